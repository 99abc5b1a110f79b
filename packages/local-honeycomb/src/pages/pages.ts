import { Hono } from 'hono';
import { html } from 'hono/html';
import type { World } from '../model/context.ts';
import type { EnvironmentRow } from '../model/rows.ts';
import { boardPage } from './board-page.ts';
import { environmentPage } from './environment-page.ts';
import { page } from './layout.ts';

/**
 * Pages for people at the addresses that the API's links have: `/TEAM/environments/ENVIRONMENT/boards` and `…/board/ID`.
 * They need no key and change nothing: whoever can open them is on this machine, and no secret is on them.
 */
export function pages(world: World): Hono {
  const app = new Hono({ strict: false });
  const { database, team } = world;
  const environmentOf = (slug: string): EnvironmentRow | undefined => database.environments.where('slug', slug)[0];
  const missing = page(
    'Not found',
    html`<a href="/">local Honeycomb</a>`,
    html`<p>There is nothing at this address.</p>`,
  );

  app.get('/', (c) => {
    const links = [...database.environments.all()].map(
      ({ slug, name }) => html`<li><a href="/${team.slug}/environments/${slug}/boards">${name}</a></li>`,
    );
    return c.html(page('Environments', html`local Honeycomb`, html`<ul>${links}</ul>`));
  });
  app.get('/:team/environments/:environment/boards', (c) => {
    const environment = environmentOf(c.req.param('environment'));
    if (environment === undefined || c.req.param('team') !== team.slug) return c.html(missing, 404);
    return c.html(environmentPage(world, environment));
  });
  app.get('/:team/environments/:environment/board/:id', (c) => {
    const environment = environmentOf(c.req.param('environment'));
    const board = database.boards.get(c.req.param('id'));
    if (environment === undefined || board?.environment !== environment.id || c.req.param('team') !== team.slug)
      return c.html(missing, 404);
    return c.html(boardPage(world, environment, board));
  });
  return app;
}
