import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** A new folder that is removed when the test ends. */
export function scratchFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'duces-test-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** A new folder for all tests of a file, removed when they have ended. */
export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'duces-test-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}
