import { describe, expect, test } from 'vitest';
import { oneLine, scenario } from './support/scenario.ts';

const adopting = {
  provider: {
    honeycombio: { features: { dataset: { import_on_conflict: true }, column: { import_on_conflict: true } } },
  },
};

describe('what is there already', async () => {
  const { apply, run, configure, emptyPlan, requests } = await scenario();
  const there = {
    honeycombio_dataset: { shop: { name: 'shop', description: 'ours' } },
    honeycombio_column: { duration: { dataset: 'shop', name: 'duration_ms', type: 'integer', description: 'ours' } },
  };

  test('is refused, and the message says why', async () => {
    configure(there);
    const { status, stderr } = await run('apply', '-auto-approve');
    expect({
      status,
      reasons: oneLine(stderr).match(/Error: /g)?.length,
      why: /already exists|exists already|There is a/.test(oneLine(stderr)),
    }).toEqual({ status: 1, reasons: 2, why: true });
    await expect(requests()).toMatchFileSnapshot('goldens/requests/conflict.txt');
  });

  test('is taken over and updated with import_on_conflict, and the user is told', async () => {
    configure(there, adopting);
    const { status, stdout } = await run('apply', '-auto-approve');
    const warnings = [...oneLine(stdout).matchAll(/Importing existing (\w+) on Create/g)].map(([, what]) => what);
    expect({ status, warnings: warnings.sort() }).toEqual({ status: 0, warnings: ['Column', 'Dataset'] });
    await expect(requests()).toMatchFileSnapshot('goldens/requests/adopt.txt');
    await emptyPlan();
  });

  test('is not taken over under a name that only looks the same', async () => {
    configure(
      { honeycombio_dataset: { other: { name: 'Shop' } }, ...{ honeycombio_column: there.honeycombio_column } },
      adopting,
    );
    const { status } = await run('apply', '-auto-approve', '-target=honeycombio_dataset.other');
    expect(status).toBe(1);
  });

  test('stays when it is a column that a dataset definition uses, and the user is told', async () => {
    const column = { honeycombio_column: { duration: there.honeycombio_column.duration } };
    const definition = {
      honeycombio_dataset_definition: { d: { dataset: 'shop', name: 'duration_ms', column: 'duration_ms' } },
    };
    await apply({ ...column, ...definition, honeycombio_dataset: there.honeycombio_dataset }, adopting);
    const { status, stdout } = await run('destroy', '-auto-approve', '-target=honeycombio_column.duration');
    expect({ status, told: oneLine(stdout).includes('Column in use by dataset definition') }).toEqual({
      status: 0,
      told: true,
    });
  });
});
