declare module '@app/admin/routes.json' {
  const routes: Record<string, { path?: string; component?: string }>
  export default routes
}

declare module 'react-dom' {
  import type { ReactElement } from 'react'

  const ReactDOM: {
    render: (element: ReactElement, container: Element | null) => void
  }
  export default ReactDOM
}

declare module 'react-helmet' {
  import type { ComponentType } from 'react'

  export const Helmet: ComponentType
}
