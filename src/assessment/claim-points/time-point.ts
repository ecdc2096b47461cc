import type { Claim as ClaimLaw } from '../../law/index.ts';
import { underlyingProceeding, type Statement } from '../../matters/index.ts';
import type { AssessmentContext } from '../assessment-context.ts';
import { citeAuthority } from '../cited.ts';
import type { Missing } from '../missing.ts';
import { recordedFact, type RecordedFact } from '../recorded-fact.ts';
import type { PointEffect, TimeOpen, TimePoint } from './claim-points.ts';
import { daysAfter, lastDayFor, yearsFor } from './last-day.ts';

type Limitation = NonNullable<ClaimLaw['limitation']>;

/** That the bar is answered, or, where it is no, that it stands. */
const ANSWERED = 'time-bar-answered';

/**
 * A last day that is a Saturday, a Sunday or a holiday, or the 29th of February, may be put off by the
 * law of computing time, which no claim holds: within so many days after it nothing is said.
 */
const NEAR = 4;

/**
 * Whether the claim on a statement was brought in time. Lapse of time is for the other side to raise:
 * past it the claim is open, not lost, unless a court has said so or the law ends the right itself.
 */
export function timePoint(
  context: AssessmentContext,
  limitation: Limitation,
  { id, published }: Statement,
): TimePoint {
  const recorded = recordedFact(context.matter, ANSWERED, [id]);
  const heldAgainst = againstDay(context);
  const years = published === null ? limitation.years : yearsFor(limitation, published);
  const lastDay =
    published === null || years === null ? null : lastDayFor(limitation, published, years);
  const { status, why } = held(limitation, { published, lastDay, heldAgainst, years, recorded });
  return {
    kind: 'time',
    status,
    why,
    years: years ?? limitation.years,
    from: limitation.from,
    published,
    heldAgainst,
    lastDay,
    by: recorded.by,
    at: recorded.at,
    notes: notesOf(context, limitation, published),
    effect: effectOf(context, limitation, status, recorded),
    missing: missingFor(context, id, { published, heldAgainst, status, why }),
    // What the further authorities say stands in the notes, each with its own cite.
    authorities: [citeAuthority(context.law, limitation)],
  };
}

/**
 * The day held against the last one. An action that is pending was begun no later than the day of the
 * assessment: what is in time on that day was in time before it, and no more is said.
 */
function againstDay({ matter, asOf }: AssessmentContext): TimePoint['heldAgainst'] {
  const commenced = underlyingProceeding(matter)?.commenced;
  return commenced === undefined
    ? { day: asOf, what: 'asOf' }
    : { day: commenced, what: 'commenced' };
}

interface Held {
  readonly published: string | null;
  readonly lastDay: string | null;
  readonly heldAgainst: TimePoint['heldAgainst'];
  readonly years: number | null;
  readonly recorded: RecordedFact;
}

function open(why: TimeOpen): { readonly status: 'open'; readonly why: TimeOpen } {
  return { status: 'open', why };
}

function held(
  { accrual, whileUnknown }: Limitation,
  { published, lastDay, heldAgainst, years, recorded }: Held,
): { readonly status: TimePoint['status']; readonly why: TimePoint['why'] } {
  if (recorded.value === 'yes') return { status: 'answered', why: null };
  if (recorded.value === 'no') return { status: 'past', why: null };
  if (published === null || heldAgainst === null) return open('dates-missing');
  if (years === null || lastDay === null) return open('no-text-for-the-day');
  const late = daysAfter(lastDay, heldAgainst.day);
  if (late <= 0) return { status: 'in-time', why: null };
  if (heldAgainst.what === 'asOf') return open('dates-missing');
  if (accrual === 'other') return open('accrual-not-stated');
  if (whileUnknown !== null && published >= whileUnknown.since) return open('may-stand-still');
  return late <= NEAR ? open('near-the-last-day') : { status: 'past', why: null };
}

function effectOf(
  { matter }: AssessmentContext,
  { endsTheRight }: Limitation,
  status: TimePoint['status'],
  { by }: RecordedFact,
): PointEffect {
  if (status !== 'past') return 'none';
  if (by === 'court') return 'defeats';
  return endsTheRight && matter.recordComplete === 'yes' ? 'defeats' : 'holds-open';
}

function missingFor(
  { matter }: AssessmentContext,
  statement: string,
  {
    published,
    heldAgainst,
    status,
    why,
  }: Pick<TimePoint, 'published' | 'heldAgainst' | 'status' | 'why'>,
): Missing[] {
  const underlying = underlyingProceeding(matter);
  const dates: Missing[] = [
    ...(published === null ? [{ kind: 'publication-date' as const, statement }] : []),
    ...(heldAgainst?.what === 'asOf' && underlying !== null
      ? [{ kind: 'commencement-date' as const, proceeding: underlying.id }]
      : []),
  ];
  if (why === 'dates-missing') return dates;
  return status === 'past' || status === 'open'
    ? [{ kind: 'fact', fact: ANSWERED, about: statement }]
    : [];
}

/** What else the law holds of the time: what stops it, another time for speech, earlier texts. */
function notesOf(
  { law }: AssessmentContext,
  { also, stops, whileUnknown, spoken }: Limitation,
  published: string | null,
): TimePoint['notes'] {
  const said = [
    ...also,
    ...stops.filter(({ to }) => published === null || published <= to),
    ...(whileUnknown === null || (published !== null && published < whileUnknown.since)
      ? []
      : [whileUnknown]),
    ...(spoken === null
      ? []
      : [{ ...spoken, says: `Words that are only spoken have ${spoken.months} months.` }]),
  ];
  const notes = said.map(({ says, authority, pin, pinVerified }) => ({
    says,
    authority: citeAuthority(law, { authority, pin, pinVerified }),
  }));
  return [...new Map(notes.map((note) => [note.says, note])).values()];
}
