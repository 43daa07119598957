import type { Dispatch } from 'react'
import React from 'react'
import { Button, IconClose } from 'vtex.styleguide'

import type { CustomerProperty, Operator } from '../../typings/schema'
import { issueSentence } from '../../words/issueSentence'
import { operatorWords } from '../../words/operatorWords'
import CheckField from '../ui/CheckField'
import SelectField from '../ui/SelectField'
import { useLanguage } from '../ui/useLanguage'
import { arityOf } from './arity'
import ClusterValues from './ClusterValues'
import type { DraftAction, DraftCluster } from './draft'
import type { LineField, LineIssue } from './lineIssue'

interface Props {
  readonly number: number
  readonly cluster: DraftCluster
  readonly properties: readonly CustomerProperty[]
  readonly issues: readonly LineIssue[]
  readonly disabled: boolean
  readonly dispatch: Dispatch<DraftAction>
  readonly onRemove: () => void
  readonly propertyRef: (control: HTMLSelectElement) => void
}

/** A property that is gone still shows, so that the line can be read and changed. */
const withSaved = (
  properties: readonly CustomerProperty[],
  { property, operator }: DraftCluster
): readonly CustomerProperty[] => {
  const isKnown = properties.some(({ name }) => name === property)

  if (property === '' || isKnown) return properties

  return properties.concat({
    name: property,
    label: property,
    kind: 'TEXT',
    operators: operator === null ? [] : [operator],
  })
}

/** A kind that changed may leave a line with an operator its property no longer has. */
const withOperator = (
  operators: readonly Operator[],
  operator: Operator | null
): readonly Operator[] =>
  operator === null || operators.includes(operator)
    ? operators
    : operators.concat(operator)

const ClusterRow = ({
  number,
  cluster,
  properties,
  issues,
  disabled,
  dispatch,
  onRemove,
  propertyRef,
}: Props) => {
  const language = useLanguage()
  const { say } = language
  const { key, operator } = cluster
  const offered = withSaved(properties, cluster)
  const property = offered.find(({ name }) => name === cluster.property)

  const errorOf = (field: LineField, value: number | null): string | null => {
    const found = issues.find(
      (each) => each.field === field && each.value === value
    )

    return found ? issueSentence(language, found.issue) : null
  }

  return (
    <div className="cpc-cluster">
      <SelectField
        name={say('admin/cpc.cluster.property', { number })}
        value={cluster.property}
        placeholder={say('admin/cpc.property.choose')}
        options={offered.map(({ name, label }) => ({
          value: name,
          label: label === name ? label : `${label} (${name})`,
        }))}
        error={errorOf('property', null)}
        disabled={disabled}
        controlRef={propertyRef}
        onChange={(name) => {
          const chosen = offered.find((each) => each.name === name)

          if (chosen)
            dispatch({ type: 'PROPERTY_CHOSEN', key, property: chosen })
        }}
      />
      {property && operator !== null ? (
        <>
          <SelectField
            name={say('admin/cpc.cluster.operator', { number })}
            value={operator}
            placeholder={say('admin/cpc.operator.choose')}
            options={withOperator(property.operators, operator).map((each) => ({
              value: each,
              label: say(operatorWords(each, property.kind).label),
            }))}
            error={errorOf('operator', null)}
            disabled={disabled}
            onChange={(chosen) => {
              const next = property.operators.find((each) => each === chosen)

              if (next) {
                dispatch({
                  type: 'OPERATOR_CHOSEN',
                  key,
                  property,
                  operator: next,
                })
              }
            }}
          />
          <div>
            <ClusterValues
              number={number}
              property={property}
              operator={operator}
              values={cluster.values}
              errorOf={(value) => errorOf('values', value)}
              disabled={disabled}
              onChange={(values) =>
                dispatch({ type: 'VALUES_WRITTEN', key, values })
              }
            />
            {property.kind === 'TEXT' && arityOf(operator) !== 'NONE' && (
              <div className="mt3 t-small">
                <CheckField
                  label={say('admin/cpc.cluster.exactLabel')}
                  checked={cluster.exact}
                  disabled={disabled}
                  onChange={(exact) =>
                    dispatch({ type: 'EXACT_CHOSEN', key, exact })
                  }
                />
              </div>
            )}
          </div>
        </>
      ) : (
        <>
          <span />
          <span />
        </>
      )}
      <Button
        variation="tertiary"
        size="small"
        type="button"
        disabled={disabled}
        onClick={onRemove}
      >
        <IconClose size={14} />
        <span className="cpc-words-when-narrow">
          {say('admin/cpc.cluster.remove', { number })}
        </span>
      </Button>
    </div>
  )
}

export default ClusterRow
