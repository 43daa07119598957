import type { UnseenValue } from '../typings/schema'

const identity = ({ property, exact, value }: UnseenValue): string =>
  JSON.stringify([property, exact, value])

const closer = (one: UnseenValue, other: UnseenValue): UnseenValue =>
  (other.distance ?? Infinity) < (one.distance ?? Infinity) ? other : one

/** Unseen by all customers is what is unseen on each page of them; `null` before the first page. */
export const unseenByAll = (
  known: readonly UnseenValue[] | null,
  page: readonly UnseenValue[]
): readonly UnseenValue[] => {
  if (known === null) return page

  const onPage = new Map(
    page.map((each): [string, UnseenValue] => [identity(each), each])
  )

  return known.reduce<readonly UnseenValue[]>((all, each) => {
    const again = onPage.get(identity(each))

    return again ? all.concat(closer(each, again)) : all
  }, [])
}
