import type { Wording } from '../assessment.ts';
import type { Reason, ReasonCode } from '../reason.ts';
import { authoritiesText } from './cited-text.ts';
import { midSentence, missingList } from './missing-text.ts';
import { paragraph } from './text-block.ts';

/** Why a claim on a statement is held open, or lost, for what stands beside its elements. */
export function renderPointReasons(
  reasons: readonly Reason[],
  words: Wording,
  indent: number,
): string[] {
  return reasons.flatMap((one) => {
    const text = TEXT[one.code]?.(one);
    if (text === undefined) return [];
    const law = authoritiesText(one.authorities);
    const ends = one.about['effect'] === 'defeats' ? 'ends it   ' : 'held open ';
    const answer = one.missing.length === 0 ? '' : `; missing: ${missingList(one.missing, words)}`;
    return paragraph(indent, ends, `${text}${law === '' ? '' : ` (${law})`}${answer}`);
  });
}

const TEXT: Partial<Record<ReasonCode, (one: Reason) => string>> = {
  'time-past': ({ about }) =>
    `time-barred as far as the record shows: the last day was ${about['lastDay'] ?? ''}`,
  'precondition-not-met': ({ about }) =>
    `what must come before suit was not done: ${midSentence(about['what'] ?? '')}`,
  'no-such-cause': ({ about }) =>
    about['effect'] === 'defeats'
      ? 'the law that governs has no such cause of action'
      : 'where the action is pending there is no such cause of action, and which law governs is unknown',
  'question-answered-against': ({ about }) =>
    `answered against the requester by the ${about['by'] ?? ''}${about['at'] === '' ? '' : ` (${about['at'] ?? ''})`}: ${about['what'] ?? ''}`,
};
