import { describe, expect, it } from 'vitest';
import type { PaperReading } from './order-reading.ts';
import { readCourtPaper } from './read-court-paper.ts';
import { readTextPaper } from './read-text-paper.ts';

/** Invented papers in the styles of many courts. */
function read(text: string): PaperReading {
  return readCourtPaper(readTextPaper(Buffer.from(text)));
}

/** The fields by which a docket clerk would know the paper. */
function inShort(text: string): object {
  const { kind, title, court, caseNumber, parties, judge, dated, disposition } = read(text);
  return {
    kind,
    title,
    court: court?.id ?? null,
    caseNumber,
    parties: parties && [parties.inRe, parties.first, parties.second],
    judge: judge && [judge.name, judge.title],
    dated,
    disposition,
  };
}

const VIRGINIA = `                IN THE UNITED STATES DISTRICT COURT FOR THE
                      EASTERN DISTRICT OF VIRGINIA
                           Alexandria Division

ROE WIDGETS, LLC,                     )
                                      )
               Plaintiff,             )
                                      )
          v.                          )      Case No. 1:21cv123 (LMB/IDD)
                                      )
JOHN DOE 1, et al.,                   )
                                      )
               Defendants.            )

                                   ORDER

      Before the Court is plaintiff's Motion for Early Discovery [Dkt. No. 4]. For the reasons
stated in open court, it is hereby

      ORDERED that the Motion [Dkt. No. 4] be and is GRANTED; and it is further

      ORDERED that plaintiff serve its subpoena within 14 days of this Order.

      The Clerk is directed to forward copies of this Order to counsel of record.

      Entered this 5th day of March, 2021.

Alexandria, Virginia

                                      /s/ Ida D. Sample
                                      Ida D. Sample
                                      United States Magistrate Judge
`;

const DELAWARE = `                 IN THE UNITED STATES DISTRICT COURT
                      FOR THE DISTRICT OF DELAWARE

ACME ROBOTICS, INC.,                     :
                                         :
              Plaintiff,                 :
                                         :
      v.                                 :    C.A. No. 20-1234-CFC-SRF
                                         :
CHIRPER, INC. and PAT ROE,               :
                                         :
              Defendants.                :

                             MEMORANDUM ORDER

      At Wilmington this 9th day of June, 2021, having considered Defendants' motion to quash
(D.I. 45), IT IS HEREBY ORDERED that the motion is DENIED without prejudice.

                                         ____________________________
                                         Sherry R. Sample
                                         United States Magistrate Judge
`;

const ILLINOIS = `                    IN THE UNITED STATES DISTRICT COURT
                   FOR THE NORTHERN DISTRICT OF ILLINOIS
                             EASTERN DIVISION

JANE ROE,                               )
                                        )
                  Plaintiff,            )     No. 19 C 4321
                                        )
      v.                                )     Judge Robert W. Sample
                                        )
UNKNOWN POSTERS 1-5,                    )
                                        )
                  Defendants.           )

                     MEMORANDUM OPINION AND ORDER

      Plaintiff moves for leave to take discovery before the conference of Rule 26(f). The motion
[12] is granted in part and denied in part. Status hearing set for May 4, 2020 is stricken.

                                        ENTER:

                                        ____________________________
                                        ROBERT W. SAMPLE
                                        United States District Judge

DATED: April 2, 2020
`;

const NEW_YORK_STATE = `SUPREME COURT OF THE STATE OF NEW YORK
COUNTY OF KINGS
---------------------------------------------------------------X
In the Matter of the Application of
PAT SAMPLE,
                              Petitioner,
For an Order Pursuant to CPLR 3102(c)                             Index No. 500123/2020

               -against-                                          DECISION AND ORDER

CHIRPER, INC.,
                              Respondent.
---------------------------------------------------------------X

      Upon the foregoing papers, the petition for pre-action disclosure is denied and the
proceeding is dismissed.

Dated: July 6, 2020

                                        ENTER,

                                        Hon. Maria L. Example, J.S.C.
`;

const CHANCERY = `        IN THE COURT OF CHANCERY OF THE STATE OF DELAWARE

ROE HOLDINGS, INC.,                   )
                                      )
              Plaintiff,              )
                                      )
      v.                              )    C.A. No. 2021-0123-JTS
                                      )
JOHN DOE,                             )
                                      )
              Defendant.              )

                   ORDER GRANTING MOTION TO EXPEDITE

      The motion to expedite is GRANTED. Plaintiff shall serve its requests by June 1, 2021.

                                      /s/ J. Terry Sample
                                      Vice Chancellor

Dated: May 3, 2021
`;

