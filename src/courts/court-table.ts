import { readFileSync } from 'node:fs';
import type { Court, CourtLevel } from './court.ts';
import { stateAppealsOf, type StateAppeals } from './state-appeals.ts';
import { CIRCUIT_ZONES, STATE_FACTS, type StateFacts } from './state-facts.ts';

/** The fields of a courts-db row that Duces reads. */
export interface CourtRow {
  readonly id: string;
  readonly name: string;
  readonly citation_string: string | null;
  readonly location: string | null;
  readonly system: string | null;
  readonly level: string | null;
  readonly type: string | null;
  readonly parent?: string | null;
  readonly appeal_to?: string | readonly string[] | null;
  readonly dates: readonly { readonly end: string | null }[];
  readonly examples: readonly string[];
}

const SPELLINGS: Readonly<Record<string, string>> = {
  DC: 'District of Columbia',
  'D.C.': 'District of Columbia',
  'Washington D.C.': 'District of Columbia',
  'Washignton D.C.': 'District of Columbia',
};

const factsByName = new Map(STATE_FACTS.map((facts) => [facts.name, facts]));

let rows: readonly CourtRow[] | null = null;

/** The courts-db table, read once from `generated/` on first use. */
export function courtRows(): readonly CourtRow[] {
  rows ??= JSON.parse(
    readFileSync(new URL('../../generated/courts.json', import.meta.url), 'utf8'),
  ) as readonly CourtRow[];
  return rows;
}

/** A state's facts by its full name or a courts-db spelling of it; null for other places. */
export function stateFactsOf(location: string | null): StateFacts | null {
  if (location === null) return null;
  return factsByName.get(SPELLINGS[location] ?? location) ?? null;
}

/**
 * True for a federal trial court of general jurisdiction, such as `nyed`. Goes by the citation:
 * courts-db calls some districts appellate.
 */
export function isFederalDistrict(row: CourtRow): boolean {
  return (
    row.system === 'federal' &&
    /^(?:[NSEWMC]\.)?D\.\s?[A-Z](?!.*Cir\.)/.test(row.citation_string ?? '')
  );
}

/** A courts-db row as a Court. */
export function courtFromRow(row: CourtRow): Court {
  const facts = stateFactsOf(row.location);
  const system = row.system === 'federal' || row.system === 'state' ? row.system : 'other';
  return Object.freeze({
    kind: 'court',
    id: row.id,
    name: row.name,
    citation: citationForm(row.citation_string),
    location: facts?.name ?? row.location ?? null,
    system,
    level: levelOf(row, facts),
    appealsTo: appealsTo(row, facts),
    timeZone: zoneOf(row, facts),
    active: row.dates.at(-1)?.end == null,
  } as const);
}

/** The printed form. courts-db has `E.D.N.Y` for one court: initials end with a full stop. */
function citationForm(printed: string | null): string | null {
  if (printed === null || printed === '') return null;
  return /\.[A-Z]$/u.test(printed) ? `${printed}.` : printed;
}

function levelOf(row: CourtRow, facts: StateFacts | null): CourtLevel {
  const place = placeInState(row, facts);
  if (row.id === 'scotus' || row.level === 'colr' || place === 'highest') return 'last-resort';
  if (CIRCUIT_ZONES[row.id] !== undefined || row.level === 'iac' || place === 'appeals') {
    return 'appellate';
  }
  if (isFederalDistrict(row) || place === 'trial') return 'trial';
  if (row.type === 'trial' || row.type === 'bankruptcy') return 'trial';
  return row.type === 'appellate' && row.parent !== 'uscirct' ? 'appellate' : 'other';
}

/**
 * 28 U.S.C. §§ 1254, 1257 (to the Supreme Court), 1291 and 1294 (district to its circuit), 158
 * (bankruptcy court to the district court of its district, or to a panel of its circuit). In a
 * state, the court that hears civil appeals: a lower trial court is given it as well, though an
 * appeal from it may first go to a court between.
 */
function appealsTo(row: CourtRow, facts: StateFacts | null): string | null {
  if (row.id === 'scotus') return null;
  if (CIRCUIT_ZONES[row.id] !== undefined || row.level === 'colr') return 'scotus';
  const panel = /^bap(\d+)$/u.exec(row.id)?.[1];
  if (panel !== undefined) return `ca${panel}`;
  if (row.type === 'bankruptcy') return districtOf(row) ?? facts?.circuit ?? null;
  if (isFederalDistrict(row)) return facts?.circuit ?? null;
  if (row.system === 'state') return aboveInState(row, facts);
  return typeof row.appeal_to === 'string' ? row.appeal_to : null;
}

/** The district court that a bankruptcy court is a unit of: of the same state and part of it. */
function districtOf(bankruptcy: CourtRow): string | null {
  const state = stateFactsOf(bankruptcy.location);
  const part = partOf(bankruptcy);
  if (state === null) return null;
  const own = courtRows().filter(
    (row) => isFederalDistrict(row) && stateFactsOf(row.location) === state && partOf(row) === part,
  );
  return own.find(({ dates }) => dates.at(-1)?.end == null)?.id ?? own[0]?.id ?? null;
}

/** `N` of "Bankr. N.D. Cal."; empty where the state is one district. */
function partOf({ citation_string: citation }: CourtRow): string {
  return /^(?:Bankr\.\s*)?([NSEWMC])\.?D\./u.exec(citation ?? '')?.[1] ?? '';
}

function aboveInState(row: CourtRow, facts: StateFacts | null): string | null {
  const appeals = facts === null ? null : stateAppealsOf(facts.name);
  if (appeals === null) return null;
  switch (placeInState(row, facts)) {
    case 'highest':
      return 'scotus';
    case 'appeals':
      return appeals.highest;
    case 'trial':
      return appeals.civil ?? appeals.highest;
    case null:
      return null;
  }
}

/** courts-db calls these appellate, though they try cases. */
const TRIES_CASES = new Set(['delch', 'misschanceryct', 'ncsuperct', 'risuperct']);

function placeInState(
  row: CourtRow,
  facts: StateFacts | null,
): 'highest' | 'appeals' | 'trial' | null {
  const appeals = facts === null || row.system !== 'state' ? null : stateAppealsOf(facts.name);
  if (appeals === null) return null;
  if (row.id === appeals.highest) return 'highest';
  if (ofAppeals(row.id, appeals) || ofAppeals(row.parent ?? '', appeals)) return 'appeals';
  return row.type?.startsWith('trial') === true || TRIES_CASES.has(row.id) ? 'trial' : null;
}

function ofAppeals(id: string, { civil, others }: StateAppeals): boolean {
  return id === civil || others.includes(id);
}

function zoneOf(row: CourtRow, facts: StateFacts | null): string | null {
  return CIRCUIT_ZONES[row.id] ?? facts?.zone ?? facts?.districtZones[row.id] ?? null;
}
