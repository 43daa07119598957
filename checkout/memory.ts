const NAME = 'clustered-payment-conditions/plans'

/** Plan keys last seen on this store's payment step: what the store shows everybody. */
export const rememberedKeys = (): readonly string[] => {
  try {
    const text = sessionStorage.getItem(NAME)

    return text ? text.split(' ') : []
  } catch (error) {
    // Storage may be forbidden; we then ask when we see the list.
    return []
  }
}

export const rememberKeys = (keys: readonly string[]): void => {
  try {
    sessionStorage.setItem(NAME, keys.join(' '))
  } catch (error) {
    // See above.
  }
}
