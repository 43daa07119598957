export interface Listing {
  readonly name?: string
  readonly headline?: string
  readonly overview?: string
  readonly features?: readonly string[]
  readonly websiteURL?: string
  readonly support?: Readonly<Record<string, string>>
}

export interface Billing {
  readonly type?: string
  readonly support?: Readonly<Record<string, string>>
  readonly availableCountries?: readonly string[]
}

/** The languages VTEX's App Store asks for. */
export const LOCALES = ['en-US', 'es-AR', 'pt-BR'] as const

// "Preparing your app for distribution" and "Marketing assets" of VTEX's developer docs.
const NAME_LIMIT = 26
const HEADLINE_LIMIT = 120
const ICON_SIDE = 1024
const FEWEST_SCREENSHOTS = 3

const hasChannel = (support: Readonly<Record<string, string>> = {}): boolean =>
  ['email', 'url', 'phone'].some((channel) => (support[channel] ?? '') !== '')

/** What VTEX would send back of one language of the App Store page. */
export const listingProblems = (listing: Listing): string[] => {
  const { name = '', headline = '', overview = '', features = [] } = listing

  return [
    ...(name === '' || name.length > NAME_LIMIT
      ? [`name has ${name.length} of 1 to ${NAME_LIMIT} characters`]
      : []),
    ...(headline === '' || headline.length > HEADLINE_LIMIT
      ? [`headline has ${headline.length} of 1 to ${HEADLINE_LIMIT} characters`]
      : []),
    ...(overview === '' ? ['overview is missing'] : []),
    ...(features.length === 0 ? ['features are missing'] : []),
    ...(/^https:\/\//.test(listing.websiteURL ?? '')
      ? []
      : ['websiteURL is no address']),
    ...(hasChannel(listing.support) ? [] : ['support names no channel']),
  ]
}

/** What keeps an app from being installed by other accounts. */
export const billingProblems = (billing: Billing = {}): string[] => [
  ...(billing.type === 'free' ? [] : ['billing is not free']),
  ...(hasChannel(billing.support) ? [] : ['billing names no support']),
  ...((billing.availableCountries ?? []).length > 0
    ? []
    : ['billing names no country']),
]

/** Width and height of a PNG, as its header says; null for anything else. */
export const pngSize = (
  content: Buffer
): { width: number; height: number; hasAlpha: boolean } | null => {
  if (content.toString('latin1', 1, 4) !== 'PNG') return null

  return {
    width: content.readUInt32BE(16),
    height: content.readUInt32BE(20),
    // Color types 4 and 6 carry transparency.
    hasAlpha: [4, 6].includes(content[25]),
  }
}

export const iconProblems = (content: Buffer): string[] => {
  const size = pngSize(content)

  if (size === null) return ['the icon is no PNG']

  return [
    ...(size.width === size.height ? [] : ['the icon is not square']),
    ...(size.width < ICON_SIDE ? ['the icon is too small'] : []),
    ...(size.hasAlpha ? [] : ['the icon has no transparent background']),
  ]
}

export const screenshotProblems = (files: readonly string[]): string[] => [
  ...(files.length < FEWEST_SCREENSHOTS ? ['too few screenshots'] : []),
  ...files
    .filter((file) => !file.endsWith('.png'))
    .map((file) => `${file} is no PNG`),
]
