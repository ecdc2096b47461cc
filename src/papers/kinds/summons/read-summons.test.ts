import { describe, expect, it } from 'vitest';
import {
  codesOf,
  detailsOf,
  readChanged,
  readFixture,
} from '../../../../test/support/read-fixture.ts';
import { wordsOf } from '../../../../test/support/words-of.ts';

const FORM = new URL('./fixtures/ao440.txt', import.meta.url);

describe('a summons on form AO 440', () => {
  it('says whom it summons, in which action, by when to answer whom', async () => {
    const { form, action, to, answerWithin, counsel, issued, clerk } = detailsOf(
      await readFixture(FORM),
      'summons',
    );
    expect(wordsOf({ form, action, to, answerWithin, issued, clerk })).toEqual({
      form: 'AO 440',
      action: {
        issuingCourt: {
          id: 'cand',
          name: 'UNITED STATES DISTRICT COURT for the Northern District of California',
        },
        pendingIn: null,
        plaintiff: 'Harbor Lane Books LLC',
        defendant: 'Doe 1',
        number: '5:24-cv-01234-ABC',
      },
      to: 'Doe 1 c/o Example Social, Inc., 200 Market Plaza, San Jose, CA 95110',
      answerWithin: 'Within 21 days after service of this summons on you',
      issued: '2024-09-03',
      clerk: 'Terry Clerk',
    });
    expect(wordsOf(counsel)).toMatchObject({
      names: ['Dana Quill'],
      firm: 'Law Office of Dana Quill',
    });
  });

  it('takes the manner of service that is filled in, and none of those only printed', async () => {
    const { service } = detailsOf(await readFixture(FORM), 'summons');
    expect(wordsOf([service?.received, service?.served])).toEqual(['2024-09-05', '2024-09-10']);
    expect(service?.manner?.text).toMatch(
      /^I served the summons on \(name of individual\) Priya Intake/,
    );
  });

  it('flags a proof of service that is left blank', async () => {
    const reading = await readChanged(FORM, [
      ['09/05/2024', ''],
      ['Priya Intake', ''],
      [
        'Example Social, Inc.\n                                                              on (date) 09/10/2024',
        '\non (date)',
      ],
    ]);
    const { service } = detailsOf(reading, 'summons');
    expect(service).toEqual({ received: null, served: null, manner: null });
    expect(codesOf(reading)).toContain('service-not-stated');
  });

  it('left blank says nothing but the time to answer, which is printed law', async () => {
    const { action, to, counsel, issued, clerk, service, answerWithin } = detailsOf(
      await readFixture(new URL('./fixtures/ao440-blank.txt', import.meta.url)),
      'summons',
    );
    const values = [
      ...Object.values(action),
      to,
      counsel,
      issued,
      clerk,
      ...Object.values(service ?? {}),
    ];
    expect(values.filter((value) => value !== null)).toEqual([]);
    expect(answerWithin?.text).toBe('Within 21 days after service of this summons on you');
  });
});
