import type { Wording } from '../assessment.ts';
import type {
  DefenceFinding,
  ElementFinding,
  ElementVersion,
  NotCarried,
  OverlayStatus,
  PropositionFinding,
  RouteFinding,
  StatementFinding,
} from '../assessment-tree.ts';
import type { CitedExhibit } from '../cited.ts';
import type { Finding } from '../finding.ts';
import type { Missing } from '../missing.ts';
import { authoritiesText, exhibitText } from './cited-text.ts';
import { midSentence, missingList, spaced } from './missing-text.ts';
import { renderPointReasons } from './render-point-reasons.ts';
import { reasonText } from './reason-text.ts';
import { outcomeLines, paragraph } from './text-block.ts';

/** A statement with every element for it. */
export function renderStatement(
  { gist, tied, finding, elements, defences }: StatementFinding,
  words: Wording,
  indent: number,
): string[] {
  const whose = tied === 'yes' ? '' : ' (speaker unknown; this speaker is one candidate)';
  return [
    ...outcomeLines(indent, `Statement: ${gist}${whose}`, finding.outcome),
    ...renderPointReasons(finding.reasons, words, indent + 2),
    ...elements.flatMap((element) => renderElement(element, words, indent + 2)),
    ...defences.flatMap((defence) => renderDefence(defence, words, indent + 2)),
  ];
}

const EFFECT: Readonly<Record<DefenceFinding['effect'], string>> = {
  none: 'does not stand in the way',
  'holds-open': 'in play and not answered: holds the claim open',
  contests: 'evidence on both sides',
  defeats: 'made out: defeats the claim on this statement',
};

function renderDefence(
  { what, burden, authorities, effect, propositions, defeat }: DefenceFinding,
  words: Wording,
  indent: number,
): string[] {
  return [
    ...outcomeLines(indent, `Defence: ${what}`, EFFECT[effect]),
    ...paragraph(indent + 2, 'law      ', `${authoritiesText(authorities)}; burden: ${burden}`),
    ...[...propositions, ...defeat].flatMap((proposition) =>
      renderProposition(proposition, words, indent + 2),
    ),
  ];
}

function renderElement(element: ElementFinding, words: Wording, indent: number): string[] {
  const { name, onStatement, finding, required, authorities, versions, overlays } = element;
  const shown = required ? finding.outcome : 'not required at this stage';
  const differs = required && onStatement.outcome !== finding.outcome;
  const tie = finding.reasons.find(({ code }) => code === 'speaker-not-tied');
  return [
    ...outcomeLines(
      indent,
      name,
      differs ? `of the statement: ${onStatement.outcome}; of this speaker: ${shown}` : shown,
    ),
    ...paragraph(indent + 2, 'law      ', authoritiesText(authorities)),
    ...reasonLines(onStatement, words, indent + 2),
    ...(versions.length === 1
      ? [
          ...versions.flatMap((version) => renderVersion(version, words, indent + 2)),
          ...openPoints(versions, indent + 2),
        ]
      : byLevel(versions).flatMap((alike) => renderLevel(alike, overlays, words, indent + 2))),
    ...(tie === undefined
      ? []
      : paragraph(indent + 2, 'missing  ', missingList(tie.missing, words))),
    ...(finding.hangsOn.length === 1 || onStatement.hangsOn.length === 1
      ? paragraph(
          indent + 2,
          'hangs on ',
          onStatement.hangsOn.map((id) => words.exhibits[id] ?? id).join(', '),
        )
      : []),
  ];
}

/** Versions that ask for the same level are told once, with each overlay that may ask for it. */
function byLevel(versions: readonly ElementVersion[]): ElementVersion[][] {
  const levels = new Map<string, ElementVersion[]>();
  for (const version of versions) {
    const key = `${version.level}|${version.ownProofLevel}`;
    levels.set(key, [...(levels.get(key) ?? []), version]);
  }
  return [...levels.values()];
}

function renderLevel(
  versions: readonly ElementVersion[],
  overlays: readonly OverlayStatus[],
  words: Wording,
  indent: number,
): string[] {
  const version = versions.find(({ applies }) => applies !== 'no');
  const asked = versions.flatMap(({ overlay, applies }) =>
    overlay === null
      ? paragraph(indent + 2, '', `the floor of the claim; governs: ${applies}`)
      : overlays
          .filter((one) => one.overlay === overlay)
          .flatMap((one) => overlayLine(one, indent + 2)),
  );
  if (version === undefined) {
    return [...outcomeLines(indent, versions[0]?.levelName ?? '', 'does not apply'), ...asked];
  }
  return [
    ...outcomeLines(indent, `${version.levelName ?? version.level ?? ''}`, version.finding.outcome),
    ...asked,
    ...paragraph(
      indent + 2,
      'law      ',
      authoritiesText(versions.flatMap(({ authorities }) => authorities)),
    ),
    ...reasonLines(version.finding, words, indent + 2),
    ...renderVersion(version, words, indent + 2),
    ...openPoints(versions, indent + 2),
  ];
}

