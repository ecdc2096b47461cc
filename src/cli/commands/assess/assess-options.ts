import { Option, type Command } from 'commander';

/** What `duces assess` is asked. */
export interface AssessOptions {
  readonly standard?: readonly string[];
  readonly asOf?: string;
  readonly speaker?: readonly string[];
  readonly claim?: readonly string[];
  readonly statement?: readonly string[];
  readonly why?: string;
  readonly whyNot?: true;
  readonly compareStandard?: string;
  readonly compareLaw?: string;
  readonly compareAsOf?: string;
  readonly format?: 'text' | 'json' | 'md' | 'svg';
  readonly out?: string;
  readonly brief?: true;
  readonly json?: true;
}

/** The options of `duces assess`; docs/assessing.md tells what each answers. */
export function addAssessOptions(command: Command): Command {
  return command
    .option(
      '--standard <id...>',
      'evaluate these standards, instead of those that the courts of the matter follow',
    )
    .option('--as-of <date>', "apply the law as of this day (YYYY-MM-DD), not the matter's own")
    .option('--speaker <id...>', 'report on these speakers alone')
    .option('--claim <id...>', 'report on these claims alone')
    .option('--statement <id...>', 'report on these statements alone')
    .option(
      '--why <path>',
      'one finding by its path (rule/step/…), down to exhibits and authorities',
    )
    .option('--why-not', 'no more than what falls short, and what would change the determination')
    .option('--compare-standard <id>', 'what the determinations would be under another standard')
    .option('--compare-law <state>', "what changes under another state's law (postal code)")
    .option('--compare-as-of <date>', 'what changes if the law of another day is applied')
    .addOption(
      new Option('--format <format>', 'how the report is written').choices([
        'text',
        'json',
        'md',
        'svg',
      ]),
    )
    .option('--out <file>', 'write to this file, whole or not at all')
    .option('--brief', 'only the table, the determinations and the gravest observations')
    .option('--json', 'the whole assessment, as JSON');
}
