import type { PdfFault } from '../pdf-messages.ts';

/** What is wrong with a file, inside the reading process. The parent makes a DucesError of it. */
export class PdfProblem extends Error {
  override readonly name = 'PdfProblem';
  readonly fault: PdfFault;

  constructor(fault: PdfFault) {
    super(fault);
    this.fault = fault;
  }
}
