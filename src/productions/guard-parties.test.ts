import { describe, expect, it } from 'vitest';
import type { Matter } from '../matters/index.ts';
import { guardParties } from './guard-parties.ts';

const matter = {
  parties: [
    { id: 'asker', name: 'Ann Example', role: 'requester' },
    { id: 'platform', name: 'Example, Inc.', role: 'respondent' },
    { id: 'third', name: 'Bob Sample', role: 'other' },
  ],
  instrument: { issuedTo: 'platform', issuedFor: 'asker' },
} as unknown as Matter;

const who = (name: string, fullName: string | null = null) => ({ name, fullName, pin: '5:1' });

function recipientOf(commanded: string, recipient: ReturnType<typeof who> | null): string {
  const mandate = { commandedParty: who(commanded), recipient } as Parameters<
    typeof guardParties
  >[0];
  return guardParties(mandate, matter).id;
}

describe('the recipient is the party whom the order names', () => {
  it.each([
    ['by role', 'Example', who('Petitioner')],
    ['by role and name', 'Example', who('Petitioner', 'Ann Example')],
    ['by name', 'Example', who('ANN EXAMPLE')],
    ['as counsel', 'Example', who('counsel')],
    ['as nobody, and then the party of the subpoena', 'Example, Inc.', null],
  ])('%s', (_, commanded, recipient) => {
    expect(recipientOf(commanded, recipient)).toBe('asker');
  });

  it('also when that is not the party of the subpoena', () => {
    expect(recipientOf('EXAMPLE INC.', who('Bob Sample'))).toBe('third');
  });
});

describe('nothing is produced', () => {
  it.each([
    ['to somebody whom the matter does not know', 'Example', who('Cay Specimen')],
    ['to a petitioner of another name', 'Example', who('Petitioner', 'Cay Specimen')],
  ])('%s', (_, commanded, recipient) => {
    expect(() => recipientOf(commanded, recipient)).toThrow(
      expect.objectContaining({ code: 'recipient-mismatch' }),
    );
  });

  it.each(['Otherplatform', 'Ann Example', 'Exampleton'])('by %s under this matter', (name) => {
    expect(() => recipientOf(name, null)).toThrow(
      expect.objectContaining({ code: 'mandate-absent' }),
    );
  });
});
