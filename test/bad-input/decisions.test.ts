import { rmSync, writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import {
  approvePlan,
  badInput,
  goodMatter,
  LISTED,
  ORDERED,
  type Case,
  type Change,
} from '../support/bad-input.ts';
import { appendLine, replaceIn } from '../support/change-file.ts';
import { writeMatter, type MatterParts } from '../support/matter-folder.ts';
import { orderText } from '../support/order-text.ts';

/* Decisions and approvals that are missing, stale or broken; see orders.test.ts. */

const { refuses } = badInput();

describe('a decision that is missing or stale', () => {
  refuses([
    ['a clause without its posts', 'mandate-open', matter({ lists: {} }), 'clause-1'],
    ['no approval', 'approval-missing', matter({}), '0 of the 2'],
    ['one approval', 'approval-missing', dropLastApproval, '1 of the 2'],
    [
      'the same person twice',
      'approval-same-person',
      ({ matter }) => replaceIn(matter, 'matter.yaml', 'by: bob', 'by: ann'),
      '',
    ],
    [
      'the store changed',
      'approval-stale',
      ({ store }) => appendLine(store, 'logins.csv', '"9","2022-01-01T00:00:00Z","203.0.113.9"'),
      '',
    ],
    [
      'the mapping changed',
      'approval-stale',
      ({ store }) => appendLine(store, 'mapping.yaml', '# a remark'),
      '',
    ],
    [
      'the list of posts changed',
      'approval-stale',
      ({ matter }) => appendLine(matter, 'clause-1.csv', '@hen,3'),
      '',
    ],
    ['the construction changed', 'approval-stale', construedAnew, ''],
    [
      'the order changed',
      'approval-stale',
      ({ matter }) => appendLine(matter, 'order.md', ' '),
      '',
    ],
    [
      'a list that names no post',
      'file-empty',
      ({ matter }) => writeFileSync(join(matter, 'clause-1.csv'), 'handle,post_id\n'),
      'clause-1.csv',
    ],
    [
      'a list whose handle differs by case',
      'reference-unknown',
      ({ matter }) => appendLine(matter, 'clause-1.csv', '@Fox,3'),
      'clause-1.csv:4',
    ],
    [
      'a list that is gone',
      'file-not-found',
      ({ matter }) => rmSync(join(matter, 'clause-1.csv')),
      'clause-1.csv',
    ],
    [
      'a matter that is no YAML',
      'data-malformed',
      ({ matter }) => appendLine(matter, 'matter.yaml', '}: ['),
      'matter.yaml',
    ],
    [
      'a matter with an unknown field',
      'data-malformed',
      ({ matter }) => appendLine(matter, 'matter.yaml', 'colour: red'),
      'matter.yaml',
    ],
    [
      'a matter that is gone',
      'file-not-found',
      ({ matter }) => rmSync(matter, { recursive: true }),
      'matter',
    ],
  ]);
});

/** Writes the matter anew, without approvals. */
function matter(parts: Partial<MatterParts>): Change {
  return (files) => writeMatter(files.matter, goodMatter(parts));
}

function dropLastApproval({ matter: folder }: Case): void {
  replaceIn(folder, 'matter.yaml', /\n {2}- plan: \w+\n {4}by: bob\n {4}at: \S+/u, '');
}

/** A general clause, construed to nothing when approved and to log-ins afterwards. */
async function construedAnew(files: Case): Promise<void> {
  const construction = {
    clause: 'clause-1',
    by: 'ann',
    on: '2023-02-17',
    reasons: 'A synthetic construction for the test.',
  };
  const general = `produce to Petitioner any identifying information for Does 1-9, including ${ORDERED} using the handles: @fox; @hen`;
  const parts = (reading: unknown) =>
    goodMatter({
      order: orderText({ command: general }),
      constructions: [{ ...construction, reading }],
      lists: { 'clause-2': LISTED },
    });
  writeMatter(files.matter, parts('nothing-beyond-the-specific-clauses'));
  await approvePlan(files);
  const approvals =
    /^approvals:[\s\S]*$/mu.exec(readFileSync(join(files.matter, 'matter.yaml'), 'utf8'))?.[0] ??
    '';
  writeMatter(files.matter, parts({ categories: ['login-ip-address'] }));
  appendLine(files.matter, 'matter.yaml', approvals);
}
