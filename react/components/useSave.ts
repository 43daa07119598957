import { useMutation } from 'react-apollo'

import REMOVE from '../graphql/removeClusteredCondition.graphql'
import RESTORE from '../graphql/restoreChange.graphql'
import SAVE from '../graphql/saveClusteredCondition.graphql'
import type {
  MutationRemoveClusteredConditionArgs,
  MutationRestoreChangeArgs,
  MutationSaveClusteredConditionArgs,
  SaveResult,
} from '../typings/schema'
import type { Problem } from '../words/problem'
import { problemOf, troubleOf } from '../words/problem'

/** What came of a save: the service's answer, or why there is none. */
export type Saved =
  | { readonly answered: true; readonly result: SaveResult }
  | { readonly answered: false; readonly problem: Problem }

const settled = async (
  answer: Promise<SaveResult | undefined>
): Promise<Saved> => {
  try {
    const result = await answer

    if (!result) return { answered: false, problem: { type: 'FAILED' } }

    return result.status === 'UNAVAILABLE'
      ? {
          answered: false,
          problem: troubleOf(result.issues) ?? { type: 'FAILED' },
        }
      : { answered: true, result }
  } catch (error) {
    return { answered: false, problem: problemOf(error) }
  }
}

export const useSave = () => {
  const [runSave] = useMutation<
    { saveClusteredCondition: SaveResult },
    MutationSaveClusteredConditionArgs
  >(SAVE)

  const [runRemove] = useMutation<
    { removeClusteredCondition: SaveResult },
    MutationRemoveClusteredConditionArgs
  >(REMOVE)

  const [runRestore] = useMutation<
    { restoreChange: SaveResult },
    MutationRestoreChangeArgs
  >(RESTORE)

  return {
    restore: (variables: MutationRestoreChangeArgs) =>
      settled(
        runRestore({ variables }).then(({ data }) => data?.restoreChange)
      ),
    save: (variables: MutationSaveClusteredConditionArgs) =>
      settled(
        runSave({ variables }).then(({ data }) => data?.saveClusteredCondition)
      ),
    remove: (variables: MutationRemoveClusteredConditionArgs) =>
      settled(
        runRemove({ variables }).then(
          ({ data }) => data?.removeClusteredCondition
        )
      ),
  }
}
