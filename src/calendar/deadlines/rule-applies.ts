import { courtById, type Court } from '../../courts/index.ts';
import type { Forum } from './deadline-case.ts';
import type { DeadlineRule } from './deadline-rules.ts';

/** Whether a rule applies: yes; no, and why; or only if facts are so that the record leaves open. */
export type Applies =
  | { readonly answer: 'yes' }
  | { readonly answer: 'no'; readonly why: string }
  | { readonly answer: 'unknown'; readonly conditions: readonly string[] };

/** Whether a rule is one of the court's. */
export function isRuleOf(rule: DeadlineRule, court: Court): boolean {
  return rule.courts.kind === 'named'
    ? rule.courts.ids.includes(court.id)
    : isFederalDistrict(court);
}

/** A federal trial court whose appeals go to a circuit: a bankruptcy court’s go to its district. */
function isFederalDistrict({ system, level, appealsTo, citation }: Court): boolean {
  if (system !== 'federal' || level !== 'trial' || appealsTo === null) return false;
  return courtById(appealsTo)?.level === 'appellate' && !(citation ?? '').startsWith('Bankr.');
}

/** Holds the conditions of a rule against what is known of a case. Unknown is never no. */
export function ruleApplies(rule: DeadlineRule, { facts }: Forum): Applies {
  if (rule.when === undefined) return { answer: 'yes' };
  const ways = rule.when.map((all) => ({
    unknown: all.filter(({ fact }) => facts[fact] === 'unknown'),
    against: all.filter(({ fact, is }) => facts[fact] !== 'unknown' && facts[fact] !== is),
  }));
  const possible = ways.filter(({ against }) => against.length === 0);
  if (possible.some(({ unknown }) => unknown.length === 0)) return { answer: 'yes' };
  if (possible.length === 0) {
    const why = ways.flatMap(({ against }) =>
      against.map(({ fact, is }) => inWords(fact, not(is))),
    );
    return { answer: 'no', why: [...new Set(why)].join('; ') };
  }
  const conditions = possible.map(({ unknown }) =>
    unknown.map(({ fact, is }) => inWords(fact, is)).join(' and '),
  );
  return { answer: 'unknown', conditions: [conditions.join(', or ')] };
}

type Fact = keyof Forum['facts'];

function not(answer: 'yes' | 'no'): 'yes' | 'no' {
  return answer === 'yes' ? 'no' : 'yes';
}

function inWords(fact: Fact, is: 'yes' | 'no'): string {
  return WORDS[fact][is];
}

const WORDS: Readonly<Record<Fact, Readonly<Record<'yes' | 'no', string>>>> = {
  'magistrate-judge': {
    yes: 'a magistrate judge made the order',
    no: 'a district judge made the order',
  },
  consent: {
    yes: 'all parties consented to the magistrate judge',
    no: 'not all parties consented to the magistrate judge',
  },
};
