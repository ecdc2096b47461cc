/** What every page of a draft says until a named person has marked the paper final. */
export const DRAFT_NOTICE = 'DRAFT FOR COUNSEL: not reviewed, not signed, not filed';
