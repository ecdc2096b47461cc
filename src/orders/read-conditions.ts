import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readDataFile } from '../data-files/index.ts';
import type { Paper, TextRange } from '../papers/index.ts';
import type { MandateCondition } from './mandate.ts';
import { orderPassage } from './order-passage.ts';

const schema = z.strictObject({
  conditions: z.array(z.strictObject({ kind: z.string(), title: z.string(), cue: z.string() })),
});

interface ConditionCue {
  readonly kind: string;
  readonly title: string;
  readonly cue: RegExp;
}

let cues: readonly ConditionCue[] | undefined;

function conditionCues(): readonly ConditionCue[] {
  const path = fileURLToPath(new URL('condition-phrases.yaml', import.meta.url));
  cues ??= readDataFile(path, schema).data.conditions.map(({ kind, title, cue }) => ({
    kind,
    title,
    cue: new RegExp(cue, 'giu'),
  }));
  return cues;
}

/** The conditions that stretches of an order attach to a production, by `condition-phrases.yaml`. */
export function readConditions(paper: Paper, ranges: readonly TextRange[]): MandateCondition[] {
  const found: MandateCondition[] = [];
  for (const { start, end } of ranges) {
    const words = paper.text.slice(start, end);
    for (const { kind, title, cue } of conditionCues()) {
      for (const match of words.matchAll(cue)) {
        const from = start + match.index;
        found.push({ ...orderPassage(paper, from, from + match[0].length), kind, title });
      }
    }
  }
  return found.toSorted((one, two) => one.start - two.start);
}
