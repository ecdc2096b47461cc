import { describe, expect, it } from 'vitest';
import type { PaperReading } from './order-reading.ts';
import { readCourtPaper } from './read-court-paper.ts';
import { readTextPaper } from './read-text-paper.ts';

/** Invented orders in the styles of other courts. */
function read(text: string): PaperReading {
  return readCourtPaper(readTextPaper(Buffer.from(text)));
}

const NEW_YORK = `UNITED STATES DISTRICT COURT
SOUTHERN DISTRICT OF NEW YORK
-----------------------------------------------------------X
                                                           :
PAT SAMPLE,                                                :
                                                           :
                        Plaintiff,                         :     21 Civ. 1234 (ABC)
                                                           :
          -v-                                              :     OPINION & ORDER
                                                           :
JOHN DOES 1-3,                                             :
                                                           :
                        Defendants.                        :
                                                           :
-----------------------------------------------------------X
PAUL A. SAMPLEMAN, District Judge:

      Before the Court is plaintiff's application for leave to serve a third-party
subpoena on Chirper, Inc. Dkt. 12. For the reasons that follow, the Court denies the
application as to John Doe 3 and grants it as to John Does 1 and 2.

      The district court in another case denied the motion to quash. If the motion were
granted here, the speakers would be named.

                                    CONCLUSION

      For the foregoing reasons, the motion at Dkt. 12 is granted in part and denied in
part. Chirper, Inc. is ordered to produce the information described in Part III by July
1, 2021. The Clerk of Court is respectfully directed to terminate the motion at Dkt. 12.

      SO ORDERED.

                                                 ____________________________
                                                 PAUL A. SAMPLEMAN
                                                 United States District Judge

Dated: June 1, 2021
       New York, New York
`;

const TEXAS = `**IN THE UNITED STATES DISTRICT COURT**
**FOR THE WESTERN DISTRICT OF TEXAS**
**AUSTIN DIVISION**

| | | |
|---|---|---|
| ROE ENTERPRISES, LLC, | § | |
| Plaintiff, | § | |
| v. | § | CAUSE NO. 1:22-CV-00123-LY |
| JOHN DOE, | § | |
| Defendant. | § | |

## ORDER DENYING MOTION TO COMPEL (Dkt. #14)

Before the Court is Plaintiff's Motion to Compel (Dkt. #14), filed June 1, 2022. Plaintiff asks that the motion be granted in full.

IT IS THEREFORE ORDERED that Plaintiff's Motion to Compel (Dkt. #14) is **DENIED**.

SIGNED this 15th day of August, 2022.

/s/ Susan Example
SUSAN EXAMPLE
UNITED STATES MAGISTRATE JUDGE
`;

const STATE = `                 SUPERIOR COURT OF THE STATE OF CALIFORNIA
                       FOR THE COUNTY OF SANTA CLARA

JANE ROE, an individual,                  Case No. 19CV345678

          Plaintiff,                      ORDER RE: MOTION TO QUASH SUBPOENA

     vs.                                  Hearing Date: March 3, 2020
                                          Dept.: 10
DOE 1 through DOE 10,

          Defendants.

     The motion of a nonparty to quash came on for hearing on March 3, 2020. Having read
the papers, the Court rules as follows. The motion is DENIED as to Doe 1. The motion to
seal is GRANTED. Responding party shall serve code-compliant responses within 20 days.

     IT IS SO ORDERED.

DATED: March 10, 2020                     ____________________________
                                          Hon. Maria Q. Example
                                          Judge of the Superior Court
`;

const WASHINGTON = `1 IN THE UNITED STATES DISTRICT COURT
2 FOR THE WESTERN DISTRICT OF WASHINGTON
3
4 ACME WIDGETS, INC., a Delaware        )
5 corporation,                          )   Case No. 2:23-cv-00456-RSL
6                                       )
7                Plaintiff,             )   ORDER GRANTING IN PART AND
8                                       )   DENYING IN PART MOTION TO QUASH
9      v.                               )
10                                      )   [Re: ECF Nos. 12, 15 & 18-1]
11 DOES 1 through 4,                    )
12                                      )
13               Defendants.            )
14 _____________________________________)
15
16      This subpoena was served in connection with Acme Widgets, Inc. v. Does 1-4, Case
17 No. 23-cv-00999-ABC, pending in the United States District Court for the Southern
18 District of New York.
19
20      The Court GRANTS IN PART and DENIES IN PART the motion to quash. Chirper, LLC shall
21 produce the e-mail address with which @sample_user1 was registered.
22
23      Dated this 7th day of July, 2023.
24
25                              Robert S. Example
26                              United States District Judge
`;

/** Whom the order's directives name. */
function directed(text: string): readonly (string | null)[] {
  return read(text)
    .commands.filter(({ kind }) => kind === 'directive')
    .map(({ subject }) => subject);
}

/** A short invented order with these sentences. */
function order(...sentences: readonly string[]): PaperReading {
  return read(
    `UNITED STATES DISTRICT COURT\nDISTRICT OF ARIZONA\n\nIn re Subpoena to Chirper, Inc.\n\nNo. 2:20-mc-00001-ABC\n\nORDER\n\n${sentences.join(' ')}\n\nDated: May 1, 2020\n`,
  );
}

