import { useState } from 'react'

let taken = 0

const take = () => {
  taken += 1

  return `cpc-${taken}`
}

/** An id for the life of a component, to tie a label or an error to its control. */
export const useUniqueId = (): string => useState(take)[0]
