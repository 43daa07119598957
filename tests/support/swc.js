module.exports = require('@swc/jest').createTransformer({
  jsc: {
    parser: {
      syntax: 'typescript',
      tsx: true,
      decorators: true,
      dynamicImport: true,
    },
    transform: { react: { runtime: 'classic' } },
    target: 'es2020',
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
})
