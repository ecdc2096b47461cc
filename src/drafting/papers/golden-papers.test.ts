import { expect, it } from 'vitest';
import { draftOf, foundingMatter } from '../../../test/support/drafted-paper.ts';
import { DRAFT_KINDS } from '../draft.ts';
import { renderDraftMarkdown } from '../markdown/render-draft-markdown.ts';

// The golden files are read line by line before they are changed: they are what goes out.
it.each(DRAFT_KINDS)('%s of the founding matter reads as written', async (kind) => {
  const draft = draftOf(kind, foundingMatter, { speaker: 'doe-9' });
  await expect(renderDraftMarkdown(draft)).toMatchFileSnapshot(`golden/${kind}.golden.md`);
});
