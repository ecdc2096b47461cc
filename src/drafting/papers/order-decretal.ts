import type { SpeakerAssessment } from '../../assessment/index.ts';
import { commandedRecords, recordsOfSome } from '../argument/commanded-records.ts';
import { pointOfLaw } from '../argument/point-of-law.ts';
import { speakerNames } from '../argument/speaker-names.ts';
import type { Judgment } from '../../matters/index.ts';
import type { Block, Inline, Sentence } from '../draft.ts';
import type { DraftContext } from '../draft-context.ts';
import { partyName } from '../filed-paper.ts';
import { longDate } from '../long-date.ts';
import { form, open, paragraph, record, say } from '../say.ts';

/** The motion that an order decides. */
export type Motion = 'compel' | 'quash';
type Relief = NonNullable<DraftContext['relief']>;

/** A motion by what is ordered: one to quash is granted where disclosure is denied. */
const MOTIONS = {
  compel: {
    name: 'Motion to Compel',
    title: { grant: 'Granting', deny: 'Denying' },
    done: { grant: 'GRANTED', deny: 'DENIED' },
  },
  quash: {
    name: 'Motion to Quash',
    title: { grant: 'Denying', deny: 'Granting' },
    done: { grant: 'DENIED', deny: 'GRANTED' },
  },
} as const;

export function orderTitle(motion: Motion, relief: Relief | null): string {
  const { name, title } = MOTIONS[motion];
  if (relief === null) return `[Proposed] Order on ${name}`;
  if (relief === 'in-part') return `[Proposed] Order Granting in Part and Denying in Part ${name}`;
  return `[Proposed] Order ${title[relief]} ${name}`;
}

/** The relief that the assessment carries; null where it leaves any speaker open. */
export function supportedRelief({ assessment }: Pick<DraftContext, 'assessment'>): Relief | null {
  const outcomes = assessment.speakers.map(outcomeOf);
  if (outcomes.length === 0 || outcomes.includes(null)) return null;
  if (outcomes.every((outcome) => outcome === 'disclose')) return 'grant';
  return outcomes.every((outcome) => outcome === 'withhold') ? 'deny' : 'in-part';
}

/** What every test in view comes to for a speaker; null where they differ, or any is open. */
function outcomeOf({ choice }: SpeakerAssessment): 'disclose' | 'withhold' | null {
  const outcomes = new Set(choice.outcomes.map(({ outcome }) => outcome));
  const [only] = outcomes;
  return outcomes.size === 1 && (only === 'disclose' || only === 'withhold') ? only : null;
}

/** What the order orders. Whom it reaches is said only where the assessment decides it. */
export function decretal(
  context: DraftContext,
  relief: Relief | null,
  motion: Motion,
): readonly Block[] {
  const name = MOTIONS[motion].name
    .replace('Motion', 'motion')
    .replace(/ [CQ]/u, (at) => at.toLowerCase());
  if (relief === null) {
    return [
      paragraph(
        say`The ${name} is ${open('whether the motion is granted, denied, or granted in part')}.`,
      ),
      ...commands(context, commandedRecords(context)),
    ];
  }
  if (relief === 'in-part') {
    return [
      paragraph(
        form`For the foregoing reasons, the ${name} is GRANTED IN PART and DENIED IN PART.`,
      ),
      ...divided(context),
      ...commands(
        context,
        recordsOfSome(context, reached(context, 'disclose'), reached(context, null)),
      ),
    ];
  }
  const decided = form`For the foregoing reasons, the ${name} is ${MOTIONS[motion].done[relief]}.`;
  if (relief === 'grant') {
    return [paragraph(decided), ...commands(context, commandedRecords(context))];
  }
  return [
    paragraph(decided, form`Nothing is to be produced under the subpoena.`, prejudice(context)),
    paragraph(form`IT IS SO ORDERED.`),
  ];
}

/** The speakers for whom every test in view comes to one outcome; null = those left undecided. */
function reached(
  { assessment }: Pick<DraftContext, 'assessment'>,
  outcome: ReturnType<typeof outcomeOf>,
): readonly SpeakerAssessment[] {
  return assessment.speakers.filter((speaker) => outcomeOf(speaker) === outcome);
}

