import './page.global.css'

import type { ReactNode } from 'react'
import React from 'react'
import { Helmet } from 'vtex.render-runtime'
import { Layout } from 'vtex.styleguide'

interface Props {
  readonly title: string
  readonly subtitle?: ReactNode
  /** The way back, above the title. */
  readonly back?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

const Page = ({ title, subtitle, back, actions, children }: Props) => (
  <main className="cpc-page">
    <Helmet>
      <title>{title}</title>
    </Helmet>
    <Layout
      fullWidth
      pageHeader={
        <div className="cpc-header ph5 ph7-ns pt6 pb5">
          {back && <p className="ma0 mb3 t-small">{back}</p>}
          <div className="flex flex-wrap items-center justify-between">
            <h1 className="ma0 t-heading-2 c-on-base">{title}</h1>
            {actions && <div className="cpc-actions">{actions}</div>}
          </div>
          {subtitle && (
            <div className="mt3 t-body lh-copy c-on-base mw7">{subtitle}</div>
          )}
        </div>
      }
    >
      {children}
    </Layout>
  </main>
)

export default Page
