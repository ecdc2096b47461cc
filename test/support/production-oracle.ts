import type { ClauseKind, Listed, OrderedClause, Post, World } from './production-world.ts';

/*
 * What a production of a world must hold, by plain loops over the world. It shares no code with
 * Duces and knows nothing of its queries, guards or plans.
 */

/** One produced row; the columns beside these three are in `values`. */
export interface ExpectedRow {
  readonly clause: string;
  readonly handle: string;
  readonly values: Readonly<Record<string, string>>;
}

export type Expectation =
  | { readonly kind: 'stops'; readonly codes: ReadonlySet<string> }
  | {
      readonly kind: 'produces';
      /** Rows by category, in no order of importance; categories without rows are there too. */
      readonly rows: ReadonlyMap<string, readonly ExpectedRow[]>;
      readonly columns: ReadonlyMap<string, readonly string[]>;
      /** `clause what why` of each thing ordered and not held. */
      readonly notHeld: readonly string[];
    };

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  'post-ip-address': ['post_id', 'posted_at', 'ip'],
  'registration-email': ['email'],
  'current-email': ['current_email'],
  'login-ip-address': ['logged_in_at', 'ip'],
};

/** The address that a number stands for; posts and log-ins never share one. */
export const postIp = (ip: number): string =>
  ip % 3 === 0 ? `2001:db8:1::${ip + 1}` : `192.0.2.${ip + 1}`;
export const loginIp = (ip: number): string => `203.0.113.${ip + 1}`;
export const currentEmail = (account: number): string => `now-${account}@example.com`;
export const dayText = (day: number): string => `2022-03-${String(day).padStart(2, '0')}T10:00:00`;

export function expectation(world: World): Expectation {
  const codes = new Set([...openClauses(world), ...storeFaults(world), ...unresolved(world)]);
  if (codes.size > 0) return { kind: 'stops', codes };
  const rows = new Map<string, ExpectedRow[]>();
  const columns = new Map<string, readonly string[]>();
  const notHeld: string[] = [];
  for (const [category, clauses] of categoriesOf(world)) {
    const found =
      category === 'post-ip-address'
        ? postRows(world, clauses)
        : accountRows(world, category, clauses);
    rows.set(category, found.rows);
    columns.set(category, ['bates', 'clause', 'handle', ...(COLUMNS[category] ?? [])]);
    notHeld.push(...found.notHeld);
  }
  return { kind: 'produces', rows, columns, notHeld };
}

export function clauseId(world: World, kind: ClauseKind): string {
  return `clause-${world.clauses.findIndex((clause) => clause.kind === kind) + 1}`;
}

/** The posts recorded for a clause. */
export function listOf(world: World, kind: ClauseKind): readonly Listed[] {
  return world.listed.filter(({ under }) => under.includes(kind));
}

/** The posts of all recorded lists: those of clauses that the order has. */
function allListed(world: World): readonly Listed[] {
  return world.listed.filter(({ under }) =>
    under.some((kind) => world.clauses.some((clause) => clause.kind === kind)),
  );
}

function categories({ kind, construed }: OrderedClause): readonly string[] {
  if (kind === 'posts') return ['post-ip-address'];
  if (kind === 'emails') return ['registration-email'];
  return construed === 'unrecorded' ? [] : construed;
}

/** Each category with the clauses that command it. */
function categoriesOf(world: World): Map<string, ClauseKind[]> {
  const found = new Map<string, ClauseKind[]>();
  for (const clause of world.clauses) {
    for (const category of categories(clause)) {
      found.set(category, [...(found.get(category) ?? []), clause.kind]);
    }
  }
  return found;
}

function openClauses(world: World): string[] {
  const open = world.clauses.some(
    (clause) =>
      clause.construed === 'unrecorded' ||
      (categories(clause).includes('post-ip-address') && listOf(world, clause.kind).length === 0),
  );
  return open || categoriesOf(world).size === 0 ? ['mandate-open'] : [];
}

function storeFaults(world: World): string[] {
  return world.repeats && world.posts.length > 0 ? ['store-value-invalid'] : [];
}