function overlayLine({ name, applies, conditions }: OverlayStatus, indent: number): string[] {
  const why = conditions
    .filter(({ value }) => applies === 'yes' || value === applies)
    .map(({ condition, about }) => {
      const { datedBy, day, ...facts } = about;
      return condition === 'dates'
        ? `day of ${datedBy ?? ''}: ${day ?? ''}`
        : Object.entries(facts)
            .map(([key, value]) => `${spaced(key)}: ${value}`)
            .join(', ');
    });
  return paragraph(indent, '', `asked by ${name}; applies: ${applies} (${why.join('; ')})`);
}

function renderVersion(
  { routes, notCarried }: ElementVersion,
  words: Wording,
  indent: number,
): string[] {
  return [...renderRoutes(routes, words, indent), ...renderNotCarried(notCarried, words, indent)];
}

/** Routes on which something is offered, or all of them in one line when nothing is. */
export function renderRoutes(
  routes: readonly RouteFinding[],
  words: Wording,
  indent: number,
): string[] {
  const offered = routes.filter(({ propositions }) =>
    propositions.some(({ support, rebuttal }) => support.length + rebuttal.length > 0),
  );
  const vain = routes.filter((route) => !offered.includes(route));
  return [
    ...offered.flatMap(({ propositions }) =>
      propositions.flatMap((one) => renderProposition(one, words, indent)),
    ),
    ...(vain.length > 0 && offered.every(({ finding }) => finding.outcome !== 'shown')
      ? paragraph(indent, 'missing  ', `${offered.length > 0 ? 'or instead ' : ''}${ways(vain)}`)
      : []),
  ];
}

function ways(routes: readonly RouteFinding[]): string {
  const each = routes.map(({ propositions }) =>
    propositions.map(({ what }) => `that ${midSentence(what)}`).join(' and '),
  );
  return `an exhibit to show ${each.length > 1 ? 'any one of: ' : ''}${each.join('; or ')}`;
}

function renderProposition(
  { what, finding, support, rebuttal }: PropositionFinding,
  words: Wording,
  indent: number,
): string[] {
  const missing = finding.outcome === 'shown' ? [] : finding.reasons.flatMap((one) => one.missing);
  return [
    ...outcomeLines(indent, what.replace(/\.$/u, ''), finding.outcome),
    ...exhibitLines('exhibit  ', support, indent + 2),
    ...exhibitLines('against  ', rebuttal, indent + 2),
    ...reasonLines(finding, words, indent + 2),
    ...missingLine(missing, words, indent + 2),
  ];
}

/** What is offered and does not carry, those with a reason in common together. */
export function renderNotCarried(
  notCarried: readonly NotCarried[],
  words: Wording,
  indent: number,
): string[] {
  return notCarried.flatMap(({ proposition, why, authorities, exhibits }) =>
    paragraph(
      indent,
      'in vain  ',
      `${exhibits.map(({ id }) => words.exhibits[id] ?? id).join('; ')}: offered for ${spaced(proposition)}, which does not carry this point. ${why} ${authoritiesText(authorities)}`,
    ),
  );
}

function openPoints(versions: readonly ElementVersion[], indent: number): string[] {
  const points = new Map(
    versions.flatMap((version) => version.openPoints).map((point) => [point.asks, point]),
  );
  return [...points.values()].flatMap(({ asks }) => paragraph(indent, 'open law ', asks));
}

function exhibitLines(head: string, exhibits: readonly CitedExhibit[], indent: number): string[] {
  return exhibits.flatMap((exhibit) => [
    ...paragraph(indent, head, exhibitText(exhibit)),
    ...(exhibit.note === null ? [] : paragraph(indent + head.length, '', `Note: ${exhibit.note}`)),
  ]);
}

export function reasonLines({ reasons }: Finding, words: Wording, indent: number): string[] {
  const texts = reasons.flatMap((one) => reasonText(one, words) ?? []);
  return [...new Set(texts)].flatMap((text) => paragraph(indent, 'why      ', text));
}

function missingLine(missing: readonly Missing[], words: Wording, indent: number): string[] {
  return missing.length === 0 ? [] : paragraph(indent, 'missing  ', missingList(missing, words));
}
