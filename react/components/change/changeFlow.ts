import type {
  Conflict,
  Issue,
  PaymentCondition,
  PaymentConditionChangePreview,
  PaymentConditionSaveResult,
} from '../../typings/schema'
import type { Problem } from '../../words/problem'
import type { ChangeRequest } from './useWriting'

/** What may become of a change that has been written, or half. */
export type AfterWork = 'RESUME' | 'WRITE_BACK' | 'LEAVE'

/** A change seen by the service: what it would write. */
export interface Seen {
  readonly request: ChangeRequest
  readonly preview: PaymentConditionChangePreview
}

/** Somebody changed the payment condition since it was opened. */
export interface Meanwhile {
  /** As on file now; `null` when it is gone or can't be read. */
  readonly theirs: PaymentCondition | null
  readonly who: Conflict | null
  readonly request: ChangeRequest
}

/** A change from the form to its end: written, looked at, saved. */
export type Flow =
  | {
      readonly at: 'FORM'
      readonly issues: readonly Issue[]
      readonly problem: Problem | null
    }
  | { readonly at: 'ASKING'; readonly request: ChangeRequest }
  | ({ readonly at: 'REVIEW'; readonly problem: Problem | null } & Seen)
  | ({ readonly at: 'SAVING' } & Seen)
  | ({ readonly at: 'MEANWHILE' } & Meanwhile)
  | {
      readonly at: 'ENDED'
      readonly work: AfterWork | 'SAVE'
      readonly result: PaymentConditionSaveResult
      readonly working: AfterWork | null
      readonly problem: Problem | null
    }

export type FlowAction =
  | { readonly type: 'ASKED'; readonly request: ChangeRequest }
  | {
      readonly type: 'SEEN'
      readonly seen: Seen
      /** What the page itself found unwritten. */
      readonly issues: readonly Issue[]
    }
  | { readonly type: 'FOUND_CHANGED'; readonly meanwhile: Meanwhile }
  | { readonly type: 'STARTED' }
  | {
      readonly type: 'ANSWERED'
      readonly work: AfterWork | 'SAVE'
      readonly result: PaymentConditionSaveResult
    }
  | { readonly type: 'WORKING'; readonly work: AfterWork }
  | { readonly type: 'REFUSED'; readonly problem: Problem }
  | { readonly type: 'FORGAVE'; readonly isAbout: (issue: Issue) => boolean }
  | { readonly type: 'WENT_BACK' }

export const atForm: Flow = { at: 'FORM', issues: [], problem: null }

const trouble = (issues: readonly Issue[]): Problem =>
  issues[0] ? { type: 'TROUBLE', code: issues[0].code } : { type: 'FAILED' }

const seen = ({ request, preview }: Seen, issues: readonly Issue[]): Flow => {
  if (preview.status === 'UNAVAILABLE' || preview.status === 'OFF') {
    return { at: 'FORM', issues: [], problem: trouble(preview.issues) }
  }

  const all = preview.issues.concat(issues)

  return preview.status === 'INVALID' || all.length > 0
    ? { at: 'FORM', issues: all, problem: null }
    : { at: 'REVIEW', request, preview, problem: null }
}

const answered = (
  flow: Flow,
  { work, result }: Extract<FlowAction, { type: 'ANSWERED' }>
): Flow => {
  const ended: Flow = {
    at: 'ENDED',
    work,
    result,
    working: null,
    problem: null,
  }

  if (flow.at !== 'SAVING') return ended

  if (result.status === 'UNAVAILABLE' || result.status === 'OFF') {
    return {
      at: 'REVIEW',
      request: flow.request,
      preview: flow.preview,
      problem: trouble(result.issues),
    }
  }

  switch (result.status) {
    case 'INVALID':
      return { at: 'FORM', issues: result.issues, problem: null }

    case 'CONFLICT':
      return {
        at: 'MEANWHILE',
        theirs: result.condition,
        who: result.conflict,
        request: flow.request,
      }

    default:
      return ended
  }
}

const refused = (flow: Flow, problem: Problem): Flow => {
  switch (flow.at) {
    case 'SAVING':
      return {
        at: 'REVIEW',
        request: flow.request,
        preview: flow.preview,
        problem,
      }

    case 'ENDED':
      return { ...flow, working: null, problem }

    default:
      return { at: 'FORM', issues: [], problem }
  }
}

export const flowReducer = (flow: Flow, action: FlowAction): Flow => {
  switch (action.type) {
    case 'ASKED':
      return { at: 'ASKING', request: action.request }

    case 'SEEN':
      // Whoever went back to the form in between has not asked for it.
      return flow.at === 'ASKING' ? seen(action.seen, action.issues) : flow

    case 'FOUND_CHANGED':
      return { at: 'MEANWHILE', ...action.meanwhile }

    case 'STARTED':
      return flow.at === 'REVIEW'
        ? { at: 'SAVING', request: flow.request, preview: flow.preview }
        : flow

    case 'ANSWERED':
      return answered(flow, action)

    case 'WORKING':
      return flow.at === 'ENDED'
        ? { ...flow, working: action.work, problem: null }
        : flow

    case 'REFUSED':
      return refused(flow, action.problem)

    case 'FORGAVE':
      return flow.at === 'FORM'
        ? {
            ...flow,
            issues: flow.issues.filter((issue) => !action.isAbout(issue)),
            problem: null,
          }
        : flow

    default:
      return atForm
  }
}
