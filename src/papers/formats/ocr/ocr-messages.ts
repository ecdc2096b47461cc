/** What the parent asks of a process that recognises text. Each gets one answer. */
export type OcrRequest =
  /** Loads the engine and its language data from a folder of this machine. */
  | { readonly kind: 'start'; readonly languageFolder: string }
  /** Reads a picture (PNG or JPEG). */
  | {
      readonly kind: 'recognise';
      readonly picture: Uint8Array;
      /** Pixels an inch; null when nobody knows, and the engine must guess. */
      readonly dpi: number | null;
    };

export type OcrAnswer =
  | { readonly kind: 'started' }
  | { readonly kind: 'recognised'; readonly words: readonly PixelWord[] }
  | { readonly kind: 'failed'; readonly message: string };

/** A word as the engine gives it, in pixels from the top left of the picture. */
export interface PixelWord {
  readonly text: string;
  /** 0 to 100. */
  readonly confidence: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Where the letters of its line stand, the same for all words of the line. */
  readonly baseline: number;
  /** From the top of an `l` to the foot of a `p`, the same for all words of the line. */
  readonly height: number;
}
