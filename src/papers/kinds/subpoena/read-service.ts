import { pinRange } from '../../locate.ts';
import type { PaperPin, PinnedRange } from '../../paper.ts';
import { type PinnedDate, pinMatch } from '../body-lines.ts';
import { dateIn, fieldAt, filledAbove, formField, type FormText } from '../form-text.ts';

/** What the proof of service says, each part as written; null where it is blank. */
export interface SubpoenaService {
  readonly received: PinnedDate | null;
  /** On whom it was served. */
  readonly on: PinnedRange | null;
  readonly served: PinnedDate | null;
  readonly time: PinnedRange | null;
  readonly address: PinnedRange | null;
  /** The words that say how. */
  readonly manner: PinnedRange | null;
  /** Why it was returned unserved. */
  readonly returned: PinnedRange | null;
  /** Fees tendered to the witness. */
  readonly fees: PinnedRange | null;
  readonly server: PinnedRange | null;
  /** When the server signed. */
  readonly signed: PinnedDate | null;
  readonly at: PaperPin;
}

const RECEIVED =
  /I received this subpoena (?:for\s+\(name of individual and title, if any\)(?<who>[^]{0,200}?)\s*on \(date\)|for service on \(date\):)(?<date>[^\n]{0,40})/di;
const FORM_SERVED =
  /I served the subpoena by delivering a copy to the named (?:person|individual) as follows:(?<on>[^]{0,400}?)on \(date\)(?<date>[^;\n]{0,40})/di;
/** The form's words with nothing filled in between them. */
const FORM_BLANK =
  /I served the subpoena by delivering a copy to the named (?:person|individual) as follows:\s*(?:_+\s*)?I returned the subpoena/i;
const RETURNED =
  /I returned the subpoena unexecuted because:?(?<why>[^]{0,300}?)(?=\n\s*\.?\s*\n|\n?\s*Unless the subpoena|\n?\s*My fees|$)/di;
const FEES =
  /(?:mileage allowed by law, in the amount of|Witness fees[^\n]{0,40}?Amount:?)\s*\$?\s*(?<fees>\d[\d,]*(?:\.\d{2})?)/di;
const STATE_ON = /Person served \(name\):(?<on>[^\n]{0,120})/di;
const STATE_ADDRESS =
  /Address where served:(?<address>[^]{0,160}?)(?=\n\s*(?:[a-z]\.|\(\d\)|Date)|$)/di;
const STATE_DATE = /Date of (?:delivery|service):(?<date>[^\n]{0,40})/di;
const STATE_TIME = /Time of (?:delivery|service):(?<time>[^\n]{0,30})/di;
const STATE_SERVER =
  /Name(?:, address[^:\n]{0,60})? of (?:server|person serving):(?<server>[^\n]{0,120})/di;
const SENTENCE =
  /(?:\b[Oo]n\s+(?:or\s+about\s+)?(?<before>[^.;]{6,40}?),?\s+(?:at\s+[^.;,]{3,24},?\s+)?)?(?:I|declarant|affiant|deponent|the\s+undersigned)\s+(?:personally\s+|electronically\s+|duly\s+|caused\s+(?:(?:this|the)\s+(?:\w+\s+){0,2}subpoena\s+)?to\s+be\s+)?(?:served|mailed|delivered)\b(?<rest>[^]{0,500}?)(?=\.\s+[A-Z]|\.\n|\.$|\n\n|$)/d;
const PERSON = String.raw`(?<on>\p{Lu}[^;]{2,120}?)(?=,?\s+(?:by|via|at|through|on\s+\p{Lu}\p{L}+\s+\d|in\s+the|as\s+follows|,)\b|\.?$)`;
const ON = new RegExp(String.raw`\b(?:on|upon)\s+${PERSON}`, 'du');
const TO = new RegExp(String.raw`\bto\s+${PERSON}`, 'du');
const MANNER =
  /\b(?<manner>(?:by|via|through)\s+(?:(?:personal(?:ly)?|hand|certified|registered|first[- ]class|United States|U\.S\.|overnight|electronic|leaving|delivering|mailing|e-?mail|mail|Federal\s+Express|FedEx|UPS|fax|its|the|an?)\b)(?:[^.;]|\.(?=\S)){0,120})/di;

