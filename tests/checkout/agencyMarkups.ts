import type { OddMarkup } from './oddMarkups'
import { puzzling, read, unsure } from './saidMarkup'

/** Lists as agencies and their widgets may draw them, written by someone who did not know how they are read. */
export const AGENCY_MARKUPS: readonly OddMarkup[] = [
  puzzling(
    'shopkeeper DDL wording, count and price in the same label',
    ['28', '28/35', '28/35/42', '30/60/90'],
    (t, m) => `
    <legend>${t('Net terms', 'Boleto faturado', 'Cuenta corriente')}</legend>
    <label class="b2b-opt"><input type="radio" name="pp" value="9001" checked> <b>${t(
      'NET 28',
      'FATURADO 28 DDL',
      'FACTURA 28 DFF'
    )}</b> <small>1x ${m(1260)}</small></label>
    <label class="b2b-opt"><input type="radio" name="pp" value="9002"> <b>${t(
      'NET 28/35',
      'FATURADO 28/35 DDL',
      'FACTURA 28/35 DFF'
    )}</b> <small>2x ${m(630)}</small></label>
    <label class="b2b-opt"><input type="radio" name="pp" value="9003"> <b>${t(
      'NET 28/35/42',
      'FATURADO 28/35/42DDL',
      'FACTURA 28/35/42DFF'
    )}</b> <small>3x ${m(420)}</small></label>
    <label class="b2b-opt"><input type="radio" name="pp" value="9004"> <b>${t(
      'NET 30-60-90',
      'FATURADO 30-60-90 dd',
      'FACTURA 30-60-90 d.'
    )}</b> <small>3x ${m(420)}</small></label>`
  ),

  read(
    'every number in a span of its own, unit in another, separators drawn by words and ampersands',
    ['30', '30/60', '30/60/90', '45/75'],
    (t) => {
      const n = (d: number): string => `<span class="vtx-Pill__num">${d}</span>`
      const unit = `<span class="vtx-Pill__unit">${t(
        'days',
        'dias',
        'días'
      )}</span>`

      const and = `<i>${t('&amp;', 'e', 'y')}</i>`

      return `<div class="vtx-Pills" role="group">
      <button type="button" class="vtx-Pill">${n(30)}${unit}</button>
      <button type="button" class="vtx-Pill">${n(30)}${and}${n(
        60
      )}${unit}</button>
      <button type="button" class="vtx-Pill">${n(30)}<i>,</i>${n(60)}${and}${n(
        90
      )}${unit}</button>
      <button type="button" class="vtx-Pill">${n(45)}${and}${n(
        75
      )}${unit}</button></div>`
    }
  ),

  puzzling(
    'bare dl: dt holds the radio and the count, several dd hold the dues',
    ['30', '21/42', '30/60/90'],
    (t, m) => {
      const dd = (i: number, d: number, v: number): string =>
        `<dd><em>${t(`#${i}`, `${i}ª`, `${i}.ª`)}</em>: ${d}${t(
          'd',
          'd',
          'd'
        )} — ${m(v)}</dd>`

      return `<dl class="parcelas">
      <dt><input type="radio" name="dl" id="dl1"><label for="dl1">${t(
        'Single payment',
        'Parcela única',
        'Pago único'
      )}</label></dt>${dd(1, 30, 960)}
      <dt><input type="radio" name="dl" id="dl2"><label for="dl2">${t(
        '2 payments',
        '2 parcelas',
        '2 cuotas'
      )}</label></dt>${dd(1, 21, 480)}${dd(2, 42, 480)}
      <dt><input type="radio" name="dl" id="dl3"><label for="dl3">${t(
        '3 payments',
        '3 parcelas',
        '3 cuotas'
      )}</label></dt>${dd(1, 30, 320)}${dd(2, 60, 320)}${dd(3, 90, 320)}
    </dl>`
    }
  ),

  puzzling(
    'transposed table: plans are columns, installments are rows, radios in the head',
    ['30', '30/60', '15/45/75'],
    (t, m) => {
      const row = (i: number, a: string, b: string, c: string): string =>
        `<tr><th scope="row">${t(
          ['1st', '2nd', '3rd'][i - 1] ?? '',
          `${i}ª parcela`,
          `${i}.ª cuota`
        )}</th><td>${a}</td><td>${b}</td><td>${c}</td></tr>`

      const d = (n: number): string => `${n} ${t('days', 'dias', 'días')}`

      return `<table class="terms-compare"><thead><tr><td></td>
      ${['A', 'B', 'C']
        .map(
          (x) =>
            `<th scope="col"><label><input type="radio" name="tc" value="${x}"> ${t(
              'Plan',
              'Plano',
              'Plan'
            )} ${x}</label></th>`
        )
        .join('')}</tr></thead>
      <tbody>${row(1, d(30), d(30), d(15))}${row(2, '—', d(60), d(45))}${row(
        3,
        '—',
        '—',
        d(75)
      )}</tbody>
      <tfoot><tr><th scope="row">${t('Total', 'Total', 'Total')}</th><td>${m(
        900
      )}</td><td>${m(915)}</td><td>${m(930.6)}</td></tr></tfoot></table>`
    }
  ),

  puzzling(
    'table with rowspan: the radio cell spans its installments',
    ['60', '30/60', '20/40/60'],
    (t, m) => {
      const plan = (id: number, days: readonly number[]): string =>
        days
          .map(
            (d, i) => `<tr>${
              i === 0
                ? `<td rowspan="${days.length}"><input type="radio" name="rs" id="rs${id}"><label for="rs${id}">${days.length}x</label></td>`
                : ''
            }
      <td>${i + 1}/${days.length}</td><td>${d} ${t(
              'days',
              'dias',
              'días'
            )}</td><td>${m(720 / days.length)}</td></tr>`
          )
          .join('')

      return `<table><thead><tr><th>${t('Plan', 'Plano', 'Plan')}</th><th>${t(
        'Installment',
        'Parcela',
        'Cuota'
      )}</th><th>${t('Due', 'Vence em', 'Vence a los')}</th><th>${t(
        'Amount',
        'Valor',
        'Importe'
      )}</th></tr></thead>
      <tbody>${plan(1, [60])}${plan(2, [30, 60])}${plan(
        3,
        [20, 40, 60]
      )}</tbody></table>`
    }
  ),

  puzzling(
    'dot matrix: days are the column heads, a dot tells when an installment falls',
    ['30', '30/60', '60/90', '30/60/90'],
    (t) => {
      const yes = `<td><span aria-label="${t(
        'due',
        'vence',
        'vence'
      )}">●</span></td>`

      const no = '<td><span aria-hidden="true">·</span></td>'
      const row = (x: string, a: string): string =>
        `<tr><th scope="row"><label><input type="radio" name="mx"> ${x}</label></th>${a
          .split('')
          .map((c) => (c === '1' ? yes : no))
          .join('')}</tr>`

      return `<table class="grid-terms"><thead><tr><th>${t(
        'Terms',
        'Condição',
        'Condición'
      )}</th>
      ${[30, 60, 90]
        .map((d) => `<th scope="col">${d} ${t('days', 'dias', 'días')}</th>`)
        .join('')}</tr></thead>
      <tbody>${row(t('Basic', 'Básica', 'Básica'), '100')}${row(
        t('Silver', 'Prata', 'Plata'),
        '110'
      )}${row(t('Gold', 'Ouro', 'Oro'), '011')}${row(
        t('Diamond', 'Diamante', 'Diamante'),
        '111'
      )}</tbody></table>`
    }
  ),

  read(
    'select with a placeholder option and optgroups by count',
    ['30', '45', '30/60', '30/60/90', '30/60/90/120'],
    (t, m) => `
    <label for="cc-terms">${t(
      'Payment terms',
      'Condição de pagamento',
      'Condición de pago'
    )} <abbr title="${t(
      'required',
      'obrigatório',
      'obligatorio'
    )}">*</abbr></label>
    <select id="cc-terms" name="terms"><option value="" disabled selected>${t(
      'Choose one of the 5 terms…',
      'Escolha uma das 5 condições…',
      'Elige una de las 5 condiciones…'
    )}</option>
      <optgroup label="${t(
        '1 installment',
        '1 parcela',
        '1 cuota'
      )}"><option value="17">${t('30 days', '30 dias', 'a 30 días')} – ${m(
      1530.6
    )}</option><option value="18">${t('45 days', '45 dias', 'a 45 días')} – ${m(
      1545.9
    )}</option></optgroup>
      <optgroup label="${t(
        '2 installments',
        '2 parcelas',
        '2 cuotas'
      )}"><option value="22">${t(
      '30 and 60 days',
      '30 e 60 dias',
      'a 30 y 60 días'
    )} – ${m(765.3)}</option></optgroup>
      <optgroup label="${t(
        '3+ installments',
        '3+ parcelas',
        '3+ cuotas'
      )}"><option value="30">${t(
      '30, 60 and 90 days',
      '30, 60 e 90 dias',
      'a 30, 60 y 90 días'
    )} – ${m(510.2)}</option><option value="40">${t(
      '30, 60, 90 and 120 days',
      '30, 60, 90 e 120 dias',
      'a 30, 60, 90 y 120 días'
    )} – ${m(382.65)}</option></optgroup></select>`
  ),

  read(
    'collapsed details: only the count in the summary, schedule in an ordered list of time elements',
    ['30', '30/60', '14/28/42'],
    (t, m) => {
      const plan = (
        days: readonly number[],
        open = false
      ): string => `<details class="acc" name="plan"${open ? ' open' : ''}>
      <summary role="radio" aria-checked="${open}">${days.length} × ${m(
        840 / days.length
      )} <small>${t(
        'interest-free',
        'sem juros',
        'sin interés'
      )}</small></summary>
      <ol>${days
        .map(
          (d) =>
            `<li><time datetime="P${d}D">${t(
              `in ${d} days`,
              `em ${d} dias`,
              `en ${d} días`
            )}</time></li>`
        )
        .join('')}</ol></details>`

      return `<div role="radiogroup">${plan([30], true)}${plan([30, 60])}${plan(
        [14, 28, 42]
      )}</div>`
    }
  ),

  puzzling(
    'custom elements with slots; a template and a noscript hold other text',
    ['7', '28', '7/28'],
    (t, m) => {
      const opt = (id: string, text: string, price: string): string =>
        `<acme-credit-term term-id="${id}" tabindex="0"><span slot="title">${text}</span><span slot="price">${price}</span></acme-credit-term>`

      return `<acme-credit-terms>
      <template><acme-credit-term><span slot="title">90/120 ${t(
        'days',
        'dias',
        'días'
      )}</span></acme-credit-term></template>
      ${opt(
        '3060',
        t('Invoice 7 days', 'Faturado 7 dias', 'Facturado a 7 días'),
        `1x ${m(300)}`
      )}
      ${opt(
        '6090',
        t('Invoice 28 days', 'Faturado 28 dias', 'Facturado a 28 días'),
        `1x ${m(306)}`
      )}
      ${opt(
        '1530',
        t(
          'Invoice 7 + 28 days',
          'Faturado 7 e 28 dias',
          'Facturado a 7 y 28 días'
        ),
        `2x ${m(153)}`
      )}
      <noscript>${t(
        'Turn on JavaScript to see terms of up to 120 days.',
        'Ative o JavaScript para ver prazos de até 120 dias.',
        'Activa JavaScript para ver plazos de hasta 120 días.'
      )}</noscript></acme-credit-terms>`
    }
  ),

  puzzling(
    'progress timelines: "today" is a payment in one card, only the order in the others',
    ['0/30', '30', '30/60'],
    (t, m) => {
      const step = (when: string, what: string): string =>
        `<li class="tl__step"><span class="tl__when">${when}</span><span class="tl__what">${what}</span></li>`

      const now = t('Today', 'Hoje', 'Hoy')
      const order = step(
        now,
        t(
          'Order placed – nothing to pay',
          'Pedido feito – nada a pagar',
          'Pedido hecho – nada que pagar'
        )
      )

      const day = (d: number): string => t(`Day ${d}`, `${d} dias`, `${d} días`)
      const pay = (i: number, v: number): string =>
        t(
          `Payment ${i}: ${m(v)}`,
          `${i}ª parcela: ${m(v)}`,
          `${i}.ª cuota: ${m(v)}`
        )

      return `<div class="cards">
      <article class="card" tabindex="0"><ul class="tl">${step(
        now,
        pay(1, 240)
      )}${step(day(30), pay(2, 240))}</ul></article>
      <article class="card" tabindex="0"><ul class="tl">${order}${step(
        day(30),
        pay(1, 480)
      )}</ul></article>
      <article class="card" tabindex="0"><ul class="tl">${order}${step(
        day(30),
        pay(1, 240)
      )}${step(day(60), pay(2, 240))}</ul></article></div>`
    }
  ),

  puzzling(
    'days in words: compounds ("trinta e cinco") next to lists ("trinta e sessenta")',
    ['30', '30/60', '35', '28/42/56'],
    (t) => `<ul class="list-unstyled">
    <li><label><input type="radio" name="w"> ${t(
      'Thirty days',
      'Trinta dias',
      'Treinta días'
    )}</label></li>
    <li><label><input type="radio" name="w"> ${t(
      'Thirty and sixty days',
      'Trinta e sessenta dias',
      'Treinta y sesenta días'
    )}</label></li>
    <li><label><input type="radio" name="w"> ${t(
      'Thirty-five days',
      'Trinta e cinco dias',
      'Treinta y cinco días'
    )}</label></li>
    <li><label><input type="radio" name="w"> ${t(
      'Twenty-eight, forty-two and fifty-six days',
      'Vinte e oito, quarenta e dois e cinquenta e seis dias',
      'Veintiocho, cuarenta y dos y cincuenta y seis días'
    )}</label></li></ul>`
  ),

  puzzling(
    'fullwidth digits, no-break and zero-width spaces, soft hyphens, numeric entities, word joiners',
    ['30', '60', '30/60', '120'],
    (t) => `
    <p class="opt"><input type="radio" name="fw" id="fw1"><label for="fw1">\uFF13\uFF10&nbsp;${t(
      'da&shy;ys',
      'di&shy;as',
      'd&iacute;&shy;as'
    )}</label></p>
    <p class="opt"><input type="radio" name="fw" id="fw2"><label for="fw2">&#54;&#x30;&#8239;${t(
      'DAYS',
      'DIAS',
      'D&Iacute;AS'
    )}</label></p>
    <p class="opt"><input type="radio" name="fw" id="fw3"><label for="fw3">30&#8203;&#47;&#8203;60&#160;${t(
      'days',
      'dias',
      'di\u0301as'
    )}</label></p>
    <p class="opt"><input type="radio" name="fw" id="fw4"><label for="fw4">1&#8288;2&#8203;0&thinsp;${t(
      'days',
      'dias',
      'd\u00EDas'
    )}</label></p>`
  ),

  puzzling(
    'weeks',
    ['14', '28', '14/28', '14/28/42'],
    (t, m) => `<nav class="week-tabs" aria-label="${t(
      'Terms',
      'Prazos',
      'Plazos'
    )}">
    <a href="#" role="option">${t('2 weeks', '2 semanas', '2 semanas')}</a>
    <a href="#" role="option">${t('4 weeks', '4 semanas', '4 semanas')}</a>
    <a href="#" role="option" aria-selected="true">${t(
      '2 and 4 weeks',
      '2 e 4 semanas',
      '2 y 4 semanas'
    )} <sup>2×${m(99.9)}</sup></a>
    <a href="#" role="option">${t(
      '2, 4 and 6 weeks',
      '2, 4 e 6 semanas',
      '2, 4 y 6 semanas'
    )} <sup>3×${m(66.6)}</sup></a></nav>`
  ),

  puzzling(
    'range slider: the plans are the labelled ticks of a datalist',
    ['30', '30/60', '30/60/90'],
    (t) => `
    <label for="sl">${t(
      'Slide to choose your term',
      'Arraste para escolher o prazo',
      'Desliza para elegir el plazo'
    )}</label>
    <input id="sl" type="range" min="0" max="2" step="1" value="1" list="sl-ticks"><output for="sl">30 / 60 ${t(
      'days',
      'dias',
      'días'
    )}</output>
    <datalist id="sl-ticks"><option value="0" label="${t(
      '30 days',
      '30 dias',
      '30 días'
    )}"></option><option value="1" label="30 / 60 ${t(
      'days',
      'dias',
      'días'
    )}"></option><option value="2" label="30 / 60 / 90 ${t(
      'days',
      'dias',
      'días'
    )}"></option></datalist>`
  ),

  puzzling(
    'entries grouped under count headings, unit told once in the lead',
    ['15', '30', '15/30', '30/60'],
    (t, m) => {
      const o = (id: number, text: string, v: number): string =>
        `<div class="row-opt" role="radio" aria-checked="false" tabindex="-1" data-idx="${id}"><strong>${text}</strong><span>${m(
          v
        )}</span></div>`

      return `<p>${t(
        'Due dates in days after the order:',
        'Vencimentos em dias após o pedido:',
        'Vencimientos en días después del pedido:'
      )}</p>
      <div role="radiogroup"><h4>${t(
        '1 installment',
        '1 parcela',
        '1 cuota'
      )}</h4>${o(60, '15', 500)}${o(90, '30', 505)}
      <h4>${t('2 installments', '2 parcelas', '2 cuotas')}</h4>${o(
        15,
        t('15 and 30', '15 e 30', '15 y 30'),
        255
      )}${o(45, t('30 and 60', '30 e 60', '30 y 60'), 260)}</div>`
    }
  ),

  read(
    'desktop list and a hidden mobile copy of it, plus hidden skeletons',
    ['30', '60', '30/60/90'],
    (t, m) => {
      const texts = [
        t('30 days', '30 dias', '30 días'),
        t('60 days', '60 dias', '60 días'),
        t(
          '30, 60 &amp; 90 days',
          '30, 60 &amp; 90 dias',
          '30, 60 &amp; 90 días'
        ),
      ]

      return `<div class="skeleton" hidden aria-hidden="true"><div class="sk-line"></div><div class="sk-line"></div><div class="sk-line"></div><div class="sk-line"></div></div>
      <ul class="only-desktop">${texts
        .map(
          (x, i) =>
            `<li><label><input type="radio" name="pd" value="${i}"> <span>${x}</span> <span>${m(
              615
            )}</span></label></li>`
        )
        .join('')}</ul>
      <select class="only-mobile" style="display: none" aria-hidden="true" tabindex="-1">${texts
        .map((x, i) => `<option value="${i}">${x}</option>`)
        .join('')}</select>`
    }
  ),

  puzzling(
    'late payment and protest days inside each entry, legal footer with days',
    ['28', '56', '28/56'],
    (t) => {
      const late = (d: number): string =>
        `<p class="fine">${t(
          `Account blocked after ${d} days overdue.`,
          `Protesto após ${d} dias de atraso.`,
          `Bloqueo de cuenta tras ${d} días de mora.`
        )}</p>`

      const card = (id: number, text: string, d: number): string =>
        `<div class="plan-card"><input id="lt${id}" type="radio" name="lt"><label for="lt${id}"><h5>${text}</h5>${late(
          d
        )}</label></div>`

      return `${card(
        1,
        t('Due in 28 days', 'Vencimento em 28 dias', 'Vence a los 28 días'),
        60
      )}
      ${card(
        2,
        t('Due in 56 days', 'Vencimento em 56 dias', 'Vence a los 56 días'),
        90
      )}
      ${card(
        3,
        t(
          'Due in 28 and 56 days',
          'Vencimentos em 28 e 56 dias',
          'Vence a los 28 y 56 días'
        ),
        90
      )}
      <footer><small>${t(
        'Returns within 7 days. Claims within 30/90 days, art. 26 of the consumer act.',
        'Devoluções em até 7 dias. Reclamações em 30/90 dias, art. 26 do CDC.',
        'Devoluciones dentro de 10 días. Reclamos en 30/90 días, art. 26 de la ley.'
      )}</small></footer>`
    }
  ),

  puzzling(
    'early-payment discounts ("2/10 net 30")',
    ['30', '60', '90'],
    (t) => `<div class="radio-stack">
    <div><input type="radio" name="ep" id="ep1"><label for="ep1">${t(
      '2/10 net 30',
      'Vencimento em 30 dias (2% de desconto se pagar em até 10 dias)',
      'Vence a 30 días (2% de descuento si pagas antes de 10 días)'
    )}</label></div>
    <div><input type="radio" name="ep" id="ep2"><label for="ep2">${t(
      '1/15 net 60',
      'Vencimento em 60 dias (1% de desconto se pagar em até 15 dias)',
      'Vence a 60 días (1% de descuento si pagas antes de 15 días)'
    )}</label></div>
    <div><input type="radio" name="ep" id="ep3"><label for="ep3">${t(
      'Net 90 (no discount)',
      'Vencimento em 90 dias (sem desconto)',
      'Vence a 90 días (sin descuento)'
    )}</label></div></div>`
  ),

  puzzling(
    'svg rings: number and unit are svg text, one ring per installment',
    ['30', '30/60', '45/90'],
    (t) => {
      const ring = (d: number): string =>
        `<svg viewBox="0 0 36 36" width="36" height="36"><circle cx="18" cy="18" r="16" stroke-dasharray="${d} 100"></circle><text x="18" y="17" text-anchor="middle">${d}</text><text x="18" y="26" text-anchor="middle">${t(
          'days',
          'dias',
          'días'
        )}</text></svg>`

      return `<div class="rings">${[[30], [30, 60], [45, 90]]
        .map(
          (p, i) =>
            `<button type="button" role="radio" aria-checked="${i === 0}">${p
              .map(ring)
              .join('')}<span class="c">${p.length}x</span></button>`
        )
        .join('')}</div>`
    }
  ),

  puzzling(
    'percentages that look like days',
    ['30/60', '60/90', '45'],
    (t) => `<ul class="splits">
    <li data-testid="split"><input type="radio" name="pc"> ${t(
      '50% in 30 days, 50% in 60 days',
      '50% em 30 dias, 50% em 60 dias',
      '50% a 30 días, 50% a 60 días'
    )}</li>
    <li data-testid="split"><input type="radio" name="pc"> ${t(
      '30% in 60 days, 70% in 90 days',
      '30% em 60 dias, 70% em 90 dias',
      '30% a 60 días, 70% a 90 días'
    )}</li>
    <li data-testid="split"><input type="radio" name="pc"> ${t(
      '100% in 45 days + 21% VAT',
      '100% em 45 dias + 18% ICMS',
      '100% a 45 días + 21% IVA'
    )}</li></ul>`
  ),

  puzzling(
    'installments drawn last first, ordinals tell the order',
    ['30/60', '15/30/45', '75'],
    (t, m) => {
      const line = (i: number, d: number): string =>
        `<div class="q"><span>${t(
          ['1st', '2nd', '3rd'][i - 1] ?? '',
          `${i}ª`,
          `${i}.ª`
        )}</span> <span>${d} ${t('days', 'dias', 'días')}</span></div>`

      const plan = (days: readonly number[]): string =>
        `<section class="plan" role="option" aria-selected="false"><header>${
          days.length
        }x ${m(
          360 / days.length
        )}</header><div style="display:flex;flex-direction:column-reverse">${days
          .map((d, i) => line(i + 1, d))
          .reverse()
          .join('')}</div></section>`

      return `<div role="listbox">${plan([30, 60])}${plan([15, 30, 45])}${plan([
        75,
      ])}</div>`
    }
  ),

  puzzling(
    'days told as steps: "then 30 days later", "then every 7 days"',
    ['30', '30/60', '28/35/42', '10/40'],
    (t) => `<ol class="steps-list">
    <li><button type="button">${t(
      'A single payment 30 days after the purchase',
      'Pagamento único 30 dias após a compra',
      'Un solo pago 30 días después de la compra'
    )}</button></li>
    <li><button type="button">${t(
      '2 payments: the 1st 30 days after the purchase, the 2nd 30 days after the 1st',
      '2 parcelas: a 1ª 30 dias após a compra, a 2ª 30 dias após a 1ª',
      '2 cuotas: la 1.ª 30 días después de la compra, la 2.ª 30 días después de la 1.ª'
    )}</button></li>
    <li><button type="button">${t(
      '3 payments: the 1st 28 days after the purchase, then one every 7 days',
      '3 parcelas: a 1ª 28 dias após a compra, depois uma a cada 7 dias',
      '3 cuotas: la 1.ª 28 días después de la compra, luego una cada 7 días'
    )}</button></li>
    <li><button type="button">${t(
      '2 payments: the 1st 10 days after the purchase, the 2nd 30 days after the 1st',
      '2 parcelas: a 1ª 10 dias após a compra, a 2ª 30 dias após a 1ª',
      '2 cuotas: la 1.ª 10 días después de la compra, la 2.ª 30 días después de la 1.ª'
    )}</button></li></ol>`
  ),

  puzzling(
    'promo: the old days struck through, the new ones next to them, "most popular" badge',
    ['30', '45', '45/75'],
    (t, m) => `
    <div class="promo-list"><label class="promo"><input type="radio" name="pr"><span>${t(
      '30 days',
      '30 dias',
      '30 días'
    )}</span></label>
    <label class="promo is-hot"><span class="badge">${t(
      'Most popular – 9 out of 10 buyers',
      'Mais escolhido – 9 em cada 10 lojistas',
      'El más elegido – 9 de cada 10 clientes'
    )}</span><input type="radio" name="pr"><span><del>${t(
      '30 days',
      '30 dias',
      '30 días'
    )}</del> <ins>${t('45 days', '45 dias', '45 días')}</ins></span></label>
    <label class="promo"><input type="radio" name="pr"><span><s>30/60</s> <strong>45/75 ${t(
      'days',
      'dias',
      'días'
    )}</strong></span> <span class="p"><s>${m(75.9)}</s> ${m(
      60.3
    )}</span></label></div>`
  ),

  puzzling(
    'ERP codes, phones, branch addresses, order minimums around the days',
    ['28', '30/60', '30/60/90', '120'],
    (t, m) => {
      const row = (code: string, text: string, note: string): string =>
        `<tr><td><input type="radio" name="erp" value="${code}"></td><td><code>${code}</code></td><td>${text}</td><td>${note}</td></tr>`

      return `<table class="erp"><thead><tr><th></th><th>${t(
        'Code',
        'Código',
        'Código'
      )}</th><th>${t('Terms', 'Prazo', 'Plazo')}</th><th>${t(
        'Notes',
        'Obs.',
        'Obs.'
      )}</th></tr></thead><tbody>
      ${row(
        'COND-030',
        t('28 days', '28 dias', '28 días'),
        t(
          'Branch: 60 Ninth St, Suite 90',
          'Filial: Av. 9 de Julho, 3060 – sala 90',
          'Sucursal: Av. 9 de Julio 3060, piso 15'
        )
      )}
      ${row(
        'ZT15/45',
        t('30/60 days', '30/60 dias', '30/60 días'),
        t(
          `Orders from ${m(1500)}`,
          `Pedidos a partir de ${m(1500)}`,
          `Pedidos desde ${m(1500)}`
        )
      )}
      ${row(
        '060',
        t('30/60/90 days', '30/60/90 dias', '30/60/90 días'),
        t(
          'Questions? +1 (305) 306-0901',
          'Dúvidas? (11) 3060-9015',
          '¿Dudas? +54 11 3060-9015'
        )
      )}
      ${row(
        'N90',
        t('120 days', '120 dias', '120 días'),
        'SKU 30-60-A'
      )}</tbody></table>`
    }
  ),

  read(
    'tabs with the panel and the summary of the chosen plan beside them',
    ['30', '30/60', '30/60/90'],
    (t, m) => `
    <aside class="chosen">${t(
      'Your plan',
      'Seu plano',
      'Tu plan'
    )}: <b>30/60 ${t('days', 'dias', 'días')}</b> · 2x ${m(450)}</aside>
    <div role="tablist"><button role="tab" type="button" aria-selected="false" aria-controls="tp0">30 ${t(
      'days',
      'dias',
      'días'
    )}</button><button role="tab" type="button" aria-selected="true" aria-controls="tp1">30/60 ${t(
      'days',
      'dias',
      'días'
    )}</button><button role="tab" type="button" aria-selected="false" aria-controls="tp2">30/60/90 ${t(
      'days',
      'dias',
      'días'
    )}</button></div>
    <div role="tabpanel" id="tp1"><p>${t('1st', '1ª', '1.ª')}: 30 ${t(
      'days',
      'dias',
      'días'
    )} ${m(450)}</p><p>${t('2nd', '2ª', '2.ª')}: 60 ${t(
      'days',
      'dias',
      'días'
    )} ${m(450)}</p><p>${t('Total', 'Total', 'Total')}: ${m(900)}</p></div>`
  ),

  puzzling(
    'interest per 30 days told before the term',
    ['60', '90', '60/90'],
    (t) => {
      const i = t(
        '2% interest every 30 days',
        'Juros de 2% a cada 30 dias',
        'Interés del 2% cada 30 días'
      )

      return `<div class="int">
      <div class="int__row"><input type="radio" name="int" id="in1"><label for="in1">${i} — ${t(
        'due in 60 days',
        'vencimento em 60 dias',
        'vence a los 60 días'
      )}</label></div>
      <div class="int__row"><input type="radio" name="int" id="in2"><label for="in2">${i} — ${t(
        'due in 90 days',
        'vencimento em 90 dias',
        'vence a los 90 días'
      )}</label></div>
      <div class="int__row"><input type="radio" name="int" id="in3"><label for="in3">${i} — ${t(
        '2x, due in 60 and 90 days',
        '2x, vencimentos em 60 e 90 dias',
        '2 cuotas, vencen a los 60 y 90 días'
      )}</label></div></div>`
    }
  ),

  puzzling(
    'D+30 chips, hidden from readers, with visually hidden full text and tooltips',
    ['15', '15/30', '30/60/90'],
    (t) => {
      const hide =
        'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)'

      const chip = (
        days: readonly number[],
        spoken: string,
        id: string
      ): string =>
        `<div role="radio" aria-checked="false" tabindex="0" class="chip" aria-describedby="${id}"><span aria-hidden="true">${days
          .map((d) => `D+${d}`)
          .join(
            ' '
          )}</span><span class="sr-only" style="${hide}">${spoken}</span><span role="tooltip" id="${id}" style="visibility:hidden">${t(
          'Credit is checked within 2 working days',
          'Análise de crédito em até 2 dias úteis',
          'Análisis de crédito en 2 días hábiles'
        )}</span></div>`

      return `<div role="radiogroup">${chip(
        [15],
        t(
          '15 days after the order',
          '15 dias após o pedido',
          '15 días después del pedido'
        ),
        'tt1'
      )}${chip(
        [15, 30],
        t(
          '15 and 30 days after the order',
          '15 e 30 dias após o pedido',
          '15 y 30 días después del pedido'
        ),
        'tt2'
      )}${chip(
        [30, 60, 90],
        t(
          '30, 60 and 90 days after the order',
          '30, 60 e 90 dias após o pedido',
          '30, 60 y 90 días después del pedido'
        ),
        'tt3'
      )}</div>`
    }
  ),

  puzzling(
    'down payment: "à vista", "contado", "entrada + 30"',
    ['0', '0/30', '0/30/60', '30'],
    (t, m) => `<div class="flex flex-column">
    <label><input type="radio" name="dp">${t(
      'Pay in full today',
      'À vista (no ato)',
      'Al contado (hoy)'
    )} ${m(990)}</label>
    <label><input type="radio" name="dp">${t(
      '2x: one today + one in 30 days',
      '2x: entrada hoje + 30 dias',
      '2 pagos: uno hoy + otro a 30 días'
    )}</label>
    <label><input type="radio" name="dp">${t(
      '3x: one today + 30 and 60 days',
      '3x: entrada hoje + 30 e 60 dias',
      '3 pagos: uno hoy + 30 y 60 días'
    )}</label>
    <label><input type="radio" name="dp">${t(
      '1x in 30 days, nothing today',
      '1x em 30 dias, sem entrada',
      '1 pago a 30 días, sin anticipo'
    )}</label></div>`
  ),

  read(
    'knockout foreach with comments and data-bind, dates next to the days, totals row and "see more" button',
    ['30', '60', '30/60'],
    (t, m) => {
      const li = (text: string, dates: string, v: number): string =>
        `<li data-bind="css: { active: selected() == $index() }, click: $parent.pick"><span data-bind="text: label">${text}</span> <span class="date" data-bind="text: dates">(${dates})</span> <span data-bind="text: price">${m(
          v
        )}</span></li>`

      const d = (day: string, month: string): string =>
        t(
          `${month}/${day}/2026`,
          `${day}/${month}/2026`,
          `${day}-${month}-2026`
        )

      return `<ul class="ko-plans"><!-- ko foreach: installmentOptions --><!-- 90/120 -->
      ${li(t('30 days', '30 dias', '30 días'), d('14', '10'), 1030)}${li(
        t('60 days', '60 dias', '60 días'),
        d('13', '11'),
        1060
      )}${li(
        t('30 and 60 days', '30 e 60 dias', '30 y 60 días'),
        `${d('14', '10')}, ${d('13', '11')}`,
        522.5
      )}<!-- /ko --></ul>
      <div class="ko-total">${t(
        'Order total',
        'Total do pedido',
        'Total del pedido'
      )} <b>${m(1015.3)}</b></div><button type="button" class="link">${t(
        'See more about Customer Credit',
        'Ver mais sobre o Crédito',
        'Ver más sobre el crédito'
      )}</button>`
    }
  ),
  unsure(
    'calendar dates that look like plans',
    (t) => `<ul>
    <li><label><input type="radio" name="da"> ${t(
      'Due 10/15',
      'Vencimento 10/12',
      'Vence 10/12'
    )}</label></li>
    <li><label><input type="radio" name="da"> ${t(
      'Due 10/30',
      'Vencimento 10/11',
      'Vence 10/11'
    )}</label></li>
    <li><label><input type="radio" name="da"> ${t(
      'Due 11/14',
      'Vencimento 05/12',
      'Vence 05/12'
    )}</label></li></ul>`
  ),

  unsure(
    'one entry counts from the end of the month',
    (t) => `<div class="opts">
    <button type="button">${t('30 days', '30 dias', '30 días')}</button>
    <button type="button">${t(
      '60 days end of month',
      '60 dias fora o mês',
      '60 días fin de mes'
    )}</button>
    <button type="button">${t(
      '30/60/90 days',
      '30/60/90 dias',
      '30/60/90 días'
    )}</button></div>`
  ),

  unsure(
    'days of the month, not days after the purchase',
    (t) => `<select name="dom">
    <option>${t(
      'Every 15th and 30th of the month',
      'Todo dia 15 e 30 do mês',
      'Los días 15 y 30 de cada mes'
    )}</option>
    <option>${t(
      'Every 10th and 20th of the month',
      'Todo dia 10 e 20 do mês',
      'Los días 10 y 20 de cada mes'
    )}</option>
    <option>${t(
      'Every 5th of the month',
      'Todo dia 5 do mês',
      'Los días 5 de cada mes'
    )}</option></select>`
  ),

  unsure(
    'working days and a month among calendar days',
    (t) => `<div role="listbox">
    <div role="option">${t('15 days', '15 dias', '15 días')}</div>
    <div role="option">${t(
      '30 business days',
      '30 dias úteis',
      '30 días hábiles'
    )}</div>
    <div role="option">${t('2 months', '2 meses', '2 meses')}</div></div>`
  ),

  unsure(
    'ranges',
    (t, m) => `<table><tr><td><input type="radio" name="rg"></td><td>${t(
      '15–30 days, depending on credit check',
      '15–30 dias, conforme análise de crédito',
      '15–30 días, según análisis de crédito'
    )}</td><td>${m(300)}</td></tr>
    <tr><td><input type="radio" name="rg"></td><td>${t(
      '30 to 60 days, depending on credit check',
      '30 a 60 dias, conforme análise de crédito',
      '30 a 60 días, según análisis de crédito'
    )}</td><td>${m(310)}</td></tr>
    <tr><td><input type="radio" name="rg"></td><td>${t(
      '90 days',
      '90 dias',
      '90 días'
    )}</td><td>${m(320)}</td></tr></table>`
  ),

  unsure(
    'an entry contradicts itself: title 30/60, schedule 30 and 75',
    (t, m) => {
      const card = (title: string, days: readonly number[]): string =>
        `<article role="radio" aria-checked="false" class="c"><h3>${title} ${t(
          'days',
          'dias',
          'días'
        )}</h3><ul>${days
          .map(
            (d, i) =>
              `<li>${i + 1}) ${m(150)} – ${t(
                `due in ${d} days`,
                `vence em ${d} dias`,
                `vence en ${d} días`
              )}</li>`
          )
          .join('')}</ul></article>`

      return `<div role="radiogroup">${card('30', [30])}${card(
        '30/60',
        [30, 75]
      )}${card('30/60/90', [30, 60, 90])}</div>`
    }
  ),

  unsure(
    'the same plan twice, told two ways',
    (t) => `<fieldset>
    <label><input type="radio" name="tw"> ${t(
      '30 days',
      '30 dias',
      '30 días'
    )}</label>
    <label><input type="radio" name="tw"> ${t(
      '1x in 30 days by bank slip, 2% fee',
      '1x em 30 dias no boleto, taxa de 2%',
      '1 cuota a 30 días con transferencia, recargo 2%'
    )}</label>
    <label><input type="radio" name="tw"> ${t(
      '60 days',
      '60 dias',
      '60 días'
    )}</label></fieldset>`
  ),

  unsure(
    'the slashed numbers are amounts, days are never told',
    (t) => `<table><caption>${t(
      'How should we split your $180?',
      'Como dividir seus R$ 180?',
      '¿Cómo dividimos tus $ 180?'
    )}</caption>
    <thead><tr><th></th><th>${t(
      'Amount of each installment, in $',
      'Valor de cada parcela, em R$',
      'Importe de cada cuota, en $'
    )}</th></tr></thead><tbody>
    <tr><td><input type="radio" name="am"></td><td>180</td></tr><tr><td><input type="radio" name="am"></td><td>60/120</td></tr><tr><td><input type="radio" name="am"></td><td>30/60/90</td></tr></tbody></table>`
  ),

  unsure(
    '"every 15 days" without telling when the first one falls',
    (t, m) => `<div class="grid">
    <label class="tile"><input type="radio" name="ev"><span>${t(
      '30 days',
      '30 dias',
      '30 días'
    )}</span></label>
    <label class="tile"><input type="radio" name="ev"><span>2x ${m(50)} ${t(
      'every 15 days',
      'a cada 15 dias',
      'cada 15 días'
    )}</span></label>
    <label class="tile"><input type="radio" name="ev"><span>3x ${m(33.5)} ${t(
      'every 30 days',
      'a cada 30 dias',
      'cada 30 días'
    )}</span></label></div>`
  ),

  // Whatever they are counted from, the days tell the plans apart.
  read(
    'days counted from the delivery',
    ['30', '30/60', '90'],
    (t) => `<ul class="menu" role="menu">
    <li role="menuitemradio">${t(
      '30 days after delivery',
      '30 dias após a entrega',
      '30 días después de la entrega'
    )}</li>
    <li role="menuitemradio">${t(
      '30/60 days after delivery',
      '30/60 dias após a entrega',
      '30/60 días después de la entrega'
    )}</li>
    <li role="menuitemradio">${t(
      '90 days after delivery',
      '90 dias após a entrega',
      '90 días después de la entrega'
    )}</li></ul>`
  ),

  unsure(
    'an entry offers alternatives',
    (t) => `<div><span class="chip" role="radio" tabindex="0">${t(
      '15 days',
      '15 dias',
      '15 días'
    )}</span>
    <span class="chip" role="radio" tabindex="0">${t(
      '30 or 60 days',
      '30 ou 60 dias',
      '30 o 60 días'
    )}</span>
    <span class="chip" role="radio" tabindex="0">${t(
      '90 days',
      '90 dias',
      '90 días'
    )}</span></div>`
  ),

  unsure(
    'Vue left its mustaches in one entry, with sample numbers',
    (t) => `<div id="vue-terms" v-cloak>
    <div class="v-radio"><input type="radio" name="vu" value="1"><label>30 ${t(
      'days',
      'dias',
      'días'
    )}</label></div>
    <div class="v-radio"><input type="radio" name="vu" value="2"><label>30/60 ${t(
      'days',
      'dias',
      'días'
    )}</label></div>
    <div class="v-radio"><input type="radio" name="vu" value="3"><label>{{ plan.due[0] || 60 }}/{{ plan.due[1] || 90 }} ${t(
      'days',
      'dias',
      'días'
    )}</label></div></div>`
  ),

  unsure(
    'last entry is "other term", with a phone and an answering time',
    (t) => `
    <p><input type="radio" name="ot" id="ot1"><label for="ot1">${t(
      '30 days',
      '30 dias',
      '30 días'
    )}</label></p>
    <p><input type="radio" name="ot" id="ot2"><label for="ot2">30/60 ${t(
      'days',
      'dias',
      'días'
    )}</label></p>
    <p><input type="radio" name="ot" id="ot3"><label for="ot3">${t(
      'Other term: call 555-6090, we answer within 2 days',
      'Outro prazo: ligue (11) 3060-6090, respondemos em 2 dias',
      'Otro plazo: llama al 4060-6090, respondemos en 2 días'
    )}</label></p>`
  ),

  unsure(
    'cut off text: the rest of the days is not told',
    (t, m) => `<ul class="truncate">
    <li><a href="#">1x – 30 ${t('days', 'dias', 'días')} – ${m(600)}</a></li>
    <li><a href="#">2x – 30/60 ${t('days', 'dias', 'días')} – ${m(300)}</a></li>
    <li><a href="#">${t(
      '28/42/… days',
      '28/42/… dias',
      '28/42/… días'
    )}</a></li></ul>`
  ),

  unsure(
    '"30 + 15": sums or steps?',
    (t) => `<div class="btns">
    <button type="button">30 ${t('days', 'dias', 'días')}</button>
    <button type="button">30 + 15 ${t('days', 'dias', 'días')}</button>
    <button type="button">30 + 30 + 30 ${t(
      'days',
      'dias',
      'días'
    )}</button></div>`
  ),

  unsure(
    'one radio is about the credit limit, not a plan',
    (t, m) => `<div class="stack">
    <label><input type="radio" name="cl">${t(
      'Pay in 30 days',
      'Pagar em 30 dias',
      'Pagar en 30 días'
    )}</label>
    <label><input type="radio" name="cl">${t(
      'Pay in 60 days',
      'Pagar em 60 dias',
      'Pagar en 60 días'
    )}</label>
    <label><input type="radio" name="cl">${t(
      `Use pre-approved limit of ${m(3000)} (offer valid for 90 days)`,
      `Usar limite pré-aprovado de ${m(3000)} (oferta válida por 90 dias)`,
      `Usar cupo preaprobado de ${m(3000)} (oferta válida por 90 días)`
    )}</label></div>`
  ),
]
