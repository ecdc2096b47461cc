import { DucesError } from '../faults/index.ts';
import type { Approval, Matter, Person } from '../matters/index.ts';

/** An approval with the person who gave it. */
export interface GivenApproval {
  readonly approval: Approval;
  readonly person: Person;
}

const NEEDED = 2;

/**
 * The guard of the arrow from planned to collected: two different people, one of them counsel,
 * approved this very plan. Two entries for one human being count once: people are told apart by
 * name as well as by id, compared without case, spacing or accents.
 *
 * @throws DucesError `approval-stale` when approvals exist, but of another plan;
 * `approval-same-person`; `approval-missing`.
 */
export function guardApprovals(
  matter: Pick<Matter, 'approvals' | 'people'>,
  planHash: string,
): readonly GivenApproval[] {
  const given = matter.approvals.flatMap((approval): GivenApproval[] => {
    const person = matter.people.find(({ id }) => id === approval.by);
    return person === undefined ? [] : [{ approval, person }];
  });
  const current = given.filter(({ approval }) => approval.plan === planHash);
  const distinct = current.filter(
    ({ person }, index) => current.findIndex((other) => samePerson(other.person, person)) === index,
  );
  if (current.length === 0 && given.length > 0) throw stale(planHash);
  if (distinct.length < NEEDED) {
    throw current.length >= NEEDED ? onePerson() : missing(planHash, distinct.length);
  }
  if (!distinct.some(({ person }) => person.role === 'counsel')) throw noCounsel();
  return distinct;
}

function samePerson(one: Person, two: Person): boolean {
  return one.id === two.id || nameKey(one.name) === nameKey(two.name);
}

function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function missing(planHash: string, count: number): DucesError {
  return new DucesError(
    'approval-missing',
    `The plan has ${count} of the ${NEEDED} approvals that it needs.`,
    {
      next: `Two different people, one of them counsel, approve it: duces approve DIR --plan ${planHash} --by PERSON`,
    },
  );
}

function noCounsel(): DucesError {
  return new DucesError('approval-missing', 'None of those who approved the plan is counsel.', {
    next: 'A person whose role in the matter is counsel must approve the plan.',
  });
}

function onePerson(): DucesError {
  return new DucesError('approval-same-person', 'Both approvals come from the same person.', {
    next: 'A second, different person must approve the plan.',
  });
}

function stale(planHash: string): DucesError {
  return new DucesError(
    'approval-stale',
    'The approvals in the matter are of another plan: the matter, the order, the mapping or the store has changed since.',
    { next: `Review the plan again and approve it as it is now: ${planHash}` },
  );
}
