import { z } from 'zod';

/** A place in one of the matter's papers, as lines of pages, as paragraphs, or as a whole. */
export type Pin =
  | {
      readonly kind: 'lines';
      readonly paper: string;
      readonly from: { readonly page: number; readonly line: number };
      readonly to: { readonly page: number; readonly line: number };
    }
  | { readonly kind: 'page'; readonly paper: string; readonly page: number }
  | { readonly kind: 'paragraphs'; readonly paper: string; readonly paragraphs: readonly number[] }
  | { readonly kind: 'whole'; readonly paper: string };

const SHAPE =
  /^(?<paper>[a-z0-9][a-z0-9-]*)(?: (?:(?<page>\d+):(?<line>\d+)(?:-(?:(?<toPage>\d+):)?(?<toLine>\d+))?|p\. (?<only>\d+)|¶¶? (?<paragraphs>\d+(?:-\d+)?(?:, \d+(?:-\d+)?)*)))?$/u;

/**
 * Reads a pin: `order 4:16-17` (page:line), `order 3:27-4:1` (over a page break), `order p. 1`,
 * `dkt-22 ¶¶ 10-12, 34` or `dkt-22` (the paper, with no place stated). Null when it is none.
 */
export function parsePin(text: string): Pin | null {
  const groups = SHAPE.exec(text)?.groups;
  if (groups?.['paper'] === undefined) return null;
  const { paper, page, line, toPage, toLine, only, paragraphs } = groups;
  if (page !== undefined && line !== undefined) {
    const from = { page: Number(page), line: Number(line) };
    const to = { page: Number(toPage ?? page), line: Number(toLine ?? line) };
    const backwards = to.page < from.page || (to.page === from.page && to.line < from.line);
    return backwards ? null : { kind: 'lines', paper, from, to };
  }
  if (only !== undefined) return { kind: 'page', paper, page: Number(only) };
  if (paragraphs === undefined) return { kind: 'whole', paper };
  const expanded = expandParagraphs(paragraphs);
  return expanded === null ? null : { kind: 'paragraphs', paper, paragraphs: expanded };
}

function expandParagraphs(text: string): number[] | null {
  const numbers: number[] = [];
  for (const part of text.split(', ')) {
    const [first, last = first] = part.split('-').map(Number);
    if (first === undefined || last === undefined || last < first || last - first > 9999)
      return null;
    for (let number = first; number <= last; number += 1) numbers.push(number);
  }
  return numbers;
}

/** Writes a pin in the form that `parsePin` reads. */
export function formatPin(pin: Pin): string {
  switch (pin.kind) {
    case 'whole':
      return pin.paper;
    case 'page':
      return `${pin.paper} p. ${pin.page}`;
    case 'paragraphs':
      return `${pin.paper} ${pin.paragraphs.length > 1 ? '¶¶' : '¶'} ${joinRuns(pin.paragraphs)}`;
    case 'lines': {
      const { from, to } = pin;
      const end =
        to.page !== from.page
          ? `-${to.page}:${to.line}`
          : to.line !== from.line
            ? `-${to.line}`
            : '';
      return `${pin.paper} ${from.page}:${from.line}${end}`;
    }
  }
}

function joinRuns(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

/** A pin as it stands in a matter file, parsed. */
export const pinSchema = z.string().transform((text, context): Pin => {
  const pin = parsePin(text);
  if (pin !== null) return pin;
  context.addIssue({
    code: 'custom',
    message: 'a pin such as "order 4:16-17", "order p. 1" or "dkt-22 ¶¶ 10-12, 34"',
    input: text,
  });
  return z.NEVER;
});
