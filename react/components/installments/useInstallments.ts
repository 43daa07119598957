import { useApolloClient } from 'react-apollo'

import INSTALLMENT_PREVIEW from '../../graphql/installmentPreview.graphql'
import type {
  InstallmentPreview,
  PlanInput,
  QueryInstallmentPreviewArgs,
} from '../../typings/schema'
import type { Problem } from '../../words/problem'
import { useLookup } from '../useLookup'

export interface InstallmentQuestion {
  readonly amount: number
  readonly plans: readonly PlanInput[]
  /** `YYYY-MM-DD`; `null` is today. */
  readonly on: string | null
}

export interface Installments {
  /** The last answer; `null` before the first one. */
  readonly preview: InstallmentPreview | null
  readonly problem: Problem | null
}

/** What plans mean in money and days, while one types; `null` asks nothing. */
export const useInstallments = (
  question: InstallmentQuestion | null
): Installments => {
  const client = useApolloClient()

  const { items, problem } = useLookup(
    question === null ? null : JSON.stringify(question),
    async (asked) => {
      const variables: QueryInstallmentPreviewArgs = JSON.parse(asked)

      const { data } = await client.query<
        { installmentPreview: InstallmentPreview },
        QueryInstallmentPreviewArgs
      >({
        query: INSTALLMENT_PREVIEW,
        variables,
        fetchPolicy: 'no-cache',
      })

      return { items: [data.installmentPreview], problem: null }
    }
  )

  return { preview: items[0] ?? null, problem }
}
