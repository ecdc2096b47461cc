import { missingList, type Assessment, type Missing } from '../../assessment/index.ts';

/** Ids of the law and of the matter file that the command line prints for whoever works with these. */
const IDS = / \((?:recordComplete|governingLaw|[a-z]+(?:-[a-z]+)+)\)/gu;

/** What is missing, as a paper says it: the same words, without ids that only Duces knows. */
export function missingWords(missing: readonly Missing[], words: Assessment['words']): string {
  return missingList(missing, words).replaceAll(IDS, '');
}
