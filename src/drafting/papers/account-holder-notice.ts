import { commandedRecords } from '../argument/commanded-records.ts';
import { deadlineWords } from '../argument/deadline-words.ts';
import { pointOfLaw } from '../argument/point-of-law.ts';
import { underlyingProceeding, type Speaker } from '../../matters/index.ts';
import { caseReference } from '../caption-of.ts';
import type { Block, Draft, Inline } from '../draft.ts';
import { partyOf, type DraftContext } from '../draft-context.ts';
import { counselSignature, partyName } from '../filed-paper.ts';
import { letterPaper } from '../letter-paper.ts';
import { longDate } from '../long-date.ts';
import { form, heading, open, paragraph, record, say, words } from '../say.ts';

/**
 * The notice to the holder of one account, in plain words: what is asked for, by whom, by when, how
 * to object and where to find counsel. It names that account and no other; whom it goes to is filled
 * in by the custodian alone, outside Duces.
 */
export function accountHolderNotice(context: DraftContext): Draft {
  const { ordered } = context;
  const handle = accountOf(context);
  return letterPaper(context, {
    paper: 'account-holder-notice',
    title: 'Notice to the Account Holder',
    by: partyOf(context, 'respondent'),
    to: [[open('the account holder, at the address on file', 'custodian')]],
    reference: [
      words`Your account ${handle}: a request for information about you`,
      ...caseReference(context),
    ],
    blocks: [
      ...whatHappened(context, handle),
      ...(ordered === null ? whatWasAsked(context) : whatWasOrdered(context)),
      ...whatYouCanDo(context),
      ...whatWeWillDo(context),
      paragraph(form`We cannot give you legal advice, and nothing in this letter is advice.`),
      counselSignature(context, partyOf(context, 'respondent')),
    ],
  });
}

/** The one account that the letter is about. With several, whoever drafts must say which. */
function accountOf(context: DraftContext): Inline {
  const named = addressed(context);
  return named === undefined
    ? open('the account: draft one letter for each (--speaker)')
    : record(named.handle);
}

function addressed({ matter, speaker }: DraftContext): Speaker | undefined {
  const [only, ...others] = matter.speakers;
  return (
    matter.speakers.find(({ id }) => id === speaker) ?? (others.length === 0 ? only : undefined)
  );
}

function whatHappened(context: DraftContext, handle: Inline): readonly Block[] {
  const { matter } = context;
  const requester = partyName(context, 'requester');
  const underlying = underlyingProceeding(matter);
  const suit =
    underlying === null
      ? words`a lawsuit`
      : words`a lawsuit, ${underlying.caption} (No. ${record(underlying.caseNumber)}),`;
  return [
    heading(1, 'What happened'),
    paragraph(
      say`${requester} has brought ${suit} and wants to know who uses the account ${handle}.`,
      say`A ${matter.instrument.kind === 'subpoena' ? 'subpoena' : 'request'} for that was sent to us under ${record(matter.instrument.rule)}.`,
    ),
  ];
}

function whatWasAsked(context: DraftContext): readonly Block[] {
  const objection = pointOfLaw(context, 'subpoena', 'objection');
  return [
    heading(1, 'What is asked for'),
    paragraph(
      say`The request asks for ${open('the kinds of records, in plain words')}.`,
      form`No court has ordered us to give them.`,
      ...(objection.says === null ? [] : [say`${objection.says} ${objection.cite}.`]),
    ),
  ];
}

function whatWasOrdered(context: DraftContext): readonly Block[] {
  const { mandate } = context.ordered ?? { mandate: null };
  if (mandate === null) return [];
  const { due } = mandate;
  return [
    heading(1, 'What the court has ordered'),
    paragraph(
      say`A court has ordered us to give, about the accounts that it lists: ${commandedRecords(context, 'without-accounts')} (${record(clausePins(context))}).`,
      due.date === null
        ? say`The order is to be obeyed by ${open('the day by which to produce')}.`
        : say`We are to do so by ${longDate(due.date)} (${record(`Order at ${due.pin}`)}).`,
      form`It does not ask for what you wrote in private messages, and we will not give that.`,
    ),
  ];
}

function clausePins({ ordered }: DraftContext): string {
  const pins = (ordered?.mandate.clauses ?? [])
    .filter(({ kind }) => kind === 'category')
    .map(({ pin }) => pin);
  return `Order at ${pins.join(', ')}`;
}

function whatYouCanDo(context: DraftContext): readonly Block[] {
  const quash = pointOfLaw(context, 'subpoena', 'protected-matter');
  const protect = pointOfLaw(context, 'discovery-scope', 'who-may-move');
  return [
    heading(1, 'What you can do'),
    paragraph(
      say`You can ask the court to stop or to limit this: by a motion to quash (${quash.cite}), or by a motion for a protective order (${protect.cite}).`,
      say`Do so by ${lastDay(context)}.`,
      say`The papers go to ${open('the court, its address, and how a person without counsel files there')}.`,
      form`People in your place have been heard without giving their names, for example as “Doe” and through counsel.`,
      say`You can also tell us that you object, at ${open('how the account holder reaches us')}, with the number of the case.`,
    ),
    paragraph(
      form`We advise you to speak with a lawyer soon, because the time is short.`,
      say`Where to find one: ${open('the lawyer referral service of the bar, legal aid, and groups that defend anonymous speech')}.`,
    ),
  ];
}

/** The end of the notice window, or before any order of the time to object to the subpoena. */
function lastDay(context: DraftContext): readonly Inline[] {
  const label = addressed(context)?.label;
  return (
    (label === undefined ? null : deadlineWords(context, 'notice', label)) ??
    (context.ordered === null ? deadlineWords(context, 'objection-to-subpoena') : null) ?? [
      open('the last day to object, and the rule or order that sets it'),
    ]
  );
}

function whatWeWillDo({ ordered }: DraftContext): readonly Block[] {
  return [
    heading(1, 'What we will do'),
    paragraph(
      ordered === null
        ? say`Unless a court orders it we will give nothing that names you; ${open('what the platform does if nobody objects')}.`
        : say`If we learn by ${open('the day, some days before production')} that you have asked the court to stop this, we will hold your records back until it has decided, unless it tells us otherwise ${open('whether the platform commits itself to this')}.`,
    ),
  ];
}
