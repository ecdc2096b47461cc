import type { CitedPrecedent } from '../precedent/cited-precedent.ts';
import type { WeighingByPrecedent } from '../precedent/weigh-for-speaker.ts';
import { spaced } from './missing-text.ts';
import { paragraph } from './text-block.ts';

const HEAD = {
  disclose: 'nearest that weighed for the requester',
  withhold: 'nearest that weighed for the speaker',
} as const;

/** What decided cases make of a weighing: what forces it, and the nearest on both sides. */
export function renderPrecedent(
  { kind, outcome, weight, by, nearest, factors }: WeighingByPrecedent,
  indent: number,
): string[] {
  const forced =
    kind === 'forced'
      ? `${weight === 'binding' ? 'forced' : 'pointed to, by cases that do not bind the court'}: ${outcome ?? ''}, a fortiori from ${names(by)}`
      : kind === 'inconsistent'
        ? `cases of equal weight force it both ways and none is averaged: ${names(by)}`
        : null;
  return [
    ...paragraph(indent, 'factors  ', factorsText(factors)),
    ...(forced === null ? [] : paragraph(indent, 'precedent  ', forced)),
    ...(['disclose', 'withhold'] as const).flatMap((side) =>
      nearest[side]
        .slice(0, 1)
        .flatMap((near) => paragraph(indent, 'precedent  ', `${HEAD[side]}: ${compared(near)}`)),
    ),
  ];
}

function factorsText({ requester, speaker, unknown }: WeighingByPrecedent['factors']): string {
  const known = [...favouring('requester', requester), ...favouring('speaker', speaker)];
  const open =
    unknown.length === 0
      ? []
      : [`${unknown.length} not recorded, so unknown (duces decide factor)`];
  return [...(known.length === 0 ? ['none is known to be there'] : known), ...open].join('; ');
}

function favouring(side: string, factors: readonly string[]): readonly string[] {
  return factors.length === 0 ? [] : [`for the ${side}: ${factors.map(spaced).join(', ')}`];
}

function names(cited: readonly CitedPrecedent[]): string {
  return cited.map(({ cite }) => cite).join('; ');
}

function compared({ cite, weight, tests, distinguishedBy, waitsFor, forces }: CitedPrecedent) {
  const parts = [
    ['there and not here', distinguishedBy.lacking],
    ['here and not there', distinguishedBy.added],
    ['not known to be here', waitsFor.present],
    ['would have to be ruled out', waitsFor.absent],
  ] as const;
  const apart = parts
    .filter(([, factors]) => factors.length > 0)
    .map(([head, factors]) => `${head}: ${factors.map(spaced).join(', ')}`);
  const test = tests === 'same' ? '' : `; its test ${TESTS[tests]}`;
  const distance = forces ? 'nothing sets it apart' : apart.join('; ');
  return `${cite} (${weight}${test}; ${distance || 'a speaker of another role, or a test that serves another end'}; verify before you cite)`;
}

const TESTS = {
  stricter: 'is stricter',
  milder: 'is milder',
  incomparable: 'is neither stricter nor milder',
  unknown: 'is not encoded',
} as const;
