import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

import { minify } from '@swc/core'
import { build } from 'esbuild'
import prettier from 'prettier'

const here = dirname(fileURLToPath(import.meta.url))
const MAX_GZIP_BYTES = 6 * 1024

/** Names of our own, which no page and no answer of the service knows. */
const OWN_NAMES = [
  'sort',
  'isChosen',
  'anchor',
  'pieces',
  'reading',
  'isStated',
  'isExplicit',
  'isClear',
  'look',
  'draw',
  'picks',
  'stop',
  'state',
  'undo',
  'mark',
  'identity',
  'ordinals',
  'days',
  'scope',
  'entries',
  'element',
  'parent',
  'children',
  'count',
  'attribute',
  'isExpected',
  'mayUseCredit',
  'units',
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
    unsafe_math: true,
    unsafe_methods: true,
    unsafe_regexp: true,
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

/** What a merchant's browser loads to capture the plan list: served by the service, which brings no files. */
const captureScript = async () => {
  const { outputFiles: captured } = await build({
    entryPoints: [join(here, 'teaching', 'main.ts')],
    bundle: true,
    write: false,
    minify: true,
    charset: 'ascii',
    format: 'iife',
    target: 'es2018',
    supported: { 'template-literal': false },
    tsconfig: join(here, 'tsconfig.json'),
  })

  return captured[0].text.trim()
}

const vocabulary = async () => {
  const { outputFiles: words } = await build({
    entryPoints: [join(here, 'teaching', 'vocabulary.ts')],
    bundle: true,
    write: false,
    format: 'esm',
  })

  const source = Buffer.from(words[0].text).toString('base64')
  const { VOCABULARY } = await import(`data:text/javascript;base64,${source}`)

  return VOCABULARY.join(' ')
}

const constant = async (name, comment, value) => {
  const target = join(here, '..', 'node')
  const source = `/** ${comment} Built from checkout/teaching; never edited by hand. */
export const ${name} = ${JSON.stringify(value)}
`

  return prettier.format(source, {
    ...(await prettier.resolveConfig(join(target, 'index.ts'))),
    parser: 'typescript',
  })
}

const files = [
  { path: join('checkout-ui-custom', 'checkout6-custom.js'), text: script },
  {
    path: join('node', 'routes', 'captureScript.ts'),
    text: await constant(
      'CAPTURE_SCRIPT',
      "What captures a store's plan list.",
      await captureScript()
    ),
  },
  {
    path: join('node', 'core', 'captureVocabulary.ts'),
    text: await constant(
      'CAPTURE_VOCABULARY',
      'The words that may stay in a capture.',
      await vocabulary()
    ),
  },
]

const read = (path) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

for (const { path, text } of files) {
  const target = join(here, '..', path)

  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
  } else if (read(target) !== text) {
    console.error(`${path} is stale: run node checkout/build.mjs`)
    process.exit(1)
  }
}

console.log(`The checkout script has ${size} bytes gzipped.`)
