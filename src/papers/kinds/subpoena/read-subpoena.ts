import { pinRange } from '../../locate.ts';
import type { PinnedRange } from '../../paper.ts';
import type { KindFields, KindInput } from '../kind-input.ts';
import { compareRule45 } from './compare-rule-45.ts';
import { flagSubpoena } from './flag-subpoena.ts';
import { type FormText, formText } from '../form-text.ts';
import { readAction } from './read-action.ts';
import { readAddressee } from './read-addressee.ts';
import { readCommanded } from './read-compliance.ts';
import { readIssuer } from './read-issuer.ts';
import { readRequests } from './read-requests.ts';
import { readService } from './read-service.ts';
import type { SubpoenaDetails, SubpoenaSystem } from './subpoena-details.ts';
import { subpoenaSections } from './subpoena-sections.ts';

const FORM = /\bAO ?-?88[AB]?\b|\bSUBP-0\d\d\b/i;

/** Reads a subpoena: the printed form with its blanks, or one in free form. */
export function readSubpoena(input: KindInput): KindFields<SubpoenaDetails> {
  const { paper, part, lines } = input;
  const sections = subpoenaSections(lines);
  const face = formText(paper, sections.face);
  const form = formOf(input);
  const system = systemOf(face, form);
  const inForm = form !== null;
  const beforeProof = lines.filter(({ start }) => start < (sections.proof[0]?.start ?? Infinity));
  const commands = readCommanded(face, inForm);
  const details: SubpoenaDetails = {
    kind: 'subpoena',
    form,
    system,
    action: readAction(input, face, inForm),
    to: readAddressee(face),
    commands,
    issuer: readIssuer(face, beforeProof, inForm && system === 'federal'),
    service: readService(formText(paper, sections.proof)),
    ...readRequests(paper, sections, commands),
    rule45: system === 'federal' ? compareRule45(paper, part) : null,
  };
  return { details, flags: flagSubpoena(details) };
}

function formOf({ paper, lines }: KindInput): PinnedRange | null {
  for (const line of lines.slice(0, 200)) {
    const match = FORM.exec(line.text);
    if (match === null) continue;
    const start = line.start + match.index;
    return pinRange(paper, { start, end: start + match[0].length });
  }
  return null;
}

function systemOf({ text }: FormText, form: PinnedRange | null): SubpoenaSystem | null {
  if (form !== null) return /^AO/i.test(form.text) ? 'federal' : 'california';
  const head = text.slice(0, 3000);
  if (
    /\bUNITED STATES DISTRICT COURT\b|\bU\.S\. DISTRICT COURT\b|\bFed\.\s*R\.\s*Civ\.\s*P\./i.test(
      head,
    )
  ) {
    return 'federal';
  }
  if (/\b(?:COURT|COUNTY|STATE) OF (?:THE STATE OF )?CALIFORNIA\b/i.test(head)) return 'california';
  if (/\bSTATE OF NEW YORK\b|\bCPLR\b/i.test(head)) return 'new-york';
  return /\b(?:SUPERIOR|CIRCUIT|SUPREME|DISTRICT|COUNTY) COURT\b|\bSTATE OF\b/i.test(head)
    ? 'other-state'
    : null;
}
