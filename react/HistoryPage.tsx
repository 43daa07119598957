export { default } from './pages/history/HistoryPage'
