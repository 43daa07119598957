import fs from 'fs'
import path from 'path'

const { vendor, name } = JSON.parse(
  fs.readFileSync(path.resolve(__dirname, '../../manifest.json'), 'utf8')
)

/** The app whose storage and settings the platform keeps, as its manifest names it. */
export const APP_ID = `${vendor}.${name}`
