import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { didYouMean, type Problem } from 'honeycomb-query';
import type { RunbookHeading } from '../definitions/runbook.ts';

export interface RunbookFolderOptions {
  /** The folder with the Markdown files, on this machine. */
  readonly folder: string;
  /** The address that the folder is read at, of the deployed version, without a slash at the end. */
  readonly url: string;
}

/** The runbooks that alerts link to: where they are read, and whether a heading is there. */
export interface RunbookFolder {
  /** The address of a heading; undefined when there is none. */
  link(runbook: RunbookHeading): string | undefined;
  problems(runbook: RunbookHeading, path: Problem['path']): readonly Problem[];
}

/**
 * Reads the headings of a folder of Markdown runbooks. Anchors are GitHub's: lower case, punctuation dropped, spaces as
 * hyphens, and a number behind a heading that a file has more than once.
 */
export function runbookFolder({ folder, url }: RunbookFolderOptions): RunbookFolder {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.md')) : [];
  const headings = new Map(files.map((file) => [file, anchorsOf(readFileSync(join(folder, file), 'utf8'))]));
  return {
    link({ file, heading }) {
      const anchor = headings.get(file)?.get(heading);
      return anchor && `${url}/${file}#${anchor}`;
    },
    problems({ file, heading }, path) {
      const anchors = headings.get(file);
      if (!anchors)
        return [{ path, message: `there is no runbook ${file}${didYouMean(file, files)}; it would be in ${url}` }];
      if (anchors.has(heading)) return [];
      return [{ path, message: `${file} has no heading "${heading}"${didYouMean(heading, [...anchors.keys()])}` }];
    },
  };
}

/** Headings of a Markdown text with their anchors; of headings that occur twice, the first. Code blocks have none. */
function anchorsOf(markdown: string): ReadonlyMap<string, string> {
  const slugger = new GithubSlugger();
  const anchors = new Map<string, string>();
  for (const line of markdown.replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, '').split('\n')) {
    const heading = /^ {0,3}#{1,6}\s+(.+?)\s*#*\s*$/.exec(line)?.[1];
    if (heading === undefined) continue;
    const anchor = slugger.slug(heading);
    if (!anchors.has(heading)) anchors.set(heading, anchor);
  }
  return anchors;
}
