import { explainComputedDate } from '../calendar/index.ts';
import type { ErrorCode } from '../faults/index.ts';
import type {
  Clause,
  ExecutableClause,
  Mandate,
  OrderedAccount,
  OrderedParty,
} from '../orders/index.ts';
import { wrapText } from './wrap-text.ts';

/** Whether a mandate can be carried out now. */
export type MandateOutcome =
  | { readonly kind: 'executable'; readonly clauses: readonly ExecutableClause[] }
  | {
      readonly kind: 'blocked';
      readonly code: ErrorCode;
      readonly message: string;
      readonly next: string;
    };

/** A mandate as text: parties and time, accounts, clauses, flags, and what can be done now. */
export function renderMandate(mandate: Mandate, outcome: MandateOutcome): string {
  return [
    `Commanded   ${party(mandate.commandedParty)}`,
    `Recipient   ${party(mandate.recipient)}`,
    ...renderDue(mandate),
    ...(mandate.does === null
      ? []
      : [
          `Does        ${mandate.does.text} (${mandate.does.numbers.length}) [${mandate.does.pin}]`,
        ]),
    '',
    `Accounts (${mandate.accounts.length}), by exact code points (hexadecimal)`,
    ...renderAccounts(mandate.accounts),
    '',
    `Clauses (${mandate.clauses.length})`,
    ...mandate.clauses.flatMap(renderClause),
    ...section(
      'Not to be produced',
      mandate.exclusions.map((each) => `  [${each.pin}] “${each.text}”`),
    ),
    ...section(
      'Conditions',
      mandate.conditions.map((each) => `  [${each.pin}] ${each.title}: “${each.text}”`),
    ),
    ...section(
      'Flags',
      mandate.flags.flatMap(({ code, message, pin, stops }) => [
        `  ${code}${pin === null ? '' : ` [${pin}]`}${stops ? ' (stops the production)' : ''}`,
        ...wrapText('    ', message),
      ]),
    ),
    '',
    ...renderOutcome(outcome),
    '',
  ].join('\n');
}

function party(named: OrderedParty | null): string {
  if (named === null) return 'not stated';
  const full = named.fullName === null ? '' : `, ${named.fullName}`;
  return `${named.name}${full} [${named.pin}]`;
}

function renderDue({ due }: Mandate): string[] {
  if (due.kind === 'open') return [`Due         open: ${due.why}`];
  const line = `Due         ${due.date} (“${due.text}”) [${due.pin}]`;
  return due.kind === 'fixed'
    ? [line]
    : [line, ...explainComputedDate(due.computed).map((each) => `            ${each}`)];
}

function renderAccounts(accounts: readonly OrderedAccount[]): string[] {
  const width = Math.max(0, ...accounts.map(({ handle }) => handle.length));
  return accounts.map(
    ({ handle, pin, codePoints, kind }, index) =>
      `  ${String(index + 1).padStart(2)}  ${handle.padEnd(width)}  [${pin}]  ${kind === 'handle' ? codePoints.replaceAll('U+00', '') : kind}`,
  );
}

function renderClause(clause: Clause): string[] {
  const of = clause.includedIn === null ? '' : `, “including” under ${clause.includedIn}`;
  return [
    `  ${clause.id} [${clause.pin}] ${clause.state.toUpperCase()}  ${clause.category ?? clause.kind}${of}`,
    ...wrapText('    ', `“${clause.text}”`),
    ...wrapText('    ', clause.why),
    ...wrapText('    authority: ', clause.authorities.map(authorityText).join('; ')),
  ];
}

function authorityText({ authority, pin, pinVerified }: Clause['authorities'][number]): string {
  return `${authority}${pin === null ? '' : ` at ${pin}`}${pinVerified ? '' : ' (pin not verified)'}`;
}

function renderOutcome(outcome: MandateOutcome): string[] {
  if (outcome.kind === 'blocked') {
    return [
      `Nothing can be produced yet [${outcome.code}]`,
      ...outcome.message.split('\n').flatMap((line) => wrapText('  ', line.trim())),
      ...wrapText('  → ', outcome.next),
    ];
  }
  return [
    'Every clause is definite. What may be pulled:',
    ...outcome.clauses.map(
      ({ clause, category, enumeration }) =>
        `  ${clause} → ${category}${enumeration === null ? '' : `, for the posts in ${enumeration.file}`}`,
    ),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : ['', `${title} (${lines.filter((line) => !line.startsWith('    ')).length})`, ...lines];
}
