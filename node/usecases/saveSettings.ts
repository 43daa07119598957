import { validateSettings } from '../core/validateSettings'
import type { ChangeOutcome, ChangePorts } from './changeDocument'
import { changeDocument } from './changeDocument'

/** Saves the settings, which live in the stored document with its revision and history. */
export const saveSettings = (
  ports: ChangePorts,
  input: unknown,
  revision: string
): Promise<ChangeOutcome> =>
  changeDocument(ports, revision, async (document) => {
    const valid = validateSettings(input, document.settings)

    return valid.ok
      ? {
          status: 'CHANGE',
          change: {
            kind: 'SETTINGS',
            document: { ...document, settings: valid.settings },
            paymentConditionId: null,
            before: null,
            after: null,
            settingsBefore: document.settings,
            settingsAfter: valid.settings,
          },
        }
      : { status: 'INVALID', issues: valid.issues }
  })
