/** What Terraform says in its own way, and what it means to whoever reads the log of a job. */
const known: readonly { readonly said: RegExp; readonly means: (text: string) => string }[] = [
  {
    said: /Error acquiring the state lock/,
    means: (text) => {
      // Of a lock on an HTTP server Terraform knows the id alone: the rest of what it prints is its own.
      const onServer = /remote state already locked: ID=(\S+)/.exec(text)?.[1];
      if (onServer !== undefined)
        return `The state is locked (lock ${onServer}): another run is at work. Wait for it, and run this again. When it died, and nothing is at work any more, free the lock where the state is kept.`;
      const field = (name: string): string =>
        new RegExp(`^\\W*${name}:\\s+(.+?)\\s*$`, 'm').exec(text)?.[1] ?? 'unknown';
      return `The state is locked by ${field('Who')} (${field('Operation').replace('OperationType', '')}, since ${field('Created')}): another run is at work. Wait for it, and run this again. When it died, and nothing is at work any more, free the lock in the stack's folder: terraform force-unlock ${field('ID')}`;
    },
  },
  {
    said: /Saved plan is stale/,
    means: () => 'The plan is stale: somebody deployed after it was made. Plan again, and review what it says now.',
  },
  {
    said: /Backend (configuration|type) changed|Backend configuration block has changed|HCP Terraform configuration changed/,
    means: () =>
      "The state is to be kept elsewhere than the last time here. To move it, run terraform init -migrate-state in the stack's folder under cdktf.out/stacks; when it is there already, delete .terraform in that folder.",
  },
  {
    said: /Backend initialization required|Failed to get existing workspaces|Error refreshing state|Failed to load state|Error loading state|error loading state|Error inspecting states|Failed to request discovery document/i,
    means: () =>
      'The place that keeps the state cannot be reached or does not let this in. Look at LIFT_SYS_STATE and what belongs to it, at its credentials, and at the network.',
  },
];

/** A failed step of Terraform in words for people, with what Terraform said below; other errors stay as they are. */
export function explainTerraform(error: Error): Error {
  const explained = known.find(({ said }) => said.test(error.message));
  return explained === undefined
    ? error
    : new Error(`${explained.means(error.message)}\nNothing was changed.\n\n${error.message}`, { cause: error });
}
