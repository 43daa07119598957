/* eslint-disable */
// Generated from graphql/ by `npm run types`.
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
};

export type Query = {
  readonly paymentConditions: PaymentConditionList;
  readonly paymentCondition: Maybe<PaymentCondition>;
  readonly customerProperties: ReadonlyArray<CustomerProperty>;
  readonly clusterPreview: ClusterPreview;
  /** What a save of the draft would deserve to be known beforehand; without a draft, of what is on file. */
  readonly conditionHealth: ConditionHealth;
  /** Goes through the customers for all clustered conditions at once; `most` refuses a larger store. */
  readonly audience: AudiencePage;
  /** Who would gain or lose a plan by saving the draft, or by removing the clusters when there is none. */
  readonly impactPreview: ImpactPreview;
  /** Values customers hold, to choose from; some of them, not all. */
  readonly propertyValues: PropertyValues;
  /** Which of the values no customer holds; at most 50 a call. */
  readonly unknownValues: PropertyValues;
  /** Customers by a part of their name or e-mail, read with the rights of whoever asks. */
  readonly customers: CustomerMatches;
  readonly decisionPreview: DecisionPreview;
  readonly changes: ChangeList;
  /** What a change of several records at once did to each of them; absent when it never happened. */
  readonly changedRecords: Maybe<ChangedRecordList>;
  readonly conditionExport: ConditionExport;
  /** What an import would add, change and take out, and all that is wrong with it. */
  readonly importPreview: ImportPreview;
  /** Who would gain or lose a plan by an import. */
  readonly importImpact: ImpactPreview;
  /** Who would gain or lose a plan by taking a change of several records back. */
  readonly undoImpact: ImpactPreview;
  readonly settings: Settings;
  /** Orders on Customer Credit that were checked, those placed last first. */
  readonly orderChecks: OrderCheckList;
  readonly pageReports: ReadonlyArray<PageReportDay>;
  /** Captures of the plan list, newest first. */
  readonly pageCaptures: ReadonlyArray<PageCapture>;
  readonly pageCapture: Maybe<PageCapture>;
  /** What the store can be asked about, in the order in which to ask. */
  readonly storeProbes: ReadonlyArray<StoreProbe>;
  /** Asks the store one thing, with the rights of whoever asks; null for what there is no such probe. */
  readonly probeStore: Maybe<StoreProbeResult>;
  /** Each installment's amount, interest and due day. `on` is a day or a moment; today when absent. */
  readonly installmentPreview: InstallmentPreview;
  /** Which fields of the gateway's rule a save would change, read now with the merchant's token. */
  readonly previewPaymentConditionChange: PaymentConditionChangePreview;
  /** Who would gain or lose a plan by a change of a payment condition. */
  readonly paymentConditionChangeImpact: ImpactPreview;
  /** Changes of payment conditions that stopped half way. */
  readonly openPaymentConditionChanges: ReadonlyArray<OpenPaymentConditionChange>;
};


export type QueryPaymentConditionsArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPaymentConditionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryClusterPreviewArgs = {
  match: Match;
  clusters: ReadonlyArray<ClusterInput>;
  cursor?: InputMaybe<Scalars['String']['input']>;
};


export type QueryConditionHealthArgs = {
  paymentConditionId: Scalars['ID']['input'];
  draft?: InputMaybe<ClustersDraft>;
};


