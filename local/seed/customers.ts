import { PERSONAS, type Persona } from './personas'
import { Random } from './random'

export type SeedDocument = Readonly<Record<string, unknown>>

/** What every document of the account carries. */
export interface SeedOwner {
  readonly accountId: string
  readonly accountName: string
}

const SEED = 20260615
const IMPORTED_BY = 'import@wholesale.example'
const FIRST_NAMES = [
  'Adriana',
  'Beatriz',
  'Camila',
  'Carlos',
  'Daniela',
  'Eduardo',
  'Fernanda',
  'Gabriel',
  'Helena',
  'Inés',
  'João',
  'José',
  'Juliana',
  'Lucía',
  'Luís',
  'Maria',
  'Mateo',
  'Nuria',
  'Olívia',
  'Paulo',
  'Rafael',
  'Sofía',
  'Thiago',
  'Valentina',
  'William',
  'Zoë',
] as const

const LAST_NAMES = [
  'Almeida',
  'Barbosa',
  'Castro',
  'Díaz',
  'Esteves',
  'Ferreira',
  'García',
  'Hernández',
  'Jensen',
  'Klein',
  'López',
  'Moreira',
  'Núñez',
  'Oliveira',
  'Pérez',
  'Quintero',
  'Ramos',
  'Silva',
  'Teixeira',
  'Vargas',
  'Walsh',
] as const

const TRADES = [
  'Atacado',
  'Bistrô',
  'Bodega',
  'Comercial',
  'Distribuidora',
  'Emporio',
  'Ferretería',
  'Hotel',
  'Market',
  'Papelería',
  'Restaurante',
  'Supplies',
] as const

type Place = readonly [location: string, region: string, postalCode: string]
/** Places as customers and staff type them, accents or not. */
const PLACES: readonly [Place, ...Place[]] = [
  ['São Paulo', 'Southeast', '01310-100'],
  ['Sao Paulo', 'Southeast', '04538-132'],
  ['Rio de Janeiro', 'Southeast', '20040-002'],
  ['Belo Horizonte', 'Southeast', '30130-010'],
  ['Recife', 'Northeast', '50030-230'],
  ['Salvador', 'Northeast', '40020-000'],
  ['Curitiba', 'South', '80010-000'],
  ['Florianópolis', 'South', '88010-400'],
  ['Brasília', 'Midwest', '70040-010'],
  ['Bogotá', 'Andean', '110111'],
  ['Medellín', 'Andean', '050001'],
  ['New York', 'International', '10001'],
  ['München', 'International', '80331'],
]

const SEGMENTS = [
  'Bakeries',
  'Cafés',
  'Department stores',
  'Groceries',
  'Hotels',
  'Office supplies',
  'Pharmacies',
  'Restaurants',
] as const

/** Also what real stores hold: other letter case, stray spaces, nothing at all. */
const UNTIDY_PAYMENTS = [
  'On-Time',
  'ON-TIME',
  'In Advance',
  ' delayed',
  'on-time ',
  '',
  null,
] as const

const MANAGERS = [
  'sales.north@wholesale.example',
  'sales.south@wholesale.example',
  'sales.abroad@wholesale.example',
] as const

const two = (value: number): string => String(value).padStart(2, '0')
const day = (random: Random, first: number, last: number): string =>
  `${random.between(first, last)}-${two(random.between(1, 12))}-${two(
    random.between(1, 28)
  )}`

const instant = (random: Random, first: number, last: number): string =>
  `${day(random, first, last)}T${two(random.between(0, 23))}:${two(
    random.between(0, 59)
  )}:${two(random.between(0, 59))}.${random.between(1000000, 9999999)}Z`

const cents = (random: Random, first: number, last: number): number =>
  random.between(first * 100, last * 100) / 100

const paymentOf = (random: Random): string | null => {
  const share = random.next()

  if (share < 0.3) return 'in advance'
  if (share < 0.65) return 'on-time'
  if (share < 0.85) return 'delayed'

  return random.pick(UNTIDY_PAYMENTS)
}

/** Yes, no and, as in every store, nobody ever said. */
const answer = (random: Random, yes: number, no: number): boolean | null => {
  const share = random.next()

  if (share < yes) return true

  return share < yes + no ? false : null
}

const asciiTexts = new Map<string, string>()

/** Letters only, for addresses; remembered, because a seed asks 500,000 times. */
const ascii = (text: string): string => {
  const known = asciiTexts.get(text)

  if (known !== undefined) return known

  const plain = text
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()

  asciiTexts.set(text, plain)

  return plain
}

