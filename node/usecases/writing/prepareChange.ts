import { effectiveRecords } from '../../core/effectiveRecords'
import type { FieldChange } from '../../core/fieldChanges'
import { fieldChanges } from '../../core/fieldChanges'
import type { Issue } from '../../core/issue'
import { issue } from '../../core/issue'
import { MAX_PAYMENT_CONDITIONS } from '../../core/limits'
import type { StoredDocument } from '../../core/storedDocument'
import type { ValidCondition } from '../../core/validateClusteredCondition'
import {
  validateClusteredCondition,
  validateClusters,
} from '../../core/validateClusteredCondition'
import { validatePaymentCondition } from '../../core/validatePaymentCondition'
import { findRecord } from '../records'
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

/** What is wrong with the clusters of a change whose payment condition is wrong already: all is said at once. */
export const clusterIssues = async (
  ports: PreviewChangePorts,
  { clusters }: ChangeRequest,
  { settings }: StoredDocument
): Promise<readonly Issue[]> => {
  if (clusters.kind !== 'SET') return []
  const properties = await attempt(
    ports.properties.latest(settings.customerEntity)
  )

  return properties.ok
    ? validateClusters(clusters.clusters, properties.value.value).issues
    : []
}

/** Clusters as they would be stored. */
export type SetClusters = ValidCondition

export type ClustersPrepared =
  | { readonly ok: true; readonly set: SetClusters | null }
  | { readonly ok: false; readonly issues: readonly Issue[] }

const keysOf = ({ shape }: PreviewChangePorts, content: RuleContent): string =>
  shape
    .view(content)
    .plans.map(({ key }) => key)
    .join()

/**
 * Clusters are inherited by having the same plans: with others the condition would go public by
 * accident. Whether they are its own is decided first, on its page.
 */
const inheritanceIssues = async (
  ports: PreviewChangePorts,
  { clusters }: ChangeRequest,
  { id, prior, target }: Prepared,
  { records }: StoredDocument
): Promise<readonly Issue[]> => {
  if (prior === null || findRecord(records, id) !== null) return []
  const isLeftAlone =
    clusters.kind === 'KEEP' &&
    (target === null || keysOf(ports, prior) === keysOf(ports, target))

  if (isLeftAlone || records.length === 0) return []
  const all = (await ports.rules.all()).map(ports.shape.view)
  const { byPaymentCondition } = effectiveRecords(all, records)
  const from = byPaymentCondition.get(id)?.inheritedFrom ?? null

  return from === null ? [] : [issue('INHERITED', 'inheritedFrom', from)]
}

/** The clusters a change sets, or what is wrong with them: known before the first step. */
export const prepareClusters = async (
  ports: PreviewChangePorts,
  request: ChangeRequest,
  prepared: Prepared,
  document: StoredDocument
): Promise<ClustersPrepared> => {
  const { clusters } = request
  const { id, target } = prepared
  const issues = await inheritanceIssues(ports, request, prepared, document)

  if (issues.length > 0) return { ok: false, issues }
  if (clusters.kind !== 'SET') return { ok: true, set: null }
  if (target === null) {
    return { ok: false, issues: [issue('CLUSTERS_OF_A_DELETED_CONDITION')] }
  }

  const properties = await attempt(
    ports.properties.latest(document.settings.customerEntity)
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
