import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Values that let Terraform plan where nobody has an account: nothing is sent anywhere. */
export const placeholders = {
  HONEYCOMB_API_KEY: 'no-account',
  TF_VAR_pagerduty_integration_key: 'p'.repeat(32),
} as const;

/**
 * A copy of a stack with an empty state of its own, to plan from as if nothing were deployed yet.
 * @returns the folder to start Terraform in
 */
export function emptyStateFolder(stackFolder: string, cache: string, stack: string): string {
  const folder = join(cache, 'stacks', stack);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(stackFolder, 'cdk.tf.json'), join(folder, 'cdk.tf.json'));
  const override = { terraform: { backend: { local: { path: 'terraform.tfstate' } } } };
  writeFileSync(join(folder, 'override.tf.json'), JSON.stringify(override));
  return folder;
}
