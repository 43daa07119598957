import fs from 'fs'
import path from 'path'

import { ROOT } from '../runtime/places'
import type { Step } from './steps'
import { packSteps } from './steps'

const MARK = '.packed'
const KEPT = 'node_modules'

/** Empties a folder we made before; installed packages stay, yarn looks them over. */
const empty = (target: string): void => {
  if (!fs.existsSync(target)) return
  if (fs.readdirSync(target).length === 0) return
  if (!fs.existsSync(path.join(target, MARK))) {
    throw new Error(
      `${target} holds other files. Name a new folder, or empty this one.`
    )
  }

  for (const name of fs.readdirSync(target)) {
    const place = path.join(target, name)
    const isInstalled = fs.existsSync(path.join(place, KEPT))

    for (const entry of isInstalled ? fs.readdirSync(place) : []) {
      if (entry !== KEPT) {
        fs.rmSync(path.join(place, entry), { recursive: true })
      }
    }

    if (!isInstalled) fs.rmSync(place, { recursive: true })
  }
}

const take = async ({ title, work }: Step): Promise<boolean> => {
  const started = performance.now()

  const line = (mark: string, found: string) => {
    const seconds = ((performance.now() - started) / 1000).toFixed(1)

    console.log(
      `${mark} ${title.padEnd(30)} ${seconds.padStart(6)} s  ${found}`
    )
  }

  try {
    line('✓', await work())

    return true
  } catch (error) {
    line('✗', 'fails:')
    console.log(error instanceof Error ? error.message : error)

    return false
  }
}

const pack = async (): Promise<number> => {
  const [asked = path.join('.local', 'pack')] = process.argv.slice(2)
  const target = path.resolve(ROOT, asked)

  empty(target)
  fs.mkdirSync(target, { recursive: true })
  fs.writeFileSync(path.join(target, MARK), 'Made by npm run pack.\n')

  const failed: string[] = []

  for (const step of packSteps(target)) {
    if (!(await take(step))) {
      failed.push(step.title)
      if (step.isNeeded) break
    }
  }

  console.log(
    failed.length === 0
      ? `\nVTEX can build from ${path.relative(ROOT, target) || target}.`
      : `\nNot ready for VTEX: ${failed.join(', ')}.`
  )

  return failed.length
}

pack().then(
  (failures) => {
    process.exitCode = failures === 0 ? 0 : 1
  },
  (error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  }
)
