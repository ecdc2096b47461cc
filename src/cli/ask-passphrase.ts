import { DucesError } from '../faults/index.ts';
import { readPrivateFile } from '../sealing/index.ts';
import { Secret } from '../secrets/index.ts';

/**
 * The passphrase of a key: from the file that `DUCES_PASSPHRASE_FILE` names (its first line; the owner's
 * alone), else asked for on the terminal without showing it. Never an argument: those can be seen by
 * every process of the machine.
 *
 * @returns null where there is neither. @throws DucesError what `readPrivateFile` throws; `stopped`.
 */
export async function askPassphrase(what: string): Promise<Secret<string> | null> {
  const path = process.env['DUCES_PASSPHRASE_FILE'];
  if (path !== undefined) {
    const [line = ''] = String(await readPrivateFile(path)).split(/\r?\n/u);
    return new Secret(line);
  }
  return process.stdin.isTTY && process.stderr.isTTY ? fromTerminal(what) : null;
}

const ENTER = new Set(['\r', '\n', '\u0004']);
const BACKSPACE = new Set(['\u007f', '\b']);
const INTERRUPT = '\u0003';

async function fromTerminal(what: string): Promise<Secret<string>> {
  const { stdin, stderr } = process;
  stderr.write(`Passphrase for ${what}: `);
  stdin.setRawMode(true);
  const typed: string[] = [];
  try {
    for await (const chunk of stdin as AsyncIterable<Buffer>) {
      for (const character of chunk.toString('utf8')) {
        if (ENTER.has(character)) return new Secret(typed.join(''));
        if (character === INTERRUPT) throw interrupted();
        if (BACKSPACE.has(character)) typed.pop();
        else typed.push(character);
      }
    }
    return new Secret(typed.join(''));
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    stderr.write('\n');
  }
}

function interrupted(): DucesError {
  return new DucesError('stopped', 'No passphrase was given.', {
    next: 'Run the command again.',
  });
}
