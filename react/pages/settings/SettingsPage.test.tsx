import { fireEvent, render } from '@vtex/test-tools/react'
import React from 'react'

import type { Answer } from '../../testing/answers'
import {
  captures,
  reports,
  settingsOnFile,
  settingsSaved,
} from '../../testing/answers'
import type { Settings, SettingsInput } from '../../typings/schema'
import SettingsPage from './SettingsPage'

const settings: Settings = {
  mode: 'ON',
  testers: [],
  whenUnavailable: 'OFFER_UNRESTRICTED',
  timeZone: 'UTC',
  customerEntity: 'CL',
  orderCheck: 'OBSERVE',
  editPaymentConditions: false,
  revision: 'r1',
}

const off: SettingsInput = {
  mode: 'OFF',
  testers: [],
  whenUnavailable: 'OFFER_UNRESTRICTED',
  timeZone: 'UTC',
  customerEntity: 'CL',
  orderCheck: 'OBSERVE',
  editPaymentConditions: false,
}

const result = {
  status: 'SAVED' as const,
  settings: { ...settings, mode: 'OFF' as const, revision: 'r2' },
  conflict: null,
  issues: [],
}

const open = (...answers: readonly Answer[]) =>
  render(<SettingsPage />, {
    graphql: {
      mocks: [settingsOnFile(settings), reports([]), captures([]), ...answers],
      addTypename: true,
    },
  })

const saveOff = async (page: ReturnType<typeof open>) => {
  fireEvent.click(await page.findByLabelText('Off'))
  fireEvent.click(page.getByText('Save'))
}

describe('the settings', () => {
  it('are saved, and said to be', async () => {
    const page = open(settingsSaved(off, 'r1', result))

    await saveOff(page)
    expect(await page.findByText(/^Settings saved\./)).toBeInTheDocument()
    expect(page.queryByText('Discard changes')).toBeNull()
  })

  it('let payment conditions be edited, when one says so', async () => {
    const page = open(
      settingsSaved({ ...off, mode: 'ON', editPaymentConditions: true }, 'r1', {
        ...result,
        settings: { ...settings, editPaymentConditions: true, revision: 'r2' },
      })
    )

    fireEvent.click(await page.findByLabelText('Yes'))
    fireEvent.click(page.getByText('Save'))
    expect(await page.findByText(/^Settings saved\./)).toBeInTheDocument()
    expect(page.getByLabelText('Yes')).toBeChecked()
  })

  it('say at the field what is wrong with it', async () => {
    const page = open(
      settingsSaved({ ...off, mode: 'TESTERS', testers: ['bo'] }, 'r1', {
        ...result,
        status: 'INVALID',
        settings,
        issues: [{ path: ['testers', '0'], code: 'NOT_AN_EMAIL' }],
      })
    )

    fireEvent.click(await page.findByLabelText('For testers only'))
    fireEvent.change(page.getByLabelText('Testers'), {
      target: { value: 'bo' },
    })
    fireEvent.click(page.getByText('Save'))
    await page.findByText('“bo” is not an e-mail.')
    expect(page.getByLabelText('Testers')).toHaveFocus()
  })

  it('show what a colleague changed, and save over it when told to', async () => {
    const page = open(
      settingsSaved(off, 'r1', {
        ...result,
        status: 'CONFLICT',
        settings: { ...settings, timeZone: 'Europe/Lisbon', revision: 'r2' },
        conflict: { by: 'bo@wholesale.com', at: '2026-08-02T12:00:00.000Z' },
      }),
      settingsSaved(off, 'r2', result)
    )

    await saveOff(page)
    await page.findByText('Time zone of the store: UTC → Europe/Lisbon')
    fireEvent.click(page.getByText('Keep mine and save over theirs'))
    expect(await page.findByText(/^Settings saved\./)).toBeInTheDocument()
  })

  it('are saved again by themselves when a colleague saved a condition', async () => {
    const page = open(
      settingsSaved(off, 'r1', {
        ...result,
        status: 'CONFLICT',
        settings: { ...settings, revision: 'r2' },
        conflict: { by: 'bo@wholesale.com', at: '2026-08-02T12:00:00.000Z' },
      }),
      settingsSaved(off, 'r2', result)
    )

    await saveOff(page)
    expect(await page.findByText(/^Settings saved\./)).toBeInTheDocument()
  })

  it('stand above what happened at checkout, how often and when last', async () => {
    const page = render(<SettingsPage />, {
      graphql: {
        mocks: [
          settingsOnFile(settings),
          reports([
            {
              day: '2026-08-01',
              counts: [
                {
                  outcome: 'NOT_RECOGNISED',
                  count: 3,
                  lastAt: '2026-08-01T12:00:00.000Z',
                },
              ],
              degraded: [
                {
                  reason: 'CUSTOMERS',
                  count: 1,
                  lastAt: '2026-08-01T13:00:00.000Z',
                },
              ],
            },
          ]),
        ],
        addTypename: true,
      },
    })

    await page.findByText('Aug 1, 2026')
    expect(
      page.getByText(/^3 times the plan list was not recognized.*Last: Aug 1/)
    ).toBeInTheDocument()
    expect(
      page.getByText(/^1 time the customer could not be read/)
    ).toBeInTheDocument()
  })
})
