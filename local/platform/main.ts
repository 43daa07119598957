import { join, resolve } from 'path'

import { createPlatform } from './createPlatform'
import { demandUnused, noteOwner, removeOwner } from './stateOwner'

const start = async (): Promise<void> => {
  const stateDir = resolve(process.env.CPC_STATE_DIR ?? '.local')
  const appToken = process.env.CPC_APP_TOKEN ?? ''

  if (appToken === '') throw new Error('CPC_APP_TOKEN is not set.')

  await demandUnused(stateDir)
  const app = createPlatform({
    file: join(stateDir, 'store.sqlite'),
    appToken,
    customers: Number(process.env.CPC_CUSTOMERS ?? 1000),
  })

  await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT ?? 0) })
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : 0

  noteOwner(stateDir, port)

  let isStopping = false
  const stop = (): void => {
    if (isStopping) return
    isStopping = true
    app
      .close()
      .then(() => removeOwner(stateDir))
      .then(() => process.exit(0))
      .catch(() => process.exit(1))
  }

  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  // The parent is gone, however it went: nothing may stay behind.
  process.on('disconnect', stop)

  if (process.send) process.send({ ready: true, port })
  else console.log(`The platform answers at http://127.0.0.1:${port}`)
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
