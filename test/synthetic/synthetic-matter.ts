import type { MatterFile } from '../../src/assessment/index.ts';
import { matterSchema } from '../../src/matters/matter-schema.ts';
import { deepFreeze } from '../../src/data-files/index.ts';

/** A matter with two speakers, `ann` and `ben`, each with a statement, and one claim on both. */
export function syntheticMatter(parts: object = {}): MatterFile {
  return deepFreeze(
    matterSchema.parse({
      duces: 1,
      id: 'test',
      title: 'A test',
      asOf: '2023-01-01',
      proceedings: [
        { id: 'suit', role: 'underlying', court: 'nyed', caseNumber: '1', caption: 'R v. Doe' },
        { id: 'here', role: 'enforcement', court: 'cand', caseNumber: '2', caption: 'In re P' },
      ],
      parties: [
        { id: 'req', name: 'R', role: 'requester' },
        { id: 'plat', name: 'P', role: 'respondent' },
      ],
      instrument: {
        kind: 'subpoena',
        rule: 'Rule 45',
        proceeding: 'suit',
        issuedTo: 'plat',
        issuedFor: 'req',
        complianceCourt: 'cand',
        served: null,
      },
      papers: [{ id: 'decl', kind: 'declaration', proceeding: 'here', file: null, entry: '5' }],
      order: null,
      speakers: [speaker('ann'), speaker('ben')],
      statements: [statement('s1', 'ann'), statement('s2', 'ben')],
      claims: [claim('c1', 'claim')],
      ...parts,
    }),
  );
}

export function speaker(id: string, more: object = {}): object {
  return { id, label: id, handle: `@${id}`, platform: 'plat', role: 'defendant', ...more };
}

export function statement(id: string, by: string, more: object = {}): object {
  return { id, gist: id, words: id, speaker: by, published: '2022-01-01', at: 'decl ¶ 1', ...more };
}

export function claim(id: string, law: string, more: object = {}): object {
  return { id, law, against: ['ann', 'ben'], statements: ['s1', 's2'], plaintiff: 'req', ...more };
}

/** A document that supports propositions about one statement. */
export function document(id: string, about: object, ...propositions: string[]): object {
  return {
    id,
    pin: 'decl ¶ 1',
    kind: 'document',
    says: id,
    supports: propositions.map((one) => ({ proposition: one, ...about })),
  };
}

export function judgment(step: string, decision: string, more: object = {}): object {
  return {
    standard: 'test',
    step,
    speakers: ['ann'],
    decision,
    by: 'cy',
    on: '2022-12-01',
    reasons: 'Reasons that are long enough to be read.',
    ...more,
  };
}
