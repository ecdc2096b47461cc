import { findingNodes, type FindingNode } from '../ask/finding-node.ts';
import type { Assessment, SpeakerAssessment } from '../assessment.ts';

const BOX = { width: 230, height: 44, gapX: 40, gapY: 10, margin: 20, top: 60 };
const MOST_CHARACTERS = 34;
/** Colours that differ in lightness as well as in hue; the outcome stands in each box as a word. */
const COLOURS: Readonly<Record<string, string>> = {
  shown: '#cfe8cf',
  disclose: '#cfe8cf',
  'not-shown': '#f3b8b0',
  withhold: '#f3b8b0',
  contested: '#f6d9a8',
  defer: '#f6d9a8',
};
const OTHER = '#e6e6e6';

interface Placed {
  readonly node: Pick<FindingNode, 'kind' | 'name' | 'outcome'>;
  readonly x: number;
  readonly y: number;
  readonly parts: readonly Placed[];
}

/**
 * One speaker's determination under one standard as a drawing: from the standard on the left through
 * steps, requirements, claims, statements and elements to the exhibits on the right. Plain shapes and
 * escaped text, no script, no reference to anything outside.
 */
export function renderSvg(
  { title, asOf }: Pick<Assessment, 'title' | 'asOf'>,
  speaker: SpeakerAssessment,
  standard: string,
): string {
  const root = findingNodes(speaker).find(({ kind, id }) => kind === 'standard' && id === standard);
  if (root === undefined) return '';
  const rows = { next: 0 };
  const tree = placed(drawn(root), 0, rows);
  const all = flat(tree);
  const width = Math.max(...all.map(({ x }) => x)) + BOX.width + 2 * BOX.margin;
  const height = BOX.top + rows.next * (BOX.height + BOX.gapY) + BOX.margin;
  const heading = `${title}: ${speaker.label} (${speaker.handle}), ${root.name}, as of ${asOf}: ${root.outcome}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="12">`,
    `<title>${escaped(heading)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="${BOX.margin}" y="30" font-size="16">${escaped(heading)}</text>`,
    ...all.flatMap((one) => one.parts.map((part) => edge(one, part))),
    ...all.map(box),
    '</svg>',
    '',
  ].join('\n');
}

interface Drawn extends Pick<FindingNode, 'kind' | 'name' | 'outcome'> {
  readonly parts: readonly Drawn[];
}

/** Routes and propositions are drawn as the exhibits that they rest on. */
function drawn({ kind, name, outcome, parts, support, rebuttal }: FindingNode): Drawn {
  const exhibits = [...support, ...rebuttal.map((one) => ({ ...one, against: true }))].map(
    (one): Drawn => ({
      kind: 'proposition',
      name: one.pin,
      outcome: 'against' in one ? 'against' : `meets the level: ${one.meetsLevel}`,
      parts: [],
    }),
  );
  const below = parts.flatMap((part): readonly Drawn[] =>
    part.kind === 'route' || part.kind === 'proposition' ? drawn(part).parts : [drawn(part)],
  );
  return { kind, name, outcome, parts: [...below, ...exhibits] };
}

function placed(node: Drawn, depth: number, rows: { next: number }): Placed {
  const x = BOX.margin + depth * (BOX.width + BOX.gapX);
  const parts = node.parts.map((part) => placed(part, depth + 1, rows));
  const [first, last] = [parts[0], parts.at(-1)];
  if (first !== undefined && last !== undefined) {
    return { node, x, y: (first.y + last.y) / 2, parts };
  }
  const y = BOX.top + rows.next * (BOX.height + BOX.gapY);
  rows.next += 1;
  return { node, x, y, parts };
}

function flat(one: Placed): Placed[] {
  return [one, ...one.parts.flatMap(flat)];
}

function edge(from: Placed, to: Placed): string {
  const [x1, y1] = [from.x + BOX.width, from.y + BOX.height / 2];
  const [x2, y2] = [to.x, to.y + BOX.height / 2];
  const middle = (x1 + x2) / 2;
  return `<path d="M${x1} ${y1}H${middle}V${y2}H${x2}" fill="none" stroke="#777777"/>`;
}

function box({ node, x, y }: Placed): string {
  const fill = COLOURS[node.outcome] ?? OTHER;
  const short =
    node.name.length > MOST_CHARACTERS ? `${node.name.slice(0, MOST_CHARACTERS - 1)}…` : node.name;
  return (
    `<g><title>${escaped(`${node.name}: ${node.outcome}`)}</title>` +
    `<rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="4" fill="${fill}" stroke="#555555"/>` +
    `<text x="${x + 8}" y="${y + 18}">${escaped(short)}</text>` +
    `<text x="${x + 8}" y="${y + 35}" font-weight="bold">${escaped(node.outcome)}</text></g>`
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text
    .replaceAll(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? '')
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
}
