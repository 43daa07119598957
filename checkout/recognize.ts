import { ANCHORS, BUTTONS, CONTROLS, HOLDER, OTHER_LIST } from './markup'
import type { Piece } from './piece'
import { all, contains, isPiece, nearest } from './piece'
import type { EntryReading } from './readEntry'
import { plain } from './readDays'
import { readEntry, textOf } from './readEntry'

/** One plan as the page shows it. */
export interface Entry {
  readonly key: string
  /** What is clicked to choose it. */
  readonly anchor: Piece
  /** All that belongs to it and to nothing else. */
  readonly pieces: readonly Piece[]
  readonly isChosen: boolean
}

interface Draft {
  readonly anchor: Piece
  readonly pieces: readonly Piece[]
  readonly reading: EntryReading | null
}

type Entries = readonly Entry[]

/** What a group of drafts comes to: a list, none, or (`null`) not sure. */
type Recognition = Entries | null

/** No entries; nothing else is equal to it. */
export const NONE: readonly never[] = []

const says = (reading: EntryReading | null): boolean =>
  !reading || reading.isStated

const draftOf = (anchor: Piece, pieces: readonly Piece[]): Draft => ({
  anchor,
  pieces,
  reading: readEntry(pieces),
})

/** How many of these pieces each piece holds, itself included. */
const countHeld = (pieces: readonly Piece[]): ReadonlyMap<Piece, number> => {
  const held = new Map<Piece, number>()

  pieces.forEach((piece) =>
    nearest(piece, (around) => {
      held.set(around, (held.get(around) || 0) + 1)

      return false
    })
  )

  return held
}

/** The largest piece around an anchor that holds no other anchor. */
const rowOf = (
  anchor: Piece,
  held: ReadonlyMap<Piece, number>,
  scope: Piece
): Piece => {
  const { parent } = anchor

  return parent && parent !== scope && held.get(parent) === 1
    ? rowOf(parent, held, scope)
    : anchor
}

/** With nothing to tell it from, an entry is the smallest piece that states its plan. */
const smallestRowOf = (anchor: Piece, scope: Piece): Piece => {
  const row = nearest(
    anchor,
    (piece) => piece === scope || says(readEntry([piece]))
  )

  return row && row !== scope ? row : anchor
}

/** What follows each row up to the next, when it is alike: `<dd>` after `<dt>`. */
const withFollowers = (drafts: readonly Draft[]): readonly Draft[] => {
  const rows = drafts.map(({ pieces: [row] }) => row)
  const [{ parent }] = rows

  if (!parent || !rows[1]) return drafts

  const siblings = parent.children.filter(
    (child) => isPiece(child) || child.trim()
  )

  const starts = rows.map((row) => siblings.indexOf(row))
  const step = starts[1] - starts[0]
  const runs = starts.map((start) =>
    siblings.slice(start, start + step).filter(isPiece)
  )

  const areAlike = runs.every(
    ({ length }, index) =>
      length === step && starts[index] === starts[0] + index * step
  )

  return areAlike
    ? drafts.map(({ anchor }, index) => draftOf(anchor, runs[index]))
    : drafts
}

/** All entries must be read, and each as another plan. */
const listOf = (drafts: readonly Draft[]): Recognition => {
  // A prompt such as "Choose a plan" is an option without a value.
  const real = drafts.filter(
    ({ anchor, reading }) =>
      says(reading) || anchor.attribute.value || anchor.sort !== 'option::'
  )

  const areValuesDays = real.some(
    ({ reading }) => reading && reading.isExplicit
  )

  if (!areValuesDays && !real.some(({ reading }) => says(reading))) return NONE

  const entries = real.map(({ anchor, pieces, reading }) => ({
    key: reading && (reading.isStated || areValuesDays) ? reading.key : '',
    anchor,
    pieces,
    isChosen: pieces.some((piece) =>
      all(piece).some(({ isChosen }) => isChosen)
    ),
  }))

  const keys = new Set(entries.map(({ key }) => key).filter(Boolean))
  const told = real.map(({ reading }) => Number(reading && reading.ordinals))

  // Where no entry tells of a second installment, "1st: 30 days" may be all it tells.
  return keys.size === entries.length && Math.max(...told) !== 1
    ? entries
    : null
}

/** The lists whose entries are anchored in one sort of element. */
const listsOf = (scope: Piece, level: number): Recognition[] => {
  const isControl = level < CONTROLS
  const [, ...inside] = all(scope)
  const labels = inside.filter(({ attribute }) => attribute.for)
  const candidates = inside.filter(
    (piece) =>
      ANCHORS[level].test(piece.sort) && (isControl || says(readEntry([piece])))
  )

  const nested = countHeld(candidates)
  const anchors = candidates.filter((piece) => nested.get(piece) === 1)
  const held = countHeld(anchors)
  const groups = new Map<unknown, Draft[]>()

  anchors.forEach((anchor) => {
    const isAlone = isControl && anchors.length < 2
    const row =
      level === 0
        ? anchor
        : isAlone
        ? smallestRowOf(anchor, scope)
        : rowOf(anchor, held, scope)

    const pieces = [row].concat(
      labels.filter(
        (label) =>
          label.attribute.for === anchor.attribute.id && !contains(row, label)
      )
    )

    const holder = isControl
      ? anchor.attribute.name ||
        nearest(anchor, (piece) => piece === scope || HOLDER.test(piece.sort))
      : row.parent

    groups.set(
      holder,
      (groups.get(holder) || []).concat(draftOf(anchor, pieces))
    )
  })

  // Texts that merely stand there are entries only as equal siblings.
  const lists = [...groups.values()].filter(
    ({ length }) => length > Number(level > BUTTONS)
  )

  if (anchors.length > 0 && lists.length === 0) return [null]

  return lists.map((drafts) => {
    const [{ pieces: model }] = drafts
    const areAlike = drafts.every(
      ({ pieces: [row] }) =>
        row.sort === model[0].sort &&
        (level === 0 || row.parent === model[0].parent)
    )

    const list = listOf(drafts)
    const found =
      isControl && list === NONE ? listOf(withFollowers(drafts)) : list

    // Rows of different kinds or places may hold more than their own plan.
    return areAlike || found === NONE ? found : null
  })
}

/** The line before a list may tell that it is none of plans. */
const isOtherList = (scope: Piece, [{ pieces }]: Entries): boolean => {
  const [before] = textOf(scope).split(textOf(pieces[0]))

  return OTHER_LIST.test(plain(before))
}

/** Finds the one list of plans in the content of the Customer Credit method; none when unsure. */
export const recognize = (scope: Piece): Entries => {
  let silent = 0

  for (let level = 0; level < ANCHORS.length; level += 1) {
    const lists = listsOf(scope, level)
    const telling = lists.filter((list) => list !== NONE)
    const [list] = telling

    if (telling.length > 0) {
      // Silent radios beside a list of texts can't be taken apart from it.
      const isSplit = level >= CONTROLS && silent > 0

      return telling.length > 1 || !list || isSplit || isOtherList(scope, list)
        ? NONE
        : list
    }

    if (level < CONTROLS) silent += lists.length
  }

  return NONE
}
