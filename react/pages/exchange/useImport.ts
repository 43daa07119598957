import { useEffect, useReducer } from 'react'
import { useApolloClient, useMutation } from 'react-apollo'

import IMPORT from '../../graphql/importClusteredConditions.graphql'
import IMPORT_PREVIEW from '../../graphql/importPreview.graphql'
import type {
  ImportPreview,
  ImportResult,
  MutationImportClusteredConditionsArgs,
  QueryImportPreviewArgs,
} from '../../typings/schema'
import type { Properties } from '../../words/clusterSentence'
import { problemOf } from '../../words/problem'
import { importReducer, noImport } from './importFlow'
import { readFile } from './readFile'

/** A file, what it would do, and the one save that does it. */
export const useImport = (properties: Properties) => {
  const client = useApolloClient()
  const [flow, dispatch] = useReducer(importReducer, noImport)
  const [runImport] = useMutation<
    { importClusteredConditions: ImportResult },
    MutationImportClusteredConditionsArgs
  >(IMPORT)

  const chosen = flow.status === 'CHOSEN' ? flow : null
  const file = chosen?.file ?? null
  const removeOthers = chosen?.removeOthers ?? false
  const input = file?.entries.map(({ entry }) => entry) ?? []
  const isAsked =
    chosen !== null &&
    chosen.preview === null &&
    chosen.problem === null &&
    input.length > 0

  useEffect(() => {
    if (!isAsked) return undefined
    let isWanted = true

    client
      .query<{ importPreview: ImportPreview }, QueryImportPreviewArgs>({
        query: IMPORT_PREVIEW,
        variables: { input, removeOthers },
        fetchPolicy: 'no-cache',
      })
      .then(
        ({ data }) =>
          isWanted &&
          dispatch({ type: 'PREVIEWED', preview: data.importPreview }),
        (error) =>
          isWanted && dispatch({ type: 'FAILED', problem: problemOf(error) })
      )

    return () => {
      isWanted = false
    }
    // The input is the file's; a new array at each turn says nothing new.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [client, file, removeOthers, isAsked])

  const save = async () => {
    const revision = chosen?.preview?.revision

    if (!revision) return
    dispatch({ type: 'SENT' })

    try {
      const { data } = await runImport({
        variables: { input, removeOthers, revision },
      })

      dispatch(
        data
          ? { type: 'ANSWERED', result: data.importClusteredConditions }
          : { type: 'FAILED', problem: { type: 'FAILED' } }
      )
    } catch (error) {
      dispatch({ type: 'FAILED', problem: problemOf(error) })
    }
  }

  return {
    flow,
    input,
    choose: (name: string, text: string) =>
      dispatch({ type: 'CHOSEN', name, file: readFile(text, properties) }),
    refuse: () => dispatch({ type: 'UNOPENED' }),
    setRemoveOthers: (wanted: boolean) =>
      dispatch({ type: 'REMOVE_OTHERS', removeOthers: wanted }),
    askAgain: () => dispatch({ type: 'ASKED_AGAIN' }),
    save,
    close: () => dispatch({ type: 'CLOSED' }),
  }
}
