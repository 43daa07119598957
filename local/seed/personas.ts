/** A customer of the demo store worth meeting: what he is shows in his plans. */
export interface Persona {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly customerId: string
  readonly userId: string
  readonly description: string
  readonly descriptions: Readonly<Record<'en' | 'pt' | 'es', string>>
  /** His fields of the customer document. */
  readonly fields: Readonly<Record<string, unknown>>
}

const persona = (
  number: number,
  who: Pick<Persona, 'id' | 'name' | 'email'>,
  descriptions: Persona['descriptions'],
  fields: Persona['fields']
): Persona => ({
  ...who,
  customerId: `c0000000-0000-4000-8000-00000000000${number}`,
  userId: `d0000000-0000-4000-8000-00000000000${number}`,
  description: descriptions.en,
  descriptions,
  fields,
})

export const PERSONAS: readonly Persona[] = [
  persona(
    1,
    { id: 'ana', name: 'Ana Souza', email: 'ana@cafe-aurora.example' },
    {
      en: 'Runs a café in São Paulo and always pays on time.',
      pt: 'Tem um café em São Paulo e sempre paga em dia.',
      es: 'Tiene un café en São Paulo y siempre paga a tiempo.',
    },
    {
      payment: 'on-time',
      location: 'São Paulo',
      region: 'Southeast',
      segment: 'Cafés',
      isCorporate: false,
      approved: true,
      creditScore: 640,
      annualPurchases: 48250.5,
      discountPercent: 2.5,
      customerSince: '2023-04-12',
      lastOrderAt: '2026-05-28T14:05:31.0000000Z',
      corporateName: 'Café Aurora',
      priceTables: 'retail',
      tags: ['coffee', 'newsletter'],
    }
  ),
  persona(
    2,
    { id: 'bruno', name: 'Bruno Lima', email: 'bruno@mercado-lima.example' },
    {
      en: 'Keeps a corner shop in Recife and often pays late.',
      pt: 'Tem um mercadinho no Recife e costuma atrasar pagamentos.',
      es: 'Tiene una tienda de barrio en Recife y suele pagar tarde.',
    },
    {
      payment: 'delayed',
      location: 'Recife',
      region: 'Northeast',
      segment: 'Groceries',
      isCorporate: false,
      approved: true,
      creditScore: 410,
      annualPurchases: 12900,
      discountPercent: 0,
      customerSince: '2024-09-30',
      lastOrderAt: '2026-06-11T20:41:07.0000000Z',
      corporateName: 'Mercado Lima',
      priceTables: 'retail',
      tags: [],
    }
  ),
  persona(
    3,
    {
      id: 'carla',
      name: 'Carla Mendes',
      email: 'carla@grupo-horizonte.example',
    },
    {
      en: 'Buys for a corporate group in the Southeast.',
      pt: 'Compra para um grupo empresarial do Sudeste.',
      es: 'Compra para un grupo empresarial del Sudeste.',
    },
    {
      payment: 'delayed',
      location: 'Belo Horizonte',
      region: 'Southeast',
      segment: 'Restaurants',
      isCorporate: true,
      approved: true,
      creditScore: 590,
      annualPurchases: 310400,
      discountPercent: 5,
      customerSince: '2022-08-01',
      lastOrderAt: '2026-06-02T11:15:00.0000000Z',
      corporateName: 'Grupo Horizonte S.A.',
      priceTables: 'corporate,restaurants',
      tags: ['key-account'],
    }
  ),
  persona(
    4,
    {
      id: 'diego',
      name: 'Diego Martín',
      email: 'diego@almacenes-martin.example',
    },
    {
      en: 'A customer since 2015 with a high credit score; pays in advance.',
      pt: 'Cliente desde 2015 com score de crédito alto; paga adiantado.',
      es: 'Cliente desde 2015 con puntaje de crédito alto; paga por adelantado.',
    },
    {
      payment: 'in advance',
      location: 'Bogotá',
      region: 'Andean',
      segment: 'Department stores',
      isCorporate: true,
      approved: true,
      creditScore: 870,
      annualPurchases: 982000.75,
      discountPercent: 7.5,
      customerSince: '2015-03-02',
      lastOrderAt: '2026-06-14T09:00:12.0000000Z',
      corporateName: 'Almacenes Martín',
      priceTables: 'corporate,export',
      tags: ['export', 'key-account'],
    }
  ),
  persona(
    5,
    { id: 'elena', name: 'Elena Rossi', email: 'elena@aurora-hotels.example' },
    {
      en: 'Buys for Aurora Hotels, which has an agreement of its own.',
      pt: 'Compra para a Aurora Hotels, que tem um acordo só seu.',
      es: 'Compra para Aurora Hotels, que tiene un acuerdo propio.',
    },
    {
      payment: 'delayed',
      location: 'New York',
      region: 'International',
      segment: 'Hotels',
      isCorporate: true,
      approved: true,
      creditScore: 680,
      annualPurchases: 1540000,
      discountPercent: 10,
      customerSince: '2023-11-20',
      lastOrderAt: '2026-06-09T16:30:45.0000000Z',
      corporateName: 'Aurora Hotels Inc.',
      priceTables: 'hotels',
      tags: ['exclusive'],
    }
  ),
  persona(
    6,
    { id: 'felix', name: 'Felix Braun', email: 'felix@new-customer.example' },
    {
      en: 'Registered yesterday; nothing is known about him yet.',
      pt: 'Cadastrou-se ontem; ainda não se sabe nada sobre ele.',
      es: 'Se registró ayer; todavía no se sabe nada de él.',
    },
    {}
  ),
]
