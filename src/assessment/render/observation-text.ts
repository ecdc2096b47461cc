import type { Wording } from '../assessment.ts';
import type { Observation } from '../observations/observation.ts';
import { authoritiesText } from './cited-text.ts';
import { spaced } from './missing-text.ts';

/** The sentence that an observation makes, with its pins, exhibits and authorities. */
export function observationText(seen: Observation, words: Wording): string {
  const sources = [
    seen.at.length > 0 ? seen.at.join(', ') : '',
    seen.exhibits.map((id) => words.exhibits[id] ?? id).join('; '),
    authoritiesText(seen.authorities),
  ].filter((part) => part !== '');
  return `${observationSentence(seen)}${sources.length > 0 ? ` [${sources.join(' | ')}]` : ''}`;
}

/** The sentence alone, without its sources. */
export function observationSentence({ code, about }: Observation): string {
  const of = (key: string): string => about[key] ?? '';
  switch (code) {
    case 'step-recited-without-finding':
      return `"${of('point')}" is recited and no finding on it is stated: it stands neither as met nor as not met.`;
    case 'standard-met-on-part-of-its-steps':
      return `${of('standard')} is said to be met, and no finding is stated on: ${of('steps')}. The findings that are stated reach only part of the test.`;
    case 'point-without-ruling':
      return `No finding is recorded on: ${of('point')}.`;
    case 'question-for-court-without-ruling':
      return `A question for the court has no ruling in the matter: ${of('question')}`;
    case 'overlay-argued-without-ruling':
      return `${of('overlay')} is argued, and whether it applies is not ruled on.`;
    case 'overlay-cited-by-definition':
      return `The ${of('by')} cites ${of('cited')} for the fault rule; that is the definition, and the rule is ${of('rule')}.`;
    case 'ruling-counts-what-does-not-carry':
      return `The ruling "${of('ruling')}" relies on an exhibit offered for ${spaced(of('proposition'))}. ${of('why')}`;
    case 'ruling-relies-on-allegation':
      return `${ruling(of('rulings'))} relied on what the paper reports as said and not as proved ("${of('verb')}").`;
    case 'ruling-relies-on-requester-alone':
      return `${ruling(of('rulings'))} rested on the requester's own declaration alone.`;
    case 'exhibit-without-paragraph':
      return `${of('pin')} is relied on for ${of('propositions').split(', ').map(spaced).join(' and ')}, and no paragraph of it is cited.`;
    case 'en-bloc-finding':
      return `One finding is made for ${of('speakers')} speakers together; the test asks about each (${of('rulings').split(', ').map(spaced).join(', ')}).`;
    case 'statement-not-tied':
      return `No handle is tied to the statement "${of('gist')}"; ${of('candidates')} speakers are candidates.`;
    case 'statement-not-quoted':
      return `The statement "${of('gist')}" is described and its words are not in the record.`;
    case 'evidence-after-opposition':
      return `The evidence in ${of('paper')} is docketed after the opposition (${of('opposition')}); whether the other side was heard on it is not said.`;
    case 'consent-not-recited':
      return `${of('judge')} decided No. ${of('caseNumber')} as a magistrate judge; that all parties consented is not recited (consent: ${of('consent')}). Whether it was needed is another question.`;
    case 'pleading-authority-for-evidence':
      return `The elements of ${of('claim')} are taken from a decision about pleading ("${of('cameOut')}") and fill a test that asks for evidence (${of('standards')}).`;
    case 'standard-for-other-role':
      return `${of('speaker')} (${of('role')}) is no speaker for whom ${of('standards')} is made; another test is needed.`;
    case 'role-unknown':
      return `Whether ${of('speaker')} is a defendant or a nonparty is unknown, and the tests differ.`;
  }
}

/** The rulings of a list, by their ids in the matter. */
function ruling(ids: string): string {
  const each = ids.split(', ').map(spaced);
  return `${each.length === 1 ? 'The ruling' : 'The rulings'} on ${each.join(' and ')}`;
}
