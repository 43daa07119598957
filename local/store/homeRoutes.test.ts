import fs from 'fs'
import path from 'path'

import { pageLanguage } from './homeRoutes'

test.each([
  ['what is asked for', 'pt', 'es', 'pt'],
  [
    "the browser's first when nothing is asked for",
    null,
    'es-MX,es;q=0.9,en;q=0.8',
    'es',
  ],
  ["the browser's first that is ours", null, 'de,fr;q=0.8,pt-BR;q=0.7', 'pt'],
  ['ours when what is asked for is not', 'de', 'es', 'es'],
  ['English else', null, undefined, 'en'],
])('the language is %s', (_, asked, accepted, expected) => {
  expect(pageLanguage(asked, accepted)).toBe(expected)
})

const messagesOf = (language: string): Record<string, string> =>
  JSON.parse(
    fs.readFileSync(
      path.join(__dirname, 'home/messages', `${language}.json`),
      'utf8'
    )
  )

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

test.each(['pt', 'es'])(
  '%s says what English says, with the same names in it',
  (language) => {
    const english = messagesOf('en')
    const translated = messagesOf(language)

    expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort())
    for (const [key, text] of Object.entries(english)) {
      expect([key, placeholders(translated[key])]).toEqual([
        key,
        placeholders(text),
      ])
    }
  }
)
