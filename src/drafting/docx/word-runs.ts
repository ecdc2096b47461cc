import { Bookmark, FootnoteReferenceRun, Paragraph, TextRun, type ParagraphChild } from 'docx';
import type { AuthorityCited, Inline, Sentence } from '../draft.ts';
import { citationText, openText } from '../inline-text.ts';
import { visibleText } from '../visible-text.ts';
import { STYLE } from './word-styles.ts';

/** Where a citation stands in the Word file, so that the table of authorities can name its page. */
export interface MarkedCitation {
  readonly cited: AuthorityCited;
  readonly bookmark: string;
}

/** Makes runs of Word out of a draft's; keeps the footnotes and the marks of citations as it goes. */
export class WordRuns {
  readonly footnotes: Record<string, { readonly children: readonly Paragraph[] }> = {};
  readonly citations: MarkedCitation[] = [];
  #notes = 0;
  /** The mark of the footnote in which runs stand; not every program finds a bookmark in a footnote. */
  #inNote: string | null = null;

  /** Sentences with a space between them. */
  sentences(list: readonly Sentence[]): ParagraphChild[] {
    return list.flatMap(({ content }, index) => [
      ...(index === 0 ? [] : [new TextRun(' ')]),
      ...this.runs(content),
    ]);
  }

  runs(content: readonly Inline[]): ParagraphChild[] {
    return content.flatMap((inline) => this.#run(inline));
  }

  #run(inline: Inline): ParagraphChild[] {
    switch (inline.kind) {
      case 'text':
      case 'record':
        return [new TextRun(visibleText(inline.text))];
      case 'emphasis':
        return [new TextRun({ text: visibleText(inline.text), italics: true })];
      case 'strong':
        return [new TextRun({ text: visibleText(inline.text), bold: true })];
      case 'open':
        return [
          new TextRun({ text: visibleText(openText(inline)), bold: true, highlight: 'yellow' }),
        ];
      case 'footnote':
        return [this.#footnote(inline.content)];
      case 'authority':
        return this.#citation(inline);
    }
  }

  #footnote(content: readonly Inline[]): ParagraphChild {
    this.#notes += 1;
    const id = this.#notes;
    const mark = `note_${id}`;
    this.#inNote = mark;
    const children = this.runs(content);
    this.#inNote = null;
    this.footnotes[id] = { children: [new Paragraph({ style: 'FootnoteText', children })] };
    return new Bookmark({ id: mark, children: [new FootnoteReferenceRun(id)] });
  }

  #citation(cited: AuthorityCited): ParagraphChild[] {
    const { title, rest } = citationText(cited);
    const children = [
      ...(title === '' ? [] : [new TextRun({ text: visibleText(title), italics: true })]),
      new TextRun(visibleText(rest)),
    ];
    const bookmark = this.#inNote ?? `cite_${this.citations.length + 1}`;
    this.citations.push({ cited, bookmark });
    return this.#inNote === null ? [new Bookmark({ id: bookmark, children })] : children;
  }

  /** Lines of runs, one paragraph each, closely set. */
  lines(lines: readonly (readonly Inline[])[], style: string = STYLE.single): Paragraph[] {
    return lines.map((line) => new Paragraph({ style, children: this.runs(line) }));
  }
}
