// vtex.render-runtime: what Admin pages use of it. src/main.tsx provides the value.
import type { AnchorHTMLAttributes, ComponentType, FC, ReactNode } from 'react'
import React, { createContext, useContext } from 'react'
import { Helmet as ReactHelmet } from 'react-helmet'

import type { Target } from '../router'

export interface Runtime {
  readonly account: string
  readonly workspace: string
  readonly production: boolean
  readonly rootPath: string
  readonly page: string
  readonly query: Readonly<Record<string, string>>
  readonly route: {
    readonly id: string
    readonly path: string
    readonly params: Readonly<Record<string, string>>
    readonly queryString: Readonly<Record<string, string>>
  }
  readonly culture: {
    readonly locale: string
    readonly language: string
    readonly country: string
    readonly currency: string
  }
  readonly deviceInfo: { readonly isMobile: boolean; readonly type: string }
  readonly hints: Readonly<Record<string, boolean>>
  readonly emitter: EventTarget
  readonly getSettings: (app: string) => undefined
  readonly setQuery: (
    next: Readonly<Record<string, unknown>>,
    options?: { readonly replace?: boolean; readonly merge?: boolean }
  ) => void
  readonly navigate: (target: Target) => void
  /** Of this host alone; the platform has no such function. */
  readonly hrefFor: (target: Target) => string
}

export const RenderContext = createContext<Runtime | null>(null)
export const RenderContextConsumer = RenderContext.Consumer

export const useRuntime = (): Runtime => {
  const runtime = useContext(RenderContext)

  if (runtime === null) {
    throw new Error('useRuntime outside of the local Admin host')
  }

  return runtime
}

export const withRuntimeContext = <P extends object>(
  Component: ComponentType<P & { runtime: Runtime }>
): FC<P> => {
  const Wrapped: FC<P> = (props) => (
    <Component {...props} runtime={useRuntime()} />
  )

  Wrapped.displayName = `withRuntimeContext(${
    Component.displayName ?? Component.name
  })`

  return Wrapped
}

export const Helmet = ReactHelmet
export const canUseDOM = true
export const NoSSR: FC<{ onSSR?: ReactNode }> = ({ children }) => (
  <>{children}</>
)
export const buildCacheLocator = (
  app: string,
  type: string,
  cacheId: string
): string => `${app}:${type}:${cacheId}`

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & Target

export const Link: FC<LinkProps> = ({
  page,
  to,
  params,
  query,
  replace,
  children,
  onClick,
  ...rest
}) => {
  const runtime = useRuntime()
  const target = { page, to, params, query, replace }

  return (
    <a
      {...rest}
      href={runtime.hrefFor(target)}
      onClick={(event) => {
        onClick?.(event)
        const opensElsewhere = event.metaKey || event.ctrlKey || event.shiftKey

        if (event.defaultPrevented || opensElsewhere || event.button !== 0) {
          return
        }

        event.preventDefault()
        runtime.navigate(target)
      }}
    >
      {children}
    </a>
  )
}
