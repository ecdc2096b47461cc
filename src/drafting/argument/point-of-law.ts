import { inForce, type Procedure } from '../../law/index.ts';
import { citedAuthority } from '../cited-authority.ts';
import type { Inline } from '../draft.ts';
import type { DraftContext } from '../draft-context.ts';
import { open } from '../say.ts';

/** A point of procedure as a paper cites it: what it says, and the citation or a gap for it. */
export interface PointOfLaw {
  /** In our words, a sentence with its full stop; null where no rule of the day is held. */
  readonly says: string | null;
  readonly cite: Inline;
}

/**
 * A point of the procedure of a topic, by its id, as it was in force on the day of the assessment.
 * Where the law holds none, counsel must say which rule it is.
 */
export function pointOfLaw(
  { law, assessment }: Pick<DraftContext, 'law' | 'assessment'>,
  topic: Procedure['topic'],
  point: string,
): PointOfLaw {
  const rules = law
    .all('procedure')
    .filter((rule) => rule.topic === topic && inForce(rule, assessment.asOf));
  for (const rule of rules) {
    const found = rule.points.find(({ id }) => id === point);
    if (found === undefined) continue;
    const { pin, pinVerified, what } = found;
    const cite = citedAuthority(law, { authority: rule.authority, cite: pin, pin, pinVerified });
    return { says: what, cite };
  }
  return { says: null, cite: open(`the rule of this court on ${point.replaceAll('-', ' ')}`) };
}
