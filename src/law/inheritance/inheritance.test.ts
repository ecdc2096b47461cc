import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLaw } from '../law-registry.ts';

const grounds = (authority: string) =>
  `authority: ${authority}, pin: p, pinVerified: false, pinBasis: memory, confidence: low`;
const rule = (id: string, jurisdiction: string) => `kind: claim
id: ${id}
name: ${id}
jurisdiction: ${jurisdiction}
authority: a-${id}
pin: p
pinVerified: false
pinBasis: memory
confidence: low
courts: { kind: any }
inForce: { from: 1977-01-01, to: null, basis: a test }
`;
const element = (id: string) =>
  `  - { kind: routed, id: ${id}, name: ${id}, what: w, role: other, burden: requester, essential: true, ${grounds('general')}, routes: [{ id: r1, what: w, propositions: [p1], ${grounds('general')} }, { id: r2, what: w, propositions: [p2], ${grounds('general')} }] }\n`;
const GENERAL = `${rule('general', 'US')}cause: wrong
elements:
${element('first')}${element('second')}  - { kind: fault, id: fault, name: f, what: w, role: fault, burden: requester, essential: true, floor: negligence, ${grounds('general')} }
questionsForCourt:
  - { id: meaning, what: w, ${grounds('general')} }
defences:
  - { id: truth, what: w, propositions: [t], burden: speaker, ${grounds('general')} }
limitation: { years: 3, from: accrual, ${grounds('general')} }
`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duces-claims-'));
  mkdirSync(join(folder, 'claims'));
  put('general', GENERAL);
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(id: string, text: string): void {
  writeFileSync(join(folder, 'claims', `${id}.yaml`), text);
}

function state(more: string, like = 'general') {
  put('state', `${rule('state', 'ZZ')}like: ${like}\n${more}`);
  return openLaw(folder).get('claim', 'state');
}

describe('a claim that stands on another', () => {
  it('has every part of it, each marked with where it is written', () => {
    const claim = state('');
    expect(claim.cause).toBe('wrong');
    expect(claim.elements.map(({ id }) => id)).toEqual(['first', 'second', 'fault']);
    const parts = [...claim.elements, ...claim.questionsForCourt, ...claim.defences];
    expect(new Set(parts.map(({ inheritedFrom }) => inheritedFrom))).toEqual(new Set(['general']));
    expect(claim.limitation).toMatchObject({ years: 3, inheritedFrom: 'general' });
    expect(claim).toMatchObject({ authority: 'a-state', jurisdiction: 'ZZ' });
  });

  it('changes a part by its id and keeps the rest of it, marked', () => {
    const claim = state(
      `changes: { elements: [{ id: second, what: other, ${grounds('own')} }, { id: fault, floor: recklessness, proofLevel: preponderance, ${grounds('own')} }] }\nlimitation: null\n`,
    );
    const [first, second, fault] = claim.elements;
    expect(first?.inheritedFrom).toBe('general');
    expect(second).toMatchObject({
      what: 'other',
      name: 'second',
      authority: 'own',
      inheritedFrom: null,
      routes: [
        { id: 'r1', inheritedFrom: 'general' },
        { id: 'r2', inheritedFrom: 'general' },
      ],
    });
    expect(fault).toMatchObject({ floor: 'recklessness', proofLevel: 'preponderance' });
    expect(claim.limitation).toBeNull();
  });

  it('replaces routes, keeping those of the general law that it names', () => {
    const own = `{ id: r9, what: w, propositions: [p9], ${grounds('own')} }`;
    const claim = state(
      `changes: { elements: [{ id: first, routes: [${own}, { keep: r2 }], notEnough: [{ proposition: x, why: w, authority: own, pin: p, pinVerified: false, pinBasis: memory }], ${grounds('own')} }] }\n`,
    );
    expect(claim.elements[0]).toMatchObject({
      routes: [
        { id: 'r9', inheritedFrom: null },
        { id: 'r2', inheritedFrom: 'general' },
      ],
      notEnough: [{ proposition: 'x', inheritedFrom: null }],
    });
  });

  it('adds parts of its own, last', () => {
    const claim = state(
      `adds:\n  elements:\n  ${element('third').replaceAll('general', 'own')}  defences: [{ id: consent, what: w, propositions: [c], burden: speaker, ${grounds('own')} }]\n`,
    );
    expect(claim.elements.map(({ id }) => id)).toEqual(['first', 'second', 'fault', 'third']);
    expect(claim.elements[3]?.inheritedFrom).toBeNull();
    expect(claim.defences.map(({ id }) => id)).toEqual(['truth', 'consent']);
  });

  it('knows the place of each part in the file where that is written', () => {
    state(`changes:\n  elements:\n    - { id: second, what: other, ${grounds('own')} }\n`);
    const law = openLaw(folder);
    const place = (...path: (string | number)[]) => law.placeOf('claim', 'state', path);
    expect(place('elements', 0, 'what')).toMatchObject({
      file: join(folder, 'claims/general.yaml'),
    });
    expect(place('elements', 1, 'what')).toMatchObject({
      file: join(folder, 'claims/state.yaml'),
      line: 15,
    });
    expect(place('elements', 1, 'routes', 1)).toMatchObject({
      file: join(folder, 'claims/general.yaml'),
      line: 15,
    });
    expect(place('name')?.line).toBe(3);
  });

  it('keeps the mark of the file where a part is written, over two claims', () => {
    put(
      'middle',
      `${rule('middle', 'US')}like: general\nchanges: { defences: [{ id: truth, burden: requester, ${grounds('middle')} }] }\n`,
    );
    const claim = state('', 'middle');
    expect(claim.elements[0]?.inheritedFrom).toBe('general');
    expect(claim.defences[0]).toMatchObject({ inheritedFrom: 'middle', burden: 'requester' });
  });
});

