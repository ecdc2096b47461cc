export type { Court, CourtLevel } from './court.ts';
export { courtsAbove } from './courts-above.ts';
export { courtById, findCourt } from './find-court.ts';
export { postalCode } from './postal-codes.ts';
