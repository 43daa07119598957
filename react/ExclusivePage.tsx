export { default } from './pages/exclusive/ExclusivePage'
