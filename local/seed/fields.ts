/** One field of the seeded entities, in Master Data's own words. */
export interface SeedField {
  readonly name: string
  readonly type: string
  readonly displayName: string
  readonly isNullable: boolean
  readonly isSearchable: boolean
  readonly isFilter: boolean
  readonly isInternal: boolean
}

type Flags = Partial<
  Pick<SeedField, 'isSearchable' | 'isFilter' | 'isInternal'>
>

const field = (
  name: string,
  type: string,
  displayName: string,
  flags: Flags = {}
): SeedField => ({
  name,
  type,
  displayName,
  isNullable: true,
  isSearchable: false,
  isFilter: true,
  isInternal: false,
  ...flags,
})

const INTERNAL = { isInternal: true }
const HIDDEN = { isFilter: false }

/** What every store's CL has. A label has one language, whatever the Admin's: one of them shows it. */
export const NATIVE_CUSTOMER_FIELDS: readonly SeedField[] = [
  field('id', 'Varchar 100', 'Id', { ...INTERNAL, isSearchable: true }),
  field('accountId', 'Varchar 50', 'Account id', { ...INTERNAL, ...HIDDEN }),
  field('accountName', 'Varchar 100', 'Account', { ...INTERNAL, ...HIDDEN }),
  field('dataEntityId', 'Varchar 10', 'Entity', { ...INTERNAL, ...HIDDEN }),
  field('createdBy', 'User Login', 'Created by', INTERNAL),
  field('createdIn', 'Date and Time', 'Created at', INTERNAL),
  field('updatedBy', 'User Login', 'Updated by', INTERNAL),
  field('updatedIn', 'Date and Time', 'Updated at', INTERNAL),
  field('lastInteractionBy', 'User Login', 'Last interaction by', INTERNAL),
  field('lastInteractionIn', 'Date and Time', 'Last interaction at', INTERNAL),
  field('followers', 'Text', 'Followers', { ...INTERNAL, ...HIDDEN }),
  field('tags', 'Text', 'Tags', { ...INTERNAL, ...HIDDEN }),
  field('auto_filter', 'Text', 'Automatic filter', { ...INTERNAL, ...HIDDEN }),

  field('userId', 'Varchar 100', 'User id'),
  field('email', 'Email', 'Email', { isSearchable: true }),
  field('firstName', 'Varchar 50', 'First name', { isSearchable: true }),
  field('lastName', 'Varchar 50', 'Last name', { isSearchable: true }),
  field('document', 'CPF / CNPJ', 'Document'),
  field('documentType', 'Varchar 50', 'Document type'),
  field('gender', 'Varchar 50', 'Gender'),
  field('birthDate', 'Date and Time', 'Birth date'),
  field('birthDateMonth', 'Integer', 'Birth month'),
  field('localeDefault', 'Varchar 10', 'Language'),
  field('profilePicture', 'URL', 'Picture', HIDDEN),
  field('homePhone', 'Phone', 'Home phone'),
  field('phone', 'Phone', 'Mobile phone'),
  field('businessPhone', 'Phone', 'Business phone'),
  field('isCorporate', 'Boolean', 'Corporate customer'),
  field('corporateName', 'Varchar 100', 'Corporate name', {
    isSearchable: true,
  }),
  field('tradeName', 'Varchar 100', 'Trade name', { isSearchable: true }),
  field('corporateDocument', 'CPF / CNPJ', 'Corporate document'),
  field('stateRegistration', 'Varchar 50', 'Inscrição estadual'),
  field('customerClass', 'Varchar 50', 'Customer class'),
  field('priceTables', 'Varchar 750', 'Price tables'),
  field('approved', 'Boolean', 'Approved'),
  field('isNewsletterOptIn', 'Boolean', 'Receives news'),
  field('rclastcart', 'Varchar 750', 'Last cart', HIDDEN),
  field('rclastcartvalue', 'Currency', 'Last cart value'),
  field('rclastsession', 'Varchar 100', 'Last session', HIDDEN),
  field('rclastsessiondate', 'Date and Time', 'Last session at'),
  field('carttag', 'Score2', 'Cart', HIDDEN),
  field('checkouttag', 'Score2', 'Checkout', HIDDEN),
  field('brandVisitedTag', 'Score2', 'Visited brands', HIDDEN),
  field('productPurchasedTag', 'Score2', 'Purchased products', HIDDEN),
  field('attach', 'File', 'Attachment', HIDDEN),
]

/** What this store added for itself: every kind a cluster can name, and some it can't. */
export const CUSTOM_CUSTOMER_FIELDS: readonly SeedField[] = [
  field('payment', 'Varchar 100', 'Payment'),
  field('location', 'Varchar 100', 'Location'),
  field('region', 'Varchar 50', 'Region'),
  field('segment', 'Varchar 50', 'Segment'),
  field('creditScore', 'Integer', 'Credit score'),
  field('annualPurchases', 'Currency', 'Annual purchases'),
  field('discountPercent', 'Percent', 'Discount'),
  field('averageWeight', 'Decimal', 'Average order weight (kg)'),
  field('taxRegistration', 'Long', 'Tax registration'),
  field('customerNumber', 'Auto Increment', 'Customer number', HIDDEN),
  field('customerSince', 'Date', 'Customer since'),
  field('lastOrderAt', 'Date and Time', 'Last order'),
  field('deliveryFrom', 'Time', 'Deliveries from', HIDDEN),
  field('postalCode', 'CEP', 'Postal code'),
  field('website', 'URL', 'Website'),
  field('accountManager', 'User Login', 'Account manager'),
  field('parentCompany', 'Relationship', 'Parent company'),
  field('notes', 'Text', 'Notes', HIDDEN),
]

export const CUSTOMER_FIELDS: readonly SeedField[] = [
  ...NATIVE_CUSTOMER_FIELDS,
  ...CUSTOM_CUSTOMER_FIELDS,
]

export const ADDRESS_FIELDS: readonly SeedField[] = [
  ...NATIVE_CUSTOMER_FIELDS.filter(({ isInternal }) => isInternal),
  field('addressName', 'Varchar 100', 'Nome do endereço'),
  field('city', 'Varchar 100', 'Cidade', { isSearchable: true }),
  field('country', 'Varchar 10', 'País'),
  field('postalCode', 'CEP', 'CEP'),
  field('state', 'Varchar 50', 'Estado'),
  field('street', 'Varchar 100', 'Rua'),
  field('userId', 'Relationship', 'Cliente'),
]
