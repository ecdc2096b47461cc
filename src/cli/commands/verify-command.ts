import type { Command } from 'commander';
import {
  assertProven,
  readAgeIdentity,
  readTrustedSigners,
  verifyPackage,
  type CheckReport,
} from '../../sealing/index.ts';

interface VerifyFlags {
  readonly signer?: string;
  readonly identity?: string;
  readonly json?: boolean;
}

/** `duces verify`: re-proves a sealed package. Anyone can; only the recipient can look inside. */
export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description('Re-prove a sealed package: layout, signature, signer, sums, and what is inside.')
    .argument('<package>', 'folder of the package')
    .option('--signer <file>', "the custodian's public key, got by another way than the package")
    .option('--identity <file>', "the recipient's age identity, to look inside")
    .option('--json', 'print the report as JSON')
    .action(async (path: string, flags: VerifyFlags) => {
      const report = await verifyPackage(path, {
        ...(flags.signer && { trusted: await readTrustedSigners(flags.signer) }),
        ...(flags.identity && { identity: await readAgeIdentity(flags.identity) }),
      });
      process.stdout.write(
        flags.json === true ? `${JSON.stringify(report, null, 2)}\n` : renderReport(report),
      );
      assertProven(report);
    });
}

const MARKS = { passed: 'ok      ', failed: 'FAILED  ', unproven: 'unproven' } as const;

function renderReport({ ok, checks, unproven }: CheckReport): string {
  const lines = checks.map(
    ({ outcome, what, detail }) =>
      `${MARKS[outcome]}  ${what}${detail === '' ? '' : `\n            ${detail}`}`,
  );
  const verdict = !ok
    ? 'The package does not prove. Rely on nothing in it.'
    : unproven.length === 0
      ? 'The package proves, inside and out.'
      : `Nothing is wrong; ${unproven.length} checks could not be made with what was given.`;
  return `${lines.join('\n')}\n${verdict}\n`;
}
