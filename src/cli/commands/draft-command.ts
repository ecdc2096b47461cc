import { Option, type Command } from 'commander';
import {
  DRAFT_KINDS,
  gapsIn,
  renderDraft,
  type Draft,
  type DraftFormat,
} from '../../drafting/index.ts';
import { DucesError } from '../../faults/index.ts';
import { expectDraftKind, prepareDraft, type DraftChoices } from './draft/prepare-draft.ts';
import { writeNewFile } from './draft/write-new-file.ts';

interface DraftOptions extends DraftChoices {
  readonly out: string;
  readonly format?: DraftFormat;
}

/** `duces draft`: a paper that goes out, from what the matter, the assessment and the law say. */
export function registerDraft(program: Command): void {
  program
    .command('draft')
    .description(`Draft a paper of a matter: ${DRAFT_KINDS.join(', ')}.`)
    .argument('<dir>', 'folder of the matter')
    .argument('<paper>', 'the kind of paper')
    .requiredOption('--out <file>', 'where the paper goes; nothing may be there')
    .option('--court <id>', 'the court on whose paper it is set; that of the proceeding by default')
    .addOption(
      new Option('--format <format>', 'by default told by the end of the name of --out').choices(
        Object.values(FORMATS),
      ),
    )
    .addOption(reliefOption())
    .option('--speaker <id>', 'the speaker to whom a notice goes')
    .option(
      '--plan <sha256>',
      'the production that the paper is about; the last approved by default',
    )
    .option('--as-of <date>', 'the day as of which the law is applied, YYYY-MM-DD')
    .action(async (dir: string, kind: string, options: DraftOptions) => {
      const format = formatOf(options);
      const { draft, context } = await prepareDraft(dir, expectDraftKind(kind), options);
      writeNewFile(options.out, await renderDraft(draft, context.style, format));
      process.stdout.write(`${report(draft, options.out).join('\n')}\n`);
    });
}

/** `--relief`: what a proposed order does. */
export function reliefOption(): Option {
  return new Option(
    '--relief <relief>',
    'what a proposed order does; by default what the assessment carries, or left open',
  ).choices(['grant', 'deny', 'in-part']);
}

function report(draft: Draft, out: string): string[] {
  const { open, pinsToVerify } = gapsIn(draft);
  const mark =
    draft.final === null
      ? 'Each page says that it is a draft for counsel.'
      : `Marked final by ${draft.final.by} on ${draft.final.on}.`;
  return [
    `Drafted: ${out}`,
    mark,
    ...listed(open, 'gaps for a person to fill (duces decide supply)'),
    ...listed(pinsToVerify, 'pins to look up'),
  ];
}

function listed(items: readonly string[], what: string): string[] {
  return items.length === 0
    ? []
    : [`${items.length} ${what}:`, ...items.map((item) => `  ${item}`)];
}

const FORMATS = { pdf: 'pdf', docx: 'docx', md: 'md' } as const satisfies Record<
  string,
  DraftFormat
>;

function formatOf({ format, out }: DraftOptions): DraftFormat {
  const ending = out.slice(out.lastIndexOf('.') + 1).toLowerCase();
  const found = format ?? Object.values(FORMATS).find((one) => one === ending);
  if (found !== undefined) return found;
  throw new DucesError('usage', `What format ${out} is to have is not said.`, {
    next: 'Give --format pdf, docx or md, or an --out that ends so.',
  });
}
