import fc from 'fast-check';

/** Words of court papers that steer a reader, and characters that trip one. */
const MORSELS = [
  '\n\n',
  '\f',
  '\r\n',
  '\n26 ',
  '\t',
  ' ',
  '\u00A0',
  '\u00AD',
  '\uFEFF',
  '\u202E',
  '😀',
  '*',
  '**',
  '# ',
  '> ',
  '| a | b |',
  '<p>',
  '</div>',
  '&#x110000;',
  '<!--',
  '“',
  '”',
  '"',
  '(',
  ')',
  '[',
  '§§ ',
  '¶¶ 1, 2-9999999999',
  'Id. at 5.',
  'supra note 3, at ',
  'Fed. R. Civ. P. ',
  '123 F.3d ',
  '2016 WL 1 (N.D. Cal. Feb. 30, 2015)',
  'v.',
  'In re ',
  'IT IS SO ORDERED.',
  'the Court GRANTS in part and DENIES in part ',
  'within 0 days of ',
  'by February 30, 2023',
  '@ShuIimLeifer',
  'Case No. 3:24-cv-00001-XX',
  'UNITED STATES DISTRICT COURT',
  'Case 1:24-cv-00001 Document 1 Filed 13/45/24 Page 1 of 0',
];

type Mutation = (bytes: Buffer) => Buffer;

/** A share of the length, evenly drawn: drawn with a bias to 0 most papers would come out empty. */
const place = fc.noBias(fc.integer({ min: 0, max: 1_000_000 })).map((parts) => parts / 1_000_000);
/** Mostly ASCII: a text with one byte that is no UTF-8 is refused before it is read. */
const byte = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 32, max: 126 }) },
  { weight: 1, arbitrary: fc.nat(255) },
);
const morsel = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...MORSELS).map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes)) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...MORSELS), fc.integer({ min: 2, max: 400 }))
      .map(([text, times]) => Buffer.from(text.repeat(times))),
  },
);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, morsel).map(
    ([at, put]): Mutation =>
      (bytes) =>
        splice(bytes, at, at, put),
  ),
  fc.tuple(place, fc.double({ min: 0, max: 0.1, noNaN: true })).map(
    ([at, share]): Mutation =>
      (bytes) =>
        splice(bytes, at, Math.min(1, at + share / 10)),
  ),
  fc.tuple(place, byte).map(([at, value]): Mutation => (bytes) => {
    const changed = Buffer.from(bytes);
    if (changed.length > 0) changed[Math.floor(at * (changed.length - 1))] = value;
    return changed;
  }),
  fc.tuple(place, place, place).map(([from, to, at]): Mutation => (bytes) => {
    const [a, b] = [Math.min(from, to), Math.max(from, to)];
    const copied = bytes.subarray(
      a * bytes.length,
      Math.min(b * bytes.length, a * bytes.length + 4000),
    );
    return splice(bytes, at, at, copied);
  }),
  place.map(
    (at): Mutation =>
      (bytes) =>
        bytes.subarray(0, at * bytes.length),
  ),
);

/** One to eight changes, made one after another. */
export const mutations: fc.Arbitrary<Mutation> = fc
  .array(mutation, { minLength: 1, maxLength: 8 })
  .map((steps) => (bytes) => steps.reduce((changed, step) => step(changed), bytes));

/** Replaces the bytes between two places, given as shares of the length. */
function splice(
  bytes: Buffer,
  from: number,
  to: number,
  put: Uint8Array = new Uint8Array(),
): Buffer {
  const start = Math.floor(from * bytes.length);
  const end = Math.floor(to * bytes.length);
  return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(end)]);
}
