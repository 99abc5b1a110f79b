/** A moment shown on graphs, such as a deploy. */
export interface MarkerDefinition {
  /** Its address in Terraform. */
  readonly id: string;
  readonly message: string;
  readonly type?: string;
  readonly url?: string;
  /** @default every dataset of the environment */
  readonly dataset?: string;
}

/** How markers of one type look: `#rgb` or `#rrggbb`. */
export interface MarkerSettingDefinition {
  readonly type: string;
  readonly color: `#${string}`;
  /** @default every dataset of the environment */
  readonly dataset?: string;
}
