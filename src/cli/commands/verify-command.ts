import type { Command } from 'commander';
import { checkPackageLedger } from '../../ledger/index.ts';
import { checkNumbers } from '../../productions/index.ts';
import {
  assertProven,
  checkReport,
  readAgeIdentity,
  readTrustedSigners,
  verifyPackage,
  type Check,
  type TrustedSigner,
} from '../../sealing/index.ts';
import { renderCheckReport } from '../render-check-report.ts';

interface VerifyFlags {
  readonly signer?: string;
  readonly identity?: string;
  readonly json?: boolean;
}

/** `duces verify`: re-proves a sealed package. Anyone can; only the recipient can look inside. */
export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description(
      'Re-prove a sealed package: layout, signature, signer, sums, ledger, and what is inside.',
    )
    .argument('<package>', 'folder of the package')
    .option('--signer <file>', "the custodian's public key, got by another way than the package")
    .option('--identity <file>', "the recipient's age identity, to look inside")
    .option('--json', 'print the report as JSON')
    .action(verify);
}

async function verify(path: string, flags: VerifyFlags): Promise<void> {
  const trusted = flags.signer === undefined ? [] : await readTrustedSigners(flags.signer);
  const identity = flags.identity === undefined ? null : await readAgeIdentity(flags.identity);
  const sealed = await verifyPackage(path, { trusted, ...(identity && { identity }) });
  const numbers =
    identity === null || !sealed.ok ? [] : (await checkNumbers(path, identity)).checks;
  const report = checkReport([...sealed.checks, ...numbers, await checkLedger(path, trusted)]);
  process.stdout.write(
    flags.json === true
      ? `${JSON.stringify(report, null, 2)}\n`
      : renderCheckReport(report, 'the package'),
  );
  assertProven(report);
}

/** Whoever of the trusted signed the ledger: the first key with which its proof holds. */
async function checkLedger(path: string, trusted: readonly TrustedSigner[]): Promise<Check> {
  const [first, ...others] = trusted;
  const check = await checkPackageLedger(path, first?.key ?? null, first);
  for (const signer of others) {
    const other = await checkPackageLedger(path, signer.key, signer);
    if (other.outcome === 'passed') return other;
  }
  return check;
}
