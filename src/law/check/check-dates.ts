import type { DatedRule } from './dated-rules.ts';
import { datedRules } from './dated-rules.ts';
import type { LawRegistry } from '../law-registry.ts';
import type { LawFault } from './law-fault.ts';

/** Rules that end before they begin, or begin before any of their authorities was decided. */
export function checkDates(law: LawRegistry): LawFault[] {
  return datedRules(law).flatMap((rule) => endsEarly(rule).concat(beginsEarly(law, rule)));
}

function endsEarly({ kind, id, inForce }: DatedRule): LawFault[] {
  if (inForce.to === null || inForce.from <= inForce.to) return [];
  const message = `is in force from ${inForce.from} to ${inForce.to}, which is earlier`;
  return [{ code: 'dates', kind, id, path: ['inForce', 'to'], message }];
}

function beginsEarly(law: LawRegistry, { kind, id, inForce, authorities }: DatedRule): LawFault[] {
  const decided = authorities.map((one) => law.find('authority', one)?.decided ?? null);
  // An authority without a date (a rule of court, amended many times) says nothing here.
  if (decided.some((day) => day === null || day <= inForce.from)) return [];
  const message = `is in force from ${inForce.from}, before any of its authorities was decided`;
  return [{ code: 'dates', kind, id, path: ['inForce', 'from'], message }];
}
