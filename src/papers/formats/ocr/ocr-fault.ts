import { DucesError, type ErrorCode } from '../../../faults/index.ts';
import type { ChildFault } from '../child/reader-child.ts';

const TEXTS: Readonly<Record<ChildFault, readonly [code: ErrorCode, message: string]>> = {
  time: ['file-too-demanding', 'Recognising the text of a page takes longer than is allowed'],
  crash: ['file-too-demanding', 'A page brought the recognition of text down'],
  stopped: ['stopped', 'Recognising text was stopped before it was done'],
};

/** The error for what happened while a page was recognised. */
export function ocrFault(
  fault: ChildFault,
  name: string | null,
  page: number,
  cause?: unknown,
): DucesError {
  const [code, message] = TEXTS[fault];
  return new DucesError(code, `${message} (page ${page}).`, {
    place: { ...(name === null ? {} : { file: name }), page },
    next:
      fault === 'stopped'
        ? 'Run it again to read the whole paper.'
        : 'Have the page scanned again, or read the paper without it.',
    cause,
  });
}
