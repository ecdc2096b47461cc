import { describe, expect, it } from 'vitest';
import { guardRecipient } from './guard-recipient.ts';

const matter = {
  parties: [
    { id: 'leifer', name: 'Petitioner', role: 'requester' as const },
    { id: 'other', name: 'Somebody Else', role: 'other' as const },
  ],
  recipients: [
    { party: 'leifer', name: 'Counsel', key: 'age1right', confirmedBy: 'ann', on: '2026-01-05' },
    { party: 'other', name: 'Other', key: 'age1other', confirmedBy: 'ann', on: '2026-01-05' },
  ],
};

describe('a production goes to the recipient that the order names', () => {
  it('under the key that a person confirmed', () => {
    expect(guardRecipient(matter, 'age1right', 'leifer').name).toBe('Counsel');
  });

  it.each([
    ['a key that nobody recorded', 'age1attacker'],
    ['the key of another party', 'age1other'],
  ])('and not under %s', (_, key) => {
    expect(() => guardRecipient(matter, key, 'leifer')).toThrow(
      expect.objectContaining({ code: 'recipient-mismatch' }),
    );
  });

  it('and the refusal repeats no key', () => {
    expect(() => guardRecipient(matter, 'age1attacker', 'leifer')).not.toThrow(/age1attacker/u);
  });
});
