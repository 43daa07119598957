import { fireEvent, render, waitFor } from '@vtex/test-tools/react'
import React from 'react'

import type { Answer } from '../../testing/answers'
import {
  condition,
  customers,
  decision,
  health,
  impact,
  impactOf,
  matching,
  names,
  properties,
  propertiesOf,
  removed,
  saved,
} from '../../testing/answers'
import { runtime } from '../../testing/runtime'
import { clusteredCondition, paymentCondition } from '../../testing/samples'
import type { ClusteredConditionInput } from '../../typings/schema'
import ConditionPage from './ConditionPage'

const unclustered = { ...paymentCondition, clustered: null }

const open = (...answers: readonly Answer[]) =>
  render(<ConditionPage />, {
    graphql: { mocks: [properties, ...answers], addTypename: true },
  })

const onTime: ClusteredConditionInput = {
  paymentConditionId: '2',
  match: 'ALL',
  clusters: [
    { property: 'payment', operator: 'IS', values: ['on-time'], exact: false },
  ],
}

const withOnTime = {
  ...paymentCondition,
  clustered: {
    ...clusteredCondition,
    clusters: [
      {
        property: 'payment',
        operator: 'IS' as const,
        values: ['on-time'],
        exact: false,
      },
    ],
  },
}

const theirs = {
  ...paymentCondition,
  clustered: {
    ...clusteredCondition,
    updatedBy: 'bo@wholesale.com',
    updatedAt: '2026-08-02T12:00:00.000Z',
  },
}

const conflict = {
  status: 'CONFLICT' as const,
  conflict: { by: 'bo@wholesale.com', at: '2026-08-02T12:00:00.000Z' },
}

type Page = ReturnType<typeof open>

const write = (control: HTMLElement, value: string) =>
  fireEvent.change(control, { target: { value } })

const writeOnTime = async (page: Page) => {
  fireEvent.click(await page.findByText('Make it for certain customers'))
  write(page.getByLabelText('Cluster 1: property'), 'payment')
  write(page.getByLabelText('Cluster 1: value'), 'on-time')
}

beforeEach(() => {
  runtime.route = { params: { id: '2' } }
  runtime.query = {}
  jest.clearAllMocks()
})

