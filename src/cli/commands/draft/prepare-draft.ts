import { assess } from '../../../assessment/index.ts';
import { computeDeadlines } from '../../../calendar/index.ts';
import {
  DRAFT_KINDS,
  draftContext,
  draftPaper,
  type Draft,
  type DraftContext,
  type DraftKind,
} from '../../../drafting/index.ts';
import { DucesError } from '../../../faults/index.ts';
import { lawRegistry } from '../../../law/index.ts';
import { loadMatter, type Matter } from '../../../matters/index.ts';
import { loadMatterMandate, type MatterMandate } from '../../../orders/index.ts';
import { productionFactsOf } from '../../../productions/index.ts';
import { deadlineCaseOf } from '../deadlines/deadline-case-of.ts';
import { decisionDate } from '../decide/decision-date.ts';

/** What a drafted paper depends on beside the matter. */
export interface DraftChoices {
  readonly court?: string;
  readonly relief?: 'grant' | 'deny' | 'in-part';
  readonly asOf?: string;
  readonly speaker?: string;
  readonly plan?: string;
}

/** A paper of the matter in a folder, drafted, with the context that it was drafted in. */
export async function prepareDraft(
  dir: string,
  kind: DraftKind,
  { court, relief, asOf, speaker, plan }: DraftChoices,
): Promise<{ readonly draft: Draft; readonly context: DraftContext }> {
  const matter = loadMatter(dir);
  const law = lawRegistry();
  const ordered = await orderOf(matter);
  const due = ordered?.mandate.due ?? null;
  const parts = {
    matter,
    deadlines: computeDeadlines(deadlineCaseOf(matter, due)),
    law,
    assessment: assess({ matter, law, ...(asOf === undefined ? {} : { asOf }) }),
    ordered,
    production: await productionFactsOf(matter, plan ?? null),
    relief: relief ?? null,
    speaker: expectSpeaker(matter, speaker),
    today: decisionDate(dir, {}),
  };
  const context = draftContext(parts, court ?? null);
  return { draft: draftPaper(kind, context), context };
}

/** A kind of paper by its name. Throws `usage` for any other word. */
export function expectDraftKind(kind: string): DraftKind {
  const found = DRAFT_KINDS.find((one) => one === kind);
  if (found !== undefined) return found;
  throw new DucesError('usage', `There is no paper of the kind "${kind}".`, {
    next: `Name one of: ${DRAFT_KINDS.join(', ')}.`,
  });
}

function expectSpeaker(matter: Matter, speaker: string | undefined): string | null {
  if (speaker === undefined) return null;
  const ids = matter.speakers.map(({ id }) => id);
  if (ids.includes(speaker)) return speaker;
  throw new DucesError('reference-unknown', `The matter has no speaker "${speaker}".`, {
    place: { file: matter.folder },
    next: `Name one of: ${ids.join(', ')}.`,
  });
}

/** The order of the matter, where it holds one that commands something; papers go out before any. */
async function orderOf(matter: Matter): Promise<MatterMandate | null> {
  const held = matter.papers.find(({ id }) => id === matter.order)?.file ?? null;
  if (held === null) return null;
  try {
    return await loadMatterMandate(matter);
  } catch (error) {
    if (error instanceof DucesError && error.code === 'mandate-absent') return null;
    throw error;
  }
}
