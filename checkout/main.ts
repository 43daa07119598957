import { start } from './start'
import { teach } from './teach'

try {
  // A theme may bring the script a second time; one is enough.
  if (!window.cpcPlans) {
    window.cpcPlans = true
    teach()
    start()
  }
} catch (error) {
  // The page stays as VTEX drew it.
}
