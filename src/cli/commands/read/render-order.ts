import { formatPin, type PaperPin, type PaperReading } from '../../../papers/index.ts';
import { shorten } from './details-row.ts';

/** What an order decides, commands, sets and attaches, each with its pin; nothing for other papers. */
export function renderOrder(reading: PaperReading): readonly string[] {
  return [
    ...section('What it decides', rulings(reading)),
    ...section('What it commands', commands(reading)),
    ...section(
      reading.kind === 'proposed-order' ? 'Times it would set' : 'Times it sets',
      times(reading),
    ),
    ...section('Conditions', conditions(reading)),
  ];
}

function section(title: string, rows: readonly string[]): readonly string[] {
  return rows.length === 0 ? [] : [title, ...rows, ''];
}

function row(at: PaperPin, until: PaperPin, words: string): string {
  return `  [${formatPin(at, until)}] ${words}`;
}

function rulings({ dispositions }: PaperReading): readonly string[] {
  return dispositions.map(({ at, until, disposition, object, prejudice }) => {
    const outcome = disposition.replaceAll('-', ' ');
    const apart = prejudice === null ? '' : ` ${prejudice} prejudice`;
    return row(at, until, `${outcome}${apart}: ${shorten(object ?? 'what it does not name')}`);
  });
}

/** Rulings are told above; what remains is what somebody must do, and "so ordered". */
function commands(reading: PaperReading): readonly string[] {
  return reading.commands
    .filter(({ kind }) => kind !== 'ruling')
    .map(({ at, until, kind, subject, text }) => {
      const who = kind === 'close' ? '' : `${subject ?? 'somebody not named'}: `;
      return row(at, until, `${who}${shorten(text)}`);
    });
}

function times({ deadlines }: PaperReading): readonly string[] {
  return deadlines.map(({ at, until, when, who, date, relative }) => {
    const day = date ?? relative?.reaches ?? null;
    const counted = date === null && day !== null ? ' by the calendar alone' : '';
    const on = day === null ? '' : `${day}${counted}, `;
    return row(at, until, `${on}"${shorten(when)}": ${who ?? 'nobody named'}`);
  });
}

function conditions(reading: PaperReading): readonly string[] {
  return reading.conditions.map(({ at, until, title, text }) =>
    row(at, until, `${title}: "${shorten(text)}"`),
  );
}
