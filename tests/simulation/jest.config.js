module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '\\.[jt]sx?$': '<rootDir>/../support/swc.js' },
  testTimeout: 300_000,
}
