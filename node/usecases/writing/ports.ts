import type { StoredRecord } from '../../core/cluster'
import type { PaymentCondition } from '../../core/paymentCondition'
import type { PaymentConditionDraft } from '../../core/validatePaymentCondition'
import type { SavePorts } from '../saveClusteredCondition'

/** A payment condition as the gateway has it, every field; only the adapter knows which. */
export type RuleContent = Readonly<Record<string, unknown>>

/** Customer Credit conditions with the merchant's own token, read from the gateway now. */
export interface RuleReader {
  /** Null when there is none, or it is another payment system's. Throws Unavailable, Forbidden. */
  one(id: string): Promise<RuleContent | null>
  all(): Promise<readonly RuleContent[]>
}

/** Throws Unavailable when it can't be known whether it was done, Forbidden without the right. */
export interface RuleWriter {
  create(content: RuleContent): Promise<'DONE' | 'REFUSED'>
  replace(id: string, content: RuleContent): Promise<'DONE' | 'REFUSED'>
  remove(id: string): Promise<'DONE' | 'REFUSED'>
}

/** What the adapter knows of a rule's fields, as pure functions. */
export interface RuleShape {
  view(content: RuleContent): PaymentCondition
  /** Changes with every field, known or not. */
  fingerprint(content: RuleContent): string
  /** The content with what the draft says; every other field as it came. */
  drafted(content: RuleContent, draft: PaymentConditionDraft): RuleContent
  switched(content: RuleContent, enabled: boolean): RuleContent
  withId(content: RuleContent, id: string): RuleContent
  /** Another condition's copy, without what makes it that one. */
  copied(content: RuleContent): RuleContent
  /** The least a new condition takes from another: how the store is connected to Customer Credit. */
  blank(content: RuleContent): RuleContent
}

/** What becomes of the clusters together with the payment condition. */
export type ClusterChange =
  | { readonly kind: 'KEEP' }
  | { readonly kind: 'REMOVE' }
  | {
      /** `RENEW`: those it has, for plans that are new. */
      readonly kind: 'SET' | 'RENEW'
      /** As they came in: validated when they are saved. */
      readonly match: unknown
      readonly clusters: unknown
    }

/** One Save of a merchant, written down before the first step so that a half one can be resumed. */
export interface RuleChange {
  readonly id: string
  /** The payment condition's id; of a new one the id asked for. */
  readonly key: string
  /** The id the gateway gave it, when it is another one. */
  readonly ruleId: string
  readonly at: string
  readonly by: string
  readonly name: string
  /** Null: a new payment condition. */
  readonly prior: RuleContent | null
  /** Null: deleted. */
  readonly target: RuleContent | null
  readonly clusters: ClusterChange
  readonly recordBefore: StoredRecord | null
  /** What the gateway made of our write, when it differs: the merchant has been told. */
  readonly written: RuleContent | null
  /** Conditions of the name that existed before: what is new among them is ours. */
  readonly namesakes: readonly string[]
  /** How many of its steps were done when this was noted; the next one may be. */
  readonly stepsDone: number
}

export interface RevisedChange {
  readonly change: RuleChange
  readonly revision: string
}

/** Throws Unavailable. */
export interface RuleChangeStore {
  /** Those not finished. */
  open(): Promise<readonly RevisedChange[]>
  /** `revision` null: there must be none yet. */
  save(
    change: RuleChange,
    revision: string | null
  ): Promise<{ readonly revision: string } | 'CONFLICT'>
  /** Keeps it as the last one of its payment condition. */
  finish(change: RuleChange): Promise<void>
  /** It is as if it had never been written down. */
  drop(change: RuleChange): Promise<void>
  /** The last finished change of a payment condition. */
  last(key: string): Promise<RuleChange | null>
}

export interface PreviewChangePorts extends SavePorts {
  readonly rules: RuleReader
  readonly shape: RuleShape
  readonly newRuleId: () => string
}

export interface WritePorts extends PreviewChangePorts {
  readonly writer: RuleWriter
  readonly changes: RuleChangeStore
}
