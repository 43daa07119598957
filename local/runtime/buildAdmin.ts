import path from 'path'

import { cachedBuild } from './buildCache'
import { inputsHash, listFiles } from './inputsHash'
import { partDone, startPart } from './part'
import { APP_ROOT, ROOT } from './places'

const HOST = 'local/store/admin'

const isPage = (file: string): boolean =>
  !/(\.test\.tsx?|__tests__|__mocks__)/.test(file)

/** Bundles the Admin pages and the host around them; an unchanged one is taken as it is. */
export const buildAdmin = async (): Promise<{
  folder: string
  isNew: boolean
}> => {
  const pages = ['react', 'messages', 'admin'].flatMap((place) =>
    listFiles(APP_ROOT, place, isPage)
  )

  const host = [HOST, 'package-lock.json'].flatMap((place) =>
    listFiles(ROOT, place, isPage)
  )

  const hash = inputsHash(APP_ROOT, pages, inputsHash(ROOT, host))

  return cachedBuild('admin', hash, async (draft) => {
    const part = startPart({
      name: 'Admin pages',
      args: [
        '--require',
        path.join(__dirname, 'endWithParent.js'),
        path.join(ROOT, 'node_modules/vite/bin/vite.js'),
        'build',
        '--config',
        path.join(ROOT, HOST, 'vite.config.mjs'),
        '--outDir',
        draft,
        '--emptyOutDir',
        '--logLevel',
        'error',
      ],
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        CPC_APP_DIR: APP_ROOT,
      },
    })

    await partDone(part, 'Admin pages')
  })
}
