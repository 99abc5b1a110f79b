import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  Board,
  type BoardDefinition,
  defineSavedQuery,
  SavedQuery,
  type SavedQueryDefinition,
} from 'honeycomb-constructs';
import { describe, expect, it } from 'vitest';
import { savedQueries } from '../../queries/lift-sys/saved-queries.ts';
import { errorTracking } from '../../stacks/lift-sys/boards/error-tracking.ts';
import { addressesOf, type Configuration, deployedText, synthesized } from '../configuration.ts';
import { BareStack } from './bare-stack.ts';

const goldens = join(import.meta.dirname, '../goldens/stacks');

/** Without CDKTF's own notes, and with each query as JSON instead of as a text, so that a diff shows what changed. */
const readable = (block: unknown): string =>
  `${JSON.stringify(block, (key, value) => (key === '//' ? undefined : key === 'query_json' ? JSON.parse(value) : value), 2)}\n`;

const sorted = (named: object): object => Object.fromEntries(Object.entries(named).sort());

const filesOf = (text: string): readonly (readonly [file: string, content: string])[] => {
  const { resource, ...rest } = JSON.parse(text) as Configuration;
  return [
    ['terraform.json', readable(rest)],
    ...Object.entries(resource).map(([type, named]) => [`${type}.json`, readable(sorted(named))] as const),
  ];
};

const text = deployedText();

const stacks: readonly (readonly [stack: string, text: string])[] = [
  ['lift-sys-team', deployedText({ HONEYCOMB_ENVIRONMENT: 'team' })],
  ['lift-sys-production', text],
];

describe.each(stacks)('%s as Terraform reads it', (stack, text) => {
  const folder = join(goldens, stack);
  const files = filesOf(text);

  it.each(files)('%s', async (file, content) => {
    await expect(content).toMatchFileSnapshot(join(folder, file));
  });

  it('leaves no golden behind when the last resource of a type goes', () => {
    expect(readdirSync(folder).sort()).toEqual(files.map(([file]) => file).sort());
  });
});

describe('the synthesized configuration', () => {
  it('is the same to the byte every time', () => {
    expect(deployedText()).toBe(text);
  });

  it('names no folder of the machine, so that it is the same on every other one', () => {
    const places = [
      homedir(),
      process.cwd(),
      join(import.meta.dirname, '../..'),
      '/tmp/',
      '/home/',
      '/Users/',
      '/root/',
    ];
    expect(places.filter((place) => text.includes(place))).toEqual([]);
    expect(text.match(/(?<!\\)"(\/(?!\/)|[A-Z]:\\\\|file:)[^"]*/g) ?? []).toEqual([]);
  });

  it('holds no date and no hash, which would differ without a change', () => {
    expect(text).not.toMatch(/\b20\d\d-\d\d-\d\d/);
    expect(text).not.toMatch(/(?<![0-9a-z])(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{8,}(?![0-9a-z])/i);
  });

  it('has the same addresses in every environment', () => {
    const addresses = addressesOf(JSON.parse(text));
    expect(addressesOf(JSON.parse(deployedText({ HONEYCOMB_ENVIRONMENT: 'staging' })))).toEqual(addresses);
    expect(addressesOf(JSON.parse(deployedText({ HONEYCOMB_ENVIRONMENT: 'dev' })))).toEqual(addresses);
  });
});

describe('the order of definitions', () => {
  const board = errorTracking({ runbooks: 'https://example.com/runbooks', boards: 'https://example.com/boards' });
  const queries = savedQueries.map(defineSavedQuery);
  const addresses = (board: BoardDefinition, queries: readonly SavedQueryDefinition[]): readonly string[] =>
    addressesOf(
      synthesized((app) => {
        const stack = new BareStack(app);
        for (const query of queries) new SavedQuery(stack, query);
        new Board(stack, board);
      }),
    );
  const before = addresses(board, queries);

  it('changes no address: not that of the panels of a board', () => {
    expect(addresses({ ...board, panels: board.panels.toReversed() }, queries)).toEqual(before);
  });

  it('changes no address: not that of saved queries', () => {
    expect(addresses(board, queries.toReversed())).toEqual(before);
  });
});
