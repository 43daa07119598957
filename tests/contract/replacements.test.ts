import { readJson } from './support/repository'

/** Packages of `@vtex/api` that ship in another version or are replaced: docs/SECURITY.md says why. */

type Overrides = Readonly<
  Record<string, string | Readonly<Record<string, string>>>
>

/** npm nests what yarn, which VTEX's builder runs, writes as a path. */
const asPaths = (overrides: Overrides): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(overrides).flatMap(([name, inner]) =>
      typeof inner === 'string'
        ? [[name, inner]]
        : Object.entries(inner).map(([own, version]) => [
            `${name}/${own}`,
            version,
          ])
    )
  )

const { overrides, resolutions } = readJson<{
  overrides: Overrides
  resolutions: Readonly<Record<string, string>>
}>('node/package.json')

test('what is replaced is so for npm and for VTEX’s builder alike', () => {
  expect(asPaths(overrides)).toEqual(resolutions)
})

test('what takes an upload apart is maintained', () => {
  expect(resolutions['graphql-upload/busboy']).toMatch(/^npm:@fastify\/busboy@/)
})
