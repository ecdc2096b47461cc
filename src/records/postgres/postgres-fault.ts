import { DucesError } from '../../faults/index.ts';

/**
 * Turns what the client or the server threw into an error of ours. PostgreSQL quotes values in its
 * messages ("invalid input syntax …: …") and the client may name the connection, so nothing of
 * either is passed on but the five letters of the SQLSTATE or the system's code.
 */
export function postgresFault(thrown: unknown, doing: string): DucesError {
  if (thrown instanceof DucesError) return thrown;
  if (thrown instanceof TypeError || thrown instanceof ReferenceError) {
    return new DucesError('internal', `A ${thrown.name} arose while ${doing}.`, {
      next: 'Report this with the command that you ran.',
    });
  }
  const code = codeOf(thrown);
  if (code.startsWith('22')) {
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

const NEXT: Readonly<Record<string, string>> = {
  '42501':
    'Grant the role SELECT on the mapped columns; if the table has row-level security, a policy must not hide rows from this role.',
  '28P01': 'Correct the password in the connection.',
  '57014': 'The server ended the statement: raise its time limit for this role, or ask for less.',
  '40001': 'The replica could not keep the state that was being read; run the command again.',
  ECONNREFUSED: 'Start the server, or correct the connection in the environment variable.',
};

function codeOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return '';
  const { code } = thrown;
  return typeof code === 'string' && /^[A-Z0-9_]{3,24}$/u.test(code) ? code : '';
}
