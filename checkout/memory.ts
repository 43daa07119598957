import { ROUTES } from './routes'

/** Plan keys last seen on this store's payment step: what the store shows everybody. Seen now, they are kept. */
export const rememberedKeys = (seen?: readonly string[]): readonly string[] => {
  try {
    // Any name of ours will do.
    if (seen) localStorage.setItem(ROUTES, seen.join(' '))

    return (localStorage.getItem(ROUTES) || '').split(' ').filter(Boolean)
  } catch (error) {
    // Storage may be forbidden; we then ask when we see the list.
    return []
  }
}
