/** One line of clusters as a file has it: nothing about it is known yet. */
export interface ImportCluster {
  readonly property: string
  readonly operator: string
  readonly values: readonly string[]
  readonly exact: boolean
}

/** What a file says about one payment condition, by its id or, without one, by its name. */
export interface ImportEntry {
  readonly paymentConditionId: string | null
  readonly paymentConditionName: string | null
  readonly match: string
  readonly clusters: readonly ImportCluster[]
}

/** What can be wrong with an import beyond what can be wrong with a save. */
export type ImportCode =
  /** The file says nothing at all. */
  | 'NO_ENTRIES'
  /** More payment conditions than are supported. */
  | 'TOO_MANY_CONDITIONS'
  /** Neither an id nor a name. */
  | 'NOBODY_NAMED'
  | 'UNKNOWN_NAME'
  /** Several payment conditions have the name: only the id tells them apart. */
  | 'SEVERAL_OF_NAME'
  /** An earlier entry is about the same payment condition. */
  | 'NAMED_TWICE'
