import { caseReference } from '../caption-of.ts';
import type { Block, Draft } from '../draft.ts';
import { partyOf, type DraftContext } from '../draft-context.ts';
import { counselSignature, partyName } from '../filed-paper.ts';
import { letterPaper } from '../letter-paper.ts';
import { longDate } from '../long-date.ts';
import { form, heading, open, paragraph, record, say, words } from '../say.ts';

/** The letter that goes with a sealed production: what is in it, under which clause, how it opens. */
export function productionCoverLetter(context: DraftContext): Draft {
  const { production } = context;
  return letterPaper(context, {
    paper: 'production-cover-letter',
    title: 'Letter Enclosing the Production',
    by: partyOf(context, 'respondent'),
    to: [
      [
        production === null
          ? open('the recipient whom the order names')
          : record(production.recipient),
      ],
      [open('address of the recipient')],
    ],
    reference: [
      words`Production of ${partyName(context, 'respondent')}`,
      ...caseReference(context),
    ],
    blocks: [
      ...enclosed(context),
      ...opening(context),
      ...notEnclosed(context),
      counselSignature(context, partyOf(context, 'respondent')),
    ],
  });
}

function enclosed({ production, ordered }: DraftContext): readonly Block[] {
  const dated = production?.order.dated ?? ordered?.order.dated ?? null;
  const under = dated === null ? open('the date of the order') : longDate(dated);
  if (production === null) {
    return [
      paragraph(
        say`With this letter, under the order dated ${under}, we produce ${open('what is produced, once there is a plan')}.`,
      ),
    ];
  }
  const { clauses, categories, plan, bates } = production;
  return [
    paragraph(
      say`With this letter, under the order dated ${under} and nothing else, we produce the records below (SHA-256 of the plan that was approved: ${record(plan)}).`,
      bates === null
        ? say`They bear the numbers ${open('first and last number')}.`
        : say`They bear the numbers ${record(bates[0])} to ${record(bates[1])}.`,
    ),
    {
      kind: 'table',
      head: ['Records', 'Clause', 'Rows'],
      widths: [3, 6, 1],
      rows: categories.map(({ title, clauses: ids, rows }) => [
        words`${title}`,
        clauses
          .filter(({ id }) => ids.includes(id))
          .flatMap(({ text, pin }) => words`“${text}” (${record(`Order at ${pin}`)}) `),
        words`${String(rows)}`,
      ]),
    },
  ];
}

function opening({ production }: DraftContext): readonly Block[] {
  const sealed = production?.released ?? null;
  return [
    heading(1, 'How it is opened'),
    paragraph(
      form`The production is one sealed file, which only the holder of the recipient’s key opens, with age and the usual tools; how it is opened and checked stands in the package.`,
      sealed === null
        ? say`The SHA-256 of the sealed file is ${open('the sum, once it is sealed')}.`
        : say`The SHA-256 of the sealed file is ${record(sealed.sealed)}.`,
      say`Its use is limited by ${open('the protective order or the terms under which it is produced, if any')}.`,
    ),
  ];
}

function notEnclosed({ production }: DraftContext): readonly Block[] {
  const absent = (production?.accounts ?? []).filter(({ absentPosts }) => absentPosts.length > 0);
  return [
    heading(1, 'What is not enclosed'),
    paragraph(
      form`No content of any communication is produced, and no record that no clause of the order names.`,
      ...(absent.length === 0
        ? []
        : [
            say`Of posts that were listed, the store does not hold: ${absent.map(({ handle, absentPosts }) => `${handle} (${absentPosts.length})`).join('; ')} (${record('plan of the production')}).`,
          ]),
      say`Why anything is not held: ${open('for the custodian to say: retention, deletion, never kept', 'custodian')}.`,
    ),
  ];
}
