import type { Settings, SettingsResult } from '../../typings/schema'
import { inputOf, issueOf } from './settingsDraft'
import { hasChanges, settingsEditorOf, settingsReducer } from './settingsEditor'

const settings: Settings = {
  mode: 'ON',
  testers: ['ana@acme.com'],
  whenUnavailable: 'OFFER_UNRESTRICTED',
  timeZone: 'UTC',
  customerEntity: 'CL',
  orderCheck: 'OBSERVE',
  editPaymentConditions: false,
  revision: 'r1',
}

const start = settingsEditorOf(settings)

const written = settingsReducer(start, {
  type: 'WRITTEN',
  change: { mode: 'OFF' },
})

const answer = (change: Partial<SettingsResult>): SettingsResult => ({
  status: 'SAVED',
  settings: { ...settings, mode: 'OFF', revision: 'r2' },
  conflict: null,
  issues: [],
  ...change,
})

const after = (result: SettingsResult) =>
  settingsReducer(settingsReducer(written, { type: 'STARTED' }), {
    type: 'ANSWERED',
    result,
  })

describe('the settings one writes', () => {
  it('are a change until they are saved or discarded', () => {
    expect(hasChanges(start)).toBe(false)
    expect(hasChanges(written)).toBe(true)
    expect(hasChanges(settingsReducer(written, { type: 'DISCARDED' }))).toBe(
      false
    )
    expect(hasChanges(after(answer({})))).toBe(false)
  })

  it.each([
    ['one a line', 'a@x.com\nb@x.com'],
    ['with commas', 'a@x.com, b@x.com'],
    ['with empty lines', '\na@x.com;\n\n b@x.com '],
  ])('take testers %s', (_, testers) => {
    expect(inputOf({ ...start.draft, testers }).testers).toEqual([
      'a@x.com',
      'b@x.com',
    ])
  })

  it('carry the revision of what was saved', () => {
    expect(after(answer({})).onFile.revision).toBe('r2')
  })

  it('stay as written when a colleague came first, and give way when told to', () => {
    const theirs = { ...settings, timeZone: 'Europe/Lisbon', revision: 'r3' }

    const collided = after(
      answer({
        status: 'CONFLICT',
        settings: theirs,
        conflict: { by: 'bo@wholesale.com', at: '2026-08-02T12:00:00.000Z' },
      })
    )

    expect(collided.draft.mode).toBe('OFF')
    expect(collided.outcome?.type).toBe('CONFLICT')

    const loaded = settingsReducer(collided, { type: 'THEIRS_CHOSEN' })

    expect(loaded.onFile).toEqual(theirs)
    expect(hasChanges(loaded)).toBe(false)
  })

  it('name the tester an issue is about, until the field is written anew', () => {
    const draft = { ...written.draft, testers: 'ana@acme.com\nbo' }

    const invalid = {
      ...after(
        answer({
          status: 'INVALID',
          issues: [{ path: ['testers', '1'], code: 'NOT_AN_EMAIL' }],
        })
      ),
      draft,
    }

    expect(issueOf(invalid.issues, 'testers', draft)).toEqual({
      code: 'NOT_AN_EMAIL',
      tester: 'bo',
    })

    const corrected = settingsReducer(invalid, {
      type: 'WRITTEN',
      change: { testers: 'ana@acme.com' },
    })

    expect(corrected.issues).toEqual([])
  })

  it('are not called saved when storage did not answer', () => {
    const refused = after(
      answer({
        status: 'UNAVAILABLE',
        settings: null,
        issues: [{ path: [], code: 'STORAGE_UNAVAILABLE' }],
      })
    )

    expect(refused.outcome).toEqual({
      type: 'REFUSED',
      problem: { type: 'TROUBLE', code: 'STORAGE_UNAVAILABLE' },
    })
    expect(hasChanges(refused)).toBe(true)
  })
})
