import { useState } from 'react'
import { useApolloClient } from 'react-apollo'

import { saveAgain } from '../../components/saveAgain'
import { useSave } from '../../components/useSave'
import PAYMENT_CONDITION from '../../graphql/paymentCondition.graphql'
import SETTINGS from '../../graphql/settings.graphql'
import type {
  Change,
  PaymentCondition,
  PaymentConditionList,
  Settings,
} from '../../typings/schema'
import { problemOf } from '../../words/problem'
import type { OnFile, Restore } from './restore'
import { isOnFile } from './restore'

interface ConditionData {
  readonly paymentCondition: PaymentCondition | null
  readonly paymentConditions: Pick<PaymentConditionList, 'revision' | 'source'>
}

/** Puts a record back as it was after a change: read what is on file, ask, then save. */
export const useRestore = (onRestored: () => void) => {
  const client = useApolloClient()
  const service = useSave()
  const [restore, setRestore] = useState<Restore>({ status: 'IDLE' })

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
    const send = (revision: string) =>
      service.restore({ changeId: change.id, revision })

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

  return {
    restore,
    prepare,
    agree,
    close: () => setRestore({ status: 'IDLE' }),
  }
}
