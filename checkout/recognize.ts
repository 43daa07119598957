import type { AnchorKind } from './markup'
import { ANCHOR_KINDS } from './markup'
import type { Piece } from './piece'
import { all, contains, isPiece, nearest } from './piece'
import { planKey } from './planKey'
import type { EntryReading } from './readEntry'
import { readEntry } from './readEntry'

/** One plan as the page shows it. */
export interface Entry {
  readonly key: string
  /** What is clicked to choose it. */
  readonly anchor: Piece
  /** All that belongs to it and to nothing else. */
  readonly pieces: readonly Piece[]
  readonly isChosen: boolean
}

export type Recognition =
  | { readonly kind: 'NONE' }
  | { readonly kind: 'UNSURE' }
  | { readonly kind: 'LIST'; readonly entries: readonly Entry[] }

interface Draft {
  readonly anchor: Piece
  readonly pieces: readonly Piece[]
  readonly reading: EntryReading
}

const NONE: Recognition = { kind: 'NONE' }
const UNSURE: Recognition = { kind: 'UNSURE' }

const hasRole = (piece: Piece, roles: RegExp): boolean =>
  roles.test(piece.attributes.role || '')

const isOfKind: Readonly<Record<AnchorKind, (piece: Piece) => boolean>> = {
  OPTION: (piece) => piece.tag === 'option' || hasRole(piece, /^option$/),
  RADIO: (piece) =>
    (piece.tag === 'input' && piece.attributes.type === 'radio') ||
    hasRole(piece, /^(?:menuitem)?radio$/),
  BUTTON: (piece) =>
    piece.tag === 'button' || piece.tag === 'a' || hasRole(piece, /^(?:button|tab|menuitem)$/),
  ITEM: (piece) => piece.tag === 'li' || hasRole(piece, /^listitem$/),
  ROW: (piece) => piece.tag === 'tr' || hasRole(piece, /^row$/),
  LABEL: ({ tag }) => tag === 'label',
  CELL: () => true,
}

const isStrong = (kind: AnchorKind): boolean =>
  kind === 'OPTION' || kind === 'RADIO'

const hasUntouchable = (piece: Piece): boolean =>
  all(piece).some(({ isUntouchable }) => isUntouchable)

/** The largest piece around an anchor that holds no other anchor and nothing untouchable. */
const rowOf = (anchor: Piece, anchors: readonly Piece[], scope: Piece): Piece => {
  const { parent } = anchor

  if (!parent || parent === scope || !contains(scope, parent)) return anchor
  if (hasUntouchable(parent)) return anchor

  const isShared = anchors.some(
    (other) => contains(parent, other) && !contains(anchor, other)
  )

  return isShared ? anchor : rowOf(parent, anchors, scope)
}

/** With nothing to tell it from, an entry is the smallest piece that states its plan. */
const smallestRowOf = (anchor: Piece, scope: Piece): Piece => {
  const row = nearest(
    anchor,
    (piece) => piece === scope || readEntry([piece]).kind !== 'NONE'
  )

  return !row || row === scope || hasUntouchable(row) ? anchor : row
}

const labelsOf = (anchor: Piece, scope: Piece): Piece[] => {
  const { id } = anchor.attributes
  const names = (anchor.attributes['aria-labelledby'] || '').split(/\s+/)

  return all(scope).filter(
    ({ tag, attributes }) =>
      (id && tag === 'label' && attributes.for === id) ||
      (attributes.id && names.indexOf(attributes.id) >= 0)
  )
}

const draft = (anchor: Piece, row: Piece, scope: Piece): Draft => {
  const labels = labelsOf(anchor, scope).filter(
    (label) => !contains(row, label) && !contains(label, row)
  )
  const pieces = [row].concat(labels)

  return { anchor, pieces, reading: readEntry(pieces) }
}

/** `<dt>` and `<dd>`, or an input with its texts beside it: what follows a row up to the next. */
const withFollowers = (drafts: readonly Draft[]): readonly Draft[] => {
  const rows = drafts.map(({ pieces }) => pieces[0])
  const { parent } = rows[0]

  if (!parent || drafts.length < 2) return drafts
  if (!rows.every((row) => row.parent === parent)) return drafts

  const siblings = parent.children.filter(
    (child) => isPiece(child) || child.trim() !== ''
  )
  const starts = rows.map((row) => siblings.indexOf(row))
  const length = starts[1] - starts[0]
  const runs = starts.map((start) => siblings.slice(start, start + length))
  const shape = (run: ReadonlyArray<Piece | string>): string =>
    run.map((child) => (isPiece(child) ? child.tag : '#')).join()
  const isEven =
    length > 1 &&
    starts.every((start, index) => start === starts[0] + index * length) &&
    runs.every((run) => run.every(isPiece) && shape(run) === shape(runs[0]))

  if (!isEven) return drafts

  return drafts.map(({ anchor }, index) => {
    const pieces = runs[index].filter(isPiece)

    return { anchor, pieces, reading: readEntry(pieces) }
  })
}

const chosenAmong = (drafts: readonly Draft[]): Draft | null => {
  const direct = drafts.filter(({ anchor }) => anchor.isChosen)
  const chosen =
    direct.length > 0
      ? direct
      : drafts.filter(({ pieces }) =>
          pieces.some((piece) => all(piece).some(({ isChosen }) => isChosen))
        )

  return chosen.length === 1 ? chosen[0] : null
}

