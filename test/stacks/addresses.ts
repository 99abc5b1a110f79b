import { didYouMean } from 'honeycomb-query';

/** A block that tells Terraform which address something had before. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * What would be destroyed without anybody having said so: an address that was deployed once, is defined no more, and is
 * moved nowhere. Each with what to do.
 */
export const lostAddresses = (
  listed: readonly string[],
  defined: readonly string[],
  moved: readonly Move[] = [],
): readonly string[] =>
  listed
    .filter((address) => !defined.includes(address) && !moved.some(({ from }) => from === address))
    .map(
      (address) =>
        `${address} is deployed and no longer defined: Terraform would destroy it. If it was renamed, give the definition renamedFrom: '<its name before>'. If it shall go, or if the rename is deployed everywhere, take its line out of test/goldens/addresses.txt by hand.`,
    );

/** Renames of what was never deployed: a misspelt renamedFrom moves nothing. Each with what may be meant. */
export const unknownMoves = (listed: readonly string[], moved: readonly Move[] = []): readonly string[] =>
  moved
    .filter(({ from }) => !listed.includes(from))
    .map(
      ({ from, to }) =>
        `${to} says with renamedFrom that it was ${from}, which was never deployed${didYouMean(from, listed)}; write the name exactly as it was, or take renamedFrom out.`,
    );

/** The list with what is new, and without anything taken out: that is for a person to do. */
export const withNewAddresses = (listed: readonly string[], defined: readonly string[]): readonly string[] =>
  [...new Set([...listed, ...defined])].sort();
