import {
  speakerGroups,
  type RulingComparison,
  type SpeakerAssessment,
} from '../../assessment/index.ts';
import { choiceSection } from '../argument/choice-section.ts';
import { cites } from '../argument/cites.ts';
import { elementTable } from '../argument/element-table.ts';
import { citedPlace } from '../argument/cited-place.ts';
import { lawOfClaims } from '../argument/law-of-claims.ts';
import { missingWords } from '../argument/missing-words.ts';
import { observationsSection } from '../argument/observations-section.ts';
import { openQuestionsOfLaw } from '../argument/open-questions-of-law.ts';
import { DETERMINATION_WORDS } from '../argument/outcome-words.ts';
import { speakerNames } from '../argument/speaker-names.ts';
import { asOf, stepParagraph, testSection } from '../argument/test-section.ts';
import { weighingSection } from '../argument/weighing-section.ts';
import type { Block, Draft, Sentence } from '../draft.ts';
import type { DraftContext } from '../draft-context.ts';
import { filedPaper } from '../filed-paper.ts';
import { longDate } from '../long-date.ts';
import { recordPin } from '../record-pin.ts';
import { form, heading, open, paragraph, record, say } from '../say.ts';

/**
 * The bench memorandum for chambers: the question, what each test asks and what the record has for it,
 * what is missing, what decided cases make of a weighing, what was ruled. It recommends nothing: what
 * the assessment leaves open is open, and every judgment is the Court's.
 */
export function benchMemorandum(context: DraftContext): Draft {
  const draft = filedPaper(context, 'bench-memorandum', undefined, [
    {
      title: 'Bench Memorandum',
      separate: true,
      under: [],
      tables: false,
      blocks: [whatThisIs(context)],
    },
    {
      title: 'Memorandum',
      separate: false,
      under: [],
      tables: true,
      blocks: [
        ...question(context),
        ...posture(context),
        ...contentions(context),
        ...lawOfClaims(context),
        ...speakerGroups(context.assessment.speakers).flatMap(({ example, speakers }) =>
          groupSection(context, example, speakers),
        ),
        ...statutes(context),
        ...rulings(context),
        ...observationsSection(context),
        ...dates(context),
        ...openQuestionsOfLaw(context),
        ...recommendation(context),
      ],
    },
  ]);
  // Chambers present no counsel.
  return { ...draft, counsel: [] };
}

function whatThisIs(context: DraftContext): Block {
  return paragraph(
    say`This memorandum holds the law against the record as of ${record(longDate(context.assessment.asOf))}.`,
    say`Whether the record is complete: ${record(context.assessment.recordComplete)}.`,
    form`It computes no recommendation. A step that is open stays open, and a weighing is for the Court.`,
  );
}

function question(context: DraftContext): readonly Block[] {
  const { assessment } = context;
  return [
    heading(1, 'Question Presented and Short Answer'),
    paragraph(
      say`May the records that would name ${speakerNames(assessment.speakers)} be ordered produced (${record(context.proceeding.caseNumber)})?`,
    ),
    ...speakerGroups(assessment.speakers).map(({ example, speakers }) =>
      paragraph(
        ...(example.standards.length === 0
          ? [
              say`As to ${speakerNames(speakers)} no test is in view: ${open('the test that governs')}.`,
            ]
          : example.standards.map(({ name, authorities, determination, steps }) => {
              const undecided = steps.filter(({ favours }) => favours === 'unknown').length;
              return say`As to ${speakerNames(speakers)}, ${name} ${DETERMINATION_WORDS[determination.outcome]}; ${String(undecided)} of its ${String(steps.length)} steps are undecided. ${cites(context.law, authorities)}.`;
            })),
      ),
    ),
  ];
}

function posture(context: DraftContext): readonly Block[] {
  const { matter } = context;
  return [
    heading(1, 'Posture'),
    paragraph(
      ...matter.proceedings.map(
        ({ role, caption, caseNumber, consent }) =>
          say`The ${role} ${role === 'underlying' ? 'action' : 'proceeding'} is ${caption}, No. ${record(caseNumber)}${role === 'enforcement' ? `; consent of all parties to a magistrate judge: ${consent}` : ''}.`,
      ),
      say`The subpoena was issued under ${record(matter.instrument.rule)} and served on ${matter.instrument.served === null ? open('the day of service') : record(longDate(matter.instrument.served))}.`,
    ),
    ...papersOnRecord(context),
  ];
}

/** The recommendation is a person's; what every test in view comes to is told beside it. */
function recommendation(context: DraftContext): readonly Block[] {
  return [
    heading(1, 'Recommendation'),
    ...speakerGroups(context.assessment.speakers).map(({ example, speakers }) => {
      const who = speakerNames(speakers);
      const outcomes = new Set(example.standards.map(({ determination }) => determination.outcome));
      const [only] = outcomes;
      return paragraph(
        outcomes.size === 1 && only !== undefined && only !== 'open'
          ? say`As to ${who}, each test in view ${DETERMINATION_WORDS[only]} on ${asOf(context)}.`
          : say`As to ${who}, the tests in view do not by themselves decide the request on ${asOf(context)}.`,
        say`${open(`the recommendation as to ${who}, with reasons`)}`,
      );
    }),
  ];
}

