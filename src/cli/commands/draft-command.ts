import { Option, type Command } from 'commander';
import { writeFileSync } from 'node:fs';
import { assess } from '../../assessment/index.ts';
import {
  DRAFT_KINDS,
  draftContext,
  draftPaper,
  gapsIn,
  renderDraft,
  type DraftFormat,
  type DraftKind,
} from '../../drafting/index.ts';
import { DucesError } from '../../faults/index.ts';
import { lawRegistry } from '../../law/index.ts';
import { loadMatter, type Matter } from '../../matters/index.ts';
import { loadMatterMandate, type MatterMandate } from '../../orders/index.ts';
import { decisionDate } from './decide/decision-date.ts';

interface DraftOptions {
  readonly out: string;
  readonly court?: string;
  readonly format?: DraftFormat;
  readonly relief?: 'grant' | 'deny' | 'in-part';
  readonly asOf?: string;
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
      new Option('--format <format>', 'by default told by the end of the name of --out').choices([
        'pdf',
        'docx',
        'md',
      ]),
    )
    .addOption(
      new Option('--relief <relief>', 'what a proposed order does').choices([
        'grant',
        'deny',
        'in-part',
      ]),
    )
    .option('--as-of <date>', 'the day as of which the law is applied, YYYY-MM-DD')
    .action(async (dir: string, kind: string, options: DraftOptions) => {
      await draft(dir, expectKind(kind), options);
    });
}

async function draft(dir: string, kind: DraftKind, options: DraftOptions): Promise<void> {
  const format = formatOf(options);
  const matter = loadMatter(dir);
  const law = lawRegistry();
  const { asOf, court, relief } = options;
  const context = draftContext(
    {
      matter,
      law,
      assessment: assess({ matter, law, ...(asOf === undefined ? {} : { asOf }) }),
      ordered: await orderOf(matter),
      production: null,
      relief: relief ?? null,
      today: decisionDate(dir, {}),
    },
    court ?? null,
  );
  const drafted = draftPaper(kind, context);
  const bytes = await renderDraft(drafted, context.style, format);
  write(options.out, bytes);
  const gaps = gapsIn(drafted);
  process.stdout.write(
    [
      `Drafted: ${options.out}`,
      drafted.final === null
        ? 'Each page says that it is a draft for counsel.'
        : `Marked final by ${drafted.final.by} on ${drafted.final.on}.`,
      ...(gaps.open.length === 0
        ? []
        : [`${gaps.open.length} gaps for a person:`, ...gaps.open.map((gap) => `  ${gap}`)]),
      ...(gaps.pinsToVerify.length === 0 || drafted.final !== null
        ? []
        : [
            `${gaps.pinsToVerify.length} pins to verify:`,
            ...gaps.pinsToVerify.map((pin) => `  ${pin}`),
          ]),
      '',
    ].join('\n'),
  );
}

/** The order of the matter, where it holds one that can be read; a draft can go out before any. */
async function orderOf(matter: Matter): Promise<MatterMandate | null> {
  const held = matter.papers.find(({ id }) => id === matter.order)?.file ?? null;
  if (held === null) return null;
  try {
    return await loadMatterMandate(matter);
  } catch (error) {
    if (error instanceof DucesError && error.code === 'mandate-absent') return null;
    throw error;
  }
}

function write(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    const exists = (cause as NodeJS.ErrnoException).code === 'EEXIST';
    throw new DucesError(
      exists ? 'output-exists' : 'disk-failed',
      exists ? `Something is already at ${path}.` : `${path} cannot be written.`,
      {
        place: { file: path },
        next: exists
          ? 'Choose another output path: Duces overwrites nothing.'
          : 'Name a file in a folder that exists and can be written.',
        cause,
      },
    );
  }
}

function expectKind(kind: string): DraftKind {
  const found = DRAFT_KINDS.find((one) => one === kind);
  if (found !== undefined) return found;
  throw new DucesError('usage', `There is no paper of the kind "${kind}".`, {
    next: `Name one of: ${DRAFT_KINDS.join(', ')}.`,
  });
}

const ENDINGS: Readonly<Record<string, DraftFormat>> = { pdf: 'pdf', docx: 'docx', md: 'md' };

function formatOf({ format, out }: DraftOptions): DraftFormat {
  const ending = ENDINGS[out.slice(out.lastIndexOf('.') + 1).toLowerCase()];
  const found = format ?? ending;
  if (found !== undefined) return found;
  throw new DucesError('usage', `What format ${out} is to have is not said.`, {
    next: 'Give --format pdf, docx or md, or an --out that ends so.',
  });
}
