export interface Description {
  readonly name?: string
  readonly errorId?: string | null
}

/** The styleguide drops `aria-*`, but hands a function ref the native control. */
export const describe = (
  control: HTMLElement,
  { name, errorId }: Description
): void => {
  if (name) control.setAttribute('aria-label', name)

  if (errorId) {
    control.setAttribute('aria-invalid', 'true')
    control.setAttribute('aria-describedby', errorId)
  } else {
    control.removeAttribute('aria-invalid')
    control.removeAttribute('aria-describedby')
  }
}
