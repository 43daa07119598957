import { startStore } from '../../../local/runtime/startStore'

/** A local store in a process of its own: some of its packages load only outside the test runner. */
const serve = async () => {
  const { STORE_STATE_DIR, STORE_CUSTOMERS, STORE_SERVICES, STORE_ADMIN } =
    process.env

  const store = await startStore({
    port: 0,
    stateDir: STORE_STATE_DIR,
    customers: Number(STORE_CUSTOMERS),
    services: Number(STORE_SERVICES),
    admin: STORE_ADMIN === 'true',
    quiet: true,
  })

  const { url, platformUrl, serviceLogs, appToken } = store

  const end = () => store.stop().finally(() => process.exit(0))

  process.on('disconnect', end)
  process.on('message', (message) => {
    if (message === 'stop') end()
    if (message === 'services')
      process.send?.({ serviceUrls: store.serviceUrls })
  })

  process.send?.({ url, platformUrl, serviceLogs, appToken })
}

serve().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
