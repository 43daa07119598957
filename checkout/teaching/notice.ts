import { NOTE } from '../snapshot'
import type { Words } from './words'

const STYLE: ReadonlyArray<readonly [string, string]> = [
  ['position', 'fixed'],
  ['right', '16px'],
  ['bottom', '16px'],
  ['z-index', '2147483647'],
  ['max-width', '360px'],
  ['box-sizing', 'border-box'],
  ['padding', '16px'],
  ['border', '2px solid #134cd8'],
  ['border-radius', '6px'],
  ['background', '#fff'],
  ['color', '#25282b'],
  ['font', '15px/1.5 sans-serif'],
  ['box-shadow', '0 4px 16px rgba(0,0,0,.25)'],
]

const BUTTON: ReadonlyArray<readonly [string, string]> = [
  ['margin', '12px 12px 0 0'],
  ['padding', '8px 12px'],
  ['border', '1px solid #134cd8'],
  ['border-radius', '4px'],
  ['background', '#fff'],
  ['color', '#134cd8'],
  ['font', 'inherit'],
  ['cursor', 'pointer'],
]

export interface Notice {
  say(text: string): void
  /** Nothing is left to be captured. */
  end(): void
}

/** A small box on the merchant's page, with a way to remove it. */
export const openNotice = (words: Words, captureNow: () => void): Notice => {
  // Through the style object, which a policy against inline styles allows.
  const make = (
    tag: string,
    style: typeof STYLE,
    text: string
  ): HTMLElement => {
    const element = document.createElement(tag)

    style.forEach(([name, value]) => element.style.setProperty(name, value))
    element.textContent = text

    return element
  }

  const button = (text: string, pressed: () => void): HTMLElement => {
    const element = make('button', BUTTON, text)

    element.setAttribute('type', 'button')
    element.addEventListener('click', pressed)

    return element
  }

  const box = make('section', STYLE, '')
  const status = make('div', [], '')
  const now = button(words.now, captureNow)

  // Recognition passes over what bears this.
  box.setAttribute(NOTE, '')
  box.setAttribute('aria-label', words.title)
  status.setAttribute('role', 'status')
  ;[
    make('strong', [['display', 'block']], words.title),
    status,
    now,
    button(words.close, () => box.remove()),
  ].forEach((element) => box.appendChild(element))
  document.body.appendChild(box)

  return {
    say: (text) => {
      status.textContent = text
    },
    end: () => now.remove(),
  }
}
