import type { MatterFile } from '../../src/assessment/index.ts';
import { syntheticMatter } from './synthetic-matter.ts';

/** A matter in one court, where the suit is pending and the request is made, under a rule. */
export function oneCourtMatter(court: string, rule: string, parts: object = {}): MatterFile {
  return syntheticMatter({
    proceedings: [
      { id: 'suit', role: 'underlying', court, caseNumber: '1', caption: 'R v. Doe' },
      { id: 'here', role: 'enforcement', court, caseNumber: '2', caption: 'In re P' },
    ],
    instrument: {
      kind: 'subpoena',
      rule,
      proceeding: 'suit',
      issuedTo: 'plat',
      issuedFor: 'req',
      complianceCourt: court,
      served: null,
    },
    claims: [],
    ...parts,
  });
}
