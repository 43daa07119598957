const read = (file: Blob, encoding: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()

    reader.onload = () =>
      typeof reader.result === 'string'
        ? resolve(reader.result)
        : reject(reader.error)
    reader.onerror = () => reject(reader.error)
    reader.readAsText(file, encoding)
  })

/** What a browser writes for bytes that are no UTF-8. */
const LOST = '\uFFFD'

/** That very character, when it was in the file, as the older alphabet reads its bytes. */
const NOT_LOST = '\u00EF\u00BF\u00BD'

/** The byte order mark of UTF-16, read so. */
const UTF_16 = '\u00FF\u00FE'

/** A file's text. Spreadsheets still save in the alphabet of the machine, where UTF-8 would lose letters. */
export const readText = async (file: Blob): Promise<string> => {
  const text = await read(file, 'utf-8')

  if (!text.includes(LOST)) return text
  const older = await read(file, 'windows-1252')

  if (older.startsWith(UTF_16)) return read(file, 'utf-16le')

  return older.includes(NOT_LOST) ? text : older
}
