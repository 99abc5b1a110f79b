import { describe, expect, it } from 'vitest';
import { environments } from '../../stacks/environments.ts';
import { deploymentNotes } from '../../stacks/lift-sys/alerts.ts';
import type { Environment } from '../../stacks/lift-sys/environment.ts';
import { LiftSysStack } from '../../stacks/lift-sys/lift-sys-stack.ts';
import { costSpike, highErrorRate } from '../../stacks/lift-sys/triggers.ts';
import { onItsOwn, readAllTargets, readSettings, readTarget, type Settings } from '../../stacks/settings.ts';
import { addressesOf, type Configuration, deployedText, synthesized } from '../configuration.ts';

const configurationOf = (settings: Settings): Configuration =>
  synthesized((app) => new LiftSysStack(app, settings.stack, settings));

const production = configurationOf(readSettings({}));

/** An environment beside the others, named qa. */
const qa = (environment: Environment, variables: Readonly<Record<string, string>> = {}): Settings =>
  readSettings({ HONEYCOMB_ENVIRONMENT: 'qa', ...variables }, { ...environments, qa: environment });

type Resource = Readonly<Record<string, unknown>>;

/** Every resource that is not as in production, with what it says otherwise; null where it is not there. */
function differences({ resource }: Configuration): Readonly<Record<string, Resource | null>> {
  const flat = (types: Configuration['resource']): Readonly<Record<string, Resource>> =>
    Object.fromEntries(
      Object.entries(types).flatMap(([type, named]) =>
        Object.entries(named).map(([name, block]) => [`${type.replace('honeycombio_', '')}.${name}`, block]),
      ),
    );
  const before = flat(production.resource);
  const after = flat(resource);
  return Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .sort()
      .flatMap((address): (readonly [string, Resource | null])[] => {
        const changed = Object.entries(after[address] ?? {}).filter(
          ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[address]?.[key]) && key !== '//',
        );
        if (after[address] === undefined) return [[address, null]];
        return changed.length > 0 ? [[address, Object.fromEntries(changed)]] : [];
      }),
  );
}

const quiet = '${data.honeycombio_recipient.slack__lift_sys_quiet.id}';
const quietOfItsOwn = '${honeycombio_slack_recipient.lift_sys_quiet.id}';

const triggerNames = [
  'database_connection_errors',
  'high_error_rate',
  'llm_cost_spike',
  'llm_provider_failure',
  'slow_requests',
];
const burnAlertNames = [
  'request_latency__budget_rate_24h',
  'request_latency__exhaustion_4h',
  'request_success_rate__budget_rate_24h',
  'request_success_rate__exhaustion_4h',
];
const each = <V>(type: string, names: readonly string[], value: V): Readonly<Record<string, V>> =>
  Object.fromEntries(names.map((name) => [`${type}.${name}`, value]));

/** A board's text names its environment in links. */
const boards = ['business_metrics', 'error_tracking', 'performance_analysis', 'request_overview'];
const relinked = each('flexible_board', boards, { panel: expect.any(Array) });

const ownRecipients = [
  'pagerduty_recipient.lift_sys_on_call',
  'slack_recipient.engineering_alerts',
  'slack_recipient.lift_sys_quiet',
  'slack_recipient.performance',
];

describe('what the environments share', () => {
  const team: Configuration = JSON.parse(deployedText({ HONEYCOMB_ENVIRONMENT: 'team' }));

  it('is every recipient, in a stack and a state of its own', () => {
    expect(addressesOf(team)).toEqual(ownRecipients.map((address) => `honeycombio_${address}`));
    expect(team.terraform.backend).toEqual({ local: { path: '../../../terraform.lift-sys-team.tfstate' } });
    expect(Object.keys(team.variable ?? {})).toEqual(['pagerduty_integration_key']);
  });

  it('is neither muted nor cut down for the free plan: who is there does not depend on who is told', () => {
    expect(JSON.parse(deployedText({ HONEYCOMB_ENVIRONMENT: 'team', LIFT_SYS_MUTED: '1' }))).toEqual(team);
    expect(deploymentNotes(readTarget({ HONEYCOMB_ENVIRONMENT: 'team', LIFT_SYS_MUTED: '1' }))).toEqual([]);
  });

  it('is what an environment looks up: those that its alerts tell, and no key of PagerDuty', () => {
    const { data, variable } = production;
    expect(Object.values(data?.honeycombio_recipient ?? {}).map(({ detail_filter }) => detail_filter)).toEqual([
      { name: 'integration_name', value: 'lift-sys on-call' },
      { name: 'channel', value: '#engineering-alerts' },
      { name: 'channel', value: '#lift-sys-quiet' },
      { name: 'channel', value: '#performance' },
    ]);
    expect(variable).toBeUndefined();
  });
});

