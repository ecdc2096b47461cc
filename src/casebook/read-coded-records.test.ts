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

  it.each(['not-stated', 'null', ''])('may leave whole parts unstated, as %j', (unstated) => {
    const parts = ['cite', 'underlying', 'standard', 'sources', 'opposedBy', 'speakers'];
    const text = ['id: a', ...parts.map((key) => `${key}: ${unstated}`)].join('\n');
    const ofSpeaker = ['speech', 'claims', 'proFactors', 'conFactors', 'steps'];
    const speaker = `id: b\nspeakers:\n  - ${ofSpeaker.map((key) => `${key}: ${unstated}`).join('\n    ')}`;
    const empty = {
      sources: [],
      underlying: { court: null, kind: null, docket: null },
      speakers: [
        {
          who: null,
          claims: [],
          factors: { requester: [], speaker: [] },
          steps: { showing: null, weighing: null },
          outcome: { kind: null },
        },
      ],
    };
    expect(readCodedRecords(folderOf({ 'a.yaml': text, 'b.yaml': speaker }))).toMatchObject([
      { cite: 'a (cite not stated)', ...empty },
      { cite: 'b (cite not stated)', ...empty },
    ]);
  });

  it('may leave an entry of a list unstated', () => {
    const text = 'id: a\nspeakers:\n  - not-stated\n  - claims: [not-stated, {elements: [null]}]\n';
    const [decision] = readCodedRecords(folderOf({ 'a.yaml': text }));
    expect(decision?.speakers).toMatchObject([
      { claims: [], outcome: { kind: null } },
      {
        claims: [
          { claim: 'not-stated', elements: [] },
          { claim: 'not-stated', elements: [{ element: 'not-stated', finding: null }] },
        ],
      },
    ]);
  });

  it('reads what a writer of YAML 1.1 leaves unquoted', () => {
    const unquoted = RECORD.replace('"no"', 'no').replace('"not-stated"', 'yes');
    const decision = unquoted.replace('decided: 2019', 'decided: 2019-03-02');
    const [read] = readCodedRecords(folderOf({ 'a.yaml': `%YAML 1.1\n---${decision}` }));
    expect(read).toMatchObject({
      decided: '2019-03-02',
      speakers: [{ claims: [{ elements: [{ finding: 'not-shown' }, { finding: 'shown' }] }] }],
    });
  });

  it.each([
    ['courtId: cand', 'courtId: CAND', 'cand'],
    ['courtId: cand', 'courtId: not-stated', 'cand'],
    ['courtId: cand', 'courtId: usdc-nd-cal', 'cand'],
    [
      'court: "N.D. Cal."\ncourtId: cand',
      'court: "UNITED STATES DISTRICT COURT, NORTHERN DISTRICT OF CALIFORNIA"',
      'cand',
    ],
    ['court: "N.D. Cal."\ncourtId: cand', 'court: Moot Court\ncourtId: moot', 'moot'],
    ['court: "N.D. Cal."\ncourtId: cand', 'court: Moot Court', null],
  ])('tells the court by its id, else by its name: %j as %j', (from, to, id) => {
    const [decision] = readCodedRecords(folderOf({ 'a.yaml': RECORD.replace(from, to) }));
    expect(decision?.court.id).toBe(id);
  });

  it('may not be two with one id', () => {
    expect(() => readCodedRecords(folderOf({ 'a.yaml': RECORD, 'b.yaml': RECORD }))).toThrow(
      expect.objectContaining({
        code: 'law-inconsistent',
        message: expect.stringMatching(/b\.yaml:2:1 id: .*a\.yaml too/u) as string,
      }),
    );
  });

  it.each(['2019-13-01', '2019-02-30', '2019-3-2'])('may not be decided on %s', (day) => {
    const text = RECORD.replace('decided: 2019', `decided: "${day}"`);
    expect(() => readCodedRecords(folderOf({ 'a.yaml': text }))).toThrow(/a\.yaml:6:1 decided/u);
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
