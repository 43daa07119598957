import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

import { minify } from '@swc/core'
import { build } from 'esbuild'

const here = dirname(fileURLToPath(import.meta.url))
const target = join(here, '..', 'checkout-ui-custom', 'checkout6-custom.js')
const MAX_GZIP_BYTES = 6 * 1024

/** Names of our own, which no page and no answer of the service knows. */
const OWN_NAMES = [
  'sort',
  'isChosen',
  'isUntouchable',
  'anchor',
  'pieces',
  'reading',
  'isStated',
  'isExplicit',
  'isClear',
  'isOff',
  'look',
  'draw',
  'isShown',
  'choose',
  'hasOtherMethod',
  'isCreditChosen',
  'leaveCredit',
  'isPicked',
  'forgetPicks',
  'stop',
  'state',
  'method',
  'undo',
  'mark',
  'identity',
  'creditBox',
  'creditMethod',
  'untouchable',
  'sequence',
  'unit',
  'dubious',
  'dayPlus',
  'announcement',
  'otherBefore',
  'otherAfter',
  'joint',
  'counts',
  'ordinals',
  'noise',
  'decimal',
  'days',
  'scope',
  'entries',
  'element',
  'parent',
  'children',
  'count',
  'control',
]

const { outputFiles } = await build({
  entryPoints: [join(here, 'main.ts')],
  bundle: true,
  write: false,
  charset: 'utf8',
  format: 'esm',
  target: 'es2015',
  tsconfig: join(here, 'tsconfig.json'),
  mangleProps: new RegExp(`^(?:${OWN_NAMES.join('|')})$`),
})

const { code } = await minify(outputFiles[0].text, {
  module: true,
  ecma: 2015,
  compress: {
    ecma: 2015,
    passes: 3,
    inline: 0,
    reduce_funcs: false,
    unsafe: true,
    unsafe_arrows: true,
  },
  mangle: true,
  format: { asciiOnly: true },
})

// The semicolons keep it alone when a store puts it between other scripts.
const script = `;!function(){${code.trim()}}();\n`
const size = gzipSync(script, { level: 9 }).length

if (size > MAX_GZIP_BYTES) {
  console.error(
    `The checkout script has ${size} bytes gzipped; ${MAX_GZIP_BYTES} are allowed.`
  )
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
    console.error(
      'checkout-ui-custom/checkout6-custom.js is stale: run node checkout/build.mjs'
    )
    process.exit(1)
  }

  console.log(`The checkout script is up to date (${size} bytes gzipped).`)
} else {
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, script)
  console.log(`checkout-ui-custom/checkout6-custom.js: ${size} bytes gzipped.`)
}
