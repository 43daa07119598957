const path = require('path')

module.exports = {
  rootDir: path.join(__dirname, '..'),
  roots: ['<rootDir>/browser', '<rootDir>/checkout'],
  testMatch: [
    '<rootDir>/browser/**/*.test.ts',
    '<rootDir>/checkout/**/*.browser.test.ts',
  ],
  testEnvironment: 'node',
  globalSetup: '<rootDir>/support/packedApp.ts',
  transform: { '\\.[jt]sx?$': '<rootDir>/support/swc.js' },
  testTimeout: 120_000,
  // Frames are counted and answers timed: one page at a time.
  maxWorkers: 1,
}
