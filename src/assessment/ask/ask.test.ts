import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lawRegistry } from '../../law/index.ts';
import { loadMatter } from '../../matters/index.ts';
import {
  assess,
  compareFindings,
  findingNodes,
  narrowAssessment,
  nodeAt,
  renderMarkdown,
  renderSvg,
  shortfall,
  underOtherLaw,
  whatWouldWithhold,
  type FindingNode,
} from '../index.ts';

const folder = fileURLToPath(new URL('../../../examples/in-re-twitter', import.meta.url));
const [law, matter] = [lawRegistry(), loadMatter(folder)];
const inputs = { law, matter };
const made = assess(inputs);
const [first] = made.speakers;
if (first === undefined) throw new Error('The matter has no speaker.');
const speaker = first;

function below(node: FindingNode): FindingNode[] {
  return [node, ...node.parts.flatMap(below)];
}

describe('one finding by its path', () => {
  it('goes down to exhibits and authorities', () => {
    const nodes = below(nodeAt(speaker, 'highfields/real-evidentiary-basis'));
    expect(nodes.some(({ support }) => support.some(({ pin }) => pin.includes('¶¶ 10-12')))).toBe(
      true,
    );
    expect(nodes.every(({ path }) => path.startsWith('highfields/real-evidentiary-basis'))).toBe(
      true,
    );
  });
  it('an element has the path that its reasons have', () => {
    const elements = findingNodes(speaker)
      .flatMap(below)
      .filter(({ kind }) => kind === 'element');
    expect(elements.map(({ path }) => path)).toEqual(
      elements.map(({ reasons }) => reasons[0]?.path.join('/')),
    );
  });
  it.each([
    ['nowhere', 'highfields'],
    ['highfields/nowhere', 'highfields/real-evidentiary-basis'],
  ])('%s is no path, and what there is is named', (path, known) => {
    expect(() => nodeAt(speaker, path)).toThrow(
      expect.objectContaining({ code: 'reference-unknown', next: expect.stringContaining(known) }),
    );
  });
  it('why not: nothing below is enough', () => {
    const short = below(shortfall(nodeAt(speaker, 'highfields')));
    expect(short.length).toBeGreaterThan(5);
    expect(short.filter(({ enough }) => enough)).toEqual([]);
  });
});

describe('a report narrowed', () => {
  it('to a speaker has that speaker, with the same determination', () => {
    const { speakers } = narrowAssessment(made, { speakers: ['doe-3'] });
    expect(speakers.map((one) => one.speaker)).toEqual(['doe-3']);
    expect(speakers[0]?.choice).toEqual(speaker.choice);
  });
  it.each([
    [{ speakers: ['doe-99'] }, 'doe-9'],
    [{ claims: ['libel'] }, 'defamation'],
    [{ statements: ['none'] }, 'fired-for-harassing-women'],
  ])('to %o is refused, and what there is is named', (narrowing, known) => {
    expect(() => narrowAssessment(made, narrowing)).toThrow(
      expect.objectContaining({ code: 'reference-unknown', next: expect.stringContaining(known) }),
    );
  });
});

describe('what would change it', () => {
  it('to withhold: a complete record, or a judgment, each alone', () => {
    const sets = whatWouldWithhold(inputs, 'doe-1', 'highfields');
    expect(sets.map((set) => set.map(({ kind }) => kind))).toEqual([
      ['record-complete'],
      ['judgment'],
    ]);
  });
  it('nothing, compared with itself', () => {
    expect(compareFindings(made, assess(inputs))).toEqual([]);
  });
  it('another day: only what that day changes', () => {
    const changes = compareFindings(made, assess({ ...inputs, asOf: '2015-01-01' }));
    expect(changes).toContainEqual(
      expect.objectContaining({ path: 'rule-26-scope-2015', after: null }),
    );
    expect(changes.every(({ before, after }) => before !== after)).toBe(true);
  });
  it("another state's law: its own claim on the same cause", () => {
    const other = underOtherLaw(matter, law, 'CA');
    expect(other.claims.map((claim) => claim.law)).toEqual(['ca-defamation']);
    const paths = compareFindings(made, assess({ ...inputs, matter: other })).map(
      ({ path }) => path,
    );
    expect(paths.some((path) => path.includes('ny-76-a'))).toBe(true);
  });
  it('the law of no state is not replaced by another', () => {
    expect(() => underOtherLaw(matter, law, 'ZZ')).toThrow(
      expect.objectContaining({ code: 'reference-unknown', next: expect.stringContaining('NY') }),
    );
  });
});

describe('as Markdown and as a drawing', () => {
  const hostile = assess({
    law,
    matter: {
      ...matter,
      title: '<script>alert(1)</script> & "x"',
      speakers: matter.speakers.map((one) => ({ ...one, handle: '<b>|`' })),
    },
  });
  it('text stands as text', () => {
    const markdown = renderMarkdown(hostile);
    expect(markdown).not.toMatch(/(?<!\\)<(?:script|b)\b/u);
    const [one] = hostile.speakers;
    if (one === undefined) throw new Error('no speaker');
    const svg = renderSvg(hostile, one, 'highfields');
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('<b>');
    expect(svg).toContain('&lt;script&gt;');
  });
  it('the drawing goes from the standard to the exhibits, each with its outcome in words', () => {
    const svg = renderSvg(made, speaker, 'highfields');
    for (const text of [
      'Highfields',
      'A real evidentiary basis',
      '¶¶ 10-12',
      '>open<',
      '>meets the level: yes<',
    ]) {
      expect(svg).toContain(text);
    }
    expect(svg.match(/<g>/gu)?.length).toBe(svg.match(/<\/g>/gu)?.length);
  });
});
