import { DucesError } from '../faults/index.ts';
import { categoryById } from '../records/index.ts';
import type { AuthorisedCategory } from './authorised-rows.ts';
import { guardBatesPrefix } from './bates.ts';
import { guardConditions } from './guard-conditions.ts';
import { guardParties } from './guard-parties.ts';
import { guardRecipient } from './guard-recipient.ts';
import { guardStops, heldHandles } from './guard-stops.ts';
import { plannedLegend } from './pages/confidentiality-legend.ts';
import { plannedClauses } from './planned-clauses.ts';
import type { PlannedCategory, ProductionPlan } from './production-plan.ts';
import type { OnProgress } from './production-progress.ts';
import type { ProductionRequest } from './production-request.ts';
import { postsOf, productionScope, type ProductionScope } from './production-scope.ts';
import { recordRequest } from './record-request.ts';
import { resolveAccounts, type ResolvedAccount } from './resolve-accounts.ts';
import { storeState } from './store-state.ts';
import { earlierReleases, type EarlierReleases } from './supplement/earlier-releases.ts';
import { handlesLeft, withoutProduced } from './supplement/without-produced.ts';

/** A plan with what carries it out and must not be in it: the account ids. */
export interface PreparedProduction {
  readonly plan: ProductionPlan;
  readonly categories: readonly AuthorisedCategory[];
  readonly accounts: readonly ResolvedAccount[];
}

/**
 * Makes the plan: checks the store, resolves each handle as of its posts, and counts what each
 * category will give. Reads only, writes nothing.
 *
 * @throws DucesError the store's faults (`store-…`), `handle-…`, `recipient-mismatch`, `usage` for a
 * Bates prefix or a legend, and what `guardConditions`, `guardParties` and
 * `productionScope` throw.
 */
export async function preparePlan(
  request: ProductionRequest,
  onProgress: OnProgress,
): Promise<PreparedProduction> {
  const { matter, mandate, store, order } = request;
  guardConditions(mandate, matter);
  guardBatesPrefix(request.batesPrefix);
  const legend = plannedLegend(request.legend, mandate);
  const recipient = guardRecipient(matter, request.recipientKey, guardParties(mandate, matter).id);
  const scope = productionScope(mandate, matter);
  // Taken before the store is read, so that a later look tells of every change since.
  const { sha256 } = await store.fingerprint();
  onProgress({ stage: 'check', done: 0, total: null });
  await refuseFaultyStore(request);
  onProgress({ stage: 'plan', done: 0, total: scope.categories.length });
  const resolved = await resolveAccounts(store, scope.handles, scope.posts);
  const free = withoutHeld(matter, resolved);
  const heldBack = scope.handles.filter((handle) => !free.some((each) => each.handle === handle));
  const earlier = await earlierReleases(matter, recipient, request.corrects ?? null);
  const { authorised, accounts } = leftOf(scope, free, resolved, earlier);
  const categories: PlannedCategory[] = [];
  for (const each of authorised) {
    categories.push(await planCategory(request, each, accounts));
    onProgress({ stage: 'plan', done: categories.length, total: scope.categories.length });
  }
  const { party, name, key } = recipient;
  const plan: ProductionPlan = {
    format: 'duces-plan@1',
    matter: matter.id,
    order,
    respondent: matter.instrument.issuedTo,
    recipient: { party, name, key },
    due: mandate.due.date,
    bates: request.batesPrefix,
    ...(legend === null ? {} : { legend }),
    clauses: plannedClauses(mandate, authorised),
    categories,
    accounts: accounts.map(({ handle, posts, absentPosts }) => ({
      handle,
      codePoints: codePoints(handle),
      posts: posts.map(({ postId }) => postId),
      absentPosts,
    })),
    ...(heldBack.length === 0 ? {} : { heldBack }),
    ...(earlier.supplements.length === 0
      ? {}
      : { supplements: earlier.supplements.map(({ hash }) => hash) }),
    ...(earlier.corrects === null ? {} : { corrects: earlier.corrects }),
    ...(matter.reviewBeforeRelease ? { review: true as const } : {}),
    store: {
      engine: store.engine,
      sha256: await storeState(store, sha256, authorised, accounts),
    },
  };
  return { plan, categories: authorised, accounts };
}

