/**
 * The text of one place of an authority, transcribed by a person. `papers` takes these as given;
 * a matter keeps them in its `authorities/` folder.
 */
export interface HeldPassage {
  /** The authority as it is cited: `514 U.S. 334`, `Fed. R. Civ. P. 26(b)(1)`. */
  readonly citation: string;
  /** The place: pages `342`, `341-42`, `353 n.17`, a star page `*3`; null for a rule or a statute. */
  readonly pin: string | null;
  readonly text: string;
  /** Whether `text` is everything at that place. Only then can words be missing from it. */
  readonly whole: boolean;
  /** Whether the place does nothing but define words. */
  readonly defines: boolean;
  /** Whether a person compared the transcription with its source. */
  readonly verified: boolean;
  /** ISO dates between which the text was law; null where it does not matter or is open. */
  readonly from: string | null;
  readonly until: string | null;
}
