import { expectTypeOf, test } from 'vitest';
import type { Act, SaltedHash } from '../src/ledger/index.ts';
import type { Matter } from '../src/matters/index.ts';
import type { CategoryId, PostOfAccount, RecordRow } from '../src/records/index.ts';
import type { Secret } from '../src/secrets/index.ts';
import type { ErrorCode } from '../src/faults/index.ts';

// What the compiler must refuse. `tsc` checks this file; running it proves nothing more.

test('identity data is no string until it is revealed', () => {
  expectTypeOf<Secret<string>>().not.toExtend<string>();
  expectTypeOf<RecordRow['accountId']>().toEqualTypeOf<Secret<string>>();
  expectTypeOf<PostOfAccount['accountId']>().toEqualTypeOf<Secret<string>>();
  expectTypeOf<ReturnType<Secret<string>['reveal']>>().toEqualTypeOf<string>();
});

test('a plain text is no salted hash, so that none reaches the ledger by mistake', () => {
  expectTypeOf<string>().not.toExtend<SaltedHash>();
  expectTypeOf<Act['matter']>().toEqualTypeOf<SaltedHash>();
  expectTypeOf<Act['subject']>().toEqualTypeOf<SaltedHash>();
});

test('codes and categories are closed lists', () => {
  expectTypeOf<string>().not.toExtend<ErrorCode>();
  expectTypeOf<string>().not.toExtend<CategoryId>();
});

test('a matter cannot be changed in place', () => {
  expectTypeOf<Matter['approvals']>().not.toExtend<unknown[]>();
});
