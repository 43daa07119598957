export { default } from './pages/exchange/ExchangePage'
