import { fireEvent, render } from '@vtex/test-tools/react'
import React from 'react'

import type { Answer } from '../../testing/answers'
import {
  captureRead,
  captureRemoved,
  captures,
  lesson,
} from '../../testing/answers'
import Teach from './Teach'

const read = {
  id: '1-a',
  at: '2026-08-01T12:00:00.000Z',
  appVersion: '0.1.0',
  recognised: ['30', '15/30'],
  isCut: false,
}

const unread = { ...read, id: '2-b', recognised: [], isCut: true }

const open = (...answers: readonly Answer[]) =>
  render(<Teach />, { graphql: { mocks: answers, addTypename: true } })

describe('teaching', () => {
  it('shows a key once, with a link and what to put behind another address', async () => {
    const page = open(
      captures([]),
      lesson({ key: 'k-1', days: [0, 30], expiresAt: read.at })
    )

    await page.findByText('Nothing was captured yet.')
    fireEvent.click(page.getByText('Get a key'))

    const link = await page.findByText('Open the checkout of this store')

    expect(link).toHaveAttribute('href', '/checkout/#cpc-teach=k-1.0.30')
    expect(link).toHaveAttribute('rel', 'noopener noreferrer')
    expect(page.getByText('#cpc-teach=k-1.0.30')).toBeInTheDocument()
  })

  it('lists what was captured, and whether it was recognised', async () => {
    const page = open(captures([unread, read]))

    await page.findByText(/recognized, 2 plans \(30, 15\/30\)/)
    expect(page.getByText(/not recognized\..*too large/)).toBeInTheDocument()
  })

  it('hands a capture over as a file', async () => {
    const texts: Blob[] = []

    URL.createObjectURL = (blob: Blob) => {
      texts.push(blob)

      return 'blob:1'
    }

    URL.revokeObjectURL = () => undefined

    const page = open(captures([read]), captureRead(read.id, '{}'))
    const saved = new Promise<string>((resolve) => {
      document.body.addEventListener('click', (event) => {
        if (!(event.target instanceof HTMLAnchorElement)) return
        event.preventDefault()
        resolve(event.target.download)
      })
    })

    fireEvent.click(await page.findByText('Download'))
    expect(await saved).toBe('plan-list-2026-08-01.json')
    expect(texts).toHaveLength(1)
  })

  it('deletes a capture once it is sure', async () => {
    const page = open(captures([read]), captureRemoved(read.id), captures([]))

    fireEvent.click(await page.findByText('Delete'))

    const dialog = await page.findByRole('dialog')
    const button = Array.from(dialog.querySelectorAll('button')).pop()

    if (button) fireEvent.click(button)
    expect(
      await page.findByText('Nothing was captured yet.')
    ).toBeInTheDocument()
  })
})
