// What every page does beyond links and forms. Nothing of it is needed to read a page.
import './keys.js'
import './likely.js'
import './lines.js'
import './picker.js'
import './saving.js'

document.addEventListener('change', ({ target }) => {
  if (target.form?.matches('[data-send-on-change]')) target.form.requestSubmit()
  // Which lines a new entry has hangs on its kind.
  if (target.id === 'entry-kind') target.form.dataset.kind = target.value
})

document.addEventListener('click', ({ target }) => {
  const opener = target.closest('[data-opens]')
  if (opener) document.getElementById(opener.dataset.opens)?.showModal()
  target.closest('[data-closes]')?.closest('dialog')?.close()
  const folds = target.closest('[data-folds]')
  if (folds)
    for (const details of document.querySelectorAll('.fact > details')) details.open = folds.dataset.folds === 'open'
})

// A line that was sent makes room for the next.
document.addEventListener('htmx:afterRequest', ({ detail }) => {
  const { successful, elt } = detail
  if (successful && elt.matches('[data-empties]')) elt.reset()
  if (successful && elt.matches('.talk, .ask'))
    document.getElementById('talk').lastElementChild?.scrollIntoView({ block: 'nearest' })
  if (successful && elt.dataset.shows) document.getElementById(elt.dataset.shows).showModal()
})

// What was unfolded stays so when the page is loaded again, and what an address names is unfolded.
const remembered = `unfolded ${location.pathname}`

document.addEventListener(
  'toggle',
  ({ target }) => {
    if (!target.parentElement?.matches('.fact')) return
    const unfolded = [...document.querySelectorAll('.fact > details[open]')].map((one) => one.parentElement.id)
    sessionStorage.setItem(remembered, unfolded.join(' '))
  },
  true,
)

function unfold(id) {
  const fact = id === '' ? null : document.getElementById(id)?.closest('.fact')
  if (fact) fact.querySelector('details').open = true
  return fact
}

const reveal = () => unfold(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView({ block: 'start' })

// Only then does somebody hear what is unfolded, and load it.
addEventListener('DOMContentLoaded', () => {
  for (const id of sessionStorage.getItem(remembered)?.split(' ') ?? []) unfold(id)
  reveal()
})
addEventListener('hashchange', reveal)
