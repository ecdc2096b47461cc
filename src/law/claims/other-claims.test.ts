import { describe, expect, it } from 'vitest';
import { lawRegistry } from '../law-registry.ts';

const law = lawRegistry();
const get = (id: string) => law.get('claim', id);
const elementOf = (id: string, element: string) =>
  get(id).elements.find((one) => one.id === element);

describe('claims other than defamation, of federal and general law', () => {
  it.each([
    ['us-copyright', 'copyright', ['ownership', 'copying'], 3],
    ['us-trademark', 'trademark', ['mark', 'use-in-commerce', 'confusion'], null],
    [
      'us-trade-libel',
      'trade-libel',
      ['false-statement', 'publication', 'disparagement', 'fault', 'harm-foreseen', 'harm'],
      null,
    ],
    [
      'us-interference-contract',
      'interference-contract',
      ['contract', 'knowledge', 'intent', 'improper', 'breach', 'harm'],
      null,
    ],
    [
      'us-interference-prospective',
      'interference-prospective',
      ['relation', 'knowledge', 'intent', 'improper', 'disruption', 'harm'],
      null,
    ],
    ['us-contract', 'breach-of-contract', ['contract', 'performance', 'breach', 'harm'], null],
    ['us-terms-of-service', 'breach-of-terms', ['notice', 'assent', 'breach', 'harm'], null],
    ['us-trade-secret', 'trade-secret', ['secret', 'misappropriation', 'commerce', 'harm'], 3],
    ['us-uniform-trade-secret', 'trade-secret-state', ['secret', 'misappropriation', 'harm'], 3],
    ['us-intrusion', 'intrusion', ['intrusion', 'intent', 'offensive'], null],
    ['us-appropriation', 'appropriation', ['appropriation'], null],
    [
      'us-public-disclosure',
      'public-disclosure',
      ['publicity', 'private-fact', 'offensive', 'no-public-concern'],
      null,
    ],
    ['us-false-light', 'false-light', ['publicity', 'false-light', 'offensive', 'fault'], null],
    ['us-emotional-distress', 'emotional-distress', ['outrage', 'intent', 'harm'], null],
    [
      'us-computer-misuse',
      'computer-misuse',
      ['protected-computer', 'access', 'what-it-led-to', 'harm'],
      2,
    ],
    ['ca-harassment', 'harassment', ['course-of-conduct', 'alarm', 'harm'], null],
    ['ca-impersonation', 'impersonation', ['impersonation', 'credible', 'purpose', 'harm'], null],
  ])('%s: %s is %j, all on the requester; years: %s', (id, cause, elements, years) => {
    const claim = get(id);
    expect(claim.cause).toBe(cause);
    expect(claim.elements.map((one) => one.id)).toEqual(elements);
    expect(
      claim.elements.every(({ burden, essential }) => burden === 'requester' && essential),
    ).toBe(true);
    expect(claim.limitation?.years ?? null).toBe(years);
  });
});

describe('fault and what does not carry it', () => {
  it.each([
    ['us-trade-libel', 'fault', 'actual-malice'],
    ['us-false-light', 'fault', 'actual-malice'],
    ['us-interference-contract', 'intent', 'intent-to-interfere'],
    ['us-interference-prospective', 'intent', 'intent-to-interfere'],
  ])('%s asks at %s for %s', (id, element, floor) => {
    expect(elementOf(id, element)).toMatchObject({ kind: 'fault', floor });
  });

  it('a breach of terms of use is no access without authorisation', () => {
    expect(elementOf('us-computer-misuse', 'access')?.notEnough).toContainEqual(
      expect.objectContaining({
        proposition: 'breached-terms-of-use',
        authority: 'power-ventures-2016',
      }),
    );
  });

  it('negligent interference carries no intent, and intent is ranked against no other fault', () => {
    const level = law.get('fault-level', 'intent-to-interfere');
    expect(level.notEnough).toContainEqual(expect.objectContaining({ proposition: 'negligence' }));
    expect(level.stricterThan).toEqual([]);
    const ranked = law.all('fault-level').flatMap(({ stricterThan }) => stricterThan);
    expect(ranked.some((one) => one.level === 'intent-to-interfere')).toBe(false);
  });
});

describe('fair use', () => {
  const [defence] = get('us-copyright').defences;

  it('is a defence on the user, of four factors weighed together', () => {
    expect(defence).toMatchObject({
      burden: 'speaker',
      combination: 'weighed',
      propositions: ['fair-purpose', 'fair-nature', 'fair-amount', 'fair-market'],
    });
  });

  it('leaves open whether whoever asks for the name must show its absence', () => {
    const question = defence?.openQuestions.find(({ id }) => id === 'absence-of-fair-use');
    expect(question?.sides.map(({ authority }) => authority)).toEqual([
      'lenz-2016',
      'dmca-twitter-2022',
      'dmca-twitter-mj-2021',
      'campbell-1994',
    ]);
  });

  it('a United States work is registered before suit', () => {
    expect(get('us-copyright').preconditions.map(({ id }) => id)).toEqual(['registration']);
  });
});

describe('states on the general law', () => {
  it.each([
    // claim, element, its authority, what its own routes ask for
    ['ny-interference-contract', 'improper', 'lama-1996', ['no-justification']],
    [
      'ca-interference-prospective',
      'improper',
      'korea-supply-2003',
      ['independently-wrongful-act'],
    ],
    ['ny-interference-prospective', 'improper', 'carvel-2004', ['crime-or-independent-tort']],
    ['hi-interference-prospective', 'improper', 'kutcher-1998', ['no-justification']],
  ])('%s: %s by %s', (id, name, authority, propositions) => {
    const element = elementOf(id, name);
    expect(element).toMatchObject({ authority, inheritedFrom: null });
    expect(element?.kind === 'routed' ? element.routes : []).toMatchObject([{ propositions }]);
  });

  it('California has nothing on improper means for interference with contract', () => {
    expect(elementOf('ca-interference-contract', 'improper')?.inheritedFrom).toBe(
      'us-interference-contract',
    );
  });

  it.each([
    ['us-false-light', ['FL', 'NY', 'TX']],
    ['us-public-disclosure', ['NY']],
  ])('%s is not recognised in %j, with authority', (id, states) => {
    expect(get(id).notRecognisedIn.map(({ jurisdiction }) => jurisdiction)).toEqual(states);
  });

  it.each([
    ['ca-trade-secret', 'cal-ccp-2019-210'],
    ['us-trade-secret', 'inteliclear-2020'],
    ['us-trade-libel', 'swift-2014'],
  ])('%s: particularity by %s', (id, authority) => {
    expect(get(id).pleading).toMatchObject({ particularity: 'substance', authority });
  });
});
