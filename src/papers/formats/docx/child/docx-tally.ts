/** What is counted while a Word file is read. */
export interface DocxTally {
  insertions: number;
  deletions: number;
  hidden: number;
  struck: number;
  pictures: number;
  pagesMarked: boolean;
  embedded: boolean;
}

/** A tally with nothing counted. */
export function docxTally(): DocxTally {
  return {
    insertions: 0,
    deletions: 0,
    hidden: 0,
    struck: 0,
    pictures: 0,
    pagesMarked: false,
    embedded: false,
  };
}
