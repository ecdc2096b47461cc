import type { Parameters } from '../sql/sql-session.ts';

const QUOTED_OR_PARAMETER = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(?<name>[a-z_0-9]+)/gu;

/** The statement with `$1`, `$2`, … for its named parameters, and their values in that order. */
export function positionalSql(
  sql: string,
  parameters: Parameters,
): { readonly text: string; readonly values: unknown[] } {
  const names: string[] = [];
  const text = sql.replaceAll(QUOTED_OR_PARAMETER, (found, ...rest) => {
    const groups: unknown = rest.at(-1);
    const name = groupName(groups);
    if (name === null) return found;
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return { text, values: names.map((name) => parameters[name]) };
}

function groupName(groups: unknown): string | null {
  if (typeof groups !== 'object' || groups === null || !('name' in groups)) return null;
  return typeof groups.name === 'string' ? groups.name : null;
}
