import type { Paper } from '../papers/index.ts';
import { deniedParts } from './denied-parts.ts';
import { findAccounts } from './find-accounts.ts';
import { findDoes } from './find-does.ts';
import type { Exclusion, OrderedAccount } from './mandate.ts';
import { releasedBy } from './read-command.ts';
import { sentenceRanges } from './sentence-ranges.ts';

/** What the decretal part denies though it grants the rest; what names no record is passed over. */
export function deniedExclusions(
  paper: Paper,
  decides: number,
  accounts: readonly OrderedAccount[],
): Exclusion[] {
  const sentences = sentenceRanges(paper.text).filter((each) => each.end > decides);
  return deniedParts(paper, sentences).flatMap((object) => {
    const named = [...accounts, ...findAccounts(paper, object)];
    return releasedBy(paper, { object, verb: '' }, named).filter(
      (exclusion) =>
        exclusion.mayCover.length > 0 ||
        named.some((each) => exclusion.start <= each.start && each.end <= exclusion.end) ||
        findDoes(paper, exclusion) !== null,
    );
  });
}
