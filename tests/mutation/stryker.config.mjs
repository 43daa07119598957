export default {
  plugins: ['./tests/mutation/runner.mjs'],
  testRunner: 'unit',
  coverageAnalysis: 'perTest',
  // What is copied for a run: nothing else is loaded by these tests.
  ignorePatterns: ['**', '!node/**', '!tests/mutation/**', '!package.json'],
  tempDirName: '.local/mutation/sandbox',
  reporters: [process.stdout.isTTY ? 'progress' : 'progress-append-only'],
  incremental: true,
  // A mutant may be slow on a busy machine; endless loops are cut off by a count.
  timeoutMS: 10_000,
  logLevel: 'warn',
  warnings: { slow: false },
}
