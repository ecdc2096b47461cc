import { quoteText } from '../duckdb/quote-sql.ts';
import { FIRST_POST, LAST_POST, type SpecialAccount } from './special-accounts.ts';

/** The size of a synthetic store. Special accounts have the first indexes. */
export interface SyntheticSize {
  readonly posts: number;
  readonly accounts: number;
  readonly special: number;
  readonly seed: number;
}

/** Posts that each special account has at least, spread evenly over the whole time. */
export const POSTS_PER_SPECIAL = 8;

const ACCOUNT_ID = (index: string, seed: number) =>
  `CAST(1300000000000000000 + ${index} * 1000003 + CAST(hash(${index}, ${seed}, 'id') % 1000003 AS BIGINT) AS BIGINT)`;

const PICK = (salt: string, modulus: number, seed: number) =>
  `CAST(hash(i, ${seed}, ${quoteText(salt)}) % ${modulus} AS BIGINT)`;

/** One row a post, in order of time, with ids that grow with time beyond 2^53. */
export function postsSql({ posts, accounts, special, seed }: SyntheticSize): string {
  const stride = Math.floor(posts / (special * POSTS_PER_SPECIAL));
  const span = `date_diff('millisecond', TIMESTAMP '${FIRST_POST}', TIMESTAMP '${LAST_POST}')`;
  const address = addressSql(['192.0.2.', '198.51.100.'], '2001:db8:1::', 'post-ip', seed);
  return `SELECT
  epoch_ms(created_at) * 4194304 + i % 4194304 - 5405800000000000000 AS id,
  ${ACCOUNT_ID('author', seed)} AS author_id,
  created_at,
  'Synthetic post ' || i AS body,
  CASE WHEN ${PICK('purged', 40, seed)} = 0 THEN NULL ELSE ${address} END AS client_ip,
  CASE WHEN ${PICK('port-kept', 5, seed)} = 0 THEN NULL ELSE CAST(1024 + ${PICK('port', 64512, seed)} AS INTEGER) END AS client_port
FROM (
  SELECT i,
    TIMESTAMP '${FIRST_POST}' + to_milliseconds(CAST(i * (${span} / ${posts}) AS BIGINT)) AS created_at,
    CASE WHEN i % ${stride} = 0 THEN (i // ${stride}) % ${special} ELSE ${PICK('author', accounts, seed)} END AS author
  FROM range(${posts}) numbers(i)
)`;
}

/** One row an account as it is now; its e-mail is never one it was registered with. */
export function accountsSql({ accounts, special, seed }: SyntheticSize): string {
  return `SELECT
  ${ACCOUNT_ID('i', seed)} AS id,
  CASE WHEN i < ${special} THEN NULL ELSE 'user' || i END AS screen_name,
  'now-' || i || '-' || ${PICK('now', 100000, seed)} || '@example.com' AS email
FROM range(${accounts}) numbers(i)`;
}

/** One row for each e-mail given at registration; every seventh ordinary account gave two. */
export function signupsSql(size: SyntheticSize, specials: readonly SpecialAccount[]): string {
  const { accounts, special, seed } = size;
  const doubles = specials.flatMap(({ registrationEmails }, index) =>
    registrationEmails > 1 ? [index] : [],
  );
  const twice = `i >= ${special} AND i % 7 = 0 OR i IN (${[-1, ...doubles].join(', ')})`;
  return `SELECT
  ${ACCOUNT_ID('i', seed)} AS account_id,
  'signup-' || i || '-' || n || '-' || ${PICK('signup', 100000, seed)} || '@example.com' AS email,
  TIMESTAMP '2021-03-01 00:00:00' + to_seconds(${PICK('signed-up', 86400, seed)} + n) AS signed_up_at
FROM range(${accounts}) numbers(i), range(2) copies(n)
WHERE n = 0 OR ${twice}
ORDER BY i, n`;
}

/** One row for each time that an account bore a handle. */
export function handlesSql(size: SyntheticSize, specials: readonly SpecialAccount[]): string {
  const { accounts, special, seed } = size;
  const rows = specials.flatMap(({ periods }, index) =>
    periods.map(({ handle, from, until }) => {
      const end = until === null ? 'NULL' : `TIMESTAMP '${until}'`;
      return `(${index}, ${quoteText(handle)}, TIMESTAMP '${from}', CAST(${end} AS TIMESTAMP))`;
    }),
  );
  return `SELECT ${ACCOUNT_ID('i', seed)} AS account_id, handle, valid_from, valid_to
FROM (
  SELECT * FROM (VALUES ${rows.join(', ')}) given(i, handle, valid_from, valid_to)
  UNION ALL
  SELECT i, 'user' || i, TIMESTAMP '2021-03-01 00:00:00', NULL
  FROM range(${special}, ${accounts}) numbers(i)
)
ORDER BY i, valid_from`;
}

/** One row a log-in, from addresses that no post was made from. */
export function sessionsSql({ posts, accounts, seed }: SyntheticSize): string {
  const address = addressSql(['203.0.113.', '203.0.113.'], '2001:db8:2::', 'login-ip', seed);
  return `SELECT
  ${ACCOUNT_ID('account', seed)} AS account_id,
  TIMESTAMP '${FIRST_POST}' + to_seconds(${PICK('login-at', 10_454_400, seed)}) AS started_at,
  ${address} AS client_ip
FROM (SELECT i, ${PICK('login', accounts, seed)} AS account FROM range(${Math.ceil(posts / 5)}) numbers(i))
ORDER BY i`;
}

/** Two to four posts of each offending account, made while it bore the ordered handle. */
export function offendingSql(
  size: SyntheticSize,
  specials: readonly SpecialAccount[],
  posts: string,
): string {
  const { seed } = size;
  const rows = specials.flatMap(({ offendsAs, offends }, index) =>
    offendsAs === null
      ? []
      : [
          `(${index}, ${quoteText(offendsAs)}, TIMESTAMP '${offends.from}', TIMESTAMP '${offends.until}')`,
        ],
  );
  return `SELECT '@' || handle AS handle, CAST(id AS VARCHAR) AS post_id
FROM (SELECT *, ${ACCOUNT_ID('i', seed)} AS account_id
  FROM (VALUES ${rows.join(', ')}) given(i, handle, offends_from, offends_until)) offenders
JOIN ${posts} posts ON posts.author_id = offenders.account_id
  AND CAST(created_at AS TIMESTAMP) >= offends_from AND CAST(created_at AS TIMESTAMP) < offends_until
QUALIFY row_number() OVER (PARTITION BY i ORDER BY hash(id, ${seed}), id) <= 2 + i % 3
ORDER BY i, id`;
}

function addressSql(v4: readonly [string, string], v6: string, salt: string, seed: number) {
  const last = PICK(`${salt}-last`, 254, seed);
  return `(CASE ${PICK(salt, 3, seed)}
    WHEN 0 THEN '${v4[0]}' || (1 + ${last})
    WHEN 1 THEN '${v4[1]}' || (1 + ${last})
    ELSE '${v6}' || printf('%x', 1 + ${PICK(`${salt}-v6`, 65_534, seed)}) END)`;
}
