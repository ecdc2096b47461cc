import type { Command } from 'commander';
import {
  assess,
  assessmentJson,
  narrowAssessment,
  renderAssessment,
  renderBrief,
  renderChanges,
  renderMarkdown,
  renderSvg,
  type Assessment,
  type AssessInputs,
} from '../../assessment/index.ts';
import { DucesError } from '../../faults/index.ts';
import { lawRegistry } from '../../law/index.ts';
import { dateSchema, loadMatter } from '../../matters/index.ts';
import { addAssessOptions, type AssessOptions } from './assess/assess-options.ts';
import { compareReport } from './assess/compare-report.ts';
import { whyData, whyNotData, whyNotText, whyText } from './assess/why-report.ts';
import { writeReport } from './assess/write-report.ts';

/** `duces assess`: the law held against the record, speaker by speaker. */
export function registerAssess(program: Command): void {
  const command = program
    .command('assess')
    .description('Hold the law against the record of a matter, speaker by speaker.')
    .argument('<dir>', 'the folder of the matter');
  addAssessOptions(command).action((dir: string, options: AssessOptions) => {
    expectDay('--as-of', options.asOf);
    expectDay('--compare-as-of', options.compareAsOf);
    const { asOf, standard } = options;
    const inputs: AssessInputs = {
      matter: loadMatter(dir),
      law: lawRegistry(),
      ...(asOf === undefined ? {} : { asOf }),
      ...(standard === undefined ? {} : { standards: standard }),
    };
    writeReport(report(inputs, options), options.out);
  });
}

function report(inputs: AssessInputs, options: AssessOptions): string {
  const format = options.json === true ? 'json' : (options.format ?? 'text');
  const changed = compareReport(inputs, options);
  if (changed !== null) {
    const title = `What changes ${changed.with}`;
    const { speakers } = inputs.matter;
    return format === 'json'
      ? json(changed)
      : renderChanges(title, changed.changes, speakers.length);
  }
  const { speaker, claim, statement, why, whyNot } = options;
  const assessment = narrowAssessment(assess(inputs), {
    ...(speaker === undefined ? {} : { speakers: speaker }),
    ...(claim === undefined ? {} : { claims: claim }),
    ...(statement === undefined ? {} : { statements: statement }),
  });
  if (why !== undefined) {
    const fallingShort = whyNot === true;
    if (format === 'json')
      return json({ kind: 'why', findings: whyData(assessment, why, fallingShort) });
    return whyText(assessment, why, fallingShort);
  }
  if (whyNot === true) {
    if (format === 'json') return json({ kind: 'why-not', groups: whyNotData(assessment, inputs) });
    return whyNotText(assessment, inputs);
  }
  if (format === 'json') return json(assessmentJson(assessment));
  if (format === 'md') return renderMarkdown(assessment);
  if (format === 'svg') return drawing(assessment);
  const brief = renderBrief(assessment);
  return options.brief === true ? brief : `${brief}\n${renderAssessment(assessment)}`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** A drawing shows one speaker under one standard; more than one must be told apart first. */
function drawing(assessment: Assessment): string {
  const [speaker, ...others] = assessment.speakers;
  const [standard, ...more] = speaker?.standards ?? [];
  if (speaker !== undefined && standard !== undefined && others.length + more.length === 0) {
    return renderSvg(assessment, speaker, standard.rule);
  }
  const speakers = assessment.speakers.map((one) => one.speaker).join(', ');
  const standards = (speaker?.standards ?? []).map(({ rule }) => rule).join(', ');
  throw new DucesError('usage', 'A drawing shows one speaker under one standard.', {
    next: `Name one of each: --speaker (${speakers}), --standard (${standards}).`,
  });
}

function expectDay(option: string, day: string | undefined): void {
  if (day === undefined || dateSchema.safeParse(day).success) return;
  throw new DucesError('date-invalid', `"${day}" is no date.`, {
    next: `Write ${option} as a date that exists, YYYY-MM-DD.`,
  });
}
