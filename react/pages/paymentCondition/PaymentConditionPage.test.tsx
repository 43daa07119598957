import { fireEvent, render } from '@vtex/test-tools/react'
import React from 'react'

import type { Answer } from '../../testing/answers'
import {
  changeImpact,
  condition,
  properties,
  saved,
} from '../../testing/answers'
import {
  changeSaved,
  editing,
  resumed,
  seen,
  writtenBack,
} from '../../testing/changeAnswers'
import { runtime } from '../../testing/runtime'
import { clusteredCondition, paymentCondition } from '../../testing/samples'
import type { PaymentConditionInput } from '../../typings/schema'
import PaymentConditionPage from './PaymentConditionPage'

const open = (...answers: readonly Answer[]) =>
  render(<PaymentConditionPage />, {
    graphql: {
      mocks: [editing(), properties, ...answers],
      addTypename: true,
    },
  })

const opening = seen({ action: 'ENABLE', id: '2' })

const wanted: PaymentConditionInput = {
  name: 'Renamed',
  plans: [{ days: '15/30', interestPercent: null }],
  salesChannels: [],
  validFrom: null,
  validUntil: null,
  minimumValue: null,
  enabled: true,
}

const edit = {
  action: 'EDIT' as const,
  id: '2',
  copyOf: null,
  paymentCondition: wanted,
}

const renamed = seen(edit, {
  steps: ['WRITE'],
  fields: [
    { path: ['name'], before: '"Two installments"', after: '"Renamed"' },
  ],
  warnings: [{ path: ['plans', '30'], code: 'PLAN_LINGERS' }],
})

type Page = ReturnType<typeof open>

const write = (control: HTMLElement, value: string) =>
  fireEvent.change(control, { target: { value } })

const rename = async (page: Page) => {
  write(await page.findByLabelText('Name'), 'Renamed')
  fireEvent.click(page.getByText('See what changes'))
}

beforeEach(() => {
  runtime.route = { params: { id: '2' } }
  runtime.query = {}
  jest.clearAllMocks()
})

