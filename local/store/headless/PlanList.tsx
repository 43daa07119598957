import type { FC, RefObject } from 'react'
import React from 'react'

import { keyOf } from '../../../checkout/headless'
import { Status } from './Status'
import type { Cart, Plan } from './store'
import { payableCents } from './store'
import type { KnownDecision } from './useDecision'
import { words } from './words'

interface Props {
  readonly cart: Cart
  readonly plans: readonly Plan[]
  readonly chosen: Plan | null
  readonly known: KnownDecision
  readonly element: RefObject<HTMLFieldSetElement>
  readonly onPick: (plan: Plan) => void
}

const describe = ({ days }: Plan, cart: Cart): string => {
  const amount = new Intl.NumberFormat(words.locale, {
    style: 'currency',
    currency: cart.currency,
    currencyDisplay: 'narrowSymbol',
  }).format(Math.round(payableCents(cart) / days.length) / 100)

  return words.entry(days.length, amount, days.join('/'))
}

const noteOn = (
  plans: readonly Plan[],
  { decision, isHeld }: KnownDecision
): string => {
  if (isHeld) return ''
  if (plans.length === 0) return words.nothing

  return decision?.status === 'ok' && !decision.identified ? words.signIn : ''
}

/** The plans this shopper is offered, and a note. */
export const PlanList: FC<Props> = ({
  cart,
  plans,
  chosen,
  known,
  element,
  onPick,
}) => {
  const { isHeld, keptHeight, keptPlaces } = known
  const isShown = (plan: Plan) => plans.includes(plan)
  const drawn = cart.plans.filter(
    (plan) =>
      isShown(plan) || (plans.length > 0 && keptPlaces.includes(keyOf(plan)))
  )

  return (
    <fieldset
      ref={element}
      className={isHeld ? 'is-invisible' : ''}
      style={{ minHeight: keptHeight ?? undefined }}
    >
      <legend>{words.plan}</legend>
      {drawn.map((plan) => (
        <label
          key={keyOf(plan)}
          className={isShown(plan) ? '' : 'is-invisible'}
        >
          <input
            type="radio"
            name="plan"
            value={keyOf(plan)}
            checked={plan === chosen}
            disabled={!isShown(plan)}
            onChange={() => onPick(plan)}
          />
          {describe(plan, cart)}
        </label>
      ))}
      <Status text={noteOn(plans, known)} />
    </fieldset>
  )
}
