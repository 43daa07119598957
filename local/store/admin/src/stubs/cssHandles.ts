// vtex.css-handles: on IO it returns class names prefixed with the app's; so does this.
const PREFIX = 'vtex-clustered-payment-conditions-0-x'

const asList = (modifiers: string | readonly string[]): readonly string[] =>
  typeof modifiers === 'string' ? [modifiers] : modifiers

export const applyModifiers = (
  handle: string,
  modifiers: string | readonly string[]
): string =>
  [
    handle,
    ...asList(modifiers)
      .filter((modifier) => modifier !== '')
      .map((modifier) => `${handle}--${modifier}`),
  ].join(' ')

export const useCssHandles = (names: readonly string[]) => {
  const handles = Object.fromEntries(
    names.map((name) => [name, `${PREFIX}-${name}`])
  )

  return {
    ...handles,
    handles,
    withModifiers: (name: string, modifiers: string | readonly string[]) =>
      applyModifiers(handles[name], modifiers),
  }
}
