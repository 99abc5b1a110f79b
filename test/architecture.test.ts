import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

const project = join(import.meta.dirname, '..');

const settings: Settings = JSON.parse(readFileSync(join(project, 'biome.json'), 'utf8'));

interface Settings {
  readonly overrides: readonly { readonly includes: readonly string[]; readonly linter: { readonly rules: Rules } }[];
}

interface Rules {
  readonly style?: { readonly noRestrictedImports?: { readonly options: { readonly patterns: readonly Pattern[] } } };
}

interface Pattern {
  readonly message: string;
}

const local = 'What is deployed does not know the local Honeycomb or its engine.';
const onlyConstructs = 'Only honeycomb-constructs names cdktf and the bindings.';
const byName = 'Import another package by its name; what is inside is its own affair.';
const noLiftSys = 'Packages know nothing of lift-sys.';
const contract = '../telemetry/lift-sys/contract.ts';

/** For each arrow: a folder, an import that would go against it, and what the linter says. */
const forbidden: readonly (readonly [folder: string, imported: string, message: string])[] = [
  [
    'telemetry',
    '../queries/lift-sys/terms.ts',
    'Telemetry is what lift-sys emits: it knows no queries, stacks or commands.',
  ],
  ['telemetry', 'honeycomb-engine', local],
  ['telemetry', 'cdktf', onlyConstructs],
  ['telemetry', 'honeycomb-query/src/links.ts', byName],
  ['queries', '../stacks/lift-sys/tags.ts', 'Queries know telemetry alone.'],
  ['queries', 'local-honeycomb', local],
  ['queries', 'constructs', onlyConstructs],
  ['queries', '../packages/honeycomb-query/src/links.ts', byName],
  ['stacks', '../scripts/terraform.ts', 'Stacks are deployed by the commands, not the other way round.'],
  ['stacks', 'offline-provider', local],
  ['stacks', '@cdktf/provider-honeycombio/lib/slo', onlyConstructs],
  ['stacks', 'honeycomb-constructs/src/synthesize.ts', byName],
  ['scripts', 'cdktf/lib/app', onlyConstructs],
  ['scripts', 'offline-provider/src/install.ts', byName],
  ['packages/honeycomb-query', contract, noLiftSys],
  ['packages/honeycomb-query', 'honeycomb-api', local],
  ['packages/honeycomb-query', 'cdktf', onlyConstructs],
  ['packages/honeycomb-query', 'honeycomb-constructs', 'honeycomb-query imports zod only.'],
  ['packages/honeycomb-query/src/language', contract, noLiftSys],
  ['packages/honeycomb-query/src/language', 'honeycomb-engine', local],
  ['packages/honeycomb-query/src/language', 'cdktf', onlyConstructs],
  ['packages/honeycomb-query/src/language', '../builder/query.ts', 'The language knows nothing of the builder.'],
  ['packages/honeycomb-constructs', contract, noLiftSys],
  ['packages/honeycomb-constructs', 'local-honeycomb', local],
  ['packages/honeycomb-api', contract, noLiftSys],
  ['packages/honeycomb-api', 'constructs', onlyConstructs],
  ['packages/honeycomb-api', 'honeycomb-engine', 'honeycomb-api imports zod and the query language only.'],
  ['packages/honeycomb-adopt', contract, noLiftSys],
  ['packages/honeycomb-adopt', 'cdktf', onlyConstructs],
  [
    'packages/honeycomb-adopt',
    'honeycomb-constructs',
    'honeycomb-adopt reads the API and the language; constructs are text that it writes.',
  ],
  ['packages/offline-provider', contract, noLiftSys],
  [
    'packages/offline-provider',
    'honeycomb-constructs',
    "The offline provider reads the language and the API's shapes.",
  ],
  ['packages/honeycomb-engine', contract, noLiftSys],
  ['packages/honeycomb-engine', 'honeycomb-query', 'The engine reads honeycomb-query/language only.'],
  ['packages/local-honeycomb', contract, noLiftSys],
  ['packages/local-honeycomb', 'cdktf', onlyConstructs],
  [
    'packages/local-honeycomb',
    'offline-provider',
    "The local Honeycomb reads the language, the engine and the API's shapes.",
  ],
];

/** Imports along the arrows. */
const allowed: readonly (readonly [folder: string, imported: string])[] = [
  ['telemetry', 'honeycomb-query'],
  ['queries', contract],
  ['stacks', 'honeycomb-constructs'],
  ['scripts', 'offline-provider'],
  ['packages/honeycomb-query', 'zod'],
  ['packages/honeycomb-query/src/language', './expression.ts'],
  ['packages/honeycomb-constructs', 'cdktf'],
  ['packages/honeycomb-api', 'honeycomb-query'],
  ['packages/honeycomb-adopt', 'honeycomb-api'],
  ['packages/offline-provider', 'honeycomb-api'],
  ['packages/honeycomb-engine', 'honeycomb-query/language'],
  ['packages/local-honeycomb', 'honeycomb-engine'],
];

/** A file for each import, in a copy of the project that has nothing else, and what the linter says of each. */
const folder = temporaryFolder();
const fileOf = (kind: string, directory: string, index: number): string => `${directory}/${kind}-${index}.ts`;
const said = new Map<string, string[]>();

beforeAll(() => {
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...settings, vcs: { enabled: false } }));
  const write = (file: string, imported: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `import * as imported from '${imported}';\n\nconsole.log(imported);\n`);
  };
  for (const [index, [directory, imported]] of forbidden.entries())
    write(fileOf('forbidden', directory, index), imported);
  for (const [index, [directory, imported]] of allowed.entries()) write(fileOf('allowed', directory, index), imported);
  for (const { location, message } of lint()) said.set(location.path, [...(said.get(location.path) ?? []), message]);
});

interface Diagnostic {
  readonly message: string;
  readonly location: { readonly path: string };
}

function lint(): readonly Diagnostic[] {
  const biome = join(project, 'node_modules/@biomejs/biome/bin/biome');
  try {
    execFileSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return [];
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout).diagnostics;
  }
}

describe('the linter', () => {
  it.each(forbidden.map((arrow, index) => [...arrow, index] as const))(
    'keeps %s from importing %s',
    (directory, _, message, index) => {
      expect(said.get(fileOf('forbidden', directory, index))).toEqual([expect.stringContaining(message)]);
    },
  );

  it.each(allowed.map((arrow, index) => [...arrow, index] as const))('lets %s import %s', (directory, _, index) => {
    expect(said.get(fileOf('allowed', directory, index)) ?? []).toEqual([]);
  });

  it('is asked about every arrow that biome.json draws', () => {
    const drawn = settings.overrides.flatMap(({ includes, linter }) =>
      (linter.rules.style?.noRestrictedImports?.options.patterns ?? []).map(
        ({ message }) => `${includes[0]}: ${message}`,
      ),
    );
    expect(forbidden.map(([directory, , message]) => `${directory}/**: ${message}`)).toEqual(drawn);
  });
});
