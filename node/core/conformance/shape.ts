import { isRecord } from '../untrusted'
import type { Finding } from './finding'
import { finding } from './finding'

/** Tells whether a value is as assumed; named by what is assumed. */
export interface Kind {
  readonly name: string
  readonly fits: (value: unknown) => boolean
}

/** Fields of an object with the kind each is assumed to have. */
export type Shape = Readonly<Record<string, Kind>>

const kind = (name: string, fits: Kind['fits']): Kind => ({ name, fits })

export const aText = kind(
  'text',
  (value) => typeof value === 'string' && value.trim() !== ''
)

/** The platform mixes numbers and texts of numbers. */
export const anId = kind(
  'id',
  (value) => aText.fits(value) || typeof value === 'number'
)

export const aBoolean = kind('boolean', (value) => typeof value === 'boolean')

export const aNumber = kind('number', Number.isFinite)

export const cents = kind('cents', Number.isSafeInteger)

export const aList = kind('list', Array.isArray)

export const anObject = kind('object', isRecord)

export const aMoment = kind(
  'moment',
  (value) =>
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT/.test(value) &&
    !Number.isNaN(Date.parse(value))
)

/** Also satisfied by nothing. */
export const orNothing = ({ name, fits }: Kind): Kind =>
  kind(name, (value) => value === null || value === undefined || fits(value))

/** What kind a value has, in a word; says nothing of the value itself. */
export const kindOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'list'

  return typeof value
}

/** Where an object is not as assumed: fields that are missing, fields of another kind. */
export const shapeFindings = (
  value: unknown,
  shape: Shape,
  path = ''
): readonly Finding[] => {
  if (!isRecord(value)) {
    return [
      finding('OTHER_KIND', {
        field: path === '' ? '(answer)' : path.replace(/\.$/, ''),
        expected: anObject.name,
        found: kindOf(value),
      }),
    ]
  }

  return Object.entries(shape).flatMap(([name, expected]): Finding[] => {
    const field = `${path}${name}`
    const found = value[name]

    if (expected.fits(found)) return []

    return found === undefined
      ? [finding('FIELD_MISSING', { field })]
      : [
          finding('OTHER_KIND', {
            field,
            expected: expected.name,
            found: kindOf(found),
          }),
        ]
  })
}

/** The list in an answer, also out of an object around it; null when there is none. */
export const listIn = (
  value: unknown
): { readonly list: readonly unknown[]; readonly wrappedIn: string } | null => {
  if (Array.isArray(value)) return { list: value, wrappedIn: '' }
  if (!isRecord(value)) return null
  const held = Object.entries(value).find(([, one]) => Array.isArray(one))

  if (held && Array.isArray(held[1])) {
    return { list: held[1], wrappedIn: held[0] }
  }

  const inner = Object.entries(value).find(([, one]) => isRecord(one))
  const found = inner ? listIn(inner[1]) : null

  return inner && found
    ? { list: found.list, wrappedIn: `${inner[0]}.${found.wrappedIn}` }
    : null
}