const SECOND_CIRCUIT = `21-1234-cv
Roe v. Chirper, Inc.

                    UNITED STATES COURT OF APPEALS
                        FOR THE SECOND CIRCUIT

                           August Term, 2021

            (Argued: March 1, 2022     Decided: June 7, 2022)

                        Docket No. 21-1234-cv

PAT ROE,

                                   Plaintiff-Appellant,

                                 v.

CHIRPER, INC., JOHN DOE 1,

                                   Defendants-Appellees.

Before: SAMPLE, EXAMPLE, and SPECIMEN, Circuit Judges.

      Appeal from a judgment of the United States District Court for the Eastern District of
New York dismissing the complaint. The district court granted the motion to dismiss. We
VACATE the judgment and REMAND for further proceedings.
`;

const NINTH_CIRCUIT = `                            NOT FOR PUBLICATION

                   UNITED STATES COURT OF APPEALS
                       FOR THE NINTH CIRCUIT

PAT ROE,                                    No. 20-55555

              Plaintiff-Appellant,          D.C. No. 2:19-cv-01234-AB-CD

 v.
                                            MEMORANDUM*
CHIRPER, INC.,

              Defendant-Appellee.

              Appeal from the United States District Court
                  for the Central District of California

      Pat Roe appeals from the district court's order quashing a subpoena. We have jurisdiction
under 28 U.S.C. § 1291, and we affirm.

      AFFIRMED.
`;

function entries(text: string): readonly string[] {
  return read(text).regarding.map(({ entry }) => entry);
}

describe('a paper of', () => {
  it.each([
    [
      'the Eastern District of Virginia',
      VIRGINIA,
      {
        kind: 'order',
        title: 'ORDER',
        court: 'vaed',
        caseNumber: '1:21cv123 (LMB/IDD)',
        parties: [null, ['ROE WIDGETS, LLC'], ['JOHN DOE 1, et al.']],
        judge: ['Ida D. Sample', 'United States Magistrate Judge'],
        dated: '2021-03-05',
        disposition: 'granted',
      },
    ],
    [
      'the District of Delaware',
      DELAWARE,
      {
        kind: 'order',
        title: 'MEMORANDUM ORDER',
        court: 'ded',
        caseNumber: '20-1234-CFC-SRF',
        parties: [null, ['ACME ROBOTICS, INC.'], ['CHIRPER, INC.', 'PAT ROE']],
        judge: ['Sherry R. Sample', 'United States Magistrate Judge'],
        dated: '2021-06-09',
        disposition: 'denied',
      },
    ],
    [
      'the Northern District of Illinois',
      ILLINOIS,
      {
        kind: 'order',
        title: 'MEMORANDUM OPINION AND ORDER',
        court: 'ilnd',
        caseNumber: '19 C 4321',
        parties: [null, ['JANE ROE'], ['UNKNOWN POSTERS 1-5']],
        judge: ['Robert W. Sample', 'United States District Judge'],
        dated: '2020-04-02',
        disposition: 'granted-in-part',
      },
    ],
    [
      'the Supreme Court of New York',
      NEW_YORK_STATE,
      {
        kind: 'order',
        title: 'DECISION AND ORDER',
        court: 'nysupct',
        caseNumber: '500123/2020',
        parties: ['Application of PAT SAMPLE', ['PAT SAMPLE'], ['CHIRPER, INC.']],
        judge: ['Maria L. Example', 'J.S.C.'],
        dated: '2020-07-06',
        disposition: 'denied',
      },
    ],
    [
      'the Court of Chancery of Delaware',
      CHANCERY,
      {
        kind: 'order',
        title: 'ORDER GRANTING MOTION TO EXPEDITE',
        court: 'delch',
        caseNumber: '2021-0123-JTS',
        parties: [null, ['ROE HOLDINGS, INC.'], ['JOHN DOE']],
        judge: ['J. Terry Sample', 'Vice Chancellor'],
        dated: '2021-05-03',
        disposition: 'granted',
      },
    ],
    [
      'the Second Circuit',
      SECOND_CIRCUIT,
      {
        kind: 'opinion',
        title: null,
        court: 'ca2',
        caseNumber: '21-1234-cv',
        parties: [null, ['PAT ROE'], ['CHIRPER, INC.', 'JOHN DOE 1']],
        judge: null,
        dated: '2022-06-07',
        disposition: 'vacated',
      },
    ],
    [
      'the Ninth Circuit',
      NINTH_CIRCUIT,
      {
        kind: 'opinion',
        title: 'MEMORANDUM',
        court: 'ca9',
        caseNumber: '20-55555',
        parties: [null, ['PAT ROE'], ['CHIRPER, INC.']],
        judge: null,
        dated: null,
        disposition: 'affirmed',
      },
    ],
  ])('%s', (_, text, expected) => {
    expect(inShort(text)).toEqual(expected);
  });

  it('rules on the entries that its rulings or its first lines name', () => {
    expect(entries(VIRGINIA)).toEqual(['4']);
    expect(entries(DELAWARE)).toEqual(['45']);
  });
});
