import { postalCode } from '../../courts/index.ts';
import type { Overlay, ProceduralEffect } from '../../law/index.ts';
import type { Statement } from '../../matters/index.ts';
import type { AssessmentContext } from '../assessment-context.ts';
import { forumOf } from './forum-condition.ts';
import { statutoryEffect, type StatutoryEffect } from './statutory-effect.ts';

const found = new WeakMap<AssessmentContext, readonly StatutoryEffect[]>();

/**
 * What statutes do on the way to a name in this matter: those of the state under whose law a claim is
 * brought, and those of the state in which the court sits whose procedure they change. Found once.
 */
export function statutoryEffects(context: AssessmentContext): readonly StatutoryEffect[] {
  const known = found.get(context);
  if (known !== undefined) return known;
  const effects = findEffects(context);
  found.set(context, effects);
  return effects;
}

function findEffects(context: AssessmentContext): readonly StatutoryEffect[] {
  const { law } = context;
  const sued = statementsSuedOn(context);
  const all = [...new Set([...sued.values()].flat())];
  const seats = {
    underlying: seatOf(context, 'underlying'),
    deciding: seatOf(context, 'deciding'),
  };
  const effects = law.all('overlay').flatMap((overlay) =>
    overlay.effects.flatMap((effect) => {
      if (effect.kind === 'raises-fault') return [];
      const own = sued.get(overlay.jurisdiction);
      if (own === undefined && seats[effect.forum] !== overlay.jurisdiction) return [];
      return [statutoryEffect(context, overlay, effect, own ?? all)];
    }),
  );
  return withoutYielding(law.all('overlay'), effects);
}

/** The statements sued on, by the jurisdiction of the law under which they are. */
function statementsSuedOn({ matter, law }: AssessmentContext): ReadonlyMap<string, Statement[]> {
  const byId = new Map(matter.statements.map((one) => [one.id, one]));
  const sued = new Map<string, Set<Statement>>();
  for (const claim of matter.claims) {
    const jurisdiction = law.get('claim', claim.law).jurisdiction;
    const held = sued.get(jurisdiction) ?? new Set();
    for (const id of claim.statements) {
      const statement = byId.get(id);
      if (statement !== undefined) held.add(statement);
    }
    sued.set(jurisdiction, held);
  }
  return new Map([...sued].map(([jurisdiction, held]) => [jurisdiction, [...held]]));
}

function seatOf(context: AssessmentContext, forum: ProceduralEffect['forum']): string | null {
  const court = context.courtOf(forumOf(context, { forum }) ?? '');
  return postalCode(court?.location ?? null);
}

/** Where two change the same thing, the one that prevails is told alone once it applies. */
function withoutYielding(
  overlays: readonly Overlay[],
  found: readonly StatutoryEffect[],
): StatutoryEffect[] {
  const prevailing = found.filter(({ applies }) => applies === 'yes');
  return found.filter(
    ({ overlay, effect }) =>
      !prevailing.some(
        (other) =>
          other.effect === effect &&
          overlays.find(({ id }) => id === other.overlay)?.prevailsOver.includes(overlay) === true,
      ),
  );
}
