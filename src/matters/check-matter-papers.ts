import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DucesError } from '../faults/index.ts';
import { readPaper, type Paper } from '../papers/index.ts';
import type { MatterFault } from './check-matter-references.ts';
import type { Matter } from './load-matter.ts';
import { matterPins } from './matter-references.ts';
import type { Pin } from './pin.ts';

/**
 * Faults between a matter and its papers: files that are absent or cannot be read, pins to pages or
 * lines that a paper has not, and handles that the order does not write, code point for code point.
 * Papers without a file are only cited, so nothing is checked in them.
 */
export async function checkMatterPapers(matter: Matter): Promise<MatterFault[]> {
  const papers = new Map<string, Paper>();
  const faults: MatterFault[] = [];
  for (const [index, { id, file }] of matter.papers.entries()) {
    if (file === null) continue;
    const read = await readHeld(join(matter.folder, file));
    if (typeof read === 'string') faults.push({ path: ['papers', index, 'file'], problem: read });
    else papers.set(id, read);
  }
  for (const { path, pin } of matterPins(matter)) {
    const paper = papers.get(pin.paper);
    const problem = paper === undefined ? null : outside(pin, paper);
    if (problem !== null) faults.push({ path, problem });
  }
  return [...faults, ...handleFaults(matter, papers)];
}

async function readHeld(path: string): Promise<Paper | string> {
  if (!existsSync(path)) return `names the file ${path}, which does not exist`;
  try {
    return await readPaper(path);
  } catch (error) {
    if (error instanceof DucesError) return `names ${path}, which cannot be read: ${error.message}`;
    throw error;
  }
}

function outside(pin: Pin, { pages }: Paper): string | null {
  if (pin.kind === 'page') return pageFault(pin.page, pages);
  if (pin.kind !== 'lines') return null;
  for (const { page, line } of [pin.from, pin.to]) {
    const missing = pageFault(page, pages);
    if (missing !== null) return missing;
    const last = pages.find((one) => one.page === page)?.lastLine ?? null;
    if (last === null) return `cites line ${line} of page ${page}, whose lines are not numbered`;
    if (line < 1 || line > last) {
      return `cites line ${line} of page ${page}, whose last line is ${last}`;
    }
  }
  return null;
}

function pageFault(page: number, pages: Paper['pages']): string | null {
  if (pages.some((one) => one.page === page)) return null;
  return `cites page ${page}, and the paper has the pages 1 to ${pages.at(-1)?.page ?? 0}`;
}

function handleFaults(matter: Matter, papers: ReadonlyMap<string, Paper>): MatterFault[] {
  const order = matter.order === null ? undefined : papers.get(matter.order);
  if (order === undefined) return [];
  return matter.speakers.flatMap(({ handle }, index) =>
    isWritten(handle, order.text)
      ? []
      : [
          {
            path: ['speakers', index, 'handle'],
            problem: `is ${handle} (${codePoints(handle)}), which the order does not write so`,
          },
        ],
  );
}

/** Written as a whole: `@ann` is not written where only `@anna` is. */
function isWritten(handle: string, text: string): boolean {
  let at = text.indexOf(handle);
  while (at >= 0) {
    const before = text.slice(0, at).at(-1) ?? '';
    if (!/^\w/u.test(text.slice(at + handle.length)) && !/\w/u.test(before)) return true;
    at = text.indexOf(handle, at + 1);
  }
  return false;
}

function codePoints(text: string): string {
  return Array.from(
    text,
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');
}
