import { changelogProblems } from './changelog'
import { readJson, readText } from './support/repository'

describe('CHANGELOG.md', () => {
  it('has its form, and on top the version of the manifest', () => {
    const { version } = readJson<{ version: string }>('manifest.json')

    expect(changelogProblems(readText('CHANGELOG.md'), version)).toEqual([])
  })
})

describe('a changelog', () => {
  const changelog = (...lines: readonly string[]) =>
    ['# Changelog', ...lines].join('\n')

  const table: ReadonlyArray<[string, string, string[]]> = [
    ['may have no release yet', changelog('## [Unreleased]', '### Added'), []],
    [
      'may end with the version of the manifest',
      changelog('## [Unreleased]', '## [1.2.3] - 2026-01-31', '### Fixed'),
      [],
    ],
    [
      'may not end with another',
      changelog('## [Unreleased]', '## [1.2.2] - 2026-01-31'),
      ['ends with 1.2.2, the manifest is 1.2.3'],
    ],
    [
      'needs the line that a release renames',
      changelog('## [1.2.3] - 2026-01-31'),
      ['has no [Unreleased] on top'],
    ],
    [
      'needs a date for a release',
      changelog('## [Unreleased]', '## [1.2.3]'),
      ['1.2.3 has no version or no date'],
    ],
    [
      'needs the form in each heading',
      changelog('## [Unreleased]', '## 1.2.3'),
      ['"## 1.2.3" is no heading of a release'],
    ],
    [
      'has its own sections only',
      changelog('## [Unreleased]', '### Refactored'),
      ['"Refactored" is no section'],
    ],
    ['starts as one', '## [Unreleased]', ['does not start as a changelog']],
  ]

  it('stays one when a release writes into it', () => {
    const released = readText('CHANGELOG.md').replace(
      '## [Unreleased]',
      '## [Unreleased]\n\n## [9.9.9] - 2026-01-31'
    )

    expect(changelogProblems(released, '9.9.9')).toEqual([])
  })

  it.each(table)('%s', (_, text, problems) => {
    expect(changelogProblems(text, '1.2.3')).toEqual(problems)
  })
})
