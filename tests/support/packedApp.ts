import { packedSources } from '../../local/pack/packedSources'

/** Stores of the tests run the app from the files VTEX would get: one missing in the upload fails them. */
export default async function runFromPackedApp(): Promise<void> {
  process.env.CPC_APP_DIR = await packedSources()
}
