import { firstPage, nextPage, previousPage } from './pages'

describe('paging through a list that only knows the way forward', () => {
  it.each([
    ['the first page has none before it', previousPage(firstPage), firstPage],
    ['forward', nextPage(firstPage, 'b'), { current: 'b', earlier: [null] }],
    [
      'forward twice and back',
      previousPage(nextPage(nextPage(firstPage, 'b'), 'c')),
      { current: 'b', earlier: [null] },
    ],
    ['there and back', previousPage(nextPage(firstPage, 'b')), firstPage],
    ['the last page has none after it', nextPage(firstPage, null), firstPage],
  ])('%s', (_, pages, expected) => {
    expect(pages).toEqual(expected)
  })
})
