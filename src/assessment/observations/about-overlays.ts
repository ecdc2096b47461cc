import { formatPin } from '../../matters/index.ts';
import { citeAuthority } from '../cited.ts';
import { overlaysCited } from '../overlays-cited.ts';
import { observation, type ObservationRule } from './observation.ts';

/** What is argued about overlays, and where the argument or the ruling misses the rule. */
export const aboutOverlays: ObservationRule = (context, assessed) => [
  ...citedByDefinition(context, assessed),
  ...arguedWithoutRuling(context, assessed),
];

/** A cite to the definition does not support the rule that another provision lays down. */
const citedByDefinition: ObservationRule = (context) =>
  context.matter.contentions.flatMap((contention) =>
    overlaysCited(context, contention).flatMap(({ overlay, provisions }) => {
      if (provisions.some(({ part }) => part !== 'definition')) return [];
      const rules = overlay.provisions.filter(({ part }) => part === 'fault-rule');
      return [
        observation(
          'overlay-cited-by-definition',
          {
            overlay: overlay.name,
            cited: contention.cites ?? '',
            by: contention.by,
            rule: rules.map(({ pin }) => pin ?? '').join(', '),
          },
          {
            at: [formatPin(contention.at)],
            authorities: rules.map((rule) => citeAuthority(context.law, rule)),
          },
        ),
      ];
    }),
  );

const arguedWithoutRuling: ObservationRule = (_, { comparison }) =>
  comparison
    .filter(({ subject, relation }) => subject.kind === 'overlay' && relation === 'no-ruling')
    .map(({ name }) => observation('overlay-argued-without-ruling', { overlay: name }));
