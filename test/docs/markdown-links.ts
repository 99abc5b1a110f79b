import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { runbookFolder } from 'honeycomb-constructs';

const root = resolve(import.meta.dirname, '../..');
const repository = 'https://github.com/lift-sys/lift-sys-honeycomb/blob/main/';

/** The documents that people read, by path from the top of the project. */
export const documents: readonly string[] = [
  ...readdirSync(root).filter((file) => file.endsWith('.md')),
  ...markdownIn('docs'),
  ...markdownIn('runbooks'),
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/README.md`),
].filter((path) => existsSync(join(root, path)));

function markdownIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${folder}/${file}`);
}

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** A document without code, in which brackets are no links. */
const prose = (markdown: string): string =>
  markdown.replaceAll(/^ *(```|~~~)[\s\S]*?^ *\1/gm, '').replaceAll(/`[^`\n]*`/g, '');

/**
 * All that is wrong with the links of a Markdown text that stands at a path, as sentences. Links to other sites are left
 * alone: whether those are up is not for a test to say.
 */
export function linkProblems(path: string, markdown: string): readonly string[] {
  const text = prose(markdown);
  const labels = new Map(
    [...text.matchAll(/^\[([^\]]+)\]: <?([^\s>]+)>?$/gm)].map(([, label = '', to = '']) => [label, to]),
  );
  const body = text.replaceAll(/^\[[^\]]+\]: .*$/gm, '');
  const used = [...body.matchAll(/\]\[([^\]]+)\]/g)].map(([, label = '']) => label);
  const targets = [...body.matchAll(/\]\(<?([^)>\s]+)>?\)/g)].map(([, target = '']) => target);
  return [
    ...used.filter((label) => !labels.has(label)).map((label) => `[${label}] is not defined`),
    ...[...labels.keys()].filter((label) => !used.includes(label)).map((label) => `nothing links to [${label}]`),
    ...[...targets, ...labels.values()].flatMap((target) => targetProblems(path, target)),
  ];
}

function targetProblems(path: string, target: string): readonly string[] {
  if (/^(https?|mailto):/.test(target) && !target.startsWith(repository)) return [];
  const [to = '', anchor] = target.replace(repository, '').split('#');
  const from = target.startsWith(repository) ? root : join(root, dirname(path));
  const file = to === '' ? join(root, path) : resolve(from, decodeURIComponent(to));
  if (!existsSync(file)) return [`${target}: there is no ${relative(root, file)}`];
  if (anchor === undefined) return [];
  if (statSync(file).isDirectory() || !file.endsWith('.md')) return [`${target}: only Markdown files have headings`];
  return anchorsOf(file).includes(anchor) ? [] : [`${target}: ${relative(root, file)} has no such heading`];
}

/** Anchors of a file's headings as GitHub makes them; of headings that it has twice, the first. */
function anchorsOf(file: string): readonly string[] {
  const folder = runbookFolder({ folder: dirname(file), url: '' });
  return [...readFileSync(file, 'utf8').matchAll(/^#{1,6} +(.+?) *$/gm)].flatMap(([, heading = '']) => {
    const link = folder.link({ file: basename(file), heading });
    return link === undefined ? [] : [link.slice(link.indexOf('#') + 1)];
  });
}

/** Commands of npm that a document names and package.json, of the project or of the package named, does not have. */
export function unknownCommands(markdown: string): readonly string[] {
  return [...markdown.matchAll(/npm run ([\w:-]+)(?: -w (\S+?))?(?=[\s`)]|$)/gm)].flatMap(
    ([command, script = '', workspace]) => (scriptsOf(workspace).includes(script) ? [] : [command]),
  );
}

function scriptsOf(workspace: string | undefined): readonly string[] {
  const folder = workspace === undefined ? '' : `packages/${workspace.split('/').at(-1)}`;
  return Object.keys(JSON.parse(read(join(folder, 'package.json'))).scripts ?? {});
}

/** Files of the project that a document names in code marks and that are not there. */
export function unknownPaths(markdown: string): readonly string[] {
  const named = /`((?:telemetry|queries|stacks|runbooks|test|docs|scripts|packages)\/[\w./@-]*)`/g;
  return [...markdown.matchAll(named)].map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)));
}
