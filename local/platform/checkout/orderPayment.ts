import { randomUUID } from 'crypto'

import { CUSTOMER_CREDIT } from './creditRules'

const upperId = (): string => randomUUID().replace(/-/g, '').toUpperCase()

/** One payment as an order shows it; what belongs to cards, slips and gift cards is empty. */
export const orderPayment = (
  paymentSystem: number,
  paymentName: string,
  value: number,
  installments: number
) => ({
  id: upperId(),
  paymentSystem: String(paymentSystem),
  paymentSystemName: paymentName,
  group: paymentSystem === CUSTOMER_CREDIT ? 'creditControl' : 'other',
  value,
  installments,
  referenceValue: value,
  connectorResponses: {},
  dueDate: null,
  accountId: null,
  parentAccountId: null,
  tid: null,
  url: null,
  koinUrl: null,
  billingAddress: null,
  cardHolder: null,
  cardNumber: null,
  cvv2: null,
  expireMonth: null,
  expireYear: null,
  firstDigits: null,
  lastDigits: null,
  bankIssuedInvoiceBarCodeNumber: null,
  bankIssuedInvoiceBarCodeType: null,
  bankIssuedInvoiceIdentificationNumber: null,
  bankIssuedInvoiceIdentificationNumberFormatted: null,
  giftCardAsDiscount: false,
  giftCardCaption: null,
  giftCardId: null,
  giftCardName: null,
  giftCardProvider: null,
  redemptionCode: null,
})
