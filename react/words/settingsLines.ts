import type {
  Mode,
  OrderCheckMode,
  Settings,
  WhenUnavailable,
} from '../typings/schema'
import type { Language } from './language'

export const modeWords: Record<Mode, string> = {
  ON: 'admin/cpc.settings.mode.on',
  TESTERS: 'admin/cpc.settings.mode.testers',
  OFF: 'admin/cpc.settings.mode.off',
}

export const unavailableWords: Record<WhenUnavailable, string> = {
  OFFER_UNRESTRICTED: 'admin/cpc.settings.unavailable.unrestricted',
  OFFER_ALL: 'admin/cpc.settings.unavailable.all',
}

export const orderCheckWords: Record<OrderCheckMode, string> = {
  OBSERVE: 'admin/cpc.settings.orderCheck.observe',
  FLAG: 'admin/cpc.settings.orderCheck.flag',
  CANCEL: 'admin/cpc.settings.orderCheck.cancel',
}

interface Spoken {
  readonly name: string
  readonly value: string
}

const spoken = (language: Language, settings: Settings): readonly Spoken[] => [
  {
    name: language.say('admin/cpc.settings.mode'),
    value: language.say(modeWords[settings.mode]),
  },
  {
    name: language.say('admin/cpc.settings.unavailable'),
    value: language.say(unavailableWords[settings.whenUnavailable]),
  },
  {
    name: language.say('admin/cpc.settings.orderCheck'),
    value: language.say(orderCheckWords[settings.orderCheck]),
  },
  {
    name: language.say('admin/cpc.settings.timeZone'),
    value: settings.timeZone,
  },
  {
    name: language.say('admin/cpc.settings.entity'),
    value: settings.customerEntity,
  },
  {
    name: language.say('admin/cpc.settings.editing'),
    value: language.say(
      settings.editPaymentConditions ? 'admin/cpc.yes' : 'admin/cpc.no'
    ),
  },
]

const TESTERS_NAMED = 5

const testersLine = (
  language: Language,
  before: readonly string[],
  after: readonly string[]
): readonly string[] => {
  const came = after.filter((tester) => !before.includes(tester))
  const went = before.filter((tester) => !after.includes(tester))

  if (came.length + went.length === 0) return []

  const named = (testers: readonly string[]) =>
    (testers.length > TESTERS_NAMED
      ? testers.slice(0, TESTERS_NAMED).concat('…')
      : testers
    ).join(', ')

  return [
    language.say('admin/cpc.change.values', {
      property: language.say('admin/cpc.settings.testers'),
      added: came.length,
      addedValues: named(came),
      removed: went.length,
      removedValues: named(went),
    }),
  ]
}

/** What a change did to the settings, one sentence a line. */
export const settingsLines = (
  language: Language,
  before: Settings,
  after: Settings
): readonly string[] => {
  const old = spoken(language, before)

  return spoken(language, after)
    .map(({ name, value }, at) =>
      old[at].value === value
        ? null
        : language.say('admin/cpc.change.setting', {
            name,
            before: old[at].value,
            after: value,
          })
    )
    .filter((line): line is string => line !== null)
    .concat(testersLine(language, before.testers, after.testers))
}
