import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** What a test's matter holds beside its fixed parts. Handles with `@`. */
export interface MatterParts {
  readonly order: string;
  readonly handles: readonly string[];
  readonly recipientKey: string;
  readonly constructions?: readonly object[];
  /** Lists of posts by clause; each becomes a file beside the matter. */
  readonly lists?: Readonly<Record<string, readonly ListedPost[]>>;
}

interface ListedPost {
  readonly handle: string;
  readonly postId: string;
}

const PEOPLE = [
  { id: 'ann', name: 'Ann Example', role: 'counsel' },
  { id: 'bob', name: 'Bob Sample', role: 'approver' },
];

/** Writes the folder of a matter around an order of `orderText`: papers, people, decisions. */
export function writeMatter(folder: string, parts: MatterParts): void {
  mkdirSync(folder, { recursive: true });
  const enumerations = Object.entries(parts.lists ?? {}).map(([clause, posts]) => {
    const file = `${clause}.csv`;
    const lines = posts.map(({ handle, postId }) => `${handle},${postId}`);
    writeFileSync(join(folder, file), ['handle,post_id', ...lines, ''].join('\n'));
    return { clause, file, by: 'ann', on: '2023-02-17', source: 'Synthetic list' };
  });
  writeFileSync(join(folder, 'order.md'), parts.order);
  writeFileSync(
    join(folder, 'matter.yaml'),
    stringify({ ...fixedParts(parts), constructions: parts.constructions ?? [], enumerations }),
  );
}

function fixedParts({ handles, recipientKey }: MatterParts): object {
  return {
    duces: 1,
    id: 'in-re-acme',
    title: 'In re Acme Inc.',
    asOf: '2023-02-16',
    proceedings: [
      {
        id: 'enforcement',
        role: 'enforcement',
        court: 'cand',
        caseNumber: '23-mc-80001-SK',
        caption: 'In re Acme Inc.',
      },
    ],
    parties: [
      { id: 'asker', name: 'Ann Asker', role: 'requester' },
      { id: 'acme', name: 'Acme, Inc.', role: 'respondent' },
    ],
    instrument: {
      kind: 'subpoena',
      rule: 'Fed. R. Civ. P. 45',
      proceeding: 'enforcement',
      issuedTo: 'acme',
      issuedFor: 'asker',
      complianceCourt: 'cand',
      served: null,
    },
    papers: [{ id: 'order', kind: 'order', proceeding: 'enforcement', file: 'order.md' }],
    order: 'order',
    speakers: handles.map((handle, index) => ({
      id: `doe-${index + 1}`,
      label: `Doe ${index + 1}`,
      handle,
      platform: 'acme',
      role: 'defendant',
    })),
    people: PEOPLE,
    recipients: [
      {
        party: 'asker',
        name: 'Counsel for Petitioner',
        key: recipientKey,
        confirmedBy: 'ann',
        on: '2023-02-17',
      },
    ],
  };
}
