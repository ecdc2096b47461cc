import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { CourtStyle } from '../court-style.ts';
import type { Draft } from '../draft.ts';
import { PAPER_TEMPLATE } from './paper-template.ts';
import { typesetter } from './typst-engine.ts';
import { typstData } from './typst-data.ts';

/** The pages on which the typeset paper has its headings and its citations, as they are printed. */
export interface LaidOutPages {
  /** One page for each heading within the parts, in their order. */
  readonly headings: readonly string[];
  readonly citations: readonly { readonly id: string; readonly page: string }[];
}

const pages = z.array(z.string());
const citations = z.array(z.object({ id: z.string(), page: z.string() }));

/** Where headings and citations stand in the PDF of a draft: the first page numbers of its Word file. */
export async function laidOutPages(draft: Draft, style: CourtStyle): Promise<LaidOutPages> {
  const { labelled } = await typesetter();
  const source = readFileSync(PAPER_TEMPLATE, 'utf8');
  const inputs = { draft: typstData(draft, style) };
  return {
    headings: pages.parse(labelled(source, inputs, 'headed-on')),
    citations: citations.parse(labelled(source, inputs, 'cited-on')),
  };
}
