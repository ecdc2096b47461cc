import type { Parameters } from '../sql/sql-session.ts';

/**
 * A server refuses a field of a request beyond `http_max_field_value_size`, 128 KiB unless it is set
 * otherwise; a read-only user cannot set it. Escaping may double a text.
 */
const FIELD_CHARACTERS = 50_000;

/** The statement with its parameters, where a long list of texts goes in several fields. */
export function boundFields(
  sql: string,
  parameters: Parameters,
): { readonly query: string; readonly fields: Record<string, string | string[]> } {
  const fields: Record<string, string | string[]> = {};
  let query = sql;
  for (const [name, value] of Object.entries(parameters)) {
    if (typeof value === 'string') {
      fields[name] = value;
      continue;
    }
    const parts = partsOf(value);
    const names = parts.map((_, index) => (index === 0 ? name : `${name}_${index}`));
    for (const [index, part] of parts.entries()) fields[names[index] ?? name] = part;
    if (parts.length === 1) continue;
    const joined = names.map((part) => `{${part}:Array(String)}`).join(', ');
    query = query.replaceAll(`{${name}:Array(String)}`, `arrayConcat(${joined})`);
  }
  return { query, fields };
}

function partsOf(texts: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  let characters = 0;
  for (const text of texts) {
    characters += text.length + 3;
    if (characters > FIELD_CHARACTERS) {
      parts.push([]);
      characters = text.length + 3;
    }
    parts.at(-1)?.push(text);
  }
  return parts;
}
