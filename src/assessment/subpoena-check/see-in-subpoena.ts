import { Temporal } from 'temporal-polyfill';
import type { Procedure } from '../../law/index.ts';
import type { SeenInSubpoena } from './subpoena-point.ts';
import { givenCommands, type SubpoenaInView } from './subpoena-in-view.ts';

type Check = NonNullable<Procedure['points'][number]['check']>;

const NOT_READ = 'none was read; see whether the paper has it';

/** What a subpoena shows of a point that can be seen in it. */
export const SEE_IN_SUBPOENA: Readonly<Record<Check, (view: SubpoenaInView) => SeenInSubpoena>> = {
  'names-issuing-court': ({ details: { action } }) =>
    action.issuingCourt === null
      ? open(`Issuing court: ${NOT_READ}.`)
      : met(`It is issued by the ${action.issuingCourt.name}.`, action.issuingCourt.at),
  'names-action': namesAction,
  'issued-where-action-is-pending': issuedWherePending,
  'issued-where-production-is': issuedWhereProduced,
  'commands-time-and-place': commandsTimeAndPlace,
  'sets-out-protection-and-duties': setsOutText,
  'signed-by-issuer': signedByIssuer,
  'was-served': wasServed,
  'service-is-proved': serviceIsProved,
  'place-is-near': placeIsNear,
  'leaves-time': leavesTime,
  'asks-for-whom': asksForWhom,
};

function namesAction({ details: { action } }: SubpoenaInView): SeenInSubpoena {
  const { number, plaintiff, defendant } = action;
  const lacking = [
    ...(number === null ? ['number'] : []),
    ...(plaintiff === null && defendant === null ? ['title'] : []),
  ];
  if (number !== null && lacking.length === 0) {
    const title = [plaintiff, defendant].flatMap((side) => side?.text ?? []).join(' v. ');
    return met(`${title}, No. ${number.text}.`, number.at);
  }
  return open(`The ${lacking.join(' and ')} of the action: ${NOT_READ}.`, number?.at ?? null);
}

function issuedWherePending({ details: { action } }: SubpoenaInView): SeenInSubpoena {
  const { issuingCourt, pendingIn } = action;
  if (pendingIn !== null) {
    return notMet(
      `It says that the action is pending elsewhere: "${pendingIn.text}".`,
      pendingIn.at,
    );
  }
  if (issuingCourt === null) return open(`Issuing court: ${NOT_READ}.`);
  return open(
    `It names no court but ${issuingCourt.name}; see that the action is pending there.`,
    issuingCourt.at,
  );
}

function issuedWhereProduced({ details }: SubpoenaInView): SeenInSubpoena {
  const { issuingCourt } = details.action;
  const place = givenCommands(details).find((command) => command.place !== null)?.place ?? null;
  if (issuingCourt === null || place === null)
    return open('Court or place of production was not read.');
  return open(
    `Issued by the ${issuingCourt.name}; production at "${oneLine(place.text)}". See that the place lies in its district.`,
    issuingCourt.at,
  );
}

function commandsTimeAndPlace({ details }: SubpoenaInView): SeenInSubpoena {
  const given = givenCommands(details);
  const [first] = given;
  if (first === undefined) {
    return details.commands.length > 0
      ? notMet('Every box of its commands is empty.', details.commands[0]?.at ?? null)
      : open(`Command: ${NOT_READ}.`);
  }
  const whole = given.find(
    ({ place, date }) => place !== null && date !== null && date.iso !== null,
  );
  if (whole !== undefined) {
    return met(
      `It commands to ${whole.commands} on ${whole.date?.iso ?? ''} at "${oneLine(whole.place?.text ?? '')}".`,
      whole.at,
    );
  }
  const lacking = [
    ...(given.every(({ date }) => date?.iso === undefined || date.iso === null) ? ['date'] : []),
    ...(given.every(({ place }) => place === null) ? ['place'] : []),
  ];
  return open(
    `It commands to ${first.commands}; ${lacking.join(' and ') || 'date and place together'}: ${NOT_READ}.`,
    first.at,
  );
}

/** Protection and duties stand in (d) and (e) since 2013; they were (c) and (d) before. */
function setsOutText({ details: { rule45 } }: SubpoenaInView): SeenInSubpoena {
  if (rule45 === null)
    return open('It is no federal subpoena as read; the text was not looked for.');
  const asked = rule45.subdivisions.filter(({ letter }) => letter === 'd' || letter === 'e');
  const lacking = asked.filter(({ setOut }) => setOut !== 'whole');
  const version =
    rule45.version === 'before-2013-12-01'
      ? ' It has the lettering of before 1 December 2013.'
      : '';
  if (lacking.length === 0) {
    return met(`Both are set out whole.${version}`, asked[0]?.at ?? null);
  }
  const which = lacking.map(({ letter, setOut, missing }) =>
    setOut === 'none'
      ? `${TEXT_OF[letter]} is not there`
      : `of ${TEXT_OF[letter]} these are not there: ${missing.join(', ')}`,
  );
  return notMet(`${which.join('; ')}, as far as this file goes.${version}`, lacking[0]?.at ?? null);
}

