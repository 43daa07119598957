import { createHash } from 'crypto'
import { TextEncoder } from 'util'

import { fireEvent, render } from '@vtex/test-tools/react'
import React from 'react'

import type { Answer } from '../../testing/answers'
import { customerErased, names } from '../../testing/answers'
import { english } from '../../testing/languages'
import EraseCustomer from './EraseCustomer'

const STORAGE = english.say('admin/cpc.trouble.storage')

const BUYER_SHA256 =
  'b80e8450c16231620d14911182012feeefe9c9f13274e4957ef2c4f8c62f7cf2'

const open = (...answers: readonly Answer[]) =>
  render(<EraseCustomer />, {
    graphql: { mocks: [names, ...answers], addTypename: true },
  })

const eraseBuyer = async (page: ReturnType<typeof open>) => {
  fireEvent.change(page.getByLabelText('E-mail or value to erase'), {
    target: { value: ' Buyer@Acme.com' },
  })
  fireEvent.click(page.getByText('Erase …'))
  const dialog = await page.findByRole('dialog')

  expect(dialog).toHaveTextContent("This can't be undone.")
  const button = Array.from(dialog.querySelectorAll('button')).pop()

  if (button) fireEvent.click(button)
}

beforeAll(() => {
  // The browser's own; jsdom has neither.
  Object.defineProperty(window, 'crypto', {
    value: {
      subtle: {
        digest: async (_: string, bytes: Uint8Array) =>
          Uint8Array.from(createHash('sha256').update(bytes).digest()).buffer,
      },
    },
  })
  Object.defineProperty(window, 'TextEncoder', { value: TextEncoder })
})

describe('erasing a customer', () => {
  it('sends a digest, not the e-mail, call by call, and names the conditions', async () => {
    const page = open(
      customerErased(BUYER_SHA256, null, {
        found: 2,
        paymentConditionIds: ['2'],
        cursor: 'm:0x',
      }),
      customerErased(BUYER_SHA256, 'm:0x', { found: 3 })
    )

    await eraseBuyer(page)
    expect(
      await page.findByText('Erased: replaced 5 times.')
    ).toBeInTheDocument()
    expect(await page.findByText('Two installments')).toBeInTheDocument()
    expect(page.getByLabelText('E-mail or value to erase')).toHaveValue('')
  })

  it('says that it stood nowhere', async () => {
    const page = open(customerErased(BUYER_SHA256, null, {}))

    await eraseBuyer(page)
    expect(await page.findByText(/^It stood nowhere/)).toBeInTheDocument()
  })

  it('says when colleagues kept saving', async () => {
    const page = open(
      customerErased(BUYER_SHA256, null, { status: 'CONFLICT' })
    )

    await eraseBuyer(page)
    expect(await page.findByText(/^Colleagues kept saving/)).toBeInTheDocument()
  })

  it('says why storage could not be reached', async () => {
    const page = open(
      customerErased(BUYER_SHA256, null, {
        status: 'UNAVAILABLE',
        issues: [{ path: [], code: 'STORAGE_UNAVAILABLE' }],
      })
    )

    await eraseBuyer(page)
    expect(await page.findByText(STORAGE)).toBeInTheDocument()
  })

  it('asks for something to erase', () => {
    const page = open()

    fireEvent.click(page.getByText('Erase …'))
    expect(page.getByText('Write what is to be erased.')).toBeInTheDocument()
  })
})
