module.exports = {
  rootDir: __dirname,
  testEnvironment: 'jsdom',
  transform: { '\\.[jt]sx?$': '<rootDir>/../support/swc.js' },
}
