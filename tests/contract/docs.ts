/** Files a page links to or shows, without those on other sites and places on the page itself. */
export const linksOf = (markdown: string): string[] =>
  [...markdown.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target.split('#')[0])
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))

/** Headings of a page that it links to and does not have. */
export const lostAnchors = (markdown: string): string[] => {
  const anchors = markdown
    .split('\n')
    .filter((line) => /^#+ /.test(line))
    .map((line) =>
      line
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replace(/ /g, '-')
    )

  return [...markdown.matchAll(/\]\(#([^)]+)\)/g)]
    .map(([, anchor]) => anchor)
    .filter((anchor) => !anchors.includes(anchor))
}

export interface CheckedLine {
  readonly line: string
  /** Tests by the title they must have, with the file as the page links it. */
  readonly tests: ReadonlyArray<{ file: string; title: string }>
  readonly probes: readonly string[]
  readonly isManual: boolean
}

/** The rows that say how each numbered line of a page is checked. */
export const checkedLines = (markdown: string): CheckedLine[] =>
  [...markdown.matchAll(/^\| (\d+)\s*\| (.+) \|$/gm)].map(([, line, by]) => ({
    line,
    tests: [...by.matchAll(/\]\(([^)]+)\)((?:[:,] "[^"]+")+)/g)].flatMap(
      ([, file, titles]) =>
        [...titles.matchAll(/"([^"]+)"/g)].map(([, title]) => ({ file, title }))
    ),
    probes: [...by.matchAll(/\b[A-Z]+(?:_[A-Z]+)+\b/g)].map(([probe]) => probe),
    isManual: by.includes('manual step'),
  }))

/** The numbers of a page's numbered lines. */
export const numberedLines = (markdown: string): string[] =>
  [...markdown.matchAll(/^(\d+)\. /gm)].map(([, number]) => number)
