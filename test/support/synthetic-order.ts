import { readOrder, readTextPaper } from '../../src/papers/index.ts';
import { readMandate, type Mandate } from '../../src/orders/index.ts';

/** The mandate of a whole made-up order around a decretal paragraph, signed on Friday, 1 March 2024. */
export function mandateOf(
  decretal: string,
  judge = 'United States Magistrate Judge',
): Mandate | null {
  const text = `UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF CALIFORNIA

JANE SAMPLE, Plaintiff,

v.

DOES 1-3, Defendants.

Case No. 24-mc-80001-XX

**ORDER ON MOTION TO COMPEL**

Petitioner Jane Sample moves to compel. Social argues that it shall produce nothing of @nobody.

${decretal}

**IT IS SO ORDERED.**

Dated: March 1, 2024

PAT EXAMPLE
${judge}
`;
  const paper = readTextPaper(new TextEncoder().encode(text), 'order.md');
  return readMandate(readOrder(paper), paper);
}

/** The same, where the order commands something. */
export function commanded(decretal: string, judge?: string): Mandate {
  const mandate = mandateOf(decretal, judge);
  if (mandate === null) throw new Error('no mandate was read');
  return mandate;
}

/** A mandate in short: who → to whom, due; handles; one `state category` a clause. */
export function inShort(mandate: Mandate) {
  return {
    who: mandate.commandedParty?.name ?? null,
    to: mandate.recipient?.name ?? null,
    due: mandate.due.date,
    handles: mandate.accounts.map(({ handle }) => handle),
    clauses: mandate.clauses.map(({ state, category, kind }) => `${state} ${category ?? kind}`),
  };
}

/** The codes of a mandate's flags. */
export function codes(mandate: Mandate): string[] {
  return mandate.flags.map(({ code }) => code);
}

/** A mandate for the registration e-mail of one account by a time worded as given. */
export function dueBy(when: string, judge?: string): Mandate {
  return commanded(
    `The motion is GRANTED. ${when}, Social shall produce to Petitioner the registration e-mail of @one.`,
    judge,
  );
}

/** A mandate for the registration e-mails of accounts listed as given. */
export function listing(list: string): Mandate {
  return commanded(
    `The motion is GRANTED. Social shall produce to Petitioner the registration e-mails of ${list} by March 29, 2024.`,
  );
}

/** The clauses of a mandate for what is worded as given: state, category or kind, reasons. */
export function clausesFor(what: string): string[][] {
  return commanded(
    `The motion is GRANTED. Social shall produce to Petitioner ${what} by March 29, 2024.`,
  ).clauses.map(({ state, category, kind, openings }) => [
    state,
    category ?? kind,
    ...openings.map(({ code }) => code),
  ]);
}
