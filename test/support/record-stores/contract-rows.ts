import type { StoreRows } from '../../../src/records/synthetic/write-store.ts';

/** The same letter as one code point and as two. */
export const ACUTE_COMPOSED = 'caf\u00E9';
export const ACUTE_DECOMPOSED = 'cafe\u0301';
/** The instant at which account 1 gave up one handle and took another. */
export const TURN = '2022-01-20T12:00:00Z';
/** An account with so many log-ins that they come in several chunks. */
export const BUSY = '8';
export const BUSY_LOGINS = 5_000;

/**
 * The rows that every store is tried on: look-alike handles, one that changed hands, two accounts of
 * one handle at once, a gap, ids beyond 2^53, a post stored twice, values that were not kept.
 */
export const CONTRACT_ROWS: StoreRows = {
  posts: [
    post('9007199254740993', '1', '2022-01-05T10:00:00Z', '192.0.2.1', '4000'),
    post('9007199254740994', '1', '2022-02-05T10:00:00Z', '192.0.2.2', null),
    post('9007199254740995', '2', '2022-01-06T10:00:00Z', '2001:db8::1', null),
    post('9007199254740996', '1', '2022-01-07T10:00:00Z', null, null),
    post('9007199254740997', '3', '2022-02-10T10:00:00.123456Z', '198.51.100.9', '5'),
    post('9007199254740998', '3', '2022-02-11T10:00:00Z', '198.51.100.9', '5'),
    post('9007199254740998', '3', '2022-02-11T10:00:00Z', '198.51.100.9', '5'),
    post('9007199254740999', '10', '2022-03-02T10:00:00Z', '192.0.2.10', null),
    post('90071992547409990', '10', '2022-03-02T10:00:00Z', '192.0.2.11', null),
  ],
  'handle-history': [
    period('1', 'Speaker', '2021-01-01T00:00:00Z', TURN),
    period('1', 'Renamed', TURN, null),
    period('2', 'speaker', '2021-01-01T00:00:00Z', null),
    period('3', 'Speaker', '2022-02-01T00:00:00Z', null),
    period('4', ACUTE_COMPOSED, '2021-01-01T00:00:00Z', null),
    period('5', 'Twice', '2021-01-01T00:00:00Z', null),
    period('6', 'Twice', '2022-01-01T00:00:00Z', null),
    period('7', 'ShuIimL', '2021-01-01T00:00:00Z', '2021-06-01T00:00:00Z'),
    period('7', 'ShulimL', '2021-07-01T00:00:00Z', null),
  ],
  registrations: [
    { account_id: '1', email: 'one@example.com', registered_at: '2020-01-01T00:00:00Z' },
    { account_id: '1', email: 'uno@example.com', registered_at: '2020-01-01T00:00:01Z' },
    { account_id: '2', email: 'two@example.com', registered_at: null },
    { account_id: '3', email: null, registered_at: null },
  ],
  accounts: [{ account_id: '1', current_email: 'now@example.com' }],
  logins: [
    { account_id: '1', logged_in_at: '2022-01-01T00:00:00Z', ip: '203.0.113.7' },
    ...Array.from({ length: BUSY_LOGINS }, (_, index) => ({
      account_id: BUSY,
      logged_in_at: new Date(Date.UTC(2022, 0, 1) + index * 1_000).toISOString(),
      ip: `203.0.113.${1 + (index % 200)}`,
    })),
  ],
};

function post(
  postId: string,
  accountId: string,
  postedAt: string,
  ip: string | null,
  sourcePort: string | null,
) {
  return {
    post_id: postId,
    account_id: accountId,
    posted_at: postedAt,
    ip,
    source_port: sourcePort,
  };
}

function period(accountId: string, handle: string, from: string, until: string | null) {
  return { account_id: accountId, handle, borne_from: from, borne_until: until };
}
