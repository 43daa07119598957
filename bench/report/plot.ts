import type { MatchingRow } from '../matching/runMatching'

interface Size {
  readonly width: number
  readonly height: number
}

const PANEL: Size = { width: 420, height: 320 }
const MARGIN = { top: 40, right: 16, bottom: 44, left: 56 }
const LEGEND = 120
const FIRST_DECADE = -1
const LAST_DECADE = 6
const SIZES = [100, 1000, 10_000, 100_000]

/** Told apart without colour too: each line has a mark of its own. */
const STYLES: Readonly<
  Record<MatchingRow['engine'], readonly [string, string]>
> = {
  ours: ['#134cd8', '●'],
  closures: ['#3f3f40', '■'],
  'json-rules-engine': ['#c22d1f', '▲'],
  'json-logic-engine': ['#8a5a00', '◆'],
  sift: ['#1c7c4c', '✚'],
}

const x = (conditions: number): number =>
  MARGIN.left +
  ((Math.log10(conditions) - 2) / 3) *
    (PANEL.width - MARGIN.left - MARGIN.right)

const y = (micros: number): number => {
  const share =
    (Math.log10(micros) - FIRST_DECADE) / (LAST_DECADE - FIRST_DECADE)

  return (
    PANEL.height -
    MARGIN.bottom -
    share * (PANEL.height - MARGIN.top - MARGIN.bottom)
  )
}

const unit = (decade: number): string => {
  if (decade >= 6) return '1 s'
  if (decade >= 3) return `${10 ** (decade - 3)} ms`

  return `${10 ** decade} µs`
}

const text = (
  at: readonly [number, number],
  content: string,
  more = ''
): string => `<text x="${at[0]}" y="${at[1]}" ${more}>${content}</text>`

const grid = (): string => {
  const lines: string[] = []

  for (let decade = FIRST_DECADE; decade <= LAST_DECADE; decade += 1) {
    const at = y(10 ** decade)

    lines.push(
      `<line x1="${MARGIN.left}" x2="${
        PANEL.width - MARGIN.right
      }" y1="${at}" y2="${at}" stroke="#e3e4e6"/>`,
      text([MARGIN.left - 8, at + 4], unit(decade), 'text-anchor="end"')
    )
  }

  for (const size of SIZES) {
    lines.push(
      text(
        [x(size), PANEL.height - MARGIN.bottom + 18],
        size.toLocaleString('en-US'),
        'text-anchor="middle"'
      )
    )
  }

  return lines.join('\n')
}

const series = (rows: readonly MatchingRow[]): string =>
  Object.entries(STYLES)
    .map(([engine, [color, mark]]) => {
      const points = rows
        .filter((row) => row.engine === engine)
        .map(({ conditions, p50us }) => [x(conditions), y(p50us)] as const)

      const line = points.map((point) => point.join(',')).join(' ')

      return [
        `<polyline points="${line}" fill="none" stroke="${color}" stroke-width="2"/>`,
        ...points.map(([left, top]) =>
          text([left, top + 4], mark, `fill="${color}" text-anchor="middle"`)
        ),
      ].join('\n')
    })
    .join('\n')

const panel = (
  rows: readonly MatchingRow[],
  title: string,
  left: number
): string =>
  [
    `<g transform="translate(${left} 0)">`,
    text([MARGIN.left, 22], title, 'font-weight="600" font-size="14"'),
    grid(),
    series(rows),
    text(
      [(PANEL.width + MARGIN.left) / 2, PANEL.height - 6],
      'payment conditions',
      'text-anchor="middle"'
    ),
    '</g>',
  ].join('\n')

const legend = (left: number): string =>
  Object.entries(STYLES)
    .map(([engine, [color, mark]], index) =>
      text(
        [left, MARGIN.top + 20 * index],
        `<tspan fill="${color}">${mark}</tspan> ${engine}`
      )
    )
    .join('\n')

/** The median cost of a decision against the number of conditions, both axes logarithmic. */
export const plot = (rows: readonly MatchingRow[]): string => {
  const width = 2 * PANEL.width + LEGEND + 16
  const of = (mix: MatchingRow['mix']) => rows.filter((row) => row.mix === mix)

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${PANEL.height}" width="${width}" height="${PANEL.height}" font-family="system-ui, sans-serif" font-size="12" fill="#3f3f40" role="img" aria-label="Median time per decision against the number of payment conditions">`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    panel(of('broad'), 'broad: each for one customer in seven', 0),
    panel(of('exclusive'), 'exclusive: each for one customer', PANEL.width),
    legend(2 * PANEL.width + 8),
    '</svg>',
    '',
  ].join('\n')
}
