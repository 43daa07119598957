/** Never uploaded, whatever .vtexignore says. */
const ALWAYS_OUT = [
  /(^|\/)node_modules\//,
  /^package\.json$/,
  /^README\.md$/,
  // Dot files, except those right inside node/ and react/.
  /^(?!(node|react)\/\.[^/]+$)(.*\/)?\.[^/]/,
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

/** The patterns of a .vtexignore, one a line. */
export const ignoreLines = (ignore: string): string[] =>
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
  const out = [...ALWAYS_OUT, ...ignoreLines(ignore).map(toPattern)]

  return files.filter((file) => !out.some((pattern) => pattern.test(file)))
}
