/** Never uploaded, whatever .vtexignore says. */
const ALWAYS_OUT = [
  /(^|\/)node_modules\//,
  /^package\.json$/,
  /^README\.md$/,
  // Dot files of the root; those of node/ and react/ do go.
  /^\.[^/]*(\/|$)/,
]

const toPattern = (glob: string): RegExp =>
  new RegExp(
    `^${glob
      .replace(/\/$/, '/**')
      .replace(/[.+^$()|[\]\\]/g, '\\$&')
      .replace(/\*\*\/|\*\*|\*|\?/g, (wildcard) => {
        if (wildcard === '**/') return '(?:.*/)?'
        if (wildcard === '**') return '.*'

        return wildcard === '*' ? '[^/]*' : '[^/]'
      })}$`
  )

const readLines = (ignore: string): string[] =>
  ignore
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))

/** What VTEX's command line uploads of these files. */
export const uploaded = (
  files: readonly string[],
  ignore: string
): string[] => {
  // A pattern with a leading slash fits no path: they are listed without.
  const out = [...ALWAYS_OUT, ...readLines(ignore).map(toPattern)]

  return files.filter((file) => !out.some((pattern) => pattern.test(file)))
}

/** What the builders need or may see. */
const WELCOME = [
  /^manifest\.json$/,
  /^(CHANGELOG\.md|LICENSE)$/,
  /^(admin|checkout-ui-custom|docs|graphql|messages|node|public|react)\//,
]

const DEVELOPMENT = [
  /\.test\.tsx?$/,
  /\/(__mocks__|__tests__|fixtures)\//,
  /jest\.(config|setup)\.js$/,
]

/** Files of ours that only this repository needs and that would go along. */
export const uploadProblems = (
  files: readonly string[],
  ignore: string
): string[] => [
  ...readLines(ignore)
    .filter((line) => line.startsWith('/'))
    .map((line) => `${line} ignores nothing`),
  ...uploaded(files, ignore)
    .filter(
      (file) =>
        !WELCOME.some((pattern) => pattern.test(file)) ||
        DEVELOPMENT.some((pattern) => pattern.test(file))
    )
    .map((file) => `${file} is uploaded`),
]

export interface CompilerConfig {
  readonly extends?: string
  readonly compilerOptions?: { readonly types?: readonly string[] }
}

/** What a builder would miss of a configuration that is uploaded with its folder alone. */
export const compilerProblems = (
  config: CompilerConfig,
  packages: readonly string[]
): string[] => [
  ...(config.extends?.startsWith('..') ? [`extends ${config.extends}`] : []),
  ...(config.compilerOptions?.types ?? [])
    .filter((name) => !packages.includes(`@types/${name}`))
    .map((name) => `needs @types/${name}`),
]
