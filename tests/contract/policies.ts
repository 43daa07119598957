export interface Policy {
  readonly name: string
  readonly attrs?: { readonly host?: string; readonly path?: string }
}

/** A policy as the page names it: an address by host and path, a right by its name. */
const nameOf = ({ name, attrs }: Policy): string =>
  attrs ? `${attrs.host ?? ''}${attrs.path ?? ''}` : name

/** The policies a page explains: rows of the table whose head says so, each with its reason. */
const explained = (page: string): ReadonlyMap<string, string> => {
  const [, table = ''] = /\| Policy .*\n.*\n((?:\|.*\n)*)/.exec(page) ?? []

  return new Map(
    [...table.matchAll(/^\| `([^`]+)` +\| (.*?) *\|$/gm)].map(
      ([, policy, reason]) => [policy, reason]
    )
  )
}

/** Where the manifest's policies and the page that explains them part. */
export const policyProblems = (
  policies: readonly Policy[],
  page: string
): string[] => {
  const names = policies.map(nameOf)
  const reasons = explained(page)

  return [
    ...names
      .filter((name) => !reasons.get(name))
      .map((name) => `${name} is not explained`),
    ...[...reasons.keys()]
      .filter((name) => !names.includes(name))
      .map((name) => `${name} is no policy`),
    ...names
      .filter((name, at) => names.indexOf(name) !== at)
      .map((name) => `${name} is there twice`),
  ]
}
