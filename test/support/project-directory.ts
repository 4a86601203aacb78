import { fileURLToPath } from 'node:url';

/** The root of this checkout. */
export const projectDirectory = fileURLToPath(new URL('../..', import.meta.url));
