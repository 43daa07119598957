/** The page's own words, as a store would write them. */
interface Words {
  readonly locale: string
  readonly title: string
  readonly method: string
  readonly plan: string
  readonly pay: string
  readonly placing: string
  readonly failed: string
  readonly placed: (order: string) => string
  readonly entry: (count: number, amount: string, days: string) => string
  readonly nothing: string
  readonly signIn: string
  readonly unavailable: string
}

const en: Words = {
  locale: 'en-US',
  title: 'A checkout of our own',
  method: 'Payment method',
  plan: 'Payment plan',
  pay: 'Complete purchase',
  placing: 'Placing your order…',
  failed: 'The order could not be placed. Please try again.',
  placed: (order) => `Order ${order} was placed.`,
  entry: (count, amount, days) => `${count}x of ${amount} - ${days} days`,
  nothing: 'No plan is available. Choose another payment method.',
  signIn: 'Sign in to see your conditions.',
  unavailable: 'The cart could not be loaded. Please reload the page.',
}

const pt: Words = {
  locale: 'pt-BR',
  title: 'Um checkout próprio',
  method: 'Forma de pagamento',
  plan: 'Prazo de pagamento',
  pay: 'Finalizar compra',
  placing: 'Enviando o seu pedido…',
  failed: 'Não foi possível fazer o pedido. Tente de novo.',
  placed: (order) => `O pedido ${order} foi feito.`,
  entry: (count, amount, days) => `${count}x de ${amount} - ${days} dias`,
  nothing: 'Nenhum prazo disponível. Escolha outra forma de pagamento.',
  signIn: 'Entre na sua conta para ver as suas condições.',
  unavailable: 'Não foi possível abrir o carrinho. Recarregue a página.',
}

const es: Words = {
  locale: 'es-AR',
  title: 'Un checkout propio',
  method: 'Medio de pago',
  plan: 'Plazo de pago',
  pay: 'Finalizar compra',
  placing: 'Enviando tu pedido…',
  failed: 'No se pudo realizar el pedido. Inténtalo de nuevo.',
  placed: (order) => `El pedido ${order} fue realizado.`,
  entry: (count, amount, days) => `${count}x de ${amount} - ${days} días`,
  nothing: 'No hay plazos disponibles. Elige otro medio de pago.',
  signIn: 'Inicia sesión para ver tus condiciones.',
  unavailable: 'No se pudo abrir el carrito. Recarga la página.',
}

const WORDS: Readonly<Record<string, Words>> = { en, pt, es }

const asked =
  new URLSearchParams(window.location.search).get('lang') ?? navigator.language

export const language = asked.slice(0, 2) in WORDS ? asked.slice(0, 2) : 'en'

export const words = WORDS[language] ?? en
