import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const projectDirectory = fileURLToPath(new URL('../..', import.meta.url));
/** Source of the application. */
export const shellDirectory = join(projectDirectory, 'portals', 'shell');
/** What is built; the gateway serves it. */
export const distDirectory = join(projectDirectory, 'portals', 'dist');
