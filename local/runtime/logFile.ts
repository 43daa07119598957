import fs from 'fs'

const LARGEST_BYTES = 5_000_000

export interface LogFile {
  readonly write: (text: string) => void
}

/** A log that keeps itself small: the file, and the one before it as `.old.log`. */
export const openLog = (file: string): LogFile => {
  const previous = file.replace(/\.log$/, '.old.log')
  const rotate = (): void => {
    if (fs.existsSync(file)) fs.renameSync(file, previous)
  }

  rotate()
  let bytes = 0

  return {
    write: (text) => {
      bytes += Buffer.byteLength(text)
      if (bytes > LARGEST_BYTES) {
        rotate()
        bytes = Buffer.byteLength(text)
      }

      fs.appendFileSync(file, text)
    },
  }
}
