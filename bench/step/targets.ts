import { readable } from '../report/table'
import type { Target } from '../report/targets'
import { target } from '../report/targets'
import type { Step } from './runStep'

const HELD_MS = 400

export const stepTargets = ({ rows }: Step): Target[] =>
  rows
    .filter(({ side }) => side === 'with')
    .flatMap((app) => {
      const plain = rows.find(
        ({ side, platformMs }) =>
          side === 'without' && platformMs === app.platformMs
      )

      if (plain === undefined) return []
      const later = Math.max(0, app.shownMs - plain.shownMs)

      return [
        target(
          `payment step, a platform answering in ${app.platformMs} ms: plans shown at most ${HELD_MS} ms later`,
          `${readable(later)} ms`,
          later <= HELD_MS
        ),
        target(
          `payment step, a platform answering in ${app.platformMs} ms: one request`,
          String(app.decisions),
          app.decisions === 1
        ),
        target(
          `payment step, a platform answering in ${app.platformMs} ms: nothing moves that would not without the app`,
          `${app.layoutShift.toFixed(3)} (${plain.layoutShift.toFixed(3)})`,
          app.layoutShift <= plain.layoutShift
        ),
      ]
    })
