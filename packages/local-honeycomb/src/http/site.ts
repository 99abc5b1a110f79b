import type { World } from '../model/context.ts';
import type { Address } from './asked.ts';
import type { Reply } from './replies.ts';
import { routeTable } from './route-table.ts';

/** The page at an address; undefined when there is no such page. */
export type Site = (address: Address) => Promise<Reply | undefined>;

/** Pages are for people. They are loaded when the first one is asked for: whoever deploys waits for nothing. */
export function createSite(world: World): Site {
  let opened: Promise<Site> | undefined;
  return async (address) => {
    opened ??= open(world);
    return (await opened)(address);
  };
}

async function open(world: World): Promise<Site> {
  const { pages, nothingPage } = await import('../pages/pages.ts');
  const find = routeTable(pages(world));
  return async ({ method, path }) => {
    const found = find(method, path);
    if (found === undefined) return undefined;
    const shown = found.route.show(found.parameters);
    return {
      status: shown === undefined ? 404 : 200,
      body: String(await (shown ?? nothingPage())),
      headers: { 'Content-Type': 'text/html; charset=UTF-8' },
    };
  };
}
