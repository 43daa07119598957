import fs from 'fs'
import os from 'os'
import path from 'path'

import { ROOT } from '../local/runtime/places'
import type { Admin } from './admin/runAdmin'
import { runAdmin } from './admin/runAdmin'
import { adminTargets } from './admin/targets'
import type { Matching, MatchingRow } from './matching/runMatching'
import { runMatching } from './matching/runMatching'
import { matchingTargets } from './matching/targets'
import type { PreviewRow } from './preview/runPreview'
import { runPreview } from './preview/runPreview'
import { previewTargets } from './preview/targets'
import { updatePage } from './report/markdown'
import { plot } from './report/plot'
import { readable, table } from './report/table'
import type { Target } from './report/targets'
import type { Route } from './route/runRoute'
import { ROUTE_PACES, runRoute } from './route/runRoute'
import { routeTargets } from './route/targets'
import type { Step } from './step/runStep'
import { runStep, STEP_PAGES } from './step/runStep'
import { stepTargets } from './step/targets'

const PARTS = ['matching', 'route', 'step', 'preview', 'admin'] as const

type Part = (typeof PARTS)[number]

const RESULTS = path.join(ROOT, 'bench/results')
const COMMITTED_PLOT = path.join(ROOT, 'docs/images/performance.svg')
const PAGE = path.join(ROOT, 'docs/PERFORMANCE.md')

interface Arguments {
  readonly only: readonly Part[]
  readonly isQuick: boolean
  /** Writes what was measured into the documentation. */
  readonly isForDocs: boolean
}

interface Results {
  matching?: Matching
  route?: Route
  step?: Step
  preview?: readonly PreviewRow[]
  admin?: Admin
}

class Misuse extends Error {}

const parseArguments = (words: readonly string[]): Arguments => {
  let only: readonly Part[] = PARTS
  let isQuick = false
  let isForDocs = false

  for (let index = 0; index < words.length; index += 1) {
    const [name, joined] = words[index].split('=')

    if (name === '--quick') {
      isQuick = true
    } else if (name === '--docs') {
      isForDocs = true
    } else if (name === '--only') {
      const asked = joined ?? words[(index += 1)]
      const part = PARTS.find((known) => known === asked)

      if (part === undefined) {
        throw new Misuse(`--only takes one of ${PARTS.join(', ')}.`)
      }

      only = [part]
    } else {
      throw new Misuse(
        `Unknown argument ${name}. There are --only, --quick and --docs.`
      )
    }
  }

  return { only, isQuick, isForDocs }
}

const machine = () => ({
  processor: os.cpus()[0]?.model.trim() ?? 'unknown',
  cores: os.availableParallelism(),
  memoryGb: Math.round(os.totalmem() / 1024 ** 3),
  system: `${os.type()} ${os.release()}`,
  node: process.version,
  /** Far above the cores: other programs were measured too. */
  loadAtStart: os.loadavg()[0],
})

const head = (title: string): void =>
  console.log(`\n${title}\n${'='.repeat(title.length)}`)

const MATCHING_HEAD = [
  'engine',
  'conditions',
  'p50 us',
  'p99 us',
  'times ours',
  'samples',
  'load ms',
]

const sayMatching = (rows: readonly MatchingRow[]): void => {
  const [{ mix, conditions }] = rows

  console.log(`\n${mix}, ${readable(conditions)} conditions`)
  console.log(
    table(
      MATCHING_HEAD,
      rows.map((row) => [
        row.engine,
        row.conditions.toLocaleString('en-US'),
        readable(row.p50us),
        readable(row.p99us),
        readable(row.timesOurs),
        row.samples.toLocaleString('en-US'),
        readable(row.loadMs),
      ])
    )
  )
}

const sayBuilds = ({ builds, matchShare }: Matching): void => {
  console.log('\npreparing, ours')
  console.log(
    table(
      ['mix', 'conditions', 'build ms', 'bytes each', 'match, of 1,000'],
      builds.map(({ mix, conditions, buildMs, bytesPerCondition }) => [
        mix,
        conditions.toLocaleString('en-US'),
        readable(buildMs),
        readable(bytesPerCondition),
        `${readable((matchShare[mix] ?? 0) * 100)} %`,
      ])
    )
  )
}

const sayRoute = ({
  ours,
  empty,
  cpuRatio,
  upstreamCallsPerDecision,
  profile,
  heap,
}: Route): void => {
  console.log(
    table(
      ['route', 'CPU ms', 'p50 ms', 'p99 ms'],
      [
        { name: 'ours', ...ours },
        { name: 'empty', ...empty },
      ].map(({ name, cpuMsPerRequest, p50ms, p99ms }) => [
        name,
        readable(cpuMsPerRequest),
        readable(p50ms),
        readable(p99ms),
      ])
    )
  )
  console.log(
    `CPU ${cpuRatio.toFixed(
      2
    )} times the empty route; ${upstreamCallsPerDecision.toFixed(
      2
    )} upstream calls per decision`
  )
  console.log(
    `\n${table(
      ['where the CPU of one request goes', '%', 'CPU ms'],
      profile.map(({ area, percent }) => [
        area,
        percent.toFixed(1),
        readable((percent * ours.cpuMsPerRequest) / 100),
      ])
    )}\n`
  )
  if (heap !== null) {
    console.log(
      `heap ${readable(heap.megabytes)} MB, ${heap.growthPercent.toFixed(
        1
      )} % from the first to the second half of ${heap.requests.toLocaleString(
        'en-US'
      )} requests`
    )
  }
}

