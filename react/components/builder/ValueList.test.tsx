import { fireEvent, render } from '@vtex/test-tools/react'
import React, { useState } from 'react'

import type { Answer } from '../../testing/answers'
import { unknownValues } from '../../testing/answers'
import type { PropertyKind } from '../../typings/schema'
import ValueList from './ValueList'

interface Props {
  readonly kind: PropertyKind
  readonly start: readonly string[]
}

const Holder = ({ kind, start }: Props) => {
  const [values, setValues] = useState(start)

  return (
    <ValueList
      kind={kind}
      property="payment"
      name="Values"
      values={values}
      error={null}
      disabled={false}
      onChange={setValues}
    />
  )
}

const open = (
  start: readonly string[] = [],
  kind: PropertyKind = 'TEXT',
  ...answers: readonly Answer[]
) => {
  const page = render(<Holder kind={kind} start={start} />, {
    graphql: { mocks: answers, addTypename: true },
  })

  const chips = () =>
    Array.from(page.container.querySelectorAll('li > span')).map(
      (chip) => chip.textContent
    )

  return { ...page, chips, field: page.getByLabelText('Values') }
}

describe('many values', () => {
  it('are added by Enter, each once', () => {
    const { field, chips } = open()

    ;['a', 'b', ' a '].forEach((value) => {
      fireEvent.change(field, { target: { value } })
      fireEvent.keyDown(field, { key: 'Enter' })
    })
    expect(chips()).toEqual(['a', 'b'])
    expect(field).toHaveValue('')
  })

  it('are added by pasting a list', () => {
    const { field, chips, getByText } = open(['a'])

    fireEvent.paste(field, {
      clipboardData: { getData: () => 'a\nb\nc' },
    })
    expect(chips()).toEqual(['a', 'b', 'c'])
    expect(getByText('2 values added, 3 in all')).toBeInTheDocument()
  })

  it('leave a pasted single value to the field', () => {
    const { field, chips } = open()

    fireEvent.paste(field, { clipboardData: { getData: () => 'Acme, Inc.' } })
    expect(chips()).toEqual([])
  })

  it('are removed one by one, and the focus stays near', () => {
    const { field, chips, getByText } = open(['a', 'b'])

    fireEvent.click(getByText('Remove a'))
    expect(chips()).toEqual(['b'])
    expect(field).toHaveFocus()
  })

  it('are shown twenty at first, a thousand when asked', () => {
    const many = Array.from({ length: 1000 }, (_, at) => `v${at}`)
    const { chips, getByText } = open(many)

    expect(chips()).toHaveLength(20)
    expect(getByText(/1,000 values of at most 1,000/)).toBeInTheDocument()
    fireEvent.click(getByText('Show all'))
    expect(chips()).toHaveLength(1000)
  })

  it('are refused above a thousand, and none of them is added', () => {
    const { field, chips, getByRole } = open(['a'])
    const many = Array.from({ length: 1000 }, (_, at) => `v${at}`)

    fireEvent.paste(field, {
      clipboardData: { getData: () => many.join('\n') },
    })
    expect(chips()).toEqual(['a'])
    expect(getByRole('alert')).toHaveTextContent('Nothing was added')
  })

  it('are read from a file', async () => {
    const { chips, getByLabelText, findByText } = open()
    const file = new File(['\uFEFFa@x.com\r\n"b@x.com"\r\n'], 'list.csv')

    fireEvent.change(getByLabelText(/upload a list/), {
      target: { files: [file] },
    })
    await findByText('2 values added, 2 in all')
    expect(chips()).toEqual(['a@x.com', 'b@x.com'])
  })

  it('that no customer holds are reported, and removed when told to', async () => {
    const { field, chips, findByText, getByText } = open(
      ['onfile'],
      'TEXT',
      unknownValues(['a', 'b', 'c'], ['b'])
    )

    fireEvent.paste(field, { clipboardData: { getData: () => 'a\nb\nc' } })
    await findByText(/^1 value of 3 new ones is held by no customer: b\./)
    fireEvent.click(getByText('Remove it'))
    expect(chips()).toEqual(['onfile', 'a', 'c'])
    expect(getByText('Customers have all 2 new values.')).toBeInTheDocument()
  })

  it('are removed all at once', () => {
    const { chips, getByText } = open(['a', 'b'])

    fireEvent.click(getByText('Remove all values'))
    expect(chips()).toEqual([])
  })
})
