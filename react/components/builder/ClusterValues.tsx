import React from 'react'

import type { CustomerProperty, Operator } from '../../typings/schema'
import { useLanguage } from '../ui/useLanguage'
import { arityOf } from './arity'
import ValueField from './ValueField'
import ValueList from './ValueList'

interface Props {
  readonly number: number
  readonly property: CustomerProperty
  readonly operator: Operator
  readonly values: readonly string[]
  /** The error of one value; `null` asks for that of all of them. */
  readonly errorOf: (value: number | null) => string | null
  readonly disabled: boolean
  readonly onChange: (values: readonly string[]) => void
}

const replaced = (values: readonly string[], at: number, value: string) =>
  values.map((each, index) => (index === at ? value : each))

/** Only a whole value can be one customers hold. */
const namesValues = (operator: Operator): boolean =>
  operator === 'IS' || operator === 'IS_NOT'

/** As many values as the operator takes. */
const ClusterValues = ({
  number,
  property: { name: property, kind },
  operator,
  values,
  errorOf,
  disabled,
  onChange,
}: Props) => {
  const { say } = useLanguage()

  switch (arityOf(operator)) {
    case 'NONE':
      return null

    case 'MANY': {
      const firstError = values
        .map((_, index) => errorOf(index))
        .find((error) => error !== null)

      return (
        <ValueList
          key={property}
          property={property}
          kind={kind}
          name={say('admin/cpc.cluster.values', { number })}
          values={values}
          error={errorOf(null) ?? firstError ?? null}
          disabled={disabled}
          onChange={onChange}
        />
      )
    }

    case 'TWO':
      return (
        <div className="cpc-pair">
          <ValueField
            kind={kind}
            name={say('admin/cpc.cluster.first', { number })}
            value={values[0] ?? ''}
            error={errorOf(0) ?? errorOf(null)}
            disabled={disabled}
            onChange={(value) => onChange(replaced(values, 0, value))}
          />
          <span>{say('admin/cpc.cluster.betweenAnd')}</span>
          <ValueField
            kind={kind}
            name={say('admin/cpc.cluster.second', { number })}
            value={values[1] ?? ''}
            error={errorOf(1)}
            disabled={disabled}
            onChange={(value) => onChange(replaced(values, 1, value))}
          />
        </div>
      )

    default:
      return (
        <ValueField
          kind={kind}
          property={namesValues(operator) ? property : null}
          name={say('admin/cpc.cluster.value', { number })}
          value={values[0] ?? ''}
          error={errorOf(0) ?? errorOf(null)}
          disabled={disabled}
          onChange={(value) => onChange([value])}
        />
      )
  }
}

export default ClusterValues
