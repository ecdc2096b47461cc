import { findCourt } from '../../../courts/index.ts';
import type { CourtReading } from '../../order-reading.ts';
import type { BodyLine } from '../body-lines.ts';

const SIDE = 'Northern|Southern|Eastern|Western|Middle|Central';
const STATE = String.raw`[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}`;
/** PACER turns some names about: `California Northern District (San Jose)`. */
const TURNED = new RegExp(
  String.raw`^(?<state>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}?)(?: (?<side>${SIDE}))? District\b`,
);
const STRAIGHT = new RegExp(
  String.raw`\b(?:(?<side>${SIDE}) )?District of (?<state>${STATE})`,
  'i',
);
/** RECAP's: `District Court, S.D. New York`. */
const SHORT = new RegExp(
  String.raw`\bDistrict Court, (?:(?<side>[NSEWMC])\. ?)?D\. (?<state>${STATE})`,
);
const SIDES: Readonly<Record<string, string>> = {
  N: 'Northern',
  S: 'Southern',
  E: 'Eastern',
  W: 'Western',
  M: 'Middle',
  C: 'Central',
};
const HEAD = 10;

/** Reads the court from the lines above the case number, in the forms of PACER and RECAP. */
export function readDocketCourt(head: readonly BodyLine[]): CourtReading | null {
  for (const { text, at } of head.slice(0, HEAD)) {
    const found =
      STRAIGHT.exec(text) ??
      SHORT.exec(text) ??
      (/\b[Cc]ourt\b/.test(text) ? null : TURNED.exec(text));
    const { side = '', state } = found?.groups ?? {};
    if (state === undefined) {
      const named = /\bCourt of Appeals\b/.test(text) ? findCourt(text) : null;
      if (named !== null) return { id: named.id, name: text, at };
      continue;
    }
    const part = side.length === 1 ? (SIDES[side] ?? '') : side;
    const name = `United States District Court for the ${part} District of ${state}`;
    return { id: findCourt(name.replace(/ {2,}/g, ' '))?.id ?? null, name: text, at };
  }
  return null;
}
