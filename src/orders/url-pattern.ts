/** A URL, with or without its scheme; without one it needs a path, so that no abbreviation is taken. */
export const URL_PATTERN =
  /https?:\/\/[^\s<>"“”]+|(?<![\w@./-])(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}\/[^\s<>"“”]+/giu;
