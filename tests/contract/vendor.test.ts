import { withVendor } from '../../local/vendor/withVendor'
import { listFiles, readJson, readText } from './support/repository'

const BINARY = /\.(png|jpe?g|gif|ico|woff2?|wasm)$/

interface Manifest {
  readonly vendor: string
  readonly name: string
}

const app = readJson<Manifest>('manifest.json')
const texts = listFiles()
  .filter((file) => !BINARY.test(file))
  .map((file) => ({ file, text: readText(file) }))

const naming = (
  vendor: string,
  files: ReadonlyArray<{ file: string; text: string }>
): string[] =>
  files
    .filter(({ text }) => text.includes(`${vendor}.${app.name}`))
    .map(({ file }) => file)

const OTHER = 'another-vendor'

describe('the app of another vendor', () => {
  const vendored = texts.map(({ file, text }) => ({
    file,
    text: withVendor(file, text, app, OTHER),
  }))

  it('has no trace of this one left', () => {
    expect(naming(app.vendor, vendored)).toEqual([])
    expect(
      JSON.parse(
        vendored.find(({ file }) => file === 'manifest.json')?.text ?? ''
      ).vendor
    ).toBe(OTHER)
  })

  it('is asked by its pages', () => {
    expect(naming(OTHER, vendored)).toEqual(
      expect.arrayContaining(['react/graphql/settings.graphql'])
    )
  })

  it('and back again is what it was', () => {
    const back = vendored.map(({ file, text }) => ({
      file,
      text: withVendor(file, text, { ...app, vendor: OTHER }, app.vendor),
    }))

    expect(back).toEqual(texts)
  })
})
