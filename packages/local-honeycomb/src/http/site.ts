import type { World } from '../model/context.ts';
import type { Address } from './asked.ts';
import { type Reply, replyOf } from './replies.ts';

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
  const { pages } = await import('../pages/pages.ts');
  const noPage = new Response(null, { status: 404 });
  const app = pages(world).notFound(() => noPage);
  return async ({ method, path, search }) => {
    if (!path.startsWith('/') || (method !== 'GET' && method !== 'HEAD')) return undefined;
    // HEAD has the headers of GET; Node leaves out the body.
    const response = await app.fetch(new Request(`${world.uiUrl}${path}${search}`));
    return response === noPage ? undefined : replyOf(response);
  };
}
