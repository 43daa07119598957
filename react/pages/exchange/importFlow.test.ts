import type { ImportPreview, ImportResult } from '../../typings/schema'
import type { ConditionFile } from './conditionFile'
import { problem, unusable } from './conditionFile'
import type { ImportAction, ImportFlow } from './importFlow'
import { importReducer, isImportable, noImport } from './importFlow'

const file: ConditionFile = {
  format: 'CSV',
  entries: [
    {
      entry: { paymentConditionId: '2', match: 'ALL', clusters: [] },
      row: 2,
      clusterRows: [],
    },
  ],
  problems: [],
  unreadable: 0,
}

const preview: ImportPreview = {
  changes: [{ paymentConditionId: '2', before: null, after: null }],
  unchanged: 0,
  issues: [],
  issueCount: 0,
  revision: 'r1',
}

const result: ImportResult = {
  status: 'SAVED',
  summary: { added: 1, changed: 0, removed: 0 },
  conflict: null,
  revision: 'r2',
  issues: [],
  issueCount: 0,
}

const after = (...actions: readonly ImportAction[]): ImportFlow =>
  actions.reduce(importReducer, noImport)

const chosen = (of: ConditionFile = file): ImportAction => ({
  type: 'CHOSEN',
  name: 'a.csv',
  file: of,
})

const previewed: ImportAction = { type: 'PREVIEWED', preview }

describe('an import', () => {
  it.each<[string, boolean, readonly ImportAction[]]>([
    ['before the preview', false, [chosen()]],
    ['after the preview', true, [chosen(), previewed]],
    ['while it is under way', false, [chosen(), previewed, { type: 'SENT' }]],
    [
      'with a problem of the file',
      false,
      [chosen({ ...file, problems: [problem('NOT_A_FLAG', 2)] }), previewed],
    ],
    [
      'with an issue of the service',
      false,
      [chosen(), { type: 'PREVIEWED', preview: { ...preview, issueCount: 1 } }],
    ],
    [
      'that would change nothing',
      false,
      [chosen(), { type: 'PREVIEWED', preview: { ...preview, changes: [] } }],
    ],
    [
      'whose answer was lost, for another try',
      true,
      [
        chosen(),
        previewed,
        { type: 'SENT' },
        { type: 'FAILED', problem: { type: 'OFFLINE' } },
      ],
    ],
    [
      'that others came before, until it is seen anew',
      false,
      [
        chosen(),
        previewed,
        { type: 'SENT' },
        { type: 'ANSWERED', result: { ...result, status: 'CONFLICT' } },
      ],
    ],
    [
      'of another choice about the rest, until it is seen anew',
      false,
      [chosen(), previewed, { type: 'REMOVE_OTHERS', removeOthers: true }],
    ],
  ])('%s can be made: %s', (_, expected, actions) => {
    expect(isImportable(after(...actions))).toBe(expected)
  })

  it('of a file nothing can be taken from asks nothing', () => {
    expect(after(chosen(unusable('CSV', 'TOO_LARGE')))).toMatchObject({
      status: 'CHOSEN',
      isWorking: false,
    })
  })

  it('ends with what it did', () => {
    expect(
      after(chosen(), previewed, { type: 'SENT' }, { type: 'ANSWERED', result })
    ).toEqual({ status: 'DONE', summary: result.summary })
  })

  it.each<[string, Partial<ImportResult>, object]>([
    [
      'refused in the end shows why',
      { status: 'INVALID', issues: [{ path: [], code: 'X' }], issueCount: 1 },
      { preview: { issueCount: 1, changes: [] }, isWorking: false },
    ],
    [
      'without storage says so',
      {
        status: 'UNAVAILABLE',
        issues: [{ path: [], code: 'STORAGE_UNAVAILABLE' }],
      },
      { problem: { type: 'TROUBLE', code: 'STORAGE_UNAVAILABLE' } },
    ],
    [
      'that others came before says who, and is seen anew',
      { status: 'CONFLICT', conflict: { by: 'bo', at: 'then' } },
      { preview: null, isWorking: true, conflict: { by: 'bo', at: 'then' } },
    ],
  ])('%s', (_, change, expected) => {
    expect(
      after(chosen(), previewed, {
        type: 'ANSWERED',
        result: { ...result, ...change },
      })
    ).toMatchObject(expected)
  })
})