/** The papers on which the record rests, and which of them nobody has here to read. */
function papersOnRecord({ matter }: DraftContext): readonly Block[] {
  if (matter.papers.length === 0) return [];
  return [
    {
      kind: 'items',
      items: matter.papers.map(({ id, kind, entry, dated, file }): readonly Sentence[] => {
        const name = recordPin(matter.papers, { paper: id, kind: 'whole' });
        const day = dated === undefined || dated === null ? '' : `, of ${longDate(dated)}`;
        const held = file === null ? '; not held here, known through papers that cite it' : '';
        return [say`${name}${entry === undefined ? '' : `, the ${kind}`}${day}${held}.`];
      }),
    },
  ];
}

function contentions({ matter }: DraftContext): readonly Block[] {
  if (matter.contentions.length === 0) return [];
  return [
    heading(1, 'What Each Side Contends'),
    {
      kind: 'items',
      items: matter.contentions.map(({ by, says, at, cites: cited }): readonly Sentence[] => [
        say`The ${by}: ${says.replace(/\.$/u, '')} (${recordPin(matter.papers, at)}${cited === undefined ? '' : `; citing ${cited}`}).`,
      ]),
    },
  ];
}

function groupSection(
  context: DraftContext,
  example: SpeakerAssessment,
  speakers: readonly SpeakerAssessment[],
): readonly Block[] {
  return [
    heading(1, `The Law and the Record as to ${speakerNames(speakers)}`),
    paragraph(say`Role in the action: ${record(example.role)}.`),
    choiceSection(context, example),
    ...example.gates.flatMap(({ name, steps }) => [
      heading(2, `Before any test: ${name}`),
      ...steps.map((step) => stepParagraph(context, step)),
    ]),
    ...example.standards.flatMap((standard) => [
      ...testSection(context, standard, 2),
      ...standard.steps.flatMap((step) => weighingSection(context, step)),
    ]),
    heading(2, 'Elements against exhibits'),
    ...elementTable(example),
    heading(2, 'What would decide it'),
    ...needs(context, example),
  ];
}

function needs(context: DraftContext, { standards }: SpeakerAssessment): readonly Block[] {
  const { words } = context.assessment;
  return standards.map(({ name, determination }) => {
    const [smallest] = determination.needs;
    if (determination.outcome === 'disclose' || smallest === undefined || smallest.length === 0) {
      return paragraph(say`${name}: nothing is missing that would change it (${asOf(context)}).`);
    }
    return paragraph(
      say`${name}: the least that would make it favour disclosure, beyond ${asOf(context)}: ${missingWords(smallest, words)}.`,
    );
  });
}

function statutes(context: DraftContext): readonly Block[] {
  const told = context.assessment.statutes.filter(({ follows }) => follows !== 'none');
  if (told.length === 0) return [];
  return [
    heading(1, 'Statutes on Suits over Public Speech'),
    ...told.map(({ name, what, applies, authorities }) =>
      paragraph(
        say`${name}: ${what} Whether it applies: ${applies}. ${cites(context.law, authorities)}.`,
      ),
    ),
  ];
}

function rulings({ assessment, matter }: DraftContext): readonly Block[] {
  const ruled = assessment.comparison.filter(({ ruling }) => ruling !== null);
  if (ruled.length === 0) return [];
  return [
    heading(1, 'What Was Ruled, Beside the Record'),
    {
      kind: 'table',
      head: ['Point', 'Ruling', 'Relation to the record'],
      widths: [4, 6, 4],
      rows: ruled.map(({ name, ruling, relation }) => [
        [{ kind: 'text', text: name }],
        ruling === null
          ? []
          : [
              { kind: 'text', text: `${ruling.outcome.replaceAll('-', ' ')}: ${ruling.says} ` },
              { kind: 'text', text: '(' },
              citedPlace(matter.papers, ruling.at),
              { kind: 'text', text: ')' },
            ],
        [{ kind: 'text', text: RELATION[relation] }],
      ]),
    },
  ];
}

const RELATION = {
  agrees: 'agrees with the record',
  'goes-beyond-record': 'goes further than the record shows',
  'falls-short-of-record': 'decides less than the record leaves open',
  'contradicts-record': 'is the contrary of what the record shows',
  'recited-without-finding': 'recited; no finding is stated',
  avoided: 'not decided, on purpose',
  'no-ruling': 'no ruling',
  'not-evaluated': 'not evaluated here',
} as const satisfies Record<RulingComparison['relation'], string>;

function dates({ deadlines, ordered }: DraftContext): readonly Block[] {
  const dated = deadlines.flatMap((deadline) =>
    deadline.state === 'dated' || deadline.state === 'fixed' ? [deadline] : [],
  );
  const flags = ordered?.mandate.flags ?? [];
  if (dated.length + flags.length === 0) return [];
  return [
    heading(1, 'Dates and Flags'),
    ...(dated.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            head: ['What', 'Day', 'Rule'],
            widths: [5, 3, 5],
            rows: dated.map(({ title, date, authorities, conditions }) => [
              [
                {
                  kind: 'text' as const,
                  text: `${title}${conditions.length === 0 ? '' : ` (if ${conditions.join('; ')})`}`,
                },
              ],
              [{ kind: 'text' as const, text: longDate(date.toString()) }],
              [record(authorities.map(({ authority }) => authority).join('; '))],
            ]),
          },
        ]),
    ...flags.map(({ message, pin }) =>
      paragraph(say`${message} (${record(pin === null ? 'Order' : `Order at ${pin}`)})`),
    ),
  ];
}
