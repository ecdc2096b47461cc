import type { RecordCategory } from './record-category.ts';
import { CONTENT_BARRED } from './stored-communications-act.ts';

/** What direct messages say. Declared so that a clause that asks for it can be named and refused. */
export const messageContent = {
  id: 'message-content',
  title: 'Direct messages',
  legalClass: 'content',
  authorities: CONTENT_BARRED,
  scope: 'accounts',
  needs: [],
  outputs: [],
  subject: null,
  query: null,
  slicedBy: null,
  orderBy: [],
} as const satisfies RecordCategory;
