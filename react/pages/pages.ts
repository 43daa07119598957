/** Where one is in a list that only knows the way forward. */
export interface Pages {
  readonly current: string | null
  readonly earlier: ReadonlyArray<string | null>
}

export const firstPage: Pages = { current: null, earlier: [] }

export const nextPage = (pages: Pages, cursor: string | null): Pages =>
  cursor === null
    ? pages
    : { current: cursor, earlier: pages.earlier.concat(pages.current) }

export const previousPage = ({ earlier }: Pages): Pages =>
  earlier.length === 0
    ? firstPage
    : { current: earlier[earlier.length - 1], earlier: earlier.slice(0, -1) }
