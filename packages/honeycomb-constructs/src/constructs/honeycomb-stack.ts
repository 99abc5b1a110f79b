import { DerivedColumn } from '@cdktf/provider-honeycombio/lib/derived-column';
import { HoneycombioProvider } from '@cdktf/provider-honeycombio/lib/provider';
import { TerraformElement, type TerraformResource, TerraformStack, TerraformVariable } from 'cdktf';
import type { Construct } from 'constructs';
import { didYouMean } from 'honeycomb-query';
import type { RecipientDefinition } from '../definitions/recipient.ts';
import type { SeverityContract } from '../definitions/severity.ts';
import type { Tags } from '../definitions/tags.ts';
import type { RunbookFolder } from '../runbooks/runbook-folder.ts';
import { previousAddress } from './address.ts';
import type { DatasetResource } from './dataset.ts';
import type { Muting } from './muting.ts';
import { recipientName } from './recipient-name.ts';
import { addStateBackend, type StateBackend } from './state-backend.ts';

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
  /** Deploys everything and tells nobody but a quiet channel: for a first week, or while something is rolled back. */
  readonly muted?: Muting | undefined;
  /**
   * Where Terraform keeps the state. Always said: CDKTF's default is an absolute path, which would make the output differ
   * from machine to machine.
   */
  readonly backend: StateBackend;
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
    addStateBackend(this, options.backend);
    new HoneycombioProvider(this, 'honeycombio', {
      features: { column: { importOnConflict: true }, dataset: { importOnConflict: true } },
    });
    this.node.addValidation({ validate: () => [...this.wrongAddresses(), ...this.nobodyTold()] });
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

  /** A quiet channel that is no recipient: burn alerts would tell nobody, in silence. */
  private nobodyTold(): readonly string[] {
    const channel = this.options.muted?.channel;
    const channels = this.recipientNames('slack');
    if (channel === undefined || channels.includes(channel)) return [];
    return [
      `muted.channel: no recipient is the Slack channel ${channel}${didYouMean(channel, channels)}; add slack('${channel}') to the recipients`,
    ];
  }

  /**
   * CDKTF lets the last of two resources with one address win, in silence. And Terraform moves only what is gone: a renamed
   * resource whose old address is still defined stops the plan.
   */
  private *wrongAddresses(): Iterable<string> {
    const resources = this.node
      .findAll()
      .filter((node) => TerraformElement.isTerraformElement(node) && 'terraformResourceType' in node)
      .map((node) => ({
        address: `${(node as TerraformResource).terraformResourceType}.${(node as TerraformResource).friendlyUniqueId}`,
        place: node.node.scope?.node.path ?? '',
        before: previousAddress(node),
      }))
      // What is defined itself before its parts, and an SLO before its SLI.
      .toSorted(
        (a, b) =>
          a.place.split('/').length - b.place.split('/').length ||
          Number(isAlias(a.address)) - Number(isAlias(b.address)),
      );
    const owners = new Map<string, string>();
    // Two definitions of one name may share many addresses; one line for the two is enough.
    const told = new Set<string>();
    const isNew = (problem: string, ...places: readonly string[]): boolean => {
      const definitions = places.map((place) => place.split('/', 2).join('/'));
      const key = [problem, ...(definitions[0] === definitions[1] ? places : definitions)].join();
      return told.size < told.add(key).size;
    };
    for (const { address, place } of resources) {
      const other = owners.get(address);
      if (other !== undefined && isNew('twice', other, place))
        yield `${other} and ${place} would both be ${address} in Terraform; give one another ${isAlias(address) ? 'alias' : 'name'}`;
      owners.set(address, place);
    }
    for (const { before, place } of resources) {
      const other = before === undefined ? undefined : owners.get(before);
      if (other !== undefined && isNew('renamed', place, other))
        yield `${place} was ${before}, says renamedFrom, and ${other} still is; take renamedFrom out, or the other definition`;
    }
  }
}

/** Whether it is a calculated field, which people name by its alias. */
const isAlias = (address: string): boolean => address.startsWith(`${DerivedColumn.tfResourceType}.`);
