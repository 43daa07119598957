const LOOK_MS = 500
const parent = process.ppid

/**
 * npm passes SIGTERM on to the shell it runs a script with, and that shell ends without a word to the script.
 * An orphan has another parent than it was born with; Windows never says, so there nothing happens.
 */
export const whenParentGone = (work) => {
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    work()
  }, LOOK_MS)

  timer.unref()
}
