import React from 'react'

/** One runtime for a test file; a test sets `route` and `query` before it renders. */
export const runtime = {
  culture: { locale: 'en-US' },
  query: {},
  route: { params: {} },
  navigate: jest.fn(),
  setQuery: jest.fn(),
}

export const useRuntime = () => runtime

export const Helmet: React.FC = () => null
