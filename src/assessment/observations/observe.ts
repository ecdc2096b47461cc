import type { AssessmentContext } from '../assessment-context.ts';
import { aboutEvidence } from './about-evidence.ts';
import { aboutOverlays } from './about-overlays.ts';
import { aboutPower } from './about-power.ts';
import { aboutRulings } from './about-rulings.ts';
import { aboutSpeakers } from './about-speakers.ts';
import { aboutSources } from './about-sources.ts';
import { rankOf, type Assessed, type Observation, type ObservationRule } from './observation.ts';

const RULES: readonly ObservationRule[] = [
  aboutRulings,
  aboutOverlays,
  aboutEvidence,
  aboutSpeakers,
  aboutSources,
  aboutPower,
];

/** Every observation, the gravest first. */
export function observe(context: AssessmentContext, assessed: Assessed): Observation[] {
  return RULES.flatMap((rule) => rule(context, assessed)).toSorted(
    (one, two) => rankOf(one) - rankOf(two),
  );
}
