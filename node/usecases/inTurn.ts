import type { InTurn } from './orderPorts'

/** Runs what shares a key one after the other in this process; keys begin with account and workspace. */
export const turnsByKey = (): InTurn => {
  const last = new Map<string, Promise<unknown>>()

  return (key, work) => {
    const before = last.get(key) ?? Promise.resolve()
    const running = before.then(work, work)

    last.set(key, running)
    const forget = () => {
      if (last.get(key) === running) last.delete(key)
    }

    running.then(forget, forget)

    return running
  }
}
