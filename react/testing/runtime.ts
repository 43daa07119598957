/** The runtime the pages get in tests; a test sets `route` and `query` before it renders. */
export const runtime = {
  culture: { locale: 'en-US' },
  query: {},
  route: { params: {} },
  navigate: jest.fn(),
  setQuery: jest.fn(),
}
