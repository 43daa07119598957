interface Unwanted {
  readonly what: string
  readonly pattern: RegExp
}

// Written in pieces, so that this file does not find itself.
const pieces = (...parts: readonly string[]): string => parts.join('')

const UNWANTED: readonly Unwanted[] = [
  {
    what: 'an absolute path',
    pattern: new RegExp(
      pieces('(?<![\\w.$@}])/((home|', 'Users)/\\w+|', 'work|', 'root)/\\w'),
      'g'
    ),
  },
  {
    what: 'a package registry',
    pattern: new RegExp(
      pieces('registry\\.', '(npmjs|yarnpkg|npmmirror)|', 'npm\\.pkg\\.github'),
      'gi'
    ),
  },
  {
    what: 'unfinished work',
    pattern: new RegExp(
      pieces('\\b(TO', 'DO|FIX', 'ME|HA', 'CK|XX', 'X)\\b'),
      'g'
    ),
  },
  {
    what: 'a ticket of ours',
    // VTEX's known issues have six digits.
    pattern: /\bissues? #?\d{1,4}\b/gi,
  },
  {
    what: 'a test that is not run',
    pattern: new RegExp(
      pieces(
        '\\b(it|test|describe)\\.(',
        'skip|',
        'only|',
        'todo)\\b|\\bx(it|describe)\\('
      ),
      'g'
    ),
  },
  {
    what: 'an unchecked type',
    pattern: new RegExp(pieces('@ts-', '(ignore|nocheck)'), 'g'),
  },
]

/** Text of a file that tells of a machine, of the people at work, or of work left undone. */
export const textProblems = (file: string, text: string): string[] =>
  UNWANTED.flatMap(({ what, pattern }) =>
    [...text.matchAll(pattern)].map(({ index = 0 }) => {
      const line = text.slice(0, index).split('\n').length

      return `${file}:${line} has ${what}`
    })
  )
