import fs from 'fs'
import path from 'path'

import { BUILD_DIR } from './places'

const KEPT_PER_KIND = 4

const forgetOldBuilds = (kind: string, current: string): void => {
  fs.readdirSync(BUILD_DIR)
    .filter((name) => name.startsWith(`${kind}-`) && name !== current)
    .map((name) => path.join(BUILD_DIR, name))
    .map((folder) => ({ folder, at: fs.statSync(folder).mtimeMs }))
    .sort((a, b) => b.at - a.at)
    .slice(KEPT_PER_KIND - 1)
    .forEach(({ folder }) =>
      fs.rmSync(folder, { recursive: true, force: true })
    )
}

/**
 * The folder holding the build of these inputs, made by `build` when there is none yet.
 * A build that fails, or is killed half way, leaves nothing that looks finished.
 */
export const cachedBuild = async (
  kind: string,
  hash: string,
  build: (folder: string) => Promise<void>
): Promise<{ folder: string; isNew: boolean }> => {
  const name = `${kind}-${hash}`
  const folder = path.join(BUILD_DIR, name)

  if (fs.existsSync(folder)) {
    const now = new Date(Date.now())

    fs.utimesSync(folder, now, now)

    return { folder, isNew: false }
  }

  fs.mkdirSync(BUILD_DIR, { recursive: true })
  const draft = fs.mkdtempSync(path.join(BUILD_DIR, 'draft-'))

  try {
    await build(draft)
    fs.renameSync(draft, folder)
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true })
    // Two starts at once make the same build: the first one is as good as ours.
    if (!fs.existsSync(folder)) throw error
  }

  forgetOldBuilds(kind, name)

  return { folder, isNew: true }
}
