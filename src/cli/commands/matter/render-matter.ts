import { formatPin, type Matter } from '../../../matters/index.ts';

/** A matter in outline: who, what, on which record, and what was ruled. */
export function renderMatter(matter: Matter): string {
  const lines = [
    `${matter.title} (${matter.id}), as of ${matter.asOf}`,
    ...part(
      'Proceedings',
      matter.proceedings,
      ({ role, court, caseNumber, caption }) => `${role}: ${caption}, No. ${caseNumber} (${court})`,
    ),
    ...part('Parties', matter.parties, ({ role, name }) => `${role}: ${name}`),
    ...part(
      'Papers',
      matter.papers,
      ({ id, kind, entry, file }) =>
        `${id}: ${kind}${entry === undefined ? '' : `, Dkt. No. ${entry}`}, ${file ?? 'cited only, not held'}`,
    ),
    ...part(
      'Speakers',
      matter.speakers,
      ({ label, handle, role }) => `${label}: ${handle} (${role})`,
    ),
    ...part(
      'Statements',
      matter.statements,
      ({ gist, speaker, published }) =>
        `${gist}; speaker ${speaker}; published ${published ?? 'on a day unknown'}`,
    ),
    ...part(
      'Claims',
      matter.claims,
      ({ id, law, against }) => `${id} under ${law}, against ${against.length} speakers`,
    ),
    ...part('Exhibits', matter.exhibits, ({ id, pin, kind, supports, rebuts }) =>
      [
        `${id}: ${formatPin(pin)}, ${kind}`,
        ...supports.map(({ proposition }) => `supports ${proposition}`),
        ...rebuts.map(({ proposition }) => `rebuts ${proposition}`),
      ].join(', '),
    ),
    ...part('Facts', matter.facts, ({ fact, value, by }) => `${fact}: ${value} (${by})`),
    ...part(
      'Contentions',
      matter.contentions,
      ({ by, says, at }) => `${by}: ${says} (${formatPin(at)})`,
    ),
    ...part(
      'Rulings',
      matter.rulings,
      ({ outcome, says, at }) => `${outcome}: ${says} (${formatPin(at)})`,
    ),
    ...part(
      'Judgments',
      matter.judgments,
      ({ standard, step, decision, by, on }) =>
        `${standard}/${step}: ${decision}, by ${by} on ${on}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function part<Item>(
  title: string,
  items: readonly Item[],
  line: (item: Item) => string,
): readonly string[] {
  if (items.length === 0) return [`${title}: none`];
  return [title, ...items.map((item) => `  ${line(item)}`)];
}
