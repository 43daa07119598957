import { openPage } from '../../checkout/page'
import { AGENCY_MARKUPS } from './agencyMarkups'
import type { OddMarkup } from './oddMarkups'
import { ODD_MARKUPS } from './oddMarkups'
import { drawBoxes, LANGUAGES } from './support'
import { THEME_MARKUPS } from './themeMarkups'

const keysOn = (html: string): string[] => {
  document.body.innerHTML = `<fieldset class="creditControlPaymentGroup">${html}</fieldset>`

  const page = openPage(() => undefined)
  const keys = page
    .look()
    .flatMap(({ entries }) => entries.map(({ key }) => key))

  page.stop()

  return keys
}

beforeAll(drawBoxes)

describe('markups nobody had in mind when recognition was written', () => {
  const rows = [...ODD_MARKUPS, ...AGENCY_MARKUPS, ...THEME_MARKUPS].flatMap(
    (markup) => LANGUAGES.map((language) => ({ ...markup, language }))
  )

  const of = (wanted: OddMarkup['outcome']): typeof rows =>
    rows.filter(({ outcome }) => outcome === wanted)

  it.each(of('READ'))(
    'are read: $name, $language',
    ({ keys, language, write }) => {
      expect(keysOn(write(language))).toEqual(keys)
    }
  )

  it.each(of('READ_OR_LEFT'))(
    'are never misread: $name, $language',
    ({ keys, language, write }) => {
      expect([keys, []]).toContainEqual(keysOn(write(language)))
    }
  )

  it.each(of('LEFT'))(
    'are left alone: $name, $language',
    ({ language, write }) => {
      expect(keysOn(write(language))).toEqual([])
    }
  )
})
