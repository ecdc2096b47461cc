import type { FaultPlace } from './duces-error.ts';

/** Renders a place as `file:line:column`, `file page:line` or `file (entry 3)`; empty when nothing is known. */
export function formatFaultPlace(place: FaultPlace | null): string {
  if (place === null) return '';
  if (place.entry !== undefined) return `${place.file ?? ''} (entry ${place.entry})`.trimStart();
  const spot =
    place.page === undefined
      ? [place.line, place.column].filter((part) => part !== undefined && part !== null).join(':')
      : [place.page, place.line].filter((part) => part !== undefined && part !== null).join(':');
  if (place.file === undefined) return spot;
  if (spot === '') return place.file;
  return place.page === undefined ? `${place.file}:${spot}` : `${place.file} at ${spot}`;
}
