export { default } from './pages/condition/ConditionPage'
