import type { Inline } from '../draft.ts';
import type { DraftContext } from '../draft-context.ts';
import { open, words } from '../say.ts';

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
  const handles = matter.speakers.map(({ handle }) => handle).join('; ');
  return words`${open('the kinds of records, exactly, such as the e-mail addresses given at registration')} of the accounts using the handles: ${handles}`;
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
