import 'vtex-tachyons/tachyons.css'
import './host.css'

import { InMemoryCache } from 'apollo-cache-inmemory'
import { ApolloClient } from 'apollo-client'
import { HttpLink } from 'apollo-link-http'
import type { ComponentType, FC } from 'react'
import React, { useEffect, useMemo, useState } from 'react'
import { ApolloProvider } from 'react-apollo'
import ReactDOM from 'react-dom'
import { IntlProvider } from 'react-intl'
import routesJson from '@app/admin/routes.json'

import { HostBar } from './HostBar'
import { chosenLanguage, cultureOf } from './language'
import type { Match, Target } from './router'
import { hrefFor, loadRoutes, match } from './router'
import type { Runtime } from './stubs/renderRuntime'
import { RenderContext } from './stubs/renderRuntime'

type PageModule = { readonly default: ComponentType }
type Messages = Record<string, string>

const pages = import.meta.glob<PageModule>('@app/react/*.tsx')
const messageFiles = import.meta.glob<Messages>('@app/messages/*.json', {
  import: 'default',
})

const routes = loadRoutes(routesJson)
const apollo = new ApolloClient({
  cache: new InMemoryCache(),
  link: new HttpLink({
    uri: '/_v/private/graphql/v1',
    credentials: 'same-origin',
  }),
})

const emitter = new EventTarget()

const queryOf = (search: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(search))

// The language is the host's, not the page's: it stays on the way to the next page.
const keepLanguage = (target: Target): Target => {
  const { lang } = queryOf(window.location.search)

  if (!lang) return target
  const query = new URLSearchParams(target.query ?? '')

  if (!query.has('lang')) query.set('lang', lang)

  return { ...target, query: query.toString() }
}

const go = (href: string, replace: boolean | undefined): void => {
  if (replace) window.history.replaceState(null, '', href)
  else window.history.pushState(null, '', href)
  window.dispatchEvent(new PopStateEvent('popstate'))
}

const navigate = (target: Target): void => {
  go(hrefFor(routes, keepLanguage(target)), target.replace)
  window.scrollTo(0, 0)
}

const setQuery: Runtime['setQuery'] = (next, options = {}) => {
  const { replace = false, merge = true } = options
  const current = queryOf(window.location.search)
  const kept = merge ? current : current.lang ? { lang: current.lang } : {}
  const query = new URLSearchParams()

  for (const [name, value] of Object.entries({ ...kept, ...next })) {
    if (value !== undefined && value !== null) query.set(name, String(value))
  }

  const text = query.toString()

  go(`${window.location.pathname}${text === '' ? '' : `?${text}`}`, replace)
}

const runtimeFor = (
  { route, params }: Match,
  query: Record<string, string>
): Runtime => ({
  account: 'wholesale',
  workspace: 'master',
  production: true,
  rootPath: '',
  page: route.id,
  query,
  route: { id: route.id, path: route.path, params, queryString: query },
  culture: cultureOf(chosenLanguage(query.lang, navigator.languages)),
  deviceInfo: { isMobile: window.innerWidth < 640, type: 'desktop' },
  hints: { mobile: false, desktop: true, phone: false, tablet: false },
  emitter,
  getSettings: () => undefined,
  setQuery,
  navigate,
  hrefFor: (target) => hrefFor(routes, keepLanguage(target)),
})

const usePlace = (): string => {
  const here = () => window.location.pathname + window.location.search
  const [place, setPlace] = useState(here)

  useEffect(() => {
    const moved = () => setPlace(here())

    window.addEventListener('popstate', moved)

    return () => window.removeEventListener('popstate', moved)
  }, [])

  return place
}

const find = <T,>(
  files: Record<string, () => Promise<T>>,
  name: string
): Promise<T> => {
  const key = Object.keys(files).find((file) => file.endsWith(`/${name}`))

  return key === undefined
    ? Promise.reject(new Error(`There is no ${name}`))
    : files[key]()
}

const Host: FC = () => {
  const place = usePlace()
  const { pathname, search } = new URL(place, window.location.origin)
  const found = match(routes, pathname)
  const component = found?.route.component ?? null
  const query = useMemo(() => queryOf(search), [search])
  const language = chosenLanguage(query.lang, navigator.languages)
  const [messages, setMessages] = useState<Messages | null>(null)
  const [page, setPage] = useState<{ Page: ComponentType } | null>(null)
  const [failure, setFailure] = useState<string | null>(null)

  useEffect(() => {
    document.documentElement.lang = cultureOf(language).locale
    find(messageFiles, `${language}.json`).then(setMessages, (error: Error) =>
      setFailure(error.message)
    )
  }, [language])

  useEffect(() => {
    if (component === null) return
    find(pages, `${component}.tsx`).then(
      (module) => setPage({ Page: module.default }),
      (error: Error) => setFailure(error.message)
    )
  }, [component])

  if (found === null) return <p className="pa5">There is no such Admin page.</p>
  if (failure !== null) return <p className="pa5">{failure}</p>
  if (messages === null || page === null) return null

  const runtime = runtimeFor(found, query)
  const { Page } = page

  return (
    <RenderContext.Provider value={runtime}>
      <IntlProvider
        key={language}
        locale={runtime.culture.locale}
        messages={messages}
      >
        <ApolloProvider client={apollo}>
          <HostBar language={language} />
          <Page key={pathname} />
        </ApolloProvider>
      </IntlProvider>
    </RenderContext.Provider>
  )
}

ReactDOM.render(<Host />, document.getElementById('app'))
