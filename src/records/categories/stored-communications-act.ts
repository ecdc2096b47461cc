import type { CategoryAuthority } from './record-category.ts';

/** Why content is never producible on a civil subpoena. */
export const CONTENT_BARRED: readonly CategoryAuthority[] = [
  {
    cite: '18 U.S.C. § 2702(a)',
    rule: 'A provider to the public may not knowingly divulge the contents of a communication that it stores or carries; § 2702(b) has no exception for a civil subpoena.',
    pinVerified: false,
  },
  {
    cite: '18 U.S.C. § 2510(8)',
    rule: 'Contents are information on the substance, purport or meaning of a communication.',
    pinVerified: false,
  },
];

/** Why records that are not content may go to a requester who is no governmental entity. */
export const NON_CONTENT_PERMITTED: readonly CategoryAuthority[] = [
  {
    cite: '18 U.S.C. § 2702(c)(6)',
    rule: 'A provider may divulge a record on a subscriber, other than contents, to any person other than a governmental entity. It permits; it does not order.',
    pinVerified: false,
  },
];
