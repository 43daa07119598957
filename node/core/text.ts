const PLAIN = /^[\x20-\x7e]*$/
const ACCENTS = /[\u0300-\u036f]/g

/** The form in which texts compare: no letter case, accents or outer spaces. */
export const foldText = (text: string): string =>
  PLAIN.test(text)
    ? text.trim().toUpperCase()
    : text
        .trim()
        .normalize('NFD')
        .replace(ACCENTS, '')
        .toLowerCase()
        // Upper case last: it joins ss with sharp s and both small sigmas.
        .toUpperCase()
        .normalize('NFC')

/** The form in which texts marked `exact` compare: as written. */
export const exactText = (text: string): string => text.normalize('NFC')

export const isBlank = (text: string): boolean => text.trim() === ''
