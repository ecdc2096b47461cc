import type { Court } from './court.ts';
import {
  courtFromRow,
  courtRows,
  isFederalDistrict,
  stateFactsOf,
  type CourtRow,
} from './court-table.ts';
import { STATE_FACTS } from './state-facts.ts';
import { stateCourtNames } from './state-court-names.ts';

const DIRECTIONS: Readonly<Record<string, string>> = {
  N: 'northern',
  S: 'southern',
  E: 'eastern',
  W: 'western',
  M: 'middle',
  C: 'central',
};
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
];

interface CourtIndex {
  readonly byId: ReadonlyMap<string, CourtRow>;
  readonly byKey: ReadonlyMap<string, CourtRow>;
}

let index: CourtIndex | null = null;
const made = new Map<string, Court>();

/**
 * The court with a courts-db id (`cand`, `ca9`, `scotus`), or null when there is none.
 * Reads `generated/courts.json` on first use; never the network.
 */
export function courtById(id: string): Court | null {
  const row = courtIndex().byId.get(id);
  return row === undefined ? null : courtOf(row);
}

/**
 * The court that a text names: a citation form ("N.D. Cal.", "2nd Cir."), a full name, or the head
 * of a caption, with any spacing, case, line breaks and trailing division. Null when the text names
 * no court that courts-db has, or could name two.
 */
export function findCourt(text: string): Court | null {
  const { byKey } = courtIndex();
  const key = keyOf(text);
  if (key === '') return null;
  const row =
    byKey.get(key) ??
    byKey.get(key.replace(/^inthe/, '')) ??
    byKey.get(circuitIn(text) ?? '') ??
    federalDistrict(byKey, text) ??
    byPart(byKey, text) ??
    byPart(byKey, text.replace(/^\s*in\s+the\s+/i, '').replace(/(?<=\bclaims)\s/i, ', ')) ??
    stateCourtNames(text).flatMap((name) => byKey.get(keyOf(name)) ?? [])[0];
  return row === undefined ? null : courtOf(row);
}

/** A state's court of appeals may sit for a district of the state: "SECOND DISTRICT OF TEXAS". */
const STATE_APPEALS = /^(?!.*\bunited\s+states\b).*\bcourts?\s+of\s+appeals?\b/is;

/** The district court of the district that a text names; of bankruptcy where it says so. */
function federalDistrict(byKey: ReadonlyMap<string, CourtRow>, text: string): CourtRow | undefined {
  if (STATE_APPEALS.test(text)) return undefined;
  const row = byKey.get(keyOf(districtIn(text) ?? ''));
  if (row === undefined || !/\bbankruptcy\s+court\b/i.test(text)) return row;
  return byKey.get(keyOf(`Bankr. ${row.citation_string ?? ''}`)) ?? row;
}

function courtOf(row: CourtRow): Court {
  const known = made.get(row.id);
  if (known !== undefined) return known;
  const court = courtFromRow(row);
  made.set(row.id, court);
  return court;
}

/** Letters and digits only, lower case, with ordinals in the Bluebook's form. */
function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(\d*)(2n|3r)d\b/g, (_, tens: string, unit: string) => `${tens}${unit[0] ?? ''}d`)
    .replace(/[^a-z0-9]/g, '');
}

const DISTRICT =
  /(?:\b(northern|southern|eastern|western|middle|central)\s+)?\bdistrict\s+of\s+((?:the\s+)?[a-z]+(?:\s+[a-z]+){0,2})/gi;

/** "northern district of california" when the text holds such words, the state in full. */
function districtIn(text: string): string | null {
  for (const [, direction, place] of text.replace(/[/,|]/g, ' ').matchAll(DISTRICT)) {
    const words = (place ?? '')
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .replace(/^the /, '')
      .replace(/^columbia\b/, 'district of columbia');
    const state = STATE_FACTS.find(
      ({ name }) => words === name.toLowerCase() || words.startsWith(`${name.toLowerCase()} `),
    );
    if (state !== undefined) return districtTitle(direction, state.name);
  }
  return null;
}

function districtTitle(direction: string | undefined, state: string): string {
  const place = state.replace(/^District of /, '');
  return `${direction ?? ''} district of ${place}`.trim();
}

function circuitIn(text: string): string | null {
  if (!/court\s+of\s+appeals/i.test(text)) return null;
  const named = /\b(federal|district\s+of\s+columbia|[a-z]+)\s+circuit\b/i
    .exec(text)?.[1]
    ?.toLowerCase();
  if (named === undefined) return null;
  if (named === 'federal') return 'fedcir';
  if (named.startsWith('district')) return 'dccir';
  const nth = ORDINALS.indexOf(named) + 1;
  return nth === 0 ? null : keyOf(`${nth}${['th', 'st', 'd', 'd'][nth] ?? 'th'} Cir.`);
}

/** The longest leading part, cut at a bracket, dash or comma: "Tex. App.-Houston [14th Dist.]". */
function byPart(byKey: ReadonlyMap<string, CourtRow>, text: string): CourtRow | undefined {
  const cuts = [...text.matchAll(/[[(,/|\n–—-]/g)].map(({ index }) => index).toReversed();
  for (const cut of cuts) {
    const row = byKey.get(keyOf(text.slice(0, cut)));
    if (row !== undefined) return row;
  }
  return undefined;
}

function courtIndex(): CourtIndex {
  index ??= buildIndex(courtRows());
  return index;
}

function buildIndex(rows: readonly CourtRow[]): CourtIndex {
  const byKey = new Map<string, CourtRow>();
  const put = (name: string, row: CourtRow): void => {
    const key = keyOf(name);
    if (key !== '' && !byKey.has(key)) byKey.set(key, row);
  };
  const living = rows.filter((row) => row.dates.at(-1)?.end == null);
  for (const row of [...living, ...rows]) put(row.citation_string ?? '', row);
  for (const row of [...living, ...rows]) {
    for (const name of [row.name, ...(isFederalDistrict(row) ? districtNames(row) : [])])
      put(name, row);
  }
  addExamples(rows, byKey);
  return { byId: new Map(rows.map((row) => [row.id, row])), byKey };
}

/** courts-db's example spellings, where one court alone claims them. */
function addExamples(rows: readonly CourtRow[], byKey: Map<string, CourtRow>): void {
  const claims = new Map<string, CourtRow | null>();
  for (const row of rows) {
    for (const example of row.examples) {
      const key = keyOf(example);
      const other = claims.get(key);
      claims.set(key, other === undefined || other === row ? row : null);
    }
  }
  for (const [key, row] of claims)
    if (row !== null && key !== '' && !byKey.has(key)) byKey.set(key, row);
}

function districtNames(row: CourtRow): readonly string[] {
  const state = stateFactsOf(row.location);
  const letter = /^([NSEWMC])\.?D\./.exec(row.citation_string ?? '')?.[1];
  if (state === null) return [];
  const long = districtTitle(DIRECTIONS[letter ?? ''], state.name);
  return [
    ...state.abbreviations.map((short) => `${letter ?? ''}D. ${short}`),
    long,
    ...['united states district court', 'u.s. district court'].flatMap((court) => [
      `${court} ${long}`,
      `${court} for the ${long}`,
    ]),
  ];
}