/** Letters as they are since 1 December 2013. */
const TEXT_OF: Readonly<Record<'c' | 'd' | 'e' | 'g', string>> = {
  c: 'the place of compliance, (c)',
  d: 'the protection of whoever is subject to it, now (d)',
  e: 'the duties in responding, now (e)',
  g: 'contempt, (g)',
};

function signedByIssuer({ details: { issuer } }: SubpoenaInView): SeenInSubpoena {
  if (issuer.signature === null || issuer.by === null) {
    return open('No typed signature was read; one that is drawn leaves no text.');
  }
  return met(
    `Signed by the ${issuer.by}: "${oneLine(issuer.signature.text)}".`,
    issuer.signature.at,
  );
}

function wasServed({ details: { service }, served }: SubpoenaInView): SeenInSubpoena {
  if (service?.returned !== null && service?.returned !== undefined) {
    return notMet(`It was returned unserved: "${oneLine(service.returned.text)}".`, service.at);
  }
  const day = service?.served?.iso ?? served;
  if (day === null) return open('No service is shown.');
  if (service?.on === null || service?.on === undefined) {
    return open(`Served on ${day}, as given; on whom and how is not shown.`, service?.at ?? null);
  }
  const manner = service.manner === null ? 'how is not shown' : oneLine(service.manner.text);
  return service.manner !== null && IN_PERSON.test(service.manner.text)
    ? met(`Served on ${day} on "${oneLine(service.on.text)}", ${manner}.`, service.at)
    : open(`Served on ${day} on "${oneLine(service.on.text)}"; ${manner}.`, service.at);
}

const IN_PERSON = /\b(?:personal(?:ly)?|in person|hand)\b/iu;

function serviceIsProved({ details: { service } }: SubpoenaInView): SeenInSubpoena {
  if (service === null) return open('The paper holds no statement of service.');
  const lacking = [
    ...(service.served === null ? ['date'] : []),
    ...(service.manner === null ? ['manner'] : []),
    ...(service.on === null ? ['person served'] : []),
    ...(service.server === null ? ['server'] : []),
  ];
  return lacking.length === 0
    ? met('It states date, manner, person and server.', service.at)
    : open(`Of the statement of service: ${lacking.join(', ')}: ${NOT_READ}.`, service.at);
}

function placeIsNear({ details }: SubpoenaInView): SeenInSubpoena {
  const place = givenCommands(details).find((command) => command.place !== null)?.place ?? null;
  if (place === null || details.to === null)
    return open('The place, or the address of whom it commands, was not read.');
  return open(
    `To be produced at "${oneLine(place.text)}"; addressed to "${oneLine(details.to.text)}". No map is held here.`,
    place.at,
  );
}

function leavesTime({ details, served }: SubpoenaInView): SeenInSubpoena {
  const due =
    givenCommands(details).find(({ date }) => date !== null && date.iso !== null)?.date ?? null;
  if (due === null || due.iso === null) return open('The time of compliance was not read.');
  const from = details.service?.served?.iso ?? served;
  const start = from ?? details.issuer.issued?.iso ?? null;
  if (start === null)
    return open(`To be obeyed by ${due.iso}; neither service nor issue is dated.`, due.at);
  const days = Temporal.PlainDate.from(start).until(due.iso).days;
  const since = from === null ? 'after its date of issue' : 'after service';
  return days < 0
    ? notMet(`To be obeyed on ${due.iso}, which is before ${start}.`, due.at)
    : open(`To be obeyed on ${due.iso}: ${days} calendar days ${since} (${start}).`, due.at);
}

function asksForWhom({ details: { requests, accounts, period } }: SubpoenaInView): SeenInSubpoena {
  const [first] = requests;
  const time = period === null ? 'no dates bound all of it' : 'dates bound all of it';
  return open(
    `${requests.length} requests, ${accounts.length} accounts named; ${time}.`,
    first?.at ?? null,
  );
}

function met(why: string, at: SeenInSubpoena['at'] = null): SeenInSubpoena {
  return { finding: 'met', why, at };
}

function notMet(why: string, at: SeenInSubpoena['at'] = null): SeenInSubpoena {
  return { finding: 'not-met', why, at };
}

function open(why: string, at: SeenInSubpoena['at'] = null): SeenInSubpoena {
  return { finding: 'open', why, at };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