/** Reads the proof of service: the form's, a state form's, or one in sentences. */
export function readService(form: FormText): SubpoenaService | null {
  const [first] = form.lines;
  if (first === undefined) return null;
  const received = dateIn(form, formField(form, RECEIVED.exec(form.text), 'date'));
  const returned = formField(form, RETURNED.exec(form.text), 'why');
  const fees = formField(form, FEES.exec(form.text), 'fees');
  const common = { received, returned, fees, signed: signedOn(form), at: first.at };
  if (FORM_SERVED.test(form.text)) return { ...common, ...inForm(form) };
  if (FORM_BLANK.test(form.text)) return { ...common, ...NOBODY };
  if (STATE_ON.test(form.text)) return { ...common, ...inStateForm(form) };
  return { ...common, ...inSentence(form) };
}

type Served = Pick<SubpoenaService, 'on' | 'served' | 'time' | 'address' | 'manner' | 'server'>;

const NOBODY: Served = {
  on: null,
  served: null,
  time: null,
  address: null,
  manner: null,
  server: null,
};

const PRINTED = /^(?:Server[’']s|Printed name|Date\s*:?$|I declare under|Additional information)/i;
const ADDRESSED = /\bat\s+(?=\d{1,6}\s)/;

function inForm(form: FormText): Served {
  const match = FORM_SERVED.exec(form.text);
  const on = formField(form, match, 'on');
  const words = on === null ? null : ADDRESSED.exec(on.text);
  const named = filledAbove(form, /^Printed name and title\b/i, (text) => PRINTED.test(text));
  const { paper } = form;
  const address =
    on === null || words === null
      ? null
      : pinMatch(paper, on.start, [words.index + words[0].length, on.end - on.start]);
  return {
    on,
    served: dateIn(form, formField(form, match, 'date')),
    time: null,
    address,
    manner: on === null ? null : formField(form, HAND.exec(form.text), 'manner'),
    server: named === null ? null : pinRange(paper, named),
  };
}

const HAND = /(?<manner>by delivering a copy to the named (?:person|individual))/di;

function inStateForm(form: FormText): Served {
  const field = (pattern: RegExp, group: string): PinnedRange | null =>
    formField(form, pattern.exec(form.text), group);
  const on = field(STATE_ON, 'on');
  return {
    on,
    served: dateIn(form, field(STATE_DATE, 'date')),
    time: field(STATE_TIME, 'time'),
    address: field(STATE_ADDRESS, 'address'),
    // The form prints the manner: it says something only where it is filled in.
    manner:
      on === null ? null : field(/(?<manner>(?:by )?personally delivering a copy)/di, 'manner'),
    server: field(STATE_SERVER, 'server'),
  };
}

function inSentence(form: FormText): Served {
  const match = SENTENCE.exec(form.text);
  const rest = match?.indices?.groups?.['rest'];
  if (match === null || rest === undefined) {
    return NOBODY;
  }
  const within = (pattern: RegExp, group: string): PinnedRange | null => {
    const found = pattern.exec(form.text.slice(rest[0], rest[1]))?.indices?.groups?.[group];
    return found === undefined ? null : fieldAt(form, rest[0] + found[0], rest[0] + found[1]);
  };
  return {
    on: within(ON, 'on') ?? within(TO, 'on'),
    served:
      dateIn(form, formField(form, match, 'before')) ??
      dateIn(form, fieldAt(form, rest[0], rest[1])),
    time: within(/\bat\s+(?<time>\d{1,2}(?::\d{2})?\s?[ap]\.?\s?m\.?)/di, 'time'),
    address: within(
      /\b(?:at|to)\s+(?<address>\d{1,6}\s\p{Lu}[^;]{5,120}?\d{5}(?:-\d{4})?)/du,
      'address',
    ),
    manner: within(MANNER, 'manner'),
    server: null,
  };
}

function signedOn(form: FormText): PinnedDate | null {
  const dated = [
    ...form.text.matchAll(/(?:^|\n)\s*(?:Dated?|Executed(?: on)?)\s*:?\s*(?<date>[^\n]{0,60})/dgi),
  ];
  for (const match of dated.toReversed()) {
    const date = dateIn(form, formField(form, match, 'date'));
    if (date !== null) return date;
  }
  return null;
}
