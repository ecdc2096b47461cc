import { createRequire } from 'node:module';
import type { RuleBase } from './rule-base.ts';

/** What is used of Tau Prolog, which has no types of its own. */
interface TauSession {
  consult(program: string, options: Callbacks<void>): void;
  query(goal: string, options: Callbacks<void>): void;
  answer(options: Callbacks<Answer>): void;
  format_answer(answer: unknown): string;
}
interface Answer {
  readonly links: Readonly<Record<string, { toString(): string }>>;
}
interface Callbacks<Value> {
  readonly success: (value: Value) => void;
  readonly error?: (error: unknown) => void;
  readonly fail?: () => void;
}
interface Tau {
  create(limit: number): TauSession;
}

const MOST_STEPS = 1e9;

/** Loads a program; asks it for the outcomes of every speaker, proofs and all. */
export async function tauProlog(
  program: string,
  { speakers }: Pick<RuleBase, 'speakers'>,
): Promise<() => Promise<string[]>> {
  const require = createRequire(import.meta.url);
  const tau = require('tau-prolog') as Tau;
  (require('tau-prolog/modules/lists') as (tau: Tau) => void)(tau);
  const session = tau.create(MOST_STEPS);
  await asked<void>((callbacks) =>
    session.consult(`:- use_module(library(lists)).\n${program}\n${NAMED}`, callbacks),
  );
  return async () => {
    const lines: string[] = [];
    for (const speaker of speakers) {
      await asked<void>((callbacks) =>
        session.query(`run('${speaker}',Rs), named(Rs,Os).`, callbacks),
      );
      const { links } = await asked<Answer>((callbacks) => session.answer(callbacks));
      const outcomes = links['Os']?.toString() ?? '';
      for (const [, standard, outcome] of outcomes.matchAll(/\bof\('?([\w-]+)'?, ?'?(\w+)'?\)/gu)) {
        lines.push(`${speaker} ${standard} ${outcome}`);
      }
    }
    return lines;
  };
}

/** The outcomes without their proofs, which stay in the engine. */
const NAMED = 'named([],[]).\nnamed([result(S,O,_)|Rs],[of(S,O)|Os]) :- named(Rs,Os).';

function asked<Value>(ask: (callbacks: Callbacks<Value>) => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    const error = (cause: unknown): void => reject(new Error(`Tau Prolog: ${String(cause)}`));
    ask({ success: resolve, error, fail: () => error('no answer') });
  });
}
