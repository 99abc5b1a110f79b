import fc from 'fast-check';
import { query, REG_MATCH } from 'honeycomb-query';
import { expect, test } from 'vitest';
import { Board, queryPanel, SavedQuery, Slo, Trigger, textPanel } from '../index.ts';
import { literal } from '../src/constructs/literal.ts';
import { board, configurationOf, errors, shop, slo, trigger } from './support.ts';

/** What Terraform makes of a text in JSON syntax, read from the left: an escape, or a template, which none may hold. */
const readByTerraform = (text: string): string =>
  text.replaceAll(/\$\$\{|%%\{|\$\{|%\{/g, (found) => {
    if (found.length === 2) throw new Error(`a template begins in ${text}`);
    return found.slice(1);
  });

test('Terraform reads every text as it was written', () => {
  const text = fc.array(fc.constantFrom('$', '%', '{', '}', '${', '%{', 'a', '\\', '"'), { maxLength: 12 });
  fc.assert(
    fc.property(text, (parts) => {
      const written = parts.join('');
      expect(readByTerraform(literal(written))).toBe(written);
    }),
  );
});

test('templates in names, descriptions, texts, filter values and regexes are text', () => {
  const tricky = 'cost ${x} %{y}';
  const escaped = 'cost $${x} %%{y}';
  const { resource } = configurationOf((stack) => {
    new Trigger(stack, { ...trigger, name: tricky, description: tricky });
    new Slo(stack, { ...slo, name: tricky, description: tricky, burnAlerts: [] });
    new Board(stack, {
      ...board,
      name: tricky,
      description: tricky,
      panels: [textPanel(tricky), queryPanel({ title: tricky, description: tricky, query: errors })],
    });
    new SavedQuery(stack, {
      name: 'tricky',
      description: tricky,
      query: query(shop)
        .where('name', '=', tricky)
        .calculatedField('matches', ($) => REG_MATCH($('name'), '^a{2}${1}%{2}$')),
    });
  });
  const [name, description] = [escaped, escaped];
  expect(resource.honeycombio_trigger).toMatchObject({ cost_x_y: { name } });
  expect(resource.honeycombio_trigger?.cost_x_y?.description).toBe(
    `${escaped}\n\nRunbook: https://example.com/runbooks/shop.md#high-error-rate`,
  );
  expect(resource.honeycombio_slo).toMatchObject({ cost_x_y: { name, description } });
  expect(resource.honeycombio_flexible_board).toMatchObject({
    cost_x_y: { name, description, panel: [{ text_panel: [{ content: escaped }] }, {}] },
  });
  expect(resource.honeycombio_query_annotation).toMatchObject({ cost_x_y__cost_x_y: { name, description } });
  expect(resource.honeycombio_query?.saved__tricky?.query_json).toBe(
    '{"calculated_fields":[{"name":"matches","expression":"REG_MATCH($name, \\"^a{2}$${1}%%{2}$\\")"}],"filters":[{"column":"name","op":"=","value":"cost $${x} %%{y}"}]}',
  );
});