/** Who bore a handle on a day. */
function bearers({ periods }: World, handle: string, day: number): number[] {
  const found = new Set<number>();
  for (const period of periods) {
    const ended = period.until !== null && period.until <= day;
    if (period.handle === handle && period.from <= day && !ended) found.add(period.account);
  }
  return [...found];
}

function postOf({ posts }: World, id: number): Post | null {
  return posts.find((post) => post.id === id) ?? null;
}

function unresolved(world: World): string[] {
  const codes: string[] = [];
  for (const handle of world.ordered) {
    const listed = allListed(world).filter((each) => each.handle === handle);
    const held = listed.flatMap(({ id }) => postOf(world, id) ?? []);
    if (held.length === 0) codes.push('handle-unresolved');
    if (new Set(held.map((post) => post.account)).size > 1) codes.push('handle-ambiguous');
    for (const post of held) {
      const who = bearers(world, handle, post.day);
      if (!who.includes(post.account)) codes.push('handle-unresolved');
      if (who.length > 1) codes.push('handle-ambiguous');
    }
  }
  const ids = allListed(world).filter(({ handle }) => world.ordered.includes(handle));
  if (ids.some((one) => ids.some((two) => one.id === two.id && one.handle !== two.handle))) {
    codes.push('data-malformed');
  }
  return codes;
}

function postRows(world: World, clauses: readonly ClauseKind[]) {
  const rows: ExpectedRow[] = [];
  const notHeld: string[] = [];
  for (const { handle, id, under } of world.listed) {
    const covering = clauses.filter((kind) => under.includes(kind));
    if (!world.ordered.includes(handle) || covering.length === 0) continue;
    const ids = covering.map((kind) => clauseId(world, kind));
    const post = postOf(world, id);
    if (post === null) notHeld.push(`${ids[0]} post ${id} of @${handle} post-absent`);
    else if (post.ip === null) notHeld.push(`${ids[0]} post ${id} of @${handle} value-not-kept`);
    else {
      const values = {
        post_id: String(id),
        posted_at: `${dayText(post.day)}.000000Z`,
        ip: postIp(post.ip),
      };
      rows.push({ clause: ids.join(' '), handle: `@${handle}`, values });
    }
  }
  return { rows, notHeld };
}

/** The account behind each ordered handle; several handles may lead to one account. */
function accountsBehind(world: World): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const handle of world.ordered) {
    const listed = allListed(world).filter((each) => each.handle === handle);
    const post = listed.flatMap(({ id }) => postOf(world, id) ?? [])[0];
    if (post !== undefined) {
      found.set(post.account, [...(found.get(post.account) ?? []), `@${handle}`]);
    }
  }
  return found;
}

function accountRows(world: World, category: string, clauses: readonly ClauseKind[]) {
  const ids = clauses.map((kind) => clauseId(world, kind));
  const rows: ExpectedRow[] = [];
  const notHeld: string[] = [];
  for (const [account, handles] of accountsBehind(world)) {
    const records = recordsOf(world, category, account);
    const handle = handles.join(' ');
    for (const values of records) rows.push({ clause: ids.join(' '), handle, values });
    if (records.length === 0) {
      notHeld.push(...handles.map((each) => `${ids[0]} ${each} no-record`));
    }
  }
  return { rows, notHeld };
}

function recordsOf(world: World, category: string, account: number): Record<string, string>[] {
  switch (category) {
    case 'registration-email':
      return world.emails.flatMap((each) =>
        each.account === account && each.email !== null ? [{ email: each.email }] : [],
      );
    case 'current-email':
      return account <= world.accounts ? [{ current_email: currentEmail(account) }] : [];
    case 'login-ip-address':
      return world.logins.flatMap((each) =>
        each.account === account
          ? [{ logged_in_at: `${dayText(each.day)}.000000Z`, ip: loginIp(each.ip) }]
          : [],
      );
    default:
      throw new Error(`The oracle knows no category ${category}.`);
  }
}
