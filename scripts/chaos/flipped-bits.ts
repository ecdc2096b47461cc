import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkPackageLedger, verifyLedger } from '../../src/ledger/index.ts';
import { verifyPackage, type Check } from '../../src/sealing/index.ts';
import { filesBelow } from '../../test/support/folder-contents.ts';
import type { ReadyProduction } from '../../test/support/ready-production.ts';
import { runDuces } from '../../test/support/run-duces.ts';
import { newFigures, tally, type FaultFigures } from './fault-figures.ts';
import { argsOf, packagePath, productionInChaos } from './production-in-chaos.ts';
import { randomShares } from './random-shares.ts';

/** One bit is flipped at a random place of a package or of the ledger: verifying must tell, and where. */
export async function flippedBits(
  source: ReadyProduction,
  folder: string,
  { tries, seed }: { readonly tries: number; readonly seed: number },
): Promise<FaultFigures> {
  const production = productionInChaos(source, folder);
  const { code, stderr } = await runDuces(argsOf(production), { tmp: production.tmp });
  if (code !== 0) throw new Error(`An undisturbed production failed: ${stderr}`);
  const figures = newFigures('a flipped bit');
  const places = [packagePath(production), join(production.ready.matter, 'ledger')] as const;
  const shares = randomShares(seed, tries * 2);
  for (let round = 0; round < tries; round += 1) {
    const place = places[round % 2 === 0 ? 0 : 1];
    const struck = flipBit(place, shares[2 * round] ?? 0, shares[2 * round + 1] ?? 0);
    const failures = await failedChecks(source, places, round % 2 === 0);
    struck.undo();
    const [failure = null] = failures;
    const located = failures.some((check) => names(check, struck.name));
    tally(
      figures,
      `${round % 2 === 0 ? 'package' : 'ledger'}: ${failure === null ? 'unseen' : 'seen'}`,
      [
        ...(failure === null ? [`a flip in ${struck.file} was not seen`] : []),
        ...(failure !== null && !located
          ? [`a flip in ${struck.file} was seen and not located`]
          : []),
      ],
    );
  }
  return figures;
}

/** Flips one bit of the folder's bytes taken as one row; `undo` puts the file back. */
function flipBit(folder: string, at: number, bit: number) {
  const files = filesBelow(folder).map((file) => ({ file, bytes: readFileSync(file) }));
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  let offset = Math.floor(at * total);
  const struck = files.find(({ bytes }) => {
    if (offset < bytes.length) return true;
    offset -= bytes.length;
    return false;
  });
  if (struck === undefined) throw new Error('nothing to strike');
  const changed = Buffer.from(struck.bytes);
  changed[offset] = (changed[offset] ?? 0) ^ (1 << Math.floor(bit * 8));
  writeFileSync(struck.file, changed);
  return {
    name: relative(folder, struck.file),
    file: `${relative(folder, struck.file)} at byte ${offset}`,
    undo: () => writeFileSync(struck.file, struck.bytes),
  };
}

async function failedChecks(
  { signer, identity }: ReadyProduction,
  [path, ledger]: readonly [string, string],
  inPackage: boolean,
): Promise<readonly Check[]> {
  if (!inPackage) return failedOf((await verifyLedger(ledger, signer.verifier)).checks);
  const trusted = [{ key: signer.verifier, namespaces: null }];
  const { checks } = await verifyPackage(path, { trusted, identity });
  return failedOf([...checks, await checkPackageLedger(path, signer.verifier)]);
}

function failedOf(checks: readonly Check[]): readonly Check[] {
  return checks.filter(({ outcome }) => outcome === 'failed');
}

/** Whether what a failed check tells names the very file: its place, its id, or its words. */
function names({ id, detail, fault }: Check, file: string): boolean {
  const place = fault?.place?.file ?? '';
  if (place.endsWith(`/${file}`) || id.endsWith(`:${file}`)) return true;
  return detail.split(/\s/u).some((word) => word.replace(/[.,;]$/u, '') === file);
}
