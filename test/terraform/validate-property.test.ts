import { App } from 'cdktf';
import fc from 'fast-check';
import {
  Board,
  type Construct,
  DatasetResource,
  DerivedColumn,
  HoneycombStack,
  Marker,
  MarkerSetting,
  pagerDuty,
  Recipient,
  SavedQuery,
  Slo,
  slack,
  Trigger,
} from 'honeycomb-constructs';
import { expect, it } from 'vitest';
import { synthesizedText } from '../configuration.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { anyDefinition, type Definition, definitionKinds, knownSlo } from './any-definition.ts';
import { shop } from './any-query.ts';
import { terraformForTests } from './terraform-for-tests.ts';

const seed = 20_261_121;
const candidates = 1200;
const folder = temporaryFolder();

/** A made-up team's stack: a PagerDuty service, a channel, and the SLO that boards may show. */
class ShopStack extends HoneycombStack {
  constructor(scope: Construct) {
    const url = 'https://example.com/runbooks';
    const recipients = [slack('#alerts'), pagerDuty({ name: 'Shop', integrationKeyVariable: 'shop_key' })];
    super(scope, 'shop', {
      severities: {
        P0: { meaning: 'Now.', pagerDuty: 'critical' },
        P1: { meaning: 'Soon.', pagerDuty: 'error' },
        P2: { meaning: 'Later.' },
      },
      recipients,
      runbooks: { link: () => `${url}/shop.md#alert`, problems: () => [] },
      tags: { team: 'shop' },
      backend: { kind: 'local', path: 'terraform.tfstate' },
    });
    for (const recipient of recipients) new Recipient(this, recipient);
    new DatasetResource(this, { dataset: shop, description: 'Orders.' });
    new Slo(this, knownSlo);
  }
}

function define(stack: HoneycombStack, { kind, value }: Definition): Construct {
  switch (kind) {
    case 'trigger':
      return new Trigger(stack, value);
    case 'slo':
      return new Slo(stack, value);
    case 'board':
      return new Board(stack, value);
    case 'saved query':
      return new SavedQuery(stack, value);
    case 'recipient':
      return new Recipient(stack, value);
    case 'derived column':
      return new DerivedColumn(stack, value);
    case 'dataset':
      return new DatasetResource(stack, value);
    case 'marker':
      return new Marker(stack, value);
    case 'marker setting':
      return new MarkerSetting(stack, value);
  }
}

/** The Terraform addresses of a definition that has no problems; undefined of one that has some. */
function acceptedAddresses(definition: Definition): readonly string[] | undefined {
  const stack = new ShopStack(new App());
  const construct = define(stack, definition);
  if (stack.node.findAll().some(({ node }) => node.validate().length > 0)) return undefined;
  return construct.node
    .findAll()
    .flatMap((node) =>
      'terraformResourceType' in node && 'friendlyUniqueId' in node
        ? [`${node.terraformResourceType}.${node.friendlyUniqueId}`]
        : [],
    );
}

/** As many definitions without problems as there are among the candidates; of those that share an address, the first. */
function acceptedDefinitions(): ReadonlyMap<string, Definition> {
  const owners = new Map<string, Definition>();
  for (const definition of fc.sample(anyDefinition, { seed, numRuns: candidates })) {
    const addresses = acceptedAddresses(definition) ?? [];
    if (addresses.some((address) => owners.has(address))) continue;
    for (const address of addresses) owners.set(address, definition);
  }
  return owners;
}

/** Kinds of which hardly any definition was accepted: then the candidates are bad and the property says little. */
const scarce = (definitions: readonly Definition[]): readonly string[] =>
  definitionKinds.filter((kind) => definitions.filter((definition) => definition.kind === kind).length < 10);

it('Terraform refuses no definition that has no problems', async () => {
  const terraform = await terraformForTests(folder);
  const owners = acceptedDefinitions();
  const definitions = [...new Set(owners.values())];
  terraform.write(
    synthesizedText((app) => {
      const stack = new ShopStack(app);
      for (const definition of definitions) define(stack, definition);
    }),
  );
  await terraform.init();
  const { diagnostics } = await terraform.validate();
  const refused = diagnostics.map(({ address = '', summary, detail }) => ({
    seed,
    refused: `${address}: ${summary} ${detail}`,
    definition: owners.get(address),
  }));
  expect(refused).toEqual([]);
  expect(scarce(definitions)).toEqual([]);
}, 300_000);
