import fc from 'fast-check';

/*
 * A small platform and an order on it, as plain numbers and names. The store is written from it, and
 * so is the oracle's answer; neither sees the other.
 */

export interface World {
  readonly format: 'csv' | 'json' | 'parquet';
  readonly numbered: boolean;
  readonly atSign: boolean;
  readonly clauses: readonly OrderedClause[];
  /** Without `@`, in the order's order. */
  readonly ordered: readonly string[];
  /** A handle that the matter lists as a speaker and the order does not name. */
  readonly speakerOnly: string | null;
  readonly periods: readonly Period[];
  readonly posts: readonly Post[];
  readonly listed: readonly Listed[];
  readonly emails: readonly { readonly account: number; readonly email: string | null }[];
  readonly logins: readonly {
    readonly account: number;
    readonly day: number;
    readonly ip: number;
  }[];
  readonly accounts: number;
  readonly due: string | null;
  /** Whether the store holds its first post twice. */
  readonly repeats: boolean;
}

export type ClauseKind = 'general' | 'posts' | 'emails';

/** A clause in the words chosen for it. `construed` is counsel's reading, for the general one. */
export interface OrderedClause {
  readonly kind: ClauseKind;
  readonly words: string;
  readonly construed: readonly string[] | 'unrecorded';
}

interface Period {
  readonly account: number;
  readonly handle: string;
  /** Day of March 2022; `until` is not included. */
  readonly from: number;
  readonly until: number | null;
}

export interface Post {
  readonly id: number;
  readonly account: number;
  readonly day: number;
  readonly ip: number | null;
}

/** One post of the lists that people recorded, and for which kinds of clause it is listed. */
export interface Listed {
  readonly handle: string;
  readonly id: number;
  readonly under: readonly ClauseKind[];
}

/** Look-alikes, cases, compositions and underscores: all different handles. */
const HANDLES = [
  'fox',
  'Fox',
  'f0x',
  'fоx',
  'ShuIim',
  'Shulim',
  'Shu1im',
  'hen_1',
  'hen__1',
  'éva',
  'e\u0301va',
  'MAX_',
] as const;

const WORDS = {
  general: [
    "the information to Petitioner within Acme's possession which would allow or aid in determining the identity of Does 1-9",
    "to Petitioner all information in Acme's possession sufficient to identify Does 1-9",
    'to Petitioner any identifying information for Does 1-9',
  ],
  posts: [
    'the IP Addresses from which the offending posts were made',
    'the Internet Protocol address from which each offending tweet was posted',
    'all IP addresses associated with the making of the offending posts, if any',
  ],
  emails: [
    'the email, or emails used by Does 1-9 when registering for their accounts',
    'the e-mail addresses provided when the accounts were registered',
    'any email address submitted at sign-up',
    'the registration e-mails of Does 1-9',
  ],
} as const satisfies Record<ClauseKind, readonly string[]>;

const CATEGORIES = [
  'post-ip-address',
  'registration-email',
  'current-email',
  'login-ip-address',
] as const;

/** True so many times in a hundred; an integer would be biased towards its ends. */
const rarely = (weight: number) =>
  fc.oneof(
    { weight: 100 - weight, arbitrary: fc.constant(false) },
    { weight, arbitrary: fc.constant(true) },
  );
const account = fc.integer({ min: 1, max: 6 });

const clauses: fc.Arbitrary<readonly OrderedClause[]> = fc
  .record({
    kinds: fc
      .subarray(['posts', 'emails'] as const)
      .chain((some) => fc.shuffledSubarray([...some], { minLength: some.length })),
    general: fc.boolean(),
    pick: fc.array(fc.nat(11), { minLength: 3, maxLength: 3 }),
    construed: fc.oneof(
      { weight: 5, arbitrary: fc.constant([]) },
      { weight: 6, arbitrary: fc.subarray([...CATEGORIES], { minLength: 1 }) },
      { weight: 1, arbitrary: fc.constant('unrecorded' as const) },
    ),
  })
  .filter(({ kinds, general }) => general || kinds.length > 0)
  .map(({ kinds, general, pick, construed }) => {
    const all: readonly ClauseKind[] = general ? ['general', ...kinds] : kinds;
    return all.map((kind, index) => ({
      kind,
      words: WORDS[kind][(pick[index] ?? 0) % WORDS[kind].length] ?? '',
      construed: kind === 'general' ? construed : [],
    }));
  });

