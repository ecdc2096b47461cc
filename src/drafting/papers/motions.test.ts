import { describe, expect, it } from 'vitest';
import { draftOf, foundingMatter, sentencesIn } from '../../../test/support/drafted-paper.ts';
import { gapsIn } from '../gaps.ts';
import { plainText } from '../inline-text.ts';
import { renderDraftMarkdown } from '../markdown/render-draft-markdown.ts';
import type { Matter } from '../../matters/index.ts';

const MOTIONS = ['motion-to-quash', 'motion-to-compel'] as const;

describe.each(MOTIONS)('%s', (kind) => {
  const draft = draftOf(kind);
  const text = renderDraftMarkdown(draft);

  it('is a notice, a memorandum with its tables, and a proposed order', () => {
    expect(draft.parts.map(({ title }) => title)).toEqual([
      expect.stringContaining('Notice of Motion and Motion to'),
      'Memorandum of Points and Authorities',
      expect.stringContaining('[Proposed] Order Granting Motion to'),
    ]);
    expect(draft.parts.map(({ tables }) => tables)).toEqual([false, true, false]);
  });

  it('leaves the hearing, the choice of the test and the conferring to counsel', () => {
    const gaps = gapsIn(draft).open;
    expect(gaps).toEqual(
      expect.arrayContaining([
        'the day of the hearing',
        'the hour of the hearing',
        'the courtroom, or that it is by video',
        'when, how and with whom counsel conferred, and what came of it',
      ]),
    );
    expect(gaps.join('\n')).toContain('which test governs as to Does 1-9');
  });

  it('tells each exhibit as somebody’s word, and an allegation not as evidence', () => {
    expect(text).toContain('Shulim Leifer declares, in substance: He has never been fired');
    const alleged: Matter = {
      ...foundingMatter,
      exhibits: foundingMatter.exhibits.map((exhibit) => ({
        ...exhibit,
        kind: 'bare-allegation' as const,
      })),
    };
    const told = renderDraftMarkdown(draftOf(kind, alleged));
    expect(told).toContain('Shulim Leifer alleges, in substance: He has never been fired');
    expect(told).not.toContain('declares, in');
  });

  it('argues what comes before any test, and each group of speakers apart', () => {
    const apart: Matter = {
      ...foundingMatter,
      speakers: foundingMatter.speakers.map((speaker) =>
        speaker.id === 'doe-9' ? { ...speaker, role: 'nonparty' as const } : speaker,
      ),
    };
    const told = renderDraftMarkdown(draftOf(kind, apart));
    expect(told).toContain('The Tests as to Does 1-8');
    expect(told).toContain('The Tests as to Doe 9');
    expect(text).toContain('Before any test: Rule 26(b)(1) scope');
  });
});

function bySide(kind: (typeof MOTIONS)[number]): string {
  return gapsIn(draftOf(kind)).open.join('\n');
}

describe('a step that the other side carries', () => {
  it('is for the requester to answer, not to prove', () => {
    expect(bySide('motion-to-compel')).toContain(
      'the answer on "What the party that resists may show" under Rule 26(b)(1) scope (from 1 December 2015), which is for the respondent to carry',
    );
    expect(bySide('motion-to-compel')).not.toContain('to show that the request is made to delay');
  });

  it('is for the respondent to bear out, and her brief does not say what it lacks', () => {
    expect(bySide('motion-to-quash')).toContain(
      'which on this record still wants an exhibit to show that the request is made to delay',
    );
    const stated = sentencesIn(draftOf('motion-to-quash')).map(({ content }) =>
      plainText(content.filter(({ kind }) => kind !== 'open')),
    );
    expect(stated.filter((words) => words.includes('made to delay'))).toEqual([]);
    expect(stated.join('\n')).toContain('that the name cannot be had in another way');
  });
});
