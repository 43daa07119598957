import type { FC } from 'react'
import React from 'react'

import { keyOf } from '../../../checkout/headless'
import type { Cart, Plan } from './store'
import { payableCents } from './store'
import { words } from './words'

interface Props {
  readonly cart: Cart
  readonly plans: readonly Plan[]
  readonly chosen: Plan | null
  readonly isHeld: boolean
  readonly isIdentified: boolean
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

/** The plans this shopper is offered; a note instead when there are none. */
export const PlanList: FC<Props> = ({
  cart,
  plans,
  chosen,
  isHeld,
  isIdentified,
  onPick,
}) => (
  <fieldset className={isHeld ? 'is-held' : ''}>
    <legend>{words.plan}</legend>
    {plans.map((plan) => (
      <label key={keyOf(plan)}>
        <input
          type="radio"
          name="plan"
          value={keyOf(plan)}
          checked={plan === chosen}
          onChange={() => onPick(plan)}
        />
        {describe(plan, cart)}
      </label>
    ))}
    <div role="status">
      {plans.length === 0 && <p className="hint">{words.nothing}</p>}
      {!isIdentified && <p className="hint">{words.signIn}</p>}
    </div>
  </fieldset>
)
