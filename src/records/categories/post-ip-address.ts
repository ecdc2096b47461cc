import type { RecordCategory } from './record-category.ts';
import { NON_CONTENT_PERMITTED } from './stored-communications-act.ts';

/** The IP address from which each named post was made; never the account's log-in history. */
export const postIpAddress = {
  id: 'post-ip-address',
  title: 'IP addresses from which named posts were made',
  legalClass: 'non-content',
  authorities: NON_CONTENT_PERMITTED,
  scope: 'posts',
  needs: [
    {
      table: 'posts',
      columns: ['post_id', 'account_id', 'posted_at', 'ip'],
      ifKept: ['source_port'],
    },
  ],
  outputs: [
    { name: 'post_id', title: 'Post', identifies: false, nullable: false, produced: true },
    { name: 'account_id', title: 'Account', identifies: true, nullable: false, produced: false },
    {
      name: 'posted_at',
      title: 'Posted at (UTC)',
      identifies: false,
      nullable: false,
      produced: true,
    },
    { name: 'ip', title: 'IP address', identifies: true, nullable: false, produced: true },
    {
      name: 'source_port',
      title: 'Source port',
      identifies: true,
      nullable: true,
      produced: false,
    },
  ],
  subject: 'ip',
  query: ({ text, instant }) => `SELECT
  ${text('posts.post_id')} AS post_id,
  ${text('posts.account_id')} AS account_id,
  ${instant('posts.posted_at')} AS posted_at,
  ${text('posts.ip')} AS ip,
  ${text('posts.source_port')} AS source_port
FROM posts
JOIN wanted ON posts.post_id = wanted.post_id AND posts.account_id = wanted.account_id`,
  slicedBy: null,
  orderBy: ['account_id', 'posted_at', 'post_id'],
} as const satisfies RecordCategory;
