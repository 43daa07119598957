import { fireEvent, render } from '@vtex/test-tools/react'
import React from 'react'

import type { Answer } from '../../testing/answers'
import {
  changedRecords,
  changes,
  condition,
  impactOf,
  names,
  properties,
  restored,
  undoImpact,
  undone,
} from '../../testing/answers'
import { runtime } from '../../testing/runtime'
import { clusteredCondition, paymentCondition } from '../../testing/samples'
import type { Change } from '../../typings/schema'
import HistoryPage from './HistoryPage'

const open = (...answers: readonly Answer[]) =>
  render(<HistoryPage />, {
    graphql: { mocks: [properties, names, ...answers], addTypename: true },
  })

const onTime = {
  ...clusteredCondition,
  clusters: [
    {
      property: 'payment',
      operator: 'IS' as const,
      values: ['on-time'],
      exact: false,
    },
  ],
}

const change: Change = {
  id: 'h1',
  kind: 'SAVED',
  paymentConditionId: '2',
  at: '2026-08-01T12:00:00.000Z',
  by: 'ana@wholesale.com',
  before: null,
  after: onTime,
  settingsBefore: null,
  settingsAfter: null,
  summary: null,
}

const agree = (dialog: HTMLElement) => {
  const button = Array.from(dialog.querySelectorAll('button')).pop()

  if (button) fireEvent.click(button)
}

const ask = async (page: ReturnType<typeof open>) => {
  fireEvent.click(
    await page.findByText('Restore', { exact: false, selector: 'button *' })
  )

  return page.findByRole('dialog')
}

beforeEach(() => {
  runtime.query = {}
  jest.clearAllMocks()
})

describe('the history', () => {
  it('says what a change did, when and by whom', async () => {
    const page = open(
      changes([{ ...change, before: onTime, after: clusteredCondition }])
    )

    await page.findByText(
      'Payment is on-time → Payment is on-time or in advance'
    )
    expect(page.getByText(/by ana@wholesale\.com/)).toBeInTheDocument()
    expect(await page.findByText('Two installments')).toBeInTheDocument()
  })

  it('shows the changes of one condition', async () => {
    runtime.query = { condition: '2' }

    const page = open(changes([change], { paymentConditionId: '2' }))

    await page.findByText('Added: Payment is on-time')
    fireEvent.click(page.getByText('Show all changes'))
    expect(runtime.setQuery).toHaveBeenCalledWith(
      { condition: undefined },
      { replace: true }
    )
  })

  it('restores after showing what it is and what it will be', async () => {
    const page = open(
      changes([change]),
      condition(paymentCondition),
      restored('h1', 'r1'),
      changes([change])
    )

    const dialog = await ask(page)

    expect(dialog).toHaveTextContent('Payment is on-time or in advance')
    expect(dialog).toHaveTextContent('For whom it will bePayment is on-time')
    agree(dialog)
    expect(await page.findByText(/^Restored\./)).toBeInTheDocument()
  })

  it('says before a restore how many it leaves without any plan', async () => {
    const { match, clusters } = onTime
    const page = open(
      changes([change]),
      condition(paymentCondition),
      impactOf(
        { paymentConditionId: '2', draft: { match, clusters } },
        { plans: [{ key: '15/30', gains: 0, loses: 41 }], leftWithout: 7 }
      )
    )

    await ask(page)
    await page.findByText(/^7 customers are left without any/)
    expect(page.getByText(/41 customers lose it/)).toBeInTheDocument()
  })

  it('says who came first, and restores nothing', async () => {
    const theirs = {
      ...paymentCondition,
      clustered: { ...clusteredCondition, updatedBy: 'bo@wholesale.com' },
    }

    const page = open(
      changes([change]),
      condition(paymentCondition),
      restored('h1', 'r1', {
        status: 'CONFLICT',
        condition: theirs,
        conflict: { by: 'bo@wholesale.com', at: '2026-08-02T12:00:00.000Z' },
      }),
      changes([change])
    )

    agree(await ask(page))
    expect(
      await page.findByText(/^bo@wholesale\.com saved a change/)
    ).toBeInTheDocument()
  })

  it('tries again by itself when a colleague saved another condition', async () => {
    const page = open(
      changes([change]),
      condition(paymentCondition),
      restored('h1', 'r1', {
        status: 'CONFLICT',
        conflict: { by: 'bo@wholesale.com', at: '2026-08-02T12:00:00.000Z' },
      }),
      restored('h1', 'r2'),
      changes([change])
    )

    agree(await ask(page))
    expect(await page.findByText(/^Restored\./)).toBeInTheDocument()
  })

  it('has nothing to restore when that is on file', async () => {
    const page = open(
      changes([{ ...change, after: clusteredCondition }]),
      condition(paymentCondition)
    )

    fireEvent.click(
      await page.findByText('Restore', { exact: false, selector: 'button *' })
    )
    expect(await page.findByText(/^Nothing to restore/)).toBeInTheDocument()
  })

  it('says that nothing was changed yet', async () => {
    const page = open(changes([]))

    expect(await page.findByText('No changes yet')).toBeInTheDocument()
  })

  it('is filtered, and the filters live in the address', async () => {
    runtime.query = { kind: 'REMOVED', by: 'bo' }

    const page = open(changes([], { kind: 'REMOVED', changedBy: 'bo' }))

    expect(await page.findByText('No change found')).toBeInTheDocument()
    fireEvent.change(page.getByLabelText('Kind of change'), {
      target: { value: 'IMPORTED' },
    })
    expect(runtime.setQuery).toHaveBeenLastCalledWith(
      expect.objectContaining({ kind: 'IMPORTED', by: 'bo' }),
      { replace: true }
    )
    fireEvent.change(page.getByLabelText('From'), {
      target: { value: '2026-08-01' },
    })
    expect(runtime.setQuery).toHaveBeenLastCalledWith(
      expect.objectContaining({ from: '2026-08-01' }),
      { replace: true }
    )
  })
})

