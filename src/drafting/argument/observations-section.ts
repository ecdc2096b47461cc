import { observationSentence, type Observation } from '../../assessment/index.ts';
import type { Block, Inline, Sentence } from '../draft.ts';
import type { DraftContext } from '../draft-context.ts';
import { heading, joined, record, say } from '../say.ts';
import { citedPlace } from './cited-place.ts';
import { cites } from './cites.ts';
import { asOf } from './test-section.ts';

const HEADS = {
  grave: 'Grave: what the result needs is missing, or stands on what cannot carry it',
  serious: 'Serious: points on which a ruling can be attacked',
  minor: 'Minor: to be known',
} as const satisfies Record<Observation['severity'], string>;

/** What a careful clerk would flag in the record and the rulings, the gravest first. */
export function observationsSection(context: DraftContext): readonly Block[] {
  const { observations } = context.assessment;
  if (observations.length === 0) return [];
  return [
    heading(1, 'Points That a Careful Reader Would Flag'),
    ...(['grave', 'serious', 'minor'] as const).flatMap((severity): readonly Block[] => {
      const found = observations.filter((one) => one.severity === severity);
      if (found.length === 0) return [];
      return [
        heading(2, HEADS[severity]),
        {
          kind: 'items',
          items: found.map((seen): readonly Sentence[] => [
            say`${observationSentence(seen)} (${sourcesOf(context, seen)}.)`,
          ]),
        },
      ];
    }),
  ];
}

/** Where an observation comes from: places in the record, exhibits, authorities; else the record as such. */
function sourcesOf(
  context: DraftContext,
  { at, exhibits, authorities }: Observation,
): readonly Inline[] {
  const { exhibits: named } = context.assessment.words;
  const sources = [
    ...at.map((place) => citedPlace(context.matter.papers, place)),
    ...[...new Set(exhibits.map((id) => named[id] ?? id))].map(record),
  ];
  const cited = authorities.length === 0 ? [] : [cites(context.law, authorities)];
  const all = [...sources, ...cited];
  return all.length === 0 ? [asOf(context)] : joined(all, '; ');
}
