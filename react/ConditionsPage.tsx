export { default } from './pages/conditions/ConditionsPage'
