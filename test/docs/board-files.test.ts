import { boardInput, createColumn, createDataset, honeycombClient } from 'honeycomb-api';
import { startLocalHoneycomb } from 'local-honeycomb';
import { expect, it } from 'vitest';
import { type BoardFile, boardFiles } from '../../scripts/docs/board-files.ts';
import { boards } from '../../scripts/docs/boards.ts';
import { liftSys, typesOfColumns } from '../../telemetry/lift-sys/contract.ts';
import { importBoard } from './import-board.ts';

const files: readonly BoardFile[] = boardFiles().map(({ text }) => JSON.parse(text));

it.each(files.map((file) => [file.board.name, file] as const))('%s is what Honeycomb takes for a board', (_, file) => {
  expect(boardInput.parse(file.board)).toEqual(file.board);
});

it('Honeycomb creates every board from its file alone, with the panels of the definition', async () => {
  const honeycomb = await startLocalHoneycomb();
  try {
    const client = honeycombClient({ url: honeycomb.url, key: honeycomb.key });
    await client.call(createDataset, { body: { name: liftSys.name } });
    for (const [key_name, type] of Object.entries(typesOfColumns))
      await client.call(createColumn, { path: { dataset: liftSys.name }, body: { key_name, type } });
    for (const file of files) {
      const created = await importBoard(client, file);
      const definition = boards.find(({ name }) => name === file.board.name);
      expect(created).toMatchObject({ name: definition?.name, description: definition?.description });
      expect(created.panels.map(({ type }) => type)).toEqual(definition?.panels.map(({ kind }) => kind));
      expect(Object.values(file.queries).map(({ annotation }) => annotation.name)).toEqual(
        definition?.panels.flatMap((panel) => (panel.kind === 'query' ? [panel.title] : [])),
      );
    }
  } finally {
    await honeycomb.close();
  }
});
