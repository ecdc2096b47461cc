const SEGMENT = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/;

/**
 * True for a relative path that every system, archive and shell reads alike: segments of ASCII
 * letters, digits, `.`, `_`, `-` that start with a letter, digit or `_`, joined by `/`; no more
 * than 99 characters in all, the length that a plain tar header holds.
 */
export function isPortablePath(path: string): boolean {
  return path.length <= 99 && path.split('/').every((segment) => SEGMENT.test(segment));
}
