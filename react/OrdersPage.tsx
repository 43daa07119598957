export { default } from './pages/orders/OrdersPage'
