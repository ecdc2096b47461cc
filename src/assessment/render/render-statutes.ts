import type { Assessment, Wording } from '../assessment.ts';
import type { EffectCondition } from '../statutes/effect-conditions.ts';
import type { StatutoryEffect } from '../statutes/statutory-effect.ts';
import { authoritiesText } from './cited-text.ts';
import { missingList, spaced } from './missing-text.ts';
import { heading, paragraph } from './text-block.ts';

const FOLLOWS: Readonly<Record<Exclude<StatutoryEffect['follows'], 'none'>, string>> = {
  'holds-open': 'holds every determination open',
  told: 'applies',
  asks: 'would apply, if what is unknown here is so',
};

/** What statutes against suits over public speech do on the way to a name, by statute. */
export function renderStatutes({ statutes, words }: Assessment): string[] {
  const byName = Map.groupBy(
    statutes.filter((one) => !outOfForce(one)),
    ({ name }) => name,
  );
  if (byName.size === 0) return [];
  return [
    ...heading('Statutes against suits over public speech'),
    ...[...byName].flatMap(([name, effects]) => [
      ...paragraph(2, '', name),
      ...notHere(effects.filter(({ follows }) => follows === 'none')),
      ...effects.flatMap((one) => effectLines(one, words)),
    ]),
  ];
}

/** A text that did not hold on the day that counts is in the data and not told here. */
function outOfForce({ conditions }: StatutoryEffect): boolean {
  return conditions.some(({ condition, value }) => condition === 'dates' && value === 'no');
}

function effectLines(effect: StatutoryEffect, words: Wording): string[] {
  const { what, follows, applies, missing, authorities } = effect;
  if (follows === 'none') return [];
  const unsure =
    applies === 'unknown' && follows !== 'asks'
      ? ', though not all that it depends on is known'
      : '';
  return [
    ...paragraph(
      4,
      `${spaced(effect.effect)}  `,
      `${FOLLOWS[follows]}${unsure}. ${what} ${authoritiesText(authorities)}`,
    ),
    ...federalLines(effect),
    ...(missing.length === 0 ? [] : paragraph(6, 'unknown  ', missingList(missing, words))),
  ];
}

/** The effects that do not take hold here, those for one reason together. */
function notHere(effects: readonly StatutoryEffect[]): string[] {
  const alike = Map.groupBy(effects, (one) => `${whyNot(one)}|${federalLines(one).join('')}`);
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const names = [...new Set(group.map(({ effect }) => spaced(effect)))].join(', ');
    const authorities = group.flatMap((one) => one.authorities);
    return [
      ...paragraph(4, 'not here  ', `${names}: ${whyNot(first)}. ${authoritiesText(authorities)}`),
      ...federalLines(first),
    ];
  });
}

function federalLines({ inFederalCourt }: StatutoryEffect): string[] {
  return inFederalCourt.flatMap(({ says, authority }) =>
    paragraph(6, 'in federal court  ', `${says} ${authoritiesText([authority])}`),
  );
}

function whyNot({ conditions }: StatutoryEffect): string {
  return conditions
    .filter(({ value }) => value === 'no')
    .map(({ condition }) => REASON[condition])
    .join('; ');
}

const REASON: Readonly<Record<EffectCondition['condition'], string>> = {
  dates: 'not in force on the day that counts',
  claims: 'every claim is under federal law',
  forum: 'not applied in such a court',
  speech: 'the speech is not what it protects',
  motion: 'no such motion is pending',
  leave: 'the court has allowed the discovery all the same',
};
