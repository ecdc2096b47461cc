import { readFile } from 'node:fs/promises';
import { DucesError } from '../faults/index.ts';
import { diskFault } from './disk-fault.ts';
import { parseKeyTime, type KeyWindow } from './key-window.ts';
import { parseVerifierKey, type VerifierKey } from './verifier-key.ts';

/** A key that the verifier, not the package, says is the signer's. */
export interface TrustedSigner extends KeyWindow {
  readonly key: VerifierKey;
  /** The namespaces it may sign for, as patterns with `*` and `?`; null = all. */
  readonly namespaces: readonly string[] | null;
}

/**
 * Reads a `.pub` file, or an `allowed_signers` file (ssh-keygen(1)) with Ed25519 keys. Of its
 * options `namespaces`, `valid-after` and `valid-before` are known: a line with any other is refused
 * rather than trusted more widely than it says. Times must be in UTC (with `Z`).
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

interface Place {
  readonly file: string;
  readonly line: number;
}

function parseLine(line: string, file: string, number: number): TrustedSigner {
  const place = { file, line: number };
  if (line.startsWith('ssh-')) return { key: parseVerifierKey(line, place), namespaces: null };
  const match = /^\S+ +(?:(?<options>[a-z][a-z-]*\S*) +)?(?<key>ssh-\S+ .*)$/.exec(line);
  if (match?.groups?.['key'] === undefined) throw unreadable(place);
  const { options, key } = match.groups;
  return { key: parseVerifierKey(key ?? '', place), ...optionsOf(options ?? '', place) };
}

/** One option after the other: a name, and a value that may stand in quotation marks. */
const OPTION = /(namespaces|valid-after|valid-before)=(?:"([^"]*)"|([^",\s]+))(?:,(?=[a-z])|$)/u;

function optionsOf(options: string, place: Place): Omit<TrustedSigner, 'key'> {
  const found = [...options.matchAll(new RegExp(OPTION, 'guy'))];
  const read = found.reduce((length, [whole]) => length + whole.length, 0);
  const values = new Map(found.map(([, name, quoted, bare]) => [name, quoted ?? bare ?? '']));
  if (read !== options.length || values.size !== found.length) throw unreadable(place);
  const time = (name: string) => {
    const value = values.get(name);
    const parsed = value === undefined ? undefined : parseKeyTime(value);
    if (parsed === null) throw unreadable(place);
    return parsed;
  };
  const [validAfter, validBefore] = [time('valid-after'), time('valid-before')];
  return {
    namespaces: values.get('namespaces')?.split(',') ?? null,
    ...(validAfter === undefined ? {} : { validAfter }),
    ...(validBefore === undefined ? {} : { validBefore }),
  };
}

function unreadable(place: Place): DucesError {
  return new DucesError(
    'key-malformed',
    'This allowed_signers line has a form Duces does not know.',
    {
      place,
      next: 'Write: NAME namespaces="duces-*@v1" ssh-ed25519 AAAA…, where wanted with valid-after and valid-before in UTC (20230220Z); for other options use ssh-keygen -Y verify.',
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
