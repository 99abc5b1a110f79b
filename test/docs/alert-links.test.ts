import { describe, expect, it } from 'vitest';
import { environments } from '../../stacks/environments.ts';
import { type Configuration, liftSysText } from '../configuration.ts';
import { runbookParts } from '../runbooks/runbook-parts.ts';
import { linkProblems, read } from './markdown-links.ts';

/** The alerts that an environment deploys, by Terraform address. */
function alertsOf(variables: Readonly<Record<string, string>>) {
  const { resource }: Configuration = JSON.parse(liftSysText(variables));
  return ['honeycombio_trigger', 'honeycombio_burn_alert'].flatMap((type) =>
    Object.entries(resource[type] ?? {}).map(([name, { description }]) => ({
      address: `${type}.${name}`,
      description: String(description),
    })),
  );
}

const partsOf = (file: string, heading: RegExp): readonly string[] => {
  const section = read(file)
    .split(/^## /m)
    .find((each) => heading.test(each));
  return [...(section ?? '').matchAll(/^### (.+)$/gm)].map(([, part = '']) => part);
};

describe.each(Object.keys(environments))('every alert of %s', (environment) => {
  const alerts = alertsOf({ HONEYCOMB_ENVIRONMENT: environment });

  it('ends with a link to a heading that exists and has every part', () => {
    expect(alerts).not.toEqual([]);
    for (const { address, description } of alerts) {
      const link = /\n\nRunbook: (\S+)$/.exec(description)?.[1] ?? '';
      expect([address, linkProblems('README.md', `[runbook](${link})`)]).toEqual([address, []]);
      const [, file = '', anchor = ''] = /\/blob\/main\/(.+)#(.+)$/.exec(link) ?? [];
      const heading = new RegExp(`^${anchor.replaceAll('-', '[ -]')}\\n`, 'i');
      expect([address, partsOf(file, heading)]).toEqual([address, runbookParts]);
    }
  });

  it('fits into the 1023 characters that Honeycomb takes, with the longest address that a git ref makes', () => {
    // Git's own files limit a branch to 255 characters at most.
    for (const { address, description } of alertsOf({ HONEYCOMB_ENVIRONMENT: environment, GIT_REF: 'r'.repeat(255) }))
      expect([address, [...description].length <= 1023]).toEqual([address, true]);
  });
});
