import type { CitedAuthority } from '../assessment/index.ts';
import type { Authority, LawRegistry } from '../law/index.ts';
import type { AuthorityCited, AuthorityGroup } from './draft.ts';

const GROUPS = {
  case: 'cases',
  constitution: 'constitution',
  statute: 'statutes',
  rule: 'rules',
  treatise: 'treatises',
} as const satisfies Record<Authority['kind'], AuthorityGroup>;

/**
 * An authority as a brief cites it: the whole citation where it first stands, the short form after
 * that, both with the pin. One that the law does not hold is cited as the caller names it.
 */
export function citedAuthority(
  law: LawRegistry,
  {
    authority,
    cite,
    pin,
    pinVerified,
  }: Pick<CitedAuthority, 'authority' | 'cite' | 'pin' | 'pinVerified'>,
): AuthorityCited {
  const held = law.find('authority', authority);
  if (held === undefined || held === null)
    return enacted(authority, 'cases', cite, pin, pinVerified);
  if (held.kind !== 'case')
    return enacted(authority, GROUPS[held.kind], held.cite, pin, pinVerified);
  const { title, rest } = splitCase(held.cite);
  return {
    kind: 'authority',
    authority,
    group: 'cases',
    entry: held.cite,
    title,
    full: withPin(rest, pin),
    short: { title: held.shortCite, rest: pin === null ? '' : `, ${pin}` },
    first: true,
    pinVerified: pin === null || pinVerified,
  };
}

/** Enacted law is cited by its section, which is the pin, every time. */
function enacted(
  authority: string,
  group: AuthorityGroup,
  cite: string,
  pin: string | null,
  pinVerified: boolean,
): AuthorityCited {
  const text = pin ?? cite;
  return {
    kind: 'authority',
    authority,
    group,
    entry: cite,
    title: '',
    full: text,
    short: { title: '', rest: text },
    first: true,
    pinVerified: pin === null || pinVerified,
  };
}

/** Where the name of a case ends and its citation begins: before the volume, or the docket number. */
const AFTER_NAME = /, (?=(?:\d+ [A-Z]|Nos?\. |\d{4} [A-Z]))/u;

function splitCase(cite: string): { title: string; rest: string } {
  const at = AFTER_NAME.exec(cite)?.index;
  return at === undefined
    ? { title: '', rest: cite }
    : { title: cite.slice(0, at), rest: cite.slice(at) };
}

/** `, 385 F. Supp. 2d 969 (N.D. Cal. 2005)` with `385 F. Supp. 2d at 975-76` → `… 969, 975-76 (…)`. */
function withPin(rest: string, pin: string | null): string {
  if (pin === null) return rest;
  const [, reporter, pages] = /^(.+) at (.+)$/u.exec(pin) ?? [];
  const parenthesis = rest.lastIndexOf(' (');
  if (reporter !== undefined && pages !== undefined && parenthesis > 0) {
    const before = rest.slice(0, parenthesis);
    const firstPage = new RegExp(`, ${escape(reporter)} (?:\\d+|[_-]+)$`, 'u');
    if (firstPage.test(before) || (before.startsWith(', No') && before.includes(reporter))) {
      return `${before}, ${before.startsWith(', No') ? 'at ' : ''}${pages}${rest.slice(parenthesis)}`;
    }
  }
  return rest.includes(pin) ? rest : `${rest}, at ${pin}`;
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
