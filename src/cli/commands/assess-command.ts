import type { Command } from 'commander';
import { assess, assessmentJson, renderAssessment, renderBrief } from '../../assessment/index.ts';
import { DucesError } from '../../faults/index.ts';
import { lawRegistry } from '../../law/index.ts';
import { dateSchema, loadMatter } from '../../matters/index.ts';

interface AssessOptions {
  readonly standard?: readonly string[];
  readonly asOf?: string;
  readonly brief?: true;
  readonly json?: true;
}

/** `duces assess`: the law held against the record, speaker by speaker. */
export function registerAssess(program: Command): void {
  program
    .command('assess')
    .description('Hold the law against the record of a matter, speaker by speaker.')
    .argument('<dir>', 'the folder of the matter')
    .option(
      '--standard <id...>',
      'evaluate these standards, instead of those that the courts of the matter follow',
    )
    .option('--as-of <date>', "apply the law as of this day (YYYY-MM-DD), not the matter's own")
    .option('--brief', 'only the table, the determinations and the gravest observations')
    .option('--json', 'the whole assessment, as JSON')
    .action((dir: string, options: AssessOptions) => {
      const { standard, asOf, brief, json } = options;
      if (asOf !== undefined && !dateSchema.safeParse(asOf).success) {
        throw new DucesError('date-invalid', `"${asOf}" is no date.`, {
          next: 'Write --as-of as a date that exists, YYYY-MM-DD.',
        });
      }
      const assessment = assess({
        matter: loadMatter(dir),
        law: lawRegistry(),
        ...(asOf === undefined ? {} : { asOf }),
        ...(standard === undefined ? {} : { standards: standard }),
      });
      if (json === true)
        process.stdout.write(`${JSON.stringify(assessmentJson(assessment), null, 1)}\n`);
      else if (brief === true) process.stdout.write(renderBrief(assessment));
      else process.stdout.write(`${renderBrief(assessment)}\n${renderAssessment(assessment)}`);
    });
}
