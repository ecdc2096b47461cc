import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A careful reading of a real paper, as its folder's README describes it. */
export interface GoldPaper {
  readonly file: string;
  readonly court: { readonly name: string; readonly id: string | null } | null;
  readonly caseNumber: string | null;
  readonly stampCaseNumber: string | null;
  readonly caption: {
    readonly inRe: string | null;
    readonly plaintiffs: readonly string[];
    readonly defendants: readonly string[];
  } | null;
  readonly title: string | null;
  readonly judge: { readonly name: string; readonly role: string | null } | null;
  readonly dateSigned: string | null;
  readonly dateFiled: string | null;
  readonly docketEntry: string | null;
  readonly rulesOn: readonly string[];
  readonly disposition: string;
  readonly deadlines: readonly GoldDeadline[];
  readonly recordCitations: readonly GoldRecordCitation[];
  readonly numberedLinesPerPage: number | null;
  readonly sentences: readonly { readonly text: string }[];
  /** The kind that the manifest gives; null where there is none. */
  readonly kind: string | null;
}

export interface GoldDeadline {
  readonly text: string;
  readonly date: string | null;
  readonly relative?: string;
}

export interface GoldRecordCitation {
  readonly text: string;
  readonly docket: string | null;
  readonly paragraphs: string | null;
  readonly onPage: number;
}

/** The gold of a folder of papers, by file name; none where the folder has no `gold`. */
export function readGold(folder: string): readonly GoldPaper[] {
  const gold = join(folder, 'gold');
  if (!existsSync(gold)) return [];
  const kinds = manifestKinds(join(folder, 'manifest.json'));
  return readdirSync(gold)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => {
      const paper = JSON.parse(readFileSync(join(gold, name), 'utf8')) as GoldPaper;
      return { ...paper, kind: kinds.get(basename(paper.file)) ?? null };
    });
}

function manifestKinds(file: string): ReadonlyMap<string, string> {
  if (!existsSync(file)) return new Map();
  const rows = JSON.parse(readFileSync(file, 'utf8')) as readonly { file: string; kind: string }[];
  return new Map(rows.map(({ file: path, kind }) => [basename(path), kind]));
}
