import { execFileSync } from 'child_process'
import fs from 'fs'
import path from 'path'

import { ROOT } from '../../local/runtime/places'
import type { Admin } from '../admin/runAdmin'
import type { Matching } from '../matching/runMatching'
import type { PreviewRow } from '../preview/runPreview'
import type { Route } from '../route/runRoute'
import type { Step } from '../step/runStep'
import { readable } from './table'
import type { Target } from './targets'

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const table = (
  head: readonly string[],
  rows: ReadonlyArray<readonly string[]>
): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

const whole = (value: number): string => value.toLocaleString('en-US')

const matchingText = ({ rows, builds }: Matching): string =>
  [
    table(
      [
        'mix',
        'conditions',
        'engine',
        'p50 µs',
        'p99 µs',
        'times ours',
        'samples',
      ],
      rows.map(
        ({ mix, conditions, engine, p50us, p99us, timesOurs, samples }) => [
          mix,
          whole(conditions),
          engine,
          readable(p50us),
          readable(p99us),
          readable(timesOurs),
          whole(samples),
        ]
      )
    ),
    table(
      ['mix', 'conditions', 'preparing, ms', 'bytes per condition'],
      builds.map(({ mix, conditions, buildMs, bytesPerCondition }) => [
        mix,
        whole(conditions),
        readable(buildMs),
        whole(Math.round(bytesPerCondition)),
      ])
    ),
  ].join('\n\n')

const routeText = ({
  ours,
  empty,
  cpuRatio,
  upstreamCallsPerDecision,
  heap,
}: Route): string =>
  [
    table(
      ['route', 'processor ms per request', 'p50 ms', 'p99 ms'],
      [
        { name: 'ours', ...ours },
        { name: 'empty', ...empty },
      ].map(({ name, cpuMsPerRequest, p50ms, p99ms }) => [
        name,
        cpuMsPerRequest.toFixed(2),
        readable(p50ms),
        readable(p99ms),
      ])
    ),
    `Processor time is ${cpuRatio.toFixed(
      2
    )} times that of the empty route, with ${upstreamCallsPerDecision.toFixed(
      2
    )} upstream calls per decision.`,
    ...(heap === null
      ? []
      : [
          `After collections the heap holds ${readable(
            heap.megabytes
          )} MB; from the first to the second half of ${whole(
            heap.requests
          )} requests it grew by ${heap.growthPercent.toFixed(1)} %.`,
        ]),
  ].join('\n\n')

const profileText = ({ ours, profile }: Route): string =>
  table(
    ['part', 'share', 'processor ms'],
    profile.map(({ area, percent }) => [
      area,
      `${percent.toFixed(1)} %`,
      ((percent * ours.cpuMsPerRequest) / 100).toFixed(2),
    ])
  )

const stepText = ({ pages, rows }: Step): string =>
  [
    table(
      [
        'app',
        'platform ms per call',
        'plans shown after ms',
        'final after ms',
        'scripts of the page ms',
        'decisions asked',
        'layout shift',
      ],
      rows.map((one) => [
        one.side,
        readable(one.platformMs),
        readable(one.shownMs),
        readable(one.settledMs),
        readable(one.scriptMs),
        String(one.decisions),
        one.layoutShift.toFixed(3),
      ])
    ),
    `Medians of ${pages} pages each, opened in turns; of the layout shift the largest.`,
  ].join('\n\n')

const previewText = (rows: readonly PreviewRow[]): string =>
  table(
    [
      'customers',
      'first page ms',
      'complete ms',
      'checkout p99 ms, alone',
      'beside the preview',
      'memory of the service MB, before',
      'at most',
    ],
    rows.map((one) => [
      whole(one.customers),
      readable(one.firstMs),
      readable(one.completeMs),
      readable(one.checkoutAloneP99ms),
      readable(one.checkoutBesideP99ms),
      readable(one.memory?.beforeMb ?? NaN),
      readable(one.memory?.mostMb ?? NaN),
    ])
  )

const adminText = ({
  conditions,
  listMs,
  saveMs,
  usableMs,
  tableMs,
  writesPerSave,
}: Admin): string =>
  table(
    [
      'conditions',
      'list ms',
      'save ms',
      'page usable ms',
      'table drawn ms',
      'writes a save',
    ],
    [
      [
        whole(conditions),
        readable(listMs),
        readable(saveMs),
        readable(usableMs),
        readable(tableMs),
        String(writesPerSave),
      ],
    ]
  )

export interface Sections {
  readonly machine?: string
  readonly matching?: Matching
  readonly route?: Route
  readonly step?: Step
  readonly preview?: readonly PreviewRow[]
  readonly admin?: Admin
  readonly targets?: readonly Target[]
}

const replaceSection = (
  text: string,
  name: string,
  content: string
): string => {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const from = text.indexOf(begin)
  const to = text.indexOf(end)

  if (from < 0 || to < from) throw new Error(`No section ${name} in the page`)

  return `${text.slice(0, from)}${begin}\n\n${content}\n\n${text.slice(to)}`
}

/** Puts what was measured into the page, each part between its two marks; the rest stays. */
export const updatePage = (file: string, sections: Sections): void => {
  const { machine, matching, route, step, preview, admin, targets } = sections
  const contents: ReadonlyArray<readonly [string, string | undefined]> = [
    ['machine', machine],
    ['matching', matching && matchingText(matching)],
    ['route', route && routeText(route)],
    ['profile', route && profileText(route)],
    ['step', step && stepText(step)],
    ['preview', preview && previewText(preview)],
    ['admin', admin && adminText(admin)],
    [
      'targets',
      targets &&
        table(
          ['what is promised', 'measured', 'kept'],
          targets.map(({ what, measured, isMet }) => [
            what,
            measured,
            isMet ? 'yes' : 'no',
          ])
        ),
    ],
  ]

  const page = contents.reduce(
    (text, [name, content]) =>
      content === undefined ? text : replaceSection(text, name, content),
    fs.readFileSync(file, 'utf8')
  )

  fs.writeFileSync(file, page)
  // Its tables are to look as those written by hand.
  execFileSync(process.execPath, [
    path.join(ROOT, 'node_modules/prettier/bin-prettier.js'),
    '--write',
    file,
  ])
}
