import type { RecordCategory } from './record-category.ts';
import { NON_CONTENT_PERMITTED } from './stored-communications-act.ts';

/** The e-mail that the account has now. An order for registration e-mails does not reach it. */
export const currentEmail = {
  id: 'current-email',
  title: 'Current e-mail address of the account',
  legalClass: 'non-content',
  authorities: NON_CONTENT_PERMITTED,
  scope: 'accounts',
  needs: [{ table: 'accounts', columns: ['account_id', 'current_email'], ifKept: [] }],
  outputs: [
    { name: 'account_id', title: 'Account', identifies: true, nullable: false, produced: false },
    {
      name: 'current_email',
      title: 'Current e-mail',
      identifies: true,
      nullable: false,
      produced: true,
    },
  ],
  subject: 'current_email',
  query: ({ text }) => `SELECT
  ${text('accounts.account_id')} AS account_id,
  ${text('accounts.current_email')} AS current_email
FROM accounts
JOIN wanted ON accounts.account_id = wanted.account_id`,
  slicedBy: null,
  orderBy: ['account_id', 'current_email'],
} as const satisfies RecordCategory;
