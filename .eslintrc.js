const shippedOnly = {
  group: ['**/local/**', '**/bench/**', '**/tests/**'],
  message: 'What VTEX builds stands alone.',
}

const platformPackages = {
  group: ['@vtex/api', '@vtex/api/**', '@vtex/clients', '@vtex/clients/**'],
  message: 'Only adapters and what is outside of them know VTEX.',
}

const nodeModules = {
  group: [
    'node:*',
    'fs',
    'fs/*',
    'path',
    'http',
    'https',
    'crypto',
    'os',
    'util',
    'child_process',
    'stream',
    'timers',
    'timers/*',
  ],
  message: 'core is pure.',
}

const restrict = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns }],
})

/** Folders of node/ that the files of `target` may not import. */
const zone = (target, ...from) => ({
  target: `./node/${target}`,
  from: from.map((folder) => `./node/${folder}`),
})

const TESTS = ['**/*.test.{ts,tsx}', '**/fixtures/**', '**/__mocks__/**']

const PROJECTS = [
  'node',
  'react',
  'checkout',
  'local',
  'tests',
  'tests/checkout',
  'bench',
].map((folder) => `./${folder}/tsconfig.json`)

/** Where we differ from VTEX's rules. */
const house = {
  // Say it in the log of the service; scripts and tests talk to a terminal.
  'no-console': 'off',
  // Waiting for one thing after the other is often the point.
  'no-await-in-loop': 'off',
  // `void` says that a promise is left to itself on purpose.
  'no-void': 'off',
  'func-names': 'off',
  // TypeScript checks operands itself; under 5.5 this rule takes literals for any.
  '@typescript-eslint/restrict-plus-operands': 'off',
  // assertNever in the last branch says it, and so does the compiler.
  'default-case': 'off',
  // A decision names its ports and its moment one by one.
  'max-params': ['warn', 5],
}

module.exports = {
  root: true,
  extends: ['vtex'],
  reportUnusedDisableDirectives: true,
  rules: house,
  overrides: [
    // First, for it brings the whole of `vtex` again.
    {
      files: ['react/**/*.{ts,tsx}', 'local/store/admin/**/*.{ts,tsx}'],
      extends: ['vtex-react/io'],
      settings: { react: { version: '16.14' } },
      rules: {
        ...house,
        // A handler is named for what it does, not for where it hangs.
        'react/jsx-handler-names': 'off',
      },
    },
    {
      files: ['*.ts', '*.tsx'],
      parserOptions: {
        // All by name: a shorter list would be filled up from VTEX's, which looks into node_modules.
        project: PROJECTS,
        tsconfigRootDir: __dirname,
        warnOnUnsupportedTypeScriptVersion: false,
      },
      rules: {
        '@typescript-eslint/no-explicit-any': 'error',
        '@typescript-eslint/no-non-null-assertion': 'error',
        '@typescript-eslint/no-unused-vars': 'error',
        // An empty text is as good as none in most of our places.
        '@typescript-eslint/prefer-nullish-coalescing': 'off',
        // A file reads from the top down: what it offers first, its helpers below.
        '@typescript-eslint/no-use-before-define': [
          'error',
          { functions: false, classes: false, variables: false },
        ],
        '@typescript-eslint/require-array-sort-compare': [
          'error',
          { ignoreStringArrays: true },
        ],
      },
    },
    {
      files: ['*.d.ts'],
      rules: { '@typescript-eslint/naming-convention': 'off' },
    },
    {
      files: ['*.test.{ts,tsx}'],
      rules: {
        'max-params': 'off',
        // Texts of code are inputs, too.
        'no-template-curly-in-string': 'off',
        'jest/expect-expect': [
          'error',
          {
            assertFunctionNames: [
              'expect*',
              '**.expect*',
              'assert*',
              'fc.assert',
            ],
          },
        ],
        'jest/no-disabled-tests': 'error',
        'jest/no-focused-tests': 'error',
      },
    },
    {
      files: ['*.js'],
      parserOptions: { ecmaVersion: 2022 },
    },
    {
      files: ['*.mjs'],
      parserOptions: { ecmaVersion: 2022, sourceType: 'module' },
    },
    {
      files: ['checkout/**/*.ts', 'local/store/**/*.js'],
      env: { browser: true, node: false },
      // Compiled for old browsers, where the shorter form is the longer one.
      rules: { '@typescript-eslint/prefer-optional-chain': 'off' },
    },
    {
      files: ['react/jest.setup.js'],
      env: { browser: true },
    },
    {
      files: [
        'node/**/*.ts',
        'react/**/*.{ts,tsx}',
        'checkout/**/*.ts',
        'local/**/*.ts',
      ],
      excludedFiles: TESTS,
      rules: {
        'no-console': 'error',
        ...restrict(shippedOnly),
        'import/no-restricted-paths': [
          'error',
          {
            basePath: __dirname,
            zones: [
              zone(
                'core',
                'usecases',
                'adapters',
                'clients',
                'resolvers',
                'routes',
                'events',
                'typings'
              ),
              zone(
                'usecases',
                'adapters',
                'clients',
                'resolvers',
                'routes',
                'events',
                'typings'
              ),
              zone('adapters', 'resolvers', 'routes', 'events', 'typings'),
              zone(
                'clients',
                'core',
                'usecases',
                'adapters',
                'resolvers',
                'routes',
                'events',
                'typings'
              ),
              zone('resolvers', 'adapters', 'clients', 'routes', 'events'),
              zone('routes', 'adapters', 'clients', 'resolvers', 'events'),
              zone('events', 'adapters', 'clients', 'resolvers', 'routes'),
              { target: './node', from: ['./react', './checkout'] },
              { target: './react', from: ['./node', './checkout'] },
              { target: './checkout', from: ['./react'] },
              {
                target: './local/platform',
                from: ['./node', './react', './checkout', './local/store'],
              },
              {
                target: ['./local/runtime', './local/store'],
                from: ['./node/core'],
              },
            ],
          },
        ],
      },
    },
    {
      files: ['local/**/*.ts'],
      rules: { 'no-console': 'off', 'no-restricted-imports': 'off' },
    },
    {
      files: ['node/usecases/**/*.ts'],
      excludedFiles: TESTS,
      rules: restrict(shippedOnly, platformPackages),
    },
    {
      files: ['node/core/**/*.ts'],
      excludedFiles: TESTS,
      rules: {
        ...restrict(shippedOnly, platformPackages, nodeModules),
        'no-restricted-globals': [
          'error',
          'process',
          'console',
          'setTimeout',
          'setInterval',
          'fetch',
        ],
        'no-restricted-properties': [
          'error',
          { object: 'Date', property: 'now' },
          { object: 'Math', property: 'random' },
        ],
        'no-restricted-syntax': [
          'error',
          {
            selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
            message: 'The moment is an argument.',
          },
          {
            selector: ':function[async=true]',
            message: 'core is synchronous.',
          },
        ],
      },
    },
  ],
}
