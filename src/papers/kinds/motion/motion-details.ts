import type { PinnedRange } from '../../paper.ts';
import type { NumberedParagraph } from '../numbered-paragraphs.ts';
import type { Counsel } from '../read-counsel.ts';
import type { Hearing } from '../read-hearing.ts';
import type { Signature } from '../read-signature.ts';

/** What a motion, opposition, reply, notice or statement says of itself. */
export interface MotionDetails {
  readonly kind: 'motion';
  /** What it moves for in the words of its title ("to compel …", "for an order …"). */
  readonly aim: string | null;
  readonly rules: readonly PinnedRange[];
  /** The sentences that ask the court for something, or oppose it. */
  readonly relief: readonly PinnedRange[];
  /** What it gives notice of. */
  readonly noticed: readonly PinnedRange[];
  readonly points: readonly PointHeading[];
  /** Pages of its tables of contents and authorities, which are not read as its body. */
  readonly tables: {
    readonly contents: readonly number[];
    readonly authorities: readonly number[];
  };
  readonly hearing: Hearing | null;
  readonly paragraphs: readonly NumberedParagraph[];
  readonly signature: Signature;
  /** Everyone whose typed signature it bears: both sides of a stipulation. */
  readonly signers: readonly PinnedRange[];
  readonly counsel: Counsel | null;
}

/** A heading of the argument, `depth` 1 for `I.`, 2 for `A.`, 3 for `1.`. */
export interface PointHeading extends PinnedRange {
  readonly label: string;
  readonly depth: number;
}
