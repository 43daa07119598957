/** What these pages use of vtex.styleguide 9, and nothing more. */
declare module 'vtex.styleguide' {
  import type {
    ChangeEvent,
    ClipboardEvent,
    ComponentType,
    FocusEvent,
    KeyboardEvent,
    MouseEvent,
    ReactNode,
    Ref,
  } from 'react'

  interface ControlProps<E> {
    ref?: Ref<E>
    id?: string
    name?: string
    label?: ReactNode
    helpText?: ReactNode
    error?: boolean
    disabled?: boolean
    placeholder?: string
    size?: 'small' | 'regular' | 'large'
    onFocus?: (event: FocusEvent<E>) => void
    onBlur?: (event: FocusEvent<E>) => void
  }

  export const Input: ComponentType<
    ControlProps<HTMLInputElement> & {
      type?: string
      value: string
      inputMode?: string
      autoComplete?: string
      spellCheck?: string
      list?: string
      onChange: (event: ChangeEvent<HTMLInputElement>) => void
      onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
      onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void
    }
  >

  export const Dropdown: ComponentType<
    ControlProps<HTMLSelectElement> & {
      value: string
      options: ReadonlyArray<{
        value: string
        label: string
        disabled?: boolean
      }>
      onChange: (event: ChangeEvent<HTMLSelectElement>, value: string) => void
    }
  >

  export const Checkbox: ComponentType<{
    id: string
    name: string
    label: ReactNode
    checked: boolean
    disabled?: boolean
    onChange: (event: ChangeEvent<HTMLInputElement>) => void
  }>

  export const Button: ComponentType<{
    ref?: Ref<HTMLElement>
    variation?: 'primary' | 'secondary' | 'tertiary' | 'danger'
    size?: 'small' | 'regular' | 'large'
    type?: 'button' | 'submit'
    href?: string
    block?: boolean
    disabled?: boolean
    isLoading?: boolean
    noUpperCase?: boolean
    collapseLeft?: boolean
    onClick?: (event: MouseEvent<HTMLElement>) => void
    children: ReactNode
  }>

  export const Alert: ComponentType<{
    ref?: Ref<HTMLDivElement>
    type: 'success' | 'error' | 'warning'
    children: ReactNode
  }>

  export const Tag: ComponentType<{
    bgColor?: string
    color?: string
    size?: 'small' | 'regular' | 'large'
    children: ReactNode
  }>

  export const EmptyState: ComponentType<{
    title?: ReactNode
    children?: ReactNode
  }>

  export const Layout: ComponentType<{
    fullWidth?: boolean
    pageHeader: ReactNode
    children: ReactNode
  }>

  export const PageBlock: ComponentType<{
    variation?: 'full'
    children: ReactNode
  }>

  export const EXPERIMENTAL_Modal: ComponentType<{
    isOpen: boolean
    title: ReactNode
    size?: 'small' | 'medium' | 'large'
    showCloseIcon?: boolean
    bottomBar?: ReactNode
    onClose: () => void
    children: ReactNode
  }>

  export const IconClose: ComponentType<{ size?: number }>
}
