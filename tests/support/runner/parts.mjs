// What `npm test` runs, in the order in which it starts.
import fs from 'node:fs'
import path from 'node:path'

const jest = 'node_modules/jest/bin/jest.js'
const tsc = 'node_modules/typescript/bin/tsc'

const check = (part, title, ...args) => ({ part, title, args })

const types = (title, compiler, project) =>
  check('types', `types ${title}`, compiler, '--noEmit', '-p', project)

/** `results` is where the runner's own count is read from. */
const cases = (part, args, { title = part, ...more } = {}) => ({
  part,
  title,
  args,
  results: `.local/test-results/${title.replace(/\W+/g, '-')}.json`,
  ...more,
})

const existing = (root, folders, file) =>
  folders.filter((folder) => fs.existsSync(path.join(root, folder, file)))

const typedFolders = (root) =>
  existing(
    root,
    ['node', 'checkout', 'local', 'tests', 'tests/checkout', 'bench'],
    'tsconfig.json'
  )

/** Folders with unit tests, the slow ones first; one without a jest configuration has none. */
const unitFolders = (root) =>
  existing(
    root,
    [
      'tests/simulation',
      'tests/checkout',
      'local',
      'node',
      'checkout',
      'bench',
    ],
    'jest.config.js'
  )

export const PARTS = [
  'types',
  'lint',
  'format',
  'messages',
  'unit',
  'react',
  'contract',
  'journeys',
  'browser',
]

/** The journeys in two halves, so that both lanes have one. */
const FIRST_HALF =
  '/(faults|gateway|promises|fuzz\\.journey|security\\.journey)\\.test\\.ts$'

/** Tests that count frames and milliseconds in the browser. */
const TIMED_PAGES = '(timing\\.browser|budget\\.browser|InTime)\\.test\\.ts$'

/** Tasks marked `alone` measure time, so nothing else runs beside them. */
export const tasks = (root) => [
  cases('journeys', [
    jest,
    '-c',
    'tests/journeys/jest.config.js',
    `--testPathIgnorePatterns=${FIRST_HALF}`,
  ]),
  cases(
    'journeys',
    [
      jest,
      '-c',
      'tests/journeys/jest.config.js',
      `--testPathPatterns=${FIRST_HALF}`,
    ],
    { title: 'journeys, faults and attacks' }
  ),
  cases(
    'browser',
    [
      jest,
      '-c',
      'tests/browser/jest.config.js',
      `--testPathIgnorePatterns=${TIMED_PAGES}`,
      '--testPathPatterns=/tests/browser/',
    ],
    { title: 'browser, the whole store' }
  ),
  cases(
    'browser',
    [
      jest,
      '-c',
      'tests/browser/jest.config.js',
      `--testPathIgnorePatterns=${TIMED_PAGES}`,
      '--testPathPatterns=/tests/checkout/',
    ],
    { title: 'browser, the checkout page' }
  ),
  // Folder by folder, so that both lanes have something to do.
  ...unitFolders(root).map((folder) =>
    cases(
      'unit',
      [
        jest,
        '-c',
        `${folder}/jest.config.js`,
        // Those are the browser part's.
        '--testPathIgnorePatterns=\\.browser\\.test\\.ts$',
        '--testPathIgnorePatterns=/node_modules/',
      ],
      { title: `unit ${folder}` }
    )
  ),
  check(
    'lint',
    'lint',
    'node_modules/eslint/bin/eslint.js',
    '--ext',
    'ts,tsx,js,mjs',
    '--max-warnings',
    '0',
    '.'
  ),
  cases(
    'react',
    ['node_modules/@vtex/test-tools/bin/vtex-test-tools.js', 'test'],
    { folder: 'react' }
  ),
  ...typedFolders(root).map((folder) => types(folder, tsc, folder)),
  // As VTEX's builder does.
  types(
    'react under TypeScript 3.9',
    'react/node_modules/typescript/bin/tsc',
    'react'
  ),
  // Code is formatted as the linter wants it.
  check(
    'format',
    'format',
    'node_modules/prettier/bin-prettier.js',
    '--check',
    '--loglevel',
    'warn',
    '**/*.{md,json,yml,css,html,graphql}'
  ),
  check(
    'messages',
    'messages',
    'node_modules/@vtex/intl-equalizer/dist/index.js'
  ),
  cases('contract', [jest, '-c', 'tests/contract/jest.config.js']),
  cases(
    'browser',
    [
      jest,
      '-c',
      'tests/browser/jest.config.js',
      `--testPathPatterns=${TIMED_PAGES}`,
    ],
    { title: 'browser in time', alone: true }
  ),
]
