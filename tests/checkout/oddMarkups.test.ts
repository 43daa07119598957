import { openPage } from '../../checkout/page'
import { ODD_MARKUPS } from './oddMarkups'
import { drawBoxes, LANGUAGES } from './support'

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
  const rows = ODD_MARKUPS.flatMap((markup) =>
    LANGUAGES.map((language) => ({ ...markup, language }))
  )

  it.each(rows.filter(({ isRead }) => isRead))(
    'are read: $name, $language',
    ({ keys, language, write }) => {
      expect(keysOn(write(language))).toEqual(keys)
    }
  )

  it.each(rows.filter(({ isRead }) => !isRead))(
    'are left alone: $name, $language',
    ({ language, write }) => {
      expect(keysOn(write(language))).toEqual([])
    }
  )
})
