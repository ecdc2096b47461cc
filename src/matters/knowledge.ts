import { z } from 'zod';

/** A three-valued answer. `unknown` blocks or stays open; it is never read as `no`. */
export const knowledgeSchema = z.enum(['yes', 'no', 'unknown']);
export type Knowledge = z.output<typeof knowledgeSchema>;
