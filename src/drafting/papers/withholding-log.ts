import { pointOfLaw } from '../argument/point-of-law.ts';
import { speakerNames } from '../argument/speaker-names.ts';
import type { Block, Draft, Inline } from '../draft.ts';
import { partyOf, type DraftContext } from '../draft-context.ts';
import { counselSignature, filedPaper } from '../filed-paper.ts';
import { longDate } from '../long-date.ts';
import { form, open, paragraph, record, say, words } from '../say.ts';

type Row = readonly (readonly Inline[])[];

/**
 * The log of what is withheld (Fed. R. Civ. P. 45(e)(2)), with the ground of each: what a statute bars,
 * what the order leaves out, clauses that are open, records not asked for by any clause. It describes
 * kinds of records and shows none.
 */
export function withholdingLog(context: DraftContext): Draft {
  const respondent = partyOf(context, 'respondent');
  return filedPaper(context, 'withholding-log', respondent, [
    {
      title: `Log of Records Withheld by ${respondent?.name ?? 'the Respondent'}`,
      separate: true,
      under: [],
      tables: false,
      blocks: [...opening(context), table(context), counselSignature(context, respondent)],
    },
  ]);
}

function opening(context: DraftContext): readonly Block[] {
  const claim = pointOfLaw(context, 'subpoena', 'privilege-claim');
  return [
    paragraph(
      ...(claim.says === null ? [] : [say`${claim.says} ${claim.cite}.`]),
      form`This log describes what is withheld and why, so that each ground can be tested, and discloses nothing of what is withheld.`,
    ),
  ];
}

function table(context: DraftContext): Block {
  const rows: readonly Row[] = [
    ...(context.ordered === null ? beforeOrder(context) : underOrder(context)),
    ...heldBack(context),
    content(context),
    [
      words`${open('any other record withheld, by kind, date and author, without its content')}`,
      words`${open('its ground')}`,
      words`${open('the rule')}`,
    ],
  ];
  return {
    kind: 'table',
    head: ['What is withheld', 'Ground', 'Rule or place in the order'],
    widths: [4, 4, 3],
    rows,
  };
}

function beforeOrder(context: DraftContext): readonly Row[] {
  const objection = pointOfLaw(context, 'subpoena', 'objection');
  return context.matter.speakers.map(({ label, handle }) => [
    words`What would name ${label}, of the account ${record(handle)}`,
    words`Objected to; no court has ordered it`,
    [objection.cite],
  ]);
}

function underOrder({ ordered }: DraftContext): readonly Row[] {
  const { clauses, exclusions } = ordered?.mandate ?? { clauses: [], exclusions: [] };
  return [
    ...clauses
      .filter(({ state }) => state !== 'definite')
      .map(({ text, pin, state, openings, why }): Row => [
        words`“${text}”`,
        state === 'barred'
          ? words`Content of communications: ${why}`
          : words`Not carried out while it is open: ${openings.map(({ message }) => message).join(' ')}`,
        [record(`Order at ${pin}`)],
      ]),
    ...exclusions.map(({ text, pin }): Row => [
      words`“${text}”`,
      words`The order says that it need not or must not be produced`,
      [record(`Order at ${pin}`)],
    ]),
  ];
}

/** What is held back while a stop stands, of all speakers or of some. */
function heldBack({ matter }: DraftContext): readonly Row[] {
  const lifted = new Set(matter.liftedStops.map(({ stop }) => stop));
  return matter.stops
    .filter(({ id }) => !lifted.has(id))
    .map(({ id, speakers, reasons, on }): Row => {
      const labels = matter.speakers.filter((speaker) => speakers?.includes(speaker.id) ?? true);
      return [
        words`Everything of ${speakerNames(labels)}`,
        words`Held back: ${reasons}`,
        [record(`stop ${id}, recorded ${longDate(on)}`)],
      ];
    });
}

function content(context: DraftContext): Row {
  const barred = pointOfLaw(context, 'records', 'stored-contents');
  return [
    words`Content of any communication, if the subpoena asks for it`,
    words`${barred.says ?? 'Barred by statute.'}`,
    [barred.cite],
  ];
}
