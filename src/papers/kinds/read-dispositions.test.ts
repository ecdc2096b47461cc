import { describe, expect, it } from 'vitest';
import type { PaperReading } from '../order-reading.ts';
import { readCourtPaper } from '../read-court-paper.ts';
import { readTextPaper } from '../read-text-paper.ts';

const HEAD =
  'UNITED STATES DISTRICT COURT\nDISTRICT OF ARIZONA\n\nIn re Subpoena to Chirper, Inc.\n\nNo. 2:20-mc-00001-ABC\n\n';

function order(body: string, title = 'ORDER'): PaperReading {
  const text = `${HEAD}${title}\n\nThe Court has read the papers.\n\n${body}\n\nDated: May 1, 2020\n`;
  return readCourtPaper(readTextPaper(Buffer.from(text)));
}

/** The statements of an invented order, each as "outcome: object". */
function rulings(body: string): readonly string[] {
  return order(body).dispositions.map(
    ({ disposition, object, prejudice }) =>
      `${disposition}${prejudice === null ? '' : ` ${prejudice} prejudice`}: ${object ?? '–'}`,
  );
}

describe('a ruling, as courts write it', () => {
  it.each([
    ['The Court GRANTS the motion to compel.', ['granted: the motion to compel']],
    [
      'The Court therefore denies Roe’s motion under Rule 60(b)(3).',
      ['denied: Roe’s motion under Rule 60(b)(3)'],
    ],
    [
      'The Court, having received Roe’s administrative motion to correct the deadline, hereby DENIES the motion.',
      ['denied: the motion'],
    ],
    [
      'Having read the papers filed in connection with the motion and finding it fit for decision, the motion to quash is GRANTED IN PART.',
      ['granted-in-part: motion to quash'],
    ],
    [
      'For these reasons, the Court DENIES the motion for leave; DENIES the motion for a stay; and, DENIES the request for clarification.',
      [
        'denied: the motion for leave',
        'denied: the motion for a stay',
        'denied: the request for clarification',
      ],
    ],
    [
      'The motion for issuance of a letter of request is denied, without prejudice to its being filed again.',
      ['denied without prejudice: motion for issuance of a letter of request'],
    ],
    ['The claim is DISMISSED WITH PREJUDICE.', ['dismissed with prejudice: claim']],
    [
      'With regard to Roe’s motion for sanctions, it is not well-taken and is DENIED.',
      ['denied: Roe’s motion for sanctions'],
    ],
    [
      'Accordingly, Roe’s Amended Motion for Leave, and in the alternative for reconsideration, is GRANTED.',
      ['granted: Roe’s Amended Motion for Leave, and in the alternative for reconsideration'],
    ],
    [
      'IT IS ORDERED that the motion to compel (ECF No. 12) be, and the same hereby is, GRANTED.',
      ['granted: motion to compel (ECF No. 12)'],
    ],
    [
      'The Court GRANTS Roe Widgets, Inc.’s motion to dismiss count 4.',
      ['granted: Roe Widgets, Inc.’s motion to dismiss count 4'],
    ],
    ['The Court will grant the motion to compel.', ['granted: the motion to compel']],
    ['Defendant’s motion to quash will be denied.', ['denied: Defendant’s motion to quash']],
    ['I deny the motion to quash.', ['denied: the motion to quash']],
    ['The application is GRANTED.', ['granted: application']],
    ['Application granted.', ['granted: Application']],
    ['Motion to seal: DENIED.', ['denied: Motion to seal']],
    [
      'The motion is GRANTED as to the first account and DENIED as to the second.',
      ['granted: motion', 'denied-in-part: motion'],
    ],
    [
      'The Court GRANTS IN PART and DENIES IN PART the motion to quash.',
      ['granted-in-part: the motion to quash'],
    ],
    [
      'The Court grants the motion to seal in part.',
      ['granted-in-part: the motion to seal in part'],
    ],
    ['The request to seal is DENIED as moot.', ['moot: request to seal']],
    ['The Court DENIES AS MOOT the motion to seal.', ['moot: the motion to seal']],
    [
      'The Court hereby GRANTS the motion to dismiss in part and DENIES AS MOOT the motion to strike.',
      ['granted-in-part: the motion to dismiss in part', 'moot: the motion to strike'],
    ],
    [
      'The Court GRANTS the motion to seal and DENIES the motion to compel without prejudice.',
      [
        'granted: the motion to seal',
        'denied without prejudice: the motion to compel without prejudice',
      ],
    ],
    [
      'The motion to compel is GRANTED to the extent that Chirper shall name Doe 1, and is otherwise DENIED.',
      ['granted: motion to compel', 'denied-in-part: motion to compel'],
    ],
    ['The Court defers ruling on the motion to seal.', ['deferred: ruling on the motion to seal']],
    ['The motion to seal is WITHDRAWN.', ['withdrawn: motion to seal']],
    ['The motion to seal is terminated.', ['terminated: motion to seal']],
    ['The reply brief is STRICKEN.', ['stricken: –']],
    ['The subpoena is QUASHED.', ['quashed: subpoena']],
    ['The objections are OVERRULED.', ['overruled: objections']],
    ['The hearing set for June 5, 2020 is VACATED.', ['vacated: hearing set for June 5, 2020']],
    [
      'The Court finds good cause to enter a preliminary injunction against Roe.',
      ['granted: a preliminary injunction against Roe'],
    ],
  ])('%s', (body, expected) => {
    expect(rulings(body)).toEqual(expected);
  });
});

