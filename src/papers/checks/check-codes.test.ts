import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECK_CODES } from './check-codes.ts';

const DOCUMENT = readFileSync(new URL('../../../docs/cite-checks.md', import.meta.url), 'utf8');

describe('a code of cite-checking', () => {
  it.each(Object.entries(CHECK_CODES))(
    '%s says when it arises and is documented',
    (code, { when }) => {
      expect(when).toMatch(/^[A-Z].*\.$/);
      expect(DOCUMENT).toContain(`\`${code}\``);
    },
  );
});
