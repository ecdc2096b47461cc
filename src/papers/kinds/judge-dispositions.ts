import { formatPin } from '../locate.ts';
import type { Disposition, DispositionStatement, ReadingFlag } from '../order-reading.ts';
import type { PaperPin } from '../paper.ts';

/** Ends of a motion. What else a court does (quashes a subpoena, strikes a brief) comes second. */
const OF_MOTIONS: ReadonlySet<Disposition> = new Set([
  'granted',
  'denied',
  'granted-in-part',
  'denied-in-part',
  'moot',
  'deferred',
]);
/** What a court does with the decision under review. */
const OF_REVIEW: ReadonlySet<Disposition> = new Set([
  'affirmed',
  'affirmed-in-part',
  'reversed',
  'vacated',
  'remanded',
]);
const WHOLE: ReadonlySet<Disposition> = new Set(['granted', 'denied', 'moot']);

/** The outcome of the whole order, and the flags of statements that do not agree. */
export interface Outcome {
  readonly disposition: Disposition | null;
  readonly flags: readonly ReadingFlag[];
}

/**
 * Judges the statements of an order together. Two outcomes of one motion contradict: no outcome is
 * given and both places are named. Outcomes of different motions make a grant in part.
 *
 * @param decidesReview the paper is an opinion: what it does with the decision below comes first.
 * @param commands the order commands something: without a motion it need not state an outcome.
 */
export function judgeDispositions(
  statements: readonly DispositionStatement[],
  title: { readonly title: string; readonly at: PaperPin } | null,
  { decidesReview, commands }: { readonly decidesReview: boolean; readonly commands: boolean },
): Outcome {
  const titled = title === null ? null : titleDisposition(title.title);
  const review = statements.filter(({ disposition }) => OF_REVIEW.has(disposition));
  if (decidesReview && review.length > 0) return { disposition: reviewed(review), flags: [] };
  const whole = statements.filter((each) => !isIncidental(each));
  const appeal = decidesReview ? whole.filter(isOfAppeal) : [];
  const ended = new Set(appeal.map(({ disposition }) => disposition));
  const [end] = ended;
  if (end !== undefined && ended.size === 1) return { disposition: end, flags: [] };
  // Leave to proceed without fees, or to file late, decides nothing of what is asked for.
  const decisive = whole.some(decides) ? whole : statements;
  const motions = decisive.filter(({ disposition }) => OF_MOTIONS.has(disposition));
  if (motions.length === 0) {
    const disposition = reviewed(decisive.filter((each) => !isOfCalendar(each)));
    const stated = disposition !== null || (titled === null && commands);
    return { disposition, flags: stated ? [] : [absent(titled, title?.at ?? null)] };
  }
  const conflict = findConflict(motions, title?.title ?? null);
  if (conflict !== null) return { disposition: null, flags: [contradiction(...conflict)] };
  const kinds = new Set(motions.map(({ disposition }) => disposition));
  const [only] = kinds;
  const disposition = kinds.size === 1 ? (only ?? null) : mixed(kinds);
  if (titled !== null && title !== null && disposition !== null && opposed(titled, disposition)) {
    return { disposition: null, flags: [titleDiffers(titled, disposition, title.at)] };
  }
  return { disposition, flags: notToldApart(motions) };
}

/** Opposite outcomes of "the motion", without a word of which: a person must see to what each goes. */
function notToldApart(motions: readonly DispositionStatement[]): readonly ReadingFlag[] {
  const bare = motions.filter((each) => motionOf(each.object).aim === '');
  const one = bare[0];
  const two = bare.find(
    ({ disposition }) => one !== undefined && opposed(one.disposition, disposition),
  );
  if (one === undefined || two === undefined) return [];
  return [
    {
      code: 'motions-not-told-apart',
      severity: 'warning',
      message: `The order says ${one.disposition} (${formatPin(one.at)}) and ${two.disposition} (${formatPin(two.at)}) of "the motion", and its title speaks of several: see which each is.`,
      at: two.at,
    },
  ];
}

