import { fireEvent, render } from '@vtex/test-tools/react'
import { GraphQLError } from 'graphql'
import React from 'react'

import PROBE_STORAGE from '../../graphql/probeStorage.graphql'
import PROBE_STORE from '../../graphql/probeStore.graphql'
import STORE_PROBES from '../../graphql/storeProbes.graphql'
import type { Answer } from '../../testing/answers'
import { withTypenames } from '../../testing/typenames'
import type { StoreProbe, StoreProbeResult } from '../../typings/schema'
import CheckPage from './CheckPage'

const probe = (id: string, writes = false): StoreProbe => ({
  id,
  area: writes ? 'STORAGE' : 'RULES',
  writes,
})

const listed = (...probes: readonly StoreProbe[]): Answer => ({
  request: { query: STORE_PROBES },
  result: { data: withTypenames({ storeProbes: probes }) },
})

const result = (
  id: string,
  status: StoreProbeResult['status'],
  findings: StoreProbeResult['findings'] = []
): StoreProbeResult => ({ id, status, findings, milliseconds: 7 })

const read = (probeStore: StoreProbeResult | null, id = ''): Answer => ({
  request: { query: PROBE_STORE, variables: { id: probeStore?.id ?? id } },
  result: { data: withTypenames({ probeStore }) },
})

const written = (probeStorage: StoreProbeResult): Answer => ({
  request: { query: PROBE_STORAGE, variables: { id: probeStorage.id } },
  result: { data: withTypenames({ probeStorage }) },
})

const refused = (id: string, code: string): Answer => ({
  request: { query: PROBE_STORAGE, variables: { id } },
  result: {
    errors: [
      new GraphQLError(code, [], undefined, undefined, undefined, undefined, {
        code,
      }),
    ],
  },
})

const open = (...answers: readonly Answer[]) => {
  const page = render(<CheckPage />, {
    graphql: { mocks: [...answers], addTypename: true },
  })

  fireEvent.click(page.getByText('Check now'))

  return page
}

describe('checking the store', () => {
  it('asks nothing before one says so', () => {
    const { getByText, queryByText } = render(<CheckPage />)

    getByText('Check now')
    expect(queryByText('What was found')).toBeNull()
  })

  it('says of each probe whether the store is as assumed', async () => {
    const { findByText, getByText, getAllByText } = open(
      listed(
        probe('RULE_LIST'),
        probe('RULE_SHAPE'),
        probe('STORAGE_FILES', true)
      ),
      read(
        result('RULE_LIST', 'DIFFERS', [
          { code: 'WRAPPED', facts: [{ name: 'field', value: 'data' }] },
        ])
      ),
      read(
        result('RULE_SHAPE', 'UNKNOWN', [
          { code: 'NO_CREDIT_CONDITION', facts: [] },
        ])
      ),
      written(result('STORAGE_FILES', 'PASS'))
    )

    await findByText("Differs: 1. Can't be told: 1. As assumed: 1.")
    getByText('The list comes inside “data” instead of by itself.')
    getByText(/^Effect: Some payment conditions may be missing/)
    getByText(/^What to do: Keep the app switched off/)
    getByText('There is no Customer Credit condition to look at.')
    expect(getAllByText('As assumed')).toHaveLength(1)
    getByText('Storage')
  })

  it('gives a report to copy, in codes', async () => {
    const { findByLabelText } = open(
      listed(probe('RULE_LIST')),
      read(result('RULE_LIST', 'DIFFERS', [{ code: 'SAME_PAGE', facts: [] }]))
    )

    const area = await findByLabelText('Report for support', {
      selector: 'textarea',
    })

    expect(area).toHaveTextContent(/DIFFERS RULE_LIST \(7 ms\) SAME_PAGE/)
  })

  it('goes on when the app does not answer, or refuses', async () => {
    const { findByText, getByText } = open(
      listed(
        probe('RULE_LIST'),
        probe('STORAGE_FILES', true),
        probe('RULE_SHAPE')
      ),
      read(null, 'RULE_LIST'),
      refused('STORAGE_FILES', 'FORBIDDEN'),
      read(result('RULE_SHAPE', 'PASS'))
    )

    await findByText("Differs: 0. Can't be told: 2. As assumed: 1.")
    expect(getByText('The app did not answer. Check again.')).toBeTruthy()
    expect(
      getByText('It needs the permission to manage payment conditions.')
    ).toBeTruthy()
  })

  it('names a finding it has no words for', async () => {
    const { findByText } = open(
      listed(probe('RULE_LIST')),
      read(result('RULE_LIST', 'DIFFERS', [{ code: 'NEWER', facts: [] }]))
    )

    expect(
      await findByText('Something the page has no words for: NEWER.')
    ).toBeTruthy()
  })

  it('says why nothing could be asked', async () => {
    const { findByText } = open({
      ...refused('', 'FORBIDDEN'),
      request: { query: STORE_PROBES },
    })

    expect(await findByText(/permission/i)).toBeTruthy()
  })

  it('is stopped where it is', async () => {
    const { findByText, queryByText } = open(
      listed(probe('RULE_LIST')),
      read(result('RULE_LIST', 'PASS'))
    )

    fireEvent.click(await findByText('Stop'))

    await findByText("Differs: 0. Can't be told: 0. As assumed: 0.")
    expect(queryByText('Stop')).toBeNull()
  })
})
