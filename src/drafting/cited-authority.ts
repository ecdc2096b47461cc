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

/**
 * Where the name of a case ends and its citation begins: before the volume, the docket number or the
 * year of a neutral citation; else before the parenthesis of one that has nothing but a court and a day.
 */
const AFTER_NAME = /, (?=(?:\d+ [A-Z]|Nos?\. |\d{4}(?: |-)[A-Z]))| \((?=[^()]*\d{4}\)$)/u;

function splitCase(cite: string): { title: string; rest: string } {
  const at = AFTER_NAME.exec(cite)?.index;
  return at === undefined
    ? { title: '', rest: cite }
    : { title: cite.slice(0, at), rest: cite.slice(at) };
}

/**
 * A citation with its pin where a reader looks for it: behind the first page of the reporter that the
 * pin names (`969, 975-76`), behind the number of a neutral or unreported citation, else at its end
 * before the parenthesis.
 */
function withPin(rest: string, pin: string | null): string {
  if (pin === null || rest.includes(pin)) return rest;
  const [, reporter, pages] = /^(.+?) at (\S.*)$/u.exec(pin) ?? [];
  const inReporter =
    reporter === undefined
      ? null
      : new RegExp(`, ${escape(reporter)} (?:\\d+|[_-]+)(?=,| \\(|$)`, 'u').exec(rest);
  if (inReporter !== null) return inserted(rest, inReporter, `, ${pages ?? ''}`);
  const [base = '', ...more] = pin.split(', ');
  const inBase = new RegExp(`, ${escape(base)}(?=,| \\(|$)`, 'u').exec(rest);
  if (inBase !== null && more.length > 0) return inserted(rest, inBase, `, ${more.join(', ')}`);
  const end = /(?: \([^()]*\))?$/u.exec(rest);
  return `${rest.slice(0, end?.index)}, ${/^\d/u.test(pin) && reporter === undefined ? `at ${pin}` : pin}${end?.[0] ?? ''}`;
}

function inserted(rest: string, after: RegExpExecArray, text: string): string {
  const at = after.index + after[0].length;
  return `${rest.slice(0, at)}${text}${rest.slice(at)}`;
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
