import { formatPin, type ReadingFlag } from '../../papers/index.ts';

const LONGEST = 96;
/** Other places that are shown; a JSON reading has all. */
const MOST_OTHERS = 3;
const INDENT = ' '.repeat(8);

/** A flag with its place, the words it is about and those it compares them with. */
export function renderFlag({ at, severity, code, message, words, others }: ReadingFlag): string {
  const place = at === null ? '[-]' : `[${formatPin(at)}]`;
  const shown = (others ?? []).slice(0, MOST_OTHERS);
  const further = (others ?? []).length - shown.length;
  return [
    `  ${place} ${severity} ${code}: ${message}`,
    ...(words === undefined || words === '' ? [] : [`${INDENT}at: ${shorten(words)}`]),
    ...shown.map(
      (other) => `${INDENT}see [${formatPin(other.at, other.until)}]: ${shorten(other.text)}`,
    ),
    ...(further > 0 ? [`${INDENT}and ${further} more`] : []),
  ].join('\n');
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/\s\S*$/, '')} …`;
}
