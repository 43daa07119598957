import fs from 'fs'
import path from 'path'

import type { Finding } from '../../node/core/conformance/finding'
import type { ProbeResult } from '../../node/usecases/conformance/runProbe'

type Messages = Readonly<Record<string, string>>

/** The Admin page's own sentences, in English. */
export const readMessages = (root: string): Messages => {
  const file = path.join(root, 'messages', 'en.json')

  return JSON.parse(fs.readFileSync(file, 'utf8'))
}

/** The page's message about a code: RULE_LIST is said in `ruleList`. */
export const messageOf = (group: string, code: string): string =>
  `${group}.${code
    .toLowerCase()
    .replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}`

export const say = (
  messages: Messages,
  id: string,
  facts: Readonly<Record<string, string>> = {}
): string =>
  (messages[`admin/cpc.check.${id}`] ?? id).replace(
    /\{(\w+)\}/g,
    (_, name: string) => facts[name] ?? ''
  )

const MARKS = { PASS: '✓', DIFFERS: '✗', UNKNOWN: '?' } as const

const findingLine = (messages: Messages, { code, facts }: Finding): string =>
  `    ${say(messages, messageOf('found', code), facts)} (${code})`

/** One probe as lines: what is assumed, what differs, what comes of it, what to do. */
export const resultLines = (
  messages: Messages,
  { id, status, findings }: ProbeResult
): readonly string[] => [
  `${MARKS[status]} ${say(messages, messageOf('probe', id))} [${id}]`,
  ...findings.map((finding) => findingLine(messages, finding)),
  ...(status === 'DIFFERS'
    ? [
        `    ${say(messages, 'effect', {
          sentence: say(messages, messageOf('effectOf', id)),
        })}`,
        `    ${say(messages, 'todo', {
          sentence: say(messages, messageOf('todoFor', id)),
        })}`,
      ]
    : []),
]

export const summaryLine = (
  messages: Messages,
  results: readonly ProbeResult[]
): string => {
  const count = (status: ProbeResult['status']) =>
    String(results.filter((result) => result.status === status).length)

  return say(messages, 'summary', {
    differs: count('DIFFERS'),
    unknown: count('UNKNOWN'),
    pass: count('PASS'),
  })
}
