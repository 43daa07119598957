import { listOf, objectOf, textOf, type JsonObject } from '../json'
import type { Platform } from '../platform'

const KIND = 'checkout-configuration'
const LONGEST_PLAN = 12

const DEFAULT: JsonObject = {
  paymentConfiguration: {
    requiresAuthenticationForPreAuthorizedPaymentOption: false,
    allowInstallmentsMerge: null,
    blockPaymentSession: null,
    paymentSystemToCheckFirstInstallment: null,
    defaultPaymentSystemToApplyOnUserOrderForm: null,
  },
  taxConfiguration: null,
  minimumQuantityAccumulatedForItems: 1,
  decimalDigitsPrecision: 2,
  minimumValueAccumulated: 0,
  apps: [
    {
      id: 'customer-credit',
      major: 1,
      fields: [
        'quantity',
        ...Array.from(
          { length: LONGEST_PLAN },
          (_, at) => `deadlines_${at + 1}`
        ),
        'interestRate',
      ],
    },
  ],
  allowMultipleDeliveries: true,
  allowManualPrice: false,
}

/** The account's orderForm configuration: which apps may keep which fields. */
export const configurationOf = ({ records, account }: Platform): JsonObject =>
  records.get(KIND, account) ?? DEFAULT

export const saveConfiguration = (
  { records, account }: Platform,
  configuration: JsonObject
): void => records.put(KIND, account, configuration)

/** The fields an app may keep, or null when it isn't declared. */
export const declaredFields = (
  platform: Platform,
  app: string
): readonly string[] | null => {
  const declared = listOf(configurationOf(platform).apps)
    .map(objectOf)
    .find(({ id }) => id === app)

  return declared
    ? listOf(declared.fields).map((field) => textOf(field) ?? '')
    : null
}
