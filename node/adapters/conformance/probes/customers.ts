import type { Finding } from '../../../core/conformance/finding'
import { finding } from '../../../core/conformance/finding'
import type { Shape } from '../../../core/conformance/shape'
import {
  aBoolean,
  aText,
  kindOf,
  listIn,
  orNothing,
  shapeFindings,
} from '../../../core/conformance/shape'
import { differsBy, PASS } from '../../../core/conformance/verdict'
import { customerValue } from '../../../core/customerValue'
import { normalizeEmail } from '../../../core/normalizeEmail'
import type { CustomerProperty } from '../../../core/property'
import { PREVIEW_PAGE_SIZE } from '../../../limits'
import type {
  AskedStore,
  Asker,
  Probes,
  StoreReply,
} from '../../../usecases/conformance/ports'
import { isKnownType, parseEntity } from '../../parseEntity'
import { isObject } from '../../transport'
import {
  isFieldName,
  whereAnyOf,
  whereContains,
  whereFilled,
  whereIs,
} from '../../where'
import {
  answerTo,
  cantTell,
  helpFrom,
  send,
  settingsOf,
  settle,
} from '../asking'
import { asApp, documentOf, entityOf, scrollOf, searchOf } from '../calls'

type Json = Readonly<Record<string, unknown>>

const SAMPLE = 10
/** As many as are worth reading to find one e-mail with capitals. */
const LOOKED_THROUGH = 100
const MOST_FIELDS = 40

/** Master Data's range counts from 0 and may or may not include its end. */
const RANGE_SLACK = 1

/** Two that no store has. */
const NOBODY = 'nobody.at.all@conformance.invalid'
const NO_DOCUMENT = '00000000-0000-4000-8000-00000000c0de'

const FIELD: Shape = {
  name: aText,
  type: aText,
  displayName: orNothing({
    name: 'text',
    fits: (one) => typeof one === 'string',
  }),
  isInternal: aBoolean,
}

/** The list an answer is assumed to be. */
const rowsOf = ({ body }: StoreReply): readonly Json[] => {
  const found = listIn(body)

  if (found === null) {
    return settle(finding('NOT_A_LIST', { found: kindOf(body) }))
  }

  if (found.wrappedIn !== '') {
    return settle(finding('WRAPPED', { field: found.wrappedIn }))
  }

  return found.list.filter(isObject)
}

/** Some list, wherever it is: how it is wrapped is another probe's matter. */
const someRows = ({ body }: StoreReply): readonly Json[] =>
  (listIn(body)?.list ?? []).filter(isObject)

const textOf = (row: Json, name: string): string => {
  const value = row[name]

  return typeof value === 'string' ? value : ''
}

const sampleRequest = (
  as: Asker,
  entity: string,
  fields: readonly string[],
  count: number
) =>
  searchOf(
    as,
    entity,
    whereFilled('email') ?? '',
    ['id', 'email', ...fields],
    count
  )

const orNobody = (rows: readonly Json[]): readonly Json[] =>
  rows.length > 0 ? rows : cantTell(finding('NO_CUSTOMERS'))

const fieldFindings = (fields: readonly unknown[]): readonly Finding[] =>
  fields.flatMap((field) => [
    ...shapeFindings(field, FIELD, 'fields.'),
    ...(isObject(field) && typeof field.name === 'string'
      ? [
          ...(typeof field.type === 'string' && !isKnownType(field.type)
            ? [
                finding('UNKNOWN_TYPE', {
                  field: field.name,
                  type: field.type,
                }),
              ]
            : []),
          ...(isFieldName(field.name)
            ? []
            : [finding('FIELD_NAME', { field: field.name })]),
        ]
      : []),
  ])

/** Whether one value of a customer reads as its field's kind says. */
const isReadable = (
  { name, kind }: CustomerProperty,
  row: Json,
  timeZone: string
): boolean =>
  customerValue(
    { property: name, kind, operator: 'FILLED', values: [], exact: false },
    row,
    timeZone
  ).state !== 'UNREADABLE'