describe('the editor', () => {
  it('says the rule in plain words while one types, and saves it', async () => {
    const page = open(
      condition(unclustered),
      saved(onTime, 'r1', { condition: withOnTime })
    )

    await writeOnTime(page)
    expect(page.getByText('Payment is on-time')).toBeInTheDocument()
    fireEvent.click(page.getByText('Save'))
    expect(await page.findByText(/^Saved\./)).toBeInTheDocument()
    expect(page.queryByText('Discard changes')).toBeNull()
  })

  it('moves the focus to a new line, and after a removal to what is left', async () => {
    const page = open(condition(unclustered))

    fireEvent.click(await page.findByText('Make it for certain customers'))
    expect(page.getByLabelText('Cluster 1: property')).toHaveFocus()
    fireEvent.click(page.getByText('Add cluster'))
    expect(page.getByLabelText('Cluster 2: property')).toHaveFocus()
    fireEvent.click(page.getByText('Remove cluster 2'))
    expect(page.getByLabelText('Cluster 1: property')).toHaveFocus()
    fireEvent.click(page.getByText('Remove cluster 1'))

    const first = page.getByText('Make it for certain customers')

    expect(first.closest('button')).toHaveFocus()
  })

  it('takes five lines and no more', async () => {
    const page = open(condition(unclustered))

    fireEvent.click(await page.findByText('Make it for certain customers'))
    Array.from({ length: 4 }).forEach(() =>
      fireEvent.click(page.getByText('Add cluster'))
    )
    expect(page.getByLabelText('Cluster 5: property')).toBeInTheDocument()
    expect(page.queryByText('Add cluster')).toBeNull()
  })

  it('asks nothing of the service while something is not written', async () => {
    const page = open(condition(unclustered))

    fireEvent.click(await page.findByText('Make it for certain customers'))
    fireEvent.click(page.getByText('Save'))

    const property = page.getByLabelText('Cluster 1: property')

    expect(page.getByText('Choose a property.')).toBeInTheDocument()
    expect(property).toHaveAttribute('aria-invalid', 'true')
    expect(property).toHaveFocus()
  })

  it('shows an issue of the service at the field it is about', async () => {
    const page = open(
      condition(unclustered),
      saved(onTime, 'r1', {
        status: 'INVALID',
        condition: unclustered,
        issues: [
          { path: ['clusters', '0', 'values', '0'], code: 'VALUE_TOO_LONG' },
        ],
      })
    )

    await writeOnTime(page)
    fireEvent.click(page.getByText('Save'))
    await page.findByText('This value is too long.')
    expect(page.getByLabelText('Cluster 1: value')).toHaveFocus()

    write(page.getByLabelText('Cluster 1: value'), 'late')
    expect(page.queryByText('This value is too long.')).toBeNull()
  })

  it('shows both versions of a conflict, and loads theirs', async () => {
    const page = open(
      condition(unclustered),
      saved(onTime, 'r1', { ...conflict, condition: theirs })
    )

    await writeOnTime(page)
    fireEvent.click(page.getByText('Save'))
    await page.findByText(/^bo@wholesale\.com changed this/)
    expect(
      page.getByText('Payment is on-time or in advance')
    ).toBeInTheDocument()

    fireEvent.click(page.getByText('Load theirs'))
    await page.findByText('You now see the version that is on file.')
    expect(page.getByText('Remove in advance')).toBeInTheDocument()
  })

  it('saves over theirs on their revision when told to', async () => {
    const page = open(
      condition(unclustered),
      saved(onTime, 'r1', { ...conflict, condition: theirs }),
      saved(onTime, 'r2', { condition: withOnTime, revision: 'r3' })
    )

    await writeOnTime(page)
    fireEvent.click(page.getByText('Save'))
    fireEvent.click(await page.findByText('Keep mine and save over theirs'))
    expect(await page.findByText(/^Saved\./)).toBeInTheDocument()
  })

  it('saves again by itself when a colleague saved another condition', async () => {
    const page = open(
      condition(unclustered),
      saved(onTime, 'r1', { ...conflict, condition: unclustered }),
      saved(onTime, 'r2', { condition: withOnTime, revision: 'r3' })
    )

    await writeOnTime(page)
    fireEvent.click(page.getByText('Save'))
    expect(await page.findByText(/^Saved\./)).toBeInTheDocument()
  })

  it('keeps what was typed when storage does not answer', async () => {
    const page = open(
      condition(unclustered),
      saved(onTime, 'r1', {
        status: 'UNAVAILABLE',
        condition: null,
        issues: [{ path: [], code: 'STORAGE_UNAVAILABLE' }],
      })
    )

    await writeOnTime(page)
    fireEvent.click(page.getByText('Save'))
    await page.findByText(/Not saved, and your changes are still on this page/)
    expect(page.getByLabelText('Cluster 1: value')).toHaveValue('on-time')
  })

  it('removes after saying what follows', async () => {
    const page = open(
      condition(paymentCondition),
      impactOf(
        { paymentConditionId: '2', draft: null },
        { plans: [{ key: '15/30', gains: 12, loses: 0 }] }
      ),
      removed('2', 'r1', { condition: unclustered })
    )

    fireEvent.click(await page.findByText('Remove clusters'))

    const dialog = await page.findByRole('dialog')

    expect(dialog).toHaveTextContent(
      'Every customer will be offered “Two installments”.'
    )

    await page.findByText(/12 customers gain it/)

    const agree = Array.from(dialog.querySelectorAll('button')).pop()

    if (agree) fireEvent.click(agree)
    expect(await page.findByText(/^Clusters removed/)).toBeInTheDocument()
  })

  it('asks before changes are lost', async () => {
    const page = open(condition(unclustered))

    await writeOnTime(page)
    fireEvent.click(page.getByText('All payment conditions'))
    expect(runtime.navigate).not.toHaveBeenCalled()

    const dialog = await page.findByRole('dialog')
    const agree = Array.from(dialog.querySelectorAll('button')).pop()

    if (agree) fireEvent.click(agree)
    await waitFor(() => expect(runtime.navigate).toHaveBeenCalledTimes(1))
  })

  it('leaves at once when there is nothing to lose', async () => {
    const page = open(condition(unclustered))

    await page.findByText('Make it for certain customers')
    fireEvent.click(page.getByText('All payment conditions'))
    expect(runtime.navigate).toHaveBeenCalledTimes(1)
  })

  it('tries a customer against the draft', async () => {
    const [cluster] = withOnTime.clustered.clusters
    const page = open(
      condition(unclustered),
      decision(
        { email: 'ana@acme.com', draft: onTime },
        {
          plans: [{ key: '15/30', offered: false, grantedBy: [] }],
          conditions: [
            {
              paymentConditionId: '2',
              outcome: 'NOT_ELIGIBLE',
              clusters: [
                { cluster, holds: false, reason: 'DIFFERENT', actual: 'late' },
              ],
            },
          ],
        }
      ),
      names
    )

    await writeOnTime(page)
    write(page.getByLabelText('Customer'), 'ana@acme.com')
    fireEvent.click(page.getByText('See what is offered'))
    await page.findByText('This customer has late instead.')
    expect(page.getByText('Withheld')).toBeInTheDocument()
    expect(page.getByText('Not for this customer')).toBeInTheDocument()

    // An answer for other clusters than those on the page would mislead.
    write(page.getByLabelText('Cluster 1: value'), 'late')
    expect(page.queryByText('Not for this customer')).toBeNull()
  })

  it('tries a customer found by name, by his document alone', async () => {
    const page = open(
      condition(unclustered),
      customers('souza', [
        { id: 'c1', name: 'Ana Souza', email: 'ana@acme.com' },
      ]),
      decision(
        { customerId: 'c1', draft: undefined },
        { plans: [{ key: '15/30', offered: true, grantedBy: ['2'] }] }
      ),
      names
    )

    const field = await page.findByLabelText('Customer')

    write(field, 'souza')
    await page.findByText('Ana Souza')
    fireEvent.keyDown(field, { key: 'ArrowDown' })
    fireEvent.keyDown(field, { key: 'Enter' })
    expect(await page.findByText('Offered')).toBeInTheDocument()
    expect(field).toHaveValue('Ana Souza (ana@acme.com)')
  })

  it('asks for a customer before it tries one', async () => {
    const page = open(condition(unclustered))

    write(await page.findByLabelText('Customer'), 'somebody')
    fireEvent.click(page.getByText('See what is offered'))
    expect(page.getByText(/^Choose a customer/)).toBeInTheDocument()
  })

  it('says what to know about what is on file, until it is changed', async () => {
    const page = open(
      condition({
        ...paymentCondition,
        findings: [
          { code: 'CONTRADICTION', path: ['clusters', '0', '1'], related: [] },
          { code: 'DUPLICATE', path: ['clusters'], related: ['7'] },
        ],
      }),
      names
    )

    await page.findByText(/can meet clusters 1 and 2, so nobody/)
    expect(page.getByText('7')).toHaveAttribute(
      'href',
      '/admin/app/clustered-payment-conditions/condition/7'
    )
    fireEvent.click(page.getByText('Add cluster'))
    expect(page.queryByText(/can meet clusters 1 and 2/)).toBeNull()
  })

  it('leads from a warning to the cluster it is about', async () => {
    const [first] = clusteredCondition.clusters
    const page = open(
      condition({
        ...paymentCondition,
        clustered: { ...clusteredCondition, clusters: [first, first] },
        findings: [
          { code: 'SAME_CLUSTER_TWICE', path: ['clusters', '1'], related: [] },
        ],
      })
    )

    fireEvent.click(await page.findByText('Show cluster 2'))
    const marked = page.getByRole('group', { name: 'Cluster 2' })

    expect(marked).toHaveFocus()
    expect(marked).toContainElement(page.getByLabelText('Cluster 2: property'))
    expect(marked).toHaveAttribute(
      'aria-describedby',
      page.getByText('A warning is about this cluster.').id
    )
    write(page.getByLabelText('Cluster 2: property'), 'score')
    expect(page.queryByText('A warning is about this cluster.')).toBeNull()
  })

  it('opens at the clusters a link leads to, as far as they are there', async () => {
    const [first] = clusteredCondition.clusters

    runtime.query = { cluster: '2,1,5' }
    const page = open(
      condition({
        ...paymentCondition,
        clustered: { ...clusteredCondition, clusters: [first, first] },
      })
    )

    await page.findByText('Save')
    expect(page.getAllByText('A warning is about this cluster.')).toHaveLength(
      2
    )
    expect(page.getByRole('group', { name: 'Cluster 2' })).toHaveFocus()
  })

  it('says before a save that everyone will get the cheaper price', async () => {
    const page = open(
      condition(unclustered),
      health(onTime, [
        {
          code: 'SAME_COUNT_DIFFERENT_INTEREST',
          path: ['plans', '15/30'],
          related: ['2'],
        },
      ]),
      names
    )

    await writeOnTime(page)
    await page.findByText('Before you save')
    expect(page.getByText(/everyone gets the cheaper one/)).toBeInTheDocument()
  })

  it('says before a save which value no customer has, and what was meant', async () => {
    const page = open(
      condition(unclustered),
      matching(
        {
          total: 10,
          scanned: 10,
          unseen: [
            {
              property: 'payment',
              exact: false,
              value: 'on-time',
              meant: 'on time',
              distance: 1,
            },
          ],
        },
        null,
        onTime
      ),
      impact(onTime, {})
    )

    await writeOnTime(page)
    await page.findByText(/None of the 10 customers matches/)
    expect(
      page.getByText(/“on-time” in Payment.*Customers have “on time”/)
    ).toBeInTheDocument()

    fireEvent.click(page.getByText('Write “on time” instead'))
    expect(page.getByLabelText('Cluster 1: value')).toHaveValue('on time')
  })

  it('says before a save who loses a plan, and how many are left without any', async () => {
    const page = open(
      condition(unclustered),
      matching(
        {
          total: 1000,
          scanned: 1000,
          matching: 12,
          sample: [{ id: 'c1', email: 'a***@acme.com' }],
        },
        null,
        onTime
      ),
      impact(onTime, {
        plans: [{ key: '15/30', gains: 0, loses: 988 }],
        leftWithout: 3,
      })
    )

    await writeOnTime(page)
    expect(page.getByText('Still counting customers…')).toBeInTheDocument()
    expect(page.getByText('Save').closest('button')).toBeEnabled()
    await page.findByText('12 customers of 1,000 match.')
    await page.findByText(/^3 customers are left without any/)
    expect(page.queryByText('Still counting customers…')).toBeNull()
    expect(page.getByText(/988 customers lose it/)).toBeInTheDocument()
    expect(page.getByText('For example: a***@acme.com')).toBeInTheDocument()
  })

  it('stops counting when told to, and counts again', async () => {
    const page = open(
      condition(unclustered),
      matching({ total: 10, scanned: 10, matching: 1 }, null, onTime),
      impact(onTime, {})
    )

    await writeOnTime(page)
    fireEvent.click(page.getByText('Stop counting'))
    await page.findByText('The count was stopped before its end.')
    fireEvent.click(page.getByText('Count again'))
    await page.findByText('1 customer of 10 matches.')
    expect(
      page.getByText(/changes no known customer's plans/)
    ).toBeInTheDocument()
  })

  it('says why the customers can not be counted', async () => {
    const page = open(
      condition(unclustered),
      matching(
        { issues: [{ path: [], code: 'CUSTOMERS_FORBIDDEN' }] },
        null,
        onTime
      )
    )

    await writeOnTime(page)
    expect(
      await page.findByText(/can't be counted.*may not see customers/)
    ).toBeInTheDocument()
  })

  it('makes the condition exclusive in one step, and goes on to Save', async () => {
    const email = {
      name: 'email',
      label: 'Email',
      kind: 'TEXT' as const,
      operators: ['IS' as const],
    }

    const page = render(<ConditionPage />, {
      graphql: {
        mocks: [
          propertiesOf([email]),
          condition(unclustered),
          customers('ana', [
            { id: 'c1', name: 'Ana Souza', email: 'ana@acme.com' },
          ]),
        ],
        addTypename: true,
      },
    })

    const field = await page.findByLabelText('For one customer only')

    fireEvent.change(field, { target: { value: 'ana' } })
    await page.findByText('Ana Souza')
    fireEvent.keyDown(field, { key: 'Enter' })
    expect(page.getByText('Email is ana@acme.com')).toBeInTheDocument()
    expect(page.getByText('Save').closest('button')).toHaveFocus()
  })

  it('begins with the clusters of another condition, not yet saved', async () => {
    runtime.query = { copy: '7' }

    const page = open(
      condition(unclustered),
      condition({ ...paymentCondition, id: '7', name: 'Net 30' }, 'FRESH', '7')
    )

    await page.findByText(/are a copy of those of “Net 30”/)
    expect(
      page.getByText('Payment is on-time or in advance')
    ).toBeInTheDocument()
    expect(page.getByText('Discard changes')).toBeInTheDocument()
  })

  it('asks before the way back loses changes', async () => {
    const page = open(condition(unclustered))

    await writeOnTime(page)
    window.history.back()
    expect(await page.findByRole('dialog')).toHaveTextContent(
      'Your changes to this payment condition will be lost.'
    )
    fireEvent.click(page.getByText('Cancel'))
    expect(page.getByLabelText('Cluster 1: value')).toHaveValue('on-time')
  })

  it('says that there is no such condition', async () => {
    const page = open(condition(null))

    expect(
      await page.findByText('This payment condition does not exist')
    ).toBeInTheDocument()
  })

  it('does not call a condition gone while the gateway is silent', async () => {
    const page = open(condition(null, 'UNAVAILABLE'))

    expect(
      await page.findByText(/gateway is not answering/)
    ).toBeInTheDocument()
  })
})
