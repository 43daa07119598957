/** One element of the page as plain data, so that recognition needs no page. */
export interface Piece {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: ReadonlyArray<Piece | string>
  readonly parent: Piece | null
  /** Chosen right now: checked, selected, or marked so. */
  readonly isChosen: boolean
  /** The pay button or a payment method: never hidden, nor anything around it. */
  readonly isUntouchable: boolean
}

export const isPiece = (child: Piece | string): child is Piece =>
  typeof child !== 'string'

/** The piece itself and everything in it, in document order. */
export const all = (piece: Piece, into: Piece[] = []): Piece[] => {
  into.push(piece)
  piece.children.forEach((child) => {
    if (isPiece(child)) all(child, into)
  })

  return into
}

export const contains = (outer: Piece, inner: Piece | null): boolean =>
  inner !== null && (inner === outer || contains(outer, inner.parent))

/** The nearest piece around this one, itself included, that fits. */
export const nearest = (
  piece: Piece | null,
  fits: (candidate: Piece) => boolean
): Piece | null =>
  piece === null || fits(piece) ? piece : nearest(piece.parent, fits)
