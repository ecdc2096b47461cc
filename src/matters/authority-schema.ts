import { z } from 'zod';
import { citedBy } from '../papers/index.ts';
import { dateSchema } from './field-schemas.ts';

/** A passage is short: long ones are divided by page. */
const LONGEST = 16_000;

const passageSchema = z
  .strictObject({
    /** The page or pages, as a pin: `342`, `341-42`, `353 n.17`, `*3`. Absent for a rule or statute. */
    pin: z
      .string()
      .regex(
        /^\*?\d+(?:[-–]\*?\d+)?(?: n\.\d+)?$/u,
        'pages such as "342", "341-42", "353 n.17" or "*3"',
      )
      .optional(),
    text: z.string().min(1).max(LONGEST),
    /** Whether the text is everything at that place; only then can words be missing from it. */
    whole: z.boolean().default(false),
    /** Whether a person compared the transcription with its source. */
    verified: z.boolean().default(false),
    /** Whether the place does nothing but define words. */
    defines: z.boolean().default(false),
    /** The days from and until which the text was law, where it changed. */
    from: dateSchema.optional(),
    until: dateSchema.optional(),
    /** Who transcribed it from where, when that differs from the file's `source`. */
    source: z.string().min(1).optional(),
  })
  .refine(({ from, until }) => from === undefined || until === undefined || from <= until, {
    message: 'a day "until" that is not before "from"',
    path: ['until'],
  });

/**
 * One file of a matter's `authorities/` folder: what is held of the text of one case, rule or
 * statute, and where the transcription comes from. Quotations are compared with it.
 */
export const authoritySchema = z
  .strictObject({
    duces: z.literal(1),
    /** The authority as it is cited, without a pin: `Roe v. Doe, 1 U.S. 2 (1790)`. */
    citation: z
      .string()
      .refine((text) => citedBy(text) !== null, 'one citation by page, section or rule'),
    source: z.string().min(1),
    passages: z.array(passageSchema).min(1),
  })
  .superRefine(({ citation, passages }, context) => {
    const byPage = citedBy(citation)?.subdivision === null;
    passages.forEach(({ pin }, index) => {
      if (byPage === (pin !== undefined)) return;
      const message = byPage
        ? 'a pin, since this authority is cited by page'
        : 'no pin: the citation names the subdivision';
      context.addIssue({ code: 'custom', message, path: ['passages', index, 'pin'] });
    });
  });
