module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  globalSetup: '<rootDir>/../support/packedApp.ts',
  transform: { '\\.[jt]sx?$': '<rootDir>/../support/swc.js' },
  // Starting a store takes some seconds, and answers are measured: one at a time.
  testTimeout: 60_000,
  maxWorkers: 1,
  // A store that outlives a failed test must not keep the run from ending.
  forceExit: true,
}
