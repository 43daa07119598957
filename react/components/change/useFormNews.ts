import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'

import type { Flow } from './changeFlow'

interface FormNews {
  readonly form: RefObject<HTMLFormElement>
  readonly news: RefObject<HTMLDivElement>
}

/** A button loses the focus while it works: it goes to what is wrong, or to why nothing came of it. */
export const useFormNews = (flow: Flow): FormNews => {
  const form = useRef<HTMLFormElement>(null)
  const news = useRef<HTMLDivElement>(null)
  const isAsking = flow.at === 'ASKING'

  useEffect(() => {
    if (flow.at !== 'FORM') return
    if (flow.issues.length === 0 && flow.problem === null) return

    const invalid = form.current?.querySelector<HTMLElement>(
      '[aria-invalid="true"]'
    )

    if (invalid) invalid.focus()
    else news.current?.focus()
    // Once for each answer: issues that are forgiven one by one are no news.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isAsking])

  return { form, news }
}
