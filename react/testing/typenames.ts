/** Types of the schema's object fields, as far as the pages ask for them. */
const fields: Record<string, Record<string, string>> = {
  Root: {
    paymentConditions: 'PaymentConditionList',
    paymentCondition: 'PaymentCondition',
    customerProperties: 'CustomerProperty',
    decisionPreview: 'DecisionPreview',
    clusterPreview: 'ClusterPreview',
    impactPreview: 'ImpactPreview',
    customers: 'CustomerMatches',
    propertyValues: 'PropertyValues',
    unknownValues: 'PropertyValues',
    changes: 'ChangeList',
    settings: 'Settings',
    pageReports: 'PageReportDay',
    restoreChange: 'SaveResult',
    saveSettings: 'SettingsResult',
    saveClusteredCondition: 'SaveResult',
    removeClusteredCondition: 'SaveResult',
  },
  PaymentConditionList: {
    items: 'PaymentCondition',
    orphans: 'ClusteredCondition',
  },
  PaymentCondition: {
    plans: 'Plan',
    clustered: 'ClusteredCondition',
    warnings: 'Issue',
  },
  Plan: { installments: 'Installment' },
  ClusteredCondition: { clusters: 'Cluster' },
  SaveResult: {
    condition: 'PaymentCondition',
    conflict: 'Conflict',
    issues: 'Issue',
  },
  DecisionPreview: {
    plans: 'PlanDecision',
    conditions: 'Eligibility',
    issues: 'Issue',
  },
  ClusterPreview: { sample: 'CustomerSample', issues: 'Issue' },
  ImpactPreview: { plans: 'PlanImpact', issues: 'Issue' },
  CustomerMatches: { items: 'CustomerMatch', issues: 'Issue' },
  PropertyValues: { issues: 'Issue' },
  ChangeList: { items: 'Change' },
  Change: {
    before: 'ClusteredCondition',
    after: 'ClusteredCondition',
    settingsBefore: 'Settings',
    settingsAfter: 'Settings',
  },
  PageReportDay: { counts: 'PageReportCount', degraded: 'DegradedCount' },
  SettingsResult: {
    settings: 'Settings',
    conflict: 'Conflict',
    issues: 'Issue',
  },
  Eligibility: { clusters: 'ClusterOutcome' },
  ClusterOutcome: { cluster: 'Cluster' },
}

type Data = Record<string, unknown>

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null

const nameFields = (type: string, data: Data): Data =>
  Object.entries(data).reduce<Data>((named, [key, value]) => {
    const fieldType = fields[type]?.[key]

    return { ...named, [key]: fieldType ? name(fieldType, value) : value }
  }, {})

const name = (type: string, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((each) => name(type, each))

  return isData(value)
    ? { ...nameFields(type, value), __typename: type }
    : value
}

/** An answer with the `__typename`s a server adds; without them no cache could tell fragments apart. */
export const withTypenames = (data: Data): Data => nameFields('Root', data)
