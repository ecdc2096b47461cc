import type { ReadingProblem } from './ask-reader.ts';
import { watchMemory } from './watch-memory.ts';

/** What keeps a file from being read, thrown inside the process that reads it. */
export class ReaderProblem extends Error {
  override readonly name = 'ReaderProblem';
  readonly problem: ReadingProblem;

  constructor(problem: ReadingProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Makes this process one that reads files sent to it; `askReader` is the other end. */
export function answerReading(
  read: (bytes: Uint8Array) => unknown,
  otherwise: ReadingProblem,
): void {
  watchMemory();
  process.on('message', (bytes: Uint8Array) => {
    void Promise.resolve()
      .then(() => read(bytes))
      .then(
        (answer) => ({ answer }),
        (error: unknown) => ({
          problem: error instanceof ReaderProblem ? error.problem : otherwise,
        }),
      )
      .then((said) => process.send?.(said));
  });
}
