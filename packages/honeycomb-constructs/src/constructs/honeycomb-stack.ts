import { HoneycombioProvider } from '@cdktf/provider-honeycombio/lib/provider';
import { LocalBackend, TerraformElement, TerraformStack, TerraformVariable } from 'cdktf';
import type { Construct } from 'constructs';
import type { RecipientDefinition } from '../definitions/recipient.ts';
import type { SeverityContract } from '../definitions/severity.ts';
import type { Tags } from '../definitions/tags.ts';
import type { RunbookFolder } from '../runbooks/runbook-folder.ts';
import type { DatasetResource } from './dataset.ts';
import { recipientName } from './recipient-name.ts';

export interface HoneycombStackOptions {
  /** What each severity does. */
  readonly severities: SeverityContract;
  /** Everybody who can be told. */
  readonly recipients: readonly RecipientDefinition[];
  /**
   * Whether this stack creates its recipients. They belong to the Honeycomb team, which refuses the same one twice: of
   * several stacks (environments) of one team one owns them, and the others look them up by channel, address or name.
   * @default true
   */
  readonly ownsRecipients?: boolean;
  /** Where alerts' runbooks are. */
  readonly runbooks: RunbookFolder;
  /** Tags of every board, trigger and SLO, beside their own. */
  readonly tags?: Tags;
  /**
   * The file with Terraform's state, seen from the stack's folder. Always said: CDKTF's default is an absolute path, which
   * would make the output differ from machine to machine.
   */
  readonly stateFile: string;
}

/**
 * A Terraform stack for one Honeycomb environment. It owns what its boards, alerts and queries share. The key comes from
 * `HONEYCOMB_API_KEY`, the address from `HONEYCOMB_API_ENDPOINT`: neither is ever in the code or in the output.
 */
export class HoneycombStack extends TerraformStack {
  readonly options: HoneycombStackOptions;
  /** The datasets that this stack creates, for those who read their columns. */
  readonly datasets: DatasetResource[] = [];

  constructor(scope: Construct, id: string, options: HoneycombStackOptions) {
    super(scope, id);
    this.options = options;
    new LocalBackend(this, { path: options.stateFile });
    new HoneycombioProvider(this, 'honeycombio', {
      features: { column: { importOnConflict: true }, dataset: { importOnConflict: true } },
    });
    this.node.addValidation({ validate: () => [...this.duplicateAddresses()] });
  }

  static override of(construct: Construct): HoneycombStack {
    const stack = TerraformStack.of(construct);
    if (stack instanceof HoneycombStack) return stack;
    throw new Error(
      `${construct.node.path} needs a HoneycombStack around it: put it into a class that extends HoneycombStack instead of TerraformStack.`,
    );
  }

  /** The sensitive Terraform variable of this name, declared once. Its value comes from `TF_VAR_name`. */
  secret(name: string, description: string): string {
    const id = `variable ${name}`;
    const known = this.node.tryFindChild(id) as TerraformVariable | undefined;
    const variable = known ?? new TerraformVariable(this, id, { type: 'string', sensitive: true, description });
    variable.overrideLogicalId(name);
    return variable.stringValue;
  }

  /** Names of the recipients of one kind, for messages. */
  recipientNames(kind: RecipientDefinition['kind']): readonly string[] {
    return this.options.recipients.filter((recipient) => recipient.kind === kind).map(recipientName);
  }

  /** CDKTF lets the last of two resources with one address win, in silence. */
  private *duplicateAddresses(): Iterable<string> {
    const seen = new Map<string, string>();
    for (const node of this.node.findAll()) {
      if (!TerraformElement.isTerraformElement(node) || !('terraformResourceType' in node)) continue;
      const name = `${node.terraformResourceType}.${node.friendlyUniqueId}`;
      const place = node.node.scope?.node.path ?? '';
      const other = seen.get(name);
      if (other !== undefined) yield `${other} and ${place} would both be ${name} in Terraform; give one another name`;
      seen.set(name, place);
    }
  }
}
