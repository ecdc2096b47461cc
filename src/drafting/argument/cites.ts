import type { CitedAuthority } from '../../assessment/index.ts';
import type { LawRegistry } from '../../law/index.ts';
import { citedAuthority } from '../cited-authority.ts';
import type { Inline } from '../draft.ts';
import { joined } from '../say.ts';

/**
 * Authorities in one string of citations, each place once, parted by semicolons. One decided after the day as of which
 * the law is applied says so; law of no authority of the state says that it is general.
 */
export function cites(law: LawRegistry, authorities: readonly CitedAuthority[]): readonly Inline[] {
  const once = new Map(authorities.map((each) => [`${each.authority} ${each.pin ?? ''}`, each]));
  return joined(
    [...once.values()].map((each): readonly Inline[] => [
      citedAuthority(law, each),
      ...(each.later === true ? [text(' (decided after the day of this assessment)')] : []),
      ...(each.generalLaw === true
        ? [text(' (general law; no authority of this state is held)')]
        : []),
    ]),
    '; ',
  );
}

function text(words: string): Inline {
  return { kind: 'text', text: words };
}
