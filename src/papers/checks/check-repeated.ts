import { checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';
import { called, groupFullCitations } from './full-citations.ts';

/** An authority cited in full once more, where a short form would serve. */
export const checkRepeated: Check = ({ citations }) =>
  groupFullCitations(citations).flatMap(([first, ...later]) =>
    later.map((citation) => {
      const message = `${called(citation)} was cited in full before; a short form would serve.`;
      return checkMark('repeated-in-full', citation, message, first === undefined ? [] : [first]);
    }),
  );
