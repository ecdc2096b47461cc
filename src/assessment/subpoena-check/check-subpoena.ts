import { DucesError } from '../../faults/index.ts';
import { inForce, type LawRegistry, type Procedure } from '../../law/index.ts';
import type { PaperReading } from '../../papers/index.ts';
import { SEE_IN_SUBPOENA } from './see-in-subpoena.ts';
import type { SubpoenaInView } from './subpoena-in-view.ts';
import type { SubpoenaChecklist, SubpoenaPoint } from './subpoena-point.ts';

/**
 * Holds a subpoena against the rules for subpoenas in force on a day: what the paper shows of each
 * point, and what a person must look for. A state's subpoena is held against the outline of the
 * uniform act alone: that state's own rules are not held.
 *
 * @param asOf the day, `YYYY-MM-DD`; by default the day on which it was issued.
 * @throws DucesError `paper-wrong-kind` for another paper; `rule-not-covered` when no text of the rule
 * is held for the day, or the day is not known.
 */
export function checkSubpoena({
  reading,
  law,
  served = null,
  asOf,
}: {
  readonly reading: PaperReading;
  readonly law: LawRegistry;
  readonly served?: string | null;
  readonly asOf?: string;
}): SubpoenaChecklist[] {
  const { details } = reading;
  if (details?.kind !== 'subpoena') throw wrongKind(reading);
  const day = asOf ?? details.issuer.issued?.iso ?? served;
  if (day === null) throw noDay(reading);
  const topics = topicsFor(details.system);
  const held = law.all('procedure').filter((rule) => inForce(rule, day));
  const rules = topics.flatMap((topic) => held.filter((rule) => rule.topic === topic));
  if (rules.length === 0) throw notCovered(reading, day);
  return rules.map((rule) => checklistOf(rule, { reading, details, served }));
}

/** The rule for subpoenas first, then what bounds all discovery. */
const FEDERAL: readonly Procedure['topic'][] = ['subpoena', 'discovery-scope'];
const STATE: readonly Procedure['topic'][] = ['subpoena-across-states'];

/** Where the paper does not tell under whose rules it is, both are shown. */
function topicsFor(system: SubpoenaInView['details']['system']): readonly Procedure['topic'][] {
  if (system === null) return [...FEDERAL, ...STATE];
  return system === 'federal' ? FEDERAL : STATE;
}

function checklistOf({ id, name, points }: Procedure, view: SubpoenaInView): SubpoenaChecklist {
  return { rule: id, name, points: points.map((point) => pointOf(point, view)) };
}

function pointOf(
  { id, pin, pinVerified, what, consequence, check, lookFor }: Procedure['points'][number],
  view: SubpoenaInView,
): SubpoenaPoint {
  const seen =
    check === null
      ? { finding: 'open' as const, why: 'The subpoena itself does not tell.', at: null }
      : SEE_IN_SUBPOENA[check](view);
  return { point: id, pin, pinVerified, what, consequence, lookFor, ...seen };
}

function wrongKind({ kind, source }: PaperReading): DucesError {
  return new DucesError('paper-wrong-kind', `The paper is no subpoena but of the kind "${kind}".`, {
    place: source.name === null ? {} : { file: source.name },
    next: 'Give the subpoena.',
  });
}

function noDay({ source }: PaperReading): DucesError {
  return new DucesError(
    'rule-not-covered',
    'The subpoena bears no date of issue that can be read.',
    {
      place: source.name === null ? {} : { file: source.name },
      next: 'Give the day of service (--served) or the day of the law (--as-of).',
    },
  );
}

function notCovered({ source }: PaperReading, day: string): DucesError {
  return new DucesError(
    'rule-not-covered',
    `No text of the rule for subpoenas is held for ${day}.`,
    {
      place: source.name === null ? {} : { file: source.name },
      next: 'Check the day; the law held begins on 1 December 1991.',
    },
  );
}