export type QueryAudienceArgs = {
  cursor?: InputMaybe<Scalars['String']['input']>;
  most?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryImpactPreviewArgs = {
  paymentConditionId: Scalars['ID']['input'];
  draft?: InputMaybe<ClustersDraft>;
  cursor?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPropertyValuesArgs = {
  property: Scalars['String']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryUnknownValuesArgs = {
  property: Scalars['String']['input'];
  values: ReadonlyArray<Scalars['String']['input']>;
};


export type QueryCustomersArgs = {
  search: Scalars['String']['input'];
};


export type QueryDecisionPreviewArgs = {
  email?: InputMaybe<Scalars['String']['input']>;
  customerId?: InputMaybe<Scalars['ID']['input']>;
  draft?: InputMaybe<ClusteredConditionInput>;
  salesChannel?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['String']['input']>;
};


export type QueryChangesArgs = {
  paymentConditionId?: InputMaybe<Scalars['ID']['input']>;
  kind?: InputMaybe<ChangeKind>;
  changedBy?: InputMaybe<Scalars['String']['input']>;
  from?: InputMaybe<Scalars['String']['input']>;
  until?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryChangedRecordsArgs = {
  changeId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryImportPreviewArgs = {
  input: ReadonlyArray<ImportEntry>;
  removeOthers?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryImportImpactArgs = {
  input: ReadonlyArray<ImportEntry>;
  removeOthers?: InputMaybe<Scalars['Boolean']['input']>;
  cursor?: InputMaybe<Scalars['String']['input']>;
};


export type QueryUndoImpactArgs = {
  changeId: Scalars['ID']['input'];
  cursor?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrderChecksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  verdict?: InputMaybe<OrderVerdict>;
  action?: InputMaybe<OrderAction>;
  wouldDo?: InputMaybe<OrderAction>;
  reason?: InputMaybe<OrderReason>;
  from?: InputMaybe<Scalars['String']['input']>;
  until?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPageCaptureArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProbeStoreArgs = {
  id: Scalars['ID']['input'];
};


export type QueryInstallmentPreviewArgs = {
  amount: Scalars['Float']['input'];
  plans: ReadonlyArray<PlanInput>;
  on?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPreviewPaymentConditionChangeArgs = {
  input: PaymentConditionChangeInput;
  clusters?: InputMaybe<ClustersInput>;
};


export type QueryPaymentConditionChangeImpactArgs = {
  input: PaymentConditionChangeInput;
  clusters?: InputMaybe<ClustersInput>;
  cursor?: InputMaybe<Scalars['String']['input']>;
};

export type PaymentConditionList = {
  readonly items: ReadonlyArray<PaymentCondition>;
  readonly orphans: ReadonlyArray<ClusteredCondition>;
  /** Orphans whose clusters can't be read. */
  readonly unreadableOrphans: ReadonlyArray<UnreadableRecord>;
  readonly total: Scalars['Int']['output'];
  readonly cursor: Maybe<Scalars['String']['output']>;
  readonly revision: Scalars['String']['output'];
  readonly source: Source;
};

export type PaymentCondition = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly enabled: Scalars['Boolean']['output'];
  /** Ids of sales channels; empty means every one. */
  readonly salesChannels: ReadonlyArray<Scalars['String']['output']>;
  readonly validFrom: Maybe<Scalars['String']['output']>;
  readonly validUntil: Maybe<Scalars['String']['output']>;
  readonly minimumValue: Maybe<Scalars['Float']['output']>;
  readonly plans: ReadonlyArray<Plan>;
  readonly clustered: Maybe<ClusteredCondition>;
  /** The findings without what they have to do with. */
  readonly warnings: ReadonlyArray<Issue>;
  readonly findings: ReadonlyArray<Finding>;
};

export type Plan = {
  /** The days joined by a slash: 30, 15/30. */
  readonly key: Scalars['String']['output'];
  readonly installments: ReadonlyArray<Installment>;
};

export type Installment = {
  readonly days: Scalars['Int']['output'];
  readonly interestPercent: Scalars['Float']['output'];
};

export type ClusteredCondition = {
  readonly paymentConditionId: Scalars['ID']['output'];
  readonly match: Match;
  readonly clusters: ReadonlyArray<Cluster>;
  readonly planKeys: ReadonlyArray<Scalars['String']['output']>;
  /** The orphan these clusters come from, until the merchant saves or removes them. */
  readonly inheritedFrom: Maybe<Scalars['ID']['output']>;
  readonly updatedAt: Scalars['String']['output'];
  readonly updatedBy: Scalars['String']['output'];
};

export type Match =
  | 'ALL'
  | 'ANY';

/**
 * One line of a clustered condition. Values travel as text and are read by the property's kind:
 * numbers with a point, booleans true|false, dates YYYY-MM-DD; BETWEEN takes two, EMPTY and FILLED none.
 */
export type Cluster = {
  readonly property: Scalars['String']['output'];
  readonly operator: Operator;
  readonly values: ReadonlyArray<Scalars['String']['output']>;
  readonly exact: Scalars['Boolean']['output'];
};

export type Operator =
  | 'IS'
  | 'IS_NOT'
  | 'CONTAINS'
  | 'NOT_CONTAINS'
  | 'STARTS_WITH'
  | 'ENDS_WITH'
  | 'ANY_OF'
  | 'NONE_OF'
  | 'GREATER'
  | 'LESS'
  | 'AT_LEAST'
  | 'AT_MOST'
  | 'BETWEEN'
  | 'BEFORE'
  | 'AFTER'
  | 'FROM'
  | 'UNTIL'
  | 'EMPTY'
  | 'FILLED';

/** A problem as data: where, and which. The page makes the sentence. */
export type Issue = {
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  readonly code: Scalars['String']['output'];
};

/** What a merchant should know about a payment condition, as a code; the page says why, and what to do. */
export type Finding = {
  readonly code: Scalars['String']['output'];
  /** Where in the condition; empty for the whole of it. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** Payment conditions it has to do with, a few of them. */
  readonly related: ReadonlyArray<Scalars['ID']['output']>;
};

export type UnreadableRecord = {
  readonly paymentConditionId: Maybe<Scalars['ID']['output']>;
  readonly paymentConditionName: Maybe<Scalars['String']['output']>;
  readonly planKeys: ReadonlyArray<Scalars['String']['output']>;
};

export type Source =
  /** Read from the gateway within the last minute. */
  | 'FRESH'
  /** The gateway did not answer; this is the last good answer, at most 24 hours old. */
  | 'STALE'
  /** The gateway did not answer and no earlier answer is left. */
  | 'UNAVAILABLE';

export type CustomerProperty = {
  readonly name: Scalars['String']['output'];
  /** As the store named it; Master Data does not localize it. */
  readonly label: Scalars['String']['output'];
  readonly kind: PropertyKind;
  readonly operators: ReadonlyArray<Operator>;
};

export type PropertyKind =
  | 'TEXT'
  | 'NUMBER'
  | 'BOOLEAN'
  | 'DATE'
  | 'DATETIME';

export type ClusterInput = {
  readonly property: Scalars['String']['input'];
  readonly operator: Operator;
  readonly values: ReadonlyArray<Scalars['String']['input']>;
  readonly exact?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Counts of this page; ask again with cursor until it is null. */
export type ClusterPreview = {
  readonly total: Scalars['Int']['output'];
  readonly scanned: Scalars['Int']['output'];
  readonly matching: Scalars['Int']['output'];
  readonly cursor: Maybe<Scalars['String']['output']>;
  readonly sample: ReadonlyArray<CustomerSample>;
  readonly unseen: ReadonlyArray<UnseenValue>;
  /** Why nothing was scanned, as codes; empty when the page is good. */
  readonly issues: ReadonlyArray<Issue>;
};

export type CustomerSample = {
  readonly id: Scalars['ID']['output'];
  /** Masked: m***@acme.com */
  readonly email: Scalars['String']['output'];
};

/** A text of a cluster no customer holds. Not all of many are looked for. */
export type UnseenValue = {
  readonly property: Scalars['String']['output'];
  readonly exact: Scalars['Boolean']['output'];
  readonly value: Scalars['String']['output'];
  /** What customers hold that was probably meant. */
  readonly meant: Maybe<Scalars['String']['output']>;
  /** 0 when only letter case, accents or outer spaces differ; the lower, the likelier. */
  readonly distance: Maybe<Scalars['Int']['output']>;
};

export type ClustersDraft = {
  readonly match: Match;
  readonly clusters: ReadonlyArray<ClusterInput>;
};

export type ConditionHealth = {
  readonly findings: ReadonlyArray<Finding>;
  /** Why nothing could be said, as codes. */
  readonly issues: ReadonlyArray<Issue>;
};

/**
 * What one page of customers says about all clustered conditions; ask again with cursor until it is null.
 * Counts add up; a value is held by nobody when every page says so.
 */
export type AudiencePage = {
  readonly total: Scalars['Int']['output'];
  readonly scanned: Scalars['Int']['output'];
  readonly cursor: Maybe<Scalars['String']['output']>;
  /** Without those nobody of the page is eligible for. */
  readonly counts: ReadonlyArray<AudienceCount>;
  readonly unseen: ReadonlyArray<UnseenValue>;
  readonly issues: ReadonlyArray<Issue>;
};

export type AudienceCount = {
  readonly paymentConditionId: Scalars['ID']['output'];
  readonly matching: Scalars['Int']['output'];
};

/** Counts of this page; ask again with cursor until it is null. */
export type ImpactPreview = {
  readonly total: Scalars['Int']['output'];
  readonly scanned: Scalars['Int']['output'];
  readonly cursor: Maybe<Scalars['String']['output']>;
  readonly plans: ReadonlyArray<PlanImpact>;
  /** Customers the change leaves without any plan. */
  readonly leftWithout: Scalars['Int']['output'];
  readonly issues: ReadonlyArray<Issue>;
};

export type PlanImpact = {
  readonly key: Scalars['String']['output'];
  readonly gains: Scalars['Int']['output'];
  readonly loses: Scalars['Int']['output'];
};

export type PropertyValues = {
  readonly values: ReadonlyArray<Scalars['String']['output']>;
  readonly issues: ReadonlyArray<Issue>;
};

export type CustomerMatches = {
  readonly items: ReadonlyArray<CustomerMatch>;
  readonly issues: ReadonlyArray<Issue>;
};

export type CustomerMatch = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly email: Scalars['String']['output'];
};

export type ClusteredConditionInput = {
  readonly paymentConditionId: Scalars['ID']['input'];
  readonly match: Match;
  readonly clusters: ReadonlyArray<ClusterInput>;
};

export type DecisionPreview = {
  readonly status: DecisionStatus;
  readonly reason: Maybe<DegradedReason>;
  readonly customerFound: Scalars['Boolean']['output'];
  /** Id of the customer's document, for an address that names nobody. */
  readonly customerId: Maybe<Scalars['ID']['output']>;
  readonly plans: ReadonlyArray<PlanDecision>;
  readonly conditions: ReadonlyArray<Eligibility>;
  readonly issues: ReadonlyArray<Issue>;
};

export type DecisionStatus =
  | 'OK'
  | 'OFF'
  | 'DEGRADED';

export type DegradedReason =
  | 'SESSION'
  | 'CUSTOMERS'
  | 'CONDITIONS'
  | 'GATEWAY';

export type PlanDecision = {
  readonly key: Scalars['String']['output'];
  readonly offered: Scalars['Boolean']['output'];
  readonly grantedBy: ReadonlyArray<Scalars['ID']['output']>;
};

export type Eligibility = {
  readonly paymentConditionId: Scalars['ID']['output'];
  readonly outcome: EligibilityOutcome;
  readonly clusters: ReadonlyArray<ClusterOutcome>;
};

export type EligibilityOutcome =
  | 'UNRESTRICTED'
  | 'ELIGIBLE'
  | 'NOT_ELIGIBLE'
  | 'BROKEN';

export type ClusterOutcome = {
  readonly cluster: Cluster;
  readonly holds: Scalars['Boolean']['output'];
  readonly reason: ClusterReason;
  readonly actual: Maybe<Scalars['String']['output']>;
};

export type ClusterReason =
  | 'MATCHED'
  | 'DIFFERENT'
  | 'MISSING'
  | 'UNREADABLE'
  | 'NO_CUSTOMER';

export type ChangeKind =
  | 'SAVED'
  | 'REMOVED'
  | 'RESTORED'
  | 'SETTINGS'
  /** A customer was erased; entries before it hold a marker in his place. */
  | 'ERASED'
  /** Several records at once, from a file. */
  | 'IMPORTED';

export type ChangeList = {
  readonly items: ReadonlyArray<Change>;
  /** A page may have fewer items than asked for, even none, with more to come. */
  readonly cursor: Maybe<Scalars['String']['output']>;
};

/** One saved change: who, when, and the record before and after it. */
export type Change = {
  readonly id: Scalars['ID']['output'];
  readonly kind: ChangeKind;
  /** Absent for a change of settings, and of several records at once unless one condition is asked about. */
  readonly paymentConditionId: Maybe<Scalars['ID']['output']>;
  readonly at: Scalars['String']['output'];
  readonly by: Scalars['String']['output'];
  readonly before: Maybe<ClusteredCondition>;
  readonly after: Maybe<ClusteredCondition>;
  readonly settingsBefore: Maybe<Settings>;
  readonly settingsAfter: Maybe<Settings>;
  /** Of a change of several records at once: changedRecords tells each of them. */
  readonly summary: Maybe<ChangeSummary>;
};

export type Settings = {
  readonly mode: Mode;
  readonly testers: ReadonlyArray<Scalars['String']['output']>;
  readonly whenUnavailable: WhenUnavailable;
  /** IANA name, for example America/Sao_Paulo. */
  readonly timeZone: Scalars['String']['output'];
  /** Acronym of the Master Data entity that holds the customers. */
  readonly customerEntity: Scalars['String']['output'];
  readonly orderCheck: OrderCheckMode;
  /** Whether the Admin may write payment conditions to the gateway. */
  readonly editPaymentConditions: Scalars['Boolean']['output'];
  readonly revision: Scalars['String']['output'];
};

export type Mode =
  | 'ON'
  | 'TESTERS'
  | 'OFF';

export type WhenUnavailable =
  | 'OFFER_UNRESTRICTED'
  | 'OFFER_ALL';

export type OrderCheckMode =
  | 'OBSERVE'
  | 'FLAG'
  | 'CANCEL';

export type ChangeSummary = {
  readonly added: Scalars['Int']['output'];
  readonly changed: Scalars['Int']['output'];
  readonly removed: Scalars['Int']['output'];
};

export type ChangedRecordList = {
  readonly items: ReadonlyArray<ChangedRecord>;
  readonly total: Scalars['Int']['output'];
  /** How many of all were changed again since. */
  readonly changedSince: Scalars['Int']['output'];
  readonly cursor: Maybe<Scalars['String']['output']>;
  readonly revision: Scalars['String']['output'];
};

export type ChangedRecord = {
  readonly paymentConditionId: Scalars['ID']['output'];
  readonly before: Maybe<ClusteredCondition>;
  readonly after: Maybe<ClusteredCondition>;
  /** As on file now. */
  readonly onFile: Maybe<ClusteredCondition>;
};

/** Every clustered condition on file, for a file outside the store. */
export type ConditionExport = {
  readonly items: ReadonlyArray<ExportedCondition>;
  /** Records that can't be read: named, but not written out. */
  readonly unreadable: ReadonlyArray<UnreadableRecord>;
  readonly revision: Scalars['String']['output'];
};

export type ExportedCondition = {
  readonly paymentConditionId: Scalars['ID']['output'];
  /** Absent for an orphan. */
  readonly paymentConditionName: Maybe<Scalars['String']['output']>;
  readonly state: ExportState;
  readonly match: Match;
  readonly clusters: ReadonlyArray<Cluster>;
  readonly planKeys: ReadonlyArray<Scalars['String']['output']>;
};

export type ExportState =
  | 'CLUSTERED'
  /** Can't be evaluated: for nobody. */
  | 'BROKEN'
  /** Its payment condition no longer exists. */
  | 'ORPHAN'
  /** The gateway does not answer: whether the payment condition exists is not known. */
  | 'UNKNOWN';

/** Match and operator as texts: what a file has wrong is an issue with its place, not a refused request. */
export type ImportEntry = {
  readonly paymentConditionId?: InputMaybe<Scalars['ID']['input']>;
  /** Where there is no id: a name that only one payment condition has. */
  readonly paymentConditionName?: InputMaybe<Scalars['String']['input']>;
  readonly match: Scalars['String']['input'];
  readonly clusters: ReadonlyArray<ImportCluster>;
};

export type ImportCluster = {
  readonly property: Scalars['String']['input'];
  readonly operator: Scalars['String']['input'];
  readonly values: ReadonlyArray<Scalars['String']['input']>;
  readonly exact?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What an import would do. With issues it does nothing. */
export type ImportPreview = {
  readonly changes: ReadonlyArray<RecordChange>;
  /** How many entries say what is on file already. */
  readonly unchanged: Scalars['Int']['output'];
  /** Paths begin with entries and the number of the entry. The first 500. */
  readonly issues: ReadonlyArray<Issue>;
  readonly issueCount: Scalars['Int']['output'];
  readonly revision: Maybe<Scalars['String']['output']>;
};

/** What a change of several records did to one of them. */
export type RecordChange = {
  readonly paymentConditionId: Scalars['ID']['output'];
  readonly before: Maybe<ClusteredCondition>;
  readonly after: Maybe<ClusteredCondition>;
};

export type OrderVerdict =
  | 'ALLOWED'
  | 'NOT_ALLOWED'
  /** It can't be told; the reason says why. Nothing is done, and it is looked at again. */
  | 'UNKNOWN';

export type OrderAction =
  | 'NONE'
  | 'FLAGGED'
  | 'CANCELLED';

export type OrderReason =
  /** The plan exists, but is not offered to this customer. */
  | 'WITHHELD'
  /** No payment condition valid at placement has these days. */
  | 'PLAN_UNKNOWN'
  /** The plan did not arrive on the order (known issue 331279). */
  | 'NO_CUSTOM_DATA'
  /** The order contradicts itself about its plan. */
  | 'PLAN_UNREADABLE'
  /** The order does not say for sure who the customer is. */
  | 'CUSTOMER_UNKNOWN'
  | 'CUSTOMER_UNREADABLE'
  | 'CONDITIONS_UNREADABLE'
  | 'GATEWAY_UNAVAILABLE'
  | 'ORDER_UNREADABLE';

export type OrderCheckList = {
  readonly items: ReadonlyArray<OrderCheck>;
  readonly cursor: Maybe<Scalars['String']['output']>;
  /** More than 5 of the last 100 orders would be cancelled: none is any more. */
  readonly isCancellingStopped: Scalars['Boolean']['output'];
  /** Of the last 100 orders, whatever was asked for; at most seven days back. */
  readonly last: OrderCheckSums;
};

/** What became of one order on Customer Credit. */
export type OrderCheck = {
  readonly orderId: Scalars['ID']['output'];
  /** The plan the order took; absent when it doesn't say. */
  readonly planKey: Maybe<Scalars['String']['output']>;
  readonly verdict: OrderVerdict;
  /** Absent when it is allowed. */
  readonly reason: Maybe<OrderReason>;
  /** What was done to the order. */
  readonly action: OrderAction;
  /** What the setting CANCEL would have done. */
  readonly wouldDo: OrderAction;
  /** Why that is less than cancelling. */
  readonly downgradeReason: Maybe<DowngradeReason>;
  /** Whether it is still to be looked at again. */
  readonly isOpen: Scalars['Boolean']['output'];
  readonly placedAt: Scalars['String']['output'];
  readonly checkedAt: Scalars['String']['output'];
};

/** Why less was done than CANCEL asks for. */
export type DowngradeReason =
  /** More than 30 minutes after placement. */
  | 'LATE'
  /** The customer's document changed after placement. */
  | 'CUSTOMER_CHANGED'
  /** Answers around placement were degraded. */
  | 'ANSWERS_DEGRADED'
  /** A page around placement was not recognised, or got no answer. */
  | 'PAGE_NOT_RECOGNISED'
  /** More than 5 of the last 100 orders would be cancelled: none is any more. */
  | 'TOO_MANY'
  | 'SETTLED'
  | 'ALREADY_CANCELLED'
  /** The order management refused it. */
  | 'REFUSED'
  /** It can't be known whether it was done; it is not done again. */
  | 'UNCONFIRMED';

export type OrderCheckSums = {
  readonly orders: Scalars['Int']['output'];
  readonly allowed: Scalars['Int']['output'];
  readonly notAllowed: Scalars['Int']['output'];
  readonly unknown: Scalars['Int']['output'];
  readonly flagged: Scalars['Int']['output'];
  readonly cancelled: Scalars['Int']['output'];
  /** What FLAG would have noted on the order. */
  readonly wouldFlag: Scalars['Int']['output'];
  /** What CANCEL would have cancelled; the rest of what FLAG notes it would note, too. */
  readonly wouldCancel: Scalars['Int']['output'];
};

export type PageReportDay = {
  /** Calendar day in UTC, YYYY-MM-DD. */
  readonly day: Scalars['String']['output'];
  readonly counts: ReadonlyArray<PageReportCount>;
  /** Answers the service could only give in part, by reason. */
  readonly degraded: ReadonlyArray<DegradedCount>;
};

export type PageReportCount = {
  readonly outcome: PageReportOutcome;
  readonly count: Scalars['Int']['output'];
  readonly lastAt: Scalars['String']['output'];
};

export type PageReportOutcome =
  /** The plan list was recognised and the answer applied. */
  | 'APPLIED'
  /** The plan list was not recognised; the page was left as VTEX drew it. */
  | 'NOT_RECOGNISED'
  /** No usable answer came in time, or the script stopped; the page was left as VTEX drew it. */
  | 'FAILED';

export type DegradedCount = {
  readonly reason: DegradedReason;
  readonly count: Scalars['Int']['output'];
  readonly lastAt: Scalars['String']['output'];
};

/** How the store draws its plan list, without the data in it. */
export type PageCapture = {
  readonly id: Scalars['ID']['output'];
  readonly at: Scalars['String']['output'];
  readonly appVersion: Scalars['String']['output'];
  /** Keys of the plans recognised; empty when the list could not be read. */
  readonly recognised: ReadonlyArray<Scalars['String']['output']>;
  /** Too large to be captured whole. */
  readonly isCut: Scalars['Boolean']['output'];
  /** The structure as JSON. */
  readonly content: Scalars['String']['output'];
};

/** One assumption about the store that can be asked about. */
export type StoreProbe = {
  readonly id: Scalars['ID']['output'];
  readonly area: StoreProbeArea;
  /** Writes a file of the app's own and removes it; every other one only reads. */
  readonly writes: Scalars['Boolean']['output'];
};

export type StoreProbeArea =
  | 'RULES'
  | 'RIGHTS'
  | 'CUSTOMERS'
  | 'SESSION'
  | 'STORAGE'
  | 'ORDERS'
  | 'CHECKOUT'
  | 'TIME';

export type StoreProbeResult = {
  readonly id: Scalars['ID']['output'];
  readonly status: StoreProbeStatus;
  /** What differs, or why it can't be told. */
  readonly findings: ReadonlyArray<StoreFinding>;
  readonly milliseconds: Scalars['Int']['output'];
};

export type StoreProbeStatus =
  /** The store is as assumed. */
  | 'PASS'
  /** It is not; the findings say where. */
  | 'DIFFERS'
  /** It can't be told; the findings say why. */
  | 'UNKNOWN';

/** A code the page makes a sentence of; the facts are names and counts, nothing personal. */
export type StoreFinding = {
  readonly code: Scalars['String']['output'];
  readonly facts: ReadonlyArray<StoreFact>;
};

export type StoreFact = {
  readonly name: Scalars['String']['output'];
  readonly value: Scalars['String']['output'];
};

export type PlanInput = {
  /** The days of its installments: 30/60/90. */
  readonly days: Scalars['String']['input'];
  /** One rate for all installments, or one for each; none when absent. */
  readonly interestPercent?: InputMaybe<ReadonlyArray<Scalars['Float']['input']>>;
};

/** What plans mean for an amount and a day of purchase: an estimate, the gateway decides. */
export type InstallmentPreview = {
  /** The day of purchase in the store's time zone: YYYY-MM-DD. */
  readonly purchasedOn: Scalars['String']['output'];
  readonly timeZone: Scalars['String']['output'];
  readonly schedules: ReadonlyArray<InstallmentSchedule>;
  readonly issues: ReadonlyArray<Issue>;
};

export type InstallmentSchedule = {
  readonly planKey: Scalars['String']['output'];
  readonly interestPercent: Scalars['Float']['output'];
  readonly installments: ReadonlyArray<ScheduledInstallment>;
  readonly amount: Scalars['Float']['output'];
  readonly interest: Scalars['Float']['output'];
  readonly total: Scalars['Float']['output'];
  /** What checkout writes beside the number of installments. */
  readonly label: Scalars['Float']['output'];
  readonly notes: ReadonlyArray<ScheduleNote>;
};

export type ScheduledInstallment = {
  readonly days: Scalars['Int']['output'];
  /** YYYY-MM-DD */
  readonly dueOn: Maybe<Scalars['String']['output']>;
  readonly amount: Scalars['Float']['output'];
  readonly interest: Scalars['Float']['output'];
  readonly total: Scalars['Float']['output'];
};

/** Why checkout may show something else. */
export type ScheduleNote =
  /** The gateway decides the interest: one price per number of installments, the cheapest (known issue 501730). */
  | 'GATEWAY_DECIDES_INTEREST'
  /** The installments name different rates; reckoned with the highest. */
  | 'MIXED_INTEREST'
  /** Checkout's label shows every installment rounded down. */
  | 'LABEL_ROUNDED_DOWN';

export type PaymentConditionChangeInput = {
  readonly action: PaymentConditionAction;
  /** Absent for CREATE. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** For CREATE: the payment condition it is a copy of, with every field of it. */
  readonly copyOf?: InputMaybe<Scalars['ID']['input']>;
  /** For CREATE and EDIT. */
  readonly paymentCondition?: InputMaybe<PaymentConditionInput>;
};

export type PaymentConditionAction =
  | 'CREATE'
  | 'EDIT'
  | 'ENABLE'
  | 'DISABLE'
  /** Disables first: a rule deleted while enabled may go on being offered (known issue 994066). */
  | 'DELETE';

/** A payment condition as the merchant wants it. What it doesn't name stays as the gateway has it. */
export type PaymentConditionInput = {
  readonly name: Scalars['String']['input'];
  readonly plans: ReadonlyArray<PlanInput>;
  /** Ids of sales channels; empty means every one. */
  readonly salesChannels: ReadonlyArray<Scalars['String']['input']>;
  /** A moment, or a day in the store's time zone: from its beginning. */
  readonly validFrom?: InputMaybe<Scalars['String']['input']>;
  /** A moment, or a day in the store's time zone: until its end. */
  readonly validUntil?: InputMaybe<Scalars['String']['input']>;
  readonly minimumValue?: InputMaybe<Scalars['Float']['input']>;
  readonly enabled: Scalars['Boolean']['input'];
};

/** The clusters to be in force with it; an empty list removes those there are. */
export type ClustersInput = {
  readonly match: Match;
  readonly clusters: ReadonlyArray<ClusterInput>;
};

/** What a save would write, before it is confirmed. */
export type PaymentConditionChangePreview = {
  readonly status: ChangePreviewStatus;
  /** Of the rule as it was read: sent back with the save, which refuses when the rule has changed since. */
  readonly fingerprint: Maybe<Scalars['String']['output']>;
  readonly fields: ReadonlyArray<FieldChange>;
  readonly steps: ReadonlyArray<ChangeStepName>;
  readonly issues: ReadonlyArray<Issue>;
  /** Of the payment condition as it will be. PLAN_LINGERS: checkout may show the plan for ten minutes more. */
  readonly warnings: ReadonlyArray<Issue>;
  /** To be sent back with the save as well. */
  readonly revision: Maybe<Scalars['String']['output']>;
};

export type ChangePreviewStatus =
  | 'OK'
  /** Writing payment conditions is switched off in the settings. */
  | 'OFF'
  | 'INVALID'
  /** The gateway or storage could not be read. Issues say why. */
  | 'UNAVAILABLE';

/** One field of the gateway's rule; values as JSON, absent where there is none. */
export type FieldChange = {
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  readonly before: Maybe<Scalars['String']['output']>;
  readonly after: Maybe<Scalars['String']['output']>;
};

export type ChangeStepName =
  /** A new condition exists, and offers nothing yet. */
  | 'CREATE_DISABLED'
  /** One write, in force at once. */
  | 'WRITE'
  /** Written, and offers nothing until its clusters are as wanted. */
  | 'WRITE_DISABLED'
  | 'SAVE_CLUSTERS'
  | 'REMOVE_CLUSTERS'
  | 'ENABLE'
  | 'DISABLE'
  | 'DELETE';

/** A change that stopped half way. */
export type OpenPaymentConditionChange = {
  readonly paymentConditionId: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly at: Scalars['String']['output'];
  readonly by: Scalars['String']['output'];
  readonly fields: ReadonlyArray<FieldChange>;
  /** How far it came. */
  readonly steps: ReadonlyArray<ChangeStep>;
};

export type ChangeStep = {
  readonly name: ChangeStepName;
  readonly state: ChangeStepState;
};

export type ChangeStepState =
  | 'DONE'
  /** Here it stopped; whether it was done may be unknown. */
  | 'STOPPED'
  | 'NOT_DONE';

export type Mutation = {
  /** Writes the gateway's rule with the merchant's token, step by step, reading back each of them. */
  readonly savePaymentCondition: PaymentConditionSaveResult;
  /** Goes on with a change that stopped. */
  readonly resumePaymentCondition: PaymentConditionSaveResult;
  /** Writes back what was there before the last change, finished or not. */
  readonly writeBackPaymentCondition: PaymentConditionSaveResult;
  /** Leaves a stopped change as it stands and forgets it. */
  readonly leavePaymentConditionChange: PaymentConditionSaveResult;
  readonly saveClusteredCondition: SaveResult;
  readonly removeClusteredCondition: SaveResult;
  /** All that a file says in one save, or nothing of it. */
  readonly importClusteredConditions: ImportResult;
  /** Takes a change of several records back: each is again what it was before. */
  readonly undoChange: ImportResult;
  /** The record as it was after that change, validated like a save; of a change of several the one named. */
  readonly restoreChange: SaveResult;
  readonly saveSettings: SettingsResult;
  /** Replaces a value a merchant typed, for example an e-mail, on file and in the whole history. It comes as the SHA-256 of its text, trimmed and in lower case: it stands in no log. */
  readonly eraseCustomer: EraseResult;
  /** Asks the storage one thing with a file of the app's own, which is removed afterwards. */
  readonly probeStorage: Maybe<StoreProbeResult>;
  /** Looks for orders of the last two days whose event was lost, and for checks left unfinished. */
  readonly checkOrders: OrderCheckRun;
  /** A key with which the store's own checkout captures how it draws the plan list, once within an hour. */
  readonly startTeaching: TeachingKey;
  readonly removePageCapture: Scalars['Boolean']['output'];
};


export type MutationSavePaymentConditionArgs = {
  input: PaymentConditionChangeInput;
  clusters?: InputMaybe<ClustersInput>;
  fingerprint: Scalars['String']['input'];
  revision: Scalars['String']['input'];
};


export type MutationResumePaymentConditionArgs = {
  paymentConditionId: Scalars['ID']['input'];
};


export type MutationWriteBackPaymentConditionArgs = {
  paymentConditionId: Scalars['ID']['input'];
  revision: Scalars['String']['input'];
};


export type MutationLeavePaymentConditionChangeArgs = {
  paymentConditionId: Scalars['ID']['input'];
};


export type MutationSaveClusteredConditionArgs = {
  input: ClusteredConditionInput;
  revision: Scalars['String']['input'];
};


export type MutationRemoveClusteredConditionArgs = {
  paymentConditionId: Scalars['ID']['input'];
  revision: Scalars['String']['input'];
};


export type MutationImportClusteredConditionsArgs = {
  input: ReadonlyArray<ImportEntry>;
  removeOthers?: InputMaybe<Scalars['Boolean']['input']>;
  revision: Scalars['String']['input'];
};


export type MutationUndoChangeArgs = {
  changeId: Scalars['ID']['input'];
  revision: Scalars['String']['input'];
};


export type MutationRestoreChangeArgs = {
  changeId: Scalars['ID']['input'];
  revision: Scalars['String']['input'];
  paymentConditionId?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationSaveSettingsArgs = {
  input: SettingsInput;
  revision: Scalars['String']['input'];
};


export type MutationEraseCustomerArgs = {
  sha256: Scalars['String']['input'];
  cursor?: InputMaybe<Scalars['String']['input']>;
};


export type MutationProbeStorageArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRemovePageCaptureArgs = {
  id: Scalars['ID']['input'];
};

export type PaymentConditionSaveResult = {
  readonly status: PaymentConditionSaveStatus;
  /** The payment condition's, also of one just created. */
  readonly paymentConditionId: Maybe<Scalars['ID']['output']>;
  /** As on file now. */
  readonly condition: Maybe<PaymentCondition>;
  readonly steps: ReadonlyArray<ChangeStep>;
  /** What the gateway made of it, where that is not what was sent. */
  readonly differences: ReadonlyArray<FieldChange>;
  /** Whether it waits to be resumed or written back. */
  readonly isOpen: Scalars['Boolean']['output'];
  readonly conflict: Maybe<Conflict>;
  readonly revision: Maybe<Scalars['String']['output']>;
  readonly issues: ReadonlyArray<Issue>;
};

export type PaymentConditionSaveStatus =
  | 'SAVED'
  /** It stopped at a step: the store offers no more than before. Resume it, write back what was there, or leave it so. */
  | 'STOPPED'
  /** Somebody else saved since this was opened: nothing was written. */
  | 'CONFLICT'
  | 'INVALID'
  /** An earlier change of this payment condition stopped half way: it comes first. */
  | 'PENDING'
  /** Writing payment conditions is switched off in the settings. */
  | 'OFF'
  /** Nothing was written. Issues say why. */
  | 'UNAVAILABLE';

export type Conflict = {
  readonly by: Scalars['String']['output'];
  readonly at: Scalars['String']['output'];
};

export type SaveResult = {
  readonly status: SaveStatus;
  /** As on file now. */
  readonly condition: Maybe<PaymentCondition>;
  readonly conflict: Maybe<Conflict>;
  readonly revision: Scalars['String']['output'];
  readonly issues: ReadonlyArray<Issue>;
};

export type SaveStatus =
  | 'SAVED'
  | 'CONFLICT'
  | 'INVALID'
  /** Storage or the login could not be read: nothing is known to be saved. Issues say why. */
  | 'UNAVAILABLE';

export type ImportResult = {
  readonly status: SaveStatus;
  readonly summary: ChangeSummary;
  readonly conflict: Maybe<Conflict>;
  readonly revision: Scalars['String']['output'];
  readonly issues: ReadonlyArray<Issue>;
  readonly issueCount: Scalars['Int']['output'];
};

export type SettingsInput = {
  readonly mode: Mode;
  readonly testers: ReadonlyArray<Scalars['String']['input']>;
  readonly whenUnavailable: WhenUnavailable;
  readonly timeZone: Scalars['String']['input'];
  readonly customerEntity: Scalars['String']['input'];
  readonly orderCheck: OrderCheckMode;
  /** Left as it is when absent. */
  readonly editPaymentConditions?: InputMaybe<Scalars['Boolean']['input']>;
};

export type SettingsResult = {
  readonly status: SaveStatus;
  /** As on file now; absent when storage could not be read. */
  readonly settings: Maybe<Settings>;
  readonly conflict: Maybe<Conflict>;
  readonly issues: ReadonlyArray<Issue>;
};

export type EraseResult = {
  readonly status: EraseStatus;
  /** How many times the value stood in what this call looked through. */
  readonly found: Scalars['Int']['output'];
  /** Payment conditions whose clusters named the customer; given by the first call. */
  readonly paymentConditionIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Ask again with it until it is absent. */
  readonly cursor: Maybe<Scalars['String']['output']>;
  readonly issues: ReadonlyArray<Issue>;
};

export type EraseStatus =
  /** What this call looked through no longer holds the value; with a cursor there is more. */
  | 'ERASED'
  /** The digest or the cursor is none. */
  | 'INVALID'
  /** Others kept saving: nothing was erased. */
  | 'CONFLICT'
  /** Storage or the login could not be read. Some may be erased: ask again. */
  | 'UNAVAILABLE';

export type OrderCheckRun = {
  /** How many orders were looked at. */
  readonly looked: Scalars['Int']['output'];
  /** How many of them got a verdict. */
  readonly checked: Scalars['Int']['output'];
  /** Whether there are more: ask again. */
  readonly hasMore: Scalars['Boolean']['output'];
};

export type TeachingKey = {
  /** Good for one capture; told once, never again. */
  readonly key: Scalars['String']['output'];
  /** Deadlines of the store's payment conditions: the only numbers a capture keeps. */
  readonly days: ReadonlyArray<Scalars['Int']['output']>;
  readonly expiresAt: Scalars['String']['output'];
};

export type IoAuthScope =
  | 'PUBLIC'
  | 'PRIVATE';

export type CacheControlScope =
  | 'PUBLIC'
  | 'PRIVATE'
  | 'SEGMENT';
