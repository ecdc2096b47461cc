/** A font as the typesetter describes it: lengths of runs of code points, not covered and covered in turn. */
export interface FontInfo {
  readonly info: readonly { readonly coverage: readonly number[] }[];
}

/** Which characters a font can print. */
export interface FontCoverage {
  readonly covers: (codePoint: number) => boolean;
}

/** What every one of some fonts covers, so that a character can be printed in each face. */
export function fontCoverage(fonts: readonly FontInfo[]): FontCoverage {
  const faces = fonts.flatMap(({ info }) => info.map(({ coverage }) => coverage));
  return { covers: (codePoint) => faces.every((runs) => isCovered(runs, codePoint)) };
}

function isCovered(runs: readonly number[], codePoint: number): boolean {
  let end = 0;
  for (const [index, length] of runs.entries()) {
    end += length;
    if (codePoint < end) return index % 2 === 1;
  }
  return false;
}
