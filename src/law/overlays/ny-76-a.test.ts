import { describe, expect, it } from 'vitest';
import { inForce } from '../in-force.ts';
import { lawRegistry } from '../law-registry.ts';

const before = lawRegistry().get('overlay', 'ny-76-a-1992');
const after = lawRegistry().get('overlay', 'ny-76-a-2020');

function partOf(pin: string): string | undefined {
  return after.provisions.find((one) => one.pin?.endsWith(pin))?.part;
}

function textsInForce(day: string): string[] {
  return [before, after].filter((text) => inForce(text, day)).map(({ id }) => id);
}

describe('section 76-a changed on 10 November 2020', () => {
  it.each([
    ['1992-12-31', []],
    ['1993-01-01', ['ny-76-a-1992']],
    ['2020-11-09', ['ny-76-a-1992']],
    ['2020-11-10', ['ny-76-a-2020']],
    ['2023-02-16', ['ny-76-a-2020']],
  ])('on %s: %j', (day, texts) => {
    expect(textsInForce(day)).toEqual(texts);
  });

  it('is dated by the day of publication, since the amendment is not retroactive (Gottwald)', () => {
    expect([before.datedBy, after.datedBy]).toEqual(['publication', 'publication']);
    expect(after.temporalEffect.map(({ authority }) => authority)).toContain('gottwald-2023');
    expect(after.openQuestions.map(({ id }) => id)).toContain('which-day-counts');
  });
});

describe('what triggers it', () => {
  it('was the requester as an applicant for a permit, and comment on the application', () => {
    expect(before.trigger).toEqual({
      all: [
        { fact: 'requester-public-applicant-or-permittee' },
        { fact: 'related-to-application' },
      ],
    });
  });

  it('is the speech: a public forum and an issue of public interest, or other protected conduct', () => {
    expect(after.trigger).toEqual({
      any: [
        { all: [{ fact: 'public-forum' }, { fact: 'issue-of-public-interest' }] },
        {
          all: [{ fact: 'lawful-conduct-furthering-speech' }, { fact: 'issue-of-public-interest' }],
        },
        { fact: 'lawful-conduct-furthering-petition' },
      ],
    });
  });

  it.each([before, after])(
    'is under neither text that the requester is an advocate ($id)',
    (text) => {
      expect(JSON.stringify(text.trigger)).not.toContain('requester-public-advocate');
    },
  );
});

describe('what it asks', () => {
  it.each([before, after])('actual malice, clear and convincing, for damages ($id)', (text) => {
    expect(text.effects).toEqual([
      {
        kind: 'raises-fault',
        causes: ['defamation'],
        elementRole: 'fault',
        toFaultLevel: 'actual-malice',
        proofLevel: 'clear-and-convincing',
        remedy: 'damages',
      },
    ]);
  });

  it('stands in subdivision 2; subdivision 1(a) is the definition', () => {
    expect(partOf('§ 76-a(2)')).toBe('fault-rule');
    expect(partOf('§ 76-a(1)(a)(1)')).toBe('definition');
    expect(partOf('§ 76-a(1)(a)(2)')).toBe('definition');
  });

  it('applies in federal court (Palin)', () => {
    expect(after.inFederalCourt.applies).toBe('yes');
    expect(after.inFederalCourt.sources.map(({ authority }) => authority)).toContain('palin-2020');
  });

  it('leaves open how it works before the speaker is known, with sources on both sides', () => {
    const question = after.openQuestions.find(({ id }) => id === 'malice-at-unmasking');
    expect(question?.sides.map(({ authority }) => authority)).toEqual(
      expect.arrayContaining(['cahill-2005', 'highfields-2005', 'in-re-twitter-2023']),
    );
  });
});
