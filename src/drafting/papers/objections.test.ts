import { describe, expect, it } from 'vitest';
import { draftOf, foundingMatter } from '../../../test/support/drafted-paper.ts';
import { gapsIn } from '../gaps.ts';
import { renderDraftMarkdown } from '../markdown/render-draft-markdown.ts';

const founding = renderDraftMarkdown(draftOf('objections'));

describe('objections to a subpoena', () => {
  it('produce nothing, speak for each speaker apart, and keep rights open', () => {
    expect(founding).toContain('Nothing is produced with these objections');
    expect(founding).toContain('as to each speaker apart');
    expect(founding).toContain('move to quash or modify the subpoena or for a protective order');
    expect(founding).toContain('does not say by these objections whether it holds any record');
  });

  it('object while a step that the requester carries is open, and never call it not shown', () => {
    expect(founding).toContain(
      'objects to production while this is not settled, since the requester carries it',
    );
    expect(founding).not.toContain('has not carried this');
    expect(founding).toContain('before a court has made this weighing');
  });

  it('do not tell against the objector what his own ground still lacks', () => {
    expect(founding).not.toContain('to show that the request is made to delay');
    expect(gapsIn(draftOf('objections')).open.join('\n')).toContain(
      'what bears out "What the party that resists may show"',
    );
  });

  it('say that a weighing recorded against disclosure is so', () => {
    const judgment = {
      standard: 'highfields',
      step: 'compare-harms',
      speakers: foundingMatter.speakers.map(({ id }) => id),
      by: 'ann',
      on: '2023-02-10',
      decision: 'withhold' as const,
      reasons: 'The harm to the speakers outweighs that to the requester.',
    };
    const people = [{ id: 'ann', name: 'Ann Example', role: 'counsel' as const }];
    const judged = draftOf('objections', { ...foundingMatter, people, judgments: [judgment] });
    expect(renderDraftMarkdown(judged)).toContain('this weighing comes out against disclosure');
  });

  it('leave who was told, what is kept and how they were served to people', () => {
    expect(gapsIn(draftOf('objections')).open).toEqual(
      expect.arrayContaining([
        'the last day to object',
        'when and how the account holders were told, or when they will be',
        'which records are preserved, since when, and on whose word',
        'how they were served',
      ]),
    );
  });
});
