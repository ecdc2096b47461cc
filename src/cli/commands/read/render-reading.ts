import type { Mandate } from '../../../orders/index.ts';
import { formatPin, type PaperPin, type PaperReading } from '../../../papers/index.ts';
import { shorten } from './details-row.ts';
import { renderDetails } from './render-details.ts';
import { renderOrder } from './render-order.ts';
import { renderFlag } from '../render-flag.ts';

const LABEL_WIDTH = 12;

/** A reading as a person reads it: the fields, then what is cited, commanded and flagged. */
export function renderReading(
  reading: PaperReading & { readonly mandate: Mandate | null },
): string {
  return [
    ...renderFields(reading),
    '',
    ...renderDetails(reading),
    ...renderOrder(reading),
    ...renderMandate(reading.mandate),
    ...renderCited(reading),
    ...renderFlags(reading),
    '',
  ].join('\n');
}

function renderFields(reading: PaperReading): readonly string[] {
  const { pins, court, judge, underlying } = reading;
  const decides = reading.dispositions.length > 0 || reading.commands.length > 0;
  // A party's paper has fields of its own, says there when it was signed, and decides nothing.
  const ofCourt = (label: string, value: string | null, at: PaperPin | null | undefined) =>
    value === null && reading.details !== null ? [] : [field(label, value, at)];
  return [
    field('Kind', reading.kind, null),
    field('Title', reading.title, pins.title),
    field('Court', court && `${court.name}${court.id === null ? '' : ` (${court.id})`}`, court?.at),
    field('Case', reading.caseNumber, pins.caseNumber),
    ...stamped(reading),
    field('Caption', reading.caption, pins.caption),
    ...ofCourt('Judge', judge && describeJudge(judge), judge?.at),
    ...ofCourt('Dated', reading.dated, pins.dated),
    ...reading.regarding.map((each, at) =>
      field(
        at === 0 ? (decides ? 'Rules on' : 'Regarding') : '',
        `docket entry ${each.entry}`,
        each.at,
      ),
    ),
    ...(underlying === null
      ? []
      : [
          field(
            'Underlying',
            [underlying.caption, underlying.caseNumber, underlying.court?.name]
              .filter(Boolean)
              .join(', '),
            underlying.at,
          ),
        ]),
    ...ofCourt('Outcome', reading.disposition, reading.dispositions.at(-1)?.at),
  ];
}

/** What the court's stamp says, where it bears one. */
function stamped({ entry, filed, stampCaseNumber, caseNumber }: PaperReading): readonly string[] {
  const parts = [
    ...(entry === null ? [] : [`docket entry ${entry}`]),
    ...(filed === null ? [] : [`filed ${filed}`]),
    ...(stampCaseNumber === null || stampCaseNumber === caseNumber
      ? []
      : [`in case ${stampCaseNumber}`]),
  ];
  return parts.length === 0 ? [] : [field('Stamp', parts.join(', '), null)];
}

function describeJudge({ name, title, assigned }: NonNullable<PaperReading['judge']>): string {
  const named = [name, title].filter(Boolean).join(', ');
  return assigned === true ? `${named} (named at the head; no signature block)` : named;
}

function field(label: string, value: string | null, at: PaperPin | null | undefined): string {
  const place = value === null || !at ? '' : `  [${formatPin(at)}]`;
  return `${label.padEnd(LABEL_WIDTH)}${value ?? 'not stated'}${place}`;
}

function renderMandate(mandate: Mandate | null): readonly string[] {
  if (mandate === null) return [];
  const { clauses, accounts, due, commandedParty } = mandate;
  const open = clauses.filter((clause) => clause.state === 'open').length;
  return [
    `Mandate     ${commandedParty?.name ?? 'a party not named'}, by ${due.date ?? 'a date not fixed'}: ` +
      `${clauses.length} clauses (${open} open), ${accounts.length} accounts`,
    '',
  ];
}

function renderCited(reading: PaperReading): readonly string[] {
  const { citations, recordCitations, quotations } = reading;
  const rows = citations
    .filter(({ kind }) => kind !== 'other')
    .map(({ at, kind, text, name, resolvesTo }) => {
      const target = resolvesTo === null ? undefined : citations[resolvesTo];
      const stands = target === undefined ? '' : `  → ${target.name ?? target.text}`;
      const called = kind === 'id' || name === null ? '' : `${name}, `;
      return `  [${formatPin(at)}] ${kind}: ${shorten(called + text)}${stands}`;
    });
  const record = recordCitations.map(({ at, entry, paragraphs }) => {
    const pins = paragraphs.length === 0 ? '' : ` ¶¶ ${paragraphs.join(', ')}`;
    return `  [${formatPin(at)}] entry ${entry}${pins}`;
  });
  return [
    `Citations   ${citations.length}, quotations ${quotations.length}`,
    ...rows,
    '',
    `Record      ${recordCitations.length} cites`,
    ...record,
    '',
  ];
}

function renderFlags({ flags }: PaperReading): readonly string[] {
  if (flags.length === 0) return ['Flags       none'];
  return [`Flags       ${flags.length}`, ...flags.map(renderFlag)];
}
