import {
  cluster,
  paymentCondition,
  properties,
  record,
} from '../core/fixtures/builders'
import { preparedFor } from './preparedFor'

const ask = {
  facts: { payment: 'on-time' },
  at: 0,
  timeZone: 'UTC',
  salesChannel: null,
  cartValueCents: null,
}

const rules = () => [paymentCondition('A', ['30'])]

test('the same conditions, records and properties are prepared once', () => {
  const conditions = rules()
  const records = [record()]

  expect(preparedFor(conditions, records, properties)).toBe(
    preparedFor(conditions, records, properties)
  )
})

test('a save is decided by at once', () => {
  const conditions = rules()
  const isOffered = (value: string) =>
    preparedFor(
      conditions,
      [record({ clusters: [cluster({ values: [value] })] })],
      properties
    ).decidePlans(ask)[0].offered

  expect(['on-time', 'delayed', 'on-time'].map(isOffered)).toEqual([
    true,
    false,
    true,
  ])
})

test('a field that is gone breaks what asks for it, and is not read', () => {
  const conditions = rules()
  const records = [record()]
  const before = preparedFor(conditions, records, properties)
  const after = preparedFor(conditions, records, new Map())

  expect([before.fields, before.decidePlans(ask)[0].offered]).toEqual([
    ['payment'],
    true,
  ])
  expect([after.fields, after.decidePlans(ask)[0].offered]).toEqual([[], false])
})

test('two stores with alike conditions share nothing', () => {
  const records = [record()]

  expect(preparedFor(rules(), records, properties)).not.toBe(
    preparedFor(rules(), records, properties)
  )
})
