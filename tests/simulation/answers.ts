import type { StoredDocument } from '../../node/core/storedDocument'
import type { PaymentCondition } from '../../node/core/paymentCondition'
import type { ShopperAnswer } from '../../node/usecases/decideForShopper'
import type { Account, Version } from './account'
import { between } from './account'
import { isOffered } from './oracle'
import type { Asked, Replica } from './replica'
import { planKeysOf } from './scenery'
import { demand } from './violation'

const LONGEST_MS = 1_500
/** A document of another replica's save is known within 30 s, a rule within 60 s. */
const DOCUMENT_KNOWN_MS = 30_000
const RULES_KNOWN_MS = 60_000

export interface AskedQuestion {
  readonly account: Account
  readonly replica: Replica
  readonly email: string | null
  readonly planKeys: readonly string[]
  readonly begunAt: number
  readonly endedAt: number
}

/** What a process may believe: what stood since it was last told, and nothing old unless asking failed. */
const believable = <T>(
  versions: ReadonlyArray<Version<T>>,
  asked: readonly Asked[],
  knownWithinMs: number,
  { begunAt, endedAt }: AskedQuestion
): readonly T[] => {
  const told = asked.filter(
    (read) => !read.hasFailed && read.endedAt <= begunAt
  )

  const last = told.length > 0 ? told[told.length - 1] : null
  const hasFailedSince = asked.some(
    (read) =>
      read.hasFailed &&
      read.endedAt <= endedAt &&
      read.endedAt >= (last?.endedAt ?? begunAt)
  )

  const from = last?.begunAt ?? begunAt

  return between(
    versions,
    hasFailedSince ? from : Math.max(from, begunAt - knownWithinMs),
    endedAt
  )
}

/** Whether one state of the world explains the whole answer. */
const isExplained = (
  answer: Extract<ShopperAnswer, { status: 'OK' }>,
  documents: readonly StoredDocument[],
  rules: ReadonlyArray<readonly PaymentCondition[]>,
  groups: ReadonlyArray<string | null>,
  keys: readonly string[]
): boolean => {
  const said = new Map(answer.plans.map(({ key, offered }) => [key, offered]))

  return documents.some((document) =>
    rules.some((conditions) =>
      groups.some((group) =>
        keys.every(
          (key) =>
            (said.get(key) ?? false) ===
            isOffered(conditions, document, group, key)
        )
      )
    )
  )
}

/** Holds an answer against the promises. */
export const demandGoodAnswer = (
  question: AskedQuestion,
  answer: ShopperAnswer
): void => {
  const { account, replica, email, begunAt, endedAt } = question
  const details = () => ({
    account: account.name,
    replica: replica.name,
    email,
    begunAt,
    endedAt,
    answer,
  })

  demand(endedAt - begunAt <= LONGEST_MS, 'answered within its time', details)
  const documents = believable(
    account.documents,
    replica.documentReads.get(account.name) ?? [],
    DOCUMENT_KNOWN_MS,
    question
  )

  if (answer.status === 'OFF') {
    demand(
      documents.some(
        ({ settings, records }) =>
          settings.mode === 'OFF' || records.length === 0
      ),
      'off only when switched off or without clusters',
      details
    )

    return
  }

  const own = planKeysOf(account.name)

  demand(
    answer.plans.every(({ key }) => own.includes(key)),
    'nothing of another account',
    details
  )
  demand(
    answer.plans.length === 0 || answer.plans.some(({ offered }) => offered),
    'the method keeps a plan',
    details
  )

  const rules = believable(
    account.rules,
    replica.ruleReads.get(account.name) ?? [],
    RULES_KNOWN_MS,
    question
  )

  if (answer.status === 'DEGRADED') {
    // Withheld is then only what is clustered, and only by the setting.
    demand(
      answer.plans.length === 0 ||
        documents.some(({ records, settings }) =>
          rules.some((conditions) =>
            answer.plans.every(
              ({ key, offered }) =>
                offered ===
                (settings.whenUnavailable === 'OFFER_ALL' ||
                  isOffered(conditions, { records }, null, key))
            )
          )
        ),
      'a degraded answer follows its setting',
      details
    )

    return
  }

  const groups =
    email === null
      ? [null]
      : between(account.customers.get(email) ?? [], begunAt, endedAt).map(
          ({ group }) => group
        )

  demand(
    isExplained(answer, documents, rules, groups, own),
    'offered what he is eligible for, and nothing else',
    details
  )
}
