import { describe, expect, it } from 'vitest';
import { draftOf, foundingMatter } from '../../../test/support/drafted-paper.ts';
import { gapsIn } from '../gaps.ts';
import { renderDraftMarkdown } from '../markdown/render-draft-markdown.ts';

describe('a bench memorandum', () => {
  it('recommends nothing where the assessment is open', () => {
    const memo = renderDraftMarkdown(draftOf('bench-memorandum'));
    expect(memo).toContain('leaves the question open; 2 of its 2 steps are undecided');
    expect(memo).not.toMatch(/should be (?:granted|denied|ordered)|recommend(?:s|ed) that/u);
  });

  it('leaves the recommendation to chambers, as to each group of speakers', () => {
    const draft = draftOf('bench-memorandum');
    expect(gapsIn(draft).open).toContain('the recommendation as to Does 1-9, with reasons');
    const apart = {
      ...foundingMatter,
      speakers: foundingMatter.speakers.map((speaker) =>
        speaker.id === 'doe-9' ? { ...speaker, role: 'nonparty' as const } : speaker,
      ),
    };
    const gaps = gapsIn(draftOf('bench-memorandum', apart)).open;
    expect(gaps).toContain('the recommendation as to Does 1-8, with reasons');
    expect(gaps).toContain('the recommendation as to Doe 9, with reasons');
  });

  it('sets out what each element asks, the levels of fault, and the statutes that may raise them', () => {
    const memo = renderDraftMarkdown(draftOf('bench-memorandum'));
    const [, law = ''] = memo.split('The Claims and What Each Element Asks');
    const [claims = ''] = law.split('\n## V.');
    // The fault level of a private figure on a private matter, and the statute that raises it.
    expect(claims).toMatch(/Of fault, the claim asks for at least negligence/u);
    expect(claims).toMatch(/\(from 10 November 2020\), where it applies, asks for actual malice/u);
    expect(claims).toContain('Whether it applies is open');
    expect(claims).not.toContain('shown');
  });

  it('tells both scales of a weighing, and the nearest cases with what sets them apart', () => {
    const memo = renderDraftMarkdown(draftOf('bench-memorandum'));
    expect(memo).toContain("For the requester: The harm to the requester's interests");
    expect(memo).toContain("For the speaker: The harm to the speaker's First Amendment");
    expect(memo).toContain('The casebook has none near it for disclosure (casebook)');
    expect(memo).toMatch(/\(persuasive; verify before it is cited\)\[\^\d+\]/u);
  });

  it('flags what is grave, serious and minor apart', () => {
    const memo = renderDraftMarkdown(draftOf('bench-memorandum'));
    const places = ['Grave: ', 'Serious: ', 'Minor: '].map((head) => memo.indexOf(head));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
  });

  it('shows each element with its exhibits, and the holes', () => {
    const memo = renderDraftMarkdown(draftOf('bench-memorandum'));
    expect(memo).toMatch(/Special harm, or defamation per se \| none \| open \/ open/u);
    expect(memo).toContain('Dkt. No. 22 ¶¶ 10-12, 34-35, 48');
  });
});
