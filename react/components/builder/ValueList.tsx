import type { ClipboardEvent, KeyboardEvent } from 'react'
import React, { useRef, useState } from 'react'
import { Button } from 'vtex.styleguide'

import type { PropertyKind } from '../../typings/schema'
import { isDay } from '../../words/operatorWords'
import { readValueFile } from '../../words/readValueFile'
import { splitValues } from '../../words/splitValues'
import { describe } from '../ui/describe'
import FieldError from '../ui/FieldError'
import FileField from '../ui/FileField'
import TextField from '../ui/TextField'
import { useLanguage } from '../ui/useLanguage'
import { useUniqueId } from '../ui/useUniqueId'
import { MAX_VALUES } from './limits'
import SuggestedValueField from './SuggestedValueField'
import UnknownValuesReport from './UnknownValuesReport'
import ValueChips from './ValueChips'

interface Props {
  readonly kind: PropertyKind
  readonly property: string
  readonly name: string
  readonly values: readonly string[]
  readonly error: string | null
  readonly disabled: boolean
  readonly onChange: (values: readonly string[]) => void
}

const merged = (values: readonly string[], added: readonly string[]) =>
  Array.from(new Set(values.concat(added)))

/** Many values as chips: typed one by one, pasted as a list, or read from a file. */
const ValueList = ({
  kind,
  property,
  name,
  values,
  error,
  disabled,
  onChange,
}: Props) => {
  const { say } = useLanguage()
  const [typed, setTyped] = useState('')
  const [said, setSaid] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  // What is on file was looked at when it was written.
  const [onFile] = useState(() => new Set(values))
  const control = useRef<HTMLElement | null>(null)
  const errorId = useUniqueId()
  const shownError = refusal ?? error

  const add = (texts: readonly string[]) => {
    const next = merged(values, texts)

    if (next.length > MAX_VALUES) {
      setRefusal(
        say('admin/cpc.values.tooMany', { count: next.length, max: MAX_VALUES })
      )

      return
    }

    setRefusal(null)
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

  const change = (next: readonly string[], sentence: string) => {
    setRefusal(null)
    onChange(next)
    setSaid(sentence)
    control.current?.focus()
  }

  const without = (gone: readonly string[]) => {
    const taken = new Set(gone)

    return values.filter((value) => !taken.has(value))
  }

  const addFile = (text: string) => {
    const read = readValueFile(text)

    if (read.length > 0) add(read)
    else setRefusal(say('admin/cpc.values.fileEmpty'))
  }

  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const pasted = splitValues(event.clipboardData.getData('text'))

    if (pasted.length < 2) return

    event.preventDefault()
    add(pasted)
  }

  const field = {
    name,
    value: typed,
    placeholder: say('admin/cpc.values.placeholder'),
    disabled,
    controlRef: (element: HTMLInputElement) => {
      control.current = element
      describe(element, { errorId: shownError === null ? null : errorId })
    },
    onChange: setTyped,
  }

  return (
    <div>
      <div className="flex">
        <div className="flex-auto" onPaste={onPaste}>
          {kind === 'TEXT' ? (
            <SuggestedValueField
              {...field}
              property={property}
              onChoose={(value) => add([value])}
              onEnter={addTyped}
            />
          ) : (
            <TextField
              {...field}
              type={isDay(kind) ? 'date' : 'text'}
              onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => {
                if (event.key !== 'Enter') return

                // Enter adds the value; it must not send the form.
                event.preventDefault()
                addTyped()
              }}
            />
          )}
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
      <FileField
        label={say('admin/cpc.values.file')}
        accept=".txt,.csv"
        disabled={disabled}
        onRead={addFile}
        onUnreadable={() => setRefusal(say('admin/cpc.values.fileUnreadable'))}
      />
      <div role={refusal === null ? undefined : 'alert'}>
        <FieldError id={errorId} text={shownError} />
      </div>
      <p className="clip" role="status">
        {said}
      </p>
      <ValueChips
        kind={kind}
        values={values}
        disabled={disabled}
        onRemove={(value) =>
          change(without([value]), say('admin/cpc.values.removed', { value }))
        }
        onClear={() => change([], say('admin/cpc.values.cleared'))}
      />
      {kind === 'TEXT' && (
        <UnknownValuesReport
          property={property}
          values={values.filter((value) => !onFile.has(value))}
          onRemove={(gone) =>
            change(
              without(gone),
              say('admin/cpc.values.removedMany', { count: gone.length })
            )
          }
        />
      )}
    </div>
  )
}

export default ValueList
