import { type Sampling, sampling, type TailCondition } from './sampling.ts';

/** A condition of a rule of Refinery, of the fields of its rules file that are used here. */
interface RefineryCondition {
  readonly Field: string;
  readonly Operator: 'exists' | '>=';
  readonly Value?: number;
  readonly Datatype?: 'float';
}

interface RefineryRule {
  readonly Name: string;
  readonly SampleRate: number;
  readonly Conditions?: readonly RefineryCondition[];
}

/** A rules file of Honeycomb's Refinery 2 and 3, as data. */
export interface RefineryRules {
  readonly RulesVersion: 2;
  readonly Samplers: Readonly<Record<string, RefinerySampler>>;
}

type RefinerySampler =
  | { readonly DeterministicSampler: { readonly SampleRate: number } }
  | { readonly RulesBasedSampler: { readonly Rules: readonly RefineryRule[] } };

/**
 * The tail of the sampling rules as a rules file of Refinery, Honeycomb's sampling proxy; its samplers are named for the
 * environments of Honeycomb. Rules without conditions are for every trace, `root.` looks at the root span alone, and what
 * belongs to no environment named here is kept. The head is the application's affair, so Refinery does not know it.
 *
 * JSON is YAML, so `JSON.stringify` of it is a rules file as well.
 */
export const refineryRules = (of: Sampling = sampling): RefineryRules => ({
  RulesVersion: 2,
  Samplers: {
    __default__: { DeterministicSampler: { SampleRate: 1 } },
    ...Object.fromEntries(
      Object.entries(of).map(([environment, { tail }]) => [
        environment,
        {
          RulesBasedSampler: {
            Rules: tail.map(({ name, when, sampleRate }) => ({
              Name: name,
              SampleRate: sampleRate,
              ...conditionsOf(when),
            })),
          },
        },
      ]),
    ),
  },
});

function conditionsOf(when: TailCondition): Pick<RefineryRule, 'Conditions'> {
  switch (when.kind) {
    case 'any row has':
      return { Conditions: [{ Field: when.column, Operator: 'exists' }] };
    case 'root is at least':
      return {
        Conditions: [{ Field: `root.${when.column}`, Operator: '>=', Value: when.value, Datatype: 'float' }],
      };
    case 'always':
      return {};
  }
}
