import { textPanel } from 'honeycomb-constructs';

/** Where the texts on boards link to. */
export interface BoardLinks {
  /** Address of the folder with the runbooks, of the deployed version. */
  readonly runbooks: string;
  /** Honeycomb's list of the environment's boards. */
  readonly boards: string;
}

const boardNames = ['Request Overview', 'Performance Analysis', 'Error Tracking', 'Business Metrics'] as const;

/**
 * The text that opens a board: what it answers, the runbooks, and the other boards. Honeycomb gives a board its address
 * when it is created, and two boards cannot each wait for the other's, so the others are named beside a link to the list.
 */
export function introduction(board: (typeof boardNames)[number], answers: string, { runbooks, boards }: BoardLinks) {
  const others = boardNames.filter((name) => name !== board).join(', ');
  return textPanel(
    `${answers}\n\nWhen an alert fires: [runbooks](${runbooks}/lift-sys.md), [escalation](${runbooks}/escalation.md). Other boards: [${others}](${boards}).`,
    { width: 12, height: 2 },
  );
}
