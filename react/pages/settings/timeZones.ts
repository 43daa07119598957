import { matches } from '../../words/matches'

/** Where the browser can't name them. */
const SOME = [
  'America/Argentina/Buenos_Aires',
  'America/Bogota',
  'America/Lima',
  'America/Manaus',
  'America/Mexico_City',
  'America/New_York',
  'America/Santiago',
  'America/Sao_Paulo',
  'Europe/Lisbon',
  'Europe/Madrid',
]

/** IANA names as this browser knows them, and UTC. */
export const timeZones = (): readonly string[] => {
  // Newer than the language version these pages are checked with.
  const supported: unknown = Reflect.get(Intl, 'supportedValuesOf')

  const named: unknown =
    typeof supported === 'function' ? supported.call(Intl, 'timeZone') : SOME

  const names = Array.isArray(named) ? named.map(String) : SOME

  return names.includes('UTC') ? names : ['UTC', ...names]
}

/** The names that hold all the words: "sao paulo" finds America/Sao_Paulo. */
export const findTimeZones = (
  names: readonly string[],
  search: string
): readonly string[] =>
  names.filter((name) => matches(`${name} ${name.replace(/_/g, ' ')}`, search))
