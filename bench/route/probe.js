// Preloaded into a service that is watched: says what memory is in use after a collection, and where
// processor time goes.
const inspector = require('inspector')
const v8 = require('v8')
const vm = require('vm')

v8.setFlagsFromString('--expose-gc')
const collect = vm.runInNewContext('gc')
const session = new inspector.Session()

session.connect()

const ask = (method, parameters) =>
  new Promise((resolve, reject) => {
    session.post(method, parameters, (error, answer) =>
      error ? reject(error) : resolve(answer)
    )
  })

const answers = {
  'bench:heap': async () => {
    collect()

    return { heapUsed: process.memoryUsage().heapUsed }
  },
  'bench:profile': async () => {
    await ask('Profiler.enable')
    await ask('Profiler.setSamplingInterval', { interval: 200 })
    await ask('Profiler.start')

    return { isProfiling: true }
  },
  'bench:profiled': async () => ask('Profiler.stop'),
}

process.on('message', async (message) => {
  if (message in answers) process.send(await answers[message]())
})
