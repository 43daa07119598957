import { SEED_DOCUMENT } from './clusteredConditions'
import { seedCustomers } from './customers'
import { CUSTOMER_FIELDS } from './fields'
import { SEED_RULES } from './paymentRules'
import { PERSONAS } from './personas'

const OWNER = { accountId: 'account', accountName: 'wholesale' }
const customers = [...seedCustomers(1000, OWNER)]

test('the same customers come out at every start, however many', () => {
  expect([...seedCustomers(1000, OWNER)]).toEqual(customers)
  expect([...seedCustomers(50, OWNER)]).toEqual(customers.slice(0, 50))
})

test.each(['id', 'userId', 'email'])(
  'no two customers share their %s',
  (field) => {
    expect(new Set(customers.map((customer) => customer[field])).size).toBe(
      1000
    )
  }
)

test('personas come first and are found by id and e-mail', () => {
  expect(
    customers.slice(0, PERSONAS.length).map(({ id, email }) => [id, email])
  ).toEqual(PERSONAS.map(({ customerId, email }) => [customerId, email]))
})

test('every field a customer has is defined', () => {
  const defined = new Set(CUSTOMER_FIELDS.map(({ name }) => name))
  const unknown = customers
    .flatMap(Object.keys)
    .filter((name) => !defined.has(name))

  expect([...new Set(unknown)]).toEqual([])
})

test('fields come in every kind a cluster can name, and in some it cannot', () => {
  const types = new Set(CUSTOMER_FIELDS.map(({ type }) => type))

  for (const type of [
    'Varchar 100',
    'Text',
    'Email',
    'Phone',
    'CEP',
    'CPF / CNPJ',
    'URL',
    'User Login',
    'Integer',
    'Long',
    'Decimal',
    'Currency',
    'Percent',
    'Auto Increment',
    'Boolean',
    'Date',
    'Date and Time',
    'Time',
    'Relationship',
    'File',
    'Score2',
  ]) {
    expect(types).toContain(type)
  }
})

test('data is as untidy as in real stores', () => {
  const payments = new Set(customers.map(({ payment }) => payment))

  for (const payment of [
    'in advance',
    'on-time',
    'delayed',
    'On-Time',
    ' delayed',
    '',
    null,
  ]) {
    expect(payments).toContain(payment)
  }

  expect(new Set(customers.map(({ isCorporate }) => isCorporate))).toEqual(
    new Set([true, false, null, undefined])
  )
})

test('six conditions of Customer Credit, four of them clustered on their own plans', () => {
  const credit = SEED_RULES.filter(({ deadlines }) => deadlines !== null)

  expect(credit).toHaveLength(6)
  const planKeys = (id: string): readonly string[] => {
    const deadlines: unknown = credit.find((rule) => rule.id === id)?.deadlines

    return (
      JSON.stringify(deadlines).match(/\{"paymentOptions":\[.*?\]\}/g) ?? []
    ).map((plan) =>
      (plan.match(/"days":\d+/g) ?? []).map((day) => day.slice(7)).join('/')
    )
  }

  expect(SEED_DOCUMENT.conditions).toHaveLength(4)
  for (const {
    paymentConditionId,
    planKeys: saved,
  } of SEED_DOCUMENT.conditions) {
    expect(saved).toEqual(planKeys(paymentConditionId))
  }
})
