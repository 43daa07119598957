import { record } from '../core/fixtures/builders'
import { emptyDocument } from '../core/parseStoredDocument'
import type { StoredDocument } from '../core/storedDocument'
import { isCheckingOff } from './isCheckingOff'

test.each<[string, Partial<StoredDocument>, boolean]>([
  ['nothing was ever clustered', {}, true],
  ['something is clustered', { records: [record()] }, false],
  // Orders placed before the last one was removed are judged by the history.
  ['what was clustered is gone', { lastChangeId: 'change-1' }, false],
  [
    'switched off',
    {
      records: [record()],
      lastChangeId: 'change-1',
      settings: { ...emptyDocument.settings, mode: 'OFF' },
    },
    true,
  ],
])('%s', (_, given, expected) => {
  expect(isCheckingOff({ ...emptyDocument, ...given })).toBe(expected)
})
