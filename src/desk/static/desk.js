// What every page does beyond links and forms. Nothing of it is needed to read a page.
import './keys.js'

const { htmx } = window

document.addEventListener('htmx:configRequest', ({ detail }) => {
  detail.headers['x-csrf-token'] = document.querySelector('meta[name=csrf]')?.content ?? ''
})

document.addEventListener('change', ({ target }) => {
  if (target.form?.matches('[data-send-on-change]')) target.form.requestSubmit()
})

document.addEventListener('click', ({ target }) => {
  const opener = target.closest('[data-opens]')
  if (opener) document.getElementById(opener.dataset.opens)?.showModal()
})

// An old notice says nothing of what is done next.
document.addEventListener('htmx:afterRequest', ({ detail }) => {
  if (detail.successful) htmx.find('#notice').replaceChildren()
})
