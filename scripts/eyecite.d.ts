declare module '@beshkenadze/eyecite' {
  export const COURTS: readonly object[];
  export const REPORTERS: Readonly<Record<string, readonly object[]>>;
}
