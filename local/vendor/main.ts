import { spawnSync } from 'child_process'
import fs from 'fs'
import path from 'path'

import { listFiles } from '../runtime/inputsHash'
import { ROOT } from '../runtime/places'
import { vendorProblem, withVendor } from './withVendor'

const TEXT = /\.(ts|tsx|js|mjs|json|graphql|md|yml|html|css)$/
const NEVER = /(^|\/)(\.git|\.local|dist|coverage)\//

const setVendor = (vendor: string): readonly string[] => {
  const { vendor: current, name } = JSON.parse(
    fs.readFileSync(path.join(ROOT, 'manifest.json'), 'utf8')
  )

  const app = { vendor: String(current), name: String(name) }

  return listFiles(ROOT, '', (file) => TEXT.test(file))
    .filter((file) => !NEVER.test(file))
    .filter((file) => {
      const place = path.join(ROOT, file)
      const text = fs.readFileSync(place, 'utf8')
      const changed = withVendor(file, text, app, vendor)

      if (changed !== text) fs.writeFileSync(place, changed)

      return changed !== text
    })
}

/** A longer name breaks lines elsewhere. */
const format = (files: readonly string[]): void => {
  spawnSync(
    process.execPath,
    ['node_modules/prettier/bin-prettier.js', '--write', ...files],
    { cwd: ROOT, stdio: 'ignore' }
  )
}

const main = (): number => {
  const [vendor = '', ...more] = process.argv.slice(2)

  if (vendor === '' || more.length > 0) {
    console.error('Name one vendor, as in: npm run vendor -- acme')

    return 1
  }

  const problem = vendorProblem(vendor)

  if (problem !== null) {
    console.error(problem)

    return 1
  }

  const files = setVendor(vendor)

  if (files.length > 0) format(files)
  console.log(
    files.length === 0
      ? `The app is ${vendor}'s already; nothing changed.`
      : [
          `The app is ${vendor}'s now. Changed:`,
          ...files.map((file) => `  ${file}`),
          'Support, website and terms are still those of before: docs/RELEASE.md says where they stand.',
        ].join('\n')
  )

  return 0
}

process.exitCode = main()
