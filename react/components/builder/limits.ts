/** The service's limits, repeated here only to offer no more than it takes. */
export const MAX_CLUSTERS = 5
export const MAX_VALUES = 1000
