import { DEMO_ITEMS } from '../../seed/cart'
import type { Caller } from '../caller'
import { textOf, type JsonObject } from '../json'
import { spaceOf } from '../masterdata/entities'
import type { Platform } from '../platform'
import { cartValueCents, type Cart } from './carts'
import { describeInstallments, describeSystem, offersFor } from './paymentOffer'

export type Shopper = Extract<Caller, { kind: 'shopper' }>

export interface Reader {
  readonly shopper: Shopper | null
  /** Whether names and documents are shown as they are. */
  readonly seesAll: boolean
}

const masked = (value: string | null): string | null =>
  value === null || value === '' ? value : `${value.slice(0, 1)}***`

/** The orderForm of a cart, as this reader may see it. */
export const orderFormOf = (
  platform: Platform,
  cart: Cart,
  { shopper, seesAll }: Reader
): JsonObject => {
  const value = cartValueCents(cart)
  const offers = offersFor(platform, {
    nowMs: platform.now(),
    salesChannel: cart.salesChannel,
    valueCents: value,
  })

  return {
    orderFormId: cart.id,
    salesChannel: cart.salesChannel,
    loggedIn: shopper !== null,
    isCheckedIn: false,
    allowManualPrice: false,
    canEditData: seesAll || cart.email === null,
    userProfileId: shopper?.userId ?? null,
    userType: null,
    ignoreProfileData: false,
    value,
    messages: [],
    items: itemsOf(cart),
    totalizers: [{ id: 'Items', name: 'Items Total', value }],
    clientProfileData: profileOf(platform, cart, seesAll),
    shippingData: null,
    paymentData: {
      updateStatus: 'updated',
      installmentOptions: offers
        .filter(({ installments }) => installments.length > 0)
        .map((offer) => describeInstallments(offer, value, platform.account)),
      paymentSystems: offers.map((offer) =>
        describeSystem(offer, platform.now())
      ),
      payments: cart.payments,
      giftCards: [],
      giftCardMessages: [],
      availableAccounts: [],
      availableTokens: [],
      availableAssociations: {},
    },
    marketingData: null,
    sellers: [{ id: '1', name: 'Wholesale', logo: null }],
    clientPreferencesData: { locale: 'pt-BR', optinNewsLetter: false },
    storePreferencesData: {
      countryCode: 'BRA',
      currencyCode: 'BRL',
      currencySymbol: 'R$',
      currencyLocale: 1046,
      saveUserData: true,
      timeZone: 'E. South America Standard Time',
    },
    customData: customDataOf(cart),
    openTextField: null,
  }
}

export const itemsOf = (cart: Cart): readonly JsonObject[] =>
  cart.items.flatMap(({ id, quantity }, index) => {
    const item = DEMO_ITEMS.find((known) => known.id === id)

    if (!item) return []

    return [
      {
        uniqueId: `${cart.id.slice(0, 24)}${String(index).padStart(8, '0')}`,
        id,
        productId: id,
        name: item.name,
        skuName: item.name,
        refId: item.refId,
        quantity,
        seller: '1',
        price: item.priceCents,
        listPrice: item.priceCents,
        sellingPrice: item.priceCents,
        priceTags: [],
        availability: 'available',
        measurementUnit: 'un',
        unitMultiplier: 1,
      },
    ]
  })

export const customDataOf = ({ customApps }: Cart): JsonObject | null => {
  const apps = Object.entries(customApps).filter(
    ([, fields]) => Object.keys(fields).length > 0
  )

  return apps.length === 0
    ? null
    : {
        attachmentId: 'customData',
        customApps: apps.map(([id, fields]) => ({ id, major: 1, fields })),
        customFields: [],
      }
}

const profileOf = (
  platform: Platform,
  cart: Cart,
  seesAll: boolean
): JsonObject | null => {
  if (cart.email === null) return null
  const space = spaceOf(platform.account, 'CL')
  const customer = platform.documents.findByEmail(space, cart.email)
  const read = (name: string): string | null => {
    const value = textOf(cart.profile[name]) ?? textOf(customer?.[name])

    return seesAll ? value : masked(value)
  }

  return {
    email: cart.email,
    firstName: read('firstName'),
    lastName: read('lastName'),
    document: read('document'),
    documentType: 'cpf',
    phone: read('phone'),
    corporateName: read('corporateName'),
    tradeName: read('tradeName'),
    corporateDocument: read('corporateDocument'),
    stateInscription: null,
    corporatePhone: null,
    isCorporate: customer?.isCorporate === true,
    profileCompleteOnLoading: customer !== null,
    profileErrorOnLoading: null,
    customerClass: textOf(customer?.customerClass),
  }
}
