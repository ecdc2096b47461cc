import type { FrontMatter } from './front-matter.ts';

/** Courts that review: of appeals, or supreme but for New York's, which tries cases. */
const REVIEWS =
  /\bCOURTS?\s+OF\s+(?:\w+\s+)?APPEALS?\b|\bAPPEALS?\s+COURT\b|\bAPPELLATE\s+(?:COURT|DIVISION|TERM)\b|\bCOMMONWEALTH\s+COURT\s+OF\b|\bDISTRICT\s+COURT\s+OF\s+APPEAL\b/i;
const SUPREME = /\bSUPREME\s+(?:JUDICIAL\s+)?COURT\b/i;
const NEW_YORK = /\bNEW\s+YORK\b|\bCOUNTY\s+OF\b|\bCOUNTY\s*$/im;
/** An intermediate court that calls itself superior says that it hears an appeal. */
const APPEALED =
  /\bAPPEALS?\s+from\b|\bPlaintiffs?\s+and\s+(?:Appell|Respond)|\bAppell(?:ant|ee)s?\b/i;
const SUPERIOR = /\bSUPERIOR\s+COURT\s+OF\s+PENNSYLVANIA\b/i;

/** Whether the court in the caption decides appeals: the judges that it names sat below. */
export function isAppellate({ lines }: FrontMatter): boolean {
  const text = lines.map((line) => line.text).join('\n');
  const head = text.replace(
    /\b(?:appeals?|appealed|certiorari|error)\s+(?:\w+\s+){0,4}(?:from|to)\b[^]*/i,
    '',
  );
  if (REVIEWS.test(head) || SUPERIOR.test(head)) return true;
  if (!SUPREME.test(head)) return false;
  return !NEW_YORK.test(head) || APPEALED.test(text);
}
