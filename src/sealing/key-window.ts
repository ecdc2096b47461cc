/** Between which instants a key may have signed: ISO 8601, UTC; an end that is absent is open. */
export interface KeyWindow {
  /** The first instant. */
  readonly validAfter?: string;
  /** The first instant at which it no longer may. */
  readonly validBefore?: string;
}

/**
 * Reads a time as `allowed_signers` has it (ssh-keygen(1)): `20230220Z`, `202302201000Z`,
 * `20230220100000Z`. Without `Z` it would be the time of whatever machine reads it, so it is none.
 *
 * @returns ISO 8601 in UTC; null for anything else.
 */
export function parseKeyTime(text: string): string | null {
  const [, year, month, day, hour = '00', minute = '00', second = '00'] =
    /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?Z$/u.exec(text) ?? [];
  if (year === undefined) return null;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  const date = new Date(iso);
  // An impossible day must not become another one.
  return Number.isNaN(date.getTime()) || date.toISOString() !== iso.replace('Z', '.000Z')
    ? null
    : iso;
}

/** An instant in that form, to the second. */
export function formatKeyTime(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replaceAll(/[-:T]/gu, '')}Z`;
}

/** Why a key may not have signed at an instant (ISO 8601, UTC); null when it may. */
export function outsideWindow({ validAfter, validBefore }: KeyWindow, at: string): string | null {
  const instant = new Date(at).getTime();
  if (validAfter !== undefined && instant < new Date(validAfter).getTime()) {
    return `the key is trusted from ${validAfter} on`;
  }
  if (validBefore !== undefined && instant >= new Date(validBefore).getTime()) {
    return `the key is trusted before ${validBefore} only`;
  }
  return null;
}
