import React, { useEffect, useRef } from 'react'
import { Button } from 'vtex.styleguide'

import Block from '../../components/ui/Block'
import Failure from '../../components/ui/Failure'
import Page from '../../components/ui/Page'
import ProgressBar from '../../components/ui/ProgressBar'
import { useLanguage } from '../../components/ui/useLanguage'
import { areaWords } from '../../words/probeWords'
import { areasOf, countOf, doneOf, reportOf } from './check'
import CheckReport from './CheckReport'
import ProbeItem from './ProbeItem'
import { useCheck } from './useCheck'

/** The same in every language, so that support finds its way. */
const reportHeading = () =>
  `Clustered Payment Conditions: check of the store, ${new Date().toISOString()}`

const CheckPage = () => {
  const { say } = useLanguage()
  const { check, start, stop } = useCheck()
  const { status, probes, results, asking, problem } = check
  const news = useRef<HTMLDivElement>(null)
  const isRunning = status === 'RUNNING'
  const isOver = status === 'DONE' || status === 'STOPPED'
  const done = doneOf(check)

  // The button one pressed is another one now: what came of it takes the focus.
  useEffect(() => {
    if (isOver) news.current?.focus()
  }, [isOver])

  return (
    <Page
      title={say('admin/cpc.check.title')}
      place="CHECK"
      subtitle={say('admin/cpc.check.subtitle')}
    >
      <Block title={say('admin/cpc.check.title')} isTitleHidden>
        <p className="ma0 mb4 t-body lh-copy measure-wide">
          {say('admin/cpc.check.hint')}
        </p>
        <div ref={news} tabIndex={-1} role="status" className="cpc-news">
          {isOver && (
            <p className="ma0 mb4 t-body lh-copy b">
              {say('admin/cpc.check.summary', {
                differs: countOf(check, 'DIFFERS'),
                unknown: countOf(check, 'UNKNOWN'),
                pass: countOf(check, 'PASS'),
              })}
            </p>
          )}
        </div>
        {problem && <Failure problem={problem} onRetry={start} />}
        {isRunning && (
          <div className="mb4">
            <ProgressBar
              name={say('admin/cpc.check.status.asking')}
              done={probes.length === 0 ? null : done}
              total={probes.length}
            />
            <p className="ma0 mt2 t-body">
              {say('admin/cpc.check.progress', { done, total: probes.length })}
            </p>
          </div>
        )}
        {isRunning ? (
          <Button variation="secondary" onClick={stop}>
            {say('admin/cpc.check.stop')}
          </Button>
        ) : (
          <Button variation="primary" onClick={start}>
            {say(isOver ? 'admin/cpc.check.again' : 'admin/cpc.check.start')}
          </Button>
        )}
      </Block>
      {probes.length > 0 && (
        <Block title={say('admin/cpc.check.results')}>
          {areasOf(check).map(({ area, probes: asked }) => (
            <section key={area} aria-label={say(areaWords[area])}>
              <h3 className="ma0 mb4 t-heading-5">{say(areaWords[area])}</h3>
              <ul className="cpc-list t-body lh-copy mb5">
                {asked.map((probe) => (
                  <ProbeItem
                    key={probe.id}
                    probe={probe}
                    result={results[probe.id]}
                    isAsking={asking === probe.id}
                  />
                ))}
              </ul>
            </section>
          ))}
        </Block>
      )}
      {isOver && done > 0 && (
        <CheckReport text={reportOf(check, reportHeading())} />
      )}
    </Page>
  )
}

export default CheckPage
