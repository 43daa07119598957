module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.test.ts'],
  transform: { '\\.[jt]sx?$': '<rootDir>/../tests/support/swc.js' },
}
