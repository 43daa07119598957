import { fireEvent, render } from '@vtex/test-tools/react'
import React from 'react'

import type { Answer } from '../../testing/answers'
import { left, openChanges, writtenBack } from '../../testing/changeAnswers'
import OpenChanges from './OpenChanges'

const stopped = {
  paymentConditionId: '2',
  name: 'Two installments',
  at: '2026-08-02T12:00:00.000Z',
  by: 'bo@wholesale.com',
  fields: [],
  steps: [
    { name: 'WRITE_DISABLED' as const, state: 'DONE' as const },
    { name: 'SAVE_CLUSTERS' as const, state: 'STOPPED' as const },
    { name: 'ENABLE' as const, state: 'NOT_DONE' as const },
  ],
}

const changed = jest.fn()

const open = (...answers: readonly Answer[]) =>
  render(<OpenChanges revision="r1" onChanged={changed} />, {
    graphql: { mocks: answers, addTypename: true },
  })

describe('a save that stopped half way', () => {
  it.each([
    ['is written back', 'Write back', writtenBack('r1'), /^Written back/],
    ['is left as it stands', 'Leave it so', left(), /^Left as it stands/],
  ])('%s', async (_, name, answer, expected) => {
    const page = open(openChanges([stopped]), answer, openChanges([]))

    expect(await page.findByText(/saved by bo@wholesale\.com/)).toBeVisible()
    fireEvent.click(page.getByText(name))
    expect(await page.findByText(expected)).toBeVisible()
    expect(changed).toHaveBeenCalled()
  })

  it('says of each step whether it is done', async () => {
    const page = open(openChanges([stopped]))

    await page.findByText(/saved by bo@wholesale\.com/)
    const steps = page
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent ?? '')
      .filter((text) => /^(Done|Stopped here|Still to do)/.test(text))

    expect(steps).toEqual([
      'DoneWrite the payment condition, disabled for the moment',
      'Stopped hereSave the customers it is for',
      'Still to doEnable it',
    ])
  })
})
