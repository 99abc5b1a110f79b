import { benchEngine, formatEngineBench } from './bench.ts';

console.log(formatEngineBench(await benchEngine(Number(process.argv[2] ?? 1_000_000))));
