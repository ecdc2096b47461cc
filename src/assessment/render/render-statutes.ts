import type { Assessment } from '../assessment.ts';
import type { EffectCondition, StatutoryEffect } from '../statutes/statutory-effect.ts';
import { authoritiesText } from './cited-text.ts';
import { missingList, spaced } from './missing-text.ts';
import { heading, paragraph } from './text-block.ts';

const FOLLOWS: Readonly<Record<StatutoryEffect['follows'], string>> = {
  'holds-open': 'holds every determination open',
  told: 'applies',
  asks: 'would apply, if what is unknown here is so',
  none: 'does not apply here',
};

/** What statutes against suits over public speech do on the way to a name, by statute. */
export function renderStatutes(assessment: Assessment): string[] {
  const { statutes } = assessment;
  if (statutes.length === 0) return [];
  const names = new Map(statutes.map(({ overlay, name }) => [overlay, name]));
  return [
    ...heading('Statutes against suits over public speech'),
    ...[...names].flatMap(([overlay, name]) => [
      ...paragraph(2, '', name),
      ...statutes
        .filter((one) => one.overlay === overlay)
        .flatMap((one) => effectLines(one, assessment)),
    ]),
  ];
}

function effectLines(effect: StatutoryEffect, { words }: Assessment): string[] {
  const { what, follows, conditions, missing, authorities, inFederalCourt } = effect;
  const against = conditions.filter(({ value }) => value === 'no').map((one) => whyNot(one));
  const federal = inFederalCourt.map(
    ({ says, authority }) => `${says} ${authoritiesText([authority])}`,
  );
  return [
    ...paragraph(
      4,
      `${spaced(effect.effect)}  `,
      `${FOLLOWS[follows]}${against.length === 0 ? '' : `: ${against.join('; ')}`}. ${what} ${authoritiesText(authorities)}`,
    ),
    ...(federal.length === 0 || against.some((one) => one === DATES)
      ? []
      : paragraph(6, 'in federal court  ', federal.join('; '))),
    ...(missing.length === 0 ? [] : paragraph(6, 'unknown  ', missingList(missing, words))),
  ];
}

const DATES = 'not in force on the day that counts';

function whyNot({ condition }: EffectCondition): string {
  switch (condition) {
    case 'dates':
      return DATES;
    case 'forum':
      return 'the court does not apply it';
    case 'speech':
      return 'the speech is not what it protects';
    case 'motion':
      return 'no such motion is pending';
    case 'leave':
      return 'the court has allowed the discovery all the same';
  }
}
