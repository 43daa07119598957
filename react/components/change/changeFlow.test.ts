import type {
  PaymentConditionChangePreview,
  PaymentConditionSaveResult,
} from '../../typings/schema'
import type { Flow, FlowAction } from './changeFlow'
import { atForm, flowReducer } from './changeFlow'

const request = { input: { action: 'EDIT' as const, id: '2' }, clusters: null }

const preview = (
  change: Partial<PaymentConditionChangePreview> = {}
): PaymentConditionChangePreview => ({
  status: 'OK',
  fingerprint: 'f',
  fields: [],
  steps: ['WRITE'],
  issues: [],
  warnings: [],
  revision: 'r1',
  ...change,
})

const result = (
  change: Partial<PaymentConditionSaveResult>
): PaymentConditionSaveResult => ({
  status: 'SAVED',
  paymentConditionId: '2',
  condition: null,
  steps: [],
  differences: [],
  isOpen: false,
  conflict: null,
  revision: 'r2',
  issues: [],
  ...change,
})

const asked: FlowAction = { type: 'ASKED', request }
const started: FlowAction = { type: 'STARTED' }

const seen = (
  change: Partial<PaymentConditionChangePreview> = {},
  issues: ReadonlyArray<{ path: string[]; code: string }> = []
): FlowAction => ({
  type: 'SEEN',
  seen: { request, preview: preview(change) },
  issues,
})

const answered = (
  change: Partial<PaymentConditionSaveResult>,
  work: 'SAVE' | 'WRITE_BACK' = 'SAVE'
): FlowAction => ({ type: 'ANSWERED', work, result: result(change) })

const after = (...actions: readonly FlowAction[]): Flow =>
  actions.reduce(flowReducer, atForm)

const NOT_DAYS = { path: ['paymentCondition', 'plans'], code: 'NOT_DAYS' }
const OFFLINE = { type: 'OFFLINE' as const }

describe('a change on its way', () => {
  it.each<[string, readonly FlowAction[], object]>([
    ['is looked at before it is saved', [asked, seen()], { at: 'REVIEW' }],
    [
      'goes back to the form with what is wrong',
      [asked, seen({ status: 'INVALID', issues: [NOT_DAYS] })],
      { at: 'FORM', issues: [NOT_DAYS] },
    ],
    [
      'goes back to the form with what the page found, though the service found nothing',
      [asked, seen({}, [NOT_DAYS])],
      { at: 'FORM', issues: [NOT_DAYS] },
    ],
    [
      'says why it can’t be looked at',
      [
        asked,
        seen({
          status: 'UNAVAILABLE',
          issues: [{ path: [], code: 'GATEWAY_UNAVAILABLE' }],
        }),
      ],
      { at: 'FORM', problem: { type: 'TROUBLE', code: 'GATEWAY_UNAVAILABLE' } },
    ],
    [
      'is forgotten when one goes back before the answer',
      [asked, { type: 'WENT_BACK' }, seen()],
      { at: 'FORM', issues: [] },
    ],
    [
      'ends saved',
      [asked, seen(), started, answered({})],
      { at: 'ENDED', work: 'SAVE', result: { status: 'SAVED' } },
    ],
    [
      'ends stopped, with what is open',
      [asked, seen(), started, answered({ status: 'STOPPED', isOpen: true })],
      { at: 'ENDED', result: { isOpen: true } },
    ],
    [
      'is a choice when somebody came first',
      [asked, seen(), started, answered({ status: 'CONFLICT' })],
      { at: 'MEANWHILE', request },
    ],
    [
      'stays in sight when it could not be sent',
      [asked, seen(), started, { type: 'REFUSED', problem: OFFLINE }],
      { at: 'REVIEW', problem: OFFLINE },
    ],
    [
      'stays in sight when nothing was written',
      [
        asked,
        seen(),
        started,
        answered({
          status: 'UNAVAILABLE',
          issues: [{ path: [], code: 'GATEWAY_FORBIDDEN' }],
        }),
      ],
      { at: 'REVIEW', problem: { code: 'GATEWAY_FORBIDDEN' } },
    ],
    [
      'is written back',
      [
        asked,
        seen(),
        started,
        answered({}),
        { type: 'WORKING', work: 'WRITE_BACK' },
        answered({}, 'WRITE_BACK'),
      ],
      { at: 'ENDED', work: 'WRITE_BACK', working: null },
    ],
    [
      'keeps its end when what came after failed',
      [
        asked,
        seen(),
        started,
        answered({}),
        { type: 'WORKING', work: 'WRITE_BACK' },
        { type: 'REFUSED', problem: OFFLINE },
      ],
      { at: 'ENDED', work: 'SAVE', working: null, problem: OFFLINE },
    ],
    [
      'forgives a field that is written anew',
      [
        asked,
        seen({ status: 'INVALID', issues: [NOT_DAYS] }),
        { type: 'FORGAVE', isAbout: ({ path }) => path[1] === 'plans' },
      ],
      { at: 'FORM', issues: [] },
    ],
  ])('%s', (_, actions, expected) => {
    expect(after(...actions)).toMatchObject(expected)
  })

  it('is never saved without having been looked at', () => {
    expect(after(started)).toEqual(atForm)
    expect(after(asked, started)).toMatchObject({ at: 'ASKING' })
  })
})
