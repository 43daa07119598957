export { default } from './pages/settings/SettingsPage'
