import { citesOfLaw, pointOfLaw } from '../argument/point-of-law.ts';
import { underPenalty } from '../argument/under-penalty.ts';
import type { Block, Draft, Inline } from '../draft.ts';
import { partyOf, type DraftContext } from '../draft-context.ts';
import { filedPaper, partyName } from '../filed-paper.ts';
import { longDate } from '../long-date.ts';
import { form, lines, numbered, open, paragraph, record, say, words } from '../say.ts';

/**
 * The custodian's certificate (Fed. R. Evid. 902(11) and 902(13), by the conditions of 803(6), in the
 * form of 28 U.S.C. § 1746). What only the custodian knows is left open; that records are authentic
 * says nothing of who used an account, and the certificate says so.
 */
export function custodianCertificatePaper(context: DraftContext): Draft {
  const respondent = partyOf(context, 'respondent');
  return filedPaper(context, 'custodian-certificate', respondent, [
    {
      title: `Certificate of the Custodian of Records of ${respondent?.name ?? 'the Respondent'}`,
      separate: true,
      under: [],
      tables: false,
      blocks: [
        paragraph(form`I, ${open('name', 'custodian')}, state:`),
        ...who(context),
        ...records(context),
        ...conditions(context),
        ...underPenalty(context, lines(open('name', 'custodian'), open('title', 'custodian'))),
      ],
    },
  ]);
}

function who(context: DraftContext): readonly Block[] {
  return [
    numbered(
      say`I am ${open('title', 'custodian')} at ${partyName(context, 'respondent')} and am qualified to make this certificate because ${open('how', 'custodian')}.`,
    ),
  ];
}

function records(context: DraftContext): readonly Block[] {
  const { production, ordered } = context;
  if (production === null) {
    const dated = ordered?.order.dated ?? null;
    return [
      numbered(
        say`This certificate concerns the records produced under the order dated ${dated === null ? open('the date of the order') : longDate(dated)}, namely ${open('the files, with their numbers and sums, once they are produced')}.`,
      ),
    ];
  }
  const { order, clauses, categories, plan } = production;
  return [
    numbered(
      say`This certificate concerns the records produced to ${record(production.recipient)} under the order dated ${longDate(order.dated)} (SHA-256 of the order as read: ${record(order.sha256)}; of the plan: ${record(plan)}).`,
    ),
    {
      kind: 'table',
      head: ['Records', 'Clause of the order', 'Rows'],
      widths: [4, 5, 1],
      rows: categories.map(({ title, clauses: ids, rows }): readonly (readonly Inline[])[] => [
        words`${title}`,
        ids.flatMap((id) => clauseWords(clauses, id)),
        words`${String(rows)}`,
      ]),
    },
  ];
}

function clauseWords(
  clauses: NonNullable<DraftContext['production']>['clauses'],
  id: string,
): readonly Inline[] {
  const clause = clauses.find((each) => each.id === id);
  return clause === undefined ? [] : words`“${clause.text}” (${record(`Order at ${clause.pin}`)}) `;
}

function conditions(context: DraftContext): readonly Block[] {
  const point = (id: string) => pointOfLaw(context, 'evidence', id);
  const parts = [
    ['made-at-the-time', 'whether they were, and how'],
    ['regular-course', 'whether they were, and of what activity'],
    ['regular-practice', 'whether it was'],
  ] as const;
  return [
    ...parts.map(([id, asks]) => {
      const { says, cite } = point(id);
      return numbered(
        say`${says ?? 'The condition of the rule.'} ${cite}. Of these records: ${open(asks, 'custodian')}.`,
      );
    }),
    numbered(
      say`The records were made by an electronic process or system, ${open('which', 'custodian')}, which ${open('whether it gives an accurate result, and why', 'custodian')}.`,
      say`I make this certification under ${citesOfLaw(context, 'evidence', 'certification')}.`,
    ),
    numbered(
      form`This certificate authenticates records. It does not say who typed anything, or who used an account.`,
    ),
  ];
}
