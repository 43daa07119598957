import type { Cluster, ClusteredCondition, StoredRecord } from './cluster'
import { MATCHES, OPERATORS, PROPERTY_KINDS } from './cluster'
import type { Settings } from './settings'
import {
  DEFAULT_SETTINGS,
  MODES,
  ORDER_CHECK_MODES,
  WHEN_UNAVAILABLE,
} from './settings'
import type { StoredDocument } from './storedDocument'
import { SCHEMA_VERSION } from './storedDocument'
import { isRecord, oneOf } from './untrusted'
import { readEntity, readTesters, readTimeZone } from './validateSettings'

export type ParsedDocument =
  | { readonly status: 'OK'; readonly document: StoredDocument }
  /** Not our document, or what is left of it. */
  | { readonly status: 'DAMAGED' }
  /** Written by a later version of the app. */
  | { readonly status: 'NEWER' }

/** What a store has before its first save. */
export const emptyDocument: StoredDocument = {
  lastChangeId: null,
  settings: DEFAULT_SETTINGS,
  records: [],
}

const isText = (value: unknown): value is string => typeof value === 'string'

const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(isText)

const parseCluster = (json: unknown): Cluster | null => {
  if (!isRecord(json)) return null

  const { property, values, exact = false } = json
  const kind = oneOf(PROPERTY_KINDS, json.kind)
  const operator = oneOf(OPERATORS, json.operator)

  if (!isText(property) || kind === null || operator === null) return null
  if (!isTextList(values) || typeof exact !== 'boolean') return null

  return { property, kind, operator, values, exact }
}

/** Reads one clustered condition as it is stored; null when it can't be read. */
export const parseClusteredCondition = (
  json: unknown
): ClusteredCondition | null => {
  if (!isRecord(json) || !Array.isArray(json.clusters)) return null

  const { paymentConditionId, planKeys, updatedAt, updatedBy } = json
  const { formerPlanKeys = [] } = json
  const match = oneOf(MATCHES, json.match)
  const clusters = json.clusters
    .map(parseCluster)
    .filter((cluster): cluster is Cluster => cluster !== null)

  // A cluster less would make the condition valid for more customers.
  if (clusters.length < json.clusters.length || match === null) return null
  if (!isText(paymentConditionId) || paymentConditionId === '') return null
  if (!isTextList(planKeys) || !isTextList(formerPlanKeys)) return null
  if (!isText(updatedAt) || !isText(updatedBy)) return null

  return {
    paymentConditionId,
    match,
    clusters,
    planKeys,
    ...(formerPlanKeys.length > 0 && { formerPlanKeys }),
    updatedAt,
    updatedBy,
  }
}

/** Reads one record; what can't be read is kept as it is. */
export const parseStoredRecord = (json: unknown): StoredRecord => {
  const condition = parseClusteredCondition(json)

  if (condition !== null) return { readable: true, condition }

  const { paymentConditionId, planKeys } = isRecord(json)
    ? json
    : { paymentConditionId: null, planKeys: null }

  return {
    readable: false,
    paymentConditionId:
      isText(paymentConditionId) && paymentConditionId !== ''
        ? paymentConditionId
        : null,
    planKeys: Array.isArray(planKeys) ? planKeys.filter(isText) : [],
    raw: json,
  }
}

/** Reads settings as they are stored; a field that can't be read has its default. */
export const parseSettings = (json: unknown): Settings => {
  if (!isRecord(json)) return DEFAULT_SETTINGS

  const { mode, whenUnavailable, timeZone, customerEntity, orderCheck } =
    DEFAULT_SETTINGS

  return {
    mode: oneOf(MODES, json.mode) ?? mode,
    testers: readTesters(json.testers),
    whenUnavailable:
      oneOf(WHEN_UNAVAILABLE, json.whenUnavailable) ?? whenUnavailable,
    timeZone: readTimeZone(json.timeZone) ?? timeZone,
    customerEntity: readEntity(json.customerEntity) ?? customerEntity,
    orderCheck: oneOf(ORDER_CHECK_MODES, json.orderCheck) ?? orderCheck,
    editPaymentConditions: json.editPaymentConditions === true,
  }
}

/** Reads the stored document. What one record hides, the others don't suffer for. */
export const parseStoredDocument = (json: unknown): ParsedDocument => {
  if (!isRecord(json)) return { status: 'DAMAGED' }

  const { schemaVersion, lastChangeId, conditions } = json

  if (!Number.isInteger(schemaVersion)) return { status: 'DAMAGED' }
  if (Number(schemaVersion) > SCHEMA_VERSION) return { status: 'NEWER' }
  if (schemaVersion !== SCHEMA_VERSION || !Array.isArray(conditions)) {
    return { status: 'DAMAGED' }
  }

  return {
    status: 'OK',
    document: {
      lastChangeId: isText(lastChangeId) ? lastChangeId : null,
      settings: parseSettings(json.settings),
      records: conditions.map(parseStoredRecord),
    },
  }
}

/** The inverse of `parseStoredRecord`. */
export const printStoredRecord = (record: StoredRecord): unknown =>
  record.readable ? record.condition : record.raw

/** The inverse of `parseStoredDocument`: what is written to storage. */
export const printStoredDocument = ({
  lastChangeId,
  settings,
  records,
}: StoredDocument): unknown => ({
  schemaVersion: SCHEMA_VERSION,
  lastChangeId,
  settings,
  conditions: records.map(printStoredRecord),
})
