import type { Block, Draft, Sentence } from '../draft.ts';
import { partyOf, type DraftContext } from '../draft-context.ts';
import { counselSignature, filedPaper, partyName } from '../filed-paper.ts';
import { longDate } from '../long-date.ts';
import { form, numbered, open, paragraph, record, say } from '../say.ts';

type Clause = NonNullable<DraftContext['ordered']>['mandate']['clauses'][number];

/**
 * The statement to the court, clause by clause: what was produced under it and when, how counsel read
 * a general clause, what is not held, what is still open. It names no record's value.
 */
export function complianceStatement(context: DraftContext): Draft {
  const respondent = partyOf(context, 'respondent');
  return filedPaper(context, 'compliance-statement', respondent, [
    {
      title: `Statement of Compliance of ${respondent?.name ?? 'the Respondent'}`,
      separate: true,
      under: [],
      tables: false,
      blocks: [
        opening(context),
        ...(context.ordered?.mandate.clauses ?? []).map((clause) => ofClause(context, clause)),
        ...accounts(context),
        counselSignature(context, respondent),
      ],
    },
  ]);
}

function opening(context: DraftContext): Block {
  const { ordered, production } = context;
  const dated = ordered?.order.dated ?? null;
  const due = ordered?.mandate.due ?? null;
  const released = production?.released ?? null;
  return paragraph(
    say`${partyName(context, 'respondent')} states how it has complied with the order dated ${dated === null ? open('the date of the order') : record(longDate(dated))}.`,
    due === null || due.date === null
      ? say`Production was due on ${open('the day')}.`
      : say`Production was due by ${longDate(due.date)} (${record(`Order at ${due.pin}`)}).`,
    released === null
      ? say`It was made on ${open('the day of production')}.`
      : say`It was made on ${record(released.at)} (SHA-256 of the sealed file: ${record(released.sealed)}).`,
  );
}

function ofClause(context: DraftContext, clause: Clause): Block {
  const { text, pin } = clause;
  return numbered(
    say`“${text}” (${record(`Order at ${pin}`)}).`,
    ...produced(context, clause),
    ...construed(context, clause),
  );
}

function produced({ production }: DraftContext, { id, state }: Clause): readonly Sentence[] {
  if (state === 'barred')
    return [form`Nothing is produced under it: it asks for content of communications.`];
  const categories = (production?.categories ?? []).filter(({ clauses }) => clauses.includes(id));
  if (production === null)
    return [say`What was produced under it: ${open('once there is a production')}.`];
  return categories.map(
    ({ title, rows }) =>
      say`Produced: ${title}, ${String(rows)} ${rows === 1 ? 'row' : 'rows'} (${record('plan of the production')}).`,
  );
}

function construed({ matter }: DraftContext, { id, kind, openings }: Clause): readonly Sentence[] {
  const construction = matter.constructions.find(({ clause }) => clause === id);
  if (construction !== undefined) {
    const by = matter.people.find((person) => person.id === construction.by);
    return [
      say`Counsel (${record(by?.name ?? construction.by)}, ${record(longDate(construction.on))}) reads it so: ${construction.reasons}`,
    ];
  }
  const listed = matter.enumerations.find(({ clause }) => clause === id);
  if (listed !== undefined) {
    const by = matter.people.find((person) => person.id === listed.by);
    return [
      say`The posts are those listed by ${record(by?.name ?? listed.by)}, ${record(longDate(listed.on))}: ${listed.source}.`,
    ];
  }
  if (kind !== 'general' && openings.length === 0) return [];
  return [say`How it is read: ${open(`counsel’s reading of ${id}`)}.`];
}

function accounts({ production }: DraftContext): readonly Block[] {
  const absent = (production?.accounts ?? []).filter(({ absentPosts }) => absentPosts.length > 0);
  if (absent.length === 0) return [];
  return [
    numbered(
      say`Of posts that were listed, the store does not hold: ${absent.map(({ handle, absentPosts }) => `${handle} (${absentPosts.length})`).join('; ')} (${record('plan of the production')}).`,
      say`Why: ${open('for the custodian to say', 'custodian')}.`,
    ),
  ];
}
