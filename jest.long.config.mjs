import quick from './jest.config.mjs'

/**
 * The tests that take minutes: whole histories, kills at random moments, many jobs at once. `npm run test:long`.
 *
 * @type {import('jest').Config}
 */
export default {
  ...quick,
  testMatch: ['<rootDir>/__tests__/**/*.long.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 900_000,
  passWithNoTests: true,
}
