/** The shape of a citation that readings need; the scanner in `citations/` fills it. */
export interface Citation {
  readonly kind: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly resolvesTo: number | null;
}

/** A cite to the record of the case. */
export interface RecordCitation {
  readonly entry: string | null;
  readonly paragraphs: readonly string[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
