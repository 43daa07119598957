import { decide } from '../core/decide'
import type { Decision } from '../core/decision'
import type { Issue } from '../core/issue'
import { issue } from '../core/issue'
import type { StoredDocument } from '../core/storedDocument'
import { validateClusteredCondition } from '../core/validateClusteredCondition'
import { DEFAULT_SALES_CHANNEL } from '../limits'
import type { DegradedReason } from './decideForShopper'
import { factFields } from './factFields'
import type { ReadPorts } from './listPaymentConditions'
import { normalizeEmail } from '../core/normalizeEmail'
import type {
  AdminCustomerSource,
  Clock,
  CustomerSearch,
  Properties,
} from './ports'
import { withRecord } from './records'
import type { ConditionDraft } from './saveClusteredCondition'
import { Forbidden, Unavailable } from './unavailable'
import { attempt, readable } from './within'

export interface PreviewPorts extends ReadPorts {
  readonly clock: Clock
  /** Reads with the merchant's own token. */
  readonly customers: AdminCustomerSource
}

export interface DecisionQuestion {
  readonly email: string | null
  readonly customerId: string | null
  /** Decided as if saved. */
  readonly draft: ConditionDraft | null
  readonly salesChannel: string | null
  /** ISO 8601; null: now. */
  readonly at: string | null
}

export interface DecisionPreview extends Decision {
  readonly status: 'OK' | 'OFF' | 'DEGRADED'
  readonly reason: DegradedReason | null
  readonly customerFound: boolean
  readonly customerId: string | null
  readonly issues: readonly Issue[]
}

const nothing = {
  status: 'DEGRADED' as const,
  customerFound: false,
  customerId: null,
  plans: [],
  conditions: [],
}

const instant = (at: string | null, now: number): number | null => {
  const ms = at === null ? now : Date.parse(at)

  return Number.isNaN(ms) ? null : ms
}

type Found =
  | { readonly ok: true; readonly search: CustomerSearch }
  | { readonly ok: false; readonly issue: Issue }

const findCustomer = async (
  { customers }: PreviewPorts,
  entity: string,
  { email, customerId }: DecisionQuestion,
  fields: readonly string[]
): Promise<Found> => {
  try {
    if (customerId !== null) {
      return {
        ok: true,
        search: await customers.byId(entity, customerId, fields),
      }
    }

    return {
      ok: true,
      search:
        email === null
          ? { status: 'NONE' }
          : await customers.byEmail(entity, email, fields),
    }
  } catch (error) {
    if (error instanceof Forbidden) {
      return { ok: false, issue: issue('CUSTOMERS_FORBIDDEN') }
    }

    if (error instanceof Unavailable) {
      return { ok: false, issue: issue('CUSTOMERS_UNAVAILABLE') }
    }

    throw error
  }
}

/** The document as it would be with the draft saved, or what is wrong with the draft. */
const withDraft = (
  document: StoredDocument,
  draft: ConditionDraft | null,
  context: Parameters<typeof validateClusteredCondition>[1]
): { document: StoredDocument; issues: readonly Issue[] } => {
  if (draft === null) return { document, issues: [] }
  const valid = validateClusteredCondition(draft, context)

  if (!valid.ok) {
    return {
      document,
      issues: valid.issues.map(({ path, code }) => ({
        path: ['draft', ...path],
        code,
      })),
    }
  }

  const condition = { ...valid.condition, updatedAt: '', updatedBy: '' }

  return {
    document: { ...document, records: withRecord(document.records, condition) },
    issues: [],
  }
}

const isOff = ({ settings, records }: StoredDocument, email: string | null) =>
  settings.mode === 'OFF' ||
  records.length === 0 ||
  (settings.mode === 'TESTERS' &&
    (email === null || !settings.testers.includes(normalizeEmail(email))))

/**
 * What a customer would be offered, and why; by the same function as at checkout. What fails is part
 * of the answer: an exception would carry the question, e-mail included, into the runtime's log.
 */
export const previewDecision = async (
  ports: PreviewPorts,
  question: DecisionQuestion
): Promise<DecisionPreview> => {
  const at = instant(question.at, ports.clock.now())
  const reading = await attempt(readable(ports.conditions.read()))

  if (!reading.ok) {
    const issues = [issue('STORAGE_UNAVAILABLE')]

    return { ...nothing, reason: 'CONDITIONS', issues }
  }

  const { document: stored } = reading.value
  const { customerEntity, timeZone } = stored.settings
  const [rules, definitions] = await Promise.all([
    attempt(ports.gateway.latest()),
    attempt(ports.properties.recent(customerEntity)),
  ])

  if (!rules.ok) {
    const issues = [issue('GATEWAY_UNAVAILABLE')]

    return { ...nothing, reason: 'GATEWAY', issues }
  }

  const paymentConditions = rules.value.value
  const properties: Properties | null = definitions.ok
    ? definitions.value.value
    : null

  const drafted = withDraft(stored, question.draft, {
    paymentConditions,
    properties: properties ?? new Map(),
  })

  const fields = factFields(drafted.document.records, properties)
  const found = await findCustomer(ports, customerEntity, question, fields)
  const customer =
    found.ok && found.search.status === 'FOUND' ? found.search.customer : null

  const decision = decide({
    paymentConditions,
    records: drafted.document.records,
    properties,
    facts: customer?.facts ?? null,
    at: at ?? ports.clock.now(),
    timeZone,
    salesChannel: question.salesChannel,
    defaultSalesChannel: DEFAULT_SALES_CHANNEL,
    cartValueCents: null,
  })

  const issues = [
    ...drafted.issues,
    ...(at === null ? [issue('NOT_A_MOMENT', 'at')] : []),
    ...(found.ok ? [] : [found.issue]),
    ...(found.ok && found.search.status === 'SEVERAL'
      ? [issue('SEVERAL_CUSTOMERS', 'email')]
      : []),
  ]

  const common = {
    ...decision,
    customerFound: customer !== null,
    customerId: customer?.id ?? null,
    issues,
  }

  if (isOff(drafted.document, customer?.email ?? question.email)) {
    return { ...common, status: 'OFF', reason: null }
  }

  if (found.ok) return { ...common, status: 'OK', reason: null }

  return {
    ...common,
    plans: degradedPlans(decision, stored),
    status: 'DEGRADED',
    reason: 'CUSTOMERS',
  }
}

/** As the route answers when the customer can't be read. */
const degradedPlans = (
  { plans }: Decision,
  { settings }: StoredDocument
): Decision['plans'] =>
  settings.whenUnavailable === 'OFFER_ALL'
    ? plans.map((plan) => ({ ...plan, offered: true }))
    : plans
