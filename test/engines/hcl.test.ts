import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import { createRecipient, honeycombClient } from 'honeycomb-api';
import { type LocalHoneycomb, startLocalHoneycomb } from 'local-honeycomb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ProviderSchema, toHcl } from '../../scripts/hcl.ts';
import { findTerraform } from '../../scripts/terraform.ts';
import { filesIn, linkProject } from '../commands/run-command.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type Plan, terraformForTests } from '../terraform/terraform-for-tests.ts';

const limit = 240_000;
const [schema] = Object.values<ProviderSchema>(
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@cdktf/provider-honeycombio/schema.json'), 'utf8'))
    .provider_schemas,
);
const hclOf = (configuration: Parameters<typeof toHcl>[0]): string => toHcl(configuration, schema!);

/** What Terraform makes of a folder's files, without the order in which it tells them. */
async function planOf(folder: string): Promise<Plan['planned_values']['root_module']['resources']> {
  const terraform = await terraformForTests(folder);
  await terraform.init();
  expect(await terraform.validate()).toMatchObject({ valid: true, diagnostics: [] });
  return (await terraform.plan()).planned_values.root_module.resources;
}

let honeycomb: LocalHoneycomb;

// The recipients that an environment looks up are read when it is planned.
beforeAll(async () => {
  honeycomb = await startLocalHoneycomb({ keys: { production: 'no-account' } });
  process.env.HONEYCOMB_API_ENDPOINT = honeycomb.url;
  const client = honeycombClient({ url: honeycomb.url, key: 'no-account' });
  for (const slack_channel of ['#engineering-alerts', '#performance', '#lift-sys-quiet'])
    await client.call(createRecipient, { body: { type: 'slack', details: { slack_channel } } });
  const pagerduty = { pagerduty_integration_name: 'lift-sys on-call', pagerduty_integration_key: 'p'.repeat(32) };
  await client.call(createRecipient, { body: { type: 'pagerduty', details: pagerduty } });
});
afterAll(async () => {
  delete process.env.HONEYCOMB_API_ENDPOINT;
  await honeycomb?.close();
});

/** What `npm run synth -- --hcl` prints, and the JSON that it writes. */
function synthesized(environment: string) {
  const project = temporaryFolder();
  linkProject(project);
  const output = join(project, 'cdktf.out');
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const args = [...scripts.synth.split(' ').slice(1), '--hcl'];
  const run = spawnSync(process.execPath, args, {
    cwd: project,
    env: { ...process.env, CDKTF_OUTDIR: output, HONEYCOMB_ENVIRONMENT: environment },
    encoding: 'utf8',
  });
  const json = Object.entries(filesIn(output)).flatMap(([file, text]) => (file.endsWith('cdk.tf.json') ? [text] : []));
  return { ...run, json };
}

