import type { ClipboardEvent, KeyboardEvent } from 'react'
import React, { useRef, useState } from 'react'
import { Button, IconClose } from 'vtex.styleguide'

import type { PropertyKind } from '../../typings/schema'
import { isDay } from '../../words/operatorWords'
import { splitValues } from '../../words/splitValues'
import { valueText } from '../../words/valueText'
import FieldError from '../ui/FieldError'
import TextField from '../ui/TextField'
import { useLanguage } from '../ui/useLanguage'
import { useUniqueId } from '../ui/useUniqueId'
import { MAX_VALUES } from './limits'

interface Props {
  readonly kind: PropertyKind
  readonly name: string
  readonly values: readonly string[]
  readonly error: string | null
  readonly disabled: boolean
  readonly onChange: (values: readonly string[]) => void
}

/** More chips than this would bury the page. */
const CHIPS_SHOWN = 20

const merged = (values: readonly string[], added: readonly string[]) =>
  Array.from(new Set(values.concat(added)))

/** Many values as chips: typed one by one, or pasted as a list. */
const ValueList = ({
  kind,
  name,
  values,
  error,
  disabled,
  onChange,
}: Props) => {
  const language = useLanguage()
  const { say } = language
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [said, setSaid] = useState('')
  const control = useRef<HTMLElement | null>(null)
  const errorId = useUniqueId()
  const shown = isOpen ? values : values.slice(0, CHIPS_SHOWN)

  const add = (texts: readonly string[]) => {
    const next = merged(values, texts)

    onChange(next)
    setTyped('')
    setSaid(
      say('admin/cpc.values.added', {
        added: next.length - values.length,
        total: next.length,
      })
    )
  }

  const addTyped = () => {
    const text = typed.trim()

    if (text !== '') add([text])
  }

  const remove = (value: string) => {
    onChange(values.filter((each) => each !== value))
    setSaid(say('admin/cpc.values.removed', { value }))
    control.current?.focus()
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter') return

    // Enter adds the value; it must not send the form.
    event.preventDefault()
    addTyped()
  }

  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const pasted = splitValues(event.clipboardData.getData('text'))

    if (pasted.length < 2) return

    event.preventDefault()
    add(pasted)
  }

  return (
    <div>
      <div className="flex">
        <div className="flex-auto">
          <TextField
            name={name}
            value={typed}
            type={isDay(kind) ? 'date' : 'text'}
            placeholder={say('admin/cpc.values.placeholder')}
            disabled={disabled}
            controlRef={(element) => {
              control.current = element
            }}
            onChange={setTyped}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
          />
        </div>
        <div className="ml3">
          <Button
            variation="secondary"
            type="button"
            disabled={disabled || typed.trim() === ''}
            onClick={addTyped}
          >
            {say('admin/cpc.values.add')}
          </Button>
        </div>
      </div>
      <FieldError id={errorId} text={error} />
      <p className="clip" role="status">
        {said}
      </p>
      {values.length > 0 && (
        <>
          <ul className="cpc-list cpc-chips mt2">
            {shown.map((value) => {
              const text = valueText(language, kind, value)

              return (
                <li key={value} className="cpc-chip t-small">
                  <span>{text}</span>
                  <button
                    type="button"
                    disabled={disabled}
                    onClick={() => remove(value)}
                  >
                    <span className="clip">
                      {say('admin/cpc.values.remove', { value: text })}
                    </span>
                    <IconClose size={10} />
                  </button>
                </li>
              )
            })}
          </ul>
          <p className="t-small c-on-base mt2 mb0">
            {say('admin/cpc.values.count', {
              count: values.length,
              max: MAX_VALUES,
            })}{' '}
            {values.length > CHIPS_SHOWN && (
              <button
                type="button"
                className="cpc-plain-button cpc-link"
                aria-expanded={isOpen}
                onClick={() => setOpen(!isOpen)}
              >
                {say(
                  isOpen ? 'admin/cpc.values.fewer' : 'admin/cpc.values.all'
                )}
              </button>
            )}
            <button
              type="button"
              className="cpc-plain-button cpc-link"
              disabled={disabled}
              onClick={() => {
                onChange([])
                setSaid(say('admin/cpc.values.cleared'))
                control.current?.focus()
              }}
            >
              {say('admin/cpc.values.clear')}
            </button>
          </p>
        </>
      )}
    </div>
  )
}

export default ValueList