const hasCapitals = (row: Json): boolean => {
  const email = textOf(row, 'email')

  return email !== normalizeEmail(email)
}

/** A search must find whom it names, and nobody else. */
const searchFindings = async (
  store: AskedStore,
  entity: string,
  sample: Json
): Promise<readonly Finding[]> => {
  const email = normalizeEmail(textOf(sample, 'email'))
  const half = email.slice(0, Math.max(1, email.indexOf('@')))
  const searches: ReadonlyArray<[string, string | null, boolean]> = [
    ['=', whereIs('email', email), true],
    ['*', whereContains('email', half), true],
    ['OR', whereAnyOf('email', [NOBODY, email]), true],
    ['=', whereIs('email', NOBODY), false],
  ]

  const asked = searches.map(async ([filter, where, isFound]) => {
    // An e-mail of odd characters can't be searched for; the app asks nothing then.
    if (where === null) return []
    const rows = rowsOf(
      await answerTo(
        store,
        searchOf(asApp(store), entity, where, ['id', 'email'], LOOKED_THROUGH)
      )
    )

    const has = rows.some((row) => row.id === sample.id)
    const others = rows.some(
      (row) => filter === '=' && normalizeEmail(textOf(row, 'email')) !== email
    )

    return [
      ...(isFound && !has ? [finding('FILTER_MISSES', { filter })] : []),
      ...(others || (!isFound && rows.length > 0)
        ? [finding('FILTER_IGNORED', { filter })]
        : []),
    ]
  })

  return (await Promise.all(asked)).flat()
}

export const customerProbes = (
  store: AskedStore
): Pick<
  Probes,
  | 'ENTITY_FIELDS'
  | 'CUSTOMER_VALUES'
  | 'CUSTOMER_SEARCH'
  | 'CUSTOMER_BY_ID'
  | 'CUSTOMER_SCROLL'
