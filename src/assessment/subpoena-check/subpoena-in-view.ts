import type { PaperDetails, PaperReading } from '../../papers/index.ts';

export type SubpoenaDetails = Extract<PaperDetails, { kind: 'subpoena' }>;

/** A subpoena as read, with what is known of its service from elsewhere. */
export interface SubpoenaInView {
  readonly reading: PaperReading;
  readonly details: SubpoenaDetails;
  /** The day on which it was served, ISO 8601, where a person gives it; else as the paper says. */
  readonly served: string | null;
}

/** Commands that are given: a box that is empty commands nothing. */
export function givenCommands({ commands }: SubpoenaDetails): SubpoenaDetails['commands'] {
  return commands.filter(({ commanded, ticked }) => commanded !== false && ticked !== false);
}
