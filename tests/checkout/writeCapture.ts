import type { CapturedNode } from '../../checkout/teaching/capture'
import type { Language } from './support'

/** One meaning a row, its words in each language; a capture keeps no words but such. */
const DICTIONARY: ReadonlyArray<Readonly<Record<Language, string>>> = [
  { en: 'days', pt: 'dias', es: 'días' },
  { en: 'day', pt: 'dia', es: 'día' },
  { en: 'and', pt: 'e', es: 'y' },
  { en: 'in', pt: 'em', es: 'en' },
  { en: 'of', pt: 'de', es: 'de' },
  { en: 'installments', pt: 'parcelas', es: 'cuotas' },
  { en: 'installment', pt: 'parcela', es: 'cuota' },
  { en: 'payments', pt: 'pagamentos', es: 'pagos' },
  { en: 'deadlines', pt: 'prazos', es: 'plazos' },
  { en: 'deadline', pt: 'prazo', es: 'plazo' },
]

const VOID = /^(br|hr|img|input)$/

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const translated = (text: string, from: Language, to: Language): string =>
  text.replace(/[a-zà-ÿ]+/gi, (word) => {
    const row = DICTIONARY.find((words) => words[from] === word.toLowerCase())

    if (!row || from === to) return word

    return /^[A-Z]/.test(word)
      ? row[to].charAt(0).toUpperCase() + row[to].slice(1)
      : row[to]
  })

/** A captured element as HTML, in the language of the capture or another. */
export const writeNode = (
  node: CapturedNode,
  from: Language,
  to: Language
): string => {
  if (typeof node === 'string') return escaped(translated(node, from, to))

  const [tag, attributes, children] = node
  const written = Object.entries(attributes)
    .map(([name, value]) => {
      const text = /^(aria-label|title|alt|placeholder|label)$/.test(name)
        ? translated(value, from, to)
        : value

      return ` ${name}="${escaped(text)}"`
    })
    .join('')

  // A frame's content was captured with it; here it is a part of the page.
  const name = tag === 'iframe' ? 'div' : tag

  return VOID.test(name)
    ? `<${name}${written}>`
    : `<${name}${written}>${children
        .map((child) => writeNode(child, from, to))
        .join('')}</${name}>`
}

/** The payment step with what was captured in it. */
export const writeCapture = (
  lists: readonly CapturedNode[],
  from: Language,
  to: Language
): string =>
  lists
    .map(
      (list) =>
        `<div class="creditControlPaymentGroup">${writeNode(
          list,
          from,
          to
        )}</div>`
    )
    .join('')
