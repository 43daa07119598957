import { fireEvent, render } from '@vtex/test-tools/react'
import React, { useState } from 'react'

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

const open = (start: readonly string[] = [], kind: PropertyKind = 'TEXT') => {
  const page = render(<Holder kind={kind} start={start} />)
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

  it('are removed all at once', () => {
    const { chips, getByText } = open(['a', 'b'])

    fireEvent.click(getByText('Remove all values'))
    expect(chips()).toEqual([])
  })
})
