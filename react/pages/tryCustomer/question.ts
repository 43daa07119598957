import type { QueryDecisionPreviewArgs } from '../../typings/schema'

/** What the form of "try a customer" holds. */
export interface Question {
  readonly email: string
  readonly salesChannel: string
  /** `YYYY-MM-DD`, in the reader's own time zone. */
  readonly day: string
  /** `HH:MM`; without it the day begins. */
  readonly time: string
}

export const emptyQuestion: Question = {
  email: '',
  salesChannel: '',
  day: '',
  time: '',
}

/** The moment the reader means, in his own time zone; `null` when he names no day. */
export const momentOf = ({
  day,
  time,
}: Pick<Question, 'day' | 'time'>): string | null => {
  // Without an offset a day with a time is read in the reader's own zone; a day alone would be UTC.
  const date = new Date(`${day}T${time === '' ? '00:00' : time}`)

  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

/** The question as it travels. An e-mail typed now says more than a customer named in the URL. */
export const argsOf = (
  question: Question,
  customerId: string | null
): QueryDecisionPreviewArgs => {
  const email = question.email.trim()
  const salesChannel = question.salesChannel.trim()

  return {
    email: email === '' ? null : email,
    customerId: email === '' ? customerId : null,
    salesChannel: salesChannel === '' ? null : salesChannel,
    at: momentOf(question),
  }
}
