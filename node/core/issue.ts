/** A problem as data: where it is in the input, and which. Pages turn the code into a sentence. */
export interface Issue {
  readonly path: readonly string[]
  readonly code: string
}

export const issue = (code: string, ...path: readonly string[]): Issue => ({
  path,
  code,
})
