import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readDataFile, type DeepReadonly } from '../data-files/index.ts';
import { DucesError } from '../faults/index.ts';

const schema = z.strictObject({
  id: z.string().min(1),
  /** courts-db ids of the courts whose paper it is. */
  courts: z.array(z.string().min(1)),
  name: z.string().min(1),
  /** Numbered lines a page; 0 for paper without numbers. */
  lines: z.int().min(0).max(40),
  titleOnLine: z.int().min(1),
  sizeInPoints: z.number().min(10).max(16),
  footer: z.enum(['title', 'page-only']),
  /** A brief of more pages than this must have tables; null where no rule is known. */
  tablesOverPages: z.int().min(0).nullable(),
  rules: z.array(
    z.strictObject({
      point: z.string().min(1),
      authority: z.string().min(1),
      says: z.string().min(1),
      pinVerified: z.boolean(),
    }),
  ),
  from: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
});

/** How a court wants its papers to look, with the rule for each point. */
export type CourtStyle = DeepReadonly<z.output<typeof schema>>;

const PLAIN = 'plain';
const FOLDER = fileURLToPath(new URL('court-styles/', import.meta.url));
let styles: readonly CourtStyle[] | undefined;

/**
 * The style of a court by its courts-db id, or the plain one where none is held. Throws
 * `data-malformed` when a style file is broken, or two name the same court.
 */
export function courtStyle(court: string): CourtStyle {
  return allStyles().find(({ courts }) => courts.includes(court)) ?? plainStyle();
}

/** Plain paper: no court's rule. Throws as `courtStyle` does. */
export function plainStyle(): CourtStyle {
  const found = allStyles().find(({ id }) => id === PLAIN);
  if (found !== undefined) return found;
  throw new DucesError('data-malformed', `There is no style ${PLAIN}.`, {
    place: { file: FOLDER },
    next: 'Install Duces again: a file of it is missing.',
  });
}

function allStyles(): readonly CourtStyle[] {
  return (styles ??= readStyles());
}

function readStyles(): readonly CourtStyle[] {
  const read = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => readDataFile(`${FOLDER}${name}`, schema).data);
  const courts = read.flatMap((style) => style.courts);
  const twice = courts.find((court, index) => courts.indexOf(court) !== index);
  if (twice === undefined) return read;
  throw new DucesError('data-malformed', `Two styles name the court ${twice}.`, {
    place: { file: FOLDER },
    next: 'Name each court in one file of court-styles.',
  });
}
