import type { Observation, ObservationCode } from '../observations/observation.ts';
import { spaced } from './missing-text.ts';

/** Observations of one kind and severity as one title, the gravest first. */
export function observationTitles(observations: readonly Observation[]): string[] {
  const alike = new Map<string, Observation[]>();
  for (const one of observations) {
    const key = `${one.severity}|${one.code}`;
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [title(first.code, (key) => each(group, key))];
  });
}

function each(group: readonly Observation[], key: string): string {
  return [...new Set(group.map(({ about }) => about[key] ?? ''))].join('; ');
}

function title(code: ObservationCode, of: (key: string) => string): string {
  switch (code) {
    case 'standard-met-on-part-of-its-steps':
      return `${of('standard')} is said to be met, with no finding on: ${of('steps')}`;
    case 'step-recited-without-finding':
      return `Recited, with no finding: ${of('point')}`;
    case 'point-without-ruling':
      return `No finding on: ${of('point')}`;
    case 'ruling-counts-what-does-not-carry':
      return `A ruling relies on what does not carry it: ${spaced(of('proposition'))}`;
    case 'statement-not-tied':
      return `No handle is tied to a statement; candidates: ${of('candidates')}`;
    case 'standard-for-other-role':
      return `No standard in view is made for ${of('speaker')}`;
    case 'en-bloc-finding':
      return `One finding for ${of('speakers')} speakers together`;
    case 'question-for-court-without-ruling':
      return 'Questions for the court without a ruling';
    case 'overlay-argued-without-ruling':
      return `Argued, and not ruled on: ${of('overlay')}`;
    case 'exhibit-without-paragraph':
      return `Relied on without a paragraph: ${of('pin')}`;
    case 'ruling-relies-on-allegation':
      return `Rulings rest on what is only said ("${of('verb')}")`;
    case 'ruling-relies-on-requester-alone':
      return "Rulings rest on the requester's own declaration alone";
    case 'role-unknown':
      return `Defendant or nonparty is unknown: ${of('speaker')}`;
    case 'evidence-after-opposition':
      return `Evidence docketed after the opposition: ${of('paper')}`;
    case 'overlay-cited-by-definition':
      return `Cited by its definition, not its rule: ${of('overlay')}`;
    case 'statement-not-quoted':
      return 'A statement is described and not quoted';
    case 'consent-not-recited':
      return `Consent to the magistrate judge is not recited: No. ${of('caseNumber')}`;
    case 'pleading-authority-for-evidence':
      return `Elements from a pleading case, for a test of evidence: ${of('claim')}`;
  }
}
