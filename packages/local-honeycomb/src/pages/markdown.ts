import { raw } from 'hono/html';
import MarkdownIt from 'markdown-it';
import type { Html } from './layout.ts';

/**
 * Raw HTML is shown as text, and a link leads to no script: a text is what any client of the API sent. Images stay links,
 * so that opening a board asks no other machine for anything.
 * @see https://spec.commonmark.org, with tables and strikethrough
 */
const parser = new MarkdownIt({ html: false }).disable('image');

/** The Markdown of a text panel as HTML. */
export const markdown = (text: string): Html => raw(parser.render(text));
