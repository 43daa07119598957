import { fireEvent, render } from '@vtex/test-tools/react'
import React from 'react'

import { installments } from '../../testing/changeAnswers'
import InstallmentPreview from './InstallmentPreview'

const plans = [{ days: '30/60', interestPercent: [1] }]

const schedule = (amount: number) => ({
  planKey: '30/60',
  interestPercent: 1,
  amount,
  interest: 2,
  total: amount + 2,
  label: 51,
  notes: ['GATEWAY_DECIDES_INTEREST' as const],
  installments: [30, 60].map((days) => ({
    days,
    dueOn: `2026-0${days / 30 + 2}-01`,
    amount: amount / 2,
    interest: 1,
    total: amount / 2 + 1,
  })),
})

test('each installment is shown with its day, for whatever amount one types', async () => {
  const page = render(<InstallmentPreview plans={plans} />, {
    graphql: {
      mocks: [
        installments(
          { amount: 1000, plans, on: null },
          { schedules: [schedule(1000)] }
        ),
        installments(
          { amount: 250.5, plans, on: null },
          { schedules: [schedule(250.5)] }
        ),
      ],
      addTypename: true,
    },
  })

  await page.findByText('2x - 30 and 60 days (1% interest)', {
    selector: 'h3',
  })
  expect(page.getByText('Mar 1, 2026')).toBeInTheDocument()
  expect(page.getAllByText('501.00')).toHaveLength(2)
  expect(page.getByText('1,002.00')).toBeInTheDocument()
  expect(page.getByText(/the cheapest: checkout may show less/)).toBeVisible()

  fireEvent.change(page.getByLabelText('Amount'), {
    target: { value: '250.5' },
  })
  expect(await page.findByText('252.50')).toBeInTheDocument()
  fireEvent.change(page.getByLabelText('Amount'), { target: { value: 'x' } })
  expect(page.getByText(/^Write an amount/)).toBeInTheDocument()
})
