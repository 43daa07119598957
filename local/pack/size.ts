import { deflateRawSync } from 'zlib'
import fs from 'fs'
import path from 'path'

// The zip format: what stands before each file, what stands for it in the directory, and the end.
const LOCAL_HEADER = 30
const DIRECTORY_ENTRY = 46
const END = 22

export const MEGABYTE = 1_000_000

/** VTEX's command line sends no project above this. */
export const PROJECT_LIMIT = 90 * MEGABYTE

/** VTEX closes an upload after 60 seconds: above this a slow line no longer makes it. */
export const ZIPPED_LIMIT = 9 * MEGABYTE

export interface Size {
  readonly bytes: number
  readonly zipped: number
}

/** What these files weigh, and what the zip sent to VTEX does. */
export const sizeOf = (root: string, files: readonly string[]): Size =>
  files.reduce(
    ({ bytes, zipped }, file) => {
      const content = fs.readFileSync(path.join(root, file))
      const headers = LOCAL_HEADER + DIRECTORY_ENTRY + 2 * file.length

      return {
        bytes: bytes + content.length,
        zipped: zipped + headers + deflateRawSync(content).length,
      }
    },
    { bytes: 0, zipped: END }
  )

export const sizeProblems = ({ bytes, zipped }: Size): string[] => [
  ...(bytes > PROJECT_LIMIT
    ? [`${inMegabytes(bytes)}: VTEX takes ${inMegabytes(PROJECT_LIMIT)}`]
    : []),
  ...(zipped > ZIPPED_LIMIT
    ? [
        `${inMegabytes(zipped)} zipped: above ${inMegabytes(
          ZIPPED_LIMIT
        )} uploads run out of time`,
      ]
    : []),
]

export const inMegabytes = (bytes: number): string =>
  `${(bytes / MEGABYTE).toFixed(2)} MB`
