import { Command } from 'commander';
import { vi } from 'vitest';

/**
 * Runs a command of `duces` within the test's own process, so that a fault is thrown and not printed,
 * and gives what it wrote to standard output.
 *
 * @param register what adds the command to the program.
 * @param words the command with its arguments: `'law', 'check'`.
 */
export async function commandOutput(
  register: (program: Command) => void,
  ...words: readonly string[]
): Promise<string> {
  const written: string[] = [];
  const spy = vi
    .spyOn(process.stdout, 'write')
    .mockImplementation((text) => written.push(String(text)) > 0);
  try {
    const program = new Command('duces').exitOverride();
    register(program);
    await program.parseAsync([...words], { from: 'user' });
    return written.join('');
  } finally {
    spy.mockRestore();
  }
}
