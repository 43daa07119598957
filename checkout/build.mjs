import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

import { build } from 'esbuild'

const here = dirname(fileURLToPath(import.meta.url))
const target = join(here, '..', 'checkout-ui-custom', 'checkout6-custom.js')
const MAX_GZIP_BYTES = 16 * 1024

const { outputFiles } = await build({
  entryPoints: [join(here, 'main.ts')],
  bundle: true,
  minify: true,
  write: false,
  charset: 'ascii',
  format: 'esm',
  target: 'es2015',
  tsconfig: join(here, 'tsconfig.json'),
})

// The semicolons keep it alone when a store puts it between other scripts.
const script = `;!function(){${outputFiles[0].text.trim()}}();\n`
const size = gzipSync(script, { level: 9 }).length

if (size > MAX_GZIP_BYTES) {
  console.error(`The checkout script has ${size} bytes gzipped; ${MAX_GZIP_BYTES} are allowed.`)
  process.exit(1)
}

const read = () => {
  try {
    return readFileSync(target, 'utf8')
  } catch {
    return ''
  }
}

if (process.argv.includes('--check')) {
  if (read() !== script) {
    console.error('checkout-ui-custom/checkout6-custom.js is stale: run node checkout/build.mjs')
    process.exit(1)
  }
  console.log(`The checkout script is up to date (${size} bytes gzipped).`)
} else {
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, script)
  console.log(`checkout-ui-custom/checkout6-custom.js: ${size} bytes gzipped.`)
}
