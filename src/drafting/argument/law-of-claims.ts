import type {
  ClaimFinding,
  ElementFinding,
  ElementVersion,
  OverlayStatus,
  SpeakerAssessment,
} from '../../assessment/index.ts';
import type { Block, Sentence } from '../draft.ts';
import type { DraftContext } from '../draft-context.ts';
import { emphasis, heading, paragraph, record, say } from '../say.ts';
import { cites } from './cites.ts';
import { asOf } from './test-section.ts';

/**
 * The law of each claim that a test asks for, once for all speakers and tests: its elements, each with
 * its authorities and the levels of fault that may be asked, and the statutes that may raise them.
 */
export function lawOfClaims(context: DraftContext): readonly Block[] {
  const claims = claimsOf(context.assessment.speakers);
  if (claims.length === 0) return [];
  return [
    heading(1, 'The Claims and What Each Element Asks'),
    ...claims.flatMap(({ name, elements }) => [
      heading(2, name),
      ...elements.map((element) => elementParagraph(context, element)),
    ]),
    ...overlaysOf(claims.flatMap(({ everywhere }) => everywhere)).map((overlay) =>
      overlayParagraph(context, overlay),
    ),
  ];
}

interface ClaimOfLaw {
  readonly name: string;
  readonly elements: readonly ElementFinding[];
  /** The same elements for every speaker, test and statement, on which an overlay may differ. */
  readonly everywhere: readonly ElementFinding[];
}

/** Each claim once, with each of its elements once. */
function claimsOf(speakers: readonly SpeakerAssessment[]): readonly ClaimOfLaw[] {
  const found = new Map<string, ClaimOfLaw>();
  for (const { law, name, statements } of speakers.flatMap(claimFindings)) {
    const known = found.get(law)?.everywhere ?? [];
    const everywhere = [...known, ...statements.flatMap((statement) => statement.elements)];
    found.set(law, { name, elements: once(everywhere, ({ element }) => element), everywhere });
  }
  return [...found.values()];
}

function claimFindings({ standards }: SpeakerAssessment): readonly ClaimFinding[] {
  return standards
    .flatMap(({ steps }) => steps)
    .flatMap((step) => (step.kind === 'weighing' ? [] : step.requirements))
    .flatMap((requirement) => (requirement.kind === 'elements' ? requirement.claims : []));
}

function elementParagraph(
  context: DraftContext,
  { name, authorities, versions, overlays }: ElementFinding,
): Block {
  const levels = once(
    versions.filter(({ levelName }) => levelName !== null),
    ({ level, overlay }) => `${level ?? ''} ${overlay ?? ''}`,
  );
  const nameOf = new Map(overlays.map((overlay) => [overlay.overlay, overlay.name]));
  return paragraph(
    authorities.length === 0
      ? say`${emphasis(`${name}.`)} Its authority is ${record('that of the claim')}.`
      : say`${emphasis(`${name}.`)} ${cites(context.law, authorities)}.`,
    ...levels.map((version) => levelOfFault(context, version, nameOf)),
  );
}

function levelOfFault(
  { law, assessment }: DraftContext,
  { levelName, overlay, authorities }: ElementVersion,
  nameOf: ReadonlyMap<string, string>,
): Sentence {
  const asked =
    overlay === null
      ? 'the claim asks for at least'
      : `${nameOf.get(overlay) ?? overlay}, where it applies, asks for`;
  const named = (levelName ?? '').toLowerCase();
  return authorities.length === 0
    ? say`Of fault, ${asked} ${named} (${asOf({ assessment })}).`
    : say`Of fault, ${asked} ${named}. ${cites(law, authorities)}.`;
}

function overlayParagraph(
  context: DraftContext,
  { name, applies, conditions, authorities }: OverlayOfLaw,
): Block {
  const unknown = conditions.filter(({ value }) => value === 'unknown');
  return paragraph(
    say`${emphasis(`${name}.`)} Whether it applies is ${APPLIES[applies]} on ${asOf(context)}. ${cites(context.law, authorities)}.`,
    ...(unknown.length === 0
      ? []
      : [
          say`Not known (${asOf(context)}): ${unknown.map(({ about }) => unknownIn(about)).join('; ')}.`,
        ]),
  );
}

const APPLIES = {
  yes: 'answered yes',
  no: 'answered no',
  unknown: 'open',
  differs: 'answered differently for different statements',
} as const satisfies Record<OverlayOfLaw['applies'], string>;

/** An overlay over all statements: whether it applies may differ between them. */
type OverlayOfLaw = Omit<OverlayStatus, 'applies'> & {
  readonly applies: OverlayStatus['applies'] | 'differs';
};

/** What a condition waits for, from its named values. */
function unknownIn(about: Readonly<Record<string, string>>): string {
  const { datedBy = '' } = about;
  const open = Object.entries(about).filter(([, value]) => value === 'unknown');
  return open
    .map(([fact]) => (fact === 'day' ? `the day of ${datedBy}` : fact.replaceAll('-', ' ')))
    .join(', ');
}

function overlaysOf(elements: readonly ElementFinding[]): readonly OverlayOfLaw[] {
  const all = elements.flatMap(({ overlays }) => overlays);
  return once(all, ({ overlay }) => overlay).map((one): OverlayOfLaw => {
    const same = all.every(
      ({ overlay, applies }) => overlay !== one.overlay || applies === one.applies,
    );
    return same ? one : { ...one, applies: 'differs', conditions: [] };
  });
}

function once<One>(all: readonly One[], keyOf: (one: One) => string): readonly One[] {
  return [...new Map(all.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();
}