describe('orders of other courts', () => {
  it.each([
    [
      'the Southern District of New York',
      NEW_YORK,
      {
        kind: 'order',
        title: 'OPINION & ORDER',
        court: { id: 'nysd' },
        caseNumber: '21 Civ. 1234 (ABC)',
        caption: 'PAT SAMPLE v. JOHN DOES 1-3',
        judge: { name: 'Paul A. Sampleman', title: 'United States District Judge' },
        dated: '2021-06-01',
        disposition: 'granted-in-part',
      },
    ],
    [
      'a table for a caption',
      TEXAS,
      {
        kind: 'order',
        title: 'ORDER DENYING MOTION TO COMPEL (Dkt. #14)',
        court: { id: 'txwd' },
        caseNumber: '1:22-CV-00123-LY',
        caption: 'ROE ENTERPRISES, LLC v. JOHN DOE',
        judge: { name: 'Susan Example', title: 'United States Magistrate Judge' },
        dated: '2022-08-15',
        regarding: [{ entry: '14' }],
        disposition: 'denied',
      },
    ],
    [
      'a state court, with two motions',
      STATE,
      {
        kind: 'order',
        title: 'ORDER RE: MOTION TO QUASH SUBPOENA',
        caseNumber: '19CV345678',
        caption: 'JANE ROE, an individual v. DOE 1 through DOE 10',
        judge: { name: 'Maria Q. Example', title: 'Judge of the Superior Court' },
        dated: '2020-03-10',
        disposition: 'granted-in-part',
      },
    ],
    [
      'pleading paper with a ruled caption',
      WASHINGTON,
      {
        kind: 'order',
        title: 'ORDER GRANTING IN PART AND DENYING IN PART MOTION TO QUASH',
        court: { id: 'wawd', at: { page: 1, line: 1 } },
        caseNumber: '2:23-cv-00456-RSL',
        pins: { caseNumber: { page: 1, line: 5 }, title: { page: 1, line: 7 } },
        caption: 'ACME WIDGETS, INC., a Delaware corporation v. DOES 1 through 4',
        judge: { name: 'Robert S. Example', at: { page: 1, line: 25 } },
        dated: '2023-07-07',
        regarding: [{ entry: '12' }, { entry: '15' }, { entry: '18-1' }],
        underlying: {
          court: { id: 'nysd' },
          caseNumber: '23-cv-00999-ABC',
          caption: 'Acme Widgets, Inc. v. Does 1-4',
        },
        disposition: 'granted-in-part',
      },
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });

  it('command the party that they name', () => {
    expect(directed(NEW_YORK)).toEqual(['Chirper, Inc.', 'The Clerk of Court']);
    expect(directed(STATE)).toEqual(['Responding party']);
    expect(directed(WASHINGTON)).toEqual(['Chirper, LLC']);
    expect(directed(TEXAS)).toEqual([]);
  });
});

describe('outcomes', () => {
  it.each([
    ['GRANTS', ['The Court GRANTS the motion to compel.'], 'granted'],
    ['is denied', ["Petitioner's motion to compel is denied."], 'denied'],
    ['partly', ['The motion to compel is granted in part and denied in part.'], 'granted-in-part'],
    ['moot', ['The Court DENIES AS MOOT the motion to seal.'], 'moot'],
    ['another court', ['In Roe, the court granted the motion to compel.'], null],
    ['supposed', ['If the motion to compel is granted, names follow.'], null],
    ['asked', ['Petitioner asks that the motion to compel be granted.'], null],
    ['quoted', ['Petitioner writes “the Court GRANTS the motion to compel” too soon.'], null],
    [
      'two parties',
      ["Plaintiff's motion is GRANTED.", "Defendant's motion is DENIED."],
      'granted-in-part',
    ],
    [
      'contradiction',
      ['The Court GRANTS the motion to compel.', 'The motion to compel is DENIED.'],
      null,
    ],
  ] as const)('%s', (_, sentences, disposition) => {
    expect(order(...sentences).disposition).toBe(disposition);
  });
});

describe('a judge in capitals', () => {
  it.each([
    ['MIROSLAV MCSAMPLE', 'Miroslav McSample'],
    ['DUSTIN SAMPLE, JR.', 'Dustin Sample, Jr.'],
    ["PAULA A. O'SAMPLE-EXAMPLE", "Paula A. O'Sample-Example"],
    ['Colm F. MacSample', 'Colm F. MacSample'],
    ['SAMUEL EXAMPLE III', 'Samuel Example III'],
  ])('%s is %s', (printed, name) => {
    const paper = order(
      'The motion to compel of Chirper is hereby GRANTED.',
      `\n\n${printed}\nUNITED STATES MAGISTRATE JUDGE`,
    );
    expect(paper.judge).toMatchObject({ printed, name });
  });
});

describe('one motion decided in parts', () => {
  it.each([
    [
      'in one sentence',
      'The motion is GRANTED as to the first account and DENIED as to the second.',
    ],
    ['in two', 'The motion is GRANTED as to the first. The motion is DENIED as to the second.'],
    [
      'by what the rest of it seeks',
      'The Court GRANTS the motion. The motion is DENIED in all other respects.',
    ],
  ])('is granted in part: %s', (_name, words) => {
    const paper = order(words);
    expect(paper.disposition).toBe('granted-in-part');
    expect(paper.flags.map(({ code }) => code)).not.toContain('dispositions-contradictory');
  });
});
