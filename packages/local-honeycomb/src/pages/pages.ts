import { html } from 'hono/html';
import { environmentPath } from '../alerts/links.ts';
import type { Context, World } from '../model/context.ts';
import { resultPage, sloPage, triggerPage } from './alert-pages.ts';
import { boardPage } from './board-page.ts';
import { environmentPage } from './environment-page.ts';
import { type Html, page } from './layout.ts';
import { notificationsPage } from './notifications-page.ts';

/** A page by its path, whose parameters are in braces; undefined when what it would show is not there. */
export interface Page {
  readonly method: 'GET';
  readonly path: string;
  readonly show: (parameters: Readonly<Record<string, string>>) => Html | undefined;
}

/**
 * Pages for people at the addresses that the API's links and the notifications have: `/TEAM/environments/ENVIRONMENT/boards`,
 * `…/board/ID`, `…/result/ID`, `…/datasets/DATASET/triggers/ID` and `…/slo/ID`; and `/notifications`.
 * They need no key and change nothing: whoever can open them is on this machine, and no secret is on them.
 */
export function pages(world: World): readonly Page[] {
  const { database } = world;
  const at = (path: string, show: Page['show']): Page => ({ method: 'GET', path, show });
  const inEnvironment = (path: string, show: (context: Context, id: string) => Html | undefined): Page =>
    at(`${environmentPath(world, { slug: '{environment}' })}/${path}`, ({ environment: slug = '', id = '' }) => {
      const environment = database.environments.where('slug', slug)[0];
      return environment && show({ ...world, environment }, id);
    });
  /** A page of something in an environment, by its id. */
  const ofRow = <R extends { readonly environment: string }>(
    path: string,
    find: (id: string) => R | undefined,
    show: (context: Context, row: R) => Html,
  ): Page =>
    inEnvironment(`${path}/{id}`, (context, id) => {
      const row = find(id);
      return row?.environment === context.environment.id ? show(context, row) : undefined;
    });
  const trigger = (path: string) => ofRow(path, (id) => database.triggers.get(id), triggerPage);
  const slo = (path: string) => ofRow(path, (id) => database.slos.get(id), sloPage);
  return [
    at('/', () => environmentsPage(world)),
    at('/notifications', () => notificationsPage(world)),
    inEnvironment('boards', environmentPage),
    ofRow('board', (id) => database.boards.get(id), boardPage),
    ofRow('result', (id) => database.queryResults.get(id), resultPage),
    trigger('triggers'),
    trigger('datasets/{dataset}/triggers'),
    slo('slo'),
    slo('datasets/{dataset}/slo'),
  ];
}

function environmentsPage(world: World): Html {
  const links = [...world.database.environments.all()].map(
    (environment) => html`<li><a href="${environmentPath(world, environment)}/boards">${environment.name}</a></li>`,
  );
  const content = html`<ul>${links}</ul><p><a href="/notifications">Notifications</a></p>`;
  return page('Environments', html`local Honeycomb`, content);
}

/** What a browser is told where nothing is. */
export const nothingPage = (): Html =>
  page('Not found', html`<a href="/">local Honeycomb</a>`, html`<p>There is nothing at this address.</p>`);
