import type { Standard } from '../law/index.ts';
import type { Speaker } from '../matters/index.ts';
import { fitsRole, type ApplicableStandard } from './applicable-standards.ts';
import { isCertain, type NotInPlay, type StandardBasis } from './standard-basis.ts';

/** A standard that is held against the record for one speaker, and what that waits on. */
export interface StandardInPlay {
  readonly standard: Standard;
  /** Empty for one that the caller named and that no court of the matter follows. */
  readonly bases: readonly StandardBasis[];
  /** Facts, and causes of action, of which it is unknown whether they bring the standard in. */
  readonly dependsOn?: readonly string[];
  readonly dependsOnCauses?: readonly string[];
}

/** The standards in view, as they are for one speaker. */
export interface StandardsForSpeaker {
  readonly inPlay: readonly StandardInPlay[];
  /** Made, or followed here, for speakers of another role. */
  readonly otherRole: readonly string[];
  /** Followed here for claims that are not made against the speaker, or on facts that are not so. */
  readonly outOfPlay: readonly OutOfPlay[];
}

/** A standard in view for the matter that is not for this speaker, though made for the role. */
export interface OutOfPlay {
  readonly standard: string;
  readonly because: Exclude<NotInPlay, 'role'>;
}

/** Which of the standards in view and in force are for a speaker. */
export function standardsForSpeaker(
  { id, role }: Speaker,
  found: readonly ApplicableStandard[],
): StandardsForSpeaker {
  const inPlay: StandardInPlay[] = [];
  const otherRole: string[] = [];
  const outOfPlay: OutOfPlay[] = [];
  for (const { standard, inForce, asked, bySpeaker } of found) {
    if (!inForce) continue;
    const held = bySpeaker.get(id) ?? 'role';
    if (!fitsRole(standard, role)) otherRole.push(standard.id);
    else if (typeof held === 'object') {
      inPlay.push({ standard, bases: held, ...(asked ? {} : waitsOn(held)) });
    } else if (asked) inPlay.push({ standard, bases: [] });
    else if (held === 'role') otherRole.push(standard.id);
    else outOfPlay.push({ standard: standard.id, because: held });
  }
  return { inPlay, otherRole, outOfPlay };
}

function waitsOn(
  bases: readonly StandardBasis[],
): Pick<StandardInPlay, 'dependsOn' | 'dependsOnCauses'> {
  if (bases.some(isCertain)) return {};
  const facts = new Set(bases.flatMap(({ when }) => when?.facts ?? []));
  const causes = new Set(bases.flatMap((one) => (one.causesMatch === 'unknown' ? one.causes : [])));
  return {
    ...(facts.size === 0 ? {} : { dependsOn: [...facts] }),
    ...(causes.size === 0 ? {} : { dependsOnCauses: [...causes] }),
  };
}
