/** As far as the tests ask it; the package has no types of its own. */
declare module 'dinero.js' {
  interface Amount {
    allocate(ratios: readonly number[]): readonly Amount[]
    getAmount(): number
  }

  export default function dinero(given: { readonly amount: number }): Amount
}
