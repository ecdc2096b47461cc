import { inForce, type Procedure } from '../../law/index.ts';
import { citedAuthority } from '../cited-authority.ts';
import type { Inline } from '../draft.ts';
import type { DraftContext } from '../draft-context.ts';
import { joined, open } from '../say.ts';

/** A point of procedure as a paper cites it: what it says, and the citation or a gap for it. */
export interface PointOfLaw {
  /** In our words, a sentence with its full stop; null where no rule of this court is held. */
  readonly says: string | null;
  readonly cite: Inline;
}

type PointContext = Pick<DraftContext, 'law' | 'assessment' | 'court'>;

/**
 * A point of the procedure of a topic, by its id, as it was in force on the day of the assessment in
 * the court of the paper. Where the law holds none, counsel must say which rule it is.
 */
export function pointOfLaw(
  context: PointContext,
  topic: Procedure['topic'],
  point: string,
): PointOfLaw {
  const [found] = pointsOfLaw(context, topic, point);
  return (
    found ?? { says: null, cite: open(`the rule of this court on ${point.replaceAll('-', ' ')}`) }
  );
}

/** The citations of every rule of a topic that has a point of this id, or a gap for them. */
export function citesOfLaw(
  context: PointContext,
  topic: Procedure['topic'],
  point: string,
): readonly Inline[] {
  const found = pointsOfLaw(context, topic, point);
  if (found.length === 0) return [pointOfLaw(context, topic, point).cite];
  return joined(
    found.map(({ cite }) => cite),
    '; ',
  );
}

function pointsOfLaw(
  { law, assessment, court }: PointContext,
  topic: Procedure['topic'],
  point: string,
): readonly PointOfLaw[] {
  return law
    .all('procedure')
    .filter((rule) => rule.topic === topic && inForce(rule, assessment.asOf))
    .filter(({ courts }) => courts.kind !== 'federal' || court.system === 'federal')
    .flatMap(({ authority, points }) =>
      points
        .filter(({ id }) => id === point)
        .map(({ pin, pinVerified, what }) => ({
          says: what,
          cite: citedAuthority(law, { authority, cite: pin, pin, pinVerified }),
        })),
    );
}
