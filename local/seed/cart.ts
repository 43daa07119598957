/** What every demo cart holds; prices in cents. */
export const DEMO_ITEMS = [
  {
    id: '101',
    name: 'House blend coffee, 12 × 1 kg',
    refId: 'COF-12',
    quantity: 4,
    priceCents: 48_000,
  },
  {
    id: '102',
    name: 'Paper cups 240 ml, box of 1,000',
    refId: 'CUP-1000',
    quantity: 6,
    priceCents: 21_450,
  },
  {
    id: '103',
    name: 'Espresso machine service kit',
    refId: 'KIT-ESP',
    quantity: 1,
    priceCents: 96_310,
  },
] as const
