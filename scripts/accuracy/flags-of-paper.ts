import { DucesError } from '../../src/faults/index.ts';
import {
  CHECK_CODES,
  checkCitations,
  formatPin,
  pinAt,
  type Paper,
  readCourtPaper,
} from '../../src/papers/index.ts';

/** One flag of cite-checking, with its place and the words around it. */
export interface ShownFlag {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly pin: string;
  readonly words: string;
}

/** The flags of cite-checking of a court paper; of a text that is none, the marks on it. */
export function flagsOfPaper(paper: Paper): readonly ShownFlag[] {
  const around = (start: number, end: number): string =>
    paper.text.slice(Math.max(0, start - 160), end + 160).replaceAll('\n', ' ');
  try {
    return readCourtPaper(paper)
      .flags.filter(({ code }) => code in CHECK_CODES)
      .map(({ code, severity, message, at, range }) => ({
        code,
        severity,
        message,
        pin: at === null ? '' : formatPin(at),
        words: range === undefined ? '' : around(range.start, range.end),
      }));
  } catch (error) {
    if (!(error instanceof DucesError)) throw error;
    return checkCitations(paper.text).map(({ code, message, start, end }) => ({
      code,
      severity: CHECK_CODES[code].severity,
      message,
      pin: formatPin(pinAt(paper, start)),
      words: around(start, end),
    }));
  }
}