/** For whom disclosure is ordered and for whom not, speaker by speaker. */
function divided(context: DraftContext): readonly Block[] {
  const on = record(`the record as of ${longDate(context.assessment.asOf)}`);
  const [disclose, withhold, undecided] = [
    reached(context, 'disclose'),
    reached(context, 'withhold'),
    reached(context, null),
  ];
  return [
    paragraph(
      ...(disclose.length === 0
        ? []
        : [say`Disclosure is ordered as to ${speakerNames(disclose)} (${on}).`]),
      ...(withhold.length === 0
        ? []
        : [
            say`It is denied as to ${speakerNames(withhold)} (${on}).`,
            form`Nothing is to be produced about ${withhold.length === 1 ? 'that account' : 'those accounts'}.`,
            prejudice(context),
          ]),
      ...(undecided.length === 0
        ? []
        : [say`As to ${speakerNames(undecided)}: ${open('whether disclosure is ordered')}.`]),
    ),
  ];
}

/** What a recorded judgment subjects a disclosure to; what nobody has said is left open. */
function limits(context: DraftContext): readonly Sentence[] {
  const judged = context.matter.judgments.filter(
    ({ decision, limits: set, part }) =>
      decision === 'disclose' && (set !== undefined || part !== undefined),
  );
  if (judged.length === 0) {
    return [
      say`What is produced ${open('the limits of its use, such as for attorneys’ eyes only, or none')}.`,
    ];
  }
  return judged.map((judgment) => {
    const { speakers, limits: set = [], part } = judgment;
    const what = [
      ...(part === undefined ? [] : [`only this is produced: ${part}`]),
      ...(set.length === 0 ? [] : [`it is subject to: ${set.map(spaced).join(', ')}`]),
    ].join('; ');
    return say`As to ${namesOf(context, speakers)}, ${what} (${judgedBy(context, judgment)}).`;
  });
}

/** Whether the requester may ask again, where a recorded judgment says so for all alike. */
function prejudice(context: DraftContext): Sentence {
  const judged = context.matter.judgments.filter(
    ({ decision, withoutPrejudice }) => decision === 'withhold' && withoutPrejudice !== undefined,
  );
  const [first, ...others] = judged;
  if (
    first === undefined ||
    others.some(({ withoutPrejudice }) => withoutPrejudice !== first.withoutPrejudice)
  ) {
    return say`This is ${open('whether with or without prejudice to another request')}.`;
  }
  const how = first.withoutPrejudice === true ? 'without' : 'with';
  return say`This is ${how} prejudice to another request (${judgedBy(context, first)}).`;
}

function judgedBy({ matter }: DraftContext, { by, on }: Judgment): Inline {
  return record(
    `judgment recorded by ${matter.people.find(({ id }) => id === by)?.name ?? by}, ${longDate(on)}`,
  );
}

function namesOf({ assessment }: DraftContext, ids: readonly string[]): string {
  return speakerNames(assessment.speakers.filter(({ speaker }) => ids.includes(speaker)));
}

function spaced(id: string): string {
  return id.replaceAll('-', ' ');
}

function commands(context: DraftContext, records: readonly Inline[]): readonly Block[] {
  const respondent = partyName(context, 'respondent');
  const requester = partyName(context, 'requester');
  const due = context.ordered?.mandate.due.date ?? null;
  const by = due === null ? open('the day by which to produce') : longDate(due);
  const objecting = pointOfLaw(context, 'review', 'period');
  const expense = pointOfLaw(context, 'subpoena', 'expense');
  const magistrate = /magistrate/iu.test(context.proceeding.judge?.title ?? '');
  return [
    paragraph(
      form`IT IS HEREBY ORDERED that, by no later than ${by}, ${respondent} shall produce to ${requester} ${records}.`,
      form`Nothing else is ordered to be produced, and no content of any communication.`,
    ),
    paragraph(
      say`Before it produces, ${respondent} shall give each account holder notice of this order ${open('how, and how many days before production, so that the holder can be heard')}.`,
      ...limits(context),
      ...(expense.says === null
        ? []
        : [say`${expense.says} ${expense.cite}: ${open('what expense is shifted, or none')}.`]),
      ...(magistrate && objecting.says !== null
        ? [
            say`Objections to an order of a magistrate judge are in time under ${objecting.cite}; the day of production ${open('whether it is set after that time')}.`,
          ]
        : []),
    ),
    paragraph(form`IT IS SO ORDERED.`),
  ];
}
