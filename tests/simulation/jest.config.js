module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '\\.[jt]sx?$': '<rootDir>/../support/swc.js' },
  // A minute of work; on a busy machine it may take several.
  testTimeout: 1_200_000,
}
