/** The page of a production: US Letter, lying, in points from its upper left corner. */
export const PAGE = {
  width: 792,
  height: 612,
  margin: 48,
  /** Size of type of the table, and the distance of its lines. */
  size: 8.5,
  leading: 12,
  /** Lines of the table on one page: so many rows, where no value needs a second line. */
  lines: 38,
  headTop: 52,
  tableTop: 96,
  footTop: 580,
} as const;

/** The width between the margins, in points. */
export const PAGE_TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
