import type { FC } from 'react'
import React from 'react'

import { keyOf } from '../../../checkout/headless'
import type { Cart, Plan } from './store'
import { payableCents } from './store'

interface Props {
  readonly cart: Cart
  readonly plans: readonly Plan[]
  readonly chosen: Plan | null
  readonly isHeld: boolean
  readonly isIdentified: boolean
  readonly onPick: (plan: Plan) => void
}

const describe = ({ days }: Plan, cart: Cart): string => {
  const amount = new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency: cart.currency,
  }).format(Math.round(payableCents(cart) / days.length) / 100)

  return `${days.length}x of ${amount} - ${days.join('/')} days`
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
    <legend>Payment plan</legend>
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
      {plans.length === 0 && (
        <p className="hint">
          No plan is available for this purchase. Choose another payment method.
        </p>
      )}
      {!isIdentified && <p className="hint">Sign in to see your conditions.</p>}
    </div>
  </fieldset>
)
