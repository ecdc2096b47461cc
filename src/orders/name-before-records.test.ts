/*
 * Found by reading a drafted order back: "shall produce to Jane Sample the IP addresses …" had the
 * recipient "Jane Sample the IP" and lost the records behind her name; "Nothing else is ordered to be
 * produced" was read as a command; notice to "each account holder" as a kind of record.
 */
import { describe, expect, it } from 'vitest';
import { commanded, inShort } from '../../test/support/synthetic-order.ts';

const GRANTED = 'The Court GRANTS the motion.';
const COMMAND =
  'By March 22, 2024, Social, Inc. shall produce to Jane Sample the IP addresses from which @one logged in, and the registration e-mail of @one.';
const CLAUSES = ['definite login-ip-address', 'definite registration-email'];

const read = (words: string) => inShort(commanded(`${GRANTED} ${words}`));

describe('an order that names the recipient before the records', () => {
  it('loses none of the records, and the name is the recipient’s own', () => {
    expect(read(COMMAND)).toMatchObject({ to: 'Jane Sample', clauses: CLAUSES });
  });

  it.each(['Friends of the Park', 'Sample and Sons', 'Sample & Co.'])(
    'keeps the name %s whole',
    (name) => {
      expect(read(COMMAND.replace('Jane Sample', name))).toMatchObject({
        to: name,
        clauses: CLAUSES,
      });
    },
  );
});

it.each([
  'Nothing else is ordered to be produced, and no content of any communication.',
  'Before it produces, Social, Inc. shall give each account holder notice of this order by e-mail.',
  'No telephone number shall be produced.',
])('commands no record by %j', (sentence) => {
  expect(read(`${COMMAND} ${sentence}`).clauses).toEqual(CLAUSES);
});
