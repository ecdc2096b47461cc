import { DucesError } from '../../faults/index.ts';

/**
 * Turns what the client or the server threw into an error of ours. ClickHouse quotes values and
 * statements in its messages, so nothing is passed on but the number of its error.
 */
export function clickHouseFault(thrown: unknown, doing: string): DucesError {
  if (thrown instanceof DucesError) return thrown;
  if (thrown instanceof TypeError || thrown instanceof ReferenceError) {
    return new DucesError('internal', `A ${thrown.name} arose while ${doing}.`, {
      next: 'Report this with the command that you ran.',
    });
  }
  const code = codeOf(thrown);
  if (VALUE_ERRORS.has(code)) {
    return new DucesError('store-value-invalid', `A value cannot be read while ${doing}.`, {
      next: 'Run `duces records check` to see which column holds how many such values.',
    });
  }
  return new DucesError(
    'store-unreadable',
    `The store broke off while ${doing} (${code === '' ? 'connection lost' : code}).`,
    { next: NEXT[code] ?? 'Check the server and the connection; nothing read so far was kept.' },
  );
}

/** Texts that cannot be parsed, numbers out of range, and `throwIf` of our own SQL. */
const VALUE_ERRORS: ReadonlySet<string> = new Set(['6', '27', '38', '41', '69', '70', '72', '395']);

const NEXT: Readonly<Record<string, string>> = {
  '159': 'The server ended the statement: raise its time limit for this user, or ask for less.',
  '164': 'Give the user SELECT and a profile with readonly 1 or 2, and no more.',
  '497': 'Grant the user SELECT on the mapped columns.',
  '516': 'Correct the user and password in the connection.',
  ECONNREFUSED: 'Start the server, or correct the connection in the environment variable.',
};

function codeOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return '';
  const { code } = thrown;
  return typeof code === 'string' && /^[A-Z0-9_]{1,24}$/u.test(code) ? code : '';
}