/** What became of one handle: who bore it until when, who then; what was posted and listed. */
const story = fc.record({
  first: account,
  second: account,
  turn: fc.option(fc.integer({ min: 4, max: 12 }), { freq: 2 }),
  held: fc.array(
    fc.record({ day: fc.integer({ min: 1, max: 16 }), ip: fc.option(fc.nat(9), { freq: 4 }) }),
    {
      minLength: 1,
      maxLength: 5,
    },
  ),
  listed: fc.integer({ min: 1, max: 4 }),
  /** Bits: for which kinds of clause each post is listed. */
  under: fc.array(fc.constantFrom(7, 7, 7, 7, 5, 3, 1, 2, 4), { minLength: 8, maxLength: 8 }),
  late: rarely(30),
  absent: rarely(20),
  nothingListed: rarely(4),
  anyPost: rarely(6),
  twoBearers: rarely(6),
});

type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never;

export const world: fc.Arbitrary<World> = fc
  .record({
    format: fc.constantFrom('csv', 'csv', 'json', 'parquet'),
    numbered: fc.boolean(),
    atSign: fc.boolean(),
    clauses,
    handles: fc.shuffledSubarray([...HANDLES], { minLength: 3, maxLength: 7 }),
    orderedCount: fc.integer({ min: 1, max: 4 }),
    stories: fc.array(story, { minLength: 7, maxLength: 7 }),
    speakerOnly: rarely(25),
    strangers: fc.array(
      fc.record({ account, day: fc.integer({ min: 1, max: 20 }), ip: fc.nat(9) }),
      { maxLength: 6 },
    ),
    emails: fc.array(fc.record({ account, kept: fc.option(fc.nat(99), { freq: 8 }) }), {
      maxLength: 14,
    }),
    logins: fc.array(fc.record({ account, day: fc.integer({ min: 1, max: 20 }), ip: fc.nat(9) }), {
      maxLength: 10,
    }),
    due: fc.option(fc.constantFrom('February 28, 2023', 'March 31, 2023', 'June 1, 2023'), {
      freq: 5,
    }),
    repeats: rarely(3),
    twoLists: rarely(4),
  })
  .map(({ handles, orderedCount, stories, strangers, speakerOnly, emails, twoLists, ...rest }) => {
    const told = handles.map((handle, index) => tell(handle, stories[index], index * 10));
    const ordered = handles.slice(0, orderedCount);
    const extra = speakerOnly ? (handles[orderedCount] ?? null) : null;
    const posts = [
      ...told.flatMap((each) => each.posts),
      ...strangers.map((post, index) => ({ ...post, id: 900 + index })),
    ];
    const known: readonly string[] = extra === null ? ordered : [...ordered, extra];
    const listed = told
      .flatMap((each) => each.listed)
      .filter(({ handle }) => known.includes(handle));
    return {
      ...rest,
      ordered,
      speakerOnly: extra,
      periods: told.flatMap((each) => each.periods),
      posts,
      listed: twoLists ? alsoListedForAnother(listed, ordered) : listed,
      emails: emails.map(({ account: of, kept }, index) => ({
        account: of,
        email: kept === null ? null : `signup-${of}-${index}-${kept}@example.com`,
      })),
      accounts: 6,
    };
  });

const MARCH_END = 20;

function tell(handle: string, told: Story | undefined, base: number) {
  if (told === undefined) return { periods: [], posts: [], listed: [] };
  const { first, second, turn, held, late } = told;
  const last = turn ?? MARCH_END;
  const periods: Period[] = [{ account: first, handle, from: 1, until: turn }];
  if (turn !== null) periods.push({ account: second, handle, from: turn, until: null });
  if (told.twoBearers) periods.push({ account: (first % 6) + 1, handle, from: 2, until: 9 });
  const mine = (day: number) => (late && turn !== null ? day >= turn : day < last);
  const posts: Post[] = held.map(({ day, ip }, index) => ({
    id: base + index + 1,
    account: turn !== null && day >= turn ? second : first,
    day,
    ip,
  }));
  const sole = posts.filter(({ day }) => mine(day));
  const others = posts.filter(({ day }) => !mine(day));
  const candidates = told.anyPost ? posts : sole.length > 0 ? sole : others;
  const ids = told.nothingListed
    ? []
    : [...candidates.slice(0, told.listed).map(({ id }) => id), ...(told.absent ? [base + 9] : [])];
  const listed = ids.map((id, index) => ({ handle, id, under: kindsOf(told.under[index] ?? 1) }));
  return { periods, posts, listed };
}

function kindsOf(bits: number): ClauseKind[] {
  return (['posts', 'emails', 'general'] as const).filter(
    (_, index) => (bits & (1 << index)) !== 0,
  );
}

/** Lists the first post once more, in another list, for another ordered handle. */
function alsoListedForAnother(listed: readonly Listed[], ordered: readonly string[]): Listed[] {
  const [first, ...others] = listed;
  const another = ordered.find((handle) => handle !== first?.handle);
  if (first === undefined || another === undefined) return [...listed];
  return [
    { ...first, under: ['posts'] },
    { handle: another, id: first.id, under: ['emails'] },
    ...others,
  ];
}
