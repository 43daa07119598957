import type { FC } from 'react'
import React, { useState } from 'react'

import { filterPlans } from '../../../checkout/headless'
import { PlanList } from './PlanList'
import type { Cart, Method, Plan } from './store'
import { isCredit, placeOrder } from './store'
import { useDecision } from './useDecision'
import { words } from './words'

type Order =
  | { readonly state: 'open' | 'placing' | 'failed' }
  | { readonly state: 'placed'; readonly orderId: string }

const ORDER_TEXT = {
  open: '',
  placing: words.placing,
  failed: words.failed,
}

/** Every method is shown; only the plans of Customer Credit depend on the shopper. */
export const PaymentStep: FC<{ readonly cart: Cart }> = ({ cart }) => {
  const { decision, isHeld } = useDecision(cart)
  const [pickedMethod, setPickedMethod] = useState<Method | null>(null)
  const [pickedPlan, setPickedPlan] = useState<Plan | null>(null)
  const [order, setOrder] = useState<Order>({ state: 'open' })

  const offered = filterPlans(cart.plans, decision)
  const hasOtherMethod = cart.methods.some((one) => !isCredit(one))
  // Without another method to pay by, the list stays as it is.
  const isLeftAlone = offered.length === 0 && !hasOtherMethod
  // What the shopper picked himself is not taken from him.
  const plans = cart.plans.filter(
    (plan) => isLeftAlone || plan === pickedPlan || offered.includes(plan)
  )

  const fitting = cart.methods.filter(
    (one) => !isCredit(one) || plans.length > 0
  )

  const method = pickedMethod ?? fitting[0] ?? cart.methods[0]
  const chosen = pickedPlan ?? plans[0] ?? null
  const isCreditChosen = isCredit(method)

  const pay = () => {
    setOrder({ state: 'placing' })
    placeOrder(cart, method, isCreditChosen ? chosen : null).then(
      (orderId) => setOrder({ state: 'placed', orderId }),
      () => setOrder({ state: 'failed' })
    )
  }

  return (
    <>
      <fieldset>
        <legend>{words.method}</legend>
        {cart.methods.map((one) => (
          <label key={one.id}>
            <input
              type="radio"
              name="method"
              value={one.id}
              checked={one === method}
              onChange={() => setPickedMethod(one)}
            />
            {one.name}
          </label>
        ))}
      </fieldset>
      {isCreditChosen && (
        <PlanList
          cart={cart}
          plans={plans}
          chosen={chosen}
          isHeld={isHeld}
          isIdentified={decision?.status !== 'ok' || decision.identified}
          onPick={setPickedPlan}
        />
      )}
      <button
        type="button"
        disabled={
          order.state === 'placing' ||
          order.state === 'placed' ||
          (isCreditChosen && chosen === null)
        }
        onClick={pay}
      >
        {words.pay}
      </button>
      <p role="status">
        {order.state === 'placed'
          ? words.placed(order.orderId)
          : ORDER_TEXT[order.state]}
      </p>
    </>
  )
}
