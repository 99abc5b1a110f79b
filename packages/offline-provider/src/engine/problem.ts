/** A step into a value: an attribute's or block's name, a list index, or a map key. A set's elements have no step. */
export type Step = string | number | { readonly key: string };
export type Path = readonly Step[];

/** What is wrong with a value, and where. It becomes a Terraform diagnostic. */
export interface Problem {
  readonly severity?: 'error' | 'warning';
  readonly summary: string;
  readonly detail: string;
  readonly path: Path;
}

export const isError = ({ severity }: Problem): boolean => severity !== 'warning';

/** `threshold[0].value`, as a person would write it. */
export const formatPath = (path: Path): string =>
  path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      if (typeof step === 'object') return `["${step.key}"]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
