import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  contextOf,
  draftOf,
  foundingMatter,
  foundingOrder,
} from '../../../test/support/drafted-paper.ts';
import { readMandate } from '../../orders/index.ts';
import { readOrder, readPaper } from '../../papers/index.ts';
import type { Block, Draft } from '../draft.ts';
import type { DraftContext } from '../draft-context.ts';
import { mapDraft } from '../map-draft.ts';
import { renderDraftMarkdown } from '../markdown/render-draft-markdown.ts';
import { renderDraft } from '../render-draft.ts';

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'duces-papers-'));
});
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

describe('a proposed order, once a judge signs it', () => {
  it.each(['pdf', 'docx'] as const)(
    'commands as a %s what went in: to whom, what, about whom, by when',
    async (format) => {
      const draft = draftOf('proposed-order', foundingMatter, { relief: 'grant' });
      const path = join(scratch, `signed.${format}`);
      writeFileSync(
        path,
        await renderDraft(signed(draft), contextOf(foundingMatter).style, format),
      );
      const paper = await readPaper(path);
      const mandate = readMandate(
        readOrder(paper),
        paper,
        foundingMatter.parties.map(({ name }) => name),
      );
      expect(mandate?.accounts.map(({ handle }) => handle)).toEqual(
        foundingOrder.mandate.accounts.map(({ handle }) => handle),
      );
      expect(mandate?.due.date).toBe('2023-02-28');
      const categories = mandate?.clauses.flatMap(({ category }) => category ?? []) ?? [];
      expect(categories.toSorted()).toEqual(['post-ip-address', 'registration-email']);
      expect(mandate?.recipient?.name).toContain('Shulim Leifer');
      expect(mandate?.commandedParty?.name).toContain('Twitter');
    },
  );

  it('commands nothing before that: a proposed order is no order', async () => {
    const path = join(scratch, 'unsigned.pdf');
    const draft = draftOf('proposed-order', foundingMatter, { relief: 'grant' });
    writeFileSync(path, await renderDraft(draft, contextOf(foundingMatter).style, 'pdf'));
    const paper = await readPaper(path);
    expect(() => readOrder(paper)).toThrow(expect.objectContaining({ code: 'paper-wrong-kind' }));
  });
});

/** The order as the judge signs it: no longer proposed, dated, with her mark. */
function signed(draft: Draft): Draft {
  const [part] = draft.parts;
  if (part === undefined) return draft;
  const title = part.title.replace('[Proposed] ', '');
  const [filled = part] = mapDraft(draft, (content) =>
    content.map((inline) =>
      inline.kind === 'open' ? { kind: 'text', text: 'as stated on the record' } : inline,
    ),
  ).parts;
  const blocks = filled.blocks.map((block): Block =>
    block.kind === 'signature'
      ? {
          ...block,
          before: [{ kind: 'text', text: 'Dated: February 16, 2023' }],
          under: [[{ kind: 'text', text: '/s/ Sallie Kim' }], ...block.under],
        }
      : block,
  );
  return {
    ...draft,
    title,
    footer: draft.footer.replace('[Proposed] ', ''),
    parts: [{ ...part, title, blocks }],
    final: { by: 'Ann Example', role: 'counsel', on: '2023-02-16' },
  };
}

describe('what a proposed order attaches', () => {
  const people = [{ id: 'ann', name: 'Ann Example', role: 'counsel' as const }];
  const judgment = {
    standard: 'highfields',
    step: 'compare-harms',
    speakers: ['doe-1', 'doe-2', 'doe-3'],
    by: 'ann',
    on: '2023-02-20',
    reasons: 'The harm to the requester outweighs that to these speakers.',
  };

  it('is the limits and the part that a recorded judgment sets, with who judged', () => {
    const judged = {
      ...judgment,
      decision: 'disclose' as const,
      limits: ['attorneys-eyes-only'],
      part: 'the e-mail addresses',
    };
    const matter = { ...foundingMatter, people, judgments: [judged] };
    const order = renderDraftMarkdown(draftOf('proposed-order', matter, { relief: 'grant' }));
    expect(order).toContain(
      'As to Does 1-3, only this is produced: the e-mail addresses; it is subject to: attorneys eyes only (judgment recorded by Ann Example, February 20, 2023).',
    );
  });

  it('is without prejudice where a recorded judgment says so, and a gap where none does', () => {
    const judged = { ...judgment, decision: 'withhold' as const, withoutPrejudice: true };
    const matter = { ...foundingMatter, people, judgments: [judged] };
    const order = renderDraftMarkdown(draftOf('proposed-order', matter, { relief: 'deny' }));
    expect(order).toContain(
      'This is without prejudice to another request (judgment recorded by Ann',
    );
    expect(
      renderDraftMarkdown(draftOf('proposed-order', foundingMatter, { relief: 'deny' })),
    ).toContain('counsel: whether with or without prejudice to another request');
  });

  it('is for or against each speaker only where every test in view comes out so', () => {
    const order = renderDraftMarkdown(
      draftOf('proposed-order', foundingMatter, { relief: 'in-part' }),
    );
    expect(order).toContain('As to Does 1-9: **\\[counsel: whether disclosure is ordered\\]**');
    expect(order).not.toContain('Disclosure is ordered as to');
  });

  it('commands, in part, no record of a speaker for whom disclosure is denied', () => {
    const order = renderDraftMarkdown(
      draftOf('proposed-order', foundingMatter, {
        relief: 'in-part',
        assessment: withOutcomes({ 'doe-1': 'disclose', 'doe-2': 'open' }),
      }),
    );
    expect(order).toContain('Disclosure is ordered as to Doe 1');
    expect(order).toContain('It is denied as to Does 3-9');
    expect(order).toContain('Nothing is to be produced about those accounts.');
    expect(order).toContain('of the accounts using the handles: @erpsmosh; **\\[counsel: which');
    expect(order).toContain('of those left undecided: @KleinMatt1');
    for (const { handle } of foundingMatter.speakers.slice(2)) expect(order).not.toContain(handle);
  });
});

/** The assessment of the founding matter as if each speaker's case were decided; if not said, withheld. */
function withOutcomes(
  outcomes: Readonly<Record<string, 'disclose' | 'open'>>,
): DraftContext['assessment'] {
  const { assessment } = contextOf(foundingMatter);
  const speakers = assessment.speakers.map((speaker) => ({
    ...speaker,
    choice: {
      ...speaker.choice,
      outcomes: speaker.choice.outcomes.map((one) => ({
        ...one,
        outcome: outcomes[speaker.speaker] ?? ('withhold' as const),
      })),
    },
  }));
  return { ...assessment, speakers };
}
