import { speakerGroups } from '../../assessment/index.ts';
import { cites } from '../argument/cites.ts';
import { pointOfLaw } from '../argument/point-of-law.ts';
import { pointsToProve, type PointToProve } from '../argument/points-to-prove.ts';
import { speakerNames } from '../argument/speaker-names.ts';
import { underPenalty } from '../argument/under-penalty.ts';
import type { Block, Draft } from '../draft.ts';
import { partyOf, type DraftContext } from '../draft-context.ts';
import { longDate } from '../long-date.ts';
import { filedPaper } from '../filed-paper.ts';
import { form, heading, lines, numbered, open, paragraph, record, say } from '../say.ts';

/**
 * The outline of the requester's declaration, element by element: what the record already holds with
 * its pins, and a gap for each fact that no exhibit shows. It puts no fact into anybody's mouth.
 */
export function declarationOutline(context: DraftContext): Draft {
  const requester = partyOf(context, 'requester');
  const name = requester?.name ?? 'the requester';
  return filedPaper(context, 'declaration-outline', requester, [
    {
      title: `Declaration of ${name} in Support of Disclosure`,
      separate: true,
      under: [],
      tables: false,
      blocks: [
        paragraph(form`I, ${open('the full name of the declarant')}, declare:`),
        ...ofTheDeclarant(context),
        ...speakerGroups(context.assessment.speakers).flatMap(({ example, speakers }) => [
          heading(1, `What is to be shown as to ${speakerNames(speakers)}`),
          ...pointsToProve(example).flatMap((point) => pointBlocks(context, point)),
        ]),
        ...underPenalty(context, lines(open('the full name of the declarant'))),
      ],
    },
  ]);
}

function ofTheDeclarant(context: DraftContext): readonly Block[] {
  const knowledge = pointOfLaw(context, 'evidence', 'personal-knowledge');
  return [
    numbered(
      say`I am ${open('who the declarant is in this action')}, and know what I state here because ${open('how the declarant knows it: seen, heard or done by the declarant')}.`,
      ...(knowledge.says === null ? [] : [say`${knowledge.says} ${knowledge.cite}.`]),
    ),
  ];
}

function pointBlocks(context: DraftContext, point: PointToProve): readonly Block[] {
  const { title, asks, authorities, level, support, shown } = point;
  return [
    heading(2, title),
    paragraph(
      authorities.length === 0
        ? say`To be shown${level}: ${asks} (${record(`record as of ${longDate(context.assessment.asOf)}`)}).`
        : say`To be shown${level}: ${asks} ${cites(context.law, authorities)}.`,
    ),
    ...support.map(({ says, pin, meetsLevel }) =>
      numbered(
        say`In the record, in substance: ${says.replace(/\.$/u, '')} (${record(pin)}${STANDING[meetsLevel]}).`,
      ),
    ),
    ...(shown
      ? []
      : [
          numbered(
            say`${open(`the facts, with exhibit and paragraph, on which the declarant knows: ${title}`)}`,
          ),
        ]),
  ];
}

const STANDING = {
  yes: '',
  no: '; not evidence of the level asked',
  unknown: '; say how the declarant knows it, which the record leaves open',
} as const;
