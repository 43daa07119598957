import {
  DEFAULT_SWITCHES as WHERE,
  type WhereSwitches,
} from './masterdata/evaluateWhere'
import type { JsonObject } from './json'

/** What VTEX does where nobody documents it; a test turns each either way. */
export interface Switches extends WhereSwitches {
  /** Two customers with one e-mail, as imports leave them behind. */
  readonly allowsDuplicateEmails: boolean
  /** Whether VBase heeds If-None-Match when a file is new. */
  readonly heedsIfNoneMatch: boolean
}

export const DEFAULT_SWITCHES: Switches = {
  ...WHERE,
  allowsDuplicateEmails: false,
  heedsIfNoneMatch: true,
}

/** The switches after a change; what the input leaves out stays. */
export const readSwitches = (input: JsonObject, known: Switches): Switches => {
  const flag = (name: keyof Switches): boolean => {
    const value = input[name]

    return typeof value === 'boolean' ? value : known[name]
  }

  return {
    caseSensitive: flag('caseSensitive'),
    neqMatchesMissing: flag('neqMatchesMissing'),
    betweenInclusive: flag('betweenInclusive'),
    emptyStringIsNull: flag('emptyStringIsNull'),
    allowsDuplicateEmails: flag('allowsDuplicateEmails'),
    heedsIfNoneMatch: flag('heedsIfNoneMatch'),
  }
}