const sayStep = ({ rows }: Step): void =>
  console.log(
    table(
      [
        'app',
        'platform ms',
        'plans shown ms',
        'settled ms',
        'scripts ms',
        'decisions',
        'layout shift',
      ],
      rows.map((row) => [
        row.side,
        readable(row.platformMs),
        readable(row.shownMs),
        readable(row.settledMs),
        readable(row.scriptMs),
        String(row.decisions),
        row.layoutShift.toFixed(3),
      ])
    )
  )

const sayPreview = (rows: readonly PreviewRow[]): void =>
  console.log(
    table(
      [
        'customers',
        'first page ms',
        'complete ms',
        'checkout p99 alone',
        'beside it',
        'memory MB, before',
        'at most',
      ],
      rows.map((row) => [
        row.customers.toLocaleString('en-US'),
        readable(row.firstMs),
        readable(row.completeMs),
        readable(row.checkoutAloneP99ms),
        readable(row.checkoutBesideP99ms),
        readable(row.memory?.beforeMb ?? NaN),
        readable(row.memory?.mostMb ?? NaN),
      ])
    )
  )

const sayAdmin = ({
  conditions,
  listMs,
  saveMs,
  usableMs,
  tableMs,
  writesPerSave,
}: Admin): void =>
  console.log(
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
          conditions.toLocaleString('en-US'),
          readable(listMs),
          readable(saveMs),
          readable(usableMs),
          readable(tableMs),
          String(writesPerSave),
        ],
      ]
    )
  )

const sayTargets = (targets: readonly Target[]): void => {
  head('Targets')
  for (const { what, measured, isMet } of targets) {
    console.log(`${isMet ? '✓' : '✗'} ${what}: ${measured}`)
  }
}

const runParts = async ({ only, isQuick }: Arguments): Promise<Results> => {
  const results: Results = {}

  if (only.includes('matching')) {
    head('Matching: all conditions for one customer')
    results.matching = await runMatching(isQuick, sayMatching)
    sayBuilds(results.matching)
  }

  if (only.includes('route')) {
    head('The route, beside an empty one making the same calls')
    results.route = await runRoute(
      ROUTE_PACES[isQuick ? 'quick' : 'full'],
      (line) => console.log(`... ${line}`)
    )
    sayRoute(results.route)
  }

  if (only.includes('step')) {
    head('The payment step in a browser, with and without the app')
    results.step = await runStep(STEP_PAGES[isQuick ? 'quick' : 'full'])
    sayStep(results.step)
  }

  if (only.includes('preview')) {
    head('Preview of who clusters are for')
    const rows: PreviewRow[] = []

    for (const customers of isQuick ? [10_000] : [10_000, 100_000]) {
      rows.push(await runPreview(customers))
    }

    results.preview = rows
    sayPreview(rows)
  }

  if (only.includes('admin')) {
    head('The Admin')
    results.admin = await runAdmin()
    sayAdmin(results.admin)
  }

  return results
}

const targetsOf = ({
  matching,
  route,
  step,
  preview,
  admin,
}: Results): Target[] => [
  ...(matching ? matchingTargets(matching) : []),
  ...(route ? routeTargets(route) : []),
  ...(step ? stepTargets(step) : []),
  ...(preview ? previewTargets(preview) : []),
  ...(admin ? adminTargets(admin) : []),
]

const write = (
  { isForDocs, isQuick }: Arguments,
  startedOn: ReturnType<typeof machine>,
  { matching, ...others }: Results,
  targets: readonly Target[]
): void => {
  const file = path.join(RESULTS, 'latest.json')

  fs.mkdirSync(RESULTS, { recursive: true })
  fs.writeFileSync(
    file,
    `${JSON.stringify(
      {
        at: new Date().toISOString(),
        isQuick,
        machine: startedOn,
        ...(matching && {
          matching: matching.rows,
          builds: matching.builds,
          matchShare: matching.matchShare,
        }),
        ...others,
        targets,
      },
      null,
      2
    )}\n`
  )
  console.log(`\nWritten: ${path.relative(ROOT, file)}`)
  if (!matching) return
  const plots = [
    path.join(RESULTS, 'performance.svg'),
    ...(isForDocs ? [COMMITTED_PLOT] : []),
  ]

  for (const place of plots) {
    fs.mkdirSync(path.dirname(place), { recursive: true })
    fs.writeFileSync(place, plot(matching.rows))
    console.log(`Written: ${path.relative(ROOT, place)}`)
  }
}

const run = async (): Promise<void> => {
  const asked = parseArguments(process.argv.slice(2))
  const startedOn = machine()
  const { processor, cores, memoryGb, node, loadAtStart } = startedOn
  const machineText = `${processor}, ${cores} cores, ${memoryGb} GB, Node ${node}, load ${loadAtStart.toFixed(
    1
  )} at the start`

  console.log(machineText)
  const results = await runParts(asked)
  const targets = targetsOf(results)

  sayTargets(targets)
  write(asked, startedOn, results, targets)

  if (!asked.isForDocs) return
  const isWhole = asked.only.length === PARTS.length

  updatePage(PAGE, {
    ...results,
    machine: machineText,
    // Of a part alone they would hide the others.
    ...(isWhole && { targets }),
  })
  console.log(`Written: ${path.relative(ROOT, PAGE)}`)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
  process.on(signal, () => process.exit(1))
}

run().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Misuse ? error.message : error)
    process.exit(1)
  }
)
