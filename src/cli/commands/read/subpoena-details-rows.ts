import type { PaperDetails } from '../../../papers/index.ts';
import { counselRows } from './common-details-rows.ts';
import { dateRow, type DetailsRow, listRows, plainRow, wordsRow } from './details-row.ts';

type Subpoena = Extract<PaperDetails, { kind: 'subpoena' }>;

/** Who is asked, for what, by when, served when, and whether Rule 45 is set out. */
export function subpoenaRows(details: Subpoena): readonly DetailsRow[] {
  const { action, issuer, form, commands, requests, accounts, rule45 } = details;
  return [
    plainRow('Form', form?.text ?? 'free form', form?.at),
    plainRow('Issued from', action.issuingCourt?.name ?? null, action.issuingCourt?.at),
    ...(action.pendingIn === null ? [] : [wordsRow('Pending in', action.pendingIn)]),
    wordsRow('Action no.', action.number),
    wordsRow('Plaintiff', action.plaintiff),
    wordsRow('Defendant', action.defendant),
    wordsRow('To', details.to),
    ...(commands.length === 0 ? [plainRow('Commands', null)] : commands.flatMap(commandRows)),
    dateRow('Issued', issuer.issued, issuer.by === null ? '' : ` by ${article(issuer.by)}`),
    wordsRow('Signed', issuer.signature),
    wordsRow('Behalf of', issuer.represents),
    ...counselRows(issuer.counsel),
    ...serviceRows(details),
    ...listRows('Accounts', accounts, (account) => ({
      ...wordsRow('', account),
      value: `${account.text} (${account.kind})`,
    })),
    ...listRows('Requests', requests, requestRow),
    ...(details.period === null ? [] : [plainRow('Period', periodOf(details.period))]),
    ...(rule45 === null ? [] : ruleRows(rule45)),
  ];
}

function article(who: string): string {
  return who === 'attorney' ? 'an attorney' : `the ${who}`;
}

type Command = Subpoena['commands'][number];

function commandRows(command: Command): readonly DetailsRow[] {
  const { commands: what, ticked, commanded, demand, place, date, time, at } = command;
  const box = ticked === null ? '' : ticked ? ', box ticked' : ', box not ticked';
  const said = commanded === null ? `${what}: not said whether` : `${what}${box}`;
  const row = plainRow('Commands', said, at);
  if (commanded !== true) return [row];
  return [
    row,
    ...(demand === null ? [] : [wordsRow('  what', demand)]),
    wordsRow('  place', place),
    dateRow('  by', date, time === null ? '' : `, ${time.text}`),
  ];
}

function serviceRows({ service }: Subpoena): readonly DetailsRow[] {
  if (service === null) return [plainRow('Served', null)];
  const { served, on, manner, address, returned, fees, received, server } = service;
  const rows = [
    dateRow('Served', served, service.time === null ? '' : `, ${service.time.text}`),
    wordsRow('  on', on),
    wordsRow('  how', manner),
    ...(address === null ? [] : [wordsRow('  at', address)]),
    ...(server === null ? [] : [wordsRow('  by', server)]),
    ...(received === null ? [] : [dateRow('Received', received)]),
    ...(fees === null ? [] : [wordsRow('Fees', fees)]),
  ];
  return returned === null ? rows : [...rows, wordsRow('Returned', returned)];
}

function requestRow(request: Subpoena['requests'][number]): DetailsRow {
  const { label, categories, period, text } = request;
  const named = label === '' ? '' : `${label}: `;
  const kinds = categories.map((category) => category.text).join(', ');
  const dates = period === null ? '' : ` (${periodOf(period)})`;
  return { ...wordsRow('', request), value: `${named}${kinds === '' ? text : kinds}${dates}` };
}

function periodOf({ from, to }: NonNullable<Subpoena['period']>): string {
  return `${from?.iso ?? from?.text ?? '…'} to ${to?.iso ?? to?.text ?? '…'}`;
}

function ruleRows({
  subdivisions,
  version,
}: NonNullable<Subpoena['rule45']>): readonly DetailsRow[] {
  const old = version === 'before-2013-12-01' ? ' as before December 2013' : '';
  const said = subdivisions.map(({ letter, setOut }) => `(${letter}) ${setOut}`).join(', ');
  const at = subdivisions.find((each) => each.at !== null)?.at ?? null;
  return [plainRow('Rule 45', `${said}${old}`, at)];
}
