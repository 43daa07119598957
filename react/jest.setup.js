/* eslint-env jest */
const { configure } = require('@vtex/test-tools/react')

// On a busy machine a page takes longer than the second a test waits by itself.
configure({ asyncUtilTimeout: 4000 })
jest.setTimeout(20000)

// Gaps of jsdom that the styleguide falls into.

// use-media, in Dropdown
if (!window.matchMedia) {
  window.matchMedia = (query) => ({
    matches: false,
    media: query,
    addListener() {},
    removeListener() {},
    addEventListener() {},
    removeEventListener() {},
  })
}

if (!global.setImmediate) global.setImmediate = (fn) => setTimeout(fn, 0)