/** A prompt such as "Choose a plan": an option without a value. */
const isPrompt = ({ anchor, reading }: Draft): boolean =>
  anchor.tag === 'option' &&
  reading.kind === 'NONE' &&
  (!anchor.attributes.value || 'disabled' in anchor.attributes)

const keyOf = (reading: EntryReading, areValuesDays: boolean): string | null => {
  if (reading.kind === 'DAYS') return planKey(reading.days)

  return reading.kind === 'NONE' && reading.days && areValuesDays
    ? planKey(reading.days)
    : null
}

/** All entries must be read, and each as another plan. */
const listOf = (drafts: readonly Draft[]): Recognition => {
  const real = drafts.filter((one) => !isPrompt(one))
  const areValuesDays = real.some(
    ({ reading }) =>
      (reading.kind === 'DAYS' && reading.isConfirmedByValue) ||
      (reading.kind === 'NONE' && reading.isExplicit)
  )

  if (
    real.every(({ reading }) => reading.kind === 'NONE') &&
    !areValuesDays
  ) {
    return NONE
  }

  const keys: string[] = []

  for (const { reading, pieces } of real) {
    const key = keyOf(reading, areValuesDays)

    if (key === null || keys.indexOf(key) >= 0) return UNSURE
    if (pieces.some(hasUntouchable)) return UNSURE
    keys.push(key)
  }

  const chosen = chosenAmong(drafts)

  return {
    kind: 'LIST',
    entries: real.map((one, index) => ({
      key: keys[index],
      anchor: one.anchor,
      pieces: one.pieces,
      isChosen: one === chosen,
    })),
  }
}

const groupedBy = <T>(items: readonly T[], same: (a: T, b: T) => boolean): T[][] => {
  const groups: T[][] = []

  items.forEach((item) => {
    const group = groups.filter(([first]) => same(first, item))[0]

    if (group) group.push(item)
    else groups.push([item])
  })

  return groups
}

const strongGroups = (kind: AnchorKind, scope: Piece): Piece[][] => {
  const found = all(scope).filter(isOfKind[kind])
  const anchors = found.filter(
    (piece) => !found.some((other) => other !== piece && contains(other, piece))
  )
  const holder = (piece: Piece): Piece | null =>
    nearest(
      piece,
      (one) => one === scope || one.tag === 'select' || hasRole(one, /^(?:listbox|radiogroup)$/)
    )

  return groupedBy(
    anchors,
    (a, b) =>
      a.attributes.name === b.attributes.name &&
      (a.attributes.name !== undefined || holder(a) === holder(b))
  )
}

const recognizeStrong = (kind: AnchorKind, scope: Piece): Recognition[] =>
  strongGroups(kind, scope).map((anchors) => {
    const rows = anchors.map((anchor) => {
      if (kind === 'OPTION') return anchor

      return anchors.length > 1
        ? rowOf(anchor, anchors, scope)
        : smallestRowOf(anchor, scope)
    })
    const drafts = anchors.map((anchor, index) => draft(anchor, rows[index], scope))
    const isBlank = drafts.every(
      ({ reading }) => reading.kind === 'NONE' && !reading.isExplicit
    )

    return listOf(isBlank && kind === 'RADIO' ? withFollowers(drafts) : drafts)
  })

/** Elements that merely contain a statement: sure only as equal siblings. */
const recognizeWeak = (kind: AnchorKind, scope: Piece): Recognition[] => {
  const stating = all(scope).filter(
    (piece) =>
      piece !== scope && isOfKind[kind](piece) && readEntry([piece]).kind !== 'NONE'
  )
  const hasExplicit = stating.length > 0
  const anchors = stating.filter(
    (piece) => !stating.some((other) => other !== piece && contains(piece, other))
  )

  if (!hasExplicit) return []

  const drafts = anchors.map((anchor) =>
    draft(anchor, rowOf(anchor, anchors, scope), scope)
  )
  const groups = groupedBy(
    drafts,
    (a, b) =>
      a.pieces[0].parent === b.pieces[0].parent &&
      a.pieces[0].tag === b.pieces[0].tag
  )
  const fewest = kind === 'BUTTON' ? 1 : 2
  const lists = groups.filter((group) => group.length >= fewest)

  return lists.length > 0 ? lists.map(listOf) : [UNSURE]
}

/** Finds the one list of plans in the content of the Customer Credit method. */
export const recognize = (scope: Piece): Recognition => {
  const blank: number[] = []

  for (const kind of ANCHOR_KINDS) {
    const results = isStrong(kind)
      ? recognizeStrong(kind, scope)
      : recognizeWeak(kind, scope)
    const stating = results.filter((result) => result.kind !== 'NONE')

    if (isStrong(kind)) {
      strongGroups(kind, scope).forEach((group) => blank.push(group.length))
    }

    if (stating.length > 1) return UNSURE

    if (stating.length === 1) {
      const [result] = stating

      // Silent radios beside a list of texts: together they are one list we can't take apart.
      const isSplit =
        !isStrong(kind) &&
        result.kind === 'LIST' &&
        blank.indexOf(result.entries.length) >= 0

      return isSplit ? UNSURE : result
    }
  }

  return NONE
}
