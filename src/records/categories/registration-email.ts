import type { RecordCategory } from './record-category.ts';
import { NON_CONTENT_PERMITTED } from './stored-communications-act.ts';

/** The e-mail or e-mails given when the account was registered; never the current one. */
export const registrationEmail = {
  id: 'registration-email',
  title: 'E-mail addresses used when registering the account',
  legalClass: 'non-content',
  authorities: NON_CONTENT_PERMITTED,
  scope: 'accounts',
  needs: [{ table: 'registrations', columns: ['account_id', 'email'], ifKept: ['registered_at'] }],
  outputs: [
    { name: 'account_id', title: 'Account', identifies: true, nullable: false, produced: false },
    {
      name: 'email',
      title: 'Registration e-mail',
      identifies: true,
      nullable: false,
      produced: true,
    },
    {
      name: 'registered_at',
      title: 'Registered at (UTC)',
      identifies: false,
      nullable: true,
      produced: false,
    },
  ],
  subject: 'email',
  query: ({ text, instant }) => `SELECT
  ${text('registrations.account_id')} AS account_id,
  ${text('registrations.email')} AS email,
  ${instant('registrations.registered_at')} AS registered_at
FROM registrations
JOIN wanted ON registrations.account_id = wanted.account_id`,
  slicedBy: null,
  orderBy: ['account_id', 'registered_at', 'email'],
} as const satisfies RecordCategory;