/**
 * What no earlier plan gave out to the recipient, and the accounts that it is of. Handles that lead to one
 * account share what went out of it.
 *
 * @throws DucesError `already-released` when nothing is left.
 */
function leftOf(
  { categories }: ProductionScope,
  accounts: readonly ResolvedAccount[],
  resolved: readonly ResolvedAccount[],
  { supplements }: EarlierReleases,
): Pick<PreparedProduction, 'accounts'> & { readonly authorised: readonly AuthorisedCategory[] } {
  const handles = accounts.map(({ handle }) => handle);
  const authorised = postsOf(categories, handles);
  if (supplements.length === 0) return { authorised, accounts };
  const plans = supplements.map(({ plan }) => underEveryHandle(plan, resolved));
  const left = withoutProduced(authorised, handles, plans);
  if (left.length === 0) throw nothingLeft();
  const kept = handlesLeft(left, handles);
  return { authorised: left, accounts: accounts.filter(({ handle }) => kept.includes(handle)) };
}

/** A plan as if it had named each account by all of its ordered handles. */
function underEveryHandle(
  plan: ProductionPlan,
  resolved: readonly ResolvedAccount[],
): ProductionPlan {
  const named = new Set(plan.accounts.map(({ handle }) => handle));
  const ids = new Set(
    resolved.filter(({ handle }) => named.has(handle)).map(({ accountId }) => accountId.reveal()),
  );
  const others = resolved.filter(
    ({ handle, accountId }) => !named.has(handle) && ids.has(accountId.reveal()),
  );
  return { ...plan, accounts: [...plan.accounts, ...others.map(bare)] };
}

function nothingLeft(): DucesError {
  return new DucesError('already-released', 'Everything that the order commands was released.', {
    next: 'Nothing is released twice. To set a production right: duces produce --corrects PLAN; duces productions list shows the plans.',
  });
}

/**
 * The accounts of which something may go out: none of a speaker for whom a stop stands, under whatever
 * ordered handle the store has that account.
 *
 * @throws DucesError `production-stopped` when a stop leaves no account.
 */
function withoutHeld(
  matter: ProductionRequest['matter'],
  accounts: readonly ResolvedAccount[],
): readonly ResolvedAccount[] {
  const held = heldHandles(matter);
  const heldIds = new Set(
    accounts.filter(({ handle }) => held.has(handle)).map(({ accountId }) => accountId.reveal()),
  );
  const left = accounts.filter(({ accountId }) => !heldIds.has(accountId.reveal()));
  if (left.length === 0) guardStops(matter, { accounts: accounts.map(bare) });
  return left;
}

function bare({ handle }: ResolvedAccount): ProductionPlan['accounts'][number] {
  return { handle, codePoints: '', posts: [], absentPosts: [] };
}

async function refuseFaultyStore({ store, signal }: ProductionRequest): Promise<void> {
  const { findings } = await store.check({ signal });
  const faults = findings.filter(({ kind }) => kind === 'fault');
  const [first] = faults;
  if (first === undefined) return;
  const code = first.code.startsWith('store-') ? first.code : 'store-value-invalid';
  throw new DucesError(
    code === 'store-column-missing' ? code : 'store-value-invalid',
    `The store has faults: ${faults.map(({ message }) => message).join(' ')}`,
    { next: 'Correct the mapping or the store; `duces records check` shows every finding.' },
  );
}

async function planCategory(
  { store, signal }: ProductionRequest,
  authorised: AuthorisedCategory,
  accounts: readonly ResolvedAccount[],
): Promise<PlannedCategory> {
  const category = categoryById(authorised.category);
  return {
    category: category.id,
    clauses: authorised.clauses,
    scope: authorised.scope,
    title: category.title,
    columns: category.outputs.filter(({ produced }) => produced).map(({ name }) => name),
    sql: store.statement(category.id),
    rows: await store.countRows(recordRequest(authorised, accounts), { signal }),
    ...(authorised.except === undefined || authorised.except.length === 0
      ? {}
      : { except: authorised.except }),
  };
}

function codePoints(handle: string): string {
  return [...handle]
    .map((character) => character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0'))
    .map((hex) => `U+${hex}`)
    .join(' ');
}