describe('staging', () => {
  const staging = configurationOf(readSettings({ HONEYCOMB_ENVIRONMENT: 'staging' }));

  it('pages nobody, tells the quiet channel alone, and has its own threshold for cost', () => {
    const told = { recipient: [{ id: quiet }] };
    expect(differences(staging)).toEqual({
      ...relinked,
      ...each('trigger', triggerNames, told),
      ...each('burn_alert', burnAlertNames, told),
      'trigger.llm_cost_spike': {
        ...told,
        description: expect.stringMatching(/^LLM calls of staging cost more than \$2 within an hour/),
        threshold: [{ exceeded_limit: 1, op: '>', value: 2 }],
      },
    });
  });

  it('looks up the one recipient that it tells, and asks for no PagerDuty key', () => {
    expect(staging.variable).toBeUndefined();
    expect(Object.keys(staging.data ?? {})).toEqual(['honeycombio_recipient']);
    expect(JSON.stringify(staging)).toContain('"detail_filter":{"name":"channel","value":"#lift-sys-quiet"}');
    expect(JSON.stringify(staging).match(/"detail_filter"/g)).toHaveLength(1);
  });

  it('creates its recipients where it is alone, as on this machine', () => {
    const alone = configurationOf(onItsOwn(readSettings({ HONEYCOMB_ENVIRONMENT: 'staging' })));
    const changed = differences(alone);
    expect(Object.keys(changed).filter((address) => address.includes('_recipient.'))).toEqual(ownRecipients);
    expect(changed['trigger.high_error_rate']).toEqual({ recipient: [{ id: quietOfItsOwn }] });
    expect(Object.keys(alone.variable ?? {})).toEqual(['pagerduty_integration_key']);
    expect(alone.data).toBeUndefined();
  });
});

describe('what decides whether an alert fires', () => {
  /** Neither what an alert says nor whom it tells; boards decide nothing. */
  const deciding = (name: string) =>
    Object.fromEntries(
      Object.entries(differences(configurationOf(readSettings({ HONEYCOMB_ENVIRONMENT: name }))))
        .filter(([address]) => !address.startsWith('flexible_board.'))
        .map(([address, block]) => {
          const { recipient: _, description: __, ...rest } = block ?? { missing: true };
          return [address, rest] as const;
        })
        .filter(([, rest]) => Object.keys(rest).length > 0),
    );

  it('is the same in every environment, but for the threshold of cost', () => {
    const costAbove = (value: number) => ({
      'trigger.llm_cost_spike': { threshold: [{ exceeded_limit: 1, op: '>', value }] },
    });
    expect(Object.fromEntries(Object.keys(environments).map((name) => [name, deciding(name)]))).toEqual({
      production: {},
      staging: costAbove(2),
      dev: costAbove(1),
    });
  });
});

describe('a muted environment', () => {
  const expected = {
    ...each('trigger', triggerNames, { disabled: true }),
    ...each('burn_alert', burnAlertNames, { recipient: [{ id: quiet }] }),
  };

  it('differs in nothing but disabled triggers and the recipients of burn alerts', () => {
    expect(differences(configurationOf(readSettings({ LIFT_SYS_MUTED: '1' })))).toEqual(expected);
  });

  it('is muted by its entry as well, and unmuted by the variable', () => {
    const entry = { muted: true, honeycomb: 'production' };
    expect(differences(configurationOf(qa(entry)))).toEqual(expected);
    expect(differences(configurationOf(qa(entry, { LIFT_SYS_MUTED: '0' })))).toEqual({});
    expect(differences(configurationOf(qa(entry, { LIFT_SYS_MUTED: '' })))).toEqual(expected);
  });

  it('says so', () => {
    expect(deploymentNotes(readSettings({ LIFT_SYS_MUTED: '1' }))).toEqual([
      'production is muted: triggers are disabled, burn alerts tell #lift-sys-quiet only.',
    ]);
    expect(deploymentNotes(readSettings({}))).toEqual([]);
  });
});

describe('an environment on the free plan', () => {
  const settings = qa({ plan: 'free', honeycomb: 'production' });
  const configuration = configurationOf(settings);

  it('has the two most urgent triggers, and neither SLOs nor anything of them', () => {
    expect(Object.keys(configuration.resource.honeycombio_trigger ?? {}).sort()).toEqual([
      'database_connection_errors',
      'high_error_rate',
    ]);
    expect(differences(configuration)).toEqual({
      ...each('trigger', ['llm_cost_spike', 'llm_provider_failure', 'slow_requests'], null),
      ...each('burn_alert', burnAlertNames, null),
      ...each('slo', ['request_latency', 'request_success_rate'], null),
      ...each('derived_column', ['lift_sys__sli_request_latency', 'lift_sys__sli_request_success'], null),
      'flexible_board.request_overview': { panel: expect.any(Array) },
    });
    expect(JSON.stringify(configuration)).not.toContain('slo_panel');
  });

  it('lists what it leaves out', () => {
    expect(deploymentNotes(settings)).toEqual([
      "Honeycomb's free plan takes 2 triggers and no SLO; left out: trigger Slow requests (P2), trigger LLM cost spike (P2), trigger LLM provider failure (P1), SLO Request success rate with 2 burn alerts, SLO Request latency with 2 burn alerts.",
    ]);
  });
});

