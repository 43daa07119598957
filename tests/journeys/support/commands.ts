export interface Command {
  readonly command: string
  /** What the page says comes back; nothing said means an empty answer. */
  readonly answer: unknown
}

const BLOCK = /^```(sh|json)\n([\s\S]*?)\n```$/gm

/** The commands of a page, each with the answer that stands below it. */
export const commandsOf = (markdown: string): Command[] =>
  [...markdown.matchAll(BLOCK)].reduce<Command[]>(
    (commands, [, language, text]) => {
      if (language === 'sh')
        return [...commands, { command: text, answer: null }]
      const last = commands[commands.length - 1]

      return [...commands.slice(0, -1), { ...last, answer: JSON.parse(text) }]
    },
    []
  )
