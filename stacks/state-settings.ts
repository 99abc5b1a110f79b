import type { StateBackend } from 'honeycomb-constructs';
import { z } from 'zod';

/** A text that must be there, of a shape. */
const text = (what: string, shape = /./) =>
  z
    .string({ error: ({ input }) => (input === undefined ? `is missing; it takes ${what}` : undefined) })
    .regex(shape, `takes ${what}`);

const bucket = text('the name of a bucket, such as acme-states', /^[a-z0-9][a-z0-9._-]+$/);
const prefix = text('folders without a slash at the ends, such as lift-sys', /^[\w.-]+(\/[\w.-]+)*$/).default(
  'lift-sys-honeycomb',
);
const address = text(
  'an http or https address without user, password, query and slash at its end',
  /^https?:\/\/[^/\s@?#]+(\/[^\s@?#]*[^\s@?#/])?$/,
);

/**
 * What each place for the state needs to know. Credentials are not among it: Terraform reads them itself (AWS_…,
 * GOOGLE_…, TF_TOKEN_…, TF_HTTP_…).
 */
const places = {
  local: z.object({}),
  s3: z.object({
    LIFT_SYS_STATE_BUCKET: bucket,
    LIFT_SYS_STATE_REGION: text('an AWS region, such as eu-central-1', /^[a-z0-9-]+$/),
    LIFT_SYS_STATE_PREFIX: prefix,
  }),
  gcs: z.object({ LIFT_SYS_STATE_BUCKET: bucket, LIFT_SYS_STATE_PREFIX: prefix }),
  hcp: z.object({
    LIFT_SYS_STATE_ORGANIZATION: text('the name of an organization of HCP Terraform', /^[\w-]+$/),
    LIFT_SYS_STATE_HOSTNAME: text('a host, such as app.terraform.io', /^[a-z0-9.-]+(:\d+)?$/i).optional(),
  }),
  http: z.object({ LIFT_SYS_STATE_URL: address }),
} as const;

type Place = keyof typeof places;

/** Every variable that says something of the state. */
export const stateVariables: readonly string[] = [
  'LIFT_SYS_STATE',
  ...new Set(Object.values(places).flatMap(({ shape }) => Object.keys(shape))),
];

type Variables = Readonly<Record<string, string | undefined>>;

export type StateReading =
  | { readonly ok: true; readonly backend: StateBackend }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Where the state of a stack is kept, or all that is wrong with the variables that say so, as `NAME: what is right`. */
export function readState(variables: Variables, stack: string): StateReading {
  const { LIFT_SYS_STATE: place = 'local' } = variables;
  if (!isPlace(place))
    return { ok: false, problems: [`LIFT_SYS_STATE: takes ${Object.keys(places).join(', ')}, not ${place}`] };
  const foreign = stateVariables
    .filter((name) => name !== 'LIFT_SYS_STATE' && !(name in places[place].shape) && variables[name] !== undefined)
    .map((name) => `${name}: means nothing where LIFT_SYS_STATE is ${place}`);
  const read = places[place].safeParse(variables);
  const wrong = (read.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
  const problems = [...wrong, ...foreign];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, backend: backendOf(place, variables, stack) };
}

const isPlace = (text: string): text is Place => Object.hasOwn(places, text);

function backendOf(place: Place, variables: Variables, stack: string): StateBackend {
  switch (place) {
    case 'local':
      // At the top of the project, where CDKTF keeps state by default; seen from cdktf.out/stacks/STACK.
      return { kind: 'local', path: `../../../terraform.${stack}.tfstate` };
    case 's3': {
      const { LIFT_SYS_STATE_BUCKET, LIFT_SYS_STATE_REGION, LIFT_SYS_STATE_PREFIX } = places.s3.parse(variables);
      const key = `${LIFT_SYS_STATE_PREFIX}/${stack}.tfstate`;
      return { kind: 's3', bucket: LIFT_SYS_STATE_BUCKET, region: LIFT_SYS_STATE_REGION, key };
    }
    case 'gcs': {
      const { LIFT_SYS_STATE_BUCKET, LIFT_SYS_STATE_PREFIX } = places.gcs.parse(variables);
      return { kind: 'gcs', bucket: LIFT_SYS_STATE_BUCKET, prefix: `${LIFT_SYS_STATE_PREFIX}/${stack}` };
    }
    case 'hcp': {
      const { LIFT_SYS_STATE_ORGANIZATION: organization, LIFT_SYS_STATE_HOSTNAME: hostname } =
        places.hcp.parse(variables);
      return { kind: 'hcp-terraform', organization, workspace: stack, ...(hostname !== undefined && { hostname }) };
    }
    case 'http': {
      const stateAddress = `${places.http.parse(variables).LIFT_SYS_STATE_URL}/${stack}`;
      return { kind: 'http', address: stateAddress, lockAddress: `${stateAddress}/lock` };
    }
  }
}
