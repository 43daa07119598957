// British English parts a list as the Admin does: "30, 60 and 90", without a comma before the last.
const localeOf = (language: string): string =>
  language === 'en' ? 'en-GB' : language

/** "a, b and c" and "a, b or c", as the Admin writes them too. */
export const listsOf = (language: string) => ({
  and: new Intl.ListFormat(localeOf(language), { type: 'conjunction' }),
  or: new Intl.ListFormat(localeOf(language), { type: 'disjunction' }),
})
