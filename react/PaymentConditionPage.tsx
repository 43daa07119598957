export { default } from './pages/paymentCondition/PaymentConditionPage'
