const MAX_DAYS = 999

/** Days as a plan has them: whole, each later than the one before. */
export const areDeadlines = (days: readonly number[]): boolean =>
  days.length > 0 &&
  days.every(
    (day, index) => day <= MAX_DAYS && (index === 0 || day > days[index - 1])
  )

/** Identity of a plan at checkout and in orders: `15/30`. */
export const planKey = (days: readonly number[]): string => days.join('/')
