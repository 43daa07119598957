import React from 'react'

import DataTable from '../../components/ui/DataTable'
import type { Tone } from '../../components/ui/StatusTag'
import StatusTag from '../../components/ui/StatusTag'
import { useLanguage } from '../../components/ui/useLanguage'
import type { OrderCheck, OrderVerdict } from '../../typings/schema'
import {
  actionWords,
  downgradeSentence,
  flagWouldDo,
  verdictWords,
  whyLines,
} from '../../words/orderCheckWords'
import { planKeySentence } from '../../words/plansSentence'

interface Props {
  readonly checks: readonly OrderCheck[]
}

const tones: Record<OrderVerdict, Tone> = {
  ALLOWED: 'GOOD',
  NOT_ALLOWED: 'BAD',
  UNKNOWN: 'ATTENTION',
}

const orderHref = (orderId: string): string =>
  `/admin/orders/${encodeURIComponent(orderId)}`

const ChecksTable = ({ checks }: Props) => {
  const language = useLanguage()
  const { say } = language

  return (
    <DataTable
      caption={say('admin/cpc.orders.list')}
      columns={[
        say('admin/cpc.orders.column.order'),
        say('admin/cpc.orders.column.plan'),
        say('admin/cpc.orders.column.verdict'),
        say('admin/cpc.orders.column.done'),
        say('admin/cpc.orders.column.flag'),
        say('admin/cpc.orders.column.cancel'),
      ]}
      rows={checks.map((check) => {
        const why = downgradeSentence(language, check)

        return {
          key: check.orderId,
          cells: [
            <React.Fragment key="order">
              {/* The Admin shows these pages in a frame; an order's page is outside of it. */}
              <a
                className="cpc-link nowrap"
                href={orderHref(check.orderId)}
                target="_top"
              >
                {check.orderId}
              </a>
              <span className="db t-small">
                {language.moment(check.placedAt)}
              </span>
            </React.Fragment>,
            check.planKey ? planKeySentence(language, check.planKey) : '–',
            <React.Fragment key="verdict">
              <StatusTag
                tone={tones[check.verdict]}
                text={say(verdictWords[check.verdict])}
              />
              {whyLines(language, check).map((line) => (
                <span key={line} className="db lh-copy">
                  {line}
                </span>
              ))}
            </React.Fragment>,
            say(actionWords[check.action]),
            say(actionWords[flagWouldDo(check.wouldDo)]),
            <React.Fragment key="cancel">
              {say(actionWords[check.wouldDo])}
              {why !== null && <span className="db lh-copy">{why}</span>}
            </React.Fragment>,
          ],
        }
      })}
    />
  )
}

export default ChecksTable
