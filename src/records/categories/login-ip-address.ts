import type { RecordCategory } from './record-category.ts';
import { NON_CONTENT_PERMITTED } from './stored-communications-act.ts';

/** The account's log-in history. An order for the IP addresses of posts does not reach it. */
export const loginIpAddress = {
  id: 'login-ip-address',
  title: 'IP addresses from which the account logged in',
  legalClass: 'non-content',
  authorities: NON_CONTENT_PERMITTED,
  scope: 'accounts',
  needs: [{ table: 'logins', columns: ['account_id', 'logged_in_at', 'ip'], ifKept: [] }],
  outputs: [
    { name: 'account_id', title: 'Account', identifies: true, nullable: false, produced: false },
    {
      name: 'logged_in_at',
      title: 'Logged in at (UTC)',
      identifies: false,
      nullable: false,
      produced: true,
    },
    { name: 'ip', title: 'IP address', identifies: true, nullable: false, produced: true },
  ],
  subject: 'ip',
  query: ({ text, instant, inSlice }) => `SELECT
  ${text('logins.account_id')} AS account_id,
  ${instant('logins.logged_in_at')} AS logged_in_at,
  ${text('logins.ip')} AS ip
FROM logins
JOIN wanted ON logins.account_id = wanted.account_id${inSlice('logins.logged_in_at')}`,
  slicedBy: { table: 'logins', column: 'logged_in_at' },
  orderBy: ['account_id', 'logged_in_at', 'ip'],
} as const satisfies RecordCategory;