describe('what is no ruling', () => {
  it.each([
    ['recited', 'The Court granted that motion from the bench on May 3, 2021.'],
    ['recited in the passive', 'Roe moved for leave to ask again, which was denied.'],
    ['another court’s', 'In Sample, the district court denied the motion to quash.'],
    ['the law’s', 'A motion to quash is granted where the burden is undue.'],
    ['the law’s, of this motion', 'The motion is denied where the facts suffice.'],
    ['supposed', 'The motion may be granted only if the showing is made.'],
    ['possible', 'It must state a claim upon which relief can be granted.'],
    ['asked', 'Roe requests that the motion to compel be granted.'],
    ['argued', 'Roe argues that the motion is denied by operation of law.'],
    ['recommended', 'The undersigned recommends that the motion be GRANTED.'],
    ['tentative', 'The Court tentatively GRANTS the motion to dismiss.'],
    ['declined', 'The Court declines to grant the motion on this ground.'],
    ['negated', 'The motion is not granted by default.'],
    ['quoted', 'Roe writes “the Court GRANTS the motion to compel” too soon.'],
  ])('%s', (_, body) => {
    expect(rulings(body)).toEqual([]);
    expect(order(body).disposition).toBeNull();
  });
});

describe('the outcome of an order', () => {
  it.each([
    ['The motion to compel is GRANTED. The motion to seal is DENIED.', 'granted-in-part'],
    ['The motion to compel is DENIED. The motion to seal is DENIED AS MOOT.', 'denied'],
    ['The motion to quash is GRANTED. The subpoena is QUASHED.', 'granted'],
    ['The motion is GRANTED as to Doe 1 and is otherwise DENIED.', 'granted-in-part'],
    ['The subpoena is QUASHED.', 'quashed'],
    ['The motion to compel is GRANTED. The hearing is VACATED.', 'granted'],
    ['The motion to seal is WITHDRAWN.', 'withdrawn'],
  ])('%s', (body, outcome) => {
    expect(order(body).disposition).toBe(outcome);
  });

  it('is not missed in an order that decides no motion and commands', () => {
    const scheduling = order(
      'IT IS ORDERED that counsel shall appear on June 5, 2020.',
      'ORDER SETTING CONFERENCE',
    );
    expect(scheduling.disposition).toBeNull();
    expect(scheduling.flags.map(({ code }) => code)).not.toContain('disposition-missing');
  });
});

describe('the outcome of an opinion on review', () => {
  const HEAD_OF_OPINION =
    'UNITED STATES COURT OF APPEALS\nFOR THE SECOND CIRCUIT\n\nNo. 20-1234\n\nPAT ROE,\nPlaintiff-Appellant,\n\nv.\n\nCHIRPER, INC.,\nDefendant-Appellee.\n\nAppeal from the United States District Court\nfor the Eastern District of New York\n\nBefore SAMPLE and EXAMPLE, Circuit Judges.\n\n';
  it.each([
    ['The district court granted the motion to dismiss. We affirm.', 'affirmed'],
    ['We reverse and remand.', 'reversed'],
    ['The judgment of the district court is AFFIRMED.', 'affirmed'],
    ['Roe appeals.\n\nAFFIRMED in part, REVERSED in part, and REMANDED.', 'affirmed-in-part'],
    ['For these reasons, we VACATE the order and REMAND for further proceedings.', 'vacated'],
    ['We dismiss the appeal.', 'dismissed'],
  ])('%s', (body, outcome) => {
    const text = `${HEAD_OF_OPINION}The plaintiff has appealed from a judgment.\n\n${body}\n`;
    const reading = readCourtPaper(readTextPaper(Buffer.from(text)));
    expect([reading.kind, reading.disposition]).toEqual(['opinion', outcome]);
  });
});
