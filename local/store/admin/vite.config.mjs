import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { defineConfig } from 'vite'

import { ioCss, ioGraphql } from './plugins/vtexIo.mjs'
import { styleguideShim } from './plugins/styleguideShim.mjs'

const require = createRequire(import.meta.url)
const here = path.dirname(fileURLToPath(import.meta.url))
// The pages in this repository, or in a copy of what would be uploaded.
const app = process.env.CPC_APP_DIR ?? path.resolve(here, '../../..')
const packageDir = (name) =>
  path.dirname(require.resolve(`${name}/package.json`))

const react = path.join(app, 'react') + path.sep

// What the react builder would compile: our pages and the styleguide, nothing else in node_modules.
const isIoSource = (file) =>
  /[\\/]@vtex[\\/]styleguide[\\/]/.test(file) ||
  (file.startsWith(react) && !file.includes('node_modules'))

// Provided by the platform: always this one copy, whatever react/node_modules holds.
const platformProvided = [
  'react',
  'react-dom',
  'react-intl',
  'react-apollo',
  'graphql',
  'apollo-client',
]

export default defineConfig({
  root: here,
  base: '/admin/',
  plugins: [styleguideShim(), ioCss({ include: isIoSource }), ioGraphql()],
  define: { global: 'globalThis' },
  resolve: {
    alias: [
      { find: '@app', replacement: app },
      {
        find: /^vtex\.render-runtime$/,
        replacement: path.resolve(here, 'src/stubs/renderRuntime.tsx'),
      },
      {
        find: /^vtex\.css-handles$/,
        replacement: path.resolve(here, 'src/stubs/cssHandles.ts'),
      },
      ...platformProvided.map((name) => ({
        find: new RegExp(`^${name}(/.*)?$`),
        replacement: `${packageDir(name)}$1`,
      })),
      // react-datepicker.global.css of the styleguide imports with a tilde.
      { find: /^~(.*)$/, replacement: '$1' },
    ],
  },
  // tachyons has `*zoom: 1` hacks
  css: { lightningcss: { errorRecovery: true } },
  build: { chunkSizeWarningLimit: 5000 },
})