describe('a fourth environment', () => {
  it('is one entry: an empty one is as production, and looks its recipients up', () => {
    const settings = qa({});
    expect(settings).toEqual({
      ...readSettings({}),
      environment: 'qa',
      honeycombEnvironment: 'qa',
      honeycombUrl: 'https://ui.honeycomb.io/lift-sys/environments/qa',
      stack: 'lift-sys-qa',
      backend: { kind: 'local', path: '../../../terraform.lift-sys-qa.tfstate' },
    });
    expect(Object.keys(differences(configurationOf(settings)))).toEqual(Object.keys(relinked));
  });

  it('is told with all that does not fit, together with the variables that do not', () => {
    const wrong = {
      production: {},
      all: {},
      team: {},
      QA: { channel: 'alerts', plan: 'enterprise', thresholds: [{ trigger: { ...highErrorRate }, value: Number.NaN }] },
      dev: {
        mute: true,
        thresholds: [
          { trigger: costSpike, value: 1, description: 'One.' },
          { trigger: costSpike, value: 2, description: 'Two.' },
        ],
      },
    } as unknown as Readonly<Record<string, Environment>>;
    const read = () => readSettings({ HONEYCOMB_ENVIRONMENT: 'stagign', LIFT_SYS_MUTED: 'yes' }, wrong);
    expect(read).toThrow(
      new Error(`These environment variables do not fit:
  LIFT_SYS_MUTED: takes 1 (muted) or 0
  HONEYCOMB_ENVIRONMENT: there is no environment "stagign"; stacks/environments.ts has production, all, team, QA, dev
These entries of stacks/environments.ts do not fit:
  all: the name stands for all of them; choose another
  team: the name stands for what they share; choose another
  QA: is no name for an environment; it takes lower-case letters, digits and hyphens
  QA.plan: takes free or pro
  QA.channel: takes a Slack channel, such as #alerts
  QA.thresholds.0.trigger: is not one of the triggers that are deployed, in stacks/lift-sys/triggers.ts
  QA.thresholds.0.value: takes a finite number
  QA.thresholds.0.description: is missing; say what the alert means with this threshold
  dev.thresholds: has a trigger twice
  dev: Unrecognized key: "mute"`),
    );
  });
});

describe('the choice of an environment', () => {
  const refusal = (
    variables: Readonly<Record<string, string>>,
    read: typeof readSettings | typeof readTarget | typeof readAllTargets,
  ) => {
    try {
      return read(variables);
    } catch (error) {
      return (error as Error).message;
    }
  };

  it('is production when nothing is said', () => {
    expect(readSettings({}).environment).toBe('production');
    expect(readAllTargets({}).map(({ environment }) => environment)).toEqual(['production']);
  });

  it('is the same when the variables are there and empty, as CI systems pass on what is not set', () => {
    const names = [
      'HONEYCOMB_ENVIRONMENT',
      'HONEYCOMB_TEAM',
      'HONEYCOMB_UI',
      'RUNBOOK_BASE_URL',
      'GIT_REF',
      'LIFT_SYS_MUTED',
    ];
    expect(readSettings(Object.fromEntries([...names, 'LIFT_SYS_STATE'].map((name) => [name, ''])))).toEqual(
      readSettings({}),
    );
  });

  it('is all of them and the team for a synthesis, each with a stack and a state of its own', () => {
    expect(readAllTargets({ HONEYCOMB_ENVIRONMENT: 'all' }).map(({ stack, backend }) => [stack, backend])).toEqual(
      ['lift-sys-team', 'lift-sys-production', 'lift-sys-staging', 'lift-sys-dev'].map((stack) => [
        stack,
        { kind: 'local', path: `../../../terraform.${stack}.tfstate` },
      ]),
    );
  });

  it('lists those that there are when the name is unknown', () => {
    const begin = 'These environment variables do not fit:\n  HONEYCOMB_ENVIRONMENT: ';
    const known = 'stacks/environments.ts has production, staging, dev';
    expect(refusal({ HONEYCOMB_ENVIRONMENT: 'stagign' }, readAllTargets)).toBe(
      `${begin}there is no environment "stagign", did you mean staging?; ${known}, team is what they share, and all takes each of them`,
    );
    expect(refusal({ HONEYCOMB_ENVIRONMENT: 'all' }, readTarget)).toBe(
      `${begin}this is done for one environment at a time, not for all; ${known}, and team is what they share`,
    );
    expect(refusal({ HONEYCOMB_ENVIRONMENT: 'team' }, readSettings)).toBe(
      `${begin}this is done for one environment at a time, not for team; ${known}`,
    );
  });
});
