declare module 'vtex.render-runtime' {
  import type { ComponentType, ReactNode } from 'react'

  export interface NavigateOptions {
    page?: string
    params?: Record<string, string>
    query?: string
    to?: string
    replace?: boolean
  }

  export interface Runtime {
    culture: { locale: string }
    query: Record<string, string | undefined>
    route: { params: Record<string, string | undefined> }
    navigate: (options: NavigateOptions) => void
    setQuery: (
      query: Record<string, string | undefined>,
      options?: { replace?: boolean; merge?: boolean }
    ) => void
  }

  export const useRuntime: () => Runtime
  export const Helmet: ComponentType<{ children?: ReactNode }>
}
