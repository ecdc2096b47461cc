/** What an order of the tests says. Texts are as the judge writes them, without a full stop. */
export interface OrderWords {
  /** What is to be produced, to whom, about which accounts: all that follows "shall". */
  readonly command: string;
  readonly due?: string | null;
  readonly dated?: string | null;
  readonly ruling?: string;
  /** Whether pages bear line numbers, as pleading paper does. */
  readonly numbered?: boolean;
}

const CAPTION = `UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF CALIFORNIA

IN RE ACME INC.,

Case No. 23-mc-80001-SK

**ORDER GRANTING MOTION TO
COMPEL**

Regarding Docket No. 1

This dispute arises out of a lawsuit pending in the United States District Court for the Eastern
District of New York: *Ann Asker v. John Does 1-9*, Civil Action No. 22-CV-0001-NM-SJB. Petitioner
Ann Asker seeks to compel the response of Acme, Inc. to a subpoena, and Acme opposes the motion.`;

const SIGNATURE = ['SALLIE KIM', 'United States Magistrate Judge'];

/** An order in the manner of the founding one: caption, ruling, command, date, signature. */
export function orderText({
  command,
  due = 'February 28, 2023',
  dated = 'February 16, 2023',
  ruling = 'the Court GRANTS Petitioner’s motion to compel compliance with the subpoena',
  numbered = false,
}: OrderWords): string {
  const lead = due === null ? 'Acme shall' : `By no later than ${due}, Acme shall`;
  const decides = `For the foregoing reasons, ${ruling}. ${lead} ${command}.`;
  const ending = ['**IT IS SO ORDERED.**', ...(dated === null ? [] : [`Dated: ${dated}`])];
  if (!numbered) {
    return [CAPTION, '## CONCLUSION', decides, ...ending, SIGNATURE.join('\n'), ''].join('\n\n');
  }
  const column = Array.from({ length: 28 }, (_, index) => `${index + 1}  `).join('\n');
  const lines = [...wrapped(decides), '', ...ending, '', ...SIGNATURE];
  const second = lines.map((line, index) => `${index + 1}    ${line}  `).join('\n');
  return `${column}\n\n${CAPTION}\n\n${second}\n`;
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length > 90) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}
