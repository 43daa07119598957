/** The package behind the platform's app, imported by the tests' stand-in alone. */
declare module '@vtex/styleguide/lib/*' {
  import type { ComponentType } from 'react'

  const component: ComponentType
  export default component
}
