import { isMap, isNode, isPair, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { DucesError, formatFaultPlace, type FaultPlace } from '../faults/index.ts';
import { openDataSource, type DataSource } from './data-source.ts';
import { deepFreeze, type DeepReadonly } from './deep-freeze.ts';
import { describeIssue } from './describe-issue.ts';
import { parsedTwin } from './parsed-twin.ts';

/** A path into a data file: keys and list indexes from the top. */
export type DataPath = readonly (string | number)[];

/** A data file that meets its schema. `data` is deep-frozen. */
export interface DataFile<Data> {
  readonly name: string;
  readonly data: DeepReadonly<Data>;
  /** Where a value is written, or the nearest enclosing value that is. Lines count from 1. */
  placeOf(path: DataPath): FaultPlace;
}

interface Located {
  readonly place: FaultPlace;
  readonly text: string;
}

/**
 * Reads a YAML file (JSON is YAML) against a schema. Throws `data-malformed` with one line per
 * fault, `file:line:column path: expected …, got …`; or the file faults of `openDataSource`.
 * `next` says what the user can do about a malformed file.
 */
export function readDataFile<Schema extends z.ZodType>(
  source: DataSource,
  schema: Schema,
  next = 'Correct each place listed, then run the command again.',
): DataFile<z.output<Schema>> {
  const { name, text } = openDataSource(source);
  const twin = typeof source === 'string' ? parsedTwin(source, text) : null;
  if (twin !== null) {
    const parsed = schema.safeParse(twin.value);
    const placeOf = (path: DataPath) => openYaml(name, text, next).placeOf(path);
    if (parsed.success) return { name, data: deepFreeze(parsed.data), placeOf };
  }
  const { document, placeOf } = openYaml(name, text, next);
  const parsed = schema.safeParse(plainValue(name, document, next), { reportInput: true });
  if (parsed.success) return { name, data: deepFreeze(parsed.data), placeOf };
  const faults = parsed.error.issues
    .flatMap((issue) => describeIssue(issue))
    .map(({ path, problem }) => ({
      place: placeOf(path),
      text: `${formatDataPath(path)}: ${problem}`,
    }));
  throw malformed(name, faults, next);
}

function openYaml(name: string, text: string, next: string) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): FaultPlace => {
    const { line, col } = lines.linePos(offset);
    return { file: name, line, column: col };
  };
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => ({
      place: placeAt(error.pos[0]),
      text: `expected YAML, got: ${error.message}`,
    }));
    throw malformed(name, faults, next);
  }
  return { document, placeOf: (path: DataPath) => placeAt(offsetOf(document, path)) };
}

/** Renders a path as `speakers[2].handle`; the top of the file is `(file)`. */
function formatDataPath(path: DataPath): string {
  const text = path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./u, '');
  return text === '' ? '(file)' : text;
}

function plainValue(name: string, document: Document.Parsed, next: string): unknown {
  try {
    return document.toJS();
  } catch (cause) {
    // `yaml` throws here only for aliases: unresolved, or so many that the file is a bomb.
    throw new DucesError('data-malformed', `${name}: its aliases cannot be resolved.`, {
      place: { file: name },
      next,
      cause,
    });
  }
}

/** The offset of a value; of its key when the path ends at a key; else of the nearest ancestor. */
function offsetOf(document: Document.Parsed, path: DataPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    if (isMap(parent)) {
      const key = path[length - 1];
      const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(key));
      if (pair !== undefined && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function malformed(name: string, faults: readonly Located[], next: string): DucesError {
  const sorted = faults.toSorted(
    (one, two) =>
      (one.place.line ?? 0) - (two.place.line ?? 0) ||
      (one.place.column ?? 0) - (two.place.column ?? 0),
  );
  const list = sorted.map((fault) => `${formatFaultPlace(fault.place)} ${fault.text}`).join('\n');
  return new DucesError('data-malformed', list, {
    place: sorted[0]?.place ?? { file: name },
    next,
  });
}
