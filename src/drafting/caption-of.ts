import type { Court } from '../courts/index.ts';
import type { Caption, CounselBlock, Inline } from './draft.ts';
import type { DraftContext } from './draft-context.ts';
import { lines, open, record, words } from './say.ts';
import type { Party } from '../matters/index.ts';

/** What stands above a paper filed in the proceeding of the context. */
export function captionOf({ matter, proceeding, court }: DraftContext): Caption {
  const { judge } = proceeding;
  const others = matter.proceedings.filter(({ id }) => id !== proceeding.id);
  return {
    court: courtTitle(court, proceeding.division ?? null),
    action: actionOf(proceeding.caption),
    caseNumber: proceeding.caseNumber,
    beside: [
      ...others.map(
        ({ caseNumber, caption }) => words`Related case: ${caption}, No. ${caseNumber}`,
      ),
      ...(judge === undefined ? [] : lines(`Judge: Hon. ${judge.name}`)),
    ],
  };
}

/** The case in a letter: its title, its number and the court in full. */
export function caseReference({
  proceeding,
  court,
}: Pick<DraftContext, 'proceeding' | 'court'>): readonly (readonly Inline[])[] {
  return [
    words`${proceeding.caption}, Case No. ${record(proceeding.caseNumber)}`,
    words`${courtTitle(court, proceeding.division ?? null)
      .map(inTitleCase)
      .join(', ')}`,
  ];
}

function inTitleCase(capitals: string): string {
  return capitals
    .toLowerCase()
    .replaceAll(/\b(?!of\b|for\b|the\b|and\b)\p{L}/gu, (letter) => letter.toUpperCase());
}

/** `UNITED STATES DISTRICT COURT` over `NORTHERN DISTRICT OF CALIFORNIA`, or the court's name. */
function courtTitle({ name, system }: Court, division: string | null): string[] {
  const [, district] = /^(?:United States )?District Court(?: for the|,) (.+)$/u.exec(name) ?? [];
  const title =
    system === 'federal' && district !== undefined
      ? ['UNITED STATES DISTRICT COURT', fullDistrict(district).toUpperCase()]
      : [name.toUpperCase()];
  return division === null ? title : [...title, `${division.toUpperCase()} DIVISION`];
}

const PARTS = new Map([
  ['N.D.', 'Northern District of'],
  ['S.D.', 'Southern District of'],
  ['E.D.', 'Eastern District of'],
  ['W.D.', 'Western District of'],
  ['M.D.', 'Middle District of'],
  ['C.D.', 'Central District of'],
  ['D.', 'District of'],
]);

function fullDistrict(name: string): string {
  const [part, ...rest] = name.split(' ');
  const full = PARTS.get(part ?? '');
  return full === undefined ? name : `${full} ${rest.join(' ')}`;
}

/**
 * The title of the action. What the sides are called (plaintiff, petitioner) the matter does not
 * say, so it is left to counsel where there are sides.
 */
function actionOf(caption: string): readonly (readonly Inline[])[] {
  const [left, right, ...more] = caption.split(/\s+v\.?\s+/u);
  if (left === undefined || right === undefined || more.length > 0) {
    return lines(caption.toUpperCase());
  }
  return [
    ...lines(`${left.toUpperCase()},`),
    side('the first side'),
    ...lines('v.', `${right.toUpperCase()},`),
    side('the second side'),
  ];
}

function side(which: string): readonly Inline[] {
  return words`${open(`what ${which} is called in this action`)},`;
}

/** Counsel of a party as the first page names her, line by line; what is not known is left open. */
export function counselBlock(
  { matter }: Pick<DraftContext, 'matter'>,
  party: Party | undefined,
): CounselBlock {
  const counsel = matter.counsel.find((each) => each.for === party?.id);
  const attorneys = words`Attorneys for ${party?.name ?? open('the party that presents this paper')}`;
  if (counsel === undefined) {
    return [
      ...lines(
        open('name and State Bar number'),
        open('firm'),
        open('address'),
        open('telephone'),
        open('e-mail address'),
      ),
      attorneys,
    ];
  }
  const { name, bar, firm, address, telephone, email } = counsel;
  return [
    words`${name}${bar === undefined ? words` ${open('State Bar number')}` : ` (${bar})`}`,
    ...(firm === undefined ? [] : lines(firm)),
    ...(address.length === 0 ? lines(open('address')) : lines(...address)),
    ...lines(telephone ?? open('telephone'), email ?? open('e-mail address')),
    attorneys,
  ];
}
