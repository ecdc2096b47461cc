import type { PinnedRange } from '../../paper.ts';
import type { PinnedDate } from '../body-lines.ts';
import type { Counsel } from '../read-counsel.ts';
import type { SubpoenaAction } from '../subpoena/subpoena-details.ts';

/** What a summons says; a blank of its form is null. */
export interface SummonsDetails {
  readonly kind: 'summons';
  readonly form: PinnedRange | null;
  readonly action: SubpoenaAction;
  /** The defendant whom it summons, with the address where one is given. */
  readonly to: PinnedRange | null;
  /** The time to answer, as written ("Within 21 days after service"). */
  readonly answerWithin: PinnedRange | null;
  readonly counsel: Counsel | null;
  readonly issued: PinnedDate | null;
  readonly clerk: PinnedRange | null;
  readonly service: SummonsService | null;
}

/** What its proof of service says; every manner that is printed and not filled in is left out. */
export interface SummonsService {
  readonly received: PinnedDate | null;
  readonly served: PinnedDate | null;
  /** The clause of the form, or of a sentence, by which it was served. */
  readonly manner: PinnedRange | null;
}
