import type { OrderedParty } from './mandate.ts';

const PRONOUN = /^(?:it|they|he|she)$/iu;
/** The legal form at the end of a company's name. */
export const LEGAL_FORM = /,?\s+(?:Inc|LLC|L\.L\.C|Ltd|Corp|Co|Corporation|Company)\b\.?$/iu;

/** The name as the order has it and the full one that it stands for, without the legal form. */
function namesOf({ name, fullName }: OrderedParty): string[] {
  return [name, fullName ?? name].map((each) => each.replace(LEGAL_FORM, '').toLowerCase());
}

/** The parties, each once, however the order shortens its name; a pronoun is nobody new. */
export function distinctParties(parties: readonly OrderedParty[]): OrderedParty[] {
  const named = parties.filter(({ name }) => !PRONOUN.test(name));
  const known = named.length > 0 ? named : parties;
  return known.filter(
    (one, index) =>
      known.findIndex((other) => namesOf(other).some((name) => namesOf(one).includes(name))) ===
      index,
  );
}
