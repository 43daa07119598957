import { BROKEN, idOf, INHERITED, WRONG } from '../journeys/support/wrongStore'

const ADMIN = '/admin/app/clustered-payment-conditions'

export interface AdminPage {
  readonly name: string
  readonly path: string
  /** Shows once the page is drawn completely. */
  readonly ready: string
}

const conditionPage = (name: string, id: string): AdminPage => ({
  name,
  path: `${ADMIN}/condition/${id}`,
  ready: 'fieldset',
})

const wrong = (name: string): AdminPage =>
  conditionPage(name, idOf(WRONG.findIndex((one) => one.name === name)))

/** Every page of the Admin, and the states an address alone leads to. */
export const ADMIN_PAGES: readonly AdminPage[] = [
  { name: 'conditions', path: ADMIN, ready: 'table' },
  {
    name: 'conditions, nothing found',
    path: `${ADMIN}?q=nothing-like-that`,
    ready: 'h3, [class*="empty"], section',
  },
  conditionPage('broken condition', BROKEN),
  conditionPage('inherited condition', INHERITED),
  wrong('Contradiction'),
  {
    name: 'no such condition',
    path: `${ADMIN}/condition/none`,
    ready: 'h1',
  },
  { name: 'try a customer', path: `${ADMIN}/try`, ready: 'form' },
  { name: 'history', path: `${ADMIN}/history`, ready: 'main li, li' },
  { name: 'settings', path: `${ADMIN}/settings`, ready: 'input[type=radio]' },
  { name: 'orders', path: `${ADMIN}/orders`, ready: 'h1' },
  {
    name: 'import and export',
    path: `${ADMIN}/exchange`,
    ready: 'form, button',
  },
  { name: 'check of the store', path: `${ADMIN}/check`, ready: 'h1' },
  { name: 'exclusive', path: `${ADMIN}/exclusive`, ready: 'form, input' },
  { name: 'new payment condition', path: `${ADMIN}/new`, ready: 'form' },
  {
    name: 'payment condition to edit',
    path: `${ADMIN}/condition/${INHERITED}/edit`,
    ready: 'form',
  },
]
