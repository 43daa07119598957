/** VTEX's own APIs, as any checkout of a store's own calls them. */
const ORDER_FORM = '/api/checkout/pub/orderForm'
const CUSTOMER_CREDIT = 64

export interface Plan {
  readonly days: readonly number[]
  readonly interestRate: number
}

export interface Method {
  readonly id: number
  readonly name: string
  readonly group: string
}

export interface GiftCard {
  readonly value: number
  readonly inUse: boolean
}

export interface Cart {
  readonly id: string
  /** Changes when somebody else stands at the checkout. */
  readonly identity: string
  readonly salesChannel: string
  readonly valueCents: number
  readonly giftCards: readonly GiftCard[]
  readonly currency: string
  readonly methods: readonly Method[]
  /** Every plan of Customer Credit, whoever it is for; none when the method is not offered. */
  readonly plans: readonly Plan[]
}

interface OrderForm {
  readonly orderFormId: string
  readonly value: number
  readonly salesChannel: string
  readonly items: ReadonlyArray<{ readonly id: string }>
  readonly clientProfileData: { readonly email: string } | null
  readonly userProfileId: string | null
  readonly loggedIn: boolean
  readonly storePreferencesData: { readonly currencyCode: string }
  readonly paymentData: {
    readonly paymentSystems: ReadonlyArray<{
      readonly id: number
      readonly name: string
      readonly groupName: string
    }>
    readonly giftCards: readonly GiftCard[]
  }
}

interface PurchaseConditions {
  readonly deadlines: ReadonlyArray<{
    readonly paymentOptions: readonly number[]
    readonly interestRate: number | null
  }>
}

/** What is left to pay once gift cards have paid their part. */
export const payableCents = ({ valueCents, giftCards }: Cart): number =>
  giftCards.reduce((rest, { value }) => rest - value, valueCents)

export const isCredit = ({ id }: Method): boolean => id === CUSTOMER_CREDIT

const call = async <Answer>(
  path: string,
  method = 'GET',
  body?: unknown
): Promise<Answer> => {
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    ...(body === undefined
      ? {}
      : {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
  })

  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`)
  const text = await response.text()

  return text === '' ? null : JSON.parse(text)
}

const readPlans = async ({
  clientProfileData,
  salesChannel,
  items,
}: OrderForm): Promise<readonly Plan[]> => {
  const query = new URLSearchParams({
    email: clientProfileData?.email ?? '',
    sc: salesChannel,
    skus: items.map(({ id }) => id).join(','),
  })

  const { deadlines } = await call<PurchaseConditions>(
    `/api/creditcontrol/purchase-conditions?${query}`
  )

  const plans = deadlines.map(({ paymentOptions, interestRate }) => ({
    days: paymentOptions,
    interestRate: interestRate ?? 0,
  }))

  // Several payment conditions may offer the same days.
  return [
    ...new Map(plans.map((plan) => [plan.days.join('/'), plan])).values(),
  ].sort(
    ({ days: left }, { days: right }) =>
      left.length - right.length || left[0] - right[0]
  )
}

export const readCart = async (): Promise<Cart> => {
  const form = await call<OrderForm>(ORDER_FORM)
  const methods = form.paymentData.paymentSystems.map(
    ({ id, name, groupName }) => ({ id: Number(id), name, group: groupName })
  )

  return {
    id: form.orderFormId,
    identity: JSON.stringify([
      form.clientProfileData?.email,
      form.userProfileId,
      form.loggedIn,
    ]),
    salesChannel: form.salesChannel,
    valueCents: form.value,
    giftCards: form.paymentData.giftCards.filter(({ inUse }) => inUse),
    currency: form.storePreferencesData.currencyCode,
    methods,
    plans: methods.some(isCredit) ? await readPlans(form) : [],
  }
}

const sayPlan = (path: string, { days, interestRate }: Plan) =>
  call(`${path}/customData/customer-credit`, 'PUT', {
    quantity: String(days.length),
    interestRate: String(interestRate),
    ...Object.fromEntries(
      days.map((day, index) => [`deadlines_${index + 1}`, String(day)])
    ),
  })

/** Writes the choice down as VTEX's checkout does, and places the order; gives its id. */
export const placeOrder = async (
  cart: Cart,
  method: Method,
  plan: Plan | null
): Promise<string> => {
  const { id, valueCents, giftCards } = cart
  const path = `${ORDER_FORM}/${id}`
  const value = payableCents(cart)
  const count = plan?.days.length ?? 1

  if (plan) await sayPlan(path, plan)
  await call(`${path}/attachments/paymentData`, 'POST', {
    payments: [
      {
        paymentSystem: method.id,
        paymentSystemName: method.name,
        group: method.group,
        installments: count,
        installmentsInterestRate: plan?.interestRate ?? 0,
        installmentsValue: Math.round(value / count),
        value,
        referenceValue: value,
        hasDefaultBillingAddress: false,
      },
    ],
    ...(giftCards.length > 0 ? { giftCards } : {}),
  })
  const { orderGroup } = await call<{ readonly orderGroup: string }>(
    `${path}/transaction`,
    'POST',
    {
      referenceId: id,
      savePersonalData: false,
      optinNewsLetter: false,
      value: valueCents,
      referenceValue: valueCents,
      interestValue: 0,
    }
  )

  await call(`/api/checkout/pub/gatewayCallback/${orderGroup}`, 'POST')

  return `${orderGroup}-01`
}
