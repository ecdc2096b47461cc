import { isSpace, skipSpaceBack } from './characters.ts';
import { citationDraft, type CitationDraft } from './citation.ts';
import { readPin } from './read-pin.ts';

/** Filed papers by the word that names them, each with its usual abbreviations. */
const PAPERS: Readonly<Record<string, string>> = {
  complaint: 'Complaint|Compl\\.',
  motion: 'Motion|Mot\\.|Mtn\\.',
  opposition: "Opposition|Opp[’']n|Opp\\.",
  reply: 'Reply|Rep\\.',
  declaration: 'Declaration|Decl\\.',
  affidavit: 'Affidavit|Aff\\.|Affid\\.',
  answer: 'Answer|Ans\\.',
  memorandum: 'Memorandum|Mem\\.',
  brief: 'Brief|Br\\.',
  response: 'Response|Resp\\.',
  petition: 'Petition|Pet\\.',
  transcript: 'Transcript|Tr\\.',
  deposition: 'Deposition|Depo?\\.(?:\\sTr\\.)?',
  application: 'Application|Appl\\.',
  objection: 'Objections?|Objs?\\.',
  stipulation: 'Stipulation|Stip\\.',
  statement: 'Statement|Stmt\\.|[PDC]?S[UOM]?[MO]?F|U[MF]F|SSUF|JSUF',
  order: 'Order|Ord\\.',
  exhibit: '(?:Exhibit|Exh?\\.)\\s+[A-Z\\d]{1,3}',
  amended: 'FAC|SAC|TAC|4AC',
  abbreviated: 'MTD|MSJ|MTC|MPI|RJN|R&R',
};
const WORD = Object.values(PAPERS).join('|');
const HEAD = new RegExp(
  String.raw`(?:${WORD})(?:\s+(?:of|to|for|in)\s+(?:[A-Z][\w.’'-]{0,20}\s+){0,3}[A-Z](?:[\w’'-]|\.(?=\s+at\s)){0,20})?(?:\s+in\s+(?:support|opposition)(?:\s+(?:of|to)\s+[\w\s’']{1,60})?)?(?:\s+vol\.\s+\d{1,3},)?(?:,?\s+(?:Ex\.|Exh?\.|Exs\.|Exhibit)\s+[A-Z\d]{1,3})?(?![\w’'])(?=,?[”\"]?,?\s+(?:at\s+(?:¶|pp?\.\s?)?\d|¶|\d{1,4}:\d)|(?<=(?:Tr|Dep|Depo|Br|Mot|Mem|n|Resp)[.’'n]{0,2}|(?:Brief|Br\.)\sfor\s(?:Petitioner|Respondent|Appellant|Appellee)s?)\s+\d{1,4}(?:\s?[-–]\s?\d{1,4})?[.,;)])`,
  'y',
);
const FORMS = Object.entries(PAPERS).map(
  ([settled, forms]) => [settled, new RegExp(`^(?:${forms})$`)] as const,
);
/** `Order at 9:00 a.m.` cites nothing. */
const TIME = /^\s?(?:[ap]\.?\s?m\b|o[’']clock|noon)/i;
/** Words before a paper's name that end in a full stop and end no sentence. */
const SHORTENED =
  /^[(“"]{0,2}(?:[A-Z]|Supp|Am|Pl|Def|Pls|Defs|Mr|Mrs|Ms|Dr|Jr|Sr|Resp|Prelim|Corr|Consol|Mot|Opp|Mem|Stmt|Hon|Sec|Resps|Pet)\.$/;
const MODIFIER = /^[(“"]{0,2}(?:[A-Z][\w.’']*(?:-[A-Z]\w*)?)$/;
const NO_MODIFIER =
  /^[(“"]{0,2}(?:See|Cf|But|The|In|And|Also|Citing|Accord|Id|Compare|Under|As|Then|Both|With)\b\.?$/i;

/**
 * A cite to a filed paper by its name: `Compl. ¶ 4`, `Hardy Decl. ¶ 7`, `Pl.’s Mot. at 3`. It must
 * carry a pin, since the bare name is only prose. `floor`: no further back than here.
 */
export function readNamedRecord(text: string, at: number, floor: number): CitationDraft | null {
  // `Dkt. No. 3, Ex. B, ¶ 4`: the exhibit is part of the entry's citation.
  if (at === floor + 2 && text.startsWith(', Ex', floor)) return null;
  HEAD.lastIndex = at;
  if (!HEAD.test(text)) return null;
  const end = HEAD.lastIndex;
  const start = startOfName(text, at, floor);
  const pin = readPin(text, end + quotesAt(text, end), text.length, ['paragraph', 'at', 'page']);
  if (pin === null || TIME.test(text.slice(pin.end, pin.end + 9))) return null;
  return citationDraft(text, 'docket', start, end, {
    sub: 'record',
    name: text.slice(start, end).replace(/\s+/g, ' '),
    pin: pin.pin,
    paragraphs: pin.paragraphs,
    pinEnd: pin.end,
  });
}

/** A label in quotation marks ends before its pin: `“Moss Decl.,” ¶ 2`. */
function quotesAt(text: string, at: number): number {
  return /^,?[”"]/.exec(text.slice(at, at + 2))?.[0].length ?? 0;
}

function startOfName(text: string, at: number, floor: number): number {
  let start = at;
  for (let count = 0; count < 4; count++) {
    const end = skipSpaceBack(text, start);
    let word = end;
    while (word > floor && !isSpace(text.charCodeAt(word - 1))) word--;
    const token = text.slice(word, end);
    if (end === start || word < floor || !MODIFIER.test(token) || NO_MODIFIER.test(token)) break;
    if (token.endsWith('.') && !SHORTENED.test(token)) break;
    const opening = /^[(“"]*/.exec(token)?.[0].length ?? 0;
    start = word + opening;
    if (opening > 0) break;
  }
  return start;
}

/** True for a word in a paper's name that ends the sentence before it. */
export function endsSentence(token: string): boolean {
  return token.endsWith('.') && !SHORTENED.test(token) && paperWord(token) === token.slice(0, -1);
}

/** The settled word for a sort of paper, `complaint` for `Compl.`; other words without their stops. */
export function paperWord(word: string): string {
  const bare = word.replace(/,$/, '');
  // `FAC` and `SAC`, `PSOF` and `DSOF` are different papers of one sort.
  if (/^[A-Z\d&]{2,6}$/.test(bare)) return bare;
  for (const [settled, form] of FORMS) {
    if (form.test(bare) || form.test(`${bare}.`) || bare.toLowerCase() === settled) return settled;
  }
  return bare.replace(/[.,]/g, '');
}
