import { DucesError } from '../faults/index.ts';
import type { DatedReading } from './kinds/read-dated.ts';
import type { KindReading } from './kinds/recognise-kind.ts';
import type { PaperKind } from './order-reading.ts';

/**
 * A judge's signature that a person saw in the picture of a paper. A signature drawn by hand, or a
 * date in handwriting, leaves nothing in the text by which a program could tell an order from the
 * draft that a party lodged.
 */
export interface SeenSignature {
  /** SHA-256 of the file looked at, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly judge: string;
  /** The date beside the signature, a court-local date, ISO 8601. */
  readonly dated: string;
  /** The id of the person who looked. */
  readonly by: string;
}

const SIGNED_KINDS: ReadonlySet<PaperKind> = new Set(['order', 'proposed-order']);

/**
 * The kind of a paper whose signature a person saw: an order, if its words are an order's or a
 * draft's. A motion stays a motion, whoever signed it.
 */
export function kindBySignature(kind: KindReading, seen: SeenSignature | null): KindReading {
  if (seen === null) return kind;
  const { runnerUp } = kind;
  const mayBeOrder =
    SIGNED_KINDS.has(kind.kind) || (runnerUp !== null && SIGNED_KINDS.has(runnerUp));
  if (!mayBeOrder) return kind;
  const message = `${seen.by} saw in its picture that ${seen.judge} signed it on ${seen.dated}`;
  return {
    ...kind,
    kind: 'order',
    reasons: [...kind.reasons, message],
    certain: true,
    runnerUp: null,
    flags: [{ code: 'signature-seen', severity: 'note', message: `${message}.`, at: null }],
  };
}

/**
 * The date of signature, where the text gives none or several, as the person saw it.
 *
 * @throws DucesError `order-contradictory` when the text plainly gives another date.
 */
export function datedBySignature(dated: DatedReading, seen: SeenSignature | null): DatedReading {
  if (seen === null || dated.dated === seen.dated) return dated;
  if (dated.dated === null) return { dated: seen.dated, at: null, flags: [] };
  throw new DucesError(
    'order-contradictory',
    `The text of the order is dated ${dated.dated}; ${seen.by} recorded ${seen.dated} as the date of the signature.`,
    {
      next: 'Look at the signature again and correct the entry under `seenSignatures` in matter.yaml; if the paper does bear two dates, ask the court.',
    },
  );
}
