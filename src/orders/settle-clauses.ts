import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readDataFile } from '../data-files/index.ts';
import { findCategory } from '../records/index.ts';
import type { Clause, ClauseAuthority, ClauseOpening, Exclusion } from './mandate.ts';
import type { ClauseDraft } from './read-clauses.ts';

const schema = z.strictObject({
  authorities: z.array(
    z.strictObject({
      when: z.string().nullable(),
      authority: z.string(),
      pinVerified: z.boolean(),
      why: z.string(),
    }),
  ),
});

/** What the rest of the order says that bears on each clause. */
export interface ClauseSurroundings {
  readonly orderText: string;
  /** How the order is cited: its case number, or "the order". */
  readonly orderName: string;
  /** The handles of the whole mandate, each once. */
  readonly handles: readonly string[];
  /** Those of them that OCR read from a picture. */
  readonly readByOcr: ReadonlySet<string>;
  readonly postsEnumerated: boolean;
  readonly exclusions: readonly Exclusion[];
}

/** Gives each draft its id, its authorities, and whether it is definite, open or barred, and why. */
export function settleClauses(
  drafts: readonly ClauseDraft[],
  around: ClauseSurroundings,
): Clause[] {
  return drafts.map((draft, index) => {
    const { parent, posts, accounts, mayCover, ...rest } = draft;
    const openings = [...draft.openings, ...openingsFromOrder(draft, { posts, mayCover }, around)];
    const state =
      draft.kind === 'content-barred' ? 'barred' : openings.length > 0 ? 'open' : 'definite';
    const clause: Clause = {
      ...rest,
      id: clauseId(index),
      includedIn: parent === null ? null : clauseId(parent),
      accounts: accounts.kind === 'own' ? accounts.handles : around.handles,
      authorities: authoritiesOf(draft, around),
      openings,
      state,
      why: whyState(state, openings, draft),
    };
    return clause;
  });
}

function clauseId(index: number): string {
  return `clause-${index + 1}`;
}

function openingsFromOrder(
  draft: ClauseDraft,
  { posts, mayCover }: Pick<ClauseDraft, 'posts' | 'mayCover'>,
  around: ClauseSurroundings,
): ClauseOpening[] {
  const openings: ClauseOpening[] = [];
  if (draft.kind === 'content-barred') return openings;
  if (posts && !around.postsEnumerated) {
    openings.push({
      code: 'posts-not-enumerated',
      message: 'The order does not say which posts these are.',
      needs: 'enumeration',
    });
  }
  if (draft.period !== null && draft.period.to === null) {
    openings.push({
      code: 'period-without-end',
      message: `The order gives no last day for "${draft.period.text}".`,
      needs: 'construction',
    });
  }
  if (around.handles.length === 0) {
    openings.push({
      code: 'accounts-not-listed',
      message: 'The order lists no account by name.',
      needs: 'another-order',
    });
  }
  const own = draft.accounts.kind === 'own' ? draft.accounts.handles : around.handles;
  const unconfirmed = own.filter((handle) => around.readByOcr.has(handle));
  if (unconfirmed.length > 0) {
    openings.push({
      code: 'handle-read-by-ocr',
      message: `OCR read ${unconfirmed.join(', ')} from a picture; l, I and 1, O and 0 and others look alike there.`,
      needs: 'confirmation',
    });
  }
  if (draft.accounts.kind === 'unclear') {
    openings.push({
      code: 'accounts-unclear',
      message:
        'Other clauses of the command name accounts of their own; which this one is about is not said.',
      needs: 'another-order',
    });
  }
  const excluded = around.exclusions.find((exclusion) =>
    exclusion.mayCover.some((category) => mayCover.includes(category)),
  );
  if (excluded !== undefined) {
    openings.push({
      code: 'excluded-elsewhere',
      message: `The order also says, at ${excluded.pin}, that these need not be produced.`,
      needs: 'another-order',
    });
  }
  return openings;
}

function authoritiesOf(draft: ClauseDraft, around: ClauseSurroundings): ClauseAuthority[] {
  const category = draft.category === null ? null : findCategory(draft.category);
  const fromCategory = (category?.authorities ?? []).map((each) => ({
    authority: each.cite,
    pin: null,
    pinVerified: each.pinVerified,
    why: each.rule,
  }));
  const fromRules = authorityRules()
    .filter((rule) => rule.when === null || new RegExp(rule.when, 'iu').test(around.orderText))
    .map(({ authority, pinVerified, why }) => ({ authority, pin: null, pinVerified, why }));
  return [
    { authority: around.orderName, pin: draft.pin, pinVerified: true, why: 'The command itself.' },
    ...fromRules,
    ...fromCategory,
  ];
}

function whyState(
  state: Clause['state'],
  openings: readonly ClauseOpening[],
  draft: ClauseDraft,
): string {
  if (state === 'barred')
    return 'It asks what was said, not that it was said: content is never producible on a civil subpoena.';
  if (state === 'open') return openings.map((opening) => opening.message).join(' ');
  return `The words fit one record category, ${draft.category ?? ''}, and need no construction.`;
}

let rules: z.output<typeof schema>['authorities'] | undefined;

function authorityRules(): z.output<typeof schema>['authorities'] {
  const path = fileURLToPath(new URL('clause-authorities.yaml', import.meta.url));
  rules ??= [...readDataFile(path, schema).data.authorities];
  return rules;
}
