import { createHash } from 'crypto'

import type { RuleShape } from '../usecases/writing/ports'
import { parseGatewayRule } from './parseGatewayRules'
import { blank, copied, drafted, switched, withId } from './ruleContent'
import { isObject } from './transport'

/** The same text for the same JSON, whatever the order of its keys. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value) ?? 'null'
  const entries = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)

  return `{${entries.join(',')}}`
}

const FINGERPRINT_LENGTH = 32

/** What we know of the fields of a gateway rule. */
export const gatewayRuleShape: RuleShape = {
  view: parseGatewayRule,
  fingerprint: (content) =>
    createHash('sha256')
      .update(canonical(content))
      .digest('hex')
      .slice(0, FINGERPRINT_LENGTH),
  drafted,
  switched,
  withId,
  copied,
  blank,
}
