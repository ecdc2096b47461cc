import { Secret } from '../../secrets/index.ts';
import type { HandlePeriod } from './handle-period.ts';

/** Who bore a handle at the time asked about. */
export type HandleResolution =
  | {
      readonly kind: 'account';
      readonly accountId: Secret<string>;
      /** Whether the account bore the handle during the whole of the span asked about. */
      readonly throughout: boolean;
    }
  | {
      readonly kind: 'none';
      /** How many accounts bore the handle at other times. */
      readonly atOtherTimes: number;
    }
  | { readonly kind: 'ambiguous'; readonly accounts: readonly Secret<string>[] };

/**
 * Resolves a handle among the periods of that one handle. `from` and `to` are both included and
 * equal for a single instant. Two accounts within the span are ambiguous even when they bore the
 * handle one after the other: which of them is meant is for a person to say.
 */
export function resolveHandle(
  periods: readonly HandlePeriod[],
  span: { readonly from: string; readonly to: string },
): HandleResolution {
  const within = periods.filter(
    ({ from, until }) => from <= span.to && (until === null || until > span.from),
  );
  const [accountId, ...others] = new Set(within.map((period) => period.accountId));
  if (accountId === undefined) {
    return { kind: 'none', atOtherTimes: new Set(periods.map((p) => p.accountId)).size };
  }
  if (others.length > 0) {
    const accounts = [accountId, ...others].toSorted().map((id) => new Secret(id));
    return { kind: 'ambiguous', accounts };
  }
  return {
    kind: 'account',
    accountId: new Secret(accountId),
    throughout: coversSpan(within, span),
  };
}

function coversSpan(
  periods: readonly HandlePeriod[],
  span: { readonly from: string; readonly to: string },
): boolean {
  let covered: string | null = span.from;
  const sorted = periods.toSorted((one, two) => (one.from < two.from ? -1 : 1));
  for (const { from, until } of sorted) {
    if (covered === null || from > covered) break;
    if (until === null || until > covered) covered = until;
  }
  return covered === null || covered > span.to;
}
