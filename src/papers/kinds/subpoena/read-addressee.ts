import type { PinnedRange } from '../../paper.ts';
import { fieldAt, formField, type FormText } from '../form-text.ts';

const OPENS =
  /(?:^|\n)[ \t]*(?:(?:THE PEOPLE OF )?THE (?:STATE|COMMONWEALTH) OF [A-Z ]{4,20}?,?\s*)?(?:TO|To)\b(?:\s*\([^)]{0,80}\))?[ \t]*:?/g;
const CLOSES =
  /\s*(?:\(\s*Name of (?:person|the person)|GREETINGS?|(?:(?<!\d)\d\.\s*)?(?:(?:[☐☒☑✓✔✗✘□■▢⊠❑❒]|\[[ xX✓]?\])\s*)?(?:Production|Testimony|Deposition|Trial)\s*:|(?:(?<!\d)\d\.\s*)?(?:[☐☒☑✓✔❑❒]\s*|\[[ xX✓]?\]\s*|\([xX ]?\)\s*)?(?:\d\.\s*)?(?:YOU ARE|WE COMMAND|PLEASE TAKE|YOU,? AND EACH|PURSUANT|SUBPOENA)\b)/i;
/** Texas commands an officer to summon the witness, whom it names there. */
const SUMMONED =
  /\bcommanded\s+to\s+summon\b:?\s*(?<to>[^]{4,300}?)\s+to\s+(?:produce|appear|attend|testify|permit|give)\b/di;
/** Lines of an address at the most. */
const LONGEST = 400;

/** To whom the subpoena goes: what stands between "To:" and the command. */
export function readAddressee(face: FormText): PinnedRange | null {
  const summoned = formField(face, SUMMONED.exec(face.text), 'to');
  if (summoned !== null) return summoned;
  for (const opening of face.text.matchAll(OPENS)) {
    if (/officer/i.test(opening[0])) continue;
    const from = opening.index + opening[0].length;
    const close = CLOSES.exec(face.text.slice(from, from + LONGEST + 200));
    if (close === null || close.index > LONGEST) continue;
    const field = fieldAt(face, from, from + close.index);
    if (field !== null) return { ...field, text: field.text.replace(/\s*_{2,}\s*/g, ' ').trim() };
    if (/:\s*$/.test(opening[0]) || /Name of/i.test(close[0])) return null;
  }
  return null;
}
