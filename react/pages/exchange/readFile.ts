import type { Properties } from '../../words/clusterSentence'
import type { ConditionFile } from './conditionFile'
import { unusable } from './conditionFile'
import { readCsv } from './readCsv'
import { readJson } from './readJson'

/** The runtime takes requests of 3 MiB; the question itself needs a little of it. */
export const MOST_BYTES = 3000000

const isJson = (text: string): boolean => /^\s*[[{]/.test(text)

const bytesOf = (file: ConditionFile): number =>
  new Blob([JSON.stringify(file.entries.map(({ entry }) => entry))]).size

/** A file of clustered conditions, whichever of the two it is; its name says nothing. */
export const readFile = (
  content: string,
  properties: Properties
): ConditionFile => {
  const text = content.replace(/^\uFEFF/, '')

  if (text.trim() === '') return unusable('CSV', 'EMPTY_FILE')
  const file = isJson(text) ? readJson(text) : readCsv(text, properties)

  return bytesOf(file) > MOST_BYTES ? unusable(file.format, 'TOO_LARGE') : file
}
