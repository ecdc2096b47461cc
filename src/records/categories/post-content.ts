import type { RecordCategory } from './record-category.ts';
import { CONTENT_BARRED } from './stored-communications-act.ts';

/** What a post says. Declared so that a clause that asks for it can be named and refused. */
export const postContent = {
  id: 'post-content',
  title: 'Text of posts',
  legalClass: 'content',
  authorities: CONTENT_BARRED,
  scope: 'posts',
  needs: [],
  outputs: [],
  subject: null,
  query: null,
  slicedBy: null,
  orderBy: [],
} as const satisfies RecordCategory;
