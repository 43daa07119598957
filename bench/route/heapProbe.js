// Preloaded into a service whose memory is watched: says what is in use after a collection.
const v8 = require('v8')
const vm = require('vm')

v8.setFlagsFromString('--expose-gc')
const collect = vm.runInNewContext('gc')

process.on('message', (message) => {
  if (message !== 'bench:heap') return
  collect()
  process.send({ heapUsed: process.memoryUsage().heapUsed })
})
