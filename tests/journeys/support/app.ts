import fs from 'fs'
import path from 'path'

const { vendor, name } = JSON.parse(
  fs.readFileSync(path.resolve(__dirname, '../../../manifest.json'), 'utf8')
)

/** The app under test: a store that publishes it sets its own vendor. */
export const APP_ID = `${vendor}.${name}`
