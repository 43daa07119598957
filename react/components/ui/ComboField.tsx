import type { KeyboardEvent } from 'react'
import React, { useState } from 'react'

import TextField from './TextField'
import { useLanguage } from './useLanguage'
import { useUniqueId } from './useUniqueId'

export interface Suggestion {
  readonly key: string
  readonly label: string
  /** What tells apart two of the same label. */
  readonly detail?: string
}

interface Props {
  readonly label?: string
  readonly name?: string
  readonly value: string
  readonly placeholder?: string
  readonly help?: string
  readonly error?: string | null
  readonly disabled?: boolean
  readonly suggestions: readonly Suggestion[]
  /** Only what is suggested can be chosen: the first one is marked from the start. */
  readonly mustChoose?: boolean
  readonly controlRef?: (control: HTMLInputElement) => void
  readonly onChange: (value: string) => void
  readonly onChoose: (suggestion: Suggestion) => void
  /** Enter, when nothing is marked. */
  readonly onEnter?: () => void
}

const set = (
  control: HTMLElement,
  attributes: Record<string, string | null>
) => {
  Object.entries(attributes).forEach(([name, value]) =>
    value === null
      ? control.removeAttribute(name)
      : control.setAttribute(name, value)
  )
}

/** More would want scrolling; typing on is quicker. */
const SHOWN = 8

/** A text field that suggests while one types; arrows mark, Enter chooses, Esc closes. */
const ComboField = ({
  suggestions: all,
  mustChoose = false,
  controlRef,
  onChange,
  onChoose,
  onEnter,
  ...field
}: Props) => {
  const { say } = useLanguage()
  const listId = useUniqueId()
  const [isOpen, setOpen] = useState(false)
  const [marked, setMarked] = useState<number | null>(null)
  const suggestions = all.slice(0, SHOWN)
  const isShown = isOpen && suggestions.length > 0
  const first = mustChoose ? 0 : null
  const at = marked !== null && marked < suggestions.length ? marked : first

  const choose = (suggestion: Suggestion) => {
    setOpen(false)
    setMarked(null)
    onChoose(suggestion)
  }

  const move = (step: number) => {
    const count = suggestions.length
    const from = at ?? (step > 0 ? -1 : count)

    setOpen(true)
    setMarked((from + step + count) % count)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const isMoving = event.key === 'ArrowDown' || event.key === 'ArrowUp'

    if (isMoving && suggestions.length > 0) {
      event.preventDefault()
      move(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Escape' && isShown) {
      // The dialog around it stays open.
      event.stopPropagation()
      setOpen(false)
      setMarked(null)
    } else if (event.key === 'Enter' && isShown && at !== null) {
      event.preventDefault()
      choose(suggestions[at])
    } else if (event.key === 'Enter' && (mustChoose || onEnter)) {
      event.preventDefault()
      onEnter?.()
    }
  }

  return (
    <div
      className="cpc-combo"
      onBlur={() => {
        setOpen(false)
        setMarked(null)
      }}
    >
      <TextField
        {...field}
        onChange={(value) => {
          setOpen(true)
          setMarked(null)
          onChange(value)
        }}
        onKeyDown={onKeyDown}
        controlRef={(control) => {
          const isMarked = isShown && at !== null

          set(control, {
            // Where anything may be typed it stays a text field that merely suggests.
            role: mustChoose ? 'combobox' : null,
            'aria-expanded': mustChoose ? String(isShown) : null,
            'aria-autocomplete': 'list',
            'aria-haspopup': 'listbox',
            'aria-controls': isShown ? listId : null,
            'aria-activedescendant': isMarked ? `${listId}-${at}` : null,
          })
          controlRef?.(control)
        }}
      />
      <p className="clip" role="status">
        {isShown &&
          say('admin/cpc.suggestions.count', { count: suggestions.length })}
      </p>
      {isShown && (
        <ul
          id={listId}
          role="listbox"
          aria-label={say('admin/cpc.suggestions')}
          className="cpc-suggestions"
        >
          {suggestions.map((suggestion, index) => (
            // Keys are handled by the field, which keeps the focus.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <li
              key={suggestion.key}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === at}
              className="t-body"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(suggestion)}
            >
              {suggestion.label}
              {suggestion.detail && (
                <span className="db t-small">{suggestion.detail}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

export default ComboField
