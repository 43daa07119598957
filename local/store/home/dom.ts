type Attributes = Readonly<Record<string, string | boolean | null>>

/** An element with its attributes and children; `true` sets an empty attribute, `false` and null none. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: ReadonlyArray<Node | string>
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag)

  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue
    made.setAttribute(name, value === true ? '' : value)
  }

  made.append(...children)

  return made
}

/** An element the page's HTML has. */
export const place = (id: string): HTMLElement => {
  const found = document.getElementById(id)

  if (found === null) throw new Error(`The page has no #${id}`)

  return found
}

export const button = (
  text: string,
  onClick: () => void
): HTMLButtonElement => {
  const made = element('button', { type: 'button' }, text)

  made.addEventListener('click', onClick)

  return made
}
