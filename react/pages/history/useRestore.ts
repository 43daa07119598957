import { useState } from 'react'
import { useApolloClient, useMutation } from 'react-apollo'

import { saveAgain } from '../../components/saveAgain'
import { useSave } from '../../components/useSave'
import CHANGED_RECORDS from '../../graphql/changedRecords.graphql'
import PAYMENT_CONDITION from '../../graphql/paymentCondition.graphql'
import SETTINGS from '../../graphql/settings.graphql'
import UNDO from '../../graphql/undoChange.graphql'
import type {
  Change,
  ChangedRecordList,
  ImportResult,
  Issue,
  MutationUndoChangeArgs,
  PaymentCondition,
  PaymentConditionList,
  Settings,
} from '../../typings/schema'
import { problemOf, troubleOf } from '../../words/problem'
import type { OnFile, Restore } from './restore'
import { isOnFile } from './restore'

interface ConditionData {
  readonly paymentCondition: PaymentCondition | null
  readonly paymentConditions: Pick<PaymentConditionList, 'revision' | 'source'>
}

const undone = (result: ImportResult | undefined): Restore => {
  switch (result?.status) {
    case 'SAVED': {
      const { added, changed, removed } = result.summary

      return {
        status: added + changed + removed > 0 ? 'DONE' : 'NOTHING_TO_DO',
      }
    }

    case 'CONFLICT':
      return {
        status: 'CONFLICT',
        who: result.conflict ?? { by: '', at: '' },
      }

    case 'INVALID':
      return { status: 'INVALID', issues: result.issues }

    default:
      return {
        status: 'REFUSED',
        problem: troubleOf(result?.issues ?? []) ?? { type: 'FAILED' },
      }
  }
}

/** Puts a record back as it was after a change: read what is on file, ask, then save. */
export const useRestore = (onRestored: () => void) => {
  const client = useApolloClient()
  const service = useSave()
  const [restore, setRestore] = useState<Restore>({ status: 'IDLE' })
  const [runUndo] = useMutation<
    { undoChange: ImportResult },
    MutationUndoChangeArgs
  >(UNDO)

  const readOnFile = async (change: Change): Promise<OnFile> => {
    const id = change.paymentConditionId

    if (id === null || id === undefined) {
      const { data } = await client.query<{ settings: Settings }>({
        query: SETTINGS,
        fetchPolicy: 'no-cache',
      })

      return { type: 'SETTINGS', settings: data.settings }
    }

    const { data } = await client.query<ConditionData>({
      query: PAYMENT_CONDITION,
      variables: { id },
      fetchPolicy: 'no-cache',
    })

    return {
      type: 'CONDITION',
      clustered: data.paymentCondition?.clustered ?? null,
      revision: data.paymentConditions.revision,
    }
  }

  const prepare = async (change: Change) => {
    setRestore({ status: 'READING', change })

    try {
      const onFile = await readOnFile(change)

      setRestore(
        isOnFile(change, onFile)
          ? { status: 'NOTHING_TO_DO' }
          : { status: 'ASKING', change, onFile }
      )
    } catch (error) {
      setRestore({ status: 'UNREAD', problem: problemOf(error) })
    }
  }

  const agree = async () => {
    if (restore.status !== 'ASKING') return

    const { change, onFile } = restore
    const asked = change.summary
      ? { paymentConditionId: change.paymentConditionId }
      : {}

    const send = (revision: string) =>
      service.restore({ changeId: change.id, revision, ...asked })

    setRestore({ status: 'WORKING', change })

    const saved =
      onFile.type === 'SETTINGS'
        ? await send(onFile.settings.revision)
        : await saveAgain(send, onFile.clustered, onFile.revision)

    if (!saved.answered) {
      setRestore({ status: 'REFUSED', problem: saved.problem })

      return
    }

    const { status, conflict, issues } = saved.result

    if (status === 'SAVED') setRestore({ status: 'DONE' })
    else if (status === 'CONFLICT') {
      setRestore({ status, who: conflict ?? { by: '', at: '' } })
    } else setRestore({ status: 'INVALID', issues })

    onRestored()
  }

  const prepareUndo = async (change: Change) => {
    setRestore({ status: 'READING', change })

    try {
      const { data } = await client.query<{
        changedRecords: ChangedRecordList | null
      }>({
        query: CHANGED_RECORDS,
        variables: { changeId: change.id, first: 1, after: null },
        fetchPolicy: 'no-cache',
      })

      const list = data.changedRecords
      const gone: readonly Issue[] = [{ code: 'UNKNOWN_CHANGE', path: [] }]

      setRestore(
        list === null
          ? { status: 'INVALID', issues: gone }
          : {
              status: 'ASKING_UNDO',
              change,
              total: list.total,
              changedSince: list.changedSince,
              revision: list.revision,
            }
      )
    } catch (error) {
      setRestore({ status: 'UNREAD', problem: problemOf(error) })
    }
  }

  const agreeToUndo = async () => {
    if (restore.status !== 'ASKING_UNDO') return
    const { change, revision } = restore

    setRestore({ status: 'WORKING', change })

    try {
      const { data } = await runUndo({
        variables: { changeId: change.id, revision },
      })

      setRestore(undone(data?.undoChange))
    } catch (error) {
      setRestore({ status: 'REFUSED', problem: problemOf(error) })
    }

    onRestored()
  }

  return {
    restore,
    prepare,
    prepareUndo,
    agree: () => (restore.status === 'ASKING_UNDO' ? agreeToUndo() : agree()),
    close: () => setRestore({ status: 'IDLE' }),
  }
}
