import type { BodyLine } from '../body-lines.ts';

const CONTENTS = /^(?:TABLE OF CONTENTS|CONTENTS)\b/i;
const AUTHORITIES =
  /^(?:TABLE OF (?:CITED )?AUTHORITIES|AUTHORITIES CITED|INDEX OF AUTHORITIES)\b/i;
const LEADERS = /\.(?:\s?\.){3,}|\s(?:[ivxl]{1,6}|\d{1,3}(?:, ?\d{1,3}){0,8}|passim)$/;

/** The pages on which the tables of a brief stand. */
export interface TablePages {
  readonly contents: readonly number[];
  readonly authorities: readonly number[];
}

/**
 * Finds the tables of contents and of authorities: from a page so headed on, as long as most lines
 * end in leaders or page numbers.
 */
export function tablePages(lines: readonly BodyLine[]): TablePages {
  const contents: number[] = [];
  const authorities: number[] = [];
  let current: number[] | null = null;
  for (const [page, onPage] of Map.groupBy(lines, ({ at }) => at.page)) {
    const leaders = onPage.filter(({ text }) => LEADERS.test(text)).length;
    const top = onPage.slice(0, 6);
    const listed = leaders >= 3 && leaders >= onPage.length * 0.25;
    if (top.some(({ text }) => AUTHORITIES.test(text)) && listed) current = authorities;
    else if (top.some(({ text }) => CONTENTS.test(text)) && listed) current = contents;
    else if (!listed) current = null;
    current?.push(page);
  }
  return { contents, authorities };
}
