import React, { useState } from 'react'
import { Button } from 'vtex.styleguide'

import Confirm from '../../components/ui/Confirm'
import Failure from '../../components/ui/Failure'
import Notice from '../../components/ui/Notice'
import Skeleton from '../../components/ui/Skeleton'
import { useLanguage } from '../../components/ui/useLanguage'
import { problemSentence } from '../../words/problem'
import type { ListedCapture } from './useCaptures'
import { useCaptures } from './useCaptures'

/** What the store's checkout showed so far. */
const Captures = () => {
  const language = useLanguage()
  const { say } = language
  const { captures, failure, isLoading, problem, refresh, save, remove } =
    useCaptures()

  const [doomed, setDoomed] = useState<ListedCapture | null>(null)

  const sentenceOf = ({ at, recognised }: ListedCapture): string =>
    recognised.length > 0
      ? say('admin/cpc.teach.recognised', {
          at: language.moment(at),
          count: recognised.length,
          plans: recognised.join(', '),
        })
      : say('admin/cpc.teach.unknown', { at: language.moment(at) })

  return (
    <>
      {isLoading && <Skeleton lines={2} />}
      {failure && <Failure problem={failure} onRetry={refresh} />}
      {problem && (
        <Notice type="error" announced>
          {problem.type === 'NOT_ALLOWED'
            ? say('admin/cpc.problem.readOnly')
            : problemSentence(language, problem)}
        </Notice>
      )}
      {captures && !isLoading && !failure && (
        <>
          <h3 className="ma0 mb3 t-heading-5">
            {say('admin/cpc.teach.captures')}
          </h3>
          {captures.length === 0 && (
            <p className="ma0 mb4 t-body lh-copy">
              {say('admin/cpc.teach.none')}
            </p>
          )}
          {captures.length > 0 && (
            <ul className="cpc-list mb4">
              {captures.map((capture) => (
                <li key={capture.id} className="mb4">
                  <p className="ma0 mb2 t-body lh-copy">
                    {sentenceOf(capture)}
                    {capture.isCut && ` ${say('admin/cpc.teach.cut')}`}
                  </p>
                  <div className="cpc-actions">
                    <Button
                      variation="secondary"
                      size="small"
                      onClick={() => save(capture)}
                    >
                      {say('admin/cpc.teach.download')}
                    </Button>
                    <Button
                      variation="tertiary"
                      size="small"
                      onClick={() => setDoomed(capture)}
                    >
                      {say('admin/cpc.teach.remove')}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          )}
          <Button variation="tertiary" size="small" onClick={refresh}>
            {say('admin/cpc.teach.refresh')}
          </Button>
        </>
      )}
      <Confirm
        isOpen={doomed !== null}
        title={say('admin/cpc.teach.removeTitle')}
        action={say('admin/cpc.teach.remove')}
        onAgree={() => {
          if (doomed) remove(doomed)
          setDoomed(null)
        }}
        onClose={() => setDoomed(null)}
      >
        <p className="ma0">{say('admin/cpc.teach.question')}</p>
      </Confirm>
    </>
  )
}

export default Captures
