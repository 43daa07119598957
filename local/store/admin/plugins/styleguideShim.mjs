// vtex.styleguide as the IO app 9.146 offers it: exactly its names, over the npm package.
import fs from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

const ID = '\0vtex.styleguide'
const ONLY_ON_NPM = ['__esModule', 'Menu', 'IconCheckPartial']

const shim = () => {
  const index = fs.readFileSync(require.resolve('@vtex/styleguide'), 'utf8')
  const names = [...index.matchAll(/exports, "([A-Za-z_]+)"/g)]
    .map((found) => found[1])
    .filter((name) => !ONLY_ON_NPM.includes(name))

  return `export { ${names.join(', ')} } from '@vtex/styleguide'
// On IO, but missing from the npm index.
import * as modal from '@vtex/styleguide/lib/EXPERIMENTAL_Modal'
export const EXPERIMENTAL_Modal = (modal.default && modal.default.default) || modal.default
`
}

export const styleguideShim = () => ({
  name: 'vtex-io:styleguide',
  enforce: 'pre',
  resolveId: (source) => (source === 'vtex.styleguide' ? ID : null),
  // Named as a module of this folder, so that its imports are found from here.
  load: (id) => (id === ID ? shim() : null),
})
