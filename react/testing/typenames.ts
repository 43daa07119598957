/** Types of the schema's object fields, as far as the pages ask for them. */
const fields: Record<string, Record<string, string>> = {
  Root: {
    paymentConditions: 'PaymentConditionList',
    paymentCondition: 'PaymentCondition',
    customerProperties: 'CustomerProperty',
    decisionPreview: 'DecisionPreview',
    clusterPreview: 'ClusterPreview',
    audience: 'AudiencePage',
    conditionHealth: 'ConditionHealth',
    impactPreview: 'ImpactPreview',
    customers: 'CustomerMatches',
    propertyValues: 'PropertyValues',
    unknownValues: 'PropertyValues',
    changes: 'ChangeList',
    changedRecords: 'ChangedRecordList',
    conditionExport: 'ConditionExport',
    importPreview: 'ImportPreview',
    importImpact: 'ImpactPreview',
    undoImpact: 'ImpactPreview',
    paymentConditionChangeImpact: 'ImpactPreview',
    importClusteredConditions: 'ImportResult',
    undoChange: 'ImportResult',
    settings: 'Settings',
    orderChecks: 'OrderCheckList',
    checkOrders: 'OrderCheckRun',
    eraseCustomer: 'EraseResult',
    pageReports: 'PageReportDay',
    pageCaptures: 'PageCapture',
    pageCapture: 'PageCapture',
    startTeaching: 'TeachingKey',
    storeProbes: 'StoreProbe',
    probeStore: 'StoreProbeResult',
    probeStorage: 'StoreProbeResult',
    restoreChange: 'SaveResult',
    saveSettings: 'SettingsResult',
    saveClusteredCondition: 'SaveResult',
    removeClusteredCondition: 'SaveResult',
    installmentPreview: 'InstallmentPreview',
    previewPaymentConditionChange: 'PaymentConditionChangePreview',
    openPaymentConditionChanges: 'OpenPaymentConditionChange',
    savePaymentCondition: 'PaymentConditionSaveResult',
    resumePaymentCondition: 'PaymentConditionSaveResult',
    writeBackPaymentCondition: 'PaymentConditionSaveResult',
    leavePaymentConditionChange: 'PaymentConditionSaveResult',
  },
  PaymentConditionList: {
    items: 'PaymentCondition',
    orphans: 'ClusteredCondition',
    unreadableOrphans: 'UnreadableRecord',
  },
  PaymentCondition: {
    plans: 'Plan',
    clustered: 'ClusteredCondition',
    warnings: 'Issue',
    findings: 'Finding',
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
  ClusterPreview: {
    sample: 'CustomerSample',
    unseen: 'UnseenValue',
    issues: 'Issue',
  },
  AudiencePage: {
    counts: 'AudienceCount',
    unseen: 'UnseenValue',
    issues: 'Issue',
  },
  ConditionHealth: { findings: 'Finding', issues: 'Issue' },
  ImpactPreview: { plans: 'PlanImpact', issues: 'Issue' },
  CustomerMatches: { items: 'CustomerMatch', issues: 'Issue' },
  PropertyValues: { issues: 'Issue' },
  ChangeList: { items: 'Change' },
  ChangedRecordList: { items: 'ChangedRecord' },
  ChangedRecord: {
    before: 'ClusteredCondition',
    after: 'ClusteredCondition',
    onFile: 'ClusteredCondition',
  },
  ConditionExport: {
    items: 'ExportedCondition',
    unreadable: 'UnreadableRecord',
  },
  ExportedCondition: { clusters: 'Cluster' },
  ImportPreview: { changes: 'RecordChange', issues: 'Issue' },
  RecordChange: {
    before: 'ClusteredCondition',
    after: 'ClusteredCondition',
  },
  ImportResult: {
    summary: 'ChangeSummary',
    conflict: 'Conflict',
    issues: 'Issue',
  },
  Change: {
    summary: 'ChangeSummary',
    before: 'ClusteredCondition',
    after: 'ClusteredCondition',
    settingsBefore: 'Settings',
    settingsAfter: 'Settings',
  },
  OrderCheckList: { items: 'OrderCheck', last: 'OrderCheckSums' },
  EraseResult: { issues: 'Issue' },
  StoreProbeResult: { findings: 'StoreFinding' },
  StoreFinding: { facts: 'StoreFact' },
  PageReportDay: { counts: 'PageReportCount', degraded: 'DegradedCount' },
  SettingsResult: {
    settings: 'Settings',
    conflict: 'Conflict',
    issues: 'Issue',
  },
  InstallmentPreview: { schedules: 'InstallmentSchedule', issues: 'Issue' },
  InstallmentSchedule: { installments: 'ScheduledInstallment' },
  PaymentConditionChangePreview: {
    fields: 'FieldChange',
    issues: 'Issue',
    warnings: 'Issue',
  },
  OpenPaymentConditionChange: { fields: 'FieldChange', steps: 'ChangeStep' },
  PaymentConditionSaveResult: {
    condition: 'PaymentCondition',
    steps: 'ChangeStep',
    differences: 'FieldChange',
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
