// What every page does beyond links and forms. Nothing of it is needed to read a page.
import './keys.js'
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

// What an address names may be folded away.
const reveal = () => {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const details = named?.closest('.fact')?.querySelector('details')
  if (!details) return
  details.open = true
  named.scrollIntoView({ block: 'start' })
}
addEventListener('hashchange', reveal)
reveal()
