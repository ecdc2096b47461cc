import { DucesError } from '../../faults/index.ts';
import { currentEmail } from './current-email.ts';
import { loginIpAddress } from './login-ip-address.ts';
import { messageContent } from './message-content.ts';
import { postContent } from './post-content.ts';
import { postIpAddress } from './post-ip-address.ts';
import type { RecordCategory } from './record-category.ts';
import { registrationEmail } from './registration-email.ts';

const CATEGORIES = [
  postIpAddress,
  registrationEmail,
  currentEmail,
  loginIpAddress,
  postContent,
  messageContent,
] as const;

export type CategoryId = (typeof CATEGORIES)[number]['id'];

/** A category of the registry. */
export type ListedCategory = RecordCategory & { readonly id: CategoryId };

/** Every category of record that Duces knows, producible or not. */
export const RECORD_CATEGORIES: readonly ListedCategory[] = CATEGORIES;

/** The category of that id, or null when there is none. */
export function findCategory(id: string): ListedCategory | null {
  return RECORD_CATEGORIES.find((category) => category.id === id) ?? null;
}

/** The category of that id. Throws `reference-unknown` when there is none. */
export function categoryById(id: string): ListedCategory {
  const category = findCategory(id);
  if (category !== null) return category;
  throw new DucesError('reference-unknown', `There is no record category "${id}".`, {
    next: `Use one of ${RECORD_CATEGORIES.map((known) => known.id).join(', ')}.`,
  });
}
