import { join } from 'node:path';
import {
  ledgerProofFiles,
  openLedger,
  packageSum,
  saltedHash,
  createSalt,
  type Act,
} from '../../src/ledger/index.ts';
import { sealForTest, type SealedForTest } from './sealed-package.ts';

/** A package in `dir` whose sealing is in a ledger beside it, after and before other acts. */
export async function packageInLedger(
  dir: string,
  before: number,
  after: number,
): Promise<SealedForTest> {
  return sealForTest(dir, async (sealed, signer) => {
    const salt = createSalt();
    const ledger = await openLedger(join(dir, 'ledger'), {
      signer,
      origin: 'platform.example/duces',
    });
    const common = {
      at: '2023-02-27T18:00:00Z',
      matter: saltedHash(salt, 'matter', 'm'),
      subject: saltedHash(salt, 'plan', 'p'),
    };
    const collected: Act = { kind: 'records-collected', ...common, rows: 2 };
    for (let i = 0; i < before; i++) await ledger.append(collected);
    const recipient = saltedHash(salt, 'recipient', 'r');
    const production = { rows: 2, package: packageSum(sealed), recipient };
    const { index } = await ledger.append({ kind: 'production-sealed', ...common, ...production });
    for (let i = 0; i < after; i++) await ledger.append(collected);
    const files = ledgerProofFiles(ledger.proveInclusion(index));
    await ledger.close();
    return files;
  });
}
