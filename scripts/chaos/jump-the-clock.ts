/** Loaded before a program, makes its wall clock leap at one reading in four. */
import { randomShares } from './random-shares.ts';

const TEN_YEARS_MS = 10 * 365 * 24 * 60 * 60 * 1000;
const leaps = randomShares(Number(process.env['CHAOS_SEED'] ?? 1), 4000);
const realNow = Date.now.bind(Date);
let reading = 0;
let offset = 0;

function leapingNow(): number {
  const share = leaps[reading % leaps.length] ?? 0;
  reading += 1;
  if (share < 1 / 4) offset = Math.round((share * 4 - 1 / 2) * 2 * TEN_YEARS_MS);
  return realNow() + offset;
}

globalThis.Date = new Proxy(Date, {
  construct: (target, args: readonly unknown[], newTarget) =>
    Reflect.construct(target, args.length === 0 ? [leapingNow()] : args, newTarget),
  get: (target, key) => (key === 'now' ? leapingNow : Reflect.get(target, key)),
});
