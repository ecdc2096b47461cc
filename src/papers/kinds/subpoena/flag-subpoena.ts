import type { ReadingFlag } from '../../order-reading.ts';
import { warning } from '../kind-input.ts';
import type { Rule45Text } from './compare-rule-45.ts';
import type { SubpoenaDetails } from './subpoena-details.ts';

/** What a subpoena lacks or leaves in doubt. What its rules make of that is for the law. */
export function flagSubpoena(details: SubpoenaDetails): readonly ReadingFlag[] {
  return [
    ...flagCaption(details),
    ...flagCompliance(details),
    ...flagDemand(details),
    ...flagIssue(details),
    ...(details.rule45 === null ? [] : flagRule45(details.rule45)),
    ...flagService(details),
  ];
}

function flagCaption({ action, to }: SubpoenaDetails): readonly ReadingFlag[] {
  const missing: readonly (readonly [string, string, unknown])[] = [
    [
      'subpoena-court-missing',
      'It does not state the court that it issues from.',
      action.issuingCourt,
    ],
    ['subpoena-number-missing', 'It does not state the number of the action.', action.number],
    [
      'subpoena-action-missing',
      'It does not name the parties of the action.',
      action.plaintiff ?? action.defendant,
    ],
    ['subpoena-addressee-missing', 'It does not say whom it commands.', to],
  ];
  return missing.flatMap(([code, message, value]) =>
    value === null ? [warning(code, message)] : [],
  );
}

function flagCompliance({ commands }: SubpoenaDetails): readonly ReadingFlag[] {
  const made = commands.filter(({ commanded }) => commanded === true);
  const boxes = commands.filter(
    ({ ticked, date, demand }) => ticked === false && (date !== null || demand !== null),
  );
  return [
    ...boxes.map(({ commands: what, at }) => {
      const message = `The blanks of "${what}" are filled in, but its box is not ticked.`;
      return warning('box-not-ticked', message, at);
    }),
    ...(made.length === 0 ? [flagNoCommand(commands)] : flagWhenAndWhere(made)),
  ];
}

function flagNoCommand(commands: SubpoenaDetails['commands']): ReadingFlag {
  const message =
    commands.length === 0
      ? 'No words of command were found.'
      : 'No box is ticked and no blank filled in: what it commands is not said.';
  return warning('subpoena-command-missing', message, commands[0]?.at ?? null);
}

function flagWhenAndWhere(made: SubpoenaDetails['commands']): readonly ReadingFlag[] {
  const at = made[0]?.at ?? null;
  return [
    ...(made.every(({ place }) => place === null)
      ? [warning('compliance-place-missing', 'It does not state where to comply.', at)]
      : []),
    ...(made.every(({ date }) => date === null)
      ? [warning('compliance-date-missing', 'It does not state when to comply.', at)]
      : []),
    ...made.flatMap(({ date }) => {
      if (date?.iso !== null) return [];
      const message = `The date of compliance is open or impossible: "${date.text}".`;
      return [warning('date-impossible', message, date.at)];
    }),
  ];
}

function flagDemand({ commands, requests }: SubpoenaDetails): readonly ReadingFlag[] {
  const produce = commands.find(
    ({ commands: what, commanded }) => what === 'produce' && commanded === true,
  );
  if (produce === undefined || requests.length > 0) return [];
  const words = produce.demand ?? produce;
  if (produce.demand === null && !REFERS.test(produce.text)) {
    return [
      warning('demand-missing', 'It commands production, but no demand was found.', produce.at),
    ];
  }
  return REFERS.test(words.text)
    ? [
        warning(
          'attachment-missing',
          `It refers to ${LABEL.exec(words.text)?.[0] ?? 'an attachment'}, which this file does not hold.`,
          words.at,
        ),
      ]
    : [];
}

const LABEL = /\b(?:attachment|exhibit|schedule|rider|appendix|addendum)\s+["“]?[A-Z\d]{1,3}\b/i;
const REFERS = /\b(?:attach(?:ed|ment)|exhibit|schedule|rider|appendix|addendum)\b/i;

function flagIssue({ issuer }: SubpoenaDetails): readonly ReadingFlag[] {
  const flags: ReadingFlag[] = [];
  if (issuer.issued?.iso == null) {
    flags.push(
      warning('issue-date-missing', 'It bears no date of issue.', issuer.issued?.at ?? null),
    );
  }
  if (issuer.signature === null) {
    const message = 'No signature stands in the text; a drawn one would be a picture.';
    flags.push(warning('signature-missing', message));
  }
  if (issuer.counsel === null) {
    flags.push(warning('issuer-missing', 'It does not name who issues or requests it.'));
  }
  return flags;
}

/** Rule 45(a)(1)(A)(iv) asks for (d) and (e); before 1 December 2013 they were (c) and (d). */
function flagRule45({ subdivisions, version }: Rule45Text): readonly ReadingFlag[] {
  const due = subdivisions.filter(({ letter }) => letter === 'd' || letter === 'e');
  const flags = due.flatMap(({ letter, setOut, missing, at }): ReadingFlag[] => {
    if (setOut === 'whole') return [];
    const message =
      setOut === 'none'
        ? `It does not set out the text of Rule 45(${letter}).`
        : `It sets out Rule 45(${letter}) only in part; not found: ${missing.join(', ')}.`;
    return [
      warning(setOut === 'none' ? 'rule-45-text-missing' : 'rule-45-text-partial', message, at),
    ];
  });
  const [first] = due;
  if (version === 'since-2013-12-01' || first === undefined) return flags;
  const message = 'It sets out Rule 45 as it stood before 1 December 2013.';
  return [...flags, warning('rule-45-text-superseded', message, first.at)];
}

function flagService({ service, commands }: SubpoenaDetails): readonly ReadingFlag[] {
  if (service?.served == null) {
    const message =
      service === null ? 'It holds no proof of service.' : 'Its proof of service is not filled in.';
    return [warning('service-not-stated', message, service?.at ?? null, 'note')];
  }
  const served = service.served.iso;
  const due = commands.find(({ commanded, date }) => commanded === true && date?.iso != null)?.date;
  if (served === null || due?.iso == null || served <= due.iso) return [];
  return [
    warning(
      'served-after-compliance',
      `It was served on ${served}, after the date of compliance (${due.iso}).`,
      service.served.at,
    ),
  ];
}
