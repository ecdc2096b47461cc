import type { Paper } from '../paper.ts';
import type { FrontMatter } from './front-matter.ts';
import { readCaption } from './read-caption.ts';
import { readCaseNumber } from './read-case-number.ts';
import { readCourt } from './read-court.ts';
import { readTitle } from './read-title.ts';

/** The fields of a caption. */
export interface Front {
  readonly court: ReturnType<typeof readCourt>;
  readonly number: ReturnType<typeof readCaseNumber>;
  readonly parties: ReturnType<typeof readCaption>;
  readonly title: ReturnType<typeof readTitle>;
}

/** Reads the fields of a caption, each null where the caption lacks it. */
export function readFront(paper: Paper, front: FrontMatter): Front {
  return {
    court: readCourt(paper, front),
    number: readCaseNumber(paper, front),
    parties: readCaption(front),
    title: readTitle(paper, front),
  };
}