describe('the editor of a payment condition', () => {
  it('shows what changes and what follows, saves it and takes it back', async () => {
    const page = open(
      condition(paymentCondition),
      opening,
      renamed,
      changeSaved(edit),
      writtenBack('r2')
    )

    await rename(page)
    expect(await page.findByText('Renamed')).toBeInTheDocument()
    expect(
      page.getByText(/^Checkout may show the plan 1x - 30 days/)
    ).toBeInTheDocument()

    const save = page.getByText('Save').closest('button')

    expect(save).toHaveFocus()
    if (save) fireEvent.click(save)
    expect(await page.findByText(/^Saved and read back/)).toBeInTheDocument()
    fireEvent.click(page.getByText('Write back'))
    expect(await page.findByText(/^Written back/)).toBeInTheDocument()
    expect(page.queryByText('Write back')).toBeNull()
  })

  it('says at the field what is wrong, until it is written anew', async () => {
    const page = open(
      condition(paymentCondition),
      opening,
      seen(edit, {
        status: 'INVALID',
        issues: [
          {
            path: ['paymentCondition', 'plans', '0', 'days'],
            code: 'DAYS_REPEATED',
          },
        ],
      })
    )

    await rename(page)
    await page.findByText('A day is there twice.')

    const days = page.getByLabelText('Plan 1: days of each installment')

    expect(days).toHaveFocus()
    write(days, '15/45')
    expect(page.queryByText('A day is there twice.')).toBeNull()
  })

  it('saves again by itself when a colleague saved another condition', async () => {
    const page = open(
      condition(paymentCondition),
      opening,
      renamed,
      changeSaved(edit, {
        status: 'CONFLICT',
        conflict: { by: 'bo@wholesale.com', at: '2026-08-02T12:00:00.000Z' },
        revision: 'r7',
      }),
      changeSaved(edit, {}, { revision: 'r7' })
    )

    await rename(page)
    fireEvent.click(await page.findByText('Save'))
    expect(await page.findByText(/^Saved and read back/)).toBeInTheDocument()
  })

  it('shows both versions when a colleague changed this one', async () => {
    const page = open(
      condition(paymentCondition),
      opening,
      renamed,
      changeSaved(edit, {
        status: 'CONFLICT',
        condition: {
          ...paymentCondition,
          name: 'Theirs',
          clustered: { ...clusteredCondition, updatedBy: 'bo@wholesale.com' },
        },
        conflict: { by: 'bo@wholesale.com', at: '2026-08-02T12:00:00.000Z' },
      })
    )

    await rename(page)
    fireEvent.click(await page.findByText('Save'))
    await page.findByText('Changed meanwhile')
    expect(page.getByText('Theirs')).toBeInTheDocument()
    expect(page.getByText('Renamed')).toBeInTheDocument()
    fireEvent.click(page.getByText('Load theirs'))
    expect(await page.findByDisplayValue('Theirs')).toBeInTheDocument()
  })

  it('notices before a save that the rule is another one than it was', async () => {
    const page = open(
      condition(paymentCondition),
      opening,
      seen(edit, { fingerprint: 'f2', steps: ['WRITE'] }),
      condition({ ...paymentCondition, name: 'Theirs' })
    )

    await rename(page)
    await page.findByText('Changed meanwhile')
    expect(await page.findByText('Theirs')).toBeInTheDocument()
  })

  it('says how far a save came that stopped, and resumes it', async () => {
    const page = open(
      condition(paymentCondition),
      opening,
      renamed,
      changeSaved(edit, {
        status: 'STOPPED',
        isOpen: true,
        steps: [
          { name: 'WRITE_DISABLED', state: 'DONE' },
          { name: 'ENABLE', state: 'STOPPED' },
        ],
        issues: [{ path: [], code: 'GATEWAY_WROTE_OTHERWISE' }],
        differences: [{ path: ['enabled'], before: 'true', after: 'false' }],
      }),
      resumed()
    )

    await rename(page)
    fireEvent.click(await page.findByText('Save'))
    await page.findByText(/offers nobody more than before it\.$/)
    expect(page.getByText('Stopped here')).toBeInTheDocument()
    expect(page.getByText('Enabled')).toBeInTheDocument()
    fireEvent.click(page.getByText('Resume'))
    expect(await page.findByText(/^Brought to its end/)).toBeInTheDocument()
  })

  it('makes inherited clusters its own, and keeps what is written', async () => {
    const inherited = { ...clusteredCondition, inheritedFrom: '7' }
    const change = {
      ...edit,
      paymentCondition: {
        ...wanted,
        name: 'Two installments',
        plans: [{ days: '15/45', interestPercent: null }],
      },
    }

    const { match, clusters } = clusteredCondition
    const page = open(
      condition({ ...paymentCondition, clustered: inherited }),
      opening,
      seen(change, {
        status: 'INVALID',
        issues: [{ path: ['inheritedFrom', '7'], code: 'INHERITED' }],
      }),
      saved({ paymentConditionId: '2', match, clusters }, 'r1'),
      seen(change, { steps: ['WRITE', 'SAVE_CLUSTERS'], revision: 'r2' })
    )

    write(
      await page.findByLabelText('Plan 1: days of each installment'),
      '15/45'
    )
    fireEvent.click(page.getByText('See what changes'))
    await page.findAllByText(/inherited from .* 7/)
    fireEvent.click(page.getByText('Confirm the inherited clusters'))

    const news = await page.findByText(/^Saved\. Shoppers see it/)

    expect(news.closest('[role="status"]')).toHaveFocus()
    expect(page.queryByText(/inherited from/)).toBeNull()
    fireEvent.click(page.getByText('See what changes'))
    expect(
      await page.findByText('Save the customers it is for')
    ).toBeInTheDocument()
  })

  it('loads what a colleague made of them instead', async () => {
    const { match, clusters } = clusteredCondition
    const page = open(
      condition({
        ...paymentCondition,
        clustered: { ...clusteredCondition, inheritedFrom: '7' },
      }),
      opening,
      saved({ paymentConditionId: '2', match, clusters }, 'r1', {
        status: 'CONFLICT',
        condition: { ...paymentCondition, name: 'Theirs', clustered: null },
        conflict: { by: 'bo@wholesale.com', at: '2026-08-02T12:00:00.000Z' },
      })
    )

    fireEvent.click(await page.findByText('Confirm the inherited clusters'))
    await page.findByText(/^bo@wholesale\.com changed this/)
    fireEvent.click(page.getByText('Load theirs'))
    expect(await page.findByDisplayValue('Theirs')).toBeInTheDocument()
    expect(page.queryByText(/inherited from/)).toBeNull()
  })

  it('is not there while editing is switched off', async () => {
    const page = render(<PaymentConditionPage />, {
      graphql: {
        mocks: [editing(false), properties, condition(paymentCondition)],
        addTypename: true,
      },
    })

    expect(
      await page.findByText(/it is switched off in the settings/)
    ).toBeInTheDocument()
  })
})

const disabling = { action: 'DISABLE' as const, id: '2' }

const openDisabling = (...answers: readonly Answer[]) => {
  runtime.query = { do: 'disable' }

  return open(
    condition(paymentCondition),
    opening,
    seen(disabling, {
      steps: ['WRITE'],
      fields: [{ path: ['enabled'], before: 'true', after: 'false' }],
    }),
    changeSaved(disabling),
    ...answers
  )
}

test('before a condition is disabled one sees whom it leaves without any plan', async () => {
  const page = openDisabling(
    changeImpact(disabling, {
      plans: [{ key: '15/30', gains: 0, loses: 31 }],
      leftWithout: 9,
    })
  )

  await page.findByText('Still counting customers…')
  await page.findByText(/^9 customers are left without any/)
  expect(page.getByText(/31 customers lose it/)).toBeInTheDocument()
  expect(page.queryByText('Still counting customers…')).toBeNull()
})

test('a condition is disabled after a look, though nobody can be counted', async () => {
  const page = openDisabling(
    changeImpact(disabling, {
      issues: [{ path: [], code: 'CUSTOMERS_FORBIDDEN' }],
    })
  )

  await page.findByText('Enabled')
  await page.findByText(/^Customers can't be counted\./)
  fireEvent.click(page.getByText('Disable'))
  expect(await page.findByText(/^Saved and read back/)).toBeInTheDocument()
})

test('a copy begins with everything but the name', async () => {
  runtime.route = { params: {} }
  runtime.query = { copy: '2' }
  const page = open(condition(paymentCondition))

  expect(
    await page.findByDisplayValue('Two installments (copy)')
  ).toBeInTheDocument()
  expect(page.getByDisplayValue('15/30')).toBeInTheDocument()
  expect(page.getByText('Payment is on-time or in advance')).toBeInTheDocument()
})
