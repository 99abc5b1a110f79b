import { describe, expect, it } from 'vitest';
import { readSettings } from '../../stacks/settings.ts';
import { type Configuration, liftSysText } from '../configuration.ts';

type Variables = Readonly<Record<string, string>>;

const terraformOf = (variables: Variables) => {
  const { required_providers, ...terraform } = (JSON.parse(liftSysText(variables)) as Configuration).terraform;
  return terraform;
};

describe('the state of lift-sys is kept', () => {
  it('in a local file at the top of the project when nothing is said', () => {
    expect(terraformOf({ HONEYCOMB_ENVIRONMENT: 'dev' })).toEqual({
      backend: { local: { path: '../../../terraform.lift-sys-dev.tfstate' } },
    });
  });

  it('in S3, each environment an object with a lock file', () => {
    const variables = { LIFT_SYS_STATE: 's3', LIFT_SYS_STATE_BUCKET: 'states', LIFT_SYS_STATE_REGION: 'eu-central-1' };
    const object = { bucket: 'states', region: 'eu-central-1', encrypt: true, use_lockfile: true };
    expect(terraformOf(variables)).toEqual({
      backend: { s3: { ...object, key: 'lift-sys-honeycomb/lift-sys-production.tfstate' } },
    });
    expect(terraformOf({ ...variables, LIFT_SYS_STATE_PREFIX: 'a/b', HONEYCOMB_ENVIRONMENT: 'staging' })).toEqual({
      backend: { s3: { ...object, key: 'a/b/lift-sys-staging.tfstate' } },
    });
  });

  it('in Google Cloud Storage, each environment a folder', () => {
    expect(terraformOf({ LIFT_SYS_STATE: 'gcs', LIFT_SYS_STATE_BUCKET: 'states' })).toEqual({
      backend: { gcs: { bucket: 'states', prefix: 'lift-sys-honeycomb/lift-sys-production' } },
    });
  });

  it('in HCP Terraform, each environment a workspace', () => {
    const variables = { LIFT_SYS_STATE: 'hcp', LIFT_SYS_STATE_ORGANIZATION: 'acme' };
    const cloud = { organization: 'acme', workspaces: { name: 'lift-sys-production' } };
    expect(terraformOf(variables)).toEqual({ cloud });
    expect(terraformOf({ ...variables, LIFT_SYS_STATE_HOSTNAME: 'tfe.example.com' })).toEqual({
      cloud: { ...cloud, hostname: 'tfe.example.com' },
    });
  });

  it('by an HTTP server, each environment an address', () => {
    const address = 'https://example.com/states/lift-sys-production';
    expect(terraformOf({ LIFT_SYS_STATE: 'http', LIFT_SYS_STATE_URL: 'https://example.com/states' })).toEqual({
      backend: { http: { address, lock_address: `${address}/lock`, unlock_address: `${address}/lock` } },
    });
  });
});

describe('what does not fit is told', () => {
  const wrong: readonly (readonly [what: string, variables: Variables, lines: readonly string[]])[] = [
    [
      'a place that there is not',
      { LIFT_SYS_STATE: 'S3' },
      ['LIFT_SYS_STATE: takes local, s3, gcs, hcp, http, not S3'],
    ],
    [
      'what is missing, and what is empty',
      { LIFT_SYS_STATE: 's3', LIFT_SYS_STATE_REGION: '' },
      [
        'LIFT_SYS_STATE_BUCKET: is missing; it takes the name of a bucket, such as acme-states',
        'LIFT_SYS_STATE_REGION: is missing; it takes an AWS region, such as eu-central-1',
      ],
    ],
    [
      'what belongs to another place',
      { LIFT_SYS_STATE_BUCKET: 'states', LIFT_SYS_STATE_URL: 'https://example.com' },
      [
        'LIFT_SYS_STATE_BUCKET: means nothing where LIFT_SYS_STATE is local',
        'LIFT_SYS_STATE_URL: means nothing where LIFT_SYS_STATE is local',
      ],
    ],
    [
      'a credential in an address, without repeating it',
      { LIFT_SYS_STATE: 'http', LIFT_SYS_STATE_URL: 'https://user:secret@example.com' },
      ['LIFT_SYS_STATE_URL: takes an http or https address without user, password, query and slash at its end'],
    ],
    [
      'a shape that the place cannot take',
      { LIFT_SYS_STATE: 'gcs', LIFT_SYS_STATE_BUCKET: 'gs://states', LIFT_SYS_STATE_PREFIX: '/a/' },
      [
        'LIFT_SYS_STATE_BUCKET: takes the name of a bucket, such as acme-states',
        'LIFT_SYS_STATE_PREFIX: takes folders without a slash at the ends, such as lift-sys',
      ],
    ],
    [
      'a misspelt variable, which would be ignored in silence',
      { LIFT_SYS_MUTE: '1', LIFT_SYS_STATE_BUKET: 'states' },
      [
        'LIFT_SYS_MUTE: nothing reads this variable, did you mean LIFT_SYS_MUTED?',
        'LIFT_SYS_STATE_BUKET: nothing reads this variable, did you mean LIFT_SYS_STATE_BUCKET?',
      ],
    ],
  ];

  it.each(wrong)('%s', (_, variables, lines) => {
    expect(() => readSettings(variables)).toThrow(
      new Error(['These environment variables do not fit:', ...lines].join('\n  ')),
    );
  });
});

describe('a local state in CI', () => {
  const warnings = (variables: Variables) => readSettings(variables).warnings;
  const warning =
    'CI is set, and the state is a local file: it is gone after this job, and the next deploy would create everything once more. Set LIFT_SYS_STATE; docs/environments.md has the choices.';

  it('is warned of, because it is gone after the job', () => {
    expect(warnings({ CI: 'true' })).toEqual([warning]);
    expect(warnings({ CI: 'woodpecker' })).toEqual([warning]);
  });

  it('is not warned of elsewhere, and no other state is', () => {
    expect(warnings({})).toEqual([]);
    expect(warnings({ CI: 'false' })).toEqual([]);
    expect(warnings({ CI: 'true', LIFT_SYS_STATE: 'gcs', LIFT_SYS_STATE_BUCKET: 'states' })).toEqual([]);
  });
});
