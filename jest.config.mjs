/** @type {import('jest').Config} */
export default {
  rootDir: '.',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  // What takes minutes has a command of its own: npm run test:long.
  testPathIgnorePatterns: ['/node_modules/', '\\.long\\.test\\.ts$'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/jest-transform.mjs' },
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/'],
  reporters: ['default', '<rootDir>/scripts/jest-results.mjs'],
  testTimeout: 60_000,
  maxWorkers: 2,
  watchman: false,
}
