import { join } from 'node:path';
import { projectDirectory } from '../project-directory.ts';

/** Jest's settings for a plugin's folder: those of the platform's own tests, with everything found from the platform. */
export function jestSettings(directory: string): object {
  const inProject = (path: string) => join(projectDirectory, path);
  return {
    rootDir: directory,
    testMatch: ['**/test/**/*.test.ts'],
    testPathIgnorePatterns: ['/node_modules/'],
    extensionsToTreatAsEsm: ['.ts'],
    resolver: inProject('kernel/author/testing/jest-resolver.ts'),
    transform: {
      '^.+\\.ts$': [
        inProject('node_modules/@swc/jest'),
        { jsc: { target: 'esnext', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
      ],
    },
    testTimeout: 60_000,
  };
}
