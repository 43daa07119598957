import { fireEvent, render } from '@vtex/test-tools/react'
import React from 'react'

import type { Answer } from '../../testing/answers'
import {
  audience,
  list,
  properties,
  refusedList,
  removed,
} from '../../testing/answers'
import { editing } from '../../testing/changeAnswers'
import { runtime } from '../../testing/runtime'
import { clusteredCondition, paymentCondition } from '../../testing/samples'
import ConditionsPage from './ConditionsPage'

const open = (...answers: readonly Answer[]) =>
  render(<ConditionsPage />, {
    graphql: {
      mocks: [properties, editing(false), ...answers],
      addTypename: true,
    },
  })

const everyone = {
  ...paymentCondition,
  id: '1',
  name: 'Net 30',
  clustered: null,
}

beforeEach(() => {
  runtime.query = {}
  jest.clearAllMocks()
})

describe('the conditions page', () => {
  it('shows its shape while it loads', () => {
    expect(open(list({})).getByText('Loading…')).toBeInTheDocument()
  })

  it('says for each condition its plans and for whom it is', async () => {
    const { findByText, getAllByText, getByText } = open(
      list({ items: [paymentCondition, everyone] })
    )

    await findByText('Two installments', { selector: 'a' })
    await findByText('Payment is on-time or in advance')
    expect(getAllByText('2x - 15 and 30 days')).toHaveLength(2)
    expect(getByText('Clustered', { selector: 'td *' })).toBeInTheDocument()
    // The sentence and the tag
    expect(getAllByText('Everyone', { selector: 'td, td *' })).toHaveLength(2)
    expect(getByText(/by ana@wholesale\.com/)).toBeInTheDocument()
  })

  it('leads to the condition one chooses', async () => {
    const { findByText } = open(list({ items: [everyone] }))

    fireEvent.click(await findByText('Net 30'))
    expect(runtime.navigate).toHaveBeenCalledWith({
      page: 'admin.app.clustered-payment-conditions-condition',
      params: { id: '1' },
    })
  })

  it('shows warnings on top, with the way to the condition', async () => {
    const inherited = {
      path: ['inheritedFrom', '9'],
      code: 'INHERITED',
      related: [],
    }

    const { findByText, getAllByText } = open(
      list({ items: [{ ...everyone, findings: [inherited] }] })
    )

    await findByText(/inherited from the deleted payment condition 9/)
    expect(getAllByText('Net 30')).toHaveLength(2)
  })

  it.each([
    ['STALE' as const, /as last read/],
    ['UNAVAILABLE' as const, /no earlier answer/],
  ])('says that the gateway does not answer: %s', async (source, sentence) => {
    const { findByText } = open(list({ source }))

    expect(await findByText(sentence)).toBeInTheDocument()
  })

  it.each([
    ['UNAUTHENTICATED', /session has ended/, false],
    ['FORBIDDEN', /may not see payment settings/, false],
    ['STORAGE_UNAVAILABLE', /storage of the app/, true],
    ['INTERNAL_SERVER_ERROR', /went wrong on our side/, true],
  ])('says why nothing is shown: %s', async (code, sentence, mayRetry) => {
    const { findByText, queryByText } = open(refusedList(code))

    expect(await findByText(sentence)).toBeInTheDocument()
    expect(queryByText('Try again') !== null).toBe(mayRetry)
  })

  it('asks again', async () => {
    const { findByText } = open(
      refusedList('STORAGE_UNAVAILABLE'),
      list({ items: [everyone] })
    )

    fireEvent.click(await findByText('Try again'))
    expect(await findByText('Net 30')).toBeInTheDocument()
  })

  it('tells how to make the first condition', async () => {
    const { findByText } = open(list({}))

    expect(await findByText('No payment conditions yet')).toBeInTheDocument()
  })

  it('puts a search into the address', async () => {
    const { findByLabelText, getByText } = open(list({ items: [everyone] }))
    const field = await findByLabelText('Search by name, id or days')

    fireEvent.change(field, { target: { value: ' net ' } })
    fireEvent.click(getByText('Search'))
    expect(runtime.setQuery).toHaveBeenCalledWith(
      { q: 'net' },
      { replace: true }
    )
  })

  it('says that a search found nothing', async () => {
    runtime.query = { q: 'zzz' }

    const { findByText } = open(
      list({}, { search: 'zzz', first: 2000, after: null })
    )

    expect(await findByText(/matches “zzz”/)).toBeInTheDocument()
  })

  it('shows a hundred at a time, and keeps the page in the address', async () => {
    const many = Array.from({ length: 101 }, (_, at) => ({
      ...everyone,
      id: `c${at}`,
      name: `Condition ${at}`,
    }))

    const { findByText, getByText, queryByText } = open(list({ items: many }))

    await findByText('Condition 99')
    expect(queryByText('Condition 100')).toBeNull()
    expect(getByText('1–100 of 101 payment conditions')).toBeInTheDocument()
    fireEvent.click(getByText('Next'))
    expect(runtime.setQuery).toHaveBeenCalledWith(
      { page: '2' },
      { replace: true }
    )
  })

  it('shows the page the address names', async () => {
    runtime.query = { page: '2', sort: 'name.desc' }

    const many = Array.from({ length: 101 }, (_, at) => ({
      ...everyone,
      id: `c${at}`,
      name: `Condition ${at}`,
    }))

    const { findByText, queryByText } = open(list({ items: many }))

    await findByText('Condition 0')
    expect(queryByText('Condition 100')).toBeNull()
  })

  it('puts a filter and a sorting into the address', async () => {
    const { findByText, getByLabelText } = open(list({ items: [everyone] }))

    fireEvent.click(await findByText('Last change', { selector: 'button' }))
    expect(runtime.setQuery).toHaveBeenLastCalledWith(
      { sort: 'changed' },
      { replace: true }
    )
    fireEvent.change(getByLabelText('Show'), { target: { value: 'BROKEN' } })
    expect(runtime.setQuery).toHaveBeenLastCalledWith(
      { status: 'BROKEN' },
      { replace: true }
    )
  })

  it('says that nothing has the status asked for', async () => {
    runtime.query = { status: 'BROKEN' }

    const { findByText } = open(list({ items: [everyone] }))

    expect(await findByText(/^No payment condition has/)).toBeInTheDocument()
  })

  it('counts the matching customers of all conditions after the page', async () => {
    const { findByText } = open(
      list({ items: [paymentCondition] }),
      audience({
        scanned: 1000,
        total: 1500,
        cursor: 'next',
        counts: [{ paymentConditionId: '2', matching: 7 }],
      }),
      audience(
        {
          scanned: 500,
          total: 1500,
          counts: [{ paymentConditionId: '2', matching: 5 }],
        },
        { cursor: 'next', most: 10000 }
      )
    )

    expect(await findByText('12 of 1,500')).toBeInTheDocument()
  })

  it('warns of a condition nobody matches, and of the value that is why', async () => {
    const { findByText, getByText } = open(
      list({ items: [paymentCondition] }),
      audience({
        scanned: 20,
        total: 20,
        unseen: [
          {
            property: 'payment',
            exact: false,
            value: 'on-time',
            meant: 'On  Time',
            distance: 1,
          },
          {
            property: 'payment',
            exact: false,
            value: 'of another condition',
            meant: 'x',
            distance: 2,
          },
        ],
      })
    )

    await findByText(/None of the 20 customers matches/)
    expect(getByText(/“on-time” in Payment/)).toBeInTheDocument()
    expect(() => getByText(/of another condition/)).toThrow()
  })

  it('counts a large store on demand only', async () => {
    const { findByText, getByText } = open(
      list({ items: [paymentCondition] }),
      audience({
        total: 100000,
        issues: [{ path: [], code: 'TOO_MANY_CUSTOMERS' }],
      }),
      audience(
        {
          total: 100000,
          scanned: 100000,
          counts: [{ paymentConditionId: '2', matching: 3 }],
        },
        { cursor: null, most: null }
      )
    )

    await findByText(/there are 100,000/)
    fireEvent.click(getByText('Count them'))
    expect(await findByText('3 of 100,000')).toBeInTheDocument()
  })

  it('says why the customers are not counted', async () => {
    const { findByText } = open(
      list({ items: [paymentCondition] }),
      audience({ issues: [{ path: [], code: 'CUSTOMERS_FORBIDDEN' }] })
    )

    expect(
      await findByText(/can't be counted.*may not see customers/)
    ).toBeInTheDocument()
  })

  it('keeps what is only to be known at its condition', async () => {
    const { findAllByText, queryByText } = open(
      list({
        items: [
          {
            ...paymentCondition,
            findings: [{ code: 'SAME_CLUSTERS', path: [], related: ['1'] }],
          },
        ],
      })
    )

    await findAllByText('Two installments')
    expect(queryByText(/is for the same customers/)).toBeNull()
  })

  it('leads from a warning to the clusters it is about', async () => {
    const { findByText } = open(
      list({
        items: [
          {
            ...paymentCondition,
            findings: [
              {
                code: 'CONTRADICTION',
                path: ['clusters', '0', '1'],
                related: [],
              },
            ],
          },
        ],
      })
    )

    const warning = await findByText(/can meet clusters 1 and 2/)

    expect(warning.querySelector('a')).toHaveAttribute(
      'href',
      '/admin/app/clustered-payment-conditions/condition/2?cluster=1,2'
    )
  })

  it('shows a hundred more of many warnings at a time', async () => {
    const items = Array.from({ length: 120 }, (_, at) => ({
      ...everyone,
      id: `c${at}`,
      name: `Condition ${at}`,
      findings: [
        {
          code: 'HIDDEN_BY_GATEWAY',
          path: ['plans', String(at + 1)],
          related: [],
        },
      ],
    }))

    const { findByText, getByText, getAllByText } = open(list({ items }))

    fireEvent.click(await findByText('Show more of the 120 warnings'))
    expect(getAllByText(/gateway hides such plans/)).toHaveLength(103)
    fireEvent.click(getByText('Show all 120 warnings'))
    expect(getAllByText(/gateway hides such plans/)).toHaveLength(120)
    fireEvent.click(getByText('Show fewer warnings'))
    expect(getAllByText(/gateway hides such plans/)).toHaveLength(3)
  })

  it('says once what many conditions have in common, and finds them all', async () => {
    const items = Array.from({ length: 7 }, (_, at) => ({
      ...everyone,
      id: `c${at}`,
      name: `Condition ${at}`,
      findings:
        at < 6
          ? [{ code: 'NO_EFFECT', path: ['clusters'], related: ['c6'] }]
          : [],
    }))

    const { findByText, getAllByText, getByLabelText } = open(list({ items }))
    const warning = await findByText(/withhold nothing/)

    expect(warning).toHaveTextContent(
      /^Condition 0, .*Condition 4 and one other: .* See: Condition 6$/
    )
    expect(getAllByText(/withhold nothing/)).toHaveLength(1)
    fireEvent.change(getByLabelText('Show'), { target: { value: 'WARNED' } })
    expect(runtime.setQuery).toHaveBeenLastCalledWith(
      { status: 'WARNED' },
      { replace: true }
    )
  })

  it('removes an orphan after a question', async () => {
    const orphan = { ...clusteredCondition, paymentConditionId: '9' }
    const { findByText, findByRole, getByText } = open(
      list({ orphans: [orphan] }),
      removed('9', 'r1', { condition: null }),
      list({})
    )

    fireEvent.click(await findByText('Remove clusters', { exact: false }))

    const dialog = await findByRole('dialog')
    const agree = Array.from(dialog.querySelectorAll('button')).pop()

    expect(dialog).toHaveTextContent('will be for everyone')
    if (agree) fireEvent.click(agree)
    await findByText('No payment conditions yet')
    expect(() => getByText(/Id 9/)).toThrow()
  })
})
