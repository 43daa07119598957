import fs from 'fs'
import path from 'path'

import { cachedBuild } from '../runtime/buildCache'
import { inputsHash } from '../runtime/inputsHash'
import { ROOT } from '../runtime/places'
import { copyUploaded, listUploaded } from './copyUploaded'

/**
 * A copy of what would be uploaded, for running the app from it: a file that stays at home is missing there.
 * Packages are those of this repository.
 */
export const packedSources = async (): Promise<string> => {
  const files = listUploaded(ROOT)
  const hash = inputsHash(ROOT, files)

  const { folder } = await cachedBuild('uploaded', hash, async (draft) => {
    copyUploaded(ROOT, files, draft)
    fs.symlinkSync(
      path.join(ROOT, 'react/node_modules'),
      path.join(draft, 'react/node_modules'),
      'junction'
    )
  })

  return folder
}
