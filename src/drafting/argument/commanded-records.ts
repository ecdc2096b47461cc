import type { SpeakerAssessment } from '../../assessment/index.ts';
import type { Inline } from '../draft.ts';
import type { DraftContext } from '../draft-context.ts';
import { joined, open, words } from '../say.ts';

/**
 * The records that an order commands, in its own words where there is one; before that they are for
 * whoever asks for them to say. Handles stand by exact code points.
 */
export function commandedRecords(
  { ordered, matter }: DraftContext,
  which: 'with-accounts' | 'without-accounts' = 'with-accounts',
): readonly Inline[] {
  const specific = (ordered?.mandate.clauses ?? []).filter(({ kind }) => kind === 'category');
  if (specific.length > 0) {
    return specific.flatMap(({ text }, index) => [
      ...words`${index === 0 ? '' : index === specific.length - 1 ? ', and ' : ', '}${which === 'with-accounts' ? text : beforeAccounts(text)}`,
    ]);
  }
  return recordsOf(KINDS, matter.speakers);
}

const KINDS = open(
  'the kinds of records, exactly, such as the e-mail addresses given at registration',
);

/**
 * The records of some speakers only, where an order reaches them and not the others: their accounts
 * are named and no other. Words of an order that stands are not used, since they name them all.
 */
export function recordsOfSome(
  { ordered }: Pick<DraftContext, 'ordered'>,
  speakers: readonly Pick<SpeakerAssessment, 'handle'>[],
  undecided: readonly Pick<SpeakerAssessment, 'handle'>[],
): readonly Inline[] {
  const asked = (ordered?.mandate.clauses ?? []).filter(({ kind }) => kind === 'category');
  const kinds =
    asked.length === 0
      ? KINDS
      : open(
          `the kinds of records, for these accounts alone; the order that stands says: ${asked.map(({ text }) => beforeAccounts(text)).join('; ')}`,
        );
  const maybe = open(
    `which, if any, of the accounts of those left undecided: ${handlesOf(undecided)}`,
  );
  if (speakers.length === 0) return words`${kinds} of the accounts using the handles: ${maybe}`;
  const decided = recordsOf(kinds, speakers);
  return undecided.length === 0 ? decided : joined([decided, maybe], '; ');
}

function recordsOf(
  kinds: Inline,
  speakers: readonly Pick<SpeakerAssessment, 'handle'>[],
): readonly Inline[] {
  return words`${kinds} of the accounts using the handles: ${handlesOf(speakers)}`;
}

function handlesOf(speakers: readonly Pick<SpeakerAssessment, 'handle'>[]): string {
  return speakers.map(({ handle }) => handle).join('; ');
}

/** The words of a clause up to the list of its accounts: a speaker is not told whose else are asked for. */
function beforeAccounts(text: string): string {
  const at = text.search(/\s@\S/u);
  return at < 0
    ? text
    : text
        .slice(0, at)
        .replace(/[\s:;,]+$/u, '')
        .replace(/ using the handles?$/u, '');
}
