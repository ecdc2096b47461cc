import type { SubpoenaChecklist, SubpoenaPoint } from '../../../assessment/index.ts';

/** Checklists as text: what is not met first, then what is open, then what is met. */
export function renderChecklist(checklists: readonly SubpoenaChecklist[]): string {
  return [
    ...checklists.flatMap(({ name, points }) => [
      name,
      ...(['not-met', 'open', 'met'] as const).flatMap((finding) =>
        points.filter((point) => point.finding === finding).flatMap(pointLines),
      ),
      '',
    ]),
    'Open: the paper does not tell. It is a checklist for counsel and no advice.',
  ].join('\n');
}

const MARK = { met: 'met    ', 'not-met': 'NOT MET', open: 'open   ' } as const;

function pointLines(point: SubpoenaPoint): string[] {
  const { finding, pin, pinVerified, what, why, at, consequence, lookFor } = point;
  const place =
    at === null ? '' : ` [page ${at.page}${at.line === null ? '' : `, line ${at.line}`}]`;
  return [
    `  ${MARK[finding]}  ${pin}${pinVerified ? '' : ' [verify pin]'}: ${what}`,
    `           ${why}${place}`,
    ...(finding === 'met' || lookFor === null ? [] : [`           Look for: ${lookFor}`]),
    ...(finding === 'not-met' && consequence !== null ? [`           ${consequence}`] : []),
  ];
}
