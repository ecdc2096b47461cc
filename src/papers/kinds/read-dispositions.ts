import { pinRange } from '../locate.ts';
import type { Disposition, DispositionStatement } from '../order-reading.ts';
import type { Paper, TextRange } from '../paper.ts';

const ADVERB = '(?:(?:hereby|therefore|thus|accordingly|further|also|now)\\s+)*';
const VERB =
  'GRANT(?:S|ED)?|DEN(?:Y|IES|IED)(?:\\s+AS\\s+MOOT)?|DEFER(?:S|RED)?|(?:MOOT|MOOTED)|DISMISS(?:ES|ED)\\s+AS\\s+MOOT|QUASH(?:ES|ED)?|OVERRUL(?:ES|ED)|SUSTAIN(?:S|ED)';
const PART =
  '(?:,?\\s+(?:IN|in)\\s+(?:PART|part)(?:,?\\s+(?:AND|and)\\s+(?:DEN(?:IES|IED)|den(?:ies|ied)|GRANT(?:S|ED)|grant(?:s|ed))(?:\\s+(?:it|them))?\\s+(?:IN|in)\\s+(?:PART|part))?)?';
/** "the Court GRANTS Petitioner's motion …". Small letters only in the present tense. */
const ACTIVE = new RegExp(
  `\\b(?:[Tt]he|[Tt]his|THE)\\s+(?:Court|COURT|undersigned|Special Master)\\s+${ADVERB}(?<verb>(?:${VERB})${PART})(?<rest>[^;]*)`,
  'gi',
);
/** Words up to the end of a clause; the stop of `Dkt. 12` or `No. #4` ends none. */
const WITHIN = '(?:\\([^()]{0,80}\\)|[^.;()]|\\.(?=\\s*[#\\d]))';
/** "the motion … is GRANTED". */
const PASSIVE = new RegExp(
  `(?<object>\\b(?:(?<![\\w.-])[\\w.-]{1,40}[’']s?\\s+(?:[\\w-]{1,40}\\s+){0,2})?(?:motions?|petitions?|applications?|requests?|objections?)\\b${WITHIN}{0,200}?)\\s(?:is|are|be|shall be)\\s+${ADVERB}(?<verb>(?:${VERB})${PART})`,
  'gi',
);
/** "…, and DENIES the motion to seal" after an active statement. */
const FURTHER = new RegExp(
  `(?:,|;|\\band\\b)\\s+(?<verb>(?:GRANTS|DENIES|QUASHES|grants|denies|quashes)${PART})\\s+(?<rest>[^;]*)`,
  'g',
);
/** "GRANTED as to @one and DENIED as to @two": of the motion before it. */
const REST = new RegExp(
  `(?:,|;|\\band\\b|\\bbut\\b)\\s+(?:(?:is|are)\\s+)?(?:otherwise\\s+)?(?<verb>(?:GRANTED|DENIED|granted|denied))(?=\\s+(?:as\\s+to|with\\s+respect|insofar|to\\s+the\\s+extent|in\\s+all\\s+other)\\b)`,
  'g',
);
/** After a verb: it decides a part only. */
const PARTLY =
  /^[^.;,]{0,60}?\b(?:as\s+to|with\s+respect\s+to|insofar\s+as|to\s+the\s+extent|in\s+all\s+other\s+respects)\b/i;
/** A statement that supposes an outcome, reports another court's, or tells what a party asked. */
const SUPPOSED =
  /\b(?:if|whether|should|would|could|may|might|asks?|asking|requests? that|urges?|argues?|contends?|moves?|recommends?|unless)\b[^.;]{0,120}$/i;

/** Finds every statement of an outcome in the court's own voice. */
export function readDispositions(
  paper: Paper,
  sentences: readonly TextRange[],
  isQuoted: (offset: number) => boolean,
): readonly DispositionStatement[] {
  const found: DispositionStatement[] = [];
  for (const sentence of sentences) {
    const text = paper.text.slice(sentence.start, sentence.end);
    for (const pattern of [ACTIVE, PASSIVE, FURTHER, REST]) {
      if ((pattern === FURTHER || pattern === REST) && found.at(-1)?.start !== sentence.start)
        continue;
      for (const match of text.matchAll(pattern)) {
        const verb = match.groups?.['verb'] ?? '';
        const object = match.groups?.['object'] ?? match.groups?.['rest'] ?? '';
        const at = sentence.start + match.index + match[0].indexOf(verb);
        if (!counts(pattern, verb, text.slice(0, match.index)) || isQuoted(at)) continue;
        const verbEnd = match.index + match[0].indexOf(verb) + verb.length;
        const disposition = partly(dispositionOf(verb), text.slice(verbEnd));
        if (disposition === null) continue;
        const of = pattern === REST ? (found.at(-1)?.object ?? null) : objectOf(object);
        found.push({ ...pinRange(paper, sentence), disposition, object: of });
      }
    }
  }
  return found;
}

function counts(pattern: RegExp, verb: string, before: string): boolean {
  if (SUPPOSED.test(before)) return false;
  // "The court granted the motion" in small letters tells of another case; "grants" decides this.
  return (
    pattern !== ACTIVE || !/^(?:granted|denied|deferred|quashed|overruled|sustained)/.test(verb)
  );
}

/** A denial "as to" something leaves the rest of the motion as it is decided elsewhere. */
function partly(disposition: Disposition | null, after: string): Disposition | null {
  return disposition === 'denied' && PARTLY.test(after) ? 'denied-in-part' : disposition;
}

function dispositionOf(verb: string): Disposition | null {
  const words = verb.toLowerCase();
  if (/moot/.test(words)) return 'moot';
  if (/^(?:overrul|sustain|quash)/.test(words)) return null;
  if (words.startsWith('defer')) return 'deferred';
  const partly = /in part/.test(words);
  if (partly && /den/.test(words) && !/grant/.test(words)) return 'denied-in-part';
  if (partly) return 'granted-in-part';
  return words.startsWith('grant') ? 'granted' : 'denied';
}

/** What is granted or denied: the words up to the next clause. */
function objectOf(rest: string): string | null {
  const object = rest
    .replace(
      /,?\s+(?:and|but)\s+(?:GRANTS|DENIES|ORDERS|DIRECTS|QUASHES|grants|denies|orders|directs)\b.*$/s,
      '',
    )
    .replace(/\s*(?:[,:]|\.(?!\s*[#\d])).*$/s, '')
    .trim();
  return object === '' ? null : object;
}
