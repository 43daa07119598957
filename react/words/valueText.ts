import type { PropertyKind } from '../typings/schema'
import type { Language } from './language'

/** A stored value as the reader writes it. */
export const valueText = (
  language: Language,
  kind: PropertyKind,
  value: string
): string => {
  switch (kind) {
    case 'NUMBER': {
      const number = Number(value)

      // Beyond what a double holds exactly, better the digits as they are.
      const isExact = value.trim() !== '' && String(number) === value

      return isExact ? language.number(number) : value
    }

    case 'BOOLEAN':
      if (value === 'true') return language.say('admin/cpc.yes')
      if (value === 'false') return language.say('admin/cpc.no')

      return value

    case 'DATE':
      return language.day(value)

    case 'DATETIME':
      // A cluster holds a day; a customer's value is a moment.
      return value.length > 10 ? language.moment(value) : language.day(value)

    default:
      return value
  }
}
