import { useMemo } from 'react'
import { useIntl } from 'react-intl'

import type { Language } from '../../words/language'
import { languageOf } from '../../words/language'

export const useLanguage = (): Language => {
  const intl = useIntl()

  return useMemo(() => languageOf(intl), [intl])
}
