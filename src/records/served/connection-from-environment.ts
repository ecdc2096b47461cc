import { DucesError } from '../../faults/index.ts';
import type { ServedMapping } from '../mapping/index.ts';
import { Secret } from '../../secrets/index.ts';

/**
 * The connection, from the environment variable that the mapping names. Throws `key-absent` when it
 * is not set, `key-malformed` when it is no address of one of the protocols; neither shows it.
 */
export function connectionFromEnvironment(
  { store }: ServedMapping,
  protocols: readonly string[],
): Secret<string> {
  const value = process.env[store.connection] ?? '';
  const next = `Set ${store.connection} to the address of the server, ${protocols[0] ?? ''}//….`;
  if (value === '') {
    throw new DucesError(
      'key-absent',
      `The mapping takes the connection from ${store.connection}, which is not set.`,
      { next },
    );
  }
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
    throw new DucesError(
      'key-malformed',
      `${store.connection} holds no address of such a server.`,
      {
        next,
      },
    );
  }
  return new Secret(value);
}
