import type {
  Change,
  ClusteredCondition,
  Conflict,
  Issue,
  Settings,
} from '../../typings/schema'
import type { Problem } from '../../words/problem'

/** What is on file now, read before anything is put back. */
export type OnFile =
  | {
      readonly type: 'CONDITION'
      readonly clustered: ClusteredCondition | null
      readonly revision: string
    }
  | { readonly type: 'SETTINGS'; readonly settings: Settings }

export type Restore =
  | { readonly status: 'IDLE' }
  | { readonly status: 'READING'; readonly change: Change }
  | {
      readonly status: 'ASKING'
      readonly change: Change
      readonly onFile: OnFile
    }
  /** Of a change of several conditions: whether all go back to what they were before it. */
  | {
      readonly status: 'ASKING_UNDO'
      readonly change: Change
      readonly total: number
      /** How many of them were changed again since. */
      readonly changedSince: number
      readonly revision: string
    }
  | { readonly status: 'WORKING'; readonly change: Change }
  | { readonly status: 'DONE' }
  | { readonly status: 'NOTHING_TO_DO' }
  | { readonly status: 'CONFLICT'; readonly who: Conflict }
  | { readonly status: 'INVALID'; readonly issues: readonly Issue[] }
  /** What is on file could not be read: nothing was tried. */
  | { readonly status: 'UNREAD'; readonly problem: Problem }
  | { readonly status: 'REFUSED'; readonly problem: Problem }

type Clusters = Pick<ClusteredCondition, 'match' | 'clusters'> | null

const written = (record: Clusters): string =>
  JSON.stringify(
    record && [
      record.match,
      record.clusters.map(({ property, operator, values, exact }) => [
        property,
        operator,
        values,
        exact,
      ]),
    ]
  )

const writtenSettings = (settings: Settings): string =>
  JSON.stringify([
    settings.mode,
    settings.testers,
    settings.whenUnavailable,
    settings.timeZone,
    settings.customerEntity,
    settings.orderCheck,
    settings.editPaymentConditions,
  ])

/** Whether what a change left is what is on file: then there is nothing to put back. */
export const isOnFile = (change: Change, onFile: OnFile): boolean => {
  if (onFile.type === 'SETTINGS') {
    return (
      change.settingsAfter !== null &&
      change.settingsAfter !== undefined &&
      writtenSettings(change.settingsAfter) === writtenSettings(onFile.settings)
    )
  }

  // Inherited clusters are not the condition's own before they are saved.
  return (
    !onFile.clustered?.inheritedFrom &&
    written(change.after ?? null) === written(onFile.clustered)
  )
}
