import { z } from 'zod';
import { readDataFile, type DeepReadonly } from '../data-files/index.ts';

const gateWordSchema = z.strictObject({
  gate: z.string().min(1),
  asks: z.string().min(1),
  ifNotPassed: z.enum(['request-refused', 'speech-tests-fall-away']).default('request-refused'),
});

type GateWord = DeepReadonly<z.output<typeof gateWordSchema>>;

let table: readonly GateWord[] | null = null;

/** A gate that decisions name and the law has no file for; null when the word is none of those. */
export function gateWord(word: string): GateWord | null {
  table ??= readDataFile(`${import.meta.dirname}/gate-words.yaml`, z.array(gateWordSchema)).data;
  return table.find(({ gate }) => gate === word) ?? null;
}
