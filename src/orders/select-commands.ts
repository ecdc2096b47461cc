import type { OrderReading, Paper } from '../papers/index.ts';
import { findCommands, type ProductionCommand } from './find-commands.ts';

/** Those whom an order commands in other matters than the handing over of a platform's records. */
const NOT_THE_PLATFORM =
  /^(?:the\s+)?(?:petitioners?|plaintiffs?|movants?|applicants?|parties|counsel|clerk|court|account holders?|does?|each party|any party|a party)\b(?![^,]*\b(?:Inc|LLC|Corp)\b)/iu;
/** What is handed over but is no record of an account. */
const NO_RECORDS =
  /^\s*(?:(?:(?:the|each|every|any|all)\s+)?(?:account holders?|users?|subscribers?|Does?)\s+(?:with\s+)?)?(?:(?:written|prompt|reasonable|a|an|the|such)\s+)*(?:notice|notification|copy of this order|copies of this order|copy of the order|proof of service|status report|declaration|privilege log|opportunity|proposed order)\b/iu;

/**
 * The sentences that make the mandate: commands to hand over records, apart from those to the
 * requester or the clerk, and the sentences that release the platform from handing some over.
 */
export function selectCommands(
  order: OrderReading,
  paper: Paper,
): {
  readonly commands: readonly ProductionCommand[];
  readonly released: readonly ProductionCommand[];
} {
  // A quotation that never closes says nothing about where it ends, and an indented block that no
  // authority stands behind may be the court's own list.
  const quoted = order.quotations.filter(
    ({ closed, block, citation, recordCitation }) =>
      closed && (!block || citation !== null || recordCitation !== null),
  );
  // What stands before the first decision is argument and recited law.
  const decides = Math.min(
    ...order.commands.filter((each) => each.kind !== 'close').map((each) => each.start),
  );
  const found = findCommands(paper.text, quoted).filter((command) => {
    if (Number.isFinite(decides) && command.sentence.end <= decides) return false;
    const { subject, object } = command;
    const who = subject === null ? '' : paper.text.slice(subject.start, subject.end);
    const what = paper.text.slice(object.start, object.end);
    return !NOT_THE_PLATFORM.test(who) && !NO_RECORDS.test(what);
  });
  const commanded = found.filter((command) => !command.negated);
  const commands = commanded.length > 0 ? commanded : compelled(order);
  return { commands, released: found.filter((command) => command.negated) };
}

/** "GRANTS the motion to compel compliance with the subpoena", and nothing more: what was moved for. */
function compelled(order: OrderReading): ProductionCommand[] {
  const granted = order.dispositions.find(
    ({ disposition, object }) => disposition === 'granted' && /\bcompel\b/iu.test(object ?? ''),
  );
  if (granted === undefined) return [];
  const { start, end, object, text } = granted;
  const from = start + Math.max(0, text.indexOf(object ?? ''));
  return [
    {
      sentence: { start, end },
      own: { start, end },
      subject: null,
      verb: 'comply with',
      object: { start: from, end: from + (object ?? '').length },
      negated: false,
      frame: null,
    },
  ];
}