> => ({
  async ENTITY_FIELDS() {
    const { customerEntity } = await settingsOf(store)
    const { body } = await answerTo(
      store,
      entityOf(asApp(store), customerEntity)
    )

    if (!isObject(body) || !Array.isArray(body.fields)) {
      return differsBy(
        isObject(body)
          ? [finding('FIELD_MISSING', { field: 'fields' })]
          : shapeFindings(body, {})
      )
    }

    const properties = parseEntity(body)
    const wanted = [
      'email',
      ...(store.records === null ? [] : await store.records.properties()),
    ]

    return differsBy([
      ...(body.fields.length === 0 ? [finding('NOTHING_LISTED')] : []),
      ...fieldFindings(body.fields),
      ...(body.fields.length === 0
        ? []
        : wanted
            .filter((name) => !properties?.has(name))
            .map((field) => finding('FIELD_MISSING', { field }))),
    ])
  },

  async CUSTOMER_VALUES() {
    const { customerEntity, timeZone } = await settingsOf(store)
    const { body } = await helpFrom(
      store,
      entityOf(asApp(store), customerEntity)
    )

    const properties = [...(parseEntity(body) ?? new Map()).values()]
      .filter((one: CustomerProperty) => one.kind !== 'TEXT')
      .slice(0, MOST_FIELDS)

    const fields = properties.map(({ name }) => name)
    const rows = orNobody(
      someRows(
        await answerTo(
          store,
          sampleRequest('MERCHANT', customerEntity, fields, SAMPLE)
        )
      )
    )

    return differsBy([
      ...properties
        .filter((one) => rows.some((row) => !isReadable(one, row, timeZone)))
        .map(({ name, kind }) =>
          finding('VALUE_UNREADABLE', { field: name, kind })
        ),
    ])
  },

  async CUSTOMER_SEARCH() {
    const { customerEntity } = await settingsOf(store)
    const as = asApp(store)
    const asked = (count: number, who: Asker = as) =>
      sampleRequest(who, customerEntity, [], count)

    const rows = rowsOf(await answerTo(store, asked(LOOKED_THROUGH)))

    if (rows.length === 0) {
      const theirs = someRows(await helpFrom(store, asked(1, 'MERCHANT')))

      return theirs.length === 0
        ? cantTell(finding('NO_CUSTOMERS'))
        : settle(
            finding('FEWER_THAN_MERCHANT', {
              app: '0',
              merchant: String(theirs.length),
            })
          )
    }

    // One saved with capitals tells more: the app asks in small letters.
    const sample = rows.find(hasCapitals) ?? rows[0]
    const few = rowsOf(await answerTo(store, asked(SAMPLE)))
    const misshapen = [
      ...shapeFindings(sample, { id: aText, email: aText }),
      ...(textOf(sample, 'email').includes('*')
        ? [finding('MASKED', { field: 'email' })]
        : []),
    ]

    if (misshapen.length > 0) return differsBy(misshapen)

    return differsBy([
      ...(few.length > SAMPLE + RANGE_SLACK
        ? [finding('RANGE_IGNORED', { count: String(few.length) })]
        : []),
      ...(await searchFindings(store, customerEntity, sample)),
    ])
  },

  async CUSTOMER_BY_ID() {
    const { customerEntity } = await settingsOf(store)
    const [sample] = orNobody(
      someRows(
        await helpFrom(store, sampleRequest('MERCHANT', customerEntity, [], 1))
      )
    )

    const id = textOf(sample, 'id')

    if (id === '') return cantTell(finding('FIELD_MISSING', { field: 'id' }))
    const fields = ['id', 'email']
    const { body } = await answerTo(
      store,
      documentOf('MERCHANT', customerEntity, id, fields)
    )

    const missing = await send(
      store,
      documentOf('MERCHANT', customerEntity, NO_DOCUMENT, fields)
    )

    // Nothing at all, or 404: anything else would be taken for a customer or for a failure.
    const isEmpty =
      missing.status === 404 ||
      (missing.status !== null &&
        missing.status < 300 &&
        !isObject(missing.body))

    return differsBy([
      ...shapeFindings(body, { email: aText }),
      ...(isObject(body) && textOf(body, 'email') !== textOf(sample, 'email')
        ? [finding('OTHER_CONTENT', { field: 'email' })]
        : []),
      ...(isEmpty || missing.status === null
        ? []
        : [finding('MISSING_ANSWERED', { status: String(missing.status) })]),
    ])
  },

  async CUSTOMER_SCROLL() {
    const { customerEntity } = await settingsOf(store)
    const first = await answerTo(
      store,
      scrollOf('MERCHANT', customerEntity, { size: PREVIEW_PAGE_SIZE })
    )

    const rows = rowsOf(first)
    const token = first.headers['x-vtex-md-token']
    const total = Number(first.headers['rest-content-total'] ?? NaN)

    if (rows.length === 0) return cantTell(finding('NO_CUSTOMERS'))
    const findings = [
      ...shapeFindings(rows[0], { id: aText }),
      ...(token === undefined
        ? [finding('FIELD_MISSING', { field: 'X-VTEX-MD-TOKEN' })]
        : []),
      ...(Number.isNaN(total)
        ? [finding('FIELD_MISSING', { field: 'REST-Content-Total' })]
        : []),
      ...(rows.length < Math.min(total, PREVIEW_PAGE_SIZE)
        ? [
            finding('PAGE_CLAMPED', {
              asked: String(PREVIEW_PAGE_SIZE),
              count: String(rows.length),
            }),
          ]
        : []),
    ]

    if (token === undefined) return differsBy(findings)
    // The next page ends the scroll when it is the last: an account has only ten at a time.
    const next = rowsOf(
      await answerTo(store, scrollOf('MERCHANT', customerEntity, { token }))
    )

    const isSame = next.length > 0 && next[0].id === rows[0].id

    return findings.length > 0 || isSame
      ? differsBy([...findings, ...(isSame ? [finding('SAME_PAGE')] : [])])
      : PASS
  },
})
