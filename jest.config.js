const swc = (parser, transform) => [
  '@swc/jest',
  { jsc: { target: 'esnext', parser, ...(transform ? { transform } : {}) }, module: { type: 'es6' } },
];

/** @type {import('jest').Config} */
export default {
  testMatch: ['**/test/**/*.test.ts', '**/test/**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/.isp/'],
  modulePathIgnorePatterns: ['<rootDir>/.isp', '<rootDir>/portals/dist'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  // Looks are the browser's; a component test asks what is there and what it does.
  moduleNameMapper: { '\\.css$': '<rootDir>/portals/ui/test/no-styles.js' },
  transform: {
    '^.+\\.ts$': swc({ syntax: 'typescript' }),
    '^.+\\.tsx$': swc({ syntax: 'typescript', tsx: true }, { react: { runtime: 'automatic' } }),
  },
  setupFilesAfterEnv: ['<rootDir>/test/support/patient-components.ts'],
  testTimeout: 180_000,
  maxWorkers: 2,
  // Modules of finished files stay in a worker's memory; it is renewed before collecting garbage costs more than starting anew.
  workerIdleMemoryLimit: '1GB',
};