describe.each([
  ['production', 100],
  ['team', 4],
])('npm run synth -- --hcl of %s', { timeout: limit }, (environment, resources) => {
  const hcl = join(temporaryFolder(), 'hcl');
  const json = join(temporaryFolder(), 'json');
  let printed = '';

  beforeAll(() => {
    const run = synthesized(environment);
    expect(run).toMatchObject({ status: 0, stderr: expect.stringContaining('Synthesized') });
    printed = run.stdout;
    for (const folder of [hcl, json]) mkdirSync(folder);
    writeFileSync(join(hcl, 'main.tf'), printed);
    expect(run.json).toHaveLength(1);
    writeFileSync(join(json, 'cdk.tf.json'), run.json[0] ?? '');
  }, limit);

  it('is formatted as terraform fmt would', () => {
    const formatted = execFileSync(findTerraform().binary, ['fmt', '-'], {
      input: printed,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    expect(printed).toBe(formatted);
  });

  it('is valid, and plans the same resources with the same values as the JSON', async () => {
    const [fromHcl, fromJson] = [await planOf(hcl), await planOf(json)];
    expect(fromHcl.length).toBeGreaterThanOrEqual(resources);
    expect(fromHcl).toEqual(fromJson);
  });

  it('knows nothing of CDKTF', () => {
    expect(printed).not.toMatch(/cdktf|uniqueId/i);
  });
});

it('npm run synth -- --hcl prints one configuration: of several at once it says so, and writes nothing', {
  timeout: limit,
}, () => {
  expect(synthesized('all')).toMatchObject({
    status: 1,
    stdout: '',
    stderr:
      '--hcl prints one configuration. HONEYCOMB_ENVIRONMENT chooses it: team, production, staging, dev; not all.\n',
    json: [],
  });
});

it('takes any text for what it is, as Terraform reads it from JSON', { timeout: limit }, async () => {
  const awkward = fc.constantFrom(
    '"',
    '\\',
    '\n',
    '\r\n',
    '\t',
    '\b',
    '\f',
    '\u2028',
    '$${x}',
    '%%{if}',
    '$',
    '%',
    '$$',
    '💥',
    '{}',
  );
  const text = fc
    .array(fc.oneof(awkward, fc.string({ maxLength: 4 })), { maxLength: 6 })
    .map((parts) => parts.join('').replaceAll(/[$%]+\{/g, (start) => (start.startsWith('$') ? '$${' : '%%{')));
  const texts = fc.sample(text, { numRuns: 300, seed: 7 });
  const output = Object.fromEntries(
    texts.map((value, index) => [
      `t${index}`,
      { value: index % 2 ? value : { [value || 'empty']: [value, '${1 + 2}'] } },
    ]),
  );
  const outputsOf = (name: string, content: string) => {
    const folder = temporary[name as 'hcl' | 'json'];
    writeFileSync(join(folder, name === 'hcl' ? 'main.tf' : 'main.tf.json'), content);
    const terraform = (...args: readonly string[]) =>
      execFileSync(findTerraform().binary, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    terraform('plan', '-input=false', '-out=plan');
    return JSON.parse(terraform('show', '-json', 'plan')).planned_values.outputs;
  };
  const fromHcl = outputsOf('hcl', hclOf({ output }));
  expect(Object.keys(fromHcl)).toHaveLength(300);
  expect(fromHcl).toEqual(outputsOf('json', JSON.stringify({ output })));
});

const temporary = { hcl: temporaryFolder(), json: temporaryFolder() };

it('prints blocks as blocks and maps as maps', () => {
  const configuration = {
    '//': { metadata: 'left out' },
    terraform: {
      backend: { s3: { bucket: 'state', use_lockfile: true } },
      required_providers: { honeycombio: { source: 'honeycombio/honeycombio', version: '0.51.0' } },
    },
    variable: { key: { '//': {}, type: 'string', sensitive: true } },
    resource: {
      honeycombio_trigger: {
        slow: {
          '//': { metadata: {} },
          depends_on: ['honeycombio_column.shop__duration_ms'],
          lifecycle: { create_before_destroy: true },
          name: 'Slow "checkout"',
          query_json: '{"calculations":[{"op":"COUNT"}]}',
          recipient: [{ id: '${honeycombio_slack_recipient.shop.id}' }],
          tags: { team: 'shop' },
          threshold: [{ op: '>', value: 0.5 }],
        },
      },
      honeycombio_flexible_board: {
        shop: { name: 'Shop', panel: [{ type: 'text', position: { width: 6, height: 4 } }], preset_filter: [] },
      },
    },
    moved: [{ from: 'honeycombio_trigger.late', to: 'honeycombio_trigger.slow' }],
  };
  expect(hclOf(configuration)).toBe(`terraform {
  required_providers {
    honeycombio = {
      source  = "honeycombio/honeycombio"
      version = "0.51.0"
    }
  }

  backend "s3" {
    bucket       = "state"
    use_lockfile = true
  }
}

variable "key" {
  type      = string
  sensitive = true
}

resource "honeycombio_trigger" "slow" {
  depends_on = [honeycombio_column.shop__duration_ms]
  name       = "Slow \\"checkout\\""
  query_json = "{\\"calculations\\":[{\\"op\\":\\"COUNT\\"}]}"
  tags = {
    team = "shop"
  }

  lifecycle {
    create_before_destroy = true
  }

  recipient {
    id = honeycombio_slack_recipient.shop.id
  }

  threshold {
    op    = ">"
    value = 0.5
  }
}

resource "honeycombio_flexible_board" "shop" {
  name = "Shop"

  panel {
    type = "text"

    position {
      width  = 6
      height = 4
    }
  }
}

moved {
  from = honeycombio_trigger.late
  to   = honeycombio_trigger.slow
}
`);
});

it('says what it cannot write', () => {
  const of = (configuration: Parameters<typeof toHcl>[0]) => () => hclOf(configuration);
  expect(of({ resource: { honeycombio_signal: { one: {} } } })).toThrow(
    "The provider's schema has no resource honeycombio_signal, so it cannot be written as HCL.",
  );
  expect(of({ module: { one: {} } })).toThrow('module is no section that can be written as HCL.');
  expect(of({ output: { one: { value: '${open' } } })).toThrow(
    'Terraform cannot read the template ${open: an interpolation does not end.',
  );
});
