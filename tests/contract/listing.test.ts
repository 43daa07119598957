import fs from 'fs'
import path from 'path'

import type { Billing, Listing } from './listing'
import {
  billingProblems,
  iconProblems,
  listingProblems,
  LOCALES,
  screenshotProblems,
} from './listing'
import { listFiles, readJson, readText, ROOT } from './support/repository'

const METADATA = 'public/metadata'
const SCREENSHOTS = `${METADATA}/images/screenshots/desktop`

describe('the App Store page', () => {
  it.each(LOCALES)('is complete in %s', (locale) => {
    const listing = readJson<Listing>(`${METADATA}/messages/${locale}.json`)

    expect(listingProblems(listing)).toEqual([])
    expect(readText(`${METADATA}/licenses/${locale}.md`)).toMatch(/^# /)
  })

  it('says the same things in each language', () => {
    const lengths = LOCALES.map(
      (locale) =>
        readJson<Listing>(`${METADATA}/messages/${locale}.json`).features
          ?.length
    )

    expect(new Set(lengths).size).toBe(1)
  })

  it('has an icon and screenshots', () => {
    const icon = fs.readFileSync(path.join(ROOT, `${METADATA}/images/icon.png`))

    expect(iconProblems(icon)).toEqual([])
    expect(screenshotProblems(listFiles(SCREENSHOTS))).toEqual([])
  })

  it('goes with an app other accounts can install', () => {
    const { billingOptions } = readJson<{ billingOptions?: Billing }>(
      'manifest.json'
    )

    expect(billingProblems(billingOptions)).toEqual([])
  })
})

describe('a page VTEX would send back', () => {
  const sound: Listing = {
    name: 'An app',
    headline: 'It does something.',
    overview: 'More of it.',
    features: ['one'],
    websiteURL: 'https://app.example',
    support: { email: 'help@app.example' },
  }

  const table: ReadonlyArray<[string, Listing, string[]]> = [
    ['is none when it is complete', sound, []],
    [
      'has a long name',
      { ...sound, name: 'x'.repeat(27) },
      ['name has 27 of 1 to 26 characters'],
    ],
    [
      'has a long headline',
      { ...sound, headline: 'x'.repeat(121) },
      ['headline has 121 of 1 to 120 characters'],
    ],
    [
      'names no support',
      { ...sound, support: { email: '' } },
      ['support names no channel'],
    ],
    [
      'has no address',
      { ...sound, websiteURL: 'app.example' },
      ['websiteURL is no address'],
    ],
    [
      'says nothing',
      { ...sound, overview: '', features: [] },
      ['overview is missing', 'features are missing'],
    ],
  ]

  it.each(table)('%s', (_, listing, problems) => {
    expect(listingProblems(listing)).toEqual(problems)
  })

  it('has billing of which nothing is said', () => {
    expect(billingProblems({})).toHaveLength(3)
  })

  it('has an icon that is no picture', () => {
    expect(iconProblems(Buffer.from('<svg/>'))).toEqual(['the icon is no PNG'])
  })

  it('has screenshots of another form, or hardly any', () => {
    expect(screenshotProblems(['a.jpg', 'b.png'])).toEqual([
      'too few screenshots',
      'a.jpg is no PNG',
    ])
  })
})
