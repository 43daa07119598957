import { keyOf } from '../comparable'
import type { OperatorRow } from '../operators'
import { operators } from '../operators'
import { exactText, foldText } from '../text'
import type { Literal } from './literal'
import { isDemanding } from './literal'

/** How a text operator asks in its positive form. */
type Form = 'AMONG' | 'CONTAINS' | 'STARTS' | 'ENDS' | 'FILLED'

const FORMS: ReadonlyMap<OperatorRow, Form> = new Map<OperatorRow, Form>([
  [operators.IS, 'AMONG'],
  [operators.IS_NOT, 'AMONG'],
  [operators.ANY_OF, 'AMONG'],
  [operators.NONE_OF, 'AMONG'],
  [operators.CONTAINS, 'CONTAINS'],
  [operators.NOT_CONTAINS, 'CONTAINS'],
  [operators.STARTS_WITH, 'STARTS'],
  [operators.ENDS_WITH, 'ENDS'],
])

interface Ask {
  readonly literal: Literal
  readonly form: Form
  readonly isDemanded: boolean
  readonly isExact: boolean
  readonly keys: readonly string[]
}

const askOf = (literal: Literal): Ask => ({
  literal,
  // Empty or filled: what has no value to compare with.
  form: FORMS.get(literal.prepared.operator) ?? 'FILLED',
  isDemanded: isDemanding(literal),
  isExact: literal.prepared.cluster.exact,
  keys: literal.prepared.operands.values.map(keyOf),
})

const isMetBy = (text: string, { literal }: Ask): boolean => {
  const { operator, operands } = literal.prepared

  return operator.holds([text], operands) !== literal.isRefused
}

const isPin = ({ form, isDemanded }: Ask): boolean =>
  form === 'AMONG' && isDemanded

/** Whether the value that is demanded has the other one in it, so that both can't be as asked. */
const excludes = (one: Ask, other: Ask): boolean => {
  const [demanded] = one.keys
  const [refused] = other.keys

  if (!one.isDemanded || other.isDemanded || one.isExact !== other.isExact) {
    return false
  }

  if (other.form === 'CONTAINS') return demanded.includes(refused)
  if (other.form !== one.form) return false

  return one.form === 'STARTS'
    ? demanded.startsWith(refused)
    : demanded.endsWith(refused)
}

/** Whether two beginnings, or two ends, can't be those of one text. */
const parts = (one: Ask, other: Ask): boolean => {
  if (!one.isDemanded || !other.isDemanded || one.isExact !== other.isExact) {
    return false
  }

  const [left] = one.keys
  const [right] = other.keys

  if (one.form === 'STARTS' && other.form === 'STARTS') {
    return !left.startsWith(right) && !right.startsWith(left)
  }

  return (
    one.form === 'ENDS' &&
    other.form === 'ENDS' &&
    !left.endsWith(right) &&
    !right.endsWith(left)
  )
}

const withoutPins = (asks: readonly Ask[]): boolean => {
  if (asks.some(({ form, isDemanded }) => form === 'FILLED' && !isDemanded)) {
    return false
  }

  const partial = asks.filter(({ form }) => form !== 'FILLED')

  return !partial.some((one) =>
    partial.some((other) => excludes(one, other) || parts(one, other))
  )
}

/**
 * Whether one text can meet all of them. Where folded and exact comparison meet, and where texts are
 * endless, the answer is "yes" in doubt: what is said to be impossible must be so.
 */
export const textCanMeet = (literals: readonly Literal[]): boolean => {
  const asks = literals.map(askOf)
  const exactPin = asks.find((ask) => isPin(ask) && ask.isExact)

  if (exactPin !== undefined) {
    // The text itself is known, and with it its folded form.
    return exactPin.keys.some((key) =>
      asks.every((ask) =>
        isMetBy(ask.isExact ? exactText(key) : foldText(key), ask)
      )
    )
  }

  const pin = asks.find(isPin)

  if (pin === undefined) return withoutPins(asks)

  const folded = asks.filter(({ isExact }) => !isExact)

  return pin.keys.some((key) => folded.every((ask) => isMetBy(key, ask)))
}
