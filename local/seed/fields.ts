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

/** What every store's CL has. Native labels come in the entity's own language. */
export const NATIVE_CUSTOMER_FIELDS: readonly SeedField[] = [
  field('id', 'Varchar 100', 'Id', { ...INTERNAL, isSearchable: true }),
  field('accountId', 'Varchar 50', 'Id da conta', { ...INTERNAL, ...HIDDEN }),
  field('accountName', 'Varchar 100', 'Conta', { ...INTERNAL, ...HIDDEN }),
  field('dataEntityId', 'Varchar 10', 'Entidade', { ...INTERNAL, ...HIDDEN }),
  field('createdBy', 'User Login', 'Criado por', INTERNAL),
  field('createdIn', 'Date and Time', 'Criado em', INTERNAL),
  field('updatedBy', 'User Login', 'Atualizado por', INTERNAL),
  field('updatedIn', 'Date and Time', 'Atualizado em', INTERNAL),
  field('lastInteractionBy', 'User Login', 'Última interação por', INTERNAL),
  field('lastInteractionIn', 'Date and Time', 'Última interação em', INTERNAL),
  field('followers', 'Text', 'Seguidores', { ...INTERNAL, ...HIDDEN }),
  field('tags', 'Text', 'Tags', { ...INTERNAL, ...HIDDEN }),
  field('auto_filter', 'Text', 'Filtro automático', { ...INTERNAL, ...HIDDEN }),

  field('userId', 'Varchar 100', 'Id do usuário'),
  field('email', 'Email', 'E-mail', { isSearchable: true }),
  field('firstName', 'Varchar 50', 'Nome', { isSearchable: true }),
  field('lastName', 'Varchar 50', 'Sobrenome', { isSearchable: true }),
  field('document', 'CPF / CNPJ', 'Documento'),
  field('documentType', 'Varchar 50', 'Tipo de documento'),
  field('gender', 'Varchar 50', 'Gênero'),
  field('birthDate', 'Date and Time', 'Data de nascimento'),
  field('birthDateMonth', 'Integer', 'Mês de nascimento'),
  field('localeDefault', 'Varchar 10', 'Idioma'),
  field('profilePicture', 'URL', 'Foto', HIDDEN),
  field('homePhone', 'Phone', 'Telefone'),
  field('phone', 'Phone', 'Celular'),
  field('businessPhone', 'Phone', 'Telefone comercial'),
  field('isCorporate', 'Boolean', 'Pessoa jurídica'),
  field('corporateName', 'Varchar 100', 'Razão social', { isSearchable: true }),
  field('tradeName', 'Varchar 100', 'Nome fantasia', { isSearchable: true }),
  field('corporateDocument', 'CPF / CNPJ', 'CNPJ'),
  field('stateRegistration', 'Varchar 50', 'Inscrição estadual'),
  field('customerClass', 'Varchar 50', 'Classe do cliente'),
  field('priceTables', 'Varchar 750', 'Tabelas de preço'),
  field('approved', 'Boolean', 'Aprovado'),
  field('isNewsletterOptIn', 'Boolean', 'Recebe novidades'),
  field('rclastcart', 'Varchar 750', 'Último carrinho', HIDDEN),
  field('rclastcartvalue', 'Currency', 'Valor do último carrinho'),
  field('rclastsession', 'Varchar 100', 'Última sessão', HIDDEN),
  field('rclastsessiondate', 'Date and Time', 'Data da última sessão'),
  field('carttag', 'Score2', 'Carrinho', HIDDEN),
  field('checkouttag', 'Score2', 'Checkout', HIDDEN),
  field('brandVisitedTag', 'Score2', 'Marcas visitadas', HIDDEN),
  field('productPurchasedTag', 'Score2', 'Produtos comprados', HIDDEN),
  field('attach', 'File', 'Anexo', HIDDEN),
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
