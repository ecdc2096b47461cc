import type { AuthorityGroup } from './draft.ts';

/** The headings of a table of authorities. */
export const GROUP_TITLES = {
  cases: 'Cases',
  constitution: 'Constitution',
  statutes: 'Statutes',
  rules: 'Rules',
  treatises: 'Other Authorities',
} as const satisfies Record<AuthorityGroup, string>;
