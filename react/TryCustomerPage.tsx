export { default } from './pages/tryCustomer/TryCustomerPage'
