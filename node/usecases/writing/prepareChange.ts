import type { FieldChange } from '../../core/fieldChanges'
import { fieldChanges } from '../../core/fieldChanges'
import type { Issue } from '../../core/issue'
import { issue } from '../../core/issue'
import { MAX_PAYMENT_CONDITIONS } from '../../core/limits'
import type { StoredDocument } from '../../core/storedDocument'
import type { ValidCondition } from '../../core/validateClusteredCondition'
import { validateClusteredCondition } from '../../core/validateClusteredCondition'
import { validatePaymentCondition } from '../../core/validatePaymentCondition'
import { attempt } from '../within'
import type { ClusterChange, PreviewChangePorts, RuleContent } from './ports'

export const WRITE_ACTIONS = [
  'CREATE',
  'EDIT',
  'ENABLE',
  'DISABLE',
  'DELETE',
] as const
export type WriteAction = (typeof WRITE_ACTIONS)[number]

/** What a merchant wants to do; nothing about it is known yet. */
export interface ChangeRequest {
  readonly action: WriteAction
  /** Null for a new one. */
  readonly id: string | null
  /** For a new one: whose copy it is. */
  readonly copyOf: string | null
  readonly paymentCondition: unknown
  readonly clusters: ClusterChange
}

/** What it would do to the gateway. */
export interface Prepared {
  readonly id: string
  readonly name: string
  /** Of the payment condition it was made from: the one changed, or the one copied. */
  readonly fingerprint: string
  readonly prior: RuleContent | null
  readonly target: RuleContent | null
  readonly namesakes: readonly string[]
  readonly fields: readonly FieldChange[]
}

export type Preparation =
  | { readonly status: 'PREPARED'; readonly prepared: Prepared }
  | { readonly status: 'INVALID'; readonly issues: readonly Issue[] }

const invalid = (...issues: readonly Issue[]): Preparation => ({
  status: 'INVALID',
  issues,
})

const withPath = (issues: readonly Issue[]): readonly Issue[] =>
  issues.map(({ path, code }) => issue(code, 'paymentCondition', ...path))

/** The condition a new one without a model is connected like: any will do, the same each time. */
const modelOf = (
  { shape }: PreviewChangePorts,
  all: readonly RuleContent[]
): RuleContent | null => {
  const [model] = [...all].sort((left, right) => {
    const [one, other] = [shape.view(left), shape.view(right)]

    return (
      Number(other.enabled) - Number(one.enabled) ||
      (one.id < other.id ? -1 : 1)
    )
  })

  return model ?? null
}

const prepareNew = async (
  ports: PreviewChangePorts,
  { copyOf, paymentCondition }: ChangeRequest,
  { settings }: StoredDocument
): Promise<Preparation> => {
  const { rules, shape } = ports
  const all = await rules.all()
  const model =
    copyOf === null
      ? modelOf(ports, all)
      : all.find((rule) => shape.view(rule).id === copyOf) ?? null

  if (model === null) {
    return invalid(
      copyOf === null
        ? issue('NO_PAYMENT_CONDITION_TO_START_FROM')
        : issue('UNKNOWN_PAYMENT_CONDITION', 'copyOf')
    )
  }

  const { timeZone } = settings
  const known = copyOf === null ? null : shape.view(model)
  const valid = validatePaymentCondition(paymentCondition, { known, timeZone })

  if (!valid.ok) return invalid(...withPath(valid.issues))
  if (all.length >= MAX_PAYMENT_CONDITIONS) {
    return invalid(issue('TOO_MANY_CONDITIONS'))
  }

  const { draft } = valid
  const base = copyOf === null ? shape.blank(model) : shape.copied(model)
  const content = shape.drafted(base, draft)
  const id = ports.newRuleId()

  return {
    status: 'PREPARED',
    prepared: {
      id,
      name: draft.name,
      fingerprint: shape.fingerprint(model),
      prior: null,
      target: shape.withId(content, id),
      namesakes: all
        .map(shape.view)
        .filter(({ name }) => name === draft.name)
        .map((view) => view.id),
      fields: fieldChanges({}, content),
    },
  }
}

const targetOf = (
  { shape }: PreviewChangePorts,
  { action, paymentCondition }: ChangeRequest,
  prior: RuleContent,
  timeZone: string
):
  | { readonly target: RuleContent | null }
  | { readonly issues: readonly Issue[] } => {
  switch (action) {
    case 'DELETE':
      return { target: null }

    case 'ENABLE':
      return { target: shape.switched(prior, true) }

    case 'DISABLE':
      return { target: shape.switched(prior, false) }

    default: {
      const known = shape.view(prior)
      const valid = validatePaymentCondition(paymentCondition, {
        known,
        timeZone,
      })

      return valid.ok
        ? { target: shape.drafted(prior, valid.draft) }
        : { issues: withPath(valid.issues) }
    }
  }
}

/** Works a request out against the gateway as it is now, without writing. Throws Unavailable, Forbidden. */
export const prepareChange = async (
  ports: PreviewChangePorts,
  request: ChangeRequest,
  document: StoredDocument
): Promise<Preparation> => {
  if (request.action === 'CREATE') return prepareNew(ports, request, document)
  const prior = request.id === null ? null : await ports.rules.one(request.id)

  if (prior === null) return invalid(issue('UNKNOWN_PAYMENT_CONDITION', 'id'))
  const { timeZone } = document.settings
  const wanted = targetOf(ports, request, prior, timeZone)

  if ('issues' in wanted) return invalid(...wanted.issues)
  const { id, name } = ports.shape.view(prior)

  return {
    status: 'PREPARED',
    prepared: {
      id,
      name,
      fingerprint: ports.shape.fingerprint(prior),
      prior,
      target: wanted.target,
      namesakes: [],
      fields: fieldChanges(prior, wanted.target ?? {}),
    },
  }
}

/** Clusters as they would be stored. */
export type SetClusters = ValidCondition

export type ClustersPrepared =
  | { readonly ok: true; readonly set: SetClusters | null }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** The clusters a change sets, or what is wrong with them: known before the first step. */
export const prepareClusters = async (
  ports: PreviewChangePorts,
  { clusters }: ChangeRequest,
  { id, target }: Prepared,
  { settings }: StoredDocument
): Promise<ClustersPrepared> => {
  if (clusters.kind !== 'SET') return { ok: true, set: null }
  if (target === null) {
    return { ok: false, issues: [issue('CLUSTERS_OF_A_DELETED_CONDITION')] }
  }

  const properties = await attempt(
    ports.properties.latest(settings.customerEntity)
  )

  if (!properties.ok) {
    return { ok: false, issues: [issue('PROPERTIES_UNAVAILABLE')] }
  }

  const valid = validateClusteredCondition(
    { paymentConditionId: id, ...clusters },
    {
      paymentConditions: [ports.shape.view(target)],
      properties: properties.value.value,
    }
  )

  return valid.ok ? { ok: true, set: valid.condition } : valid
}
