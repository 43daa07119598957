import type { FC } from 'react'
import React from 'react'

import type { Language } from './language'

const TEXTS = {
  en: {
    title: 'Local store Admin',
    back: 'Back to the store',
    language: 'Language',
  },
  pt: {
    title: 'Admin da loja local',
    back: 'Voltar à loja',
    language: 'Idioma',
  },
  es: {
    title: 'Admin de la tienda local',
    back: 'Volver a la tienda',
    language: 'Idioma',
  },
} as const

const LANGUAGES = { en: 'English', pt: 'Português', es: 'Español' } as const

const hrefIn = (language: string): string => {
  const query = new URLSearchParams(window.location.search)

  query.set('lang', language)

  return `${window.location.pathname}?${query}`
}

/** Stands where VTEX's Admin has its own frame: a way back, and the language. */
export const HostBar: FC<{ language: Language }> = ({ language }) => {
  const text = TEXTS[language]

  return (
    <div className="host-bar" role="banner">
      <span className="host-bar-title">{text.title}</span>
      <a href={`/?lang=${language}`}>{text.back}</a>
      <nav aria-label={text.language}>
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <a
            key={code}
            href={hrefIn(code)}
            lang={code}
            aria-current={code === language ? 'true' : undefined}
          >
            {name}
          </a>
        ))}
      </nav>
    </div>
  )
}
