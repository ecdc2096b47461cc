/** Tests on UTF-16 codes; `NaN`, which charCodeAt gives past the end, fails them all. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

export function isLetter(code: number): boolean {
  return isUpper(code) || (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x250);
}

export function isWordCharacter(code: number): boolean {
  return isDigit(code) || isLetter(code);
}

export function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200b)
  );
}

/** The first place at or after `at` that is not white space. */
export function skipSpace(text: string, at: number): number {
  let place = at;
  while (isSpace(text.charCodeAt(place))) place++;
  return place;
}

/** The last place at or before `at` (exclusive end) after which only white space stands. */
export function skipSpaceBack(text: string, at: number): number {
  let place = at;
  while (place > 0 && isSpace(text.charCodeAt(place - 1))) place--;
  return place;
}

/** White space made single, ends trimmed. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