describe('an import in the history', () => {
  const bulk: Change = {
    ...change,
    kind: 'IMPORTED',
    paymentConditionId: null,
    after: null,
    summary: { added: 12, changed: 3, removed: 0 },
  }

  const record = {
    paymentConditionId: '2',
    before: null,
    after: onTime,
    onFile: clusteredCondition,
  }

  it('tells how many conditions it changed, and each when asked', async () => {
    const page = open(
      changes([bulk]),
      changedRecords('h1', { items: [record], total: 1 })
    )

    await page.findByText('Import: 12 added and 3 changed')
    fireEvent.click(page.getByText('Show each condition'))
    expect(
      await page.findByText('Added: Payment is on-time')
    ).toBeInTheDocument()
  })

  it('restores one of its conditions', async () => {
    const page = open(
      changes([bulk]),
      changedRecords('h1', { items: [record], total: 1 }),
      condition(paymentCondition),
      {
        ...restored('h1', 'r1'),
        request: {
          ...restored('h1', 'r1').request,
          variables: {
            changeId: 'h1',
            revision: 'r1',
            paymentConditionId: '2',
          },
        },
      },
      changes([bulk])
    )

    fireEvent.click(await page.findByText('Show each condition'))
    agree(await ask(page))
    expect(await page.findByText(/^Restored\./)).toBeInTheDocument()
  })

  it('is taken back after a question that says what is overwritten', async () => {
    const page = open(
      changes([bulk]),
      changedRecords(
        'h1',
        { items: [record], total: 15, changedSince: 1 },
        { first: 1, after: null }
      ),
      undoImpact('h1', { plans: [], leftWithout: 0 }),
      undone('h1', 'r1', { summary: { added: 0, changed: 3, removed: 12 } }),
      changes([bulk])
    )

    fireEvent.click(await page.findByText('Take back', { exact: false }))
    const dialog = await page.findByRole('dialog')

    expect(dialog).toHaveTextContent('1 of them was changed again since')
    await page.findByText(/changes no known customer's plans/)
    agree(dialog)
    expect(await page.findByText(/^Restored\./)).toBeInTheDocument()
  })
})
