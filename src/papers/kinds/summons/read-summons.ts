import type { ReadingFlag } from '../../order-reading.ts';
import { pinRange } from '../../locate.ts';
import type { PinnedRange } from '../../paper.ts';
import { dateIn, fieldAt, formField, type FormText, formText } from '../form-text.ts';
import { type KindFields, type KindInput, warning } from '../kind-input.ts';
import type { Counsel } from '../read-counsel.ts';
import { counselInLine } from '../subpoena/counsel-in-line.ts';
import { readAction } from '../subpoena/read-action.ts';
import type { SummonsDetails, SummonsService } from './summons-details.ts';

const FORM = /\bAO ?-?440\b|\bSUM-1\d\d\b/i;
const TO =
  /(?:^|\n)\s*(?:To|TO|NOTICE TO DEFENDANT)\s*(?::\s*)?(?:(?:\(Defendant[’']s name and address\)|\(AVISO AL DEMANDADO\)\s*:?)\s*)?(?<to>(?:\S[^]{0,399}?)?)(?=\n\s*(?:A lawsuit has been filed|YOU ARE (?:BEING|HEREBY)|You are hereby|NOTICE!))/d;
const WITHIN =
  /(?<within>\b(?:[Ww]ithin\s+)?(?:\d{1,3}|twenty(?:-one)?|thirty|sixty)(?:\s+\(\d{1,3}\))?\s+(?:CALENDAR\s+|calendar\s+)?(?:DAYS|days)\s+after\s+(?:the\s+)?(?:service|this\s+summons|you\s+received|you\s+were\s+served)[^—,;.(]{0,60})/d;
const ATTORNEY =
  /whose name and address are\s*:(?<block>[^]{0,700}?)(?=\n\s*If you fail to respond|\n\s*If you do not|$)/d;
const DATE = /(?:^|\n)\s*(?:Dated?|DATED?|Issued)\s*:?[ \t]*(?<date>[^\n]{0,60})/dg;
const RECEIVED = /was received by me on \(date\)(?<date>[^\n]{0,40})/d;
const MANNERS: readonly RegExp[] = [
  /(?<manner>I personally served the summons on the individual at \(place\)(?<value>[^]{0,200}?)on \(date\)(?<date>[^;\n]{0,40}))/d,
  /(?<manner>I left the summons at the individual[’']s residence or usual place of abode with \(name\)(?<value>[^]{0,160}?), a person of suitable age and discretion who resides there,\s*on \(date\)(?<date>[^,;\n]{0,40}))/d,
  /(?<manner>I served the summons on \(name of individual\)(?<value>[^]{0,160}?), who is\s+designated by law[^]{0,200}?on \(date\)(?<date>[^;\n]{0,40}))/d,
  /(?<manner>I returned the summons unexecuted because(?<value>[^]{0,160}?)(?:; or|\n))(?<date>)/d,
  /(?<manner>Other \(specify\):(?<value>[^]{0,200}?)(?=\n\s*\.?\s*\n|\n?\s*My fees))(?<date>)/d,
];

/** Reads a summons: the printed form with its blanks. */
export function readSummons(input: KindInput): KindFields<SummonsDetails> {
  const { paper, lines } = input;
  const proof = lines.findIndex(({ text }) => /^PROOF OF SERVICE\b/i.test(text));
  const face = formText(paper, proof === -1 ? lines : lines.slice(0, proof));
  const details: SummonsDetails = {
    kind: 'summons',
    form: formOf(face),
    action: readAction(input, face, true),
    to: formField(face, TO.exec(face.text), 'to'),
    answerWithin: formField(face, WITHIN.exec(face.text), 'within'),
    counsel: counselOf(face),
    issued: issuedOn(face),
    clerk: clerkOf(face),
    service: proof === -1 ? null : serviceOf(formText(paper, lines.slice(proof))),
  };
  return { details, flags: flagSummons(details) };
}

function formOf({ paper, lines }: FormText): PinnedRange | null {
  const line = lines.find(({ text }) => FORM.test(text));
  const match = line === undefined ? null : FORM.exec(line.text);
  if (line === undefined || match === null) return null;
  const start = line.start + match.index;
  return pinRange(paper, { start, end: start + match[0].length });
}

function counselOf(face: FormText): Counsel | null {
  const block = formField(face, ATTORNEY.exec(face.text), 'block');
  if (block === null) return null;
  const lines = face.lines.filter((line) => line.end > block.start && line.start < block.end);
  return counselInLine(face.paper, block, lines, null);
}

function issuedOn(face: FormText): SummonsDetails['issued'] {
  for (const match of face.text.matchAll(DATE)) {
    const date = dateIn(face, formField(face, match, 'date'));
    if (date !== null) return date;
  }
  return null;
}

/** The name under "CLERK OF COURT", which a stamp or a printed line may give. */
function clerkOf(face: FormText): PinnedRange | null {
  const head = face.lines.findIndex(({ text }) => /\bCLERK OF (?:THE )?COURT\b/.test(text));
  if (head === -1) return null;
  const name = face.lines
    .slice(head + 1, head + 5)
    .find(
      ({ text }) =>
        /^\p{Lu}[\p{L}.’' -]{4,50}$/u.test(text) &&
        !/Signature|Date|Deputy|Civil Action/.test(text),
    );
  return name === undefined ? null : pinRange(face.paper, name);
}

function serviceOf(form: FormText): SummonsService {
  const received = dateIn(form, formField(form, RECEIVED.exec(form.text), 'date'));
  for (const pattern of MANNERS) {
    const match = pattern.exec(form.text);
    const date = dateIn(form, formField(form, match, 'date'));
    if (match === null || (date === null && formField(form, match, 'value') === null)) continue;
    const range = match.indices?.groups?.['manner'];
    const manner = range === undefined ? null : fieldAt(form, range[0], range[1]);
    return { received, served: date, manner };
  }
  return { received, served: null, manner: null };
}

function flagSummons({ action, to, issued, service }: SummonsDetails): readonly ReadingFlag[] {
  const missing: readonly (readonly [string, string, unknown])[] = [
    ['summons-court-missing', 'It does not state the court.', action.issuingCourt],
    ['summons-number-missing', 'It does not state the number of the action.', action.number],
    ['summons-addressee-missing', 'It does not say whom it summons.', to],
    ['issue-date-missing', 'It bears no date of issue.', issued],
  ];
  const flags = missing.flatMap(([code, message, value]) =>
    value === null ? [warning(code, message)] : [],
  );
  if (service !== null && service.served !== null) return flags;
  const message =
    service === null ? 'It holds no proof of service.' : 'Its proof of service is not filled in.';
  return [...flags, warning('service-not-stated', message, null, 'note')];
}
