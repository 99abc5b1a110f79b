/** Terraform's types as the plugin protocol and `terraform providers schema -json` write them. */
export type CtyType =
  | 'string'
  | 'number'
  | 'bool'
  | 'dynamic'
  | readonly ['list' | 'set' | 'map', CtyType]
  | readonly ['object', Readonly<Record<string, CtyType>>];

export interface Attribute {
  readonly type: CtyType;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly sensitive?: boolean;
  readonly deprecated?: boolean;
}

export interface NestedBlock {
  readonly nesting_mode: 'single' | 'list' | 'set';
  readonly block: Block;
  readonly min_items?: number;
  readonly max_items?: number;
}

export interface Block {
  readonly attributes?: Readonly<Record<string, Attribute>>;
  readonly block_types?: Readonly<Record<string, NestedBlock>>;
  readonly deprecated?: boolean;
}

/** The object type that a block's values have: every attribute and every nested block is a member. */
export const typeOfBlock = (block: Block): CtyType => [
  'object',
  {
    ...mapValues(block.attributes ?? {}, ({ type }) => type),
    ...mapValues(block.block_types ?? {}, typeOfNestedBlock),
  },
];

export const typeOfNestedBlock = ({ nesting_mode, block }: NestedBlock): CtyType =>
  nesting_mode === 'single' ? typeOfBlock(block) : [nesting_mode, typeOfBlock(block)];

const mapValues = <A, B>(record: Readonly<Record<string, A>>, f: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, f(value)]));
