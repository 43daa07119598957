import { spawn } from 'child_process'
import { once } from 'events'
import path from 'path'

const MODULE = path.join(__dirname, 'whenParentGone.mjs')

const SCRIPT = `
  import { whenParentGone } from ${JSON.stringify(MODULE)}
  setTimeout(() => process.exit(1), 10000)
  whenParentGone(() => { console.log('gone'); process.exit(0) })
  console.log('here')
`

test('a script hears that the shell which ran it was ended', async () => {
  // The second command keeps the shell from becoming the script itself.
  const shell = spawn(
    'sh',
    ['-c', '"$NODE" --input-type=module -e "$SCRIPT"; :'],
    { env: { NODE: process.execPath, SCRIPT } }
  )

  shell.stdout.setEncoding('utf8')
  expect(await once(shell.stdout, 'data')).toEqual(['here\n'])
  shell.kill('SIGTERM')
  expect(await once(shell.stdout, 'data')).toEqual(['gone\n'])
})
