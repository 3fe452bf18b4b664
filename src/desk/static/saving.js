// Every field is saved as it is left; what is still typed when the page goes away, too.
const csrf = () => document.querySelector('meta[name=csrf]')?.content ?? ''

document.addEventListener('htmx:configRequest', ({ detail }) => {
  detail.headers['x-csrf-token'] = csrf()
})

// What was saved is the version that this field was seen in.
document.addEventListener('htmx:afterRequest', ({ detail }) => {
  const { successful, elt, xhr } = detail
  if (!successful) return
  document.getElementById('notice').replaceChildren()
  const version = xhr.getResponseHeader('x-draft-version')
  const seen = elt.querySelector?.('input[name=version]')
  if (version !== null && seen) seen.value = version
})

document.addEventListener('htmx:sendError', () => {
  const notice = document.getElementById('notice')
  notice.textContent = document.body.dataset.unreachable
})

document.addEventListener('focusin', ({ target }) => {
  if ('value' in target) target.dataset.seen = target.value
})

addEventListener('pagehide', () => {
  const field = document.activeElement
  const form = field?.closest('form[hx-post$="/fields"]')
  if (!form || field.matches('[role=combobox]') || field.value === field.dataset.seen) return
  fetch(form.getAttribute('hx-post'), {
    method: 'POST',
    keepalive: true,
    headers: { 'x-csrf-token': csrf() },
    body: new URLSearchParams(new FormData(form)),
  })
})
