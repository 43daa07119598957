/** How the rows of a table are sorted, and how to have them otherwise. */
export interface Sorting {
  /** A key for each column that sorts; `null` for one that doesn't. */
  readonly columns: ReadonlyArray<string | null>
  readonly by: string | null
  readonly isDescending: boolean
  readonly onSort: (column: string) => void
}
