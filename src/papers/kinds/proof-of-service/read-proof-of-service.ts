import { pinRange } from '../../locate.ts';
import type { ReadingFlag } from '../../order-reading.ts';
import type { Paper, PinnedRange, TextRange } from '../../paper.ts';
import { pinGroup } from '../body-lines.ts';
import { readOath } from '../declaration/read-oath.ts';
import { formText } from '../form-text.ts';
import { type KindFields, type KindInput, linesBelow, warning } from '../kind-input.ts';
import { readSignature } from '../read-signature.ts';
import { readService } from '../subpoena/read-service.ts';
import type { ProofOfServiceDetails } from './proof-of-service-details.ts';

const WHAT =
  /\b(?:served|filed|mailed|serve)\s+(?:a\s+(?:true\s+(?:and\s+correct\s+)?)?copy\s+of\s+)?(?:the\s+)?(?:(?:foregoing|within|attached|following|above|document(?:\(s\)|s)?\s+described\s+as)\s+)+(?<what>(?!document\b)[^.;:]{3,200}?)(?=,?\s+(?:on|upon|by|with|via)\b|[.;:]|$)/di;

/** Reads a proof, certificate or declaration of service. */
export function readProofOfService(input: KindInput): KindFields<ProofOfServiceDetails> {
  const { paper, sentences } = input;
  const body = linesBelow(input);
  const service = readService(formText(paper, body));
  const details: ProofOfServiceDetails = {
    kind: 'proof-of-service',
    what: before(paper, whatWasServed(paper, sentences), service?.on ?? null),
    service,
    oath: readOath(paper, sentences),
    signature: readSignature(paper, body.slice(-30)),
  };
  return { details, flags: flagService(details) };
}

function whatWasServed(paper: Paper, sentences: readonly TextRange[]): PinnedRange | null {
  for (const { start, end } of sentences) {
    const what = pinGroup(paper, start, WHAT.exec(paper.text.slice(start, end)), 'what');
    if (what !== null) return what;
  }
  return null;
}

/** "mailed the Notice to A. Name": the person is no part of the paper's name. */
function before(
  paper: Paper,
  what: PinnedRange | null,
  on: PinnedRange | null,
): PinnedRange | null {
  if (what === null || on === null || on.start <= what.start || on.start >= what.end) return what;
  const text = paper.text.slice(what.start, on.start).replace(/\s+(?:to|on|upon)\s*$/i, '');
  return pinRange(paper, { start: what.start, end: what.start + text.length });
}

function flagService({ service }: ProofOfServiceDetails): readonly ReadingFlag[] {
  const missing: readonly (readonly [string, string, unknown])[] = [
    ['service-date-missing', 'It does not say when service was made.', service?.served ?? null],
    ['service-person-missing', 'It does not say on whom service was made.', service?.on ?? null],
    ['service-manner-missing', 'It does not say how service was made.', service?.manner ?? null],
  ];
  return missing.flatMap(([code, message, value]) =>
    value === null ? [warning(code, message)] : [],
  );
}
