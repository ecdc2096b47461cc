import type { Overlay, ProceduralEffect, RaisesFault } from '../law-kinds.ts';
import { overlap } from './dated-rules.ts';
import type { LawFault } from './law-fault.ts';

type Effect = Overlay['effects'][number];

/**
 * Overlays that change the same thing of the same law at one time, each otherwise, and neither of
 * which yields to the other.
 */
export function clashingOverlays(overlays: readonly Overlay[]): LawFault[] {
  return overlays.flatMap((one, at) => [
    ...withinOne(one),
    ...overlays
      .slice(at + 1)
      .filter((two) => sameLaw(one, two) && overlap(one.inForce, two.inForce))
      .filter((two) => !one.prevailsOver.includes(two.id) && !two.prevailsOver.includes(one.id))
      .flatMap((two) => clashes(one, two, one.effects, two.effects)),
  ]);
}

/** One statute that says two things of the same. */
function withinOne(overlay: Overlay): LawFault[] {
  return overlay.effects.flatMap((effect, at) =>
    clashes(overlay, overlay, [effect], overlay.effects.slice(at + 1)),
  );
}

function sameLaw(one: Overlay, two: Overlay): boolean {
  return (
    one.jurisdiction === two.jurisdiction ||
    [one, two].some(({ jurisdiction }) => jurisdiction === 'US')
  );
}

function clashes(
  one: Overlay,
  two: Overlay,
  left: readonly Effect[],
  right: readonly Effect[],
): LawFault[] {
  return left.flatMap((effect) =>
    right
      .filter((other) => changeTheSame(effect, other) && saysOf(effect) !== saysOf(other))
      .map(() => ({
        code: 'contradiction' as const,
        kind: 'overlay' as const,
        id: one.id,
        path: ['effects', one.effects.indexOf(effect)],
        message: `${ASKS[effect.kind]} than ${two.id} at the same time, and neither prevails over the other`,
      })),
  );
}

const ASKS: Readonly<Record<Effect['kind'], string>> = {
  'raises-fault': 'asks for another fault',
  'stays-discovery': 'stays discovery otherwise',
  'shifts-burden': 'asks for another showing',
  'awards-fees': 'awards fees otherwise',
  'special-motion': 'gives the same motion otherwise',
};

function changeTheSame(one: Effect, two: Effect): boolean {
  if (one.kind === 'raises-fault' || two.kind === 'raises-fault') {
    return one.kind === 'raises-fault' && two.kind === 'raises-fault' && sameElement(one, two);
  }
  return keyOf(one) === keyOf(two);
}

function sameElement(one: RaisesFault, two: RaisesFault): boolean {
  return (
    one.elementRole === two.elementRole && one.causes.some((cause) => two.causes.includes(cause))
  );
}

/** What a procedural effect is about: two of the same key speak of the same. */
function keyOf(effect: ProceduralEffect): string {
  const more = {
    'stays-discovery': '',
    'shifts-burden': '',
    'awards-fees': '',
    'special-motion': effect.kind === 'special-motion' ? effect.aims : '',
  }[effect.kind];
  return [effect.kind, effect.forum, more].join('|');
}

/** What is said of it: the same words for the same law. */
function saysOf(effect: Effect): string {
  const { when = null, inAssessment = '' } = effect.kind === 'raises-fault' ? {} : effect;
  switch (effect.kind) {
    case 'raises-fault':
      return `${effect.toFaultLevel}|${effect.proofLevel}`;
    case 'shifts-burden':
      return `${effect.showing}|${effect.proofLevel}`;
    case 'awards-fees':
      return `${effect.award}|${effect.onSubpoena}`;
    case 'special-motion':
      return String(effect.withinDays);
    case 'stays-discovery':
      return JSON.stringify([when, inAssessment]);
  }
}
