import type { QueryDecisionPreviewArgs } from '../../typings/schema'

/** What the form of "try a customer" holds. */
export interface Question {
  readonly email: string
  readonly salesChannel: string
  readonly moment: Date | null
}

export const emptyQuestion: Question = {
  email: '',
  salesChannel: '',
  moment: null,
}

/** The question as it travels. An e-mail typed now says more than a customer named in the URL. */
export const argsOf = (
  { email, salesChannel, moment }: Question,
  customerId: string | null
): QueryDecisionPreviewArgs => {
  const who = email.trim()

  return {
    email: who === '' ? null : who,
    customerId: who === '' ? customerId : null,
    salesChannel: salesChannel.trim() === '' ? null : salesChannel.trim(),
    at: moment === null ? null : moment.toISOString(),
  }
}
