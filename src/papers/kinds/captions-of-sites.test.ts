import { describe, expect, it } from 'vitest';
import type { PaperReading } from '../order-reading.ts';
import { readCourtPaper } from '../read-court-paper.ts';
import { readTextPaper } from '../read-text-paper.ts';

const BODY = `The plaintiff moves to compel the site to name the account holder, whose post of May 3, 2023
is before the Court. Having read the papers, the Court finds the showing too thin for now.
The motion to compel is denied.
`;
const SIDES = 'PAT SPECIMEN,\nPlaintiff,\nv.\nMAX EXAMPLE,\nDefendant.\n';
const FEDERAL =
  'IN THE UNITED STATES DISTRICT COURT\nFOR THE DISTRICT OF COLORADO\nCivil Action No. 24-cv-00999-XYZ\n';

function read(text: string): PaperReading {
  return readCourtPaper(readTextPaper(Buffer.from(text)));
}

function inShort(text: string): object {
  const { court, caseNumber, title, judge, dated, filed, disposition } = read(text);
  const name = judge?.name ?? null;
  return { court: court?.id ?? null, caseNumber, title, judge: name, dated, filed, disposition };
}

const ROWS: readonly (readonly [name: string, text: string, fields: object])[] = [
  [
    'a site that sets the text of the docket over the caption',
    `Specimen v. Example\nFiling\n10\nORDER granting 8 Motion for Leave to Serve, by Magistrate Judge Pat Other on 2/1/2024.\n${FEDERAL}${SIDES}ORDER\nMax T. Sample, United States Magistrate Judge.\n${BODY}`,
    { court: 'cod', title: 'ORDER', judge: 'Max T. Sample', caseNumber: '24-cv-00999-XYZ' },
  ],
  [
    'a site that cites the paper over it',
    `From Casetext: Smarter Legal Research\n\nSpecimen v. Example\n\nUnited States District Court, Northern District of California\nFeb 1, 2024\n24-mc-80999-XYZ (N.D. Cal. Feb. 1, 2024)\n\nOpinion\n\n24-mc-80999-XYZ\n\n02-01-2024\n\nPAT SPECIMEN, Plaintiff, v. MAX EXAMPLE, Defendant.\n\nORDER DENYING MOTION TO COMPEL\n\nMAX T. SAMPLE UNITED STATES MAGISTRATE JUDGE\n\n${BODY}`,
    {
      court: 'cand',
      caseNumber: '24-mc-80999-XYZ',
      title: 'ORDER DENYING MOTION TO COMPEL',
      judge: 'Max T. Sample',
      filed: '2024-02-01',
    },
  ],
  [
    'a state in the column of the parties',
    `STATE OF OHIO          )          IN THE COURT OF APPEALS\n                       )ss:       NINTH JUDICIAL DISTRICT\nCOUNTY OF SUMMIT       )\n\nPAT SPECIMEN                      C.A. No.      20CA0099\n\n     Appellant\n\n     v.\n\nMAX EXAMPLE\n\n     Appellee\n\n          DECISION AND JOURNAL ENTRY\n\nDated: June 4, 2024\n\n     SAMPLE, Judge.\n\n     {¶1} Pat Specimen appeals the judgment below. We affirm.\n`,
    { court: 'ohctapp9', caseNumber: '20CA0099' },
  ],
  [
    'a stamp over the heading of a court of Georgia',
    `Fulton County Superior Court\n***EFILED***\nDate: 3/4/2024 10:12 AM\n\nIN THE SUPERIOR COURT OF FULTON COUNTY\nSTATE OF GEORGIA\n\n${SIDES}CIVIL ACTION FILE NO. 2024CV000999\n\nORDER\n\n${BODY}\nSo ordered this 4th day of March, 2024.\n`,
    { court: 'gasuperct', dated: '2024-03-04' },
  ],
  [
    'the number of a court of appeals of Texas, and its judge by a label',
    `COURT OF APPEALS FOR THE\nFIRST DISTRICT OF TEXAS AT HOUSTON\n\nORDER\n\nAppellate case name:         Specimen v. Example\n\nAppellate case number:       01-24-00099-CV\n\nTrial court case number:     24-ABC-012345\n\n     Appellant, Pat Specimen, has filed a motion. The motion is denied.\n\n     It is so ORDERED.\n\nJudge’s signature:     /s/ Max Sample\n\nDate: __January 3, 2024___\n`,
    { court: 'texapp', caseNumber: '01-24-00099-CV', judge: 'Max Sample', dated: '2024-01-03' },
  ],
  [
    'the number of the Federal Circuit over that of the court below',
    `United States Court of Appeals\nfor the Federal Circuit\n______________________\nIn re: SPECIMEN INC.,\nPetitioner\n______________________\n2024-999\n______________________\nOn Petition for Writ of Mandamus to the United States\nDistrict Court for the Western District of Texas in No.\n6:23-cv-00999-XYZ.\n______________________\nON PETITION\n______________________\nORDER\n     Specimen Inc. petitions for a writ of mandamus.\n     IT IS ORDERED THAT:\n     The petition is denied.\n`,
    { court: 'cafc', caseNumber: '2024-999', title: 'ORDER' },
  ],
  [
    'two judges by name in the number, and a title that a rule parts',
    `UNITED STATES DISTRICT COURT\nSOUTHERN DISTRICT OF FLORIDA\n\nCASE NO. 24-20999-CIV-SAMPLE/SPECIMEN\n\n${SIDES}\nORDER GRANTING MOTION FOR LEAVE TO SERVE A SUBPOENA PRIOR TO A RULE 26(f)\n\nCONFERENCE\n\n${BODY}`,
    {
      caseNumber: '24-20999-CIV-SAMPLE/SPECIMEN',
      title: 'ORDER GRANTING MOTION FOR LEAVE TO SERVE A SUBPOENA PRIOR TO A RULE 26(f) CONFERENCE',
    },
  ],
  [
    'the mark of a footnote on a title',
    `${FEDERAL}${SIDES}\nORDER ON ATTORNEYS’ FEES AND COSTS1\n\n${BODY}`,
    { title: 'ORDER ON ATTORNEYS’ FEES AND COSTS' },
  ],
  [
    'a word over the columns, a bare number under it',
    `Order                                                                      Michigan Supreme Court\n                                                                               Lansing, Michigan\n\n  August 6, 2024                                                               Pat Sample,\n                                                                               Chief Justice\n\n  199999                                                                       Max Specimen,\n                                                                               Justices\n  PAT SPECIMEN,\n           Plaintiff-Appellant,\n\n  v                                                   SC: 199999\n                                                      COA: 299999\n  MAX EXAMPLE,\n           Defendant-Appellee.\n\n  _________________________________________/\n\n        On order of the Court, the application for leave to appeal is considered, and it is DENIED.\n`,
    { court: 'mich', caseNumber: '199999', title: 'Order', disposition: 'denied' },
  ],
  [
    'an author in the line of the title',
    `    PAT SPECIMEN                               :   IN THE SUPERIOR COURT OF\n                                               :        PENNSYLVANIA\n                       Appellant               :\n                v.                             :\n    MAX EXAMPLE                                :   No. 999 WDA 2023\n\nBEFORE:      SAMPLE, P.J.E., SPECIMEN, J., and OTHER, J.\n\nMEMORANDUM BY SPECIMEN, J.:                       FILED APRIL 28, 2024\n\n        Appellant, Pat Specimen, appeals from an order. We affirm.\n`,
    { court: 'pasuperct', title: 'MEMORANDUM', filed: '2024-04-28' },
  ],
  [
    'motions that are allowed, and the day over the judge’s line',
    `UNITED STATES DISTRICT COURT\nDISTRICT OF MASSACHUSETTS\n\nCivil Action No. 24-cv-10999-XYZ\n\n${SIDES}\nMEMORANDUM AND ORDER ON MOTIONS\n\nMarch 17, 2024\n\nSAMPLE, D.J.\n\nThe plaintiff moves to compel, and a user moves to quash the subpoena that is before the court.\n\nThe motion to compel [Dkt. 4] is ALLOWED IN PART and DENIED IN PART; the motion to quash [Dkt. 5] is DENIED; and the motion to impound [Dkt. 6] is ALLOWED.\n\nSO ORDERED.\n`,
    { dated: '2024-03-17', disposition: 'granted-in-part' },
  ],
  [
    'a month that a scan misread',
    `${FEDERAL}${SIDES}\nORDER\n\n${BODY}\n” | Dated: __Iuly 13, 2024\nMAX SAMPLE\nUNITED STATES MAGISTRATE JUDGE\n`,
    { dated: '2024-07-13', judge: 'Max Sample' },
  ],
  [
    'a clerk’s mark with the day behind a dash, and DATE beside the judge',
    `FILED\n2024 FEB -4 A 10:17\nCLERK OF COURTS\n\nIN THE COURT OF COMMON PLEAS\nCUYAHOGA COUNTY, OHIO\n\n${SIDES}CASE NO. CV-24-999999\n\nJOURNAL ENTRY\n\n${BODY}\nIT IS SO ORDERED.\n\nJUDGE MAX SAMPLE DATE\n`,
    { judge: 'Max Sample', filed: '2024-02-04' },
  ],
];

describe('the caption, judge and dates of', () => {
  it.each(ROWS)('%s', (_, text, fields) => {
    expect(inShort(text)).toMatchObject(fields);
  });

  it('no motion that a rule allows', () => {
    const said = 'A party is allowed to move again. The motion that the rules allowed is denied.';
    const text = `${FEDERAL}${SIDES}\nORDER\n\nThe plaintiff moves to compel the site.\n${said}\n`;
    expect(read(text).disposition).toBe('denied');
  });

  it('no court whose district is unreadable', () => {
    const text = `US DISTRICTCOURT\nNORTHERN DISTRICT OF THXAS\n\n${SIDES}No. 4:24-cv-99999-X\n\nORDER\n\n${BODY}`;
    expect(read(text).court?.id ?? null).toBeNull();
  });
});
