import { pointOfLaw } from '../argument/point-of-law.ts';
import { caseReference } from '../caption-of.ts';
import type { Block, Draft } from '../draft.ts';
import { partyOf, type DraftContext } from '../draft-context.ts';
import { counselSignature, partyName } from '../filed-paper.ts';
import { letterPaper } from '../letter-paper.ts';
import { form, heading, open, paragraph, record, say, words } from '../say.ts';

/**
 * The letter by which a platform asks back what should not have gone out: which production, what was
 * wrong with it, what the recipient must do. On what ground it may be asked back is for counsel to say:
 * the rule on subpoenas speaks of privileged matter only.
 */
export function clawBackLetter(context: DraftContext): Draft {
  const { production } = context;
  return letterPaper(context, {
    paper: 'claw-back-letter',
    title: 'Letter Asking Back a Production',
    by: partyOf(context, 'respondent'),
    to: [
      [
        production === null
          ? open('the recipient whom the order names')
          : record(production.recipient),
      ],
      [open('address of the recipient')],
    ],
    reference: [
      words`Return of the production of ${partyName(context, 'respondent')}`,
      ...caseReference(context),
    ],
    blocks: [
      ...whatIsAskedBack(context),
      ...whatToDo(context),
      counselSignature(context, partyOf(context, 'respondent')),
    ],
  });
}

function whatIsAskedBack({ production, matter }: DraftContext): readonly Block[] {
  const reasons = matter.clawBacks.findLast(({ plan }) => plan === production?.plan)?.reasons;
  const bates = production?.bates ?? null;
  const released = production?.released ?? null;
  return [
    paragraph(
      say`We ask back the production that bears the numbers ${bates === null ? open('first and last number') : record(`${bates[0]} to ${bates[1]}`)}, sealed in the file with the SHA-256 ${released === null ? open('sum of the sealed file') : record(released.sealed)}: ${open('all of it, or which numbers')}.`,
      say`It should not have gone out: ${reasons === undefined ? open('what was wrong with it') : words`${reasons} (${record('decision recorded in the matter')})`}.`,
    ),
  ];
}

function whatToDo(context: DraftContext): readonly Block[] {
  const rule = pointOfLaw(context, 'subpoena', 'claim-after-production');
  return [
    heading(1, 'What we ask'),
    paragraph(
      form`Please do not open, use, copy or pass on what is asked back; get back what you passed on; return or destroy every copy, also what was taken out of the sealed file and any note of it; and confirm in writing, by a person who knows, what was done and when.`,
      say`We ask this by ${open('the date')}, on the ground of ${open('the protective order, the agreement, the order under Fed. R. Evid. 502(d), or the privilege claimed, with its basis')}.`,
    ),
    ...(rule.says === null
      ? []
      : [
          paragraph(
            say`Where what was produced is claimed to be privileged, the rule itself says what follows: ${rule.says} ${rule.cite}.`,
          ),
        ]),
    paragraph(
      say`A corrected production ${open('follows on a date, or does not')}.`,
      form`Nothing in this letter waives any right of the account holders or of the platform.`,
    ),
  ];
}
