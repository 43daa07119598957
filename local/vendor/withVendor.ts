/** Who an app is: `vendor.name`. */
export interface App {
  readonly vendor: string
  readonly name: string
}

const MANIFEST = 'manifest.json'
const FORM = /^[a-z][a-z0-9-]*$/

/** Why a name can be no vendor, or null when it can. */
export const vendorProblem = (vendor: string): string | null =>
  FORM.test(vendor)
    ? null
    : `"${vendor}" is no vendor. A vendor is the name of the VTEX account that publishes the app: small letters, digits and hyphens, a letter first.`

// `vendor.name`, or `vendor-name` as in names of style sheets: the whole word, so that another app's id stays.
const idOf = ({ vendor, name }: App): RegExp =>
  new RegExp(`(?<![\\w-])${vendor}([.-])${name}(?![\\w])`, 'g')

/** A file's text once the app belongs to `vendor`. */
export const withVendor = (
  file: string,
  text: string,
  app: App,
  vendor: string
): string => {
  const renamed = text.replace(
    idOf(app),
    (_, separator: string) => `${vendor}${separator}${app.name}`
  )

  return file === MANIFEST
    ? renamed.replace(/("vendor":\s*")[^"]*"/, `$1${vendor}"`)
    : renamed
}
