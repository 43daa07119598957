const MAX_DAYS = 999

/**
 * Identity of a plan at checkout and in orders: `15/30`. Empty when these are no
 * deadlines of a plan: each is later than the one before.
 */
export const planKey = (days: readonly number[]): string =>
  days.every((day, index) => day <= MAX_DAYS && !(day <= days[index - 1]))
    ? days.join('/')
    : ''
