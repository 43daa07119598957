import { start } from './start'

try {
  // A theme may bring the script a second time; one is enough.
  if (!window.clusteredPaymentConditions) {
    window.clusteredPaymentConditions = true
    start()
  }
} catch (error) {
  // The page stays as VTEX drew it.
}
