import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Context, World } from '../model/context.ts';
import type { EnvironmentRow } from '../model/rows.ts';
import { resultPage, sloPage, triggerPage } from './alert-pages.ts';
import { boardPage } from './board-page.ts';
import { environmentPage } from './environment-page.ts';
import { type Html, page } from './layout.ts';
import { notificationsPage } from './notifications-page.ts';

/**
 * Pages for people at the addresses that the API's links and the notifications have: `/TEAM/environments/ENVIRONMENT/boards`,
 * `…/board/ID`, `…/result/ID`, `…/datasets/DATASET/triggers/ID` and `…/slo/ID`; and `/notifications`.
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
    const content = html`<ul>${links}</ul><p><a href="/notifications">Notifications</a></p>`;
    return c.html(page('Environments', html`local Honeycomb`, content));
  });
  app.get('/notifications', (c) => c.html(notificationsPage(world)));
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
  /** A page of something in an environment, by its id. */
  const inEnvironment = <R extends { readonly environment: string }>(
    paths: readonly string[],
    find: (id: string) => R | undefined,
    show: (context: Context, row: R) => Html,
  ): void => {
    for (const path of paths)
      app.get(`/:team/environments/:environment/${path}/:id`, (c) => {
        const { team: slug, environment: name = '', id = '' } = c.req.param() as Readonly<Record<string, string>>;
        const environment = environmentOf(name);
        const row = find(id);
        if (environment === undefined || row?.environment !== environment.id || slug !== team.slug)
          return c.html(missing, 404);
        return c.html(show({ ...world, environment }, row));
      });
  };
  inEnvironment(['result'], (id) => database.queryResults.get(id), resultPage);
  inEnvironment(['triggers', 'datasets/:dataset/triggers'], (id) => database.triggers.get(id), triggerPage);
  inEnvironment(['slo', 'datasets/:dataset/slo'], (id) => database.slos.get(id), sloPage);
  return app;
}
