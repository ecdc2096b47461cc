import {
  draftCustodianCertificate,
  draftNotHeldStatement,
  type CertifiedFile,
} from '../drafting/index.ts';
import { DucesError } from '../faults/index.ts';
import type { ProductionPart, Spool } from '../sealing/index.ts';
import { formatBates } from './bates.ts';
import type { CollectedCategory } from './collect-category.ts';
import { concordanceDat } from './load-file/concordance-dat.ts';
import type { LoadDocument } from './load-file/load-document.ts';
import { opticonOpt } from './load-file/opticon-opt.ts';
import type { OrderProceeding } from './order-proceeding.ts';
import { productionLog, type LoggedFile } from './production-log.ts';
import { productionManifest } from './production-manifest.ts';
import type { PartsRequest } from './production-parts.ts';
import { planHash, type ProductionPlan } from './production-plan.ts';
import { unusedNumbers } from './unused-numbers.ts';

/**
 * What tells of the records, once all of them and their pages are on disk: the load files, the
 * certificate, what is not held, the manifest, and last the log, which lists all the files before it.
 */
export async function* productionPapers(
  { request, prepared, approvals, bates }: PartsRequest,
  proceeding: OrderProceeding,
  collected: readonly CollectedCategory[],
  documents: readonly LoadDocument[],
): AsyncGenerator<ProductionPart, void> {
  const { plan } = prepared;
  const pinOf = (clause: string) => plan.clauses.find(({ id }) => id === clause)?.pin ?? '';
  const notHeld = collected.flatMap((category) => category.notHeld(pinOf));
  const files = collected.map(({ file }) => file());
  const papers: LoggedFile[] = [];
  const noted = (path: string, content: ProductionPart['content']): ProductionPart => ({
    path,
    content,
    onSpooled: ({ sha256 }) => papers.push(loggedPaper(path, sha256)),
  });
  const volume = formatBates(bates.prefix, bates.first);
  yield noted('load/production.dat', streamed(concordanceDat(documents)));
  yield noted('load/production.opt', streamed(opticonOpt(documents, volume)));
  yield noted('certificate.md', certificate(request.matter.parties, plan, proceeding, files));
  yield noted('not-held.md', draftNotHeldStatement(notHeld));
  const manifest = productionManifest(plan, { approvals, files, documents, notHeld });
  yield noted('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
  const log = productionLog({
    files: [...collected.map(loggedRecords), ...documents.map(loggedPages), ...papers],
    notHeld,
    heldBack: plan.heldBack ?? [],
    unused: await unusedNumbers(request.matter.folder, planHash(plan), plan.bates),
  });
  yield { path: 'production-log.csv', content: streamed(log) };
}

async function* streamed(lines: Iterable<string>): AsyncGenerator<string, void> {
  yield* lines;
}

function loggedRecords({ authorised, file }: CollectedCategory): LoggedFile {
  const { path, sha256, rows, bates } = file();
  const { category, clauses } = authorised;
  return { path, sha256, rows, bates, category, clauses, pages: null };
}

function loggedPages(document: LoadDocument): LoggedFile {
  const { pdf, sha256, rows, firstBates, lastBates, pageKeys, category, clauses } = document;
  const bates = [firstBates, lastBates] as const;
  return { path: pdf, sha256, rows, bates, category, clauses, pages: pageKeys.length };
}

function loggedPaper(path: string, sha256: Spool['sha256']): LoggedFile {
  return { path, sha256, rows: null, bates: null, category: '', clauses: [], pages: null };
}

function certificate(
  parties: readonly { readonly id: string; readonly name: string }[],
  plan: ProductionPlan,
  proceeding: OrderProceeding,
  files: readonly CertifiedFile[],
): string {
  const respondent = parties.find(({ id }) => id === plan.respondent);
  if (respondent === undefined) throw unchecked();
  return draftCustodianCertificate({
    ...proceeding,
    respondent: respondent.name,
    recipient: plan.recipient.name,
    order: plan.order,
    clauses: plan.clauses,
    files,
  });
}

/** `loadMatter` has checked this reference; a certificate that guesses a name would be worse. */
function unchecked(): DucesError {
  return new DucesError('internal', 'The matter names no respondent.', {
    next: 'Report this with the command that you ran; nothing was released.',
  });
}
