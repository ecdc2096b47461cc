import type { XmlElement } from './parse-xml.ts';
import { printNumber } from '../../print-number.ts';
import { childOf, childrenOf, valueOf } from './xml-elements.ts';

/** Counts the numbered paragraphs of a Word file as Word prints them. */
export interface ListNumbers {
  /** What is printed before the next paragraph of a list: `3.`, `(a)`, `II.`; empty for a bullet. */
  readonly next: (list: string, level: number) => string;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** Levels inside begin anew when this one or a higher one counts on. */
  readonly restarts: boolean;
}

const LEVELS = 9;

/** Reads `numbering.xml`; a file without it numbers nothing. */
export function readListNumbers(part: XmlElement | null): ListNumbers {
  const root = childOf(part ?? undefined, 'numbering');
  const kinds = new Map(
    childrenOf(root, 'abstractNum').map((kind) => [kind.attributes.get('abstractNumId'), kind]),
  );
  const lists = new Map(
    childrenOf(root, 'num').map((list) => [list.attributes.get('numId'), list]),
  );
  const levelsOf = new Map<string, readonly Level[]>();
  const counts = new Map<string, (number | undefined)[]>();
  return {
    next: (list, level) => {
      const element = lists.get(list);
      const kindId = valueOf(element, 'abstractNumId') ?? '';
      const levels = levelsOf.get(list) ?? readLevels(kinds.get(kindId), element);
      levelsOf.set(list, levels);
      // Lists of one kind count on together, unless one sets a start of its own.
      const shared = childrenOf(element, 'lvlOverride').length === 0 ? kindId : `own ${list}`;
      const counted = counts.get(shared) ?? [];
      counts.set(shared, counted);
      return countOn(levels, counted, Math.min(LEVELS - 1, Math.max(0, level)));
    },
  };
}

function readLevels(kind: XmlElement | undefined, list: XmlElement | undefined): readonly Level[] {
  const overrides = new Map(
    childrenOf(list, 'lvlOverride').map((override) => [override.attributes.get('ilvl'), override]),
  );
  const own = new Map(
    childrenOf(kind, 'lvl').map((level) => [level.attributes.get('ilvl'), level]),
  );
  return Array.from({ length: LEVELS }, (_, at): Level => {
    const override = overrides.get(String(at));
    const level = childOf(override, 'lvl') ?? own.get(String(at));
    const start = valueOf(override, 'startOverride') ?? valueOf(level, 'start') ?? '1';
    return {
      start: Number.isInteger(Number(start)) ? Number(start) : 1,
      format: level === undefined ? 'none' : (valueOf(level, 'numFmt') ?? 'decimal'),
      text: valueOf(level, 'lvlText') ?? '',
      restarts: valueOf(level, 'lvlRestart') !== '0',
    };
  });
}

function countOn(levels: readonly Level[], counted: (number | undefined)[], level: number): string {
  const own = levels[level];
  if (own === undefined) return '';
  counted[level] = (counted[level] ?? own.start - 1) + 1;
  for (let inside = level + 1; inside < LEVELS; inside += 1)
    if (levels[inside]?.restarts === true) counted[inside] = undefined;
  if (own.format === 'bullet' || own.format === 'none') return '';
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const shown = levels[at];
    return shown === undefined ? '' : printNumber(counted[at] ?? shown.start, shown.format);
  });
}
