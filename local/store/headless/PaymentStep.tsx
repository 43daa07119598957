import type { FC } from 'react'
import React, { useEffect, useRef, useState } from 'react'

import type { Decision } from '../../../checkout/headless'
import { filterPlans, keyOf } from '../../../checkout/headless'
import { PlanList } from './PlanList'
import type { Cart, Method, Plan } from './store'
import { isCredit, placeOrder } from './store'
import { useDecision } from './useDecision'
import { words } from './words'

type Order =
  | { readonly state: 'open' | 'planless' | 'placing' | 'failed' }
  | { readonly state: 'placed'; readonly orderId: string }

const ORDER_TEXT = {
  open: '',
  planless: words.nothing,
  placing: words.placing,
  failed: words.failed,
}

/** What is offered and what the shopper picked himself; all of it where he can pay by nothing else. */
const plansToShow = (
  { plans, methods }: Cart,
  decision: Decision | null,
  picked: readonly string[]
): readonly Plan[] => {
  const offered = filterPlans(plans, decision)

  return offered.length === 0 && methods.every(isCredit)
    ? plans
    : plans.filter(
        (plan) => offered.includes(plan) || picked.includes(keyOf(plan))
      )
}

/** Every method is shown; only the plans of Customer Credit depend on the shopper. */
export const PaymentStep: FC<{ readonly cart: Cart }> = ({ cart }) => {
  const list = useRef<HTMLFieldSetElement>(null)
  const [pickedMethod, setPickedMethod] = useState<number | null>(null)
  const known = useDecision(cart, list, pickedMethod)
  const [pickedPlans, setPickedPlans] = useState<readonly string[]>([])
  const [chosenPlan, setChosenPlan] = useState('')
  const [hasLeft, setLeft] = useState(false)
  const [order, setOrder] = useState<Order>({ state: 'open' })

  const plans = plansToShow(cart, known.decision, pickedPlans)
  const isNothingLeft = plans.length === 0
  const chosen =
    plans.find((plan) => keyOf(plan) === chosenPlan) ?? plans[0] ?? null

  const method =
    cart.methods.find(({ id }) => id === pickedMethod) ??
    cart.methods.find((one) => !hasLeft || !isCredit(one)) ??
    cart.methods[0]

  // Plans that come back later change neither choice again.
  useEffect(() => {
    if (chosen) setChosenPlan(keyOf(chosen))
    if (isNothingLeft) setLeft(true)
  }, [chosen, isNothingLeft])

  const pickMethod = ({ id }: Method) => {
    setPickedMethod(id)
    setOrder({ state: 'open' })
  }

  const pickPlan = (plan: Plan) => {
    setPickedPlans([...pickedPlans, keyOf(plan)])
    setChosenPlan(keyOf(plan))
  }

  const pay = () => {
    // The page's own rule: the app has no say in the button.
    if (isCredit(method) && !chosen) {
      setOrder({ state: 'planless' })

      return
    }

    setOrder({ state: 'placing' })
    placeOrder(cart, method, isCredit(method) ? chosen : null).then(
      (orderId) => setOrder({ state: 'placed', orderId }),
      () => setOrder({ state: 'failed' })
    )
  }

  // Left for another method, the list says why, in its place, until the shopper picks a method.
  const isListShown =
    isCredit(method) || (isNothingLeft && known.keptHeight !== null)

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
              onChange={() => pickMethod(one)}
            />
            {one.name}
          </label>
        ))}
      </fieldset>
      {isListShown && (
        <PlanList
          cart={cart}
          plans={plans}
          chosen={chosen}
          known={known}
          element={list}
          onPick={pickPlan}
        />
      )}
      <button
        type="button"
        // Against a second order, not because of a decision.
        disabled={order.state === 'placing' || order.state === 'placed'}
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