/** One generated customer; the same number is always the same customer. */
const generate = (number: number, owner: SeedOwner): SeedDocument => {
  const random = new Random(SEED + number)
  const firstName = random.pick(FIRST_NAMES)
  const lastName = random.pick(LAST_NAMES)
  const trade = random.pick(TRADES)
  const [location, region, postalCode] = random.pick(PLACES)
  const isCorporate = answer(random, 0.45, 0.4)
  const since = day(random, 2014, 2025)
  const name = `${ascii(firstName)}.${ascii(lastName)}`
  const digits = `${random.between(10000000, 99999999)}`

  return {
    id: random.guid(),
    userId: random.guid(),
    email: `${name}.${number}@${ascii(trade)}.example`,
    firstName,
    lastName,
    document: `${digits.slice(0, 3)}.${digits.slice(3, 6)}.${digits.slice(
      2,
      5
    )}-${digits.slice(6)}`,
    documentType: 'cpf',
    gender: '',
    birthDate: `${day(random, 1955, 2003)}T00:00:00`,
    localeDefault: random.pick(['pt-BR', 'es-CO', 'en-US']),
    phone: `+55119${digits}`,
    isCorporate,
    corporateName: isCorporate ? `${trade} ${lastName}` : null,
    tradeName: isCorporate ? trade : '',
    corporateDocument: isCorporate
      ? `${digits.slice(0, 2)}.${digits.slice(2, 5)}.${digits.slice(
          5
        )}0/0001-${random.between(10, 99)}`
      : null,
    priceTables: isCorporate ? 'corporate,retail' : 'retail',
    approved: answer(random, 0.8, 0.1),
    isNewsletterOptIn: answer(random, 0.3, 0.6),
    payment: paymentOf(random),
    location: random.chance(0.95) ? location : null,
    region: random.chance(0.95) ? region : null,
    segment: random.pick(SEGMENTS),
    creditScore: random.chance(0.9) ? random.between(300, 950) : null,
    annualPurchases: cents(random, 500, 900000),
    discountPercent: random.pick([0, 0, 2.5, 5, 7.5, 10]),
    averageWeight: cents(random, 1, 400),
    taxRegistration:
      10_000_000_000_000 + random.between(0, 89_999_999) * 1_000_000,
    customerNumber: number,
    customerSince: since,
    lastOrderAt: random.chance(0.85) ? instant(random, 2024, 2025) : null,
    deliveryFrom: `${two(random.between(6, 11))}:30`,
    postalCode,
    website: `https://${ascii(trade)}.example`,
    accountManager: random.pick(MANAGERS),
    parentCompany: null,
    notes: random.chance(0.2)
      ? `Prefers deliveries before noon (${trade}).`
      : null,
    accountId: owner.accountId,
    accountName: owner.accountName,
    dataEntityId: 'CL',
    createdBy: IMPORTED_BY,
    createdIn: `${since}T${two(random.between(0, 23))}:30:00.0000000Z`,
    updatedBy: null,
    updatedIn: null,
    followers: [],
    auto_filter: null,
    tags: random.chance(0.3)
      ? [random.pick(['key-account', 'export', 'coffee'])]
      : [],
    brandVisitedTag: random.chance(0.2)
      ? {
          DisplayValue: trade,
          Scores: {
            [trade]: [
              {
                Point: 5,
                Date: `${since}T00:00:00`,
                Until: '2030-01-01T00:00:00',
              },
            ],
          },
        }
      : null,
  }
}

const personaDocument = (
  { customerId, userId, name, email, fields }: Persona,
  number: number,
  owner: SeedOwner
): SeedDocument => {
  const [firstName = '', ...rest] = name.split(' ')
  const since = fields.customerSince ?? '2026-06-14'

  return {
    ...owner,
    dataEntityId: 'CL',
    createdBy: IMPORTED_BY,
    createdIn: `${String(since)}T12:00:00.0000000Z`,
    updatedBy: null,
    updatedIn: null,
    followers: [],
    tags: [],
    auto_filter: null,
    id: customerId,
    userId,
    email,
    firstName,
    lastName: rest.join(' '),
    document: `000.000.00${number}-0${number}`,
    documentType: 'cpf',
    phone: `+55119000000${number}`,
    customerNumber: number,
    ...fields,
  }
}

/** The store's customers: the personas first, then as many as asked for. */
export function* seedCustomers(
  count: number,
  owner: SeedOwner
): Generator<SeedDocument> {
  let number = 0

  for (const persona of PERSONAS.slice(0, count)) {
    number += 1
    yield personaDocument(persona, number, owner)
  }

  while (number < count) {
    number += 1
    yield generate(number, owner)
  }
}
