import { loadMatter, amendMatter } from '../../src/matters/index.ts';
import { loadMatterMandate, resolveMandate } from '../../src/orders/index.ts';
import {
  planHash,
  preparePlan,
  produce,
  type ProductionRequest,
  type ReleasedProduction,
} from '../../src/productions/index.ts';
import { openRecordStore, type RecordStore } from '../../src/records/index.ts';
import type { SigningKey } from '../../src/sealing/index.ts';

export interface FilesOfProduction {
  readonly matter: string;
  readonly store: string;
  readonly recipientKey: string;
  readonly signer: SigningKey;
  readonly out: string;
}

/** What a production is asked for with, read from the files as they are now. */
export async function requestFrom(
  files: Pick<FilesOfProduction, 'matter' | 'recipientKey'>,
  store: RecordStore,
): Promise<ProductionRequest> {
  const matter = loadMatter(files.matter);
  const { mandate, order, paper } = await loadMatterMandate(matter);
  return {
    matter,
    mandate: resolveMandate(mandate, matter),
    order: { sha256: paper.source.sha256, dated: order.dated ?? '' },
    store,
    recipientKey: files.recipientKey,
    batesPrefix: 'ACME',
  };
}

/** Reads, plans, has Ann and Bob approve, and produces, as the commands do one after another. */
export async function produceFromFiles(files: FilesOfProduction): Promise<ReleasedProduction> {
  const store = await openRecordStore(files.store);
  try {
    const { plan } = await preparePlan(await requestFrom(files, store), () => undefined);
    approve(files.matter, planHash(plan));
    const request = await requestFrom(files, store);
    const { signer, out } = files;
    return await produce({ ...request, signer, out, onProgress: () => undefined });
  } finally {
    store.close();
  }
}

/** Records the approvals of counsel and of another person. */
export function approve(matter: string, plan: string): void {
  for (const by of ['ann', 'bob']) {
    amendMatter(matter, 'approvals', { plan, by, at: '2023-02-20T17:30:00Z' });
  }
}
