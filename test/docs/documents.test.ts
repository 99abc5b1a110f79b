import { describe, expect, it } from 'vitest';
import { boardFileName, boards } from '../../scripts/docs/boards.ts';
import { documentFiles } from '../../scripts/docs/document-files.ts';
import { staleFiles } from '../../scripts/docs/generated-files.ts';
import { environments } from '../../stacks/environments.ts';
import { severities } from '../../stacks/lift-sys/severities.ts';
import { slos } from '../../stacks/lift-sys/slos.ts';
import { triggers } from '../../stacks/lift-sys/triggers.ts';
import { liftSys } from '../../telemetry/lift-sys/contract.ts';
import { type Configuration, liftSysText } from '../configuration.ts';
import { read } from './markdown-links.ts';

const files = documentFiles();
const { resource }: Configuration = JSON.parse(liftSysText());

const page = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
const headings = (text: string, level: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith(`${level} `))
    .map((line) => line.slice(level.length + 1));
/** First cells of the lines of a document's tables, without the code marks. */
const firstCells = (text: string): readonly string[] =>
  [...text.matchAll(/^\| `?(.+?)`? \|/gm)].map(([, cell = '']) => cell);

describe('the generated documents', () => {
  it('are current; otherwise: npm run docs', () => {
    expect(staleFiles(files)).toEqual([]);
  });

  it('have a file for each board that is deployed', () => {
    const deployed = Object.values(resource.honeycombio_flexible_board ?? {}).map(({ name }) => name);
    expect(new Set(boards.map(({ name }) => name))).toEqual(new Set(deployed));
    expect(files.map(({ path }) => path).toSorted()).toEqual([
      'docs/alerts.md',
      'docs/columns.md',
      'docs/dashboards.md',
      ...boards.map(({ name }) => `docs/dashboards/${boardFileName(name)}.json`).toSorted(),
    ]);
  });
});

describe('docs/dashboards.md', () => {
  const text = page('docs/dashboards.md');

  it('has every board with its question, and every panel with its title, in order', () => {
    expect(headings(text, '##')).toEqual(boards.map(({ name }) => name));
    expect(headings(text, '###')).toEqual(
      boards.flatMap(({ panels }) =>
        panels.flatMap((panel) => {
          if (panel.kind === 'text') return [];
          return panel.kind === 'slo' ? [`SLO: ${panel.slo.name}`] : [panel.title];
        }),
      ),
    );
    for (const { name, description } of boards) expect(text).toContain(`## ${name}\n\n${description}\n`);
  });

  it('says of each panel how it is drawn, what it shows, and where to ask it', () => {
    const panels = text.split(/^### /m).slice(1);
    const kinds = panels.map((panel) => [
      /^- Chart: \S/m.test(panel),
      panel.startsWith('SLO: ') ? panel.includes('\n- Target: ') : panel.includes('\n- Shows '),
      panel.startsWith('SLO: ') || /\[US\]\(<https:.+>\), \[EU\]\(<https:.+>\)/.test(panel),
    ]);
    expect(kinds).toEqual(kinds.map(() => [true, true, true]));
    expect(kinds).not.toEqual([]);
  });
});

describe('docs/columns.md', () => {
  it('has every column of the contract once, and after them the indicators of the SLOs', () => {
    const [reference = ''] = page('docs/columns.md').split('## What Honeycomb makes of them');
    const cells = firstCells(reference).filter((cell) => !['Column', '---'].includes(cell));
    expect(cells.toSorted()).toEqual([...Object.keys(liftSys.columns), ...slos.map(({ sli }) => sli.alias)].toSorted());
  });

  it('says the type, the spans and the values of a column', () => {
    expect(page('docs/columns.md')).toContain(
      '| `llm.provider` | string: `anthropic`, `openai`, `modal` |  | `llm.call`, `modal.inference` | LLM provider that was called |',
    );
  });
});

describe('docs/alerts.md', () => {
  const text = page('docs/alerts.md');

  it('has a line for each trigger and burn alert, the most urgent first', () => {
    const lines = [...text.matchAll(/^\| (P\d) \| (.+?) \| .+ \| \[(.+)\]\((.+)\) \|$/gm)];
    const urgency = lines.map(([, severity = '']) => severity);
    expect(urgency).toEqual(urgency.toSorted());
    const alerts = [...triggers, ...slos.flatMap(({ burnAlerts }) => burnAlerts)];
    expect(lines.map(([, , , runbook]) => runbook).toSorted()).toEqual(
      alerts.map(({ runbook }) => runbook.heading).toSorted(),
    );
  });

  it('says of a trigger when it fires, how often it is evaluated, and whom it tells', () => {
    expect(text).toContain(
      '| P1 | High error rate | `AVG(failed) > 0.1 with COUNT >= 20` (`requestErrorRateIn5m`) | 5m | every 2m | `#engineering-alerts`, PagerDuty (`error`) | [High error rate](../runbooks/lift-sys.md#high-error-rate) |',
    );
  });

  it('says what differs in each other environment', () => {
    const names = [...text.matchAll(/^- ([\w-]+): /gm)].map(([, name]) => name);
    expect(names).toEqual(Object.keys(environments).filter((name) => name !== 'production'));
  });
});

describe('docs/on-call.md', () => {
  it('lists what pages, with its severity and runbook, and nothing that does not', () => {
    const paging = [...triggers, ...slos.flatMap(({ burnAlerts }) => burnAlerts)].filter(
      ({ severity }) => 'pagerDuty' in severities[severity],
    );
    const lines = [...read('docs/on-call.md').matchAll(/^\| .+ \((P\d)\) \| \[(.+)\]\(.+\) \|$/gm)];
    expect(lines.map(([, severity, heading]) => [severity, heading]).toSorted()).toEqual(
      paging.map(({ severity, runbook }) => [severity, runbook.heading]).toSorted(),
    );
  });
});