describe('a claim that cannot stand as it says is refused, with file and line', () => {
  it.each([
    ['an unknown claim', 'nowhere', '', 'reference-unknown', /nowhere/u, 12],
    [
      'a change of what is not there',
      'general',
      `changes:\n  elements:\n    - id: fourth\n      ${grounds('o').replaceAll(', ', '\n      ')}\n`,
      'law-inconsistent',
      /changes fourth/u,
      15,
    ],
    [
      'two changes of one part',
      'general',
      `changes:\n  elements:\n    - { id: first, ${grounds('o')} }\n    - { id: first, ${grounds('o')} }\n`,
      'law-inconsistent',
      /twice/u,
      16,
    ],
    [
      'an addition of what is there',
      'general',
      `adds:\n  defences:\n    - { id: truth, what: w, propositions: [t], burden: speaker, ${grounds('o')} }\n`,
      'law-inconsistent',
      /adds truth/u,
      15,
    ],
    [
      'a route kept that is not there',
      'general',
      `changes:\n  elements:\n    - { id: first, routes: [{ keep: r7 }], ${grounds('o')} }\n`,
      'law-inconsistent',
      /route r7/u,
      15,
    ],
    [
      'a floor for what is no fault',
      'general',
      `changes:\n  elements:\n    - { id: first, floor: negligence, ${grounds('o')} }\n`,
      'law-inconsistent',
      /floor/u,
      15,
    ],
    [
      'a change without an authority',
      'general',
      `changes:\n  elements:\n    - { id: first, what: other }\n`,
      'data-malformed',
      /authority/u,
      15,
    ],
    [
      'a mark that only reading sets',
      'general',
      `adds:\n  preconditions:\n    - { id: n, what: w, inheritedFrom: general, ${grounds('o')} }\n`,
      'data-malformed',
      /inheritedFrom/u,
      15,
    ],
    [
      'a word that the format does not have',
      'general',
      'strictness: 9\n',
      'data-malformed',
      /strictness/u,
      13,
    ],
  ])('%s', (_name, like, more, code, message, line) => {
    expect(() => state(more, like)).toThrow(
      expect.objectContaining({
        code,
        message: expect.stringMatching(message),
        place: expect.objectContaining({ file: join(folder, 'claims/state.yaml'), line }),
      }),
    );
  });

  it('two that stand on each other', () => {
    put('other', `${rule('other', 'US')}like: state\n`);
    expect(() => state('', 'other')).toThrow(
      expect.objectContaining({
        code: 'law-inconsistent',
        message: expect.stringMatching(/circle: state, other, state/u),
        place: expect.objectContaining({ file: join(folder, 'claims/other.yaml'), line: 12 }),
      }),
    );
  });

  it('one that stands on the law of a state', () => {
    put('other', `${rule('other', 'YY')}like: general\n`);
    expect(() => state('', 'other')).toThrow(
      expect.objectContaining({
        code: 'law-inconsistent',
        message: expect.stringMatching(/of a state/u),
      }),
    );
  });
});
