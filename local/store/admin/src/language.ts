export type Language = 'en' | 'pt' | 'es'

const CULTURES = {
  en: { locale: 'en-US', country: 'USA', currency: 'USD' },
  pt: { locale: 'pt-BR', country: 'BRA', currency: 'BRL' },
  es: { locale: 'es', country: 'ESP', currency: 'EUR' },
} as const

const isLanguage = (text: string): text is Language => text in CULTURES

/** What `?lang=` asks for, else what the browser prefers among our three. */
export const chosenLanguage = (
  asked: string | undefined,
  preferred: readonly string[]
): Language =>
  [asked ?? '', ...preferred]
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find(isLanguage) ?? 'en'

export const cultureOf = (language: Language) => ({
  language,
  ...CULTURES[language],
})
