import { expect, test } from 'vitest';
import type { RecordStore } from '../../../src/records/index.ts';
import { ACUTE_COMPOSED, ACUTE_DECOMPOSED, TURN } from './contract-rows.ts';

/** Handles and posts resolve as of their time, by exact code points. */
export function contractOfHandles(store: () => RecordStore): void {
  test.each([
    ['the account that bore it then', 'Speaker', '2022-01-19T00:00:00Z', '1'],
    ['written with its @', '@Speaker', '2022-01-19T00:00:00Z', '1'],
    ['up to the instant before the change', 'Speaker', '2022-01-20T11:59:59.999999Z', '1'],
    ['nobody from the instant of the change', 'Speaker', TURN, 'none, 2 at other times'],
    ['the new handle from that instant', 'Renamed', TURN, '1'],
    ['the later bearer of a recycled handle', 'Speaker', '2022-02-10T00:00:00Z', '3'],
    ['another account where only case differs', 'speaker', '2022-01-19T00:00:00Z', '2'],
    ['an accented letter as one code point', ACUTE_COMPOSED, TURN, '4'],
    [
      'nobody for the same letter as two code points',
      ACUTE_DECOMPOSED,
      TURN,
      'none, 0 at other times',
    ],
    [
      'nobody for a handle with a blank after it',
      'Speaker ',
      '2022-01-19T00:00:00Z',
      'none, 0 at other times',
    ],
    ['both accounts that bear it at once', 'Twice', '2022-01-19T00:00:00Z', 'ambiguous 5 6'],
    ['an instant given with an offset', 'Renamed', '2022-01-20T07:00:00-05:00', '1'],
    ['no pattern: a wildcard is a letter', 'Speake%', TURN, 'none, 0 at other times'],
    ['no SQL: a quote is a letter', "x' OR '1'='1", TURN, 'none, 0 at other times'],
  ])('resolves a handle to %s', async (_, handle, when, expected) => {
    expect(await resolved(handle, when)).toBe(expected);
  });

  test.each([
    ['2022-01-01T00:00:00Z', '2022-01-10T00:00:00Z', '1'],
    ['2022-01-10T00:00:00Z', '2022-01-31T00:00:00Z', '1 in part'],
    ['2022-01-10T00:00:00Z', '2022-02-01T00:00:00Z', 'ambiguous 1 3'],
    ['2022-01-20T12:00:00Z', '2022-01-31T23:59:59Z', 'none, 2 at other times'],
  ])('resolves a recycled handle between %s and %s', async (from, to, expected) => {
    expect(await resolved('Speaker', { from, to })).toBe(expected);
  });

  test('says who made each post and under which handle, in the order asked', async () => {
    const posts = await store().resolvePosts([
      '9007199254740994',
      '9007199254740993',
      '404',
      '9007199254740998',
      '09007199254740993',
    ]);
    expect(
      posts.map((found) =>
        found.kind === 'post'
          ? [found.accountId.reveal(), found.postedAt, found.handles.join()]
          : [found.kind, found.postId],
      ),
    ).toEqual([
      ['1', '2022-02-05T10:00:00.000000Z', 'Renamed'],
      ['1', '2022-01-05T10:00:00.000000Z', 'Speaker'],
      ['absent', '404'],
      ['duplicate', '9007199254740998'],
      ['absent', '09007199254740993'],
    ]);
  });

  async function resolved(handle: string, when: Parameters<RecordStore['resolveHandle']>[1]) {
    const found = await store().resolveHandle(handle, when);
    switch (found.kind) {
      case 'account':
        return `${found.accountId.reveal()}${found.throughout ? '' : ' in part'}`;
      case 'none':
        return `none, ${found.atOtherTimes} at other times`;
      case 'ambiguous':
        return `ambiguous ${found.accounts.map((account) => account.reveal()).join(' ')}`;
    }
  }
}
