import { html, raw } from 'hono/html';

export type Html = ReturnType<typeof html>;

const style = `
  :root { color-scheme: light dark; --line: #8884; --soft: #8881; }
  body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 1280px; padding: 1.5rem; }
  nav { color: #888; margin-bottom: 1rem; }
  h1 { font-size: 1.5rem; margin: 0; }
  h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
  table { border-collapse: collapse; width: 100%; }
  th, td { border-bottom: 1px solid var(--line); padding: .4rem .8rem .4rem 0; text-align: left; vertical-align: top; }
  th { color: #888; font-weight: normal; }
  .grid { display: grid; gap: 12px; grid-template-columns: repeat(12, minmax(0, 1fr)); margin-top: 1.5rem; }
  .panel { border: 1px solid var(--line); border-radius: 6px; overflow: auto; padding: .8rem 1rem; }
  .panel h3 { font-size: 1rem; margin: 0 0 .3rem; }
  .kind { color: #888; float: right; font-size: .85rem; }
  pre { background: var(--soft); border-radius: 4px; font-size: .8rem; overflow: auto; padding: .6rem; }
  figure { margin: .5rem 0; }
  figcaption { color: #888; font-size: .8rem; }
  svg { background: var(--soft); display: block; height: 90px; width: 100%; }
  .data { font-size: .85rem; }
  .data td, .data th { overflow-wrap: anywhere; padding: .15rem .8rem .15rem 0; }
  .text { overflow-wrap: anywhere; }
  .text > :first-child { margin-top: 0; }
  .text > :last-child { margin-bottom: 0; }
  .text h1, .text h2, .text h3 { font-size: 1.1rem; margin: .8rem 0 .3rem; }
  .text code { background: var(--soft); border-radius: 3px; font-size: .9em; padding: .1em .3em; }
  .text pre code { background: none; font-size: inherit; padding: 0; }
  .text blockquote { border-left: 3px solid var(--line); color: #888; margin-left: 0; padding-left: .8rem; }
  .empty { color: #888; }
`;

/** A whole page. Everything put into it is escaped, and would it not be, no script would run and nothing be loaded. */
export const page = (title: string, path: Html, content: Html): Html => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
    <title>${title} · local Honeycomb</title>
    <style>${raw(style)}</style>
  </head>
  <body>
    <nav>${path}</nav>
    <h1>${title}</h1>
    ${content}
  </body>
</html>`;
