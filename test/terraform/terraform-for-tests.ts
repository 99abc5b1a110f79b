import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ChosenProvider, chooseProvider } from 'offline-provider';
import { findTerraform } from '../../scripts/terraform.ts';

/** One resource in a plan. */
export interface PlannedChange {
  readonly address: string;
  readonly previous_address?: string;
  readonly type: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly after: Readonly<Record<string, unknown>>;
    /** True where only Honeycomb can tell the value. */
    readonly after_unknown: Readonly<Record<string, unknown>>;
  };
}

/** A plan as `terraform show -json` tells it, as far as it is read here. */
export interface Plan {
  readonly resource_changes: readonly PlannedChange[];
  readonly planned_values: {
    readonly root_module: {
      readonly resources: readonly {
        readonly address: string;
        readonly type: string;
        readonly name: string;
        readonly provider_name: string;
        readonly schema_version: number;
        readonly values: Readonly<Record<string, unknown>>;
      }[];
    };
  };
  readonly configuration: {
    readonly root_module: {
      readonly resources: readonly {
        readonly address: string;
        readonly expressions: Readonly<Record<string, { readonly references?: readonly string[] }>>;
      }[];
    };
  };
}

export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail: string;
  readonly address?: string;
}

export interface Validation {
  readonly valid: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Values that let Terraform plan without an account; nothing is sent anywhere. */
const placeholders = { HONEYCOMB_API_KEY: 'no-account', TF_VAR_pagerduty_integration_key: 'p'.repeat(32) };

/** The real Terraform (or OpenTofu) in a folder of its own, with the provider that it can get. */
export interface TerraformForTests {
  readonly provider: ChosenProvider;
  /** Puts another configuration into the folder, in Terraform's JSON syntax. */
  write(configuration: string): void;
  /** @throws with what Terraform says when it fails */
  init(): Promise<void>;
  validate(): Promise<Validation>;
  /** @throws with what Terraform says when it fails */
  plan(): Promise<Plan>;
  /** Makes Terraform believe that a plan was applied. */
  pretendApplied(plan: Plan): void;
  /** Makes Terraform believe that nothing was. */
  pretendNothingDeployed(): void;
}

/**
 * Finds Terraform and decides which provider the run uses, which it prints.
 * @throws with what to install when there is neither Terraform nor OpenTofu: these tests are never skipped
 */
export async function terraformForTests(folder: string): Promise<TerraformForTests> {
  const terraform = findTerraform();
  const provider = await chooseProvider({ terraform: terraform.binary, folder: join(folder, 'provider') });
  console.log(`${terraform.version}. ${provider.line}`);
  const env = { ...provider.env, ...placeholders };
  const run = async (...args: readonly string[]): Promise<string> => {
    const { exitCode, stdout, stderr } = await terraform.run(args, folder, env);
    if (exitCode !== 0) throw new Error(`terraform ${args.join(' ')} failed:\n${stderr || stdout}`);
    return stdout;
  };
  return {
    provider,
    write: (configuration) => writeFileSync(join(folder, 'cdk.tf.json'), configuration),
    init: async () => {
      const backend = { terraform: { backend: { local: { path: 'terraform.tfstate' } } } };
      writeFileSync(join(folder, 'override.tf.json'), JSON.stringify(backend));
      await run('init', '-input=false', '-no-color');
    },
    validate: async () => JSON.parse((await terraform.run(['validate', '-json'], folder, env)).stdout) as Validation,
    plan: async () => {
      await run('plan', '-input=false', '-no-color', '-refresh=false', '-out=plan');
      return JSON.parse(await run('show', '-json', 'plan')) as Plan;
    },
    pretendApplied: (plan) => writeFileSync(join(folder, 'terraform.tfstate'), JSON.stringify(stateAfter(plan))),
    pretendNothingDeployed: () => rmSync(join(folder, 'terraform.tfstate'), { force: true }),
  };
}

/** A state file with what was planned. Ids, which Honeycomb would give, are made up, and references lead to them. */
function stateAfter({ planned_values, configuration }: Plan) {
  const references = (address: string): Readonly<Record<string, string>> => {
    const { expressions = {} } = configuration.root_module.resources.find((r) => r.address === address) ?? {};
    return Object.fromEntries(
      Object.entries(expressions).flatMap(([attribute, { references = [] }]) => {
        const id = references.find((reference) => reference.endsWith('.id'));
        return id === undefined ? [] : [[attribute, idOf(id.slice(0, -'.id'.length))]];
      }),
    );
  };
  return {
    version: 4,
    terraform_version: '1.5.0',
    serial: 1,
    lineage: 'tests',
    outputs: {},
    resources: planned_values.root_module.resources.map((resource) => ({
      mode: 'managed',
      type: resource.type,
      name: resource.name,
      provider: `provider["${resource.provider_name}"]`,
      instances: [
        {
          schema_version: resource.schema_version,
          attributes: { ...resource.values, ...references(resource.address), id: idOf(resource.address) },
        },
      ],
    })),
  };
}

const idOf = (address: string): string => `id of ${address}`;
