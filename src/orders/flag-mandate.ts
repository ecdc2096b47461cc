import { ACCOUNT_FLAGS } from './flag-accounts.ts';
import { COMMAND_FLAGS } from './flag-commands.ts';
import type { FlagContext } from './flag-context.ts';
import { DUE_DATE_FLAGS } from './flag-due-date.ts';
import type { MandateFlag } from './mandate.ts';

/** Every flag that the rules raise, in the order of the paper; what the order lacks comes last. */
export function flagMandate(context: FlagContext): MandateFlag[] {
  return [...ACCOUNT_FLAGS, ...DUE_DATE_FLAGS, ...COMMAND_FLAGS]
    .flatMap((rule) => rule(context))
    .toSorted(byPlace);
}

function byPlace(one: MandateFlag, two: MandateFlag): number {
  const [first, second] = [place(one), place(two)];
  return first === second ? 0 : first - second;
}

function place({ at }: MandateFlag): number {
  return at === null ? Infinity : at.page * 1000 + (at.line ?? 0);
}
