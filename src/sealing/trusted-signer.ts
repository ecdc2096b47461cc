import { readFile } from 'node:fs/promises';
import { DucesError } from '../faults/index.ts';
import { diskFault } from './disk-fault.ts';
import { parseVerifierKey, type VerifierKey } from './verifier-key.ts';

/** A key that the verifier, not the package, says is the signer's. */
export interface TrustedSigner {
  readonly key: VerifierKey;
  /** The namespaces it may sign for, as patterns with `*` and `?`; null = all. */
  readonly namespaces: readonly string[] | null;
}

/**
 * Reads a `.pub` file, or an `allowed_signers` file (ssh-keygen(1)) with Ed25519 keys. Of its
 * options only `namespaces` is known: a line with any other is refused rather than trusted more
 * widely than it says.
 *
 * @throws DucesError `file-not-found`; `key-malformed` with the line; `key-absent` when no key is
 * in the file.
 */
export async function readTrustedSigners(path: string): Promise<readonly TrustedSigner[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw diskFault(cause, 'read', path);
  });
  const signers = text.split(/\r?\n/).flatMap((line, index) => {
    const bare = line.trim();
    return bare === '' || bare.startsWith('#') ? [] : [parseLine(bare, path, index + 1)];
  });
  if (signers.length > 0) return signers;
  throw new DucesError('key-absent', 'No public key is in this file.', {
    place: { file: path },
    next: 'Give the signer’s .pub file, or an allowed_signers file.',
  });
}

/** True when this key is the given one and may sign for the namespace. */
export function mayHaveSigned(signer: TrustedSigner, key: VerifierKey, namespace: string): boolean {
  if (signer.key.line !== key.line) return false;
  return signer.namespaces?.some((pattern) => matchesPattern(pattern, namespace)) ?? true;
}

function parseLine(line: string, file: string, number: number): TrustedSigner {
  const place = { file, line: number };
  if (line.startsWith('ssh-')) return { key: parseVerifierKey(line, place), namespaces: null };
  const match = /^\S+ +(?:(?<options>[a-z][a-z-]*\S*) +)?(?<key>ssh-\S+ .*)$/.exec(line);
  if (match?.groups?.['key'] === undefined) throw unreadable(place);
  const { options, key } = match.groups;
  const listed = options === undefined ? null : /^namespaces="([^"]*)"$/.exec(options);
  if (options !== undefined && listed === null) throw unreadable(place);
  return {
    key: parseVerifierKey(key ?? '', place),
    namespaces: listed?.[1]?.split(',') ?? null,
  };
}

function unreadable(place: { file: string; line: number }): DucesError {
  return new DucesError(
    'key-malformed',
    'This allowed_signers line has a form Duces does not know.',
    {
      place,
      next: 'Write: NAME namespaces="duces-*@v1" ssh-ed25519 AAAA…; for other options use ssh-keygen -Y verify.',
    },
  );
}

function matchesPattern(pattern: string, text: string): boolean {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`).test(text);
}
