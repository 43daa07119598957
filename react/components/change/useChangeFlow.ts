import { useEffect, useReducer, useRef } from 'react'

import type { Issue, PaymentCondition } from '../../typings/schema'
import { isSameRecord } from '../saveAgain'
import type { AfterWork, Flow, Meanwhile, Seen } from './changeFlow'
import { atForm, flowReducer } from './changeFlow'
import type { ChangeRequest } from './useWriting'
import { useWriting } from './useWriting'

/** The revision is the whole document's: as often as this, colleagues may save other conditions meanwhile. */
const ATTEMPTS = 3

export interface ChangeFlow {
  readonly flow: Flow
  /** Shows what would be written, or what is wrong: `issues` are those the page found itself. */
  readonly look: (request: ChangeRequest, issues?: readonly Issue[]) => void
  readonly save: () => void
  readonly after: (work: AfterWork) => void
  readonly goBack: () => void
  readonly forgive: (isAbout: (issue: Issue) => boolean) => void
  /** Somebody's change in between is known now: go on with mine. */
  readonly keepMine: () => void
  /** Its clusters were saved from the same page: no colleague's. */
  readonly savedHere: (condition: PaymentCondition) => void
}

/** A change on its way, of a payment condition as it was opened; `null` for a new one. */
export const useChangeFlow = (opened: PaymentCondition | null): ChangeFlow => {
  const writing = useWriting()
  const [flow, dispatch] = useReducer(flowReducer, atForm)
  const asked = useRef(0)
  // What the rule was when it was opened: a form on top of another one would take changes back unseen.
  const opening = useRef<string | null>(null)
  const known = useRef(opened)
  const id = opened?.id ?? null
  const isEnabled = opened?.enabled ?? false

  useEffect(() => {
    if (id === null) return

    writing
      .preview({
        input: { action: isEnabled ? 'ENABLE' : 'DISABLE', id },
        clusters: null,
      })
      .then((answer) => {
        if (answer.answered) opening.current = answer.result.fingerprint
      })
    // Once, for what was opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id])

  const findTheirs = async (
    request: ChangeRequest,
    fingerprint: string
  ): Promise<Meanwhile> => {
    const read = id === null ? null : await writing.read(id)

    opening.current = fingerprint

    return {
      theirs: read?.answered ? read.result.condition : null,
      who: null,
      request,
    }
  }

  const look = async (
    request: ChangeRequest,
    issues: readonly Issue[] = []
  ) => {
    asked.current += 1

    const turn = asked.current

    dispatch({ type: 'ASKED', request })

    const answer = await writing.preview(request)

    if (turn !== asked.current) return
    if (!answer.answered) {
      dispatch({ type: 'REFUSED', problem: answer.problem })

      return
    }

    const { fingerprint } = answer.result
    const isChanged =
      id !== null &&
      opening.current !== null &&
      fingerprint !== null &&
      fingerprint !== opening.current

    if (isChanged && fingerprint !== null) {
      dispatch({
        type: 'FOUND_CHANGED',
        meanwhile: await findTheirs(request, fingerprint),
      })
    } else {
      opening.current = fingerprint ?? opening.current
      dispatch({
        type: 'SEEN',
        seen: { request, preview: answer.result },
        issues,
      })
    }
  }

  const send = async ({ request, preview }: Seen) => {
    const fingerprint = preview.fingerprint ?? ''
    let revision = preview.revision ?? ''
    let saved = await writing.save(request, fingerprint, revision)

    for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
      if (!saved.answered || saved.result.status !== 'CONFLICT') break

      const { conflict, condition, revision: next } = saved.result
      const isOthers =
        conflict !== null &&
        isSameRecord(condition?.clustered, known.current?.clustered)

      if (!isOthers || next === null || next === revision) break

      // Somebody saved another condition: nothing of his is overwritten.
      revision = next
      saved = await writing.save(request, fingerprint, revision)
    }

    return saved
  }

  const save = async () => {
    if (flow.at !== 'REVIEW') return

    dispatch({ type: 'STARTED' })

    const saved = await send(flow)

    if (!saved.answered) dispatch({ type: 'REFUSED', problem: saved.problem })
    else dispatch({ type: 'ANSWERED', work: 'SAVE', result: saved.result })
  }

  const after = async (work: AfterWork) => {
    if (flow.at !== 'ENDED') return

    const { paymentConditionId, revision } = flow.result

    if (paymentConditionId === null) return

    dispatch({ type: 'WORKING', work })

    const answer =
      work === 'RESUME'
        ? await writing.resume(paymentConditionId)
        : work === 'LEAVE'
        ? await writing.leave(paymentConditionId)
        : await writing.writeBack(paymentConditionId, revision ?? '')

    if (!answer.answered) dispatch({ type: 'REFUSED', problem: answer.problem })
    else dispatch({ type: 'ANSWERED', work, result: answer.result })
  }

  return {
    flow,
    look,
    save,
    after,
    goBack: () => {
      asked.current += 1
      dispatch({ type: 'WENT_BACK' })
    },
    savedHere: (condition) => {
      known.current = condition
    },
    forgive: (isAbout) => dispatch({ type: 'FORGAVE', isAbout }),
    keepMine: () => {
      if (flow.at !== 'MEANWHILE') return

      known.current = flow.theirs ?? known.current
      opening.current = null
      look(flow.request)
    },
  }
}
