import type { Assessment, SpeakerAssessment } from '../assessment.ts';
import { SEVERITIES } from '../observations/observation.ts';
import { speakerGroups, type SpeakerGroup } from '../speaker-groups.ts';
import { briefPoints } from './brief-points.ts';
import { briefRows, type BriefRow } from './brief-row.ts';
import { courtSaid } from './court-said.ts';
import { observationTitles } from './observation-title.ts';
import { briefChoice } from './render-choice.ts';
import { ifInPlay } from './render-rule.ts';
import { qualifiersText } from './qualifiers-text.ts';
import { shortMissing } from './short-missing.ts';
import { commonPaper, shortExhibits, shortPin } from './short-pins.ts';
import { tableLines } from './table-block.ts';
import { paragraph } from './text-block.ts';

const GRAVEST = 5;

/**
 * The assessment at a glance: for each group of speakers alike a table of every step, requirement
 * and element; the determinations; the choice between standards; the gravest observations.
 */
export function renderBrief(assessment: Assessment): string {
  const { title, asOf, recordComplete, speakers } = assessment;
  const lines = [
    ...paragraph(0, '', `${title}: as of ${asOf}; record ${RECORD[recordComplete]}`),
    ...notInForce(assessment),
    ...speakerGroups(speakers).flatMap((group) => groupLines(group, assessment)),
    ...briefPoints(assessment),
    ...observationLines(assessment),
  ];
  return `${lines.join('\n')}\n`;
}

const RECORD = {
  yes: 'complete: what it lacks is not shown',
  no: 'not complete: what it lacks is open',
  unknown: 'perhaps not complete: what it lacks is open',
} as const;

function notInForce({ standards, asOf }: Assessment): string[] {
  return standards
    .filter(({ inForce }) => !inForce)
    .map(({ name, from, to }) => {
      const days = `from ${from}${to === null ? '' : ` to ${to}`}`;
      return `${name}: not in force on ${asOf} (${days}); not evaluated.`;
    });
}

function groupLines({ speakers, example }: SpeakerGroup, assessment: Assessment): string[] {
  const rows = [
    ...example.gates.flatMap((gate) => briefRows(gate, null)),
    ...example.standards.flatMap((standard) =>
      briefRows(standard, standard.determination.outcome.toUpperCase()),
    ),
  ];
  const labels = speakers.map(({ label }) => label).join(', ');
  return [
    ...paragraph(
      0,
      '',
      speakers.length === 1 ? labels : `${speakers.length} speakers, alike: ${labels}`,
    ),
    ...(rows.length === 0 ? [] : [...table(rows, assessment), ...legend(rows)]),
    ...determinations(example, speakers.length, assessment.noTestFound),
    ...briefChoice(example.choice, assessment),
  ];
}

function table(rows: readonly BriefRow[], { comparison }: Assessment): string[] {
  const paper = commonPaper(rows.flatMap(({ exhibits }) => exhibits.map(({ pin }) => pin)));
  const ruled = commonPaper(
    comparison.flatMap(({ ruling }) => (ruling === null ? [] : [ruling.at])),
  );
  return tableLines(
    [
      { head: 'what', width: 28 },
      { head: 'the record', width: 12 },
      { head: ruled === null ? 'the court said' : `court (${ruled})`, width: 15 },
      { head: paper === null ? 'rests on' : `rests on ${shortPin(paper, null)}`, width: 18 },
      { head: 'still missing', width: 23 },
    ],
    rows.map((row) => [
      `${' '.repeat(row.depth)}${row.what}`,
      row.record,
      courtSaid(row, comparison, ruled),
      shortExhibits(row.exhibits, paper),
      shortMissing(row.missing),
    ]),
  );
}

/** What the marks in the table mean, as far as it has them. */
function legend(rows: readonly BriefRow[]): string[] {
  const standings = new Set(
    rows.flatMap(({ exhibits }) => exhibits.map(({ meetsLevel }) => meetsLevel)),
  );
  const marks = [
    rows.some(({ record }) => record.includes(' / ')) ? 'a / b: statement / speaker' : '',
    standings.has('unknown') ? '?: standing unknown' : '',
    standings.has('no') ? '( ): below the level of proof' : '',
    'missing: a smallest set',
    rows.some(({ missing }) => missing.some(({ kind }) => kind === 'tie'))
      ? 'tie: handle to statement'
      : '',
  ].filter((mark) => mark !== '');
  return paragraph(0, '', marks.join('; '));
}

function determinations(
  { standards, notForSpeaker }: SpeakerAssessment,
  many: number,
  noTestFound: Assessment['noTestFound'],
): string[] {
  const whom = many === 1 ? '' : ` for each of the ${many}`;
  if (standards.length === 0) {
    const why =
      notForSpeaker.length === 0
        ? whyNone(noTestFound)
        : `the standards in view are made for speakers of another role (${notForSpeaker.join(', ')})`;
    return paragraph(0, 'DETERMINATION  ', `none${whom}: ${why}.`);
  }
  return standards.flatMap((standard) => {
    const { name, determination } = standard;
    const { outcome, because, hangsOn } = determination;
    const deciding = because.filter(({ code }) => code !== 'held-by-statute').length;
    const steps = deciding === 1 ? '1 step' : `${deciding} steps`;
    const how =
      deciding === 0
        ? 'held open by statute'
        : outcome === 'open'
          ? `${steps} undecided`
          : `decided by ${steps}`;
    const hangs = hangsOn.length === 0 ? '' : `; hangs on ${hangsOn.join(', ')}`;
    return paragraph(
      0,
      'DETERMINATION  ',
      `${name}: ${outcome.toUpperCase()}${qualifiersText(determination)}${whom}${ifInPlay(standard)} (${how}${hangs})`,
    );
  });
}

function whyNone(noTestFound: Assessment['noTestFound']): string {
  const names = [...new Set(noTestFound.map(({ name }) => name))];
  return names.length === 0
    ? 'no standard in force is known to be followed by the courts of this matter; name one with --standard'
    : `no test was found that the law of ${names.join(' or ')} chooses, and which other test would persuade is open; name one with --standard`;
}

function observationLines({ observations }: Assessment): string[] {
  const counts = SEVERITIES.map((severity) => {
    const count = observations.filter((one) => one.severity === severity).length;
    return `${count} ${severity}`;
  });
  const titles = observationTitles(observations).slice(0, GRAVEST);
  return [
    `OBSERVATIONS   ${counts.join(', ')}${titles.length === 0 ? '' : '; the gravest kinds:'}`,
    ...titles.flatMap((title, index) => paragraph(2, `${index + 1}. `, title)),
  ];
}
