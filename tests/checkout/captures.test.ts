import { readdirSync, readFileSync } from 'fs'
import { join } from 'path'

import fc from 'fast-check'

import { openPage } from '../../checkout/page'
import { snapshot } from '../../checkout/snapshot'
import type { Capture } from '../../checkout/teaching/capture'
import { captureLists } from '../../checkout/teaching/capture'
import { parsePageCapture } from '../../node/core/pageCapture'
import type { Language } from './support'
import { drawBoxes, LANGUAGES, paymentStep, READABLE } from './support'
import { writeCapture } from './writeCapture'

const KEYS = ['30', '15/30', '30/60/90', '45', '0/30']
const DAYS = new Set([0, 15, 30, 45, 60, 90])

const keysOn = (html: string): string[] => {
  document.body.innerHTML = html

  const page = openPage(() => undefined)
  const keys = page
    .look()
    .flatMap(({ entries }) => entries.map(({ key }) => key))

  page.stop()

  return keys
}

const captureOf = (html: string, language: Language): Capture => {
  document.body.innerHTML = html

  const box = document.querySelector<HTMLElement>(
    'fieldset.creditControlPaymentGroup'
  )

  return captureLists(
    box ? [snapshot(box, () => undefined)] : [],
    KEYS,
    language,
    DAYS
  )
}

beforeAll(drawBoxes)

describe('a capture is as good as the page', () => {
  const rows = READABLE.flatMap((markup) =>
    LANGUAGES.map((language) => [markup, language] as const)
  )

  it.each(rows)('%s, %s', (markup, language) => {
    const capture = captureOf(paymentStep(markup, language, KEYS, 1), language)

    expect(parsePageCapture(capture)).toEqual(capture)
    expect(JSON.stringify(capture)).not.toMatch(/1[.,]000|Buy/)
    expect(keysOn(writeCapture(capture.lists, language, language))).toEqual(
      KEYS
    )
  })

  it.each(READABLE)('in the other languages, too: %s', (markup) => {
    const { lists } = captureOf(paymentStep(markup, 'pt', KEYS), 'pt')

    LANGUAGES.forEach((language) =>
      expect(keysOn(writeCapture(lists, 'pt', language))).toEqual(KEYS)
    )
  })
})

describe('a capture is bounded', () => {
  it.each([
    ['wide', '<li class="credit-plan">30 dias</li>'.repeat(5000)],
    ['deep', `${'<div>'.repeat(200)}30 dias${'</div>'.repeat(200)}`],
    ['wordy', `<p>${'x '.repeat(50_000)}</p>`],
  ])('%s', (_, inner) => {
    const capture = captureOf(
      `<fieldset class="creditControlPaymentGroup">${inner}</fieldset>`,
      'pt'
    )

    expect(JSON.stringify(capture).length).toBeLessThanOrEqual(30_000)
    expect(parsePageCapture(capture)).toEqual(capture)
  })
})

describe('what somebody else sends', () => {
  const good = captureOf('', 'en')

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['another version', { ...good, version: 2 }],
    ['another language', { ...good, language: 'xx' }],
    ['plans that are none', { ...good, recognised: ['30 days'] }],
    ['too many plans', { ...good, recognised: new Array(101).fill('30') }],
    ['a name in a text', { ...good, lists: [['div', {}, ['Ana']]] }],
    ['a name in a value', { ...good, lists: [['div', { value: 'Ana' }, []]] }],
    ['a name for an attribute', { ...good, lists: [['div', { ana: '' }, []]] }],
    ['a name for a tag', { ...good, lists: [['ana', {}, []]] }],
    ['a long number', { ...good, lists: ['1234'] }],
    ['a long text', { ...good, lists: ['x'.repeat(251)] }],
    ['a node that is none', { ...good, lists: [['div', {}]] }],
    ['a number', { ...good, lists: [30] }],
    ['no word about what was cut', { ...good, isCut: undefined }],
  ])('is not taken: %s', (_, json) => {
    expect(parsePageCapture(good)).toEqual(good)
    expect(parsePageCapture(json)).toBeNull()
  })

  it('never makes the service throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (lists, recognised) => {
        parsePageCapture({ ...good, lists, recognised })
      })
    )
  })
})

/** Captures of real stores, with the plans each must be read as. */
const FOLDER = join(__dirname, 'captures')

describe('captured in stores', () => {
  const fixtures = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      name: name.replace('.json', ''),
      ...JSON.parse(readFileSync(join(FOLDER, name), 'utf8')),
    }))

  it.each(
    fixtures.flatMap((fixture) =>
      LANGUAGES.map((to) => [fixture.name, to, fixture] as const)
    )
  )('%s, %s', (_, to, { keys, capture }) => {
    expect(keysOn(writeCapture(capture.lists, capture.language, to))).toEqual(
      keys
    )
  })
})
