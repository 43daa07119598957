/** The rules of the payments gateway, as its API returns them. */
export type SeedRule = Readonly<Record<string, unknown>> & {
  readonly id: string
}

export const CONDITION_IDS = {
  thirtyDays: 'a0000001-0030-4000-8000-000000000001',
  twoPayments: 'a0000002-1530-4000-8000-000000000002',
  goodPayers: 'a0000003-3090-4000-8000-000000000003',
  corporate: 'a0000004-3060-4000-8000-000000000004',
  established: 'a0000005-0120-4000-8000-000000000005',
  exclusive: 'a0000006-0090-4000-8000-000000000006',
} as const

const CREDIT_CONNECTOR =
  'Vtex.PaymentGateway.Connectors.PaymentProvider.PaymentProviderConnector_CreditControlV2'

interface Credit {
  readonly id: string
  readonly name: string
  /** Days of each plan. */
  readonly plans: ReadonlyArray<readonly number[]>
  readonly interestPercent?: number
  readonly minimumValue?: number
  readonly beginDate?: string
}

const rule = (fields: {
  readonly id: string
  readonly name: string
  readonly paymentSystem: { readonly id: number; readonly name: string }
  readonly implementation: string
  readonly quantities: readonly number[]
  readonly interestPercent: number
}) => ({
  id: fields.id,
  name: fields.name,
  salesChannels: [{ id: ':ALL:' }],
  paymentSystem: { ...fields.paymentSystem, implementation: null },
  connector: {
    implementation: fields.implementation,
    affiliationId: 'b0000000-0000-4000-8000-000000000000',
  },
  issuer: { name: null },
  antifraud: { implementation: null, affiliationId: null },
  installmentOptions: {
    dueDateType: 0,
    interestRateMethod: 1,
    minimumInstallmentValue: 0,
    installments: fields.quantities.map((quantity) => ({
      ruleId: null,
      quantity,
      value: 0,
      interestRate: fields.interestPercent,
      isExternalInstallmentService: null,
      interestTax: null,
    })),
  },
  isSelfAuthorized: null,
  requiresAuthentication: null,
  enabled: true,
  installmentsService: false,
  isDefault: null,
  beginDate: null,
  endDate: null,
  condition: null,
  multiMerchantList: null,
  country: null,
  dateIntervals: null,
  externalInterest: false,
  minimumValue: null,
  deadlines: null,
  cobrand: { name: null },
  cardLevel: { name: null },
  excludedBinsRanges: null,
})

const credit = ({
  id,
  name,
  plans,
  interestPercent = 0,
  minimumValue,
  beginDate,
}: Credit): SeedRule => ({
  ...rule({
    id,
    name,
    paymentSystem: { id: 64, name: 'Customer Credit' },
    implementation: CREDIT_CONNECTOR,
    quantities: [...new Set(plans.map((days) => days.length))].sort(
      (left, right) => left - right
    ),
    interestPercent,
  }),
  minimumValue: minimumValue ?? null,
  beginDate: beginDate ?? null,
  deadlines: plans.map((days) => ({
    paymentOptions: days.map((deadline) => ({
      days: deadline,
      interestRate: interestPercent,
    })),
  })),
})

export const SEED_RULES: readonly SeedRule[] = [
  credit({ id: CONDITION_IDS.thirtyDays, name: '30 days', plans: [[30]] }),
  credit({
    id: CONDITION_IDS.twoPayments,
    name: 'Two payments',
    plans: [[15, 30]],
  }),
  credit({
    id: CONDITION_IDS.goodPayers,
    name: 'Three payments for good payers',
    plans: [[30, 60, 90]],
  }),
  credit({
    id: CONDITION_IDS.corporate,
    name: 'Corporate customers of the Southeast',
    plans: [[45], [30, 60]],
  }),
  credit({
    id: CONDITION_IDS.established,
    name: 'Four payments for established customers',
    plans: [[30, 60, 90, 120]],
    interestPercent: 1,
    minimumValue: 1000,
    beginDate: '2025-01-01T00:00:00Z',
  }),
  credit({
    id: CONDITION_IDS.exclusive,
    name: 'Aurora Hotels agreement',
    plans: [[45], [90]],
  }),
  rule({
    id: 'a0000007-0002-4000-8000-000000000007',
    name: 'Visa',
    paymentSystem: { id: 2, name: 'Visa' },
    implementation: 'Vtex.PaymentGateway.Connectors.MundipaggConnector',
    quantities: [1, 2, 3],
    interestPercent: 0,
  }),
  rule({
    id: 'a0000008-0006-4000-8000-000000000008',
    name: 'Bank slip',
    paymentSystem: { id: 6, name: 'Bank slip' },
    implementation: 'Vtex.PaymentGateway.Connectors.PromissoryConnector',
    quantities: [1],
    interestPercent: 0,
  }),
]
