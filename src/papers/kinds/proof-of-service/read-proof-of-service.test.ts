import { describe, expect, it } from 'vitest';
import { codesOf, detailsOf, readText } from '../../../../test/support/read-fixture.ts';
import { wordsOf } from '../../../../test/support/words-of.ts';

const HEAD =
  'UNITED STATES DISTRICT COURT\nNORTHERN DISTRICT OF CALIFORNIA\n\nHARBOR LANE BOOKS LLC v. DOES 1 THROUGH 4\nCase No. 5:24-cv-01234-ABC\n\nCERTIFICATE OF SERVICE\n\n';

describe('a proof of service', () => {
  it.each([
    [
      'I hereby certify that on October 4, 2024, I served the foregoing Motion to Quash Subpoena on Dana Quill, counsel for Plaintiff, by e-mail at dana.quill@example.com.',
      {
        what: 'Motion to Quash Subpoena',
        on: 'Dana Quill, counsel for Plaintiff',
        served: '2024-10-04',
        manner: 'by e-mail at dana.quill@example.com',
      },
    ],
    [
      'On or about May 2, 2024, the undersigned personally served the within subpoena upon Example Forum LLC by leaving a copy with its clerk.',
      {
        what: 'subpoena',
        on: 'Example Forum LLC',
        served: '2024-05-02',
        manner: 'by leaving a copy with its clerk',
      },
    ],
    [
      'On June 3, 2024, I mailed the attached Notice to Jo Alder via certified mail, return receipt requested.',
      {
        what: 'Notice',
        on: 'Jo Alder',
        served: '2024-06-03',
        manner: 'via certified mail, return receipt requested',
      },
    ],
    [
      'I am over eighteen and no party to this action.',
      { what: null, on: null, served: null, manner: null },
    ],
  ])('%s', (sentence, expected) => {
    const { what, service } = detailsOf(
      readText(`${HEAD}${sentence}\n\n/s/ Sam Clerk\n`),
      'proof-of-service',
    );
    expect(
      wordsOf({
        what,
        on: service?.on ?? null,
        served: service?.served ?? null,
        manner: service?.manner ?? null,
      }),
    ).toEqual(expected);
  });

  it('flags what it does not say', () => {
    const reading = readText(
      `${HEAD}I am over eighteen and no party to this action.\n\n/s/ Sam Clerk\n`,
    );
    expect(codesOf(reading)).toEqual([
      'service-date-missing',
      'service-manner-missing',
      'service-person-missing',
    ]);
  });
});
