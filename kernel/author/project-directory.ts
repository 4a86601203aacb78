import { fileURLToPath } from 'node:url';

/** The folder of the platform itself. */
export const projectDirectory = fileURLToPath(new URL('../..', import.meta.url));
