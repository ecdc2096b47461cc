import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCourtPaper } from '../../read-court-paper.ts';
import { readTextPaper } from '../../read-text-paper.ts';

const FOLDER = new URL('../../fixtures/courts/', import.meta.url);
/** What a careful reader takes from each of the invented subpoenas beside it. */
const EXPECTED = JSON.parse(
  readFileSync(new URL('expected-subpoenas.json', FOLDER), 'utf8'),
) as readonly (readonly [name: string, fields: Readonly<Record<string, unknown>>])[];

/** The court, action, addressee, commands and issuer of a subpoena on a form of a state. */
function inShort(name: string): object {
  const bytes = readFileSync(new URL(`subpoena-${name}.txt`, FOLDER));
  const { title, details, deadlines, dated } = readCourtPaper(readTextPaper(bytes, name));
  if (details?.kind !== 'subpoena') throw new Error(`${name} was not read as a subpoena`);
  const { action, to, commands, issuer, requests } = details;
  return {
    title,
    court: action.issuingCourt?.name ?? null,
    pendingIn: action.pendingIn?.text ?? null,
    number: action.number?.text ?? null,
    sides: [action.plaintiff?.text ?? null, action.defendant?.text ?? null],
    to: to?.text ?? null,
    commands: commands.map(({ commands: what, commanded, date, time, place }) => [
      what,
      commanded,
      date?.iso ?? null,
      time?.text ?? null,
      place?.text ?? null,
    ]),
    issued: issuer.issued?.iso ?? null,
    by: issuer.by,
    signature: issuer.signature?.text ?? null,
    requests: requests.map(({ text }) => text),
    deadlines: deadlines.map(({ date }) => date),
    dated,
  };
}

describe('a subpoena on the form of', () => {
  it.each(EXPECTED)('%s', (name, fields) => {
    expect(inShort(name)).toEqual(fields);
  });
});
