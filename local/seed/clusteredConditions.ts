import { CONDITION_IDS } from './paymentRules'

/** Where the app keeps its document. */
export const DOCUMENT_BUCKET = 'clustered-payment-conditions'
export const DOCUMENT_PATH = 'document.json'

const SAVED = {
  updatedAt: '2026-06-01T12:00:00.000Z',
  updatedBy: 'admin@wholesale.example',
}

const cluster = (
  property: string,
  kind: string,
  operator: string,
  ...values: string[]
) => ({ property, kind, operator, values, exact: false })

/** The stored document of the demo store: four conditions and whom they are for. */
export const SEED_DOCUMENT = {
  schemaVersion: 1,
  lastChangeId: null,
  settings: {
    mode: 'ON',
    testers: [],
    whenUnavailable: 'OFFER_UNRESTRICTED',
    timeZone: 'America/Sao_Paulo',
    customerEntity: 'CL',
    orderCheck: 'OBSERVE',
    editPaymentConditions: true,
  },
  conditions: [
    {
      paymentConditionId: CONDITION_IDS.goodPayers,
      match: 'ANY',
      clusters: [
        cluster('payment', 'TEXT', 'IS', 'on-time'),
        cluster('payment', 'TEXT', 'IS', 'in advance'),
      ],
      planKeys: ['30/60/90'],
      ...SAVED,
    },
    {
      paymentConditionId: CONDITION_IDS.corporate,
      match: 'ALL',
      clusters: [
        cluster('isCorporate', 'BOOLEAN', 'IS', 'true'),
        cluster('region', 'TEXT', 'IS', 'Southeast'),
      ],
      planKeys: ['45', '30/60'],
      ...SAVED,
    },
    {
      paymentConditionId: CONDITION_IDS.established,
      match: 'ALL',
      clusters: [
        cluster('creditScore', 'NUMBER', 'AT_LEAST', '700'),
        cluster('customerSince', 'DATE', 'BEFORE', '2022-01-01'),
      ],
      planKeys: ['30/60/90/120'],
      ...SAVED,
    },
    {
      paymentConditionId: CONDITION_IDS.exclusive,
      match: 'ALL',
      clusters: [cluster('email', 'TEXT', 'IS', 'elena@aurora-hotels.example')],
      planKeys: ['45', '90'],
      ...SAVED,
    },
  ],
}
