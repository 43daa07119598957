import type { MessageFormatElement } from 'intl-messageformat-parser'
import { parse, TYPE } from 'intl-messageformat-parser'

export type Messages = Readonly<Record<string, string>>

const PREFIX = /^(admin|store)\//

const differences = (
  reference: Messages,
  other: Messages,
  name: string
): string[] => [
  ...Object.keys(reference)
    .filter((key) => !(key in other))
    .map((key) => `${name} lacks ${key}`),
  ...Object.keys(other)
    .filter((key) => !(key in reference))
    .map((key) => `${name} alone has ${key}`),
]

const isArgument = ({ type }: MessageFormatElement): boolean =>
  type !== TYPE.literal && type !== TYPE.pound

const namesIn = (elements: readonly MessageFormatElement[]): string[] =>
  elements.flatMap((element) => [
    ...(isArgument(element) && 'value' in element ? [element.value] : []),
    ...('options' in element
      ? Object.values(element.options).flatMap(({ value }) => namesIn(value))
      : []),
    ...('children' in element ? namesIn(element.children) : []),
  ])

/** The names an ICU message takes from its caller, also those inside plurals; throws on bad syntax. */
export const placeholders = (message: string): string[] =>
  [...new Set(namesIn(parse(message)))].sort()

const readPlaceholders = (message: string): string => {
  try {
    return `${placeholders(message)}`
  } catch {
    return 'bad syntax'
  }
}

/** What is wrong between the locales; `locales` holds `en` and `context` among them. */
export const messageProblems = (
  locales: Readonly<Record<string, Messages>>
): string[] => {
  const { en = {}, context = {}, ...others } = locales

  const changed = Object.entries(others).flatMap(([name, messages]) =>
    Object.keys(en)
      .filter((key) => key in messages)
      .filter(
        (key) => readPlaceholders(en[key]) !== readPlaceholders(messages[key])
      )
      .map((key) => `${name} takes other values in ${key}`)
  )

  const empty = Object.entries(locales).flatMap(([name, messages]) =>
    Object.keys(messages)
      .filter((key) => messages[key].trim() === '')
      .map((key) => `${name} is empty in ${key}`)
  )

  const misspelt = Object.keys(en)
    .filter((key) => readPlaceholders(en[key]) === 'bad syntax')
    .map((key) => `en has bad syntax in ${key}`)

  return [
    ...misspelt,
    ...Object.keys(en)
      .filter((key) => !PREFIX.test(key))
      .map((key) => `${key} has no prefix`),
    ...differences(en, context, 'context'),
    ...Object.entries(others).flatMap(([name, messages]) =>
      differences(en, messages, name)
    ),
    ...changed,
    ...empty,
  ]
}

const ID = /['"`](admin\/cpc\.[\w.-]*\w)['"`]/g

/** Messages a source text asks for by their whole id. */
export const usedMessages = (text: string): string[] =>
  [...text.matchAll(ID)].map(([, id]) => id)