const INCIDENTAL =
  /\bin\s+forma\s+pauperis\b|\bIFP\b|\b(?:pre)?payment\s+of\b|\bfiling\s+fees?\b|\bjudicial\s+notice\b|\bamic(?:us|i)\b|\bpro\s+hac\s+vice\b|\b(?:extension|enlargement)\s+of\s+time\b|\bextend\s+(?:the\s+)?(?:time|deadline)|\b(?:excess|over-?length|additional)\s+pages\b|\bpage\s+limit|\bsupplement(?:al)?\s+(?:authorit|the\s+(?:record|appendix))|\boral\s+argument\b|\bexpedite\b|\bfile\s+(?:\w+\s+){0,3}(?:sur-?reply|under\s+seal)\b|\bwithdraw\s+as\s+(?:counsel|attorney)\b|\bappoint(?:ment\s+of)?\s+counsel\b/i;

/** Leave that only lets a paper be read or a case go on. */
function isIncidental({ object }: DispositionStatement): boolean {
  return INCIDENTAL.test(object ?? '');
}

/** An outcome of a motion, or the end of a case or a claim. */
function decides({ disposition, object }: DispositionStatement): boolean {
  if (OF_MOTIONS.has(disposition) || OF_REVIEW.has(disposition)) return true;
  return disposition === 'dismissed' && !/\b(?:hearing|conference)\b/i.test(object ?? '');
}

const ENDS_APPEAL: ReadonlySet<Disposition> = new Set(['dismissed', 'denied', 'granted']);

/** The appeal itself, or a petition to the court that reviews, and no motion in it. */
function isOfAppeal({ disposition, object }: DispositionStatement): boolean {
  const asked = /\b(?:motions?|requests?)\b/i.test(object ?? '');
  const appeal =
    /\bappeals?\b(?!\s+board)|\bpetitions?\s+for\s+(?:review|discretionary|permission|rehearing)|\bwrits?\s+of\s+(?:mandamus|prohibition|certiorari)|\bcertificate\s+of\s+appealability\b/i;
  return ENDS_APPEAL.has(disposition) && !asked && appeal.test(object ?? '');
}

/** A hearing or a date taken off the calendar is no outcome of anything. */
function isOfCalendar({ object }: DispositionStatement): boolean {
  return /\b(?:hearings?|conferences?|trial|dates?|schedules?|deadlines?)\b/i.test(object ?? '');
}

/** One outcome of several that go together: what is reversed is often remanded too. */
function reviewed(statements: readonly DispositionStatement[]): Disposition | null {
  const kinds = new Set(statements.map(({ disposition }) => disposition));
  if (kinds.has('affirmed-in-part')) return 'affirmed-in-part';
  if (kinds.has('affirmed') && (kinds.has('reversed') || kinds.has('vacated'))) {
    return 'affirmed-in-part';
  }
  // One ground of a demurrer sustained and another overruled.
  if (kinds.has('sustained') && kinds.has('overruled')) return 'granted-in-part';
  if (kinds.has('dismissed')) kinds.delete('sustained');
  if (kinds.size > 1) kinds.delete('remanded');
  const [only] = kinds;
  return kinds.size === 1 ? (only ?? null) : null;
}

function absent(titled: Disposition | null, at: PaperPin | null): ReadingFlag {
  const promise =
    titled === null ? '' : ` Its title says "${titled}", but a title decides nothing.`;
  return {
    code: 'disposition-missing',
    severity: 'error',
    message: `The order states no outcome of any motion.${promise}`,
    at,
  };
}

