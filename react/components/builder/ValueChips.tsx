import React, { useState } from 'react'
import { IconClose } from 'vtex.styleguide'

import type { PropertyKind } from '../../typings/schema'
import { valueText } from '../../words/valueText'
import { useLanguage } from '../ui/useLanguage'
import { MAX_VALUES } from './limits'

interface Props {
  readonly kind: PropertyKind
  readonly values: readonly string[]
  readonly disabled: boolean
  readonly onRemove: (value: string) => void
  readonly onClear: () => void
}

/** More chips than this would bury the page. */
const CHIPS_SHOWN = 20

/** The values one has, each with a way to take it out again. */
const ValueChips = ({ kind, values, disabled, onRemove, onClear }: Props) => {
  const language = useLanguage()
  const { say } = language
  const [isOpen, setOpen] = useState(false)
  const shown = isOpen ? values : values.slice(0, CHIPS_SHOWN)

  if (values.length === 0) return null

  return (
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
                onClick={() => onRemove(value)}
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
            {say(isOpen ? 'admin/cpc.values.fewer' : 'admin/cpc.values.all')}
          </button>
        )}
        <button
          type="button"
          className="cpc-plain-button cpc-link"
          disabled={disabled}
          onClick={onClear}
        >
          {say('admin/cpc.values.clear')}
        </button>
      </p>
    </>
  )
}

export default ValueChips
