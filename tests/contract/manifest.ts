import Ajv from 'ajv'

export interface Manifest {
  readonly vendor?: string
  readonly name?: string
  readonly version?: string
  readonly builders?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
}

const WITHDRAWN: Readonly<Record<string, readonly string[]>> = {
  node: ['3.x', '4.x', '6.x'],
  graphql: ['0.x', '1.x'],
}

/** The three regular expressions of VTEX's command line. */
const FORMS = {
  vendor: /^[\w_-]+$/,
  name: /^[\w_-]+$/,
  version: /^\d+\.\d+\.\d+(-.*)?$/,
}

/** What VTEX's command line and builders would refuse; `hasFolder` tells of a folder at the root. */
export const manifestProblems = (
  manifest: Manifest,
  hasFolder: (folder: string) => boolean
): string[] => {
  const { vendor = '', name = '', version = '', builders = {} } = manifest
  const texts = { vendor, name, version }

  const forms = (['vendor', 'name', 'version'] as const).filter(
    (key) => !FORMS[key].test(texts[key])
  )

  return [
    ...forms.map((key) => `${key} is missing or malformed`),
    ...(Object.keys(builders).length === 0 ? ['builders are missing'] : []),
    ...Object.entries(builders).flatMap(([builder, range]) => [
      ...(WITHDRAWN[builder]?.includes(range)
        ? [`builder ${builder} ${range} is withdrawn`]
        : []),
      ...(hasFolder(builder) ? [] : [`builder ${builder} has no folder`]),
    ]),
    ...Object.entries(manifest.dependencies ?? {})
      .filter(([, range]) => !/^\d+\.x$/.test(range))
      .map(([app, range]) => `dependency ${app} ${range} is no major`),
  ]
}

/** What breaks the published JSON schema of manifests. */
export const schemaProblems = (manifest: unknown, schema: object): string[] => {
  // The published schema names formats that say nothing to a manifest's author.
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    validateFormats: false,
  })

  return ajv.validate(schema, manifest)
    ? []
    : (ajv.errors ?? []).map(
        ({ instancePath, message }) => `${instancePath} ${message}`
      )
}
