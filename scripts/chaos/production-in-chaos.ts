import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readActs, checkPackageLedger, openLedger, verifyLedger } from '../../src/ledger/index.ts';
import { verifyPackage } from '../../src/sealing/index.ts';
import { folderContents } from '../../test/support/folder-contents.ts';
import { filesWithIdentityData } from '../../test/support/identity-data.ts';
import { produceArgs, type ReadyProduction } from '../../test/support/ready-production.ts';

/** An approved production of its own folder, which a fault may strike as often as it likes. */
export interface ProductionInChaos {
  readonly ready: ReadyProduction;
  /** The folder in which packages appear. */
  readonly release: string;
  /** What the process takes for the machine's folder of temporary files. */
  readonly tmp: string;
  /** The checkpoints that were seen: the ledger must have grown from each. */
  readonly seen: string[];
}

/** A copy of the matter, with nothing released, in a folder that is made anew. */
export function productionInChaos(source: ReadyProduction, folder: string): ProductionInChaos {
  rmSync(folder, { recursive: true, force: true });
  const [matter, release, tmp] = ['matter', 'release', 'tmp'].map((name) => join(folder, name));
  if (matter === undefined || release === undefined || tmp === undefined) throw new Error('paths');
  mkdirSync(release, { recursive: true });
  mkdirSync(tmp);
  cpSync(source.matter, matter, { recursive: true });
  return { ready: { ...source, matter }, release, tmp, seen: [] };
}

export function packagePath({ release }: ProductionInChaos, name = 'package'): string {
  return join(release, name);
}

export function argsOf(production: ProductionInChaos, name = 'package'): readonly string[] {
  return produceArgs(production.ready, packagePath(production, name));
}

/** The packages that are out, by name; what begins with a dot is not out. */
export function packagesOut({ release }: ProductionInChaos): readonly string[] {
  return readdirSync(release).filter((name) => !name.startsWith('.'));
}

/**
 * What must never be, whatever struck: half a package, one that does not prove, two releases of one
 * plan, identity data outside, a ledger that lost or changed what it held, a decision that is gone.
 */
export async function violationsOf(production: ProductionInChaos): Promise<readonly string[]> {
  const { ready, release, tmp } = production;
  const leaked = [release, ready.matter, tmp].flatMap((folder) => filesWithIdentityData(folder));
  const out = packagesOut(production);
  const unproved = await Promise.all(
    out.map(async (name) => ((await isProven(production, name)) ? [] : [`${name} is not whole`])),
  );
  return [
    ...(leaked.length === 0 ? [] : [`identity data in the clear in ${leaked.length} files`]),
    ...(out.length > 1 ? [`${out.length} packages of one plan are out`] : []),
    ...unproved.flat(),
    ...(await ledgerViolations(production)),
  ];
}

/** Whether two states of a matter hold the same decisions. */
export function decisionsOf({ ready }: ProductionInChaos): string {
  return JSON.stringify(folderContents(join(ready.matter, 'matter.yaml')));
}

async function isProven(production: ProductionInChaos, name: string): Promise<boolean> {
  const { signer, identity } = production.ready;
  const path = packagePath(production, name);
  const trusted = [{ key: signer.verifier, namespaces: null }];
  const report = await verifyPackage(path, { trusted, identity });
  if (!report.ok || report.unproven.length > 0) return false;
  return (await checkPackageLedger(path, signer.verifier)).outcome === 'passed';
}

async function ledgerViolations({ ready, seen }: ProductionInChaos): Promise<readonly string[]> {
  const dir = join(ready.matter, 'ledger');
  if (!existsSync(dir)) return seen.length === 0 ? [] : ['the ledger is gone'];
  const ledger = await openLedger(dir, { signer: ready.signer });
  const { text } = ledger.checkpoint();
  await ledger.close();
  const report = await verifyLedger(dir, ready.signer.verifier, { known: seen });
  seen.push(text);
  const releases = (await readActs(dir)).filter(({ kind }) => kind === 'production-released');
  return [
    ...(report.firstFailure === null ? [] : [`the ledger: ${report.firstFailure.detail}`]),
    ...(releases.length > 1 ? [`the ledger holds ${releases.length} releases of one plan`] : []),
  ];
}
