import {
  Forbidden,
  Unavailable,
  UnreadableDocument,
} from '../usecases/unavailable'

/** An error whose code the page turns into a sentence; carries nothing else. */
class CodedError extends Error {
  public readonly extensions: { readonly code: string }
  /** Read by the runtime's log. */
  public readonly level = 'warn'

  constructor(code: string) {
    super(code)
    this.name = 'CodedError'
    this.extensions = { code }
  }
}

/** Code of an expected failure; null for a bug. */
export const codeOf = (error: unknown): string | null => {
  if (error instanceof UnreadableDocument) return `DOCUMENT_${error.reason}`
  if (error instanceof Forbidden) return `${error.upstream}_FORBIDDEN`
  if (error instanceof Unavailable) {
    return error.upstream === 'CONDITIONS'
      ? 'STORAGE_UNAVAILABLE'
      : `${error.upstream}_UNAVAILABLE`
  }

  return null
}

/** Runs a query; what the platform failed to give becomes a code. */
export const coded = async <T>(running: Promise<T>): Promise<T> => {
  try {
    return await running
  } catch (error) {
    const code = codeOf(error)

    if (code === null) throw error
    throw new CodedError(code)
  }
}
