import type { Wording } from '../assessment.ts';
import { keyOf, type Missing } from '../missing.ts';

/** What a pleading must state of a publication. */
const DETAIL: Readonly<Record<string, string>> = {
  words: 'the words',
  day: 'the day',
  place: 'the place',
  recipient: 'who received it,',
};

/** What is missing, as a sentence part. */
function missingText(missing: Missing, words: Wording): string {
  switch (missing.kind) {
    case 'exhibit':
      return `an exhibit${missing.proofLevel === null ? '' : ` (${spaced(missing.proofLevel)})`} to show that ${saying(words, missing.proposition)}`;
    case 'rebuttal':
      return `evidence that answers a defence: against this, that ${saying(words, missing.proposition)}`;
    case 'personal-knowledge':
      return `a showing that ${words.exhibits[missing.exhibit] ?? missing.exhibit} is on personal knowledge`;
    case 'evidence-kind':
      return `what kind of evidence ${words.exhibits[missing.exhibit] ?? missing.exhibit} is`;
    case 'finding-of-fact':
      return `a finding between two sides on whether ${saying(words, missing.proposition)}`;
    case 'degree-of-conviction':
      return `a finding that the evidence reaches ${spaced(missing.proofLevel)} proof that ${saying(words, missing.proposition)}`;
    case 'tie':
      return 'a record that ties the statement to this speaker (no handle is tied to the statement)';
    case 'fact':
      return `the fact "${spaced(missing.fact)}"`;
    case 'publication-date':
      return 'the date of publication';
    case 'commencement-date':
      return `the date on which ${missing.proceeding} was begun`;
    case 'judgment':
      return `a person's recorded judgment on "${words.steps[`${missing.standard}/${missing.step}`] ?? missing.step}" under ${words.rules[missing.standard] ?? missing.standard}`;
    case 'judgments-agreed':
      return `agreement of the recorded judgments on "${words.steps[`${missing.standard}/${missing.step}`] ?? missing.step}" under ${words.rules[missing.standard] ?? missing.standard}: whoever holds otherwise takes hers back; one more settles nothing`;
    case 'answer':
      return `an answer in law: how ${spaced(missing.rule)} proof works at this stage (${missing.question})`;
    case 'statute-answered':
      return `what lifts or meets the ${spaced(missing.effect)} under ${missing.statute}: leave of the court, the showing that is asked, or the end of the motion`;
    case 'governing-law':
      return `the state whose law governs the claim ${missing.claim} (governingLaw)`;
    case 'detail':
      return `${DETAIL[missing.detail] ?? missing.detail} of the statement`;
    case 'record-complete':
      return 'an entry that the record is complete (recordComplete)';
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

/** What a proposition says, as a part of a sentence. */
function saying(words: Wording, id: string): string {
  return midSentence(words.propositions[id] ?? id);
}

/** Words with which a sentence may begin, and which have no capital within one. */
const ORDINARY = /^(?:A|An|Complying|No|One|Spite|That|The|There|This|What|Who)\b/u;

/** A sentence of the law's vocabulary without its full stop and without the capital it began with. */
export function midSentence(sentence: string): string {
  const bare = sentence.replace(/\.$/u, '');
  return ORDINARY.test(bare) ? `${bare.slice(0, 1).toLowerCase()}${bare.slice(1)}` : bare;
}

export function spaced(id: string): string {
  return id.replaceAll('-', ' ');
}
