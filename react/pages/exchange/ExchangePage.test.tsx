import { fireEvent, render, waitFor } from '@vtex/test-tools/react'
import { GraphQLError } from 'graphql'
import React from 'react'

import type { Answer } from '../../testing/answers'
import {
  exported,
  imported,
  importImpact,
  importPreview,
  names,
  properties,
} from '../../testing/answers'
import { clusteredCondition } from '../../testing/samples'
import type { ImportEntry, RecordChange } from '../../typings/schema'
import ExchangePage from './ExchangePage'

const open = (...answers: readonly Answer[]) =>
  render(<ExchangePage />, {
    graphql: { mocks: [properties, names, ...answers], addTypename: true },
  })

type Screen = ReturnType<typeof open>

const FILE = 'paymentConditionId;property;operator;values\n2;payment;IS;delayed'

const input: readonly ImportEntry[] = [
  {
    paymentConditionId: '2',
    paymentConditionName: '',
    match: 'ALL',
    clusters: [
      {
        property: 'payment',
        operator: 'IS',
        exact: false,
        values: ['delayed'],
      },
    ],
  },
]

const after = {
  ...clusteredCondition,
  clusters: [
    {
      property: 'payment',
      operator: 'IS' as const,
      values: ['delayed'],
      exact: false,
    },
  ],
}

const change: RecordChange = {
  paymentConditionId: '2',
  before: clusteredCondition,
  after,
}

/** Waits until the customer fields are there: without them no file is read. */
const choose = async (screen: Screen, text: string, name = 'edited.csv') => {
  const field = await screen.findByLabelText(/^Choose a file/)

  await waitFor(() => expect(field).toBeEnabled())
  fireEvent.change(field, {
    target: { files: [new File([text], name, { type: 'text/csv' })] },
  })
}

const press = (screen: Screen, name: string) =>
  fireEvent.click(
    screen.getByText(name, { selector: 'button, button *', exact: true })
  )

const agree = async (screen: Screen) => {
  press(screen, 'Import')
  const dialog = await screen.findByRole('dialog')
  const button = Array.from(dialog.querySelectorAll('button')).pop()

  if (button) fireEvent.click(button)

  return dialog
}

describe('the export', () => {
  const urls: Blob[] = []
  const { click } = HTMLAnchorElement.prototype

  // Test files share the prototypes of the browser's objects.
  afterEach(() => {
    HTMLAnchorElement.prototype.click = click
  })

  beforeEach(() => {
    urls.length = 0
    URL.createObjectURL = (file: Blob) => {
      urls.push(file)

      return 'blob:1'
    }

    URL.revokeObjectURL = () => undefined
    // The browser would leave the page for the file.
    HTMLAnchorElement.prototype.click = () => undefined
  })

  it('hands over a file and says how much is in it', async () => {
    const screen = open(
      exported({
        items: [
          {
            paymentConditionId: '2',
            paymentConditionName: 'Two installments',
            state: 'CLUSTERED',
            match: 'ALL',
            clusters: clusteredCondition.clusters,
            planKeys: ['15/30'],
          },
        ],
        unreadable: [
          { paymentConditionId: '9', paymentConditionName: null, planKeys: [] },
        ],
      })
    )

    await waitFor(() =>
      expect(screen.getByText('Download file').closest('button')).toBeEnabled()
    )
    press(screen, 'Download file')
    expect(
      await screen.findByText(/holds 1 clustered condition/)
    ).toBeInTheDocument()
    expect(screen.getByText(/1 damaged record/)).toBeInTheDocument()
    expect(urls.map(({ type }) => type)).toEqual(['text/csv;charset=utf-8'])
  })
})

describe('the import', () => {
  it('shows what it would do, and does it after a question', async () => {
    const screen = open(
      importPreview(input, { changes: [change], unchanged: 3 }),
      imported(input, 'r1', { summary: { added: 0, changed: 1, removed: 0 } })
    )

    await choose(screen, FILE)
    expect(
      await screen.findByText('What the import would do: 1 changed.')
    ).toBeInTheDocument()
    expect(
      screen.getByText('3 conditions stay as they are.')
    ).toBeInTheDocument()
    expect(
      screen.getByText('Payment is on-time or in advance → Payment is delayed')
    ).toBeInTheDocument()

    expect(await agree(screen)).toHaveTextContent(
      'This saves at once: 1 changed'
    )
    expect(await screen.findByText(/^Imported: 1 changed/)).toBeInTheDocument()
  })

  it('takes out what the file does not name only when told to', async () => {
    const removal = { paymentConditionId: '7', before: after, after: null }
    const screen = open(
      importPreview(input, { changes: [change] }),
      importPreview(input, { changes: [change, removal] }, true)
    )

    await choose(screen, FILE)
    await screen.findByText('What the import would do: 1 changed.')
    fireEvent.click(
      await screen.findByLabelText(/^Remove the clusters of conditions/)
    )
    expect(
      await screen.findByText(
        'What the import would do: 1 changed and 1 removed.'
      )
    ).toBeInTheDocument()
  })

  it('tells every problem with its row, and can not be agreed to', async () => {
    const screen = open(
      importPreview(input, {
        issues: [
          {
            path: ['entries', '0', 'clusters', '0', 'values', '0'],
            code: 'EMPTY_VALUE',
          },
          { path: ['entries', '0'], code: 'UNKNOWN_NAME' },
        ],
      })
    )

    await choose(screen, FILE)
    expect(
      await screen.findByText('Row 2: No payment condition has this name.')
    ).toBeInTheDocument()
    expect(screen.getByText(/^Row 2: Write a value/)).toBeInTheDocument()
    expect(
      screen.getByText('Import', { selector: 'button *' }).closest('button')
    ).toBeDisabled()
  })

  it('of a file of something else asks nothing', async () => {
    const screen = open()

    await choose(screen, 'name;age\nAna;7')
    expect(
      await screen.findByText(/not a file of clustered conditions/)
    ).toBeInTheDocument()
  })

  it('says who came first, and what the file would do now', async () => {
    const screen = open(
      importPreview(input, { changes: [change] }),
      imported(input, 'r1', {
        status: 'CONFLICT',
        conflict: { by: 'bo@wholesale.com', at: '2026-08-02T12:00:00.000Z' },
        revision: 'r2',
      }),
      importPreview(input, { changes: [], unchanged: 1, revision: 'r2' })
    )

    await choose(screen, FILE)
    await screen.findByText(/^What the import would do/)
    await agree(screen)
    expect(
      await screen.findByText(/^bo@wholesale\.com saved a change/)
    ).toBeInTheDocument()
    expect(
      await screen.findByText('What the import would do: nothing.')
    ).toBeInTheDocument()
  })

  it('counts who gains and loses a plan when told to', async () => {
    const screen = open(
      importPreview(input, { changes: [change] }),
      importImpact(input, {
        plans: [{ key: '15/30', gains: 0, loses: 12 }],
        leftWithout: 2,
      })
    )

    await choose(screen, FILE)
    await screen.findByText(/^What the import would do/)
    press(screen, 'Count who gains and loses a plan')
    expect(await screen.findByText(/12 customers lose it/)).toBeInTheDocument()
  })

  it('that gets no answer can be tried again', async () => {
    const screen = open(
      {
        request: importPreview(input, {}).request,
        result: { errors: [new GraphQLError('STORAGE_UNAVAILABLE')] },
      },
      importPreview(input, { changes: [change] })
    )

    await choose(screen, FILE)
    fireEvent.click(await screen.findByText('Try again'))
    expect(
      await screen.findByText('What the import would do: 1 changed.')
    ).toBeInTheDocument()
  })
})
