import type { LocalHoneycomb, NotificationRow } from 'local-honeycomb';
import { colour } from './progress.ts';

/** Says what alerts tell, once for all recipients of a notification. */
export interface AlertsSaid {
  /** What came since the last time. */
  sayNew(): void;
  /** Which alerts fire now, and where everything can be read. */
  summarize(): void;
}

export function alertsSaid(honeycomb: LocalHoneycomb, say: (line: string) => void): AlertsSaid {
  const known = new Set(honeycomb.notifications().map(({ id }) => id));
  return {
    sayNew() {
      const fresh = honeycomb
        .notifications()
        .filter(({ id }) => !known.has(id))
        .toReversed();
      for (const { id } of fresh) known.add(id);
      for (const line of notificationLines(fresh)) say(line);
    },
    summarize() {
      const firing = honeycomb.alerts().filter(({ triggered }) => triggered);
      const names = firing.map(({ kind, name }) => (kind === 'trigger' ? name : `${name} budget`));
      say(`  ${names.length === 0 ? 'No alert fires now.' : `Firing now: ${[...new Set(names)].join(', ')}.`}`);
      if (firing.some(({ kind }) => kind !== 'trigger'))
        say('  A budget is of the events so far: with a day of them it is small, and soon used.');
      for (const { name, problem } of honeycomb.alerts())
        if (problem !== null) say(`  ${name} cannot be evaluated: ${problem}`);
      say(`  What was sent, and to whom: ${honeycomb.url}/notifications`);
    },
  };
}

/** A line for each thing that was told: when, what, how it was found, and whom it told. */
export function notificationLines(rows: readonly NotificationRow[]): readonly string[] {
  const together = new Map<string, NotificationRow[]>();
  for (const row of rows) {
    const key = `${row.alert.instance} ${row.at} ${row.status}`;
    together.set(key, [...(together.get(key) ?? []), row]);
  }
  return Array.from(together.values(), (all) => {
    const { at, status, summary, finding } = all[0]!;
    const told = all.map(({ recipient }) => recipient.target).join(', ');
    const mark = status === 'TRIGGERED' ? colour('red', '●') : colour('green', '○');
    return `  ${mark} ${new Date(at).toISOString().slice(11, 16)}  ${summary}. ${finding}. Told: ${told}`;
  });
}
