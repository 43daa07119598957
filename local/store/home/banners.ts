import { element } from './dom'
import type { Fault, OverviewAnswer } from './store'
import { language, listOf, say } from './words'

const faultWords = ({ api, mode }: Fault): string =>
  `${say(`api.${api}`)} (${say(`mode.${mode}`)})`

/** What a visitor must know before he believes what he sees. */
export const banners = (
  answer: OverviewAnswer | null,
  faults: readonly Fault[],
  isServiceUp: boolean
): readonly HTMLElement[] => {
  const lines: string[] = []

  if (!isServiceUp) lines.push(say('banner.service'))
  if (faults.length > 0) {
    lines.push(say('banner.fault', { list: listOf(faults.map(faultWords)) }))
  }

  if (answer?.status === 'OK') {
    const { mode, source } = answer.overview

    if (mode === 'OFF') lines.push(say('banner.off'))
    if (mode === 'TESTERS') lines.push(say('banner.testers'))
    if (source === 'STALE') lines.push(say('banner.stale'))
  }

  const made = lines.map((line) => element('p', { class: 'banner' }, line))

  if (new URLSearchParams(window.location.search).get('as') === 'viewer') {
    made.push(
      element(
        'p',
        { class: 'banner' },
        `${say('banner.viewer')} `,
        element(
          'a',
          { href: `/?as=admin&lang=${language}` },
          say('banner.admin')
        )
      )
    )
  }

  return made
}
