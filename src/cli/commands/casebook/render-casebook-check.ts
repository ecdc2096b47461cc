import type {
  CasebookCheck,
  CheckedRow,
  CitedPrecedent,
  PredictedRow,
  PredictReport,
  Verdicts,
} from '../../../assessment/index.ts';

/** The check as text: each mode row by row with its reasons, then the figures and what they mean. */
export function renderCasebookCheck(check: CasebookCheck): string {
  const { replay, predict, predictForward } = check;
  return [
    'REPLAY: the encoded test on the findings that the court recorded',
    ...replay.rows.map(rowText),
    '',
    'PREDICT: from elements, factors and posture; the decision itself left out',
    ...predict.rows.flatMap(predicted),
    '',
    'PREDICT FORWARD: the same, from earlier decisions only',
    ...predictForward.rows.flatMap(predicted),
    '',
    `${check.decisions} decisions, ${check.speakers} speakers or groups. Counted apart: ${check.remands} remanded, ${check.outcomeOnly} with an outcome and nothing else, ${check.undecided} with no outcome stated.`,
    `replay           ${figures(replay)}`,
    `predict          ${figures(predict)}; ${baseline(predict)}`,
    `predict forward  ${figures(predictForward)}; ${baseline(predictForward)}`,
    '',
    ...CARRIES,
  ].join('\n');
}

/** What the figures cannot carry. */
const CARRIES = [
  'What these figures carry: the records were coded by people who knew the outcome, mostly from',
  'summaries; a factor such as "thin evidence" is close to a finding. A right prediction shows that',
  'the law and the casebook agree, not what a court will do. Every case named here is to be verified',
  'before it is cited.',
];

function rowText({ decision, who, test, predicted, actual, verdict, why }: CheckedRow): string {
  return `  ${verdict.padEnd(5)}  ${decision} (${who ?? 'speaker not stated'}), ${test ?? 'test not stated'}: ${predicted}, court ${actual}; ${why}`;
}

function predicted(row: PredictedRow): string[] {
  if (row.verdict !== 'open') return [rowText(row)];
  return [
    rowText(row),
    ...row.nearest.disclose.slice(0, 1).map((near) => nearest('disclosed', near)),
    ...row.nearest.withhold.slice(0, 1).map((near) => nearest('withheld', near)),
  ];
}

function nearest(outcome: string, { decision, distinguishedBy }: CitedPrecedent): string {
  const { lacking, added } = distinguishedBy;
  const apart = [
    ...lacking.map((factor) => `there and not here: ${factor}`),
    ...added.map((factor) => `here and not there: ${factor}`),
  ];
  return `           nearest that ${outcome}: ${decision} (${apart.join('; ') || 'no factor apart'})`;
}

function figures({ right, wrong, open }: Verdicts): string {
  const decided = right + wrong;
  const rate =
    decided === 0 ? 'nothing decided' : `${percent(right, decided)} right of those decided`;
  return `${right} right, ${wrong} wrong, ${open} open (${rate}; ${percent(decided, decided + open)} decided)`;
}

function baseline({ right, wrong, baseline: usual }: PredictReport): string {
  return `always guessing the usual outcome: ${percent(usual.rightAmongDecided, right + wrong)} of the same, ${percent(usual.right, usual.right + usual.wrong)} of all`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}
