import { speakerGroups } from '../../assessment/index.ts';
import { choiceSection } from '../argument/choice-section.ts';
import { pointOfLaw } from '../argument/point-of-law.ts';
import { sideOfTest, type Side } from '../argument/side-of-test.ts';
import { speakerNames } from '../argument/speaker-names.ts';
import type { Block, Inline } from '../draft.ts';
import { underlyingProceeding, type Exhibit } from '../../matters/index.ts';
import type { DraftContext } from '../draft-context.ts';
import { partyName } from '../filed-paper.ts';
import { recordPin } from '../record-pin.ts';
import { form, heading, open, paragraph, record, say, words } from '../say.ts';

/** Where and when a motion is heard: for counsel, once the court has given a day. */
export function hearingLines({ proceeding }: DraftContext): readonly (readonly Inline[])[] {
  return [
    words`Date: ${open('the day of the hearing')}`,
    words`Time: ${open('the hour of the hearing')}`,
    words`Place: ${open('the courtroom, or that it is by video')}`,
    ...(proceeding.judge === undefined ? [words`Judge: ${open('the judge')}`] : []),
  ];
}

/** What the record says happened: the action, the subpoena, the statements, what each side contends. */
export function statementOfFacts(context: DraftContext, side: Side): readonly Block[] {
  const { matter } = context;
  const underlying = underlyingProceeding(matter);
  const { served } = matter.instrument;
  return [
    heading(1, 'Statement of Facts'),
    paragraph(
      underlying === null
        ? say`The underlying action is ${open('the underlying action')}.`
        : say`The underlying action is ${underlying.caption}, No. ${record(underlying.caseNumber)}.`,
      say`A subpoena under ${record(matter.instrument.rule)} was issued to ${partyName(context, 'respondent')} for ${partyName(context, 'requester')} and served on ${served === null ? open('the day of service') : record(served)}.`,
    ),
    ...matter.statements.map(({ gist, words: quoted, at, speaker, candidates }) =>
      paragraph(
        say`The statement sued on: ${gist} (${recordPin(matter.papers, at)}).`,
        quoted === null
          ? say`Its words are ${open(`the words of the statement, ${gist}`)}.`
          : say`Its words: “${quoted}” (${recordPin(matter.papers, at)}).`,
        speaker === 'unknown' && side === 'requester'
          ? say`It was published by ${open(`the speaker of the statement, ${gist}, and the exhibit that ties it to an account`)}.`
          : speaker === 'unknown'
            ? say`The record ties it to none of the ${String(candidates.length)} speakers whose it may be (${recordPin(matter.papers, at)}).`
            : say`It is attributed to ${labelOf(context, speaker)} (${recordPin(matter.papers, at)}).`,
      ),
    ),
    ...matter.exhibits.map((exhibit) =>
      paragraph(
        say`${whoSays(context, exhibit)}, in substance: ${exhibit.says.replace(/\.$/u, '')} (${recordPin(matter.papers, exhibit.pin)}).`,
      ),
    ),
  ];
}

/** An exhibit by what it is: an allegation is not evidence, and neither is told as a fact. */
function whoSays({ matter }: DraftContext, { kind, by }: Exhibit): string {
  const who =
    matter.parties.find(({ id }) => id === by)?.name ??
    matter.speakers.find(({ id }) => id === by)?.label ??
    null;
  return {
    'bare-allegation': who === null ? 'It is alleged' : `${who} alleges`,
    'verified-pleading':
      who === null ? 'A verified pleading states' : `${who} states in a verified pleading`,
    declaration: who === null ? 'A declaration states' : `${who} declares`,
    document: who === null ? 'A document says' : `A document that ${who} offers says`,
    admission: who === null ? 'It is admitted' : `${who} admits`,
    'judicial-notice': 'The court may take notice of this',
    unknown: who === null ? 'This is offered' : `${who} offers this`,
  }[kind];
}

function labelOf({ matter }: DraftContext, id: string): string {
  return matter.speakers.find((speaker) => speaker.id === id)?.label ?? id;
}

/** The tests, group by group of speakers who stand alike, as one side argues them. */
export function argumentOnTests(context: DraftContext, side: Side): readonly Block[] {
  const groups = speakerGroups(context.assessment.speakers);
  return groups.flatMap(({ example, speakers }) => [
    heading(1, `The Tests as to ${speakerNames(speakers)}`),
    choiceSection(context, example),
    ...(example.standards.length < 2
      ? []
      : [paragraph(say`${open(WHICH_TEST[side](speakerNames(speakers)))}`)]),
    ...example.gates.flatMap((gate) =>
      sideOfTest(context, gate, side, 2, `Before any test: ${gate.name}`),
    ),
    ...(example.standards.length === 0
      ? [
          paragraph(
            say`The test that governs is ${open('the test, and the authority that binds this court to it')}.`,
          ),
        ]
      : example.standards.flatMap((standard) => sideOfTest(context, standard, side, 2))),
  ]);
}

/** Which of several tests governs is argued, and never computed. */
const WHICH_TEST = {
  requester: (who: string) =>
    `which test governs as to ${who}, by what authority that binds this court, and that it is carried under each`,
  respondent: (who: string) =>
    `which test governs as to ${who}, by what authority that binds this court, and that it is carried under none`,
} as const satisfies Record<Side, (who: string) => string>;

/** What no test decides: content, burden, and notice to the speakers. */
export function argumentBeyondTests(context: DraftContext, side: Side): readonly Block[] {
  const content = pointOfLaw(context, 'records', 'stored-contents');
  const other = pointOfLaw(context, 'records', 'other-records');
  const burden = pointOfLaw(context, 'subpoena', 'undue-burden');
  return [
    heading(1, 'What May Be Produced at All'),
    paragraph(
      ...(content.says === null ? [] : [say`${content.says} ${content.cite}.`]),
      ...(other.says === null ? [] : [say`${other.says} ${other.cite}.`]),
      say`The records sought are ${open('the kinds of records, and that none is content')}.`,
    ),
    heading(1, 'Burden and Notice'),
    paragraph(
      ...(burden.says === null ? [] : [say`${burden.says} ${burden.cite}.`]),
      side === 'respondent'
        ? say`Compliance would take ${open('what compliance would take, by a person who knows')}.`
        : say`The request is narrow because ${open('why the request reaches no more than it needs')}.`,
      say`The speakers were told on ${open('when and how the speakers were told, and whether any was heard')}.`,
    ),
  ];
}

/** That counsel conferred before moving, where a rule asks for it. */
export function certificateOfConferring(context: DraftContext, side: Side): readonly Block[] {
  const topic = side === 'requester' ? 'motions' : 'discovery-scope';
  const conferring = pointOfLaw(context, topic, 'conferring');
  return [
    heading(1, 'Certificate of Conferring'),
    paragraph(
      say`${conferring.says ?? 'Counsel conferred before this motion.'} ${conferring.cite}.`,
      say`Counsel ${open('when, how and with whom counsel conferred, and what came of it')}.`,
    ),
  ];
}

/** Whom a motion is about: several speakers are as many determinations. */
export function eachSpeaker({ assessment }: DraftContext, showing: string): string {
  const names = speakerNames(assessment.speakers);
  return assessment.speakers.length < 2
    ? names
    : `each of ${names} for whom ${showing}, each decided apart`;
}

export function conclusion(relief: string): readonly Block[] {
  return [heading(1, 'Conclusion'), paragraph(form`${relief}`)];
}
