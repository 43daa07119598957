const HEADING = /^## \[(.+?)\](?: - (\d{4}-\d{2}-\d{2}))?$/
const SECTIONS = [
  'Added',
  'Changed',
  'Deprecated',
  'Removed',
  'Fixed',
  'Security',
]

const VERSION = /^\d+\.\d+\.\d+(-[\w.]+)?$/

interface Release {
  readonly version: string
  readonly date: string | undefined
}

export const releasesOf = (changelog: string): Release[] =>
  changelog.split('\n').flatMap((line) => {
    const [, version, date] = line.match(HEADING) ?? []

    return version === undefined ? [] : [{ version, date }]
  })

/** What breaks the form of Keep a Changelog, which `vtex release` writes into. */
export const changelogProblems = (
  changelog: string,
  manifestVersion: string
): string[] => {
  const [first, ...released] = releasesOf(changelog)
  const lines = changelog.split('\n')

  return [
    ...(lines[0] === '# Changelog' ? [] : ['does not start as a changelog']),
    ...(first?.version === 'Unreleased' && first.date === undefined
      ? []
      : ['has no [Unreleased] on top']),
    ...lines
      .filter((line) => line.startsWith('## ') && !HEADING.test(line))
      .map((line) => `"${line}" is no heading of a release`),
    ...released
      .filter(({ version, date }) => !VERSION.test(version) || !date)
      .map(({ version }) => `${version} has no version or no date`),
    ...lines
      .filter((line) => line.startsWith('### '))
      .map((line) => line.slice('### '.length))
      .filter((section) => !SECTIONS.includes(section))
      .map((section) => `"${section}" is no section`),
    // Before the first release there is nothing to be equal to.
    ...(released.length > 0 && released[0].version !== manifestVersion
      ? [`ends with ${released[0].version}, the manifest is ${manifestVersion}`]
      : []),
  ]
}
