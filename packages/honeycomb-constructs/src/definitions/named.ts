/** What every definition has: its name is also its address in Terraform, in lower case with `_`. */
export interface Named {
  readonly name: string;
  /**
   * The name it had before, when it is renamed: Terraform then moves what exists instead of destroying it. Remove it
   * after the rename is deployed everywhere.
   */
  readonly renamedFrom?: string | undefined;
}
