/** A provision of Fed. R. Civ. P. 45 and its words. */
export interface Rule45Provision {
  readonly label: string;
  readonly text: string;
}

/** The subdivisions that a subpoena sets out or that its form attaches. */
export type Rule45Letter = 'c' | 'd' | 'e' | 'g';

/**
 * Fed. R. Civ. P. 45(c), (d), (e) and (g) as in force since 1 December 2013, by provision, without
 * the headings. Rule 45(a)(1)(A)(iv) asks every subpoena to set out (d) and (e).
 */
export const RULE_45: Readonly<Record<Rule45Letter, readonly Rule45Provision[]>> = {
  c: [
    {
      label: '(c)(1)',
      text: `A subpoena may command a person to attend a trial, hearing, or deposition only as follows: within 100 miles of where the person resides, is employed, or regularly transacts business in person; or within the state where the person resides, is employed, or regularly transacts business in person, if the person is a party or a party's officer; or is commanded to attend a trial and would not incur substantial expense.`,
    },
    {
      label: '(c)(2)',
      text: `A subpoena may command: production of documents, electronically stored information, or tangible things at a place within 100 miles of where the person resides, is employed, or regularly transacts business in person; and inspection of premises at the premises to be inspected.`,
    },
  ],
  d: [
    {
      label: '(d)(1)',
      text: `A party or attorney responsible for issuing and serving a subpoena must take reasonable steps to avoid imposing undue burden or expense on a person subject to the subpoena. The court for the district where compliance is required must enforce this duty and impose an appropriate sanction which may include lost earnings and reasonable attorney's fees on a party or attorney who fails to comply.`,
    },
    {
      label: '(d)(2)(A)',
      text: `A person commanded to produce documents, electronically stored information, or tangible things, or to permit the inspection of premises, need not appear in person at the place of production or inspection unless also commanded to appear for a deposition, hearing, or trial.`,
    },
    {
      label: '(d)(2)(B)',
      text: `A person commanded to produce documents or tangible things or to permit inspection may serve on the party or attorney designated in the subpoena a written objection to inspecting, copying, testing, or sampling any or all of the materials or to inspecting the premises or to producing electronically stored information in the form or forms requested. The objection must be served before the earlier of the time specified for compliance or 14 days after the subpoena is served. If an objection is made, the following rules apply: At any time, on notice to the commanded person, the serving party may move the court for the district where compliance is required for an order compelling production or inspection. These acts may be required only as directed in the order, and the order must protect a person who is neither a party nor a party's officer from significant expense resulting from compliance.`,
    },
    {
      label: '(d)(3)(A)',
      text: `On timely motion, the court for the district where compliance is required must quash or modify a subpoena that: fails to allow a reasonable time to comply; requires a person to comply beyond the geographical limits specified in Rule 45(c); requires disclosure of privileged or other protected matter, if no exception or waiver applies; or subjects a person to undue burden.`,
    },
    {
      label: '(d)(3)(B)',
      text: `To protect a person subject to or affected by a subpoena, the court for the district where compliance is required may, on motion, quash or modify the subpoena if it requires: disclosing a trade secret or other confidential research, development, or commercial information; or disclosing an unretained expert's opinion or information that does not describe specific occurrences in dispute and results from the expert's study that was not requested by a party.`,
    },
    {
      label: '(d)(3)(C)',
      text: `In the circumstances described in Rule 45(d)(3)(B), the court may, instead of quashing or modifying a subpoena, order appearance or production under specified conditions if the serving party: shows a substantial need for the testimony or material that cannot be otherwise met without undue hardship; and ensures that the subpoenaed person will be reasonably compensated.`,
    },
  ],
  e: [
    {
      label: '(e)(1)(A)',
      text: `A person responding to a subpoena to produce documents must produce them as they are kept in the ordinary course of business or must organize and label them to correspond to the categories in the demand.`,
    },
    {
      label: '(e)(1)(B)',
      text: `If a subpoena does not specify a form for producing electronically stored information, the person responding must produce it in a form or forms in which it is ordinarily maintained or in a reasonably usable form or forms.`,
    },
    {
      label: '(e)(1)(C)',
      text: `The person responding need not produce the same electronically stored information in more than one form.`,
    },
    {
      label: '(e)(1)(D)',
      text: `The person responding need not provide discovery of electronically stored information from sources that the person identifies as not reasonably accessible because of undue burden or cost. On motion to compel discovery or for a protective order, the person responding must show that the information is not reasonably accessible because of undue burden or cost. If that showing is made, the court may nonetheless order discovery from such sources if the requesting party shows good cause, considering the limitations of Rule 26(b)(2)(C). The court may specify conditions for the discovery.`,
    },
    {
      label: '(e)(2)(A)',
      text: `A person withholding subpoenaed information under a claim that it is privileged or subject to protection as trial-preparation material must: expressly make the claim; and describe the nature of the withheld documents, communications, or tangible things in a manner that, without revealing information itself privileged or protected, will enable the parties to assess the claim.`,
    },
    {
      label: '(e)(2)(B)',
      text: `If information produced in response to a subpoena is subject to a claim of privilege or of protection as trial-preparation material, the person making the claim may notify any party that received the information of the claim and the basis for it. After being notified, a party must promptly return, sequester, or destroy the specified information and any copies it has; must not use or disclose the information until the claim is resolved; must take reasonable steps to retrieve the information if the party disclosed it before being notified; and may promptly present the information under seal to the court for the district where compliance is required for a determination of the claim. The person who produced the information must preserve the information until the claim is resolved.`,
    },
  ],
  g: [
    {
      label: '(g)',
      text: `The court for the district where compliance is required and also, after a motion is transferred, the issuing court may hold in contempt a person who, having been served, fails without adequate excuse to obey the subpoena or an order related to it.`,
    },
  ],
};
