import { useState } from 'react'

import type { Draft } from './draft'

/** Lines somebody is to look at, the first of them first. */
export type Pointed = readonly number[]

const keysAt = ({ clusters }: Draft, places: readonly number[]): Pointed =>
  places.flatMap((at) => (clusters[at] ? [clusters[at].key] : []))

/** The lines a warning led to, by their keys; `null` as soon as the draft is another one. */
export const usePointed = (
  draft: Draft,
  places: readonly number[]
): readonly [Pointed | null, (places: readonly number[]) => void] => {
  const [pointed, setPointed] = useState({ draft, keys: keysAt(draft, places) })

  return [
    pointed.draft === draft && pointed.keys.length > 0 ? pointed.keys : null,
    (wanted) => setPointed({ draft, keys: keysAt(draft, wanted) }),
  ]
}
