import './page.global.css'

import type { ReactNode } from 'react'
import React, { useEffect, useRef } from 'react'
import { Helmet } from 'vtex.render-runtime'
import { Layout } from 'vtex.styleguide'

import type { Place } from './PageLinks'
import PageLinks from './PageLinks'

interface Props {
  readonly title: string
  /** Which of the pages in the header this is. */
  readonly place?: Place
  readonly subtitle?: ReactNode
  /** The way back, above the title. */
  readonly back?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

const Page = ({ title, place, subtitle, back, actions, children }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null)

  // The link that led here is gone, and the focus with it: whoever reads on begins at the title.
  useEffect(() => {
    const { activeElement, body } = document

    if (activeElement === null || activeElement === body) {
      heading.current?.focus({ preventScroll: true })
    }
  }, [])

  return (
    <main className="cpc-page">
      <Helmet>
        <title>{title}</title>
      </Helmet>
      <Layout
        fullWidth
        pageHeader={
          <div className="cpc-header ph5 ph7-ns pt5 pb5">
            <PageLinks current={place ?? null} />
            {back && <p className="ma0 mb3 t-small">{back}</p>}
            <div className="flex flex-wrap items-center justify-between">
              <h1
                ref={heading}
                tabIndex={-1}
                className="cpc-title ma0 t-heading-2 c-on-base"
              >
                {title}
              </h1>
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
}

export default Page
