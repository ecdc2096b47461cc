import type { FlagSeverity } from '../order-reading.ts';

interface CheckCodeEntry {
  readonly severity: FlagSeverity;
  readonly when: string;
}

/**
 * What cite-checking marks. A code is public API: it is printed with its message and given in JSON.
 * A `warning` is something that a careful clerk would look up; a `note` is a matter of style. The
 * rules, with their reasons and limits, are in docs/cite-checks.md.
 */
export const CHECK_CODES = {
  'quotation-unclosed': { severity: 'warning', when: 'A quotation opens and never closes.' },
  'quotation-unopened': { severity: 'warning', when: 'A quotation closes and never opened.' },
  'quotation-doubled': {
    severity: 'warning',
    when: 'Double marks open inside double marks and one pair closes.',
  },
  'parenthesis-unclosed': { severity: 'warning', when: 'A bracket opens and never closes.' },
  'parenthesis-unopened': { severity: 'warning', when: 'A bracket closes and never opened.' },
  'quotation-differs': {
    severity: 'warning',
    when: 'Quoted words differ from the passage held, and no bracket or ellipsis says so.',
  },
  'quotation-not-in-passage': {
    severity: 'warning',
    when: 'The whole of the place cited is held and does not have the quoted words.',
  },
  'quotation-at-other-place': {
    severity: 'warning',
    when: 'The quoted words are held from another place of the authority than the one cited.',
  },
  'quotation-stops-short': {
    severity: 'warning',
    when: 'The quotation ends a sentence that goes on with a further condition in the passage held.',
  },
  'cited-to-definition': {
    severity: 'warning',
    when: 'What the law requires is cited to a subsection that only defines.',
  },
  'citing-where-quoted': {
    severity: 'note',
    when: 'Words are quoted from a case "citing" another whose own words they are.',
  },
  'emphasis-not-shown': {
    severity: 'warning',
    when: 'A note speaks of emphasis and the quotation shows none.',
  },
  'allegation-as-evidence': {
    severity: 'warning',
    when: 'What a party contends is cited like what was sworn, from the same paper.',
  },
  'test-without-authority': {
    severity: 'note',
    when: 'A test is named by its court of appeals and no decision of that court is cited near it.',
  },
  'pin-before-first-page': { severity: 'warning', when: 'A pin is before the first page.' },
  'pin-past-next-case': {
    severity: 'warning',
    when: 'A pin is past the first page of another case of the same volume.',
  },
  'pin-far-past-first-page': {
    severity: 'warning',
    when: 'A pin is further from the first page than an opinion is long.',
  },
  'pin-backwards': { severity: 'warning', when: 'A pin runs from a later page to an earlier one.' },
  'pin-without-star': {
    severity: 'note',
    when: 'A pin to a database number has no star, or a pin to a printed report has one.',
  },
  'id-pin-does-not-fit': {
    severity: 'note',
    when: 'The pin of an Id. cannot be a page of the authority cited last.',
  },
  'id-without-antecedent': {
    severity: 'warning',
    when: 'Id. stands before any authority.',
  },
  'id-after-string': { severity: 'warning', when: 'Id. follows several authorities.' },
  'id-after-nested': {
    severity: 'note',
    when: 'Quoted words are cited to Id. without a page, after an authority that quotes another.',
  },
  'short-form-without-antecedent': {
    severity: 'warning',
    when: 'A short form stands for no authority cited before in full.',
  },
  'short-form-ambiguous': {
    severity: 'warning',
    when: 'A short form fits two authorities cited before.',
  },
  'short-form-other-report': {
    severity: 'warning',
    when: 'A short form has the name of an authority and another volume or reporter.',
  },
  'name-varies': {
    severity: 'warning',
    when: 'One authority is cited under two names.',
  },
  'first-page-differs': {
    severity: 'warning',
    when: 'One case is cited at two first pages of one volume.',
  },
  'year-differs': { severity: 'warning', when: 'One authority is cited with two years.' },
  'court-differs': { severity: 'warning', when: 'One authority is cited with two courts.' },
  'database-year-differs': {
    severity: 'warning',
    when: 'The year of a database number cannot go with the date.',
  },
  'docket-year-after-decision': {
    severity: 'warning',
    when: 'A docket number is of a year after the decision.',
  },
  'date-impossible': { severity: 'warning', when: 'A date of decision is no day of the calendar.' },
  'decided-after-paper': {
    severity: 'warning',
    when: 'A decision cited is dated after the paper that cites it.',
  },
  'year-outside-reporter': {
    severity: 'warning',
    when: 'The year is one of which the series cited prints no decision.',
  },
  'court-outside-reporter': {
    severity: 'warning',
    when: 'The court is one of which the reporter cited prints no decision.',
  },
  'initials-differ': {
    severity: 'warning',
    when: 'One docket number is given with two sets of initials.',
  },
  'repeated-in-full': {
    severity: 'note',
    when: 'An authority is cited in full again in one discussion.',
  },
  'et-al-in-name': { severity: 'note', when: 'A case name carries "et al.".' },
  'in-re-with-colon': { severity: 'note', when: 'A case name has a colon after In re.' },
  'month-form': { severity: 'note', when: 'A month of a date of decision is cut without a stop.' },
  'comma-missing-before-date': {
    severity: 'note',
    when: 'No comma parts the day of a decision from its year.',
  },
} as const satisfies Readonly<Record<string, CheckCodeEntry>>;

export type CheckCode = keyof typeof CHECK_CODES;
