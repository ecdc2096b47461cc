/** Characters that print nothing or turn the line around; between them a handle hides. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/gu;

/**
 * Text in which every character can be seen: one that prints nothing, or that the font lacks, is
 * written as `[U+200B]`. A name with a hidden character is another name, and a reader must see that.
 */
export function visibleText(
  text: string,
  covers: (codePoint: number) => boolean = () => true,
): string {
  const seen = text.replaceAll(UNSEEN, spelt);
  return [...seen].map((each) => (covers(each.codePointAt(0) ?? 0) ? each : spelt(each))).join('');
}

function spelt(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `[U+${hex}]`;
}
