import { courtById } from '../courts/index.ts';
import {
  draftCustodianCertificate,
  draftNotHeldStatement,
  type CertifiedFile,
  type NotHeld,
} from '../drafting/index.ts';
import { DucesError } from '../faults/index.ts';
import type { Matter } from '../matters/index.ts';
import type { ProductionPart } from '../sealing/index.ts';
import { batesNumbers, type BatesRange } from './bates.ts';
import { collectCategory, type CollectedCategory } from './collect-category.ts';
import type { GivenApproval } from './guard-approvals.ts';
import type { PreparedProduction } from './prepare-plan.ts';
import { planHash, type ProductionPlan } from './production-plan.ts';
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
 * The parts of the package, in order: a CSV file a category, then the papers that tell of them.
 * Each is made when the one before has been sealed, so the certificate names the files as they are.
 */
export async function* productionParts(parts: PartsRequest): AsyncGenerator<ProductionPart, void> {
  const { request, prepared, onProgress } = parts;
  const { plan, categories, accounts } = prepared;
  const total = plan.categories.reduce((rows, category) => rows + category.rows, 0);
  const bates = batesNumbers(parts.bates);
  const collected: CollectedCategory[] = [];
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
  onProgress({ stage: 'seal', done: 0, total: null });
  yield* papers(parts, collected);
}

function* papers(
  { request, prepared, approvals }: PartsRequest,
  collected: readonly CollectedCategory[],
): Generator<ProductionPart, void> {
  const { plan } = prepared;
  const pinOf = (clause: string) => plan.clauses.find(({ id }) => id === clause)?.pin ?? '';
  const missing = collected.flatMap(({ notHeld }) => notHeld(pinOf));
  const files = collected.map(({ file }) => file());
  yield { path: 'certificate.md', content: certificate(request.matter, plan, files) };
  yield { path: 'not-held.md', content: draftNotHeldStatement(missing) };
  const manifest = productionManifest(plan, approvals, files, missing);
  yield { path: 'manifest.json', content: `${JSON.stringify(manifest, null, 2)}\n` };
}

/**
 * What the recipient may know of the plan. Its SQL, its store and who approved it are the
 * platform's own affair; the plan's hash ties the package to them for an auditor.
 */
function productionManifest(
  plan: ProductionPlan,
  approvals: readonly GivenApproval[],
  files: readonly CertifiedFile[],
  missing: readonly NotHeld[],
): object {
  return {
    format: 'duces-production@1',
    plan: planHash(plan),
    order: plan.order,
    due: plan.due,
    recipient: plan.recipient,
    clauses: plan.clauses,
    handles: plan.accounts.map(({ handle, codePoints }) => ({ handle, codePoints })),
    approvals: approvals.map(({ approval, person }) => ({ role: person.role, at: approval.at })),
    files,
    notHeld: missing,
  };
}

function certificate(
  matter: Matter,
  plan: ProductionPlan,
  files: readonly CertifiedFile[],
): string {
  const order = matter.papers.find(({ id }) => id === matter.order);
  const proceeding = matter.proceedings.find(({ id }) => id === order?.proceeding);
  const respondent = matter.parties.find(({ id }) => id === plan.respondent);
  if (proceeding === undefined || respondent === undefined) throw unchecked();
  const { caption, court, caseNumber } = proceeding;
  return draftCustodianCertificate({
    caption,
    court: courtById(court)?.citation ?? court,
    caseNumber,
    respondent: respondent.name,
    recipient: plan.recipient.name,
    order: plan.order,
    clauses: plan.clauses,
    files,
  });
}

/** `loadMatter` has checked these references; a certificate that guesses a caption would be worse. */
function unchecked(): DucesError {
  return new DucesError(
    'internal',
    'The matter names no proceeding of its order, or no respondent.',
    {
      next: 'Report this with the command that you ran; nothing was released.',
    },
  );
}
