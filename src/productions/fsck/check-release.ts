import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import { DucesError } from '../../faults/index.ts';
import { saltedHash, type Act } from '../../ledger/index.ts';
import type { Matter } from '../../matters/index.ts';
import { loadMatterMandate, resolveMandate } from '../../orders/index.ts';
import { runCheck, type Check } from '../../sealing/index.ts';
import { formatBates, type BatesRange } from '../bates.ts';
import type { AuthorisedCategory } from '../authorised-rows.ts';
import { guardApprovals } from '../guard-approvals.ts';
import { keptSalt } from '../matter-salt.ts';
import { plannedClauses } from '../planned-clauses.ts';
import type { ProductionPlan } from '../production-plan.ts';
import { postsOf, productionScope } from '../production-scope.ts';
import { readPlan } from '../read-plan.ts';
import { batesReservations } from '../reserve-bates.ts';
import { handlesLeft, withoutProduced } from '../supplement/without-produced.ts';
import { checkReleasedPackage } from './check-released-package.ts';
import { checkRecordedActs } from './check-recorded-acts.ts';
import type { FsckRequest } from './fsck-matter.ts';

/** One release in the ledger, with what it is re-proved from. */
export interface FoundRelease {
  readonly matter: Matter;
  /** The hashes of the plans that are kept. */
  readonly plans: readonly string[];
  readonly acts: readonly Act[];
  readonly release: Extract<Act, { kind: 'production-released' }>;
  readonly number: number;
}

/** Plan, order, mandate, approvals, acts and package of one release, each a check of its own. */
export async function checkRelease(
  found: FoundRelease,
  request: FsckRequest,
): Promise<readonly Check[]> {
  const { matter, number } = found;
  const id = (name: string): string => `release-${number}-${name}`;
  let kept: { hash: string; plan: ProductionPlan } | null = null;
  const plan = await runCheck(id('plan'), 'the plan that was carried out is kept unchanged', () => {
    const hash = hashOf(found);
    kept = { hash, plan: readPlan(matter.folder, hash) };
    return hash;
  });
  if (kept === null) return [plan];
  const { hash, plan: carriedOut } = kept as { hash: string; plan: ProductionPlan };
  return [
    plan,
    ...(await mandateChecks(matter, carriedOut, id)),
    await runCheck(id('approvals'), 'two people approved this very plan, one of them counsel', () =>
      guardApprovals(matter, hash)
        .map(({ person }) => `${person.id} (${person.role})`)
        .join(', '),
    ),
    await runCheck(
      id('bates'),
      'its Bates numbers were reserved for it, and for nothing else',
      () => reservedFor(matter, hash, carriedOut),
    ),
    await runCheck(id('acts'), 'the ledger holds each act on the way, in its order', () =>
      checkRecordedActs(found, hash, carriedOut),
    ),
    ...(await checkReleasedPackage(found, request, id, () => reservationOf(matter, hash))),
  ];
}

/** The plan of a release: its name is only in the salt that the matter holds. */
function hashOf({ matter, plans, release }: FoundRelease): string {
  const salt = keptSalt(matter.folder);
  const hash = plans.find((each) => saltedHash(salt, 'plan', each) === release.subject);
  if (hash !== undefined) return hash;
  throw new DucesError('ledger-corrupt', 'No plan that is kept is the one of this release.', {
    place: { file: join(matter.folder, 'plans') },
    next: 'Restore the folder plans and the file ledger.salt from the same backup as the ledger.',
  });
}

/** The numbers of a plan, as many as it has rows. That no two reservations meet is checked in reading. */
function reservedFor(matter: Matter, hash: string, { categories }: ProductionPlan): string {
  const rows = categories.reduce((sum, category) => sum + category.rows, 0);
  const own = reservationOf(matter, hash);
  const reserved = own === null ? 0 : own.last - own.first + 1;
  if (reserved !== rows)
    throw changed(matter, `The plan has ${rows} rows and ${reserved} numbers.`);
  return own === null
    ? 'no rows'
    : `${formatBates(own.prefix, own.first)} to ${formatBates(own.prefix, own.last)}`;
}

function reservationOf({ folder }: Matter, hash: string): BatesRange | null {
  return batesReservations(folder).find(({ plan }) => plan === hash) ?? null;
}

async function mandateChecks(
  matter: Matter,
  plan: ProductionPlan,
  id: (name: string) => string,
): Promise<readonly Check[]> {
  return [
    await runCheck(id('order'), 'the order is the file that the plan names', async () => {
      const { order } = await loadMatterMandate(matter);
      if (order.source.sha256 !== plan.order.sha256)
        throw changed(matter, 'The order is another file than the one that was carried out.');
      return plan.order.sha256;
    }),
    await runCheck(
      id('mandate'),
      'the order, read again, commands what the plan carried out',
      async () => {
        const { mandate } = await loadMatterMandate(matter);
        const executable = resolveMandate(mandate, matter);
        const scope = productionScope(executable, matter);
        const heldBack = plan.heldBack ?? [];
        const free = scope.handles.filter((handle) => !heldBack.includes(handle));
        const left = leftByEarlier(matter, plan, postsOf(scope.categories, free), free);
        const kept = left.handles;
        const clauses = plannedClauses(executable, left.categories);
        const handles = plan.accounts.map(({ handle }) => handle);
        if (!isDeepStrictEqual(clauses, plan.clauses))
          throw changed(matter, 'The clauses, read again, are not those of the plan.');
        if (!isDeepStrictEqual(handles, kept))
          throw changed(matter, 'The accounts, read again, are not those of the plan.');
        return `${clauses.length} clauses, ${handles.length} accounts`;
      },
    ),
  ];
}

/**
 * What the plans that this one supplements left of the mandate. Whether two handles lead to one account
 * only the store knows: of what the plan leaves out beside, it is taken at its word, since it can only
 * be less.
 */
function leftByEarlier(
  { folder }: Matter,
  plan: ProductionPlan,
  categories: readonly AuthorisedCategory[],
  free: readonly string[],
): { readonly categories: readonly AuthorisedCategory[]; readonly handles: readonly string[] } {
  const { supplements = [] } = plan;
  if (supplements.length === 0) return { categories, handles: free };
  const earlier = supplements.map((hash) => readPlan(folder, hash));
  const left = withoutProduced(categories, free, earlier).flatMap((each): AuthorisedCategory[] => {
    const planned = plan.categories.find(({ category }) => category === each.category);
    if (each.scope === 'posts') return [each];
    const { except = [] } = planned ?? {};
    return planned === undefined
      ? []
      : [{ ...each, except: [...new Set([...(each.except ?? []), ...except])] }];
  });
  return { categories: left, handles: handlesLeft(left, free) };
}

function changed(matter: Matter, message: string): DucesError {
  return new DucesError('approval-stale', message, {
    place: { file: join(matter.folder, 'matter.yaml') },
    next: 'Something of the matter was changed after the release; compare it with a backup.',
  });
}
