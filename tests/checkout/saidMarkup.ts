import type { OddMarkup } from './oddMarkups'
import type { Language } from './support'

/** The text in the language being drawn. */
export type Say = (en: string, pt: string, es: string) => string

type Money = (amount: number) => string

type Draw = (say: Say, money: Money, language: Language) => string

const sayIn =
  (language: Language): Say =>
  (en, pt, es) =>
    ({ en, pt, es }[language])

/** An amount as shops of this language write it. */
const moneyIn =
  (language: Language): Money =>
  (amount) => {
    const [whole, cents] = amount.toFixed(2).split('.')
    const grouped = (mark: string): string =>
      whole.replace(/\B(?=(\d{3})+$)/g, mark)

    return {
      en: `$${grouped(',')}.${cents}`,
      pt: `R$&nbsp;${grouped('.')},${cents}`,
      es: `$ ${grouped('.')},${cents}`,
    }[language]
  }

const said =
  (outcome: OddMarkup['outcome']) =>
  (name: string, keys: readonly string[], draw: Draw): OddMarkup => ({
    name,
    keys,
    outcome,
    write: (language) => draw(sayIn(language), moneyIn(language), language),
  })

export const read = said('READ')
/** A careful person can tell; left alone is safe, too. */
export const puzzling = said('READ_OR_LEFT')

/** Nobody could be sure. */
export const unsure = (name: string, draw: Draw): OddMarkup =>
  said('LEFT')(name, [], draw)
