/** One element of the page as plain data: recognition reads it and never touches the page. */
export interface Piece {
  /** Tag, input type and role, as `input:radio:` or `div::option`. */
  readonly sort: string
  readonly attribute: Readonly<Record<string, string | undefined>>
  readonly children: ReadonlyArray<Piece | string>
  readonly parent: Piece | null
  /** Chosen right now: checked, selected, or marked so. */
  readonly isChosen: boolean
  readonly element: HTMLElement
  /** Of a table: what bare numbers in each column mean; noted when first asked. */
  units?: readonly string[]
}

export const isPiece = (child: Piece | string): child is Piece =>
  typeof child !== 'string'

/** The piece itself and everything in it, in document order. */
export const all = (piece: Piece, found: Piece[] = []): Piece[] => {
  found.push(piece)
  piece.children.forEach((child) => isPiece(child) && all(child, found))

  return found
}

/** The nearest piece around this one, itself included, that fits. */
export const nearest = (
  piece: Piece | null,
  fits: (candidate: Piece) => boolean
): Piece | null =>
  piece === null || fits(piece) ? piece : nearest(piece.parent, fits)

export const contains = (outer: Piece, inner: Piece): boolean =>
  nearest(inner, (piece) => piece === outer) !== null