/** A title that says of several motions nothing but that they are several. */
const SEVERAL =
  /\b(?:PENDING|DISCOVERY|VARIOUS|PRETRIAL|MULTIPLE|SEVERAL|CROSS-?|TWO|THREE|FOUR|THE(?:\s+PARTIES[’'])?|RE:?|ON)\s*MOTIONS\W*$/i;
/** More different rulings than any order has; what comes after them is not compared. */
const MOST_COMPARED = 1000;

function findConflict(
  statements: readonly DispositionStatement[],
  title: string | null,
): readonly [DispositionStatement, DispositionStatement] | null {
  const titleAim = SEVERAL.test(title ?? '') ? null : motionOf(title).aim;
  const each = new Map(
    statements
      .filter(({ disposition }) => WHOLE.has(disposition))
      .map((statement) => {
        const motion = motionOf(statement.object);
        return [`${statement.disposition}|${motion.owner}|${motion.aim}`, { statement, motion }];
      }),
  );
  const compared = [...each.values()].slice(0, MOST_COMPARED);
  for (const [at, one] of compared.entries()) {
    for (const two of compared.slice(at + 1)) {
      const against = opposed(one.statement.disposition, two.statement.disposition);
      if (against && sameMotion(one.motion, two.motion, titleAim)) {
        return inOrder(one.statement, two.statement);
      }
    }
  }
  return null;
}

function inOrder(
  one: DispositionStatement,
  two: DispositionStatement,
): readonly [DispositionStatement, DispositionStatement] {
  return one.start <= two.start ? [one, two] : [two, one];
}

function contradiction(one: DispositionStatement, two: DispositionStatement): ReadingFlag {
  return {
    code: 'dispositions-contradictory',
    severity: 'error',
    message: `The order says both ${one.disposition} (${formatPin(one.at)}) and ${two.disposition} (${formatPin(two.at)}) of one motion.`,
    at: two.at,
  };
}

function titleDiffers(titled: Disposition, said: Disposition, at: PaperPin): ReadingFlag {
  return {
    code: 'dispositions-contradictory',
    severity: 'error',
    message: `The title says ${titled}, the text says ${said}.`,
    at,
  };
}

/** A full grant against a full denial. A part may stand beside either: "denied as to the rest". */
function opposed(one: Disposition, two: Disposition): boolean {
  return one !== two && WHOLE.has(one) && WHOLE.has(two);
}

/** A motion as a statement names it: whose it is and what it asks; empty where unsaid. */
interface Motion {
  readonly owner: string;
  readonly aim: string;
}

/**
 * Whether two descriptions can be of one motion: the shorter opens the longer. "The motion" alone
 * is the motion of the title; where that names several, each is what its own section speaks of.
 */
function sameMotion(one: Motion, two: Motion, titleAim: string | null): boolean {
  if (one.owner !== '' && two.owner !== '' && one.owner !== two.owner) return false;
  if (titleAim === null && (one.aim === '' || two.aim === '')) return false;
  const [a, b] = [one.aim || (titleAim ?? ''), two.aim || (titleAim ?? '')];
  return a === '' || b === '' || a.startsWith(b) || b.startsWith(a);
}

function motionOf(object: string | null): Motion {
  const text = (object ?? '').toLowerCase().replace(/’/g, "'");
  const owner = /\b([\w.-]+)'s?\s+(?:\w+\s+){0,3}(?:motion|request|application|petition)/.exec(
    text,
  )?.[1];
  const noun = /\b(?:motion|request|application|petition)s?\b\s*(.*)$/s.exec(text);
  const aim = noun?.[1] ?? (/^(?:it|them|the same)?$/.test(text.trim()) ? '' : text);
  return {
    owner: owner ?? '',
    aim: aim
      .replace(/\([^)]*\)/g, '')
      .replace(/[^\w ]/g, '')
      .trim(),
  };
}

function mixed(kinds: ReadonlySet<Disposition>): Disposition {
  const granted =
    kinds.has('granted') || kinds.has('granted-in-part') || kinds.has('denied-in-part');
  if (granted) return 'granted-in-part';
  return kinds.has('denied') ? 'denied' : 'deferred';
}

function titleDisposition(title: string): Disposition | null {
  const grants = /\bGRANT(?:ING|S)\b/i.test(title);
  const denies = /\bDEN(?:YING|IES)\b/i.test(title);
  if (grants && denies) return 'granted-in-part';
  if (/\bIN PART\b/i.test(title))
    return grants ? 'granted-in-part' : denies ? 'denied-in-part' : null;
  return grants ? 'granted' : denies ? 'denied' : null;
}
