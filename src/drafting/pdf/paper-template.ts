import { fileURLToPath } from 'node:url';

/** The file of the template that sets every paper. */
export const PAPER_TEMPLATE = fileURLToPath(new URL('paper.typ', import.meta.url));
