import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { ReaderProblem } from '../../child/answer-reading.ts';

/** Elements inside each other: real pages have some 40. */
const DEEPEST = 600;

/**
 * Parses a web page as browsers do. Nothing that it names is fetched and no script is run.
 * @throws ReaderProblem `file-too-demanding` for a page that nests its elements too deep, of which
 * browsers' rules make work that grows with the square of the depth.
 */
export function parseHtml(source: string): DefaultTreeAdapterTypes.Document {
  let depth = 0;
  return parse(source, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        depth += 1;
        if (depth > DEEPEST) throw tooDeep();
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
}

function tooDeep(): ReaderProblem {
  return new ReaderProblem({
    code: 'file-too-demanding',
    message: `The web page nests its elements more than ${DEEPEST} deep.`,
    next: 'Open it in a browser and print it to PDF; read that.',
  });
}
