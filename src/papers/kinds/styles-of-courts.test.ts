import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCourtPaper } from '../read-court-paper.ts';
import { readTextPaper } from '../read-text-paper.ts';

const FOLDER = new URL('../fixtures/courts/', import.meta.url);
/** What a careful reader takes from each of the invented papers beside it. */
const EXPECTED = JSON.parse(
  readFileSync(new URL('expected.json', FOLDER), 'utf8'),
) as readonly (readonly [name: string, fields: Readonly<Record<string, unknown>>])[];

/** The caption, judge, dates and outcome of an invented paper in a court's own style. */
function inShort(name: string): object {
  const reading = readCourtPaper(readTextPaper(readFileSync(new URL(`${name}.txt`, FOLDER)), name));
  const { court, caseNumber, title, parties, judge, dated, filed, disposition } = reading;
  return {
    court: court?.id ?? null,
    number: caseNumber,
    title,
    parties: parties && [parties.inRe, parties.first, parties.second],
    judge: judge?.name ?? null,
    dated,
    filed,
    disposition,
  };
}

describe('the caption, judge, dates and outcome of', () => {
  it.each(EXPECTED)('%s', (name, fields) => {
    expect(inShort(name)).toMatchObject(fields);
  });

  it('every paper that has an expected reading', () => {
    expect(EXPECTED.length).toBeGreaterThan(25);
  });
});
