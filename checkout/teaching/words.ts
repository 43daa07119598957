/** What the merchant reads on his own page; a shopper never sees it. */
export interface Words {
  readonly title: string
  readonly waiting: string
  readonly now: string
  readonly sending: string
  readonly recognised: (plans: string) => string
  readonly unknown: string
  readonly refused: string
  readonly nothing: string
  readonly close: string
}

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    title: 'Clustered Payment Conditions',
    waiting:
      'Go to the payment step and choose Customer Credit. Its plan list is captured when it is there: how it is built, without names, amounts or prices.',
    now: 'Capture the page as it is',
    sending: 'Sending the capture …',
    recognised: (plans) =>
      `The plan list was captured. Plans recognized: ${plans}.`,
    unknown:
      'The plan list was captured. Its plans were not recognized: until that is solved, the page shows every plan.',
    refused:
      'The capture was not taken. A key is good for one hour and one capture: start again in the settings of the app.',
    nothing: 'There is no payment step on this page yet.',
    close: 'Close',
  },
  es: {
    title: 'Clustered Payment Conditions',
    waiting:
      'Ve al paso de pago y elige Customer Credit. La lista de planes se captura en cuanto aparece: cómo está hecha, sin nombres, importes ni precios.',
    now: 'Capturar la página como está',
    sending: 'Enviando la captura …',
    recognised: (plans) =>
      `La lista de planes fue capturada. Planes reconocidos: ${plans}.`,
    unknown:
      'La lista de planes fue capturada. Sus planes no fueron reconocidos: mientras no se resuelva, la página muestra todos.',
    refused:
      'La captura no fue aceptada. Una clave vale una hora y una sola captura: empieza de nuevo en la configuración de la app.',
    nothing: 'Todavía no hay un paso de pago en esta página.',
    close: 'Cerrar',
  },
  pt: {
    title: 'Clustered Payment Conditions',
    waiting:
      'Vá até o pagamento e escolha Customer Credit. A lista de planos é capturada assim que aparecer: como ela é feita, sem nomes, valores ou preços.',
    now: 'Capturar a página como está',
    sending: 'Enviando a captura …',
    recognised: (plans) =>
      `A lista de planos foi capturada. Planos reconhecidos: ${plans}.`,
    unknown:
      'A lista de planos foi capturada. Os planos não foram reconhecidos: enquanto isso não for resolvido, a página mostra todos.',
    refused:
      'A captura não foi aceita. Uma chave vale uma hora e uma só captura: comece de novo nas configurações do app.',
    nothing: 'Ainda não há pagamento nesta página.',
    close: 'Fechar',
  },
}

/** Languages we have words in; any other reads English. */
export const languageOf = (locale: string): string =>
  locale.slice(0, 2) in WORDS ? locale.slice(0, 2) : 'en'

export const wordsIn = (language: string): Words => WORDS[language] || WORDS.en
