import React from 'react'

import type { Target } from '../../pages/targets'
import {
  checkTarget,
  conditionsTarget,
  historyTarget,
  ordersTarget,
  settingsTarget,
  tryTarget,
} from '../../pages/targets'
import PageLink from './PageLink'
import { useLanguage } from './useLanguage'

export type Place =
  | 'CONDITIONS'
  | 'TRY'
  | 'ORDERS'
  | 'HISTORY'
  | 'SETTINGS'
  | 'CHECK'

const places: ReadonlyArray<{ place: Place; to: Target; text: string }> = [
  {
    place: 'CONDITIONS',
    to: conditionsTarget,
    text: 'admin/cpc.nav.conditions',
  },
  { place: 'TRY', to: tryTarget, text: 'admin/cpc.nav.try' },
  { place: 'ORDERS', to: ordersTarget, text: 'admin/cpc.nav.orders' },
  { place: 'HISTORY', to: historyTarget, text: 'admin/cpc.nav.history' },
  { place: 'SETTINGS', to: settingsTarget, text: 'admin/cpc.nav.settings' },
  { place: 'CHECK', to: checkTarget, text: 'admin/cpc.nav.check' },
]

interface Props {
  readonly current: Place | null
}

/** The way between the pages of the app, the same on each of them. */
const PageLinks = ({ current }: Props) => {
  const { say } = useLanguage()

  return (
    <nav aria-label={say('admin/cpc.nav.label')} className="cpc-places">
      <ul className="cpc-list">
        {places.map(({ place, to, text }) => (
          <li key={place}>
            <PageLink to={to} isCurrent={place === current}>
              {say(text)}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export default PageLinks
