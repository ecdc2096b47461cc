import type { Mandate } from '../../../orders/index.ts';
import { formatPin, type PaperPin, type PaperReading } from '../../../papers/index.ts';
import { renderDetails } from './render-details.ts';

const LABEL_WIDTH = 12;
const LONGEST = 96;

/** A reading as a person reads it: the fields, then what is cited, commanded and flagged. */
export function renderReading(
  reading: PaperReading & { readonly mandate: Mandate | null },
): string {
  return [
    ...renderFields(reading),
    '',
    ...renderDetails(reading),
    ...renderCommands(reading),
    ...renderMandate(reading.mandate),
    ...renderCited(reading),
    ...renderFlags(reading),
    '',
  ].join('\n');
}

function renderFields(reading: PaperReading): readonly string[] {
  const { pins, court, judge, underlying } = reading;
  return [
    field('Kind', reading.kind, null),
    field('Title', reading.title, pins.title),
    field('Court', court && `${court.name}${court.id === null ? '' : ` (${court.id})`}`, court?.at),
    field('Case', reading.caseNumber, pins.caseNumber),
    field('Caption', reading.caption, pins.caption),
    field('Judge', judge && [judge.name, judge.title].filter(Boolean).join(', '), judge?.at),
    field('Dated', reading.dated, pins.dated),
    ...reading.regarding.map((each) => field('Regarding', `docket entry ${each.entry}`, each.at)),
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
    field('Outcome', reading.disposition, reading.dispositions.at(-1)?.at),
  ];
}

function field(label: string, value: string | null, at: PaperPin | null | undefined): string {
  const place = value === null || !at ? '' : `  [${formatPin(at)}]`;
  return `${label.padEnd(LABEL_WIDTH)}${value ?? 'not stated'}${place}`;
}

function renderCommands({ commands }: PaperReading): readonly string[] {
  if (commands.length === 0) return [];
  const rows = commands.map(
    ({ at, until, kind, text }) => `  [${formatPin(at, until)}] ${kind}: ${shorten(text)}`,
  );
  return ['What it decides and commands', ...rows, ''];
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
  const rows = flags.map(({ at, severity, code, message }) => {
    return `  ${at === null ? '[-]' : `[${formatPin(at)}]`} ${severity} ${code}: ${message}`;
  });
  return [`Flags       ${flags.length}`, ...rows];
}

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s\S*$/, '')} …`;
}
