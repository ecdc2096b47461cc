import type { MatterFile } from '../../src/assessment/index.ts';

/** A matter like another with so many speakers, each with one statement, and so many exhibits. */
export function grownMatter(matter: MatterFile, speakers: number, exhibits: number): MatterFile {
  const [speaker, statement, claim] = [matter.speakers[0], matter.statements[0], matter.claims[0]];
  if (speaker === undefined || statement === undefined || claim === undefined) {
    throw new Error('The matter is bare.');
  }
  const ids = Array.from({ length: speakers }, (_, at) => `s${at}`);
  return {
    ...matter,
    speakers: ids.map((id) => ({ ...speaker, id, label: id, handle: `@${id}` })),
    statements: ids.map((id) => ({ ...statement, id: `of-${id}`, speaker: id, candidates: [] })),
    claims: [{ ...claim, against: ids, statements: ids.map((id) => `of-${id}`) }],
    exhibits: Array.from({ length: exhibits }, (_, at) => {
      const like = matter.exhibits[at % matter.exhibits.length];
      if (like === undefined) throw new Error('The matter has no exhibit.');
      const supports = like.supports.map((one) => ({ ...one, statement: `of-s${at % speakers}` }));
      return { ...like, id: `e${at}`, supports };
    }),
  };
}
