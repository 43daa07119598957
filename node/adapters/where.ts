/** A field as Master Data's filter grammar takes it. */
const FIELD = /^[A-Za-z_][A-Za-z0-9_]*$/

/** `*` is a wildcard even inside quotes, and no escape for a quote is documented. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const UNSAFE = /["*\\\u0000-\u001f\u007f]/

export const isFieldName = (name: string): boolean => FIELD.test(name)

/**
 * The one place where a Master Data filter is built from values. Null when the value can't be
 * written without changing the filter's meaning; the caller then asks nothing.
 */
export const whereIs = (field: string, value: string): string | null =>
  isFieldName(field) && value !== '' && !UNSAFE.test(value)
    ? `${field}="${value}"`
    : null

export const whereContains = (field: string, part: string): string | null =>
  isFieldName(field) && part !== '' && !UNSAFE.test(part)
    ? `${field}="*${part}*"`
    : null

export const whereFilled = (field: string): string | null =>
  isFieldName(field) ? `${field} is not null` : null

const anyOf = (parts: ReadonlyArray<string | null>): string | null => {
  const written = parts.filter((part): part is string => part !== null)

  return written.length === 0 ? null : `(${written.join(' OR ')})`
}

/** Any of the values; those that can't be written are left out. */
export const whereAnyOf = (
  field: string,
  values: readonly string[]
): string | null => anyOf(values.map((value) => whereIs(field, value)))

/** The text in any of the fields. */
export const whereAnyContains = (
  fields: readonly string[],
  part: string
): string | null => anyOf(fields.map((field) => whereContains(field, part)))
