import type { Wording } from '../assessment.ts';
import { keyOf, type Missing } from '../missing.ts';

/** What is missing, as a sentence part. */
function missingText(missing: Missing, words: Wording): string {
  switch (missing.kind) {
    case 'exhibit':
      return `an exhibit${missing.proofLevel === null ? '' : ` (${spaced(missing.proofLevel)})`} for: ${saying(words, missing.proposition)}`;
    case 'personal-knowledge':
      return `whether ${words.exhibits[missing.exhibit] ?? missing.exhibit} is on personal knowledge`;
    case 'evidence-kind':
      return `of what kind ${words.exhibits[missing.exhibit] ?? missing.exhibit} is`;
    case 'finding-of-fact':
      return `a finding between two sides on: ${saying(words, missing.proposition)}`;
    case 'degree-of-conviction':
      return `whether the evidence reaches ${spaced(missing.proofLevel)} on: ${saying(words, missing.proposition)}`;
    case 'tie':
      return 'a record that ties the statement to this speaker (no handle is tied to the statement)';
    case 'fact':
      return `the fact: ${spaced(missing.fact)}`;
    case 'publication-date':
      return 'the date of publication';
    case 'commencement-date':
      return `the date on which ${missing.proceeding} was begun`;
    case 'judgment':
      return `a person's recorded judgment on ${missing.step} under ${missing.standard}`;
    case 'answer':
      return `an answer in law: how ${spaced(missing.rule)} works at this stage (${missing.question})`;
    case 'record-complete':
      return 'that the record is complete (recordComplete)';
    case 'claim':
      return 'a claim against this speaker';
    case 'statement':
      return `a statement of this speaker in the claim ${missing.claim}`;
  }
}

/** Several missing things, once each. */
export function missingList(missing: readonly Missing[], words: Wording): string {
  const once = new Map(missing.map((one) => [keyOf(one), one]));
  return [...once.values()].map((one) => missingText(one, words)).join('; ');
}

/** What a proposition says, without the full stop of the vocabulary. */
function saying(words: Wording, id: string): string {
  return (words.propositions[id] ?? id).replace(/\.$/u, '');
}

export function spaced(id: string): string {
  return id.replaceAll('-', ' ');
}
