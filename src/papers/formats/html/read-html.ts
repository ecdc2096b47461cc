import { layOutPaper, type LaidOut } from '../../layout/lay-out-paper.ts';
import type { PaperNote } from '../../paper.ts';
import { askReader, type ReaderLimits, readingFault } from '../child/ask-reader.ts';
import { blockText } from '../flowed-block.ts';
import { notesOnUnread } from '../flowed-notes.ts';
import { layOutBlocks } from '../lay-out-blocks.ts';
import type { HtmlFacts, HtmlReading } from './html-messages.ts';

export interface ReadHtmlOptions {
  readonly name: string | null;
  readonly signal?: AbortSignal;
  readonly limits?: Partial<ReaderLimits>;
}

const LIMITS: ReaderLimits = { milliseconds: 20_000, megabytes: 800 };
const SCRIPT = new URL('./child/read-html-file', import.meta.url);
/** A page named as a PDF that says no more than this is what a failed download leaves. */
const LITTLE_TEXT = 1_500;

/**
 * Reads a web page as a reader sees it: an opinion or a docket sheet as the sites of courts and
 * their archives give them, or a paper that was saved as one.
 *
 * @throws DucesError `file-is-web-page` for a login page, or a page with little text under the
 * name of a PDF; `file-damaged`, `file-too-demanding`, `file-empty`, `stopped`.
 */
export async function readHtml(
  bytes: Uint8Array,
  { limits, ...options }: ReadHtmlOptions,
): Promise<LaidOut & { readonly raw: string; readonly notes: readonly PaperNote[] }> {
  const reading = await askReader<HtmlReading>(SCRIPT, bytes, {
    ...options,
    limits: { ...LIMITS, ...limits },
  });
  return layOutHtml(reading, options.name);
}

/**
 * Lays out a page that was read.
 * @throws DucesError `file-is-web-page`, `file-empty`.
 */
export function layOutHtml(
  reading: HtmlReading,
  name: string | null,
): LaidOut & { readonly raw: string; readonly notes: readonly PaperNote[] } {
  refuseOtherPages(reading, name);
  const { plain, blocks, facts } = reading;
  const laidOut = plain === null ? layOutBlocks(blocks) : { ...layOutPaper(plain), raw: plain };
  if (laidOut.text === '') {
    const next = 'Give the page with the text of the paper.';
    throw readingFault({ code: 'file-empty', message: 'The web page shows no text.', next }, name);
  }
  return { ...laidOut, notes: htmlNotes(facts) };
}

function refuseOtherPages({ blocks, title, facts }: HtmlReading, name: string | null): void {
  const length = blocks.reduce((sum, block) => sum + blockText(block).length, 0);
  const stands = /\.(?:pdf|docx?)$/i.test(name ?? '') && length < LITTLE_TEXT;
  if (!facts.asksPassword && !stands) return;
  const titled = title === null || title === '' ? '' : ` ("${title.slice(0, 80)}")`;
  const what = facts.asksPassword ? 'asks for a login' : 'stands where a paper should';
  throw readingFault(
    {
      code: 'file-is-web-page',
      message: `The file is a web page${titled} that ${what}: the download of the paper failed.`,
      next: 'Log in and fetch the paper again.',
    },
    name,
  );
}

function htmlNotes(facts: HtmlFacts): readonly PaperNote[] {
  return [
    ...notesOnUnread(facts),
    ...(facts.surrounded
      ? [
          {
            code: 'surroundings-left-out',
            severity: 'note' as const,
            message: 'Menus and banners of the web site around the paper were left out.',
            pages: [],
          },
        ]
      : []),
    ...(facts.pagesMarked
      ? [
          {
            code: 'pages-of-reporter',
            severity: 'note' as const,
            message: 'Pins name the pages of the reporter that the web page marks.',
            pages: [],
          },
        ]
      : []),
  ];
}
