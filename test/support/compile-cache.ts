import { join } from 'node:path';
import { projectDirectory } from './project-directory.ts';

/** What tests start shares what was compiled, as the starts of one installation do; it halves the time of a start. */
export const compileCache = join(projectDirectory, 'node_modules', '.cache', 'isp-compiled');
