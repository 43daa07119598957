import { createIntl, createIntlCache } from 'react-intl'

import en from '../../messages/en.json'
import es from '../../messages/es.json'
import pt from '../../messages/pt.json'
import type { Language } from '../words/language'
import { languageOf } from '../words/language'

const cache = createIntlCache()

const speak = (locale: string, messages: Record<string, string>): Language =>
  languageOf(createIntl({ locale, messages }, cache))

/** The three languages, with the messages the app ships. */
export const english = speak('en-US', en)
export const portuguese = speak('pt-BR', pt)
export const spanish = speak('es', es)
