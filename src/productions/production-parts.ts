import type { ProductionPart } from '../sealing/index.ts';
import { batesNumbers, type BatesRange } from './bates.ts';
import { collectCategory, type CollectedCategory } from './collect-category.ts';
import type { GivenApproval } from './guard-approvals.ts';
import type { LoadDocument } from './load-file/load-document.ts';
import { orderProceeding } from './order-proceeding.ts';
import type { PreparedProduction } from './prepare-plan.ts';
import { printCategory } from './print-category.ts';
import { productionPapers } from './production-papers.ts';
import type { OnProgress } from './production-progress.ts';
import type { ProductionRequest } from './production-request.ts';

/** What the parts are made from. `onRows` is told the number of rows when all are collected. */
export interface PartsRequest {
  readonly request: ProductionRequest;
  readonly prepared: PreparedProduction;
  readonly approvals: readonly GivenApproval[];
  /** The numbers that were reserved for these rows. */
  readonly bates: BatesRange;
  readonly onProgress: OnProgress;
  readonly onRows: (rows: number) => Promise<void>;
}

/**
 * The parts of the package, in order: a CSV file a category; the same rows as pages; then the load
 * files and papers that tell of them. Each is made when the one before has been sealed, so that what
 * is told is what is there.
 */
export async function* productionParts(parts: PartsRequest): AsyncGenerator<ProductionPart, void> {
  const collected: CollectedCategory[] = [];
  const documents: LoadDocument[] = [];
  yield* records(parts, collected);
  parts.onProgress({ stage: 'seal', done: 0, total: null });
  const proceeding = orderProceeding(parts.request.matter);
  for (const category of collected) {
    yield* printCategory({
      collected: category,
      proceeding,
      legend: parts.prepared.plan.legend,
      bates: parts.bates,
      onDocument: (document) => documents.push(document),
    });
  }
  yield* productionPapers(parts, proceeding, collected, documents);
}

async function* records(
  parts: PartsRequest,
  collected: CollectedCategory[],
): AsyncGenerator<ProductionPart, void> {
  const { request, prepared, onProgress } = parts;
  const { plan, categories, accounts } = prepared;
  const total = plan.categories.reduce((rows, category) => rows + category.rows, 0);
  const bates = batesNumbers(parts.bates);
  let done = 0;
  const onRow = () => {
    done += 1;
    if (done === total || done % 100 === 0) onProgress({ stage: 'collect', done, total });
  };
  onProgress({ stage: 'collect', done, total });
  for (const authorised of categories) {
    const planned = plan.categories.find(({ category }) => category === authorised.category);
    if (planned === undefined) continue;
    const { store, signal } = request;
    const pulled = collectCategory({ store, authorised, planned, accounts, bates, onRow, signal });
    yield pulled.part;
    collected.push(pulled);
  }
  await parts.onRows(done);
}
