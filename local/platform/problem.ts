/** An answer other than success, in the shape the API family uses. */
export class Problem extends Error {
  constructor(public readonly status: number, public readonly body: unknown) {
    super(`Answered ${status}`)
  }
}

export const masterDataProblem = (status: number, message: string): Problem =>
  new Problem(status, { Message: message })

export const checkoutProblem = (
  status: number,
  code: string,
  message: string
): Problem =>
  new Problem(status, { fields: {}, error: { code, message, exception: null } })

/** Gateway, Customer Credit, OMS and License Manager write their errors so. */
export const commerceProblem = (
  status: number,
  message: string,
  code = '1'
): Problem => new Problem(status, { error: { code, message, exception: null } })
