// One replica of the app's service under the real @vtex/api worker. Runs with its working directory at the built service.
const path = require('path')

// The environment is read when this module loads: whoever starts this process sets it.
const { startWorker } = require('@vtex/api/lib/service/worker')

// The store that started this process is gone, however it ended.
process.on('disconnect', () => process.exit(0))

const server = startWorker(
  require(path.resolve('service/service.json'))
).listen(Number(process.env.PORT) || 0, '127.0.0.1', () =>
  process.send({ ready: true, port: server.address().port })
)
