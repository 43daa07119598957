/** Lines of a table whose first column leans left and the others right. */
export const table = (
  head: readonly string[],
  rows: ReadonlyArray<readonly string[]>
): string => {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column].length))
  )

  return [head, widths.map((width) => '-'.repeat(width)), ...rows]
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0
            ? cell.padEnd(widths[column])
            : cell.padStart(widths[column])
        )
        .join('  ')
        .trimEnd()
    )
    .join('\n')
}

/** A number with as many digits as tell something: `0.91`, `12.3`, `4,512`. */
export const readable = (value: number): string => {
  if (!Number.isFinite(value)) return '-'
  const digits = Math.abs(value) < 1 ? 2 : Math.abs(value) < 100 ? 1 : 0

  return value.toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}
