import path from 'path'

import { checkedLines, linksOf, lostAnchors, numberedLines } from './docs'
import { exists, listFiles, readJson, readText } from './support/repository'

const PAGES = listFiles().filter((file) => /^(docs\/)?[\w-]+\.md$/.test(file))
const BEFORE = 'docs/BEFORE-YOU-INSTALL.md'

interface Policy {
  readonly name: string
  readonly attrs?: { readonly path?: string }
}

describe('the pages', () => {
  it.each(PAGES)('%s links to what is there', (page) => {
    const text = readText(page)
    const lost = linksOf(text).filter(
      (link) => !exists(path.join(path.dirname(page), link))
    )

    expect([...lost, ...lostAnchors(text)]).toEqual([])
  })

  it('name every permission the app asks for, and why', () => {
    const { policies } = readJson<{ policies: Policy[] }>('manifest.json')
    const page = readText('docs/README.md')
    const unnamed = policies
      .map(({ name, attrs }) => attrs?.path ?? name)
      .filter((permission) => !page.includes(`\`${permission}\``))

    expect(unnamed).toEqual([])
  })
})

describe('what to know before one installs', () => {
  const page = readText(BEFORE)
  const checked = checkedLines(page)
  const probes = readText('node/core/conformance/probes.ts')

  it('is checked line by line', () => {
    expect(checked.map(({ line }) => line)).toEqual(numberedLines(page))
  })

  it.each(checked)('line $line by what exists', (line) => {
    const lost = line.tests.filter(
      ({ file, title }) =>
        !readText(path.join('docs', file)).includes(`'${title}'`)
    )

    expect(lost).toEqual([])
    expect(line.probes.filter((id) => !probes.includes(`'${id}'`))).toEqual([])
    expect(line.tests.length + line.probes.length > 0 || line.isManual).toBe(
      true
    )
  })
})

describe('a page', () => {
  it('has links to files, without those to other sites', () => {
    expect(
      linksOf('[a](a.md#x) ![b](images/b.png) [c](https://c.example) [d](#d)')
    ).toEqual(['a.md', 'images/b.png'])
  })

  it('may link to its own headings only', () => {
    expect(
      lostAnchors(
        '## How each line is checked\n[a](#how-each-line-is-checked) [b](#b)'
      )
    ).toEqual(['b'])
  })

  it('says by which tests, probes or manual steps a line is checked', () => {
    expect(
      checkedLines(
        '| 1    | [a](../a.test.ts): "one", "two"; probe AN_ID |\n| 2 | a manual step |'
      )
    ).toEqual([
      {
        line: '1',
        tests: [
          { file: '../a.test.ts', title: 'one' },
          { file: '../a.test.ts', title: 'two' },
        ],
        probes: ['AN_ID'],
        isManual: false,
      },
      { line: '2', tests: [], probes: [], isManual: true },
    ])
  })
})
