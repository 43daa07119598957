import { finding } from './finding'
import type { Verdict } from './verdict'
import { differsBy, differsElse, PASS, unknownFor } from './verdict'

const refused = finding('REFUSED', { path: '/rules' })
const slow = finding('SLOW')
const signedOut = unknownFor(finding('SIGNED_OUT'))

const many = Array.from({ length: 9 }, (_, at) =>
  finding('FIELD_MISSING', { field: String(at) })
)

test.each<[string, Verdict, Verdict]>([
  ['nothing that differs', differsBy([]), { status: 'PASS', findings: [] }],
  [
    'what differs, each once',
    differsBy([refused, slow, finding('REFUSED', { path: '/rules' })]),
    { status: 'DIFFERS', findings: [refused, slow] },
  ],
  [
    'the first eight of very much',
    differsBy(many),
    { status: 'DIFFERS', findings: many.slice(0, 8) },
  ],
  [
    'what nobody can tell',
    unknownFor(slow),
    { status: 'UNKNOWN', findings: [slow] },
  ],
  [
    'what differs before what nobody can tell',
    differsElse([slow], signedOut),
    { status: 'DIFFERS', findings: [slow] },
  ],
  [
    'what nobody can tell when nothing differs',
    differsElse([], signedOut),
    signedOut,
  ],
  ['that all is well when nothing differs', differsElse([], PASS), PASS],
])('a verdict says %s', (_, verdict, expected) => {
  expect(verdict).toEqual(expected)
})
