import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../../test/support/scratch.ts';
import { readCodedRecords } from './index.ts';

const RECORD = `
id: gull-press-v-does-2019
cite: "Gull Press v. Does, 1 Test 1 (N.D. Cal. 2019)"
court: "N.D. Cal."
courtId: cand
decided: 2019
docket: not-stated
posture: quash
platform: Chirper
opposedBy: [speaker]
underlying: {court: "E.D.N.Y.", kind: civil, docket: not-stated}
standard: {applied: highfields, reason: not-stated, stricterStillMet: true}
speakers:
  - who: "@gull_one"
    role: defendant
    speech: {nature: not-stated, form: fact}
    claims:
      - claim: defamation
        law: "New York"
        elements:
          - {element: falsity, shown: "no", by: none}
          - {element: harm, shown: "not-stated", by: not-stated}
    proFactors: [narrow-request]
    conFactors: [thin-evidence]
    steps: {notice: met, specificStatements: not-required, primaFacie: not-met, balance: not-reached}
    outcome: withhold
sources: ["https://example.com/gull"]
confidence: medium
note: "An element had no proof."
`;

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = scratchFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('records of decided requests', () => {
  it('are read into the casebook’s model, and nothing is added to them', () => {
    const [decision] = readCodedRecords(folderOf({ 'gull.yaml': RECORD, 'README.md': '# no' }));
    expect(decision).toMatchObject({
      decided: '2019',
      docket: null,
      court: { id: 'cand', name: 'N.D. Cal.' },
      history: [],
      speakers: [
        {
          id: 'speaker-1',
          speech: { nature: null, form: 'fact' },
          test: {
            coded: 'highfields',
            standard: 'highfields',
            reason: null,
            evenStricterMet: null,
            evenLaxerFailed: true,
          },
          claims: [
            {
              elements: [
                { element: 'falsity', finding: 'not-shown', by: 'none' },
                { element: 'harm', finding: null, by: null },
              ],
            },
          ],
          notice: { given: true, step: 'met', condition: null },
          steps: { identification: 'not-required', showing: 'not-met', weighing: 'not-reached' },
          outcome: { kind: 'withhold', limits: [], part: null, withoutPrejudice: null },
        },
      ],
    });
  });

  it('may leave any field unstated', () => {
    const bare = RECORD.replace(
      /^(court|courtId|decided|posture|platform): .*$/gmu,
      '$1: not-stated',
    )
      .replace('role: defendant', 'role: not-stated')
      .replace('outcome: withhold', 'outcome: not-stated')
      .replace('[narrow-request]', 'not-stated');
    const [decision] = readCodedRecords(folderOf({ 'bare.yaml': bare }));
    expect(decision).toMatchObject({
      court: { id: null, name: null },
      decided: null,
      posture: null,
      speakers: [{ role: null, outcome: { kind: null }, factors: { requester: [] } }],
    });
  });

  it('that break the format are all named, each with its line', () => {
    const folder = folderOf({
      'a.yaml': RECORD.replace('role: defendant', 'role: bystander'),
      'b.yaml': RECORD.replace('outcome: withhold', 'outcome: maybe'),
      'c.yaml': RECORD,
    });
    expect(() => readCodedRecords(folder)).toThrow(
      expect.objectContaining({
        code: 'data-malformed',
        message: expect.stringMatching(/a\.yaml:15:5 [^]*b\.yaml:26:5 /u) as string,
      }),
    );
  });

  it('need a folder that holds some', () => {
    expect(() => readCodedRecords('/no/such/folder')).toThrow('cannot be read');
    expect(() => readCodedRecords(folderOf({ 'notes.txt': 'x' }))).toThrow('holds no record');
  });
});
