export { default } from './pages/check/CheckPage'
