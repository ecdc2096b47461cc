import { STATE_FACTS } from './state-facts.ts';

const STATES = STATE_FACTS.map(({ name }) => name).toSorted((a, b) => b.length - a.length);
const STATE_COURT = new RegExp(
  `\\b(superior court|supreme court|supreme judicial court|court of chancery|court of appeals?|chancery court)\\s+of\\s+(?:the\\s+)?(?:(?:state|commonwealth)\\s+of\\s+)?(${STATES.map((name) => name.replaceAll(' ', '\\s+')).join('|')})\\b`,
  'i',
);

/**
 * The names under which courts-db may have the state court at the head of a caption ("SUPERIOR
 * COURT OF THE STATE OF CALIFORNIA, COUNTY OF …"), likeliest first; none for other texts. The
 * county is left out: courts-db has one court for the state.
 */
export function stateCourtNames(text: string): readonly string[] {
  if (/\bunited\s+states\b|\bappellate\s+(?:division|department|term|district)\b/i.test(text))
    return [];
  const [, court, state] = STATE_COURT.exec(text.replace(/[,|]/g, ' ')) ?? [];
  if (court === undefined || state === undefined) return [];
  return [
    `${state} ${court}`,
    `${court} of ${state}`,
    `${court} of the state of ${state}`,
    `${state} ${court}s`,
  ];
}
