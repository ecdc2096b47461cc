/** One thing that was ordered and that the platform does not hold, or no longer. */
export interface NotHeld {
  readonly clause: string;
  readonly pin: string;
  /** What is missing, by handle or post as the order or the matter names it; no other identity. */
  readonly what: string;
  readonly why: 'no-record' | 'value-not-kept' | 'post-absent';
}

const REASONS = {
  'no-record': 'the store holds no such record for the account',
  'value-not-kept': 'the record exists and the value was not kept on it',
  'post-absent': 'the store holds no post of that id',
} as const satisfies Record<NotHeld['why'], string>;

/** The statement of what was ordered but is not held, as Markdown, for counsel to review. */
export function draftNotHeldStatement(items: readonly NotHeld[]): string {
  const lines =
    items.length === 0
      ? ['Everything that the definite clauses name was found in the store and is produced.']
      : items.map(
          ({ clause, pin, what, why }) => `- \`${clause}\` (${pin}): ${what}: ${REASONS[why]}.`,
        );
  return [
    '> DRAFT FOR COUNSEL. Why a record is not held (retention, deletion, never kept) is for the custodian to say.',
    '',
    '# What was ordered and is not held',
    '',
    ...lines,
    '',
  ].join('\n');
}
