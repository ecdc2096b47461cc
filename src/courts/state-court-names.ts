import { STATE_FACTS } from './state-facts.ts';

const BY_LENGTH = STATE_FACTS.toSorted((a, b) => b.name.length - a.name.length);
const STATES = BY_LENGTH.map(({ name }) => name.replaceAll(' ', '\\s+')).join('|');
const STATE = new RegExp(`\\b(?:${STATES})\\b(?!\\s+county\\b(?!\\s+(?:department|of)\\b))`, 'gi');
const SOVEREIGN = new RegExp(`\\b(?:state|commonwealth)\\s+of\\s+(${STATES})\\b`, 'i');
/** The likeliest first: a heading may name an appellate court within a trial court. */
const COURTS: readonly RegExp[] = [
  /\bappellate\s+(?:division|term)\b/i,
  /\b(?:appellate|appeals|commonwealth)\s+court\b/i,
  /\bdistrict\s+court\s+of\s+appeal\b/i,
  /\bcourt\s+of\s+(?:civil\s+|criminal\s+|special\s+)?appeals?\b/i,
  /\bsupreme\s+(?:judicial\s+)?court\b/i,
  /\bcourt\s+of\s+(?:chancery|common\s+pleas)\b|\bchancery\s+court\b/i,
  /\b(?:superior|circuit|district|county|family|probate|state)\s+court\b/i,
];
const COUNTY = /\b(?:county\s+of\s+([a-z.'’-]+(?:\s[a-z.'’-]+)?)|([a-z.'’-]+)\s+county\b)/i;

// Of all appellate divisions only that of New York sits in departments, and is cited by them alone.
const DEPARTMENT =
  /\bapp(?:\.|ellate)\s*div(?:\.|ision)[,\s]*\(?(?:1st|2n?d|3r?d|4th|first|second|third|fourth)\s+dep(?:artment|[’']?t)\b/i;

/**
 * The names under which courts-db may have the state court at the head of a caption ("SUPERIOR
 * COURT OF THE STATE OF CALIFORNIA, COUNTY OF …"), likeliest first; none for other texts. The
 * county is left out where courts-db has one court for the state.
 */
export function stateCourtNames(text: string): readonly string[] {
  if (DEPARTMENT.test(text)) return ['N.Y. App. Div.'];
  if (/\bunited\s+states\b|\bappellate\s+department\b/i.test(text)) return [];
  const words = text.replace(/[,|:§()]/g, ' ').replace(/\s+/g, ' ');
  const state = stateIn(words);
  const court = COURTS.flatMap((kind) => kind.exec(words)?.[0].toLowerCase() ?? [])[0];
  if (court === undefined || state === undefined) return [];
  const { name, abbreviations } = state;
  if (/^appellate\s+division/.test(court)) return divisions(words, name, abbreviations);
  const whole = namesOf(court, name);
  const short = /appeal/.test(court)
    ? abbreviations.flatMap((each) => [`${each} Ct. App.`, `${each} App. Ct.`, `${each} App.`])
    : [];
  return [...whole, ...ofCounty(words, court), ...short];
}

function namesOf(court: string, state: string): readonly string[] {
  return [
    `${state} ${court}`,
    `${court} of ${state}`,
    `${court} of the state of ${state}`,
    `${state} ${court}s`,
    `${court}s of ${state}`,
    // courts-db leaves a letter out of this state's name here.
    `${state} ${court}`.replace('Washington', 'Washingon'),
  ];
}

function divisions(
  words: string,
  state: string,
  abbreviations: readonly string[],
): readonly string[] {
  const superior = /\bsuperior\s+court\b/i.test(words) ? [`${state} superior court`] : [];
  return [
    ...superior.map((court) => `${court} appellate division`),
    ...abbreviations.map((each) => `${each} App. Div.`),
  ];
}

/** Courts that courts-db has for each county alone, as of common pleas. */
function ofCounty(words: string, court: string): readonly string[] {
  const [, after, before] = COUNTY.exec(words) ?? [];
  const county = before ?? after?.split(' ')[0];
  if (county === undefined || !/pleas/.test(court)) return [];
  return [`${county} county ${court}`, `${county} county common pleas court`];
}

/** The state that the heading says it is of; a county may bear a state's name too. */
function stateIn(words: string): (typeof STATE_FACTS)[number] | undefined {
  const ofCounties = words.replace(/\bcounty\s+of\s+[a-z]+(?:\s[a-z]+)?/gi, (county) =>
    /\bcounty\s+of\s+(?:new\s+york|washington|delaware)\b/i.test(county) ? ' ' : county,
  );
  const named = SOVEREIGN.exec(words)?.[1] ?? [...ofCounties.matchAll(STATE)].at(-1)?.[0];
  const folded = named?.toLowerCase().replace(/\s+/g, ' ');
  return STATE_FACTS.find(({ name }) => name.toLowerCase() === folded);
}
