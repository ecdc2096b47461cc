declare module '@beshkenadze/eyecite' {
  export const COURTS: readonly object[];
  export const REPORTERS: Readonly<Record<string, readonly object[]>>;
  export function getCitations(text: string): readonly object[];
  export function resolveCitations(citations: readonly object[]): unknown;
}
