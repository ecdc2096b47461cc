import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LAW_KIND_NAMES, LAW_KINDS, type LawKind } from '../law-kinds.ts';
import { lawRegistry, openLaw, type LawRegistry } from '../law-registry.ts';
import { checkLaw } from './check-law.ts';

const source = join(dirname(fileURLToPath(import.meta.url)), '..');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duces-law-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The law as shipped, save the kind of which a file is changed: that is read from a copy. */
function changed(file: string, from: string, to: string): LawRegistry {
  const kind = LAW_KIND_NAMES.find((one) => file.startsWith(LAW_KINDS[one].place));
  if (kind === undefined) throw new Error(`no kind of law is kept in ${file}`);
  const { place } = LAW_KINDS[kind];
  cpSync(join(source, place), join(folder, place), { recursive: true });
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  const copy = openLaw(folder);
  const shelf = (one: LawKind) => (one === kind ? copy : lawRegistry());
  return {
    all: (one) => shelf(one).all(one),
    find: (one, id) => shelf(one).find(one, id),
    get: (one, id) => shelf(one).get(one, id),
    placeOf: (one, id, at) => shelf(one).placeOf(one, id, at),
  };
}

describe('the law that Duces ships holds together', () => {
  const result = checkLaw(lawRegistry());

  it('without a fault', () => {
    expect(result.faults).toEqual([]);
  });

  it('and says which pins nobody has verified', () => {
    expect(result.unverified).toContainEqual(
      expect.objectContaining({ kind: 'claim', id: 'ny-defamation', authority: 'brahms-2014' }),
    );
    expect(result.unverified.length).toBeLessThan(result.pins);
  });

  it('and says what it does not cover', () => {
    expect(result.notCovered.join('\n')).toMatch(/harassment, only under the law of CA/u);
    expect(result.notCovered.join('\n')).toMatch(/"Fault": only general law for .*\bWY\b/u);
    expect(result.notCovered.join('\n')).toMatch(/before 2000-12-01/u);
  });
});

describe('a fault in the law is found, with its place', () => {
  it.each([
    [
      'an authority that is not there',
      'standards/highfields.yaml',
      'authority: art-of-living-2011',
      'authority: art-of-living-2012',
      'reference-unknown',
    ],
    [
      'a proposition outside the vocabulary',
      'fault-levels/actual-malice.yaml',
      'propositions: [serious-doubt]',
      'propositions: [doubtfulness]',
      'reference-unknown',
    ],
    [
      'a step that is reached after none of its rule',
      'standards/highfields.yaml',
      'reachedAfter: [real-evidentiary-basis]',
      'reachedAfter: [notice]',
      'reference-unknown',
    ],
    [
      'a rule that a court cannot follow',
      'courts-follow/ca2.yaml',
      'rule: sony-arista',
      'rule: sony',
      'reference-unknown',
    ],
    [
      'a court that does not exist',
      'authorities/highfields-2005.yaml',
      'court: cand',
      'court: candy',
      'court-unknown',
    ],
    [
      'a pin verified from memory',
      'procedure/usc-28-1746.yaml',
      'pinVerified: true\npinBasis: passage',
      'pinVerified: true\npinBasis: memory',
      'pin-unfounded',
    ],
    [
      'a rule that ends before it begins',
      'gates/rule-26-scope-2000.yaml',
      'to: 2015-11-30',
      'to: 1999-11-30',
      'dates',
    ],
    [
      'a rule older than its authority',
      'standards/highfields.yaml',
      'from: 2005-01-18',
      'from: 2004-01-18',
      'dates',
    ],
    [
      'two texts of one rule at one time',
      'gates/rule-26-scope-2000.yaml',
      'to: 2015-11-30',
      'to: 2016-11-30',
      'contradiction',
    ],
    [
      'two overlays that differ, neither prevailing',
      'overlays/ny-76-a-2020.yaml',
      'prevailsOver: [ny-chapadeau]',
      'prevailsOver: []',
      'contradiction',
    ],
    [
      'two overlays that ask for different showings, neither prevailing',
      'overlays/tx-27-2019.yaml',
      'from: 2019-09-01\n  to: null\n  basis: H.B. 2730; for actions begun from that day\neffects:',
      'from: 2019-08-01\n  to: null\n  basis: H.B. 2730; for actions begun from that day\neffects:\n  - kind: awards-fees\n    what: x\n    authority: tex-cprc-27\n    pin: null\n    pinVerified: false\n    pinBasis: memory\n    confidence: low\n    forum: underlying\n    upon: speech\n    when: null\n    inAssessment: told\n    award: may\n    onSubpoena: false',
      'contradiction',
    ],
    [
      'a federal court of an overlay that does not exist',
      'overlays/ca-425-16.yaml',
      '- ca9',
      '- ca99',
      'court-unknown',
    ],
    [
      'one rule with two forces',
      'courts-follow/nysd.yaml',
      'causes: [defamation]',
      'causes: [defamation, copyright]',
      'contradiction',
    ],
    [
      'a ranking in a circle',
      'fault-levels/negligence.yaml',
      'stricterThan: []',
      'stricterThan: [{ level: actual-malice, authority: dillon-1999, pin: x, pinVerified: false, pinBasis: memory, says: x }]',
      'contradiction',
    ],
    [
      'a part of general law that many claims inherit',
      'claims/us-restatement-defamation.yaml',
      'authority: hepps-1986',
      'authority: hepps-1987',
      'reference-unknown',
    ],
  ])('%s', (_name, file, from, to, code) => {
    const { faults } = checkLaw(changed(file, from, to));
    expect(faults.map((fault) => fault.code)).toContain(code);
    const placed = faults.filter(({ place }) => place?.file === join(folder, file));
    expect(placed.some(({ place }) => (place?.line ?? 0) > 0)).toBe(true);
  });
});

describe('what a claim has from the one that it stands on', () => {
  it('is faulted once, where it is written, and not for each claim that has it', () => {
    const file = 'claims/us-restatement-defamation.yaml';
    const { faults } = checkLaw(changed(file, 'authority: hepps-1986', 'authority: hepps-1987'));
    expect(faults).toMatchObject([
      { id: 'us-restatement-defamation', place: { file: join(folder, file) } },
    ]);
  });
});
