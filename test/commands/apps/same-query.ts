import { Board, defineBoard, queryPanel } from 'honeycomb-constructs';
import { shopApp, slowest } from './shop.ts';

shopApp((stack) => {
  const panels = [
    queryPanel({ title: 'Checkout (P95 in ms)', query: slowest }),
    queryPanel({ title: 'Duration (P95 in ms)', query: slowest }),
  ];
  new Board(stack, defineBoard({ name: 'Checkout', description: 'How fast is it?', panels }));
});
