import type { PaperReading } from '../../order-reading.ts';

/**
 * A docket sheet has no caption: its title, court, number and parties stand in its head, and the
 * papers that its entries name are none of its own.
 */
export function withDocketCaption(reading: PaperReading): PaperReading {
  const { details } = reading;
  if (details?.kind !== 'docket-sheet') return reading;
  const { heading, court, number, title } = details.case;
  const sides = title === null ? [] : title.text.split(/\s+vs?\.\s+/);
  const [first, second] = sides;
  return {
    ...reading,
    title: heading?.text ?? null,
    court: court ?? reading.court,
    caseNumber: number?.text ?? reading.caseNumber,
    caption: title?.text ?? null,
    parties:
      first === undefined || second === undefined
        ? null
        : { inRe: null, first: [first], second: [second] },
    pins: {
      ...reading.pins,
      title: heading?.at ?? null,
      caseNumber: number?.at ?? reading.pins.caseNumber,
      caption: title?.at ?? null,
    },
  };
}
