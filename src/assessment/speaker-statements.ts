import type { Claim, Statement } from '../matters/index.ts';

/** For each claim, the statements in it that are a speaker's, or may be. */
export type StatementIndex = ReadonlyMap<Claim, ReadonlyMap<string, readonly Statement[]>>;

/**
 * Indexes the statements of each claim by speaker. Another speaker's statement is never among
 * them. Of a statement whose speaker is unknown every candidate may be the speaker; where nobody is
 * named as a candidate, everybody whom the claim is against.
 */
export function indexStatements(
  claims: readonly Claim[],
  statements: readonly Statement[],
): StatementIndex {
  return new Map(
    claims.map((claim) => {
      const inClaim = new Set(claim.statements);
      const bySpeaker = new Map<string, Statement[]>();
      for (const statement of statements.filter(({ id }) => inClaim.has(id))) {
        for (const speaker of possibleSpeakers(statement, claim)) {
          const own = bySpeaker.get(speaker);
          if (own === undefined) bySpeaker.set(speaker, [statement]);
          else own.push(statement);
        }
      }
      return [claim, bySpeaker];
    }),
  );
}

function possibleSpeakers({ speaker, candidates }: Statement, claim: Claim): readonly string[] {
  if (speaker !== 'unknown') return [speaker];
  return candidates.length === 0 ? claim.against : candidates;
}
