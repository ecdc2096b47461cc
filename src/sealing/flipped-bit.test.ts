import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../test/support/scratch.ts';
import { sealForTest } from '../../test/support/sealed-package.ts';
import type { Check } from './check-report.ts';
import { PACKAGE_FILES } from './package-layout.ts';
import { readTrustedSigners } from './trusted-signer.ts';
import { verifyPackage } from './verify-package.ts';

/* One bit in a thousand random places of a package: found, and the file named in which it is. */

const FLIPS = 1_000;

test(`${FLIPS} flipped bits are each found, in the file that was altered`, async () => {
  const made = await sealForTest(scratchFolder());
  const trusted = await readTrustedSigners(made.allowedSigners);
  const files = readdirSync(made.path).map((name) => ({
    name,
    bytes: readFileSync(join(made.path, name)),
  }));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.nat(),
      fc.integer({ min: 0, max: 7 }),
      async ({ name, bytes }, place, bit) => {
        const at = place % bytes.length;
        const altered = Buffer.from(bytes);
        altered[at] = (altered[at] ?? 0) ^ (1 << bit);
        writeFileSync(join(made.path, name), altered);
        const { ok, checks } = await verifyPackage(made.path, { trusted });
        writeFileSync(join(made.path, name), bytes);
        expect(ok).toBe(false);
        const failed = checks.filter(({ outcome }) => outcome === 'failed');
        expect(failed.some((check) => names(check, name))).toBe(true);
      },
    ),
    { numRuns: FLIPS },
  );
}, 120_000);

test('an untouched package fails no check, so that the above can fail', async () => {
  const made = await sealForTest(scratchFolder());
  const trusted = await readTrustedSigners(made.allowedSigners);
  expect((await verifyPackage(made.path, { trusted })).ok).toBe(true);
  expect(readdirSync(made.path)).toContain(PACKAGE_FILES.signature);
});

/** Whether what a failed check tells the reader names the file. */
function names({ id, detail, fault }: Check, file: string): boolean {
  const told = [id, detail, fault?.place?.file ?? ''].join('\n');
  return told.split(/[\s:/]/u).some((word) => word.replace(/[.,;]$/u, '') === file);
}
