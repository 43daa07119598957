module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '\\.[jt]sx?$': '<rootDir>/../tests/support/swc.js' },
}
