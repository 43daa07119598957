import type { ConditionCode } from './issueCodes'
import { MAX_VALUE_LENGTH } from './limits'
import { isBlank } from './text'

// Looking for control characters is the point.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f]|\p{Surrogate}/u

/** What is wrong with a text whatever its kind. */
export const textIssues = (text: string): readonly ConditionCode[] => {
  if (isBlank(text)) return ['EMPTY_VALUE']

  const codes: ConditionCode[] = []

  if (text.length > MAX_VALUE_LENGTH) codes.push('VALUE_TOO_LONG')
  if (CONTROL.test(text)) codes.push('CONTROL_CHARACTER')

  return codes
}
