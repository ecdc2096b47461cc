import { DucesError } from '../../faults/index.ts';
import { stopped } from '../sql/stopped.ts';
import { VALUE_MARK } from '../sql/value-mark.ts';

/**
 * Turns what the engine threw into an error of ours. DuckDB quotes rows and values in its messages
 * ("Original Line: …", "Could not convert string …"), so neither its text nor the error itself is
 * passed on: only the kind of failure, and a line number of a CSV file.
 */
export function storeFault(
  thrown: unknown,
  doing: string,
  paths: readonly string[] = [],
): DucesError {
  if (thrown instanceof DucesError) return thrown;
  if (thrown instanceof TypeError || thrown instanceof ReferenceError) {
    return new DucesError('internal', `A ${thrown.name} arose while ${doing}.`, {
      next: 'Report this with the command that you ran.',
    });
  }
  const text = thrown instanceof Error ? thrown.message : '';
  const kind = /^([A-Za-z ]+) Error:/u.exec(text)?.[1] ?? 'Unknown';
  const file = paths.find((path) => text.includes(path));
  const line = /CSV Error on Line: (\d+)/u.exec(text)?.[1];
  const place = {
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line: Number(line) }),
  };
  if (kind.toUpperCase() === 'INTERRUPT') {
    return stopped(doing);
  }
  if (kind === 'Conversion' || kind === 'Out of Range' || text.includes(VALUE_MARK)) {
    return new DucesError('store-value-invalid', `A value cannot be read while ${doing}.`, {
      place,
      next: 'Run `duces records check` to see which column holds how many such values.',
    });
  }
  if (/schema mismatch/iu.test(text)) {
    return new DucesError(
      'store-column-missing',
      `A file lacks a column that the others of its table have, found while ${doing}.`,
      { place, next: 'Give every file of a table the same columns.' },
    );
  }
  return new DucesError('store-unreadable', `The store broke off while ${doing} (${kind} error).`, {
    place,
    next: 'Check that the files are whole and readable; nothing read so far was kept.',
  });
}
