import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { lawRegistry } from '../../law/index.ts';
import { loadMatter } from '../../matters/index.ts';
import { assess, assessmentJson, type Assessment, type AssessmentJson } from '../index.ts';
import { THIS_SPEAKER } from './refer.ts';

const folder = fileURLToPath(new URL('../../../examples/in-re-twitter', import.meta.url));
let made: Assessment;
let json: AssessmentJson;

beforeAll(() => {
  const matter = loadMatter(folder);
  // One statement is tied to one speaker, so that two groups differ.
  const statements = matter.statements.map((one) => ({ ...one, speaker: 'doe-4', candidates: [] }));
  made = assess({ matter: { ...matter, statements }, law: lawRegistry() });
  json = assessmentJson(made);
});

/** The findings as they were before anything was referred to: what a reader of the JSON can do. */
function resolved(value: unknown, speaker: string, key = ''): unknown {
  const at = (shelf: Readonly<Record<string, unknown>>, id: unknown) =>
    resolved(shelf[String(id)], speaker);
  if (value === THIS_SPEAKER) return speaker;
  if (key === 'path') return String(value).split('/');
  if (Array.isArray(value)) {
    if (key === 'missing') return value.map((id) => at(json.missing, id));
    if (key === 'needs') return value.map((set) => resolved(set, speaker, 'missing'));
    if (key === 'authorities') return value.map((id) => at(json.authorities, id));
    if (key === 'openPoints') {
      return value.map((id) => ({ kind: 'open-point', ...Object(at(json.questions, id)) }));
    }
    return value.map((one) => resolved(one, speaker));
  }
  if (typeof value !== 'object' || value === null) return value;
  if ('meetsLevel' in value && 'exhibit' in value) {
    return { ...json.exhibits[String(value.exhibit)], meetsLevel: value.meetsLevel };
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'authority' && 'says' in value
        ? at(json.authorities, inner)
        : resolved(inner, speaker, name),
    ]),
  );
}

describe('an assessment as JSON', () => {
  it('tells every speaker with the determination under each standard and the choice', () => {
    expect(json.speakers.map(({ handle }) => handle)).toEqual(
      made.speakers.map(({ handle }) => handle),
    );
    for (const [index, { standards, choice }] of made.speakers.entries()) {
      expect(json.speakers[index]?.choice).toEqual(choice);
      expect(json.speakers[index]?.standards).toMatchObject(
        standards.map(({ rule, determination }) => ({
          standard: rule,
          outcome: determination.outcome,
        })),
      );
    }
  });
  it('puts each speaker in the group that has that speaker, and no other', () => {
    expect(json.groups).toHaveLength(2);
    for (const { speaker, group } of json.speakers) {
      expect(
        json.groups.flatMap(({ speakers }, at) => (speakers.includes(speaker) ? [at] : [])),
      ).toEqual([group]);
    }
  });
  it('loses nothing: with its references followed it is every finding for every speaker', () => {
    for (const { speaker, gates, standards } of made.speakers) {
      const { group } = json.speakers.find((one) => one.speaker === speaker) ?? { group: -1 };
      expect(resolved(json.groups[group]?.gates, speaker)).toEqual(gates);
      expect(resolved(json.groups[group]?.standards, speaker)).toEqual(standards);
    }
  });
  it('keeps under 400 KB for nine speakers, where nine whole trees took 7.5 MB', () => {
    const founding = assess({ matter: loadMatter(folder), law: lawRegistry() });
    expect(JSON.stringify(assessmentJson(founding), null, 1).length).toBeLessThan(400_000);
  });
});
