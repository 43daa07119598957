import type { Messages } from './messages'
import { messageProblems, placeholders, usedMessages } from './messages'
import { listFiles, readJson, readText } from './support/repository'

const files = listFiles('messages').filter((file) => file.endsWith('.json'))

const locales = Object.fromEntries(
  files.map((file) => [
    file.replace(/^messages\/|\.json$/g, ''),
    readJson<Messages>(file),
  ])
)

describe('messages/', () => {
  it('has English, Portuguese and Spanish, and a note for translators', () => {
    expect(Object.keys(locales).sort()).toEqual(['context', 'en', 'es', 'pt'])
  })

  it('has the same prefixed keys and values in each', () => {
    expect(messageProblems(locales)).toEqual([])
  })

  it('has every message the pages and the menu ask for', () => {
    const sources = [...listFiles('react'), ...listFiles('admin')].filter(
      (file) => /\.(tsx?|json)$/.test(file) && !/\.test\.tsx?$/.test(file)
    )

    const missing = sources.flatMap((file) =>
      usedMessages(readText(file))
        .filter((id) => !(id in locales.en))
        .map((id) => `${file} asks for ${id}`)
    )

    expect(missing).toEqual([])
  })
})

describe('messages that went apart', () => {
  const en = { 'admin/a': 'A plan of {count}' }
  const context = { 'admin/a': 'A note' }

  const broken: ReadonlyArray<[string, Record<string, Messages>, string]> = [
    ['a missing translation', { en, context, pt: {} }, 'pt lacks admin/a'],
    [
      'a translation of nothing',
      { en, context, pt: { ...en, 'admin/b': 'B' } },
      'pt alone has admin/b',
    ],
    ['a missing note', { en, context: {} }, 'context lacks admin/a'],
    [
      'a key without prefix',
      { en: { a: 'A' }, context: { a: 'A' } },
      'a has no prefix',
    ],
    [
      'a forgotten value',
      { en, context, es: { 'admin/a': 'Un plan' } },
      'es takes other values in admin/a',
    ],
    [
      'an open brace',
      { en: { 'admin/a': 'A {plan' }, context },
      'en has bad syntax in admin/a',
    ],
    [
      'an empty text',
      { en: { 'admin/a': ' ' }, context },
      'en is empty in admin/a',
    ],
  ]

  it.each(broken)('%s is found', (_, found, problem) => {
    expect(messageProblems(found)).toEqual([problem])
  })

  it('are told by their values, wherever these stand', () => {
    expect(
      placeholders('{count, plural, one {one of {name}} other {# of {name}}}')
    ).toEqual(['count', 'name'])
  })

  it('are asked for by whole ids only', () => {
    expect(usedMessages("id: 'admin/cpc.yes'; `admin/cpc.${code}`")).toEqual([
      'admin/cpc.yes',
    ])
  })
})
