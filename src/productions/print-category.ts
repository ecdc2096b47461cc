import { categoryById, type CategoryOutput } from '../records/index.ts';
import type { ProductionPart, Spool } from '../sealing/index.ts';
import type { BatesRange } from './bates.ts';
import { formatBates } from './bates.ts';
import type { CollectedCategory } from './collect-category.ts';
import type { LoadDocument } from './load-file/load-document.ts';
import { defaultLegend } from './pages/confidentiality-legend.ts';
import { pageColumns } from './pages/page-columns.ts';
import { pageVolumes } from './pages/page-volumes.ts';
import type { OrderProceeding } from './order-proceeding.ts';
import { producedColumns } from './records-csv.ts';
import { producedRows } from './produced-rows.ts';

/** What printing one category needs. */
export interface PrintRequest {
  readonly collected: CollectedCategory;
  readonly proceeding: OrderProceeding;
  readonly legend: string | undefined;
  readonly bates: BatesRange;
  /** Told of each PDF file when it is on disk. */
  readonly onDocument: (document: LoadDocument) => void;
}

/** The PDF files of one category, printed from its CSV file as that lies sealed on the disk. */
export async function* printCategory(request: PrintRequest): AsyncGenerator<ProductionPart, void> {
  const { collected, proceeding, bates, onDocument } = request;
  const { caption, court, caseNumber } = proceeding;
  const { authorised } = collected;
  const category = categoryById(authorised.category);
  const { outputs }: { outputs: readonly CategoryOutput[] } = category;
  const columns = producedColumns(outputs);
  const titles = new Map(columns.map(({ name, title }) => [name, title]));
  const confidentiality = request.legend ?? defaultLegend(caseNumber);
  const volumes = pageVolumes({
    category: category.id,
    title: category.title,
    columns: pageColumns(
      columns.map(({ name }) => name),
      (name) => titles.get(name) ?? name,
      formatBates(bates.prefix, bates.last),
    ),
    frame: { caseNumber: `Case No. ${caseNumber} (${court})`, caption, legend: confidentiality },
    rows: producedRows(collected.spool()),
  });
  for await (const { part, volume } of volumes) {
    const onSpooled = ({ sha256 }: Spool) => {
      const { path, ...printed } = volume();
      onDocument({
        pdf: path,
        sha256,
        ...printed,
        category: category.id,
        clauses: authorised.clauses,
        confidentiality,
        caseNumber,
        native: collected.part.path,
      });
    };
    yield { ...part, onSpooled };
  }
}
