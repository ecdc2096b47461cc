import { describe, expect, it } from 'vitest';
import { oneCourtMatter } from '../../test/synthetic/one-court-matter.ts';
import { lawRegistry } from '../law/index.ts';
import { requestKind } from './request-kind.ts';

const LAW = lawRegistry();
const KINDS = [
  'pre-suit-discovery',
  'foreign-proceeding-application',
  'section-512h-subpoena',
  'grand-jury-subpoena',
];

describe('the kind of a request, as its instrument tells it', () => {
  it.each([
    ['Fed. R. Civ. P. 45', ['no', 'no', 'no', 'no']],
    ['D.C. Super. Ct. Civ. R. 45', ['no', 'no', 'no', 'no']],
    ['28 U.S.C. § 1782; Fed. R. Civ. P. 45', ['no', 'yes', 'no', 'no']],
    ['17 U.S.C. § 512(h)', ['no', 'no', 'yes', 'no']],
    ['Grand jury subpoena, Fed. R. Crim. P. 17', ['no', 'no', 'no', 'yes']],
    ['N.Y. C.P.L.R. 3102(c)', ['yes', 'no', 'no', 'no']],
    ['Fed. R. Civ. P.45', ['no', 'no', 'no', 'no']],
    ['Ill. S. Ct. R. 224', ['yes', 'no', 'no', 'no']],
    ['Tex. R. Civ. P. 202', ['yes', 'no', 'no', 'no']],
    ['Cal. Civ. Proc. Code § 1985', ['unknown', 'unknown', 'unknown', 'unknown']],
    ['Fed. R. Civ. P. 453', ['unknown', 'unknown', 'unknown', 'unknown']],
  ])('%s: %j', (rule, expected) => {
    const matter = oneCourtMatter('cand', rule);
    expect(KINDS.map((kind) => requestKind(LAW, matter, kind))).toEqual(expected);
  });

  it('is unknown for a subpoena under Rule 45 that no pending action issued', () => {
    const matter = oneCourtMatter('cand', 'Fed. R. Civ. P. 45');
    const instrument = { ...matter.instrument, proceeding: 'here' };
    expect(requestKind(LAW, { ...matter, instrument }, 'foreign-proceeding-application')).toBe(
      'unknown',
    );
  });

  it('says nothing of other facts', () => {
    expect(requestKind(LAW, oneCourtMatter('cand', 'Fed. R. Civ. P. 45'), 'public-forum')).toBe(
      'unknown',
    );
  });
});
