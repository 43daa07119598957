import { builderProblems } from './builderProblems'

const manifest = { builders: { node: '7.x', react: '3.x' } }
const routes = { 'admin.app.a': { component: 'APage' } }

describe('the builders', () => {
  const table: ReadonlyArray<[string, string[], string[]]> = [
    ['find all they need', ['node/index.ts', 'react/APage.tsx'], []],
    [
      'miss a folder',
      ['react/APage.tsx'],
      ['node/ is missing, and node is a builder'],
    ],
    [
      'miss a page',
      ['node/index.ts', 'react/pages/APage.tsx'],
      ['react/APage.tsx is missing, and admin/routes.json names it'],
    ],
  ]

  it.each(table)('%s', (_, files, problems) => {
    expect(builderProblems(files, manifest, routes)).toEqual(problems)
  })
})
