import { join } from 'node:path';
import { DucesError } from '../../faults/index.ts';
import { saltedHash } from '../../ledger/index.ts';
import { guardApprovals } from '../guard-approvals.ts';
import { keptSalt } from '../matter-salt.ts';
import type { ProductionPlan } from '../production-plan.ts';
import type { FoundRelease } from './check-release.ts';

/** What must be in the ledger before a release, in this order. */
const WAY = ['plan-made', 'records-collected', 'production-sealed'] as const;

/** The same, where a person was to look at the records first. */
const REVIEWED_WAY = [
  'plan-made',
  'records-collected',
  'production-held',
  'production-reviewed',
  'production-sealed',
] as const;

/**
 * The acts on a plan up to its release: made, approved by the people whom the matter names, collected,
 * sealed to the plan's recipient, released; with the same counts and the same sealed file.
 *
 * @throws DucesError `ledger-corrupt` for what is missing, out of order or of another thing.
 * @returns a line that sums them up.
 */
export function checkRecordedActs(
  { matter, acts, release }: FoundRelease,
  hash: string,
  plan: ProductionPlan,
): string {
  const salt = keptSalt(matter.folder);
  const fault = (message: string) => corrupt(matter.folder, message);
  const at = acts.indexOf(release);
  const before = acts.slice(0, at).filter(({ subject }) => subject === release.subject);
  let from = -1;
  for (const kind of plan.review === true ? REVIEWED_WAY : WAY) {
    from = before.findLastIndex((act, index) => act.kind === kind && index > from);
    if (from < 0) throw fault(`The ledger has no ${kind.replaceAll('-', ' ')} before the release.`);
  }
  for (const { person } of guardApprovals(matter, hash)) {
    const by = saltedHash(salt, 'person', person.id);
    const found = before.some(
      (act) => act.kind === 'approval-recorded' && act.by === by && act.role === person.role,
    );
    if (!found) throw fault(`The ledger has no approval by ${person.id} before the release.`);
  }
  const sealed = before.findLast((act) => act.kind === 'production-sealed');
  const collected = before.findLast((act) => act.kind === 'records-collected');
  if (sealed?.kind !== 'production-sealed' || collected?.kind !== 'records-collected') {
    throw fault('The ledger has no sealing before the release.');
  }
  if (sealed.package !== release.package) throw fault('What was released is not what was sealed.');
  if (sealed.rows !== collected.rows) throw fault('Other rows were sealed than were collected.');
  if (sealed.recipient !== saltedHash(salt, 'recipient', plan.recipient.key)) {
    throw fault('It was sealed to another recipient than the plan names.');
  }
  return `${sealed.rows} rows, released ${release.at}`;
}

function corrupt(folder: string, message: string): DucesError {
  return new DucesError('ledger-corrupt', message, {
    place: { file: join(folder, 'ledger') },
    next: 'Compare the ledger and the matter with a backup; the ledger itself proves.',
  });
}
