import type { CitedAuthority, CitedExhibit } from '../cited.ts';

/** An authority with its pin, marked where the pin must be looked up before anybody relies on it. */
function authorityText({ cite, pin, pinVerified, generalLaw, later }: CitedAuthority): string {
  const mark = pin === null ? '[no pin]' : pinVerified ? '' : '[verify pin]';
  const general = generalLaw === true ? '[general law; no authority of this state found]' : '';
  const after = later === true ? '[after the day as of which the law is applied]' : '';
  return [cite, pin === null ? '' : `(${pin})`, mark, general, after]
    .filter((part) => part !== '')
    .join(' ');
}

/** Authorities of a rule, once each. */
export function authoritiesText(authorities: readonly CitedAuthority[]): string {
  return [...new Set(authorities.map(authorityText))].join('; ');
}

const STANDING = {
  yes: 'meets the level',
  no: 'does not meet the level',
  unknown: 'whether it meets the level is unknown',
} as const;

/** An exhibit with its pins, the verb of the paper that relies on it, and its standing. */
export function exhibitText(exhibit: CitedExhibit): string {
  const { pin, paragraphCited, citedAt, described, kind, meetsLevel } = exhibit;
  const relied =
    citedAt === null ? '' : ` (${citedAt}${described === null ? '' : `: "${described}"`})`;
  const place = paragraphCited ? '' : ', no paragraph cited';
  return `${pin}${place}${relied}, ${kind.replaceAll('-', ' ')}, ${STANDING[meetsLevel]}`;
}
