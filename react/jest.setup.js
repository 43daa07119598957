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
