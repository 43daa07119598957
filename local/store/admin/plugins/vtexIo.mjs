// Vite plugins that do to source files what the VTEX IO react 3.x builder does.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

const CSS = /\.css$/
const GLOBAL_CSS = /\.global\.css$/

/**
 * On IO `x.css` is a CSS module and `x.global.css` is plain CSS, in the app and inside vtex.styleguide.
 * Vite only knows `*.module.css`, so we append a query that its CSS plugin recognizes.
 */
export const ioCss = ({ include }) => ({
  name: 'vtex-io:css',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!importer || !CSS.test(source) || GLOBAL_CSS.test(source)) return null
    if (!include(importer)) return null
    const found = await this.resolve(source, importer, {
      ...options,
      skipSelf: true,
    })

    if (!found || found.external) return null

    return { ...found, id: `${found.id}?io.module.css` }
  },
})

/** `.gql` and `.graphql` documents with `#import './x.gql'`, as graphql-tag/loader reads them. */
export const ioGraphql = () => {
  const loader = require('graphql-tag/loader')

  return {
    name: 'vtex-io:graphql',
    enforce: 'pre',
    transform(source, id) {
      if (!/\.(gql|graphql)$/.test(id)) return null
      // The loader emits CommonJS: hoist its requires to imports and export the document.
      const imports = []
      const body = loader
        .call({ cacheable() {} }, source)
        .replace(/require\(("[^"]+"|'[^']+')\)/g, (_, spec) => {
          const name = `__import${imports.length}`

          imports.push(`import ${name} from ${spec};`)

          return name
        })

      return {
        code: `${imports.join(
          '\n'
        )}\nconst module = { exports: {} };\n${body}\nexport default module.exports;\n`,
        map: null,
      }
    },
  }
}
