export interface Package {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/** The Admin pages are compiled and tested by VTEX's own, older tools. */
const MAY_DIFFER = /^(typescript|@types\/.*)$/

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/

const all = ({ dependencies, devDependencies }: Package) =>
  Object.entries({ ...dependencies, ...devDependencies })

/** Versions of one folder that are loose or not those everything is tested with at the root. */
export const versionProblems = (folder: Package, root: Package): string[] => {
  const atRoot = new Map(all(root))

  return all(folder).flatMap(([name, version]) => [
    ...(EXACT.test(version) ? [] : [`${name} ${version} is not exact`]),
    ...(MAY_DIFFER.test(name) || (atRoot.get(name) ?? version) === version
      ? []
      : [`${name} is ${version} here and ${atRoot.get(name)} at the root`]),
  ])
}

/** The package of an import, or nothing for one of Node's or of another VTEX app. */
export const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** Packages that shipped code imports though its folder does not name them. */
export const undeclared = (
  specifiers: readonly string[],
  { dependencies = {} }: Package,
  known: readonly string[]
): string[] =>
  [...new Set(specifiers.map(packageOf))].filter(
    (name) => !(name in dependencies) && !known.includes(name)
  )

/** Places of a lockfile that say where a package was downloaded. */
export const addresses = (lockfile: string): string[] =>
  lockfile.match(/"resolved":\s*"[^"]*:\/\/[^"]*"/g) ?? []
