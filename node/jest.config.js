module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '\\.[jt]sx?$': '<rootDir>/../tests/support/swc.js' },
  // An oracle of the tests is published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!temporal-)'],
}
