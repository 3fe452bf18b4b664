// Keys that work outside of fields. A sequence such as "g d" is typed one key after the other.
const FIELDS = 'input:not([type=checkbox]), textarea, select, [contenteditable]'
let before = ''

document.addEventListener('keydown', (event) => {
  const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event
  if (altKey || target.closest(FIELDS) || document.querySelector('dialog[open]')) return
  if (ctrlKey || metaKey) {
    if (key === 'z' && !shiftKey && press('[data-key=undo]')) event.preventDefault()
    return
  }
  const typed = before ? `${before} ${key}` : key
  before = typed === 'g' ? 'g' : ''
  if (key === '?') document.getElementById('shortcuts')?.showModal()
  else if (key === 'j') step('.fact', 1)
  else if (key === 'k') step('.fact', -1)
  else if (key === 'e') step('.fact:has(.findings)', 1)
  else if (key === 'o') fold(target.closest('.fact'))
  else if (!press(`[data-key="${CSS.escape(typed)}"]`)) return
  event.preventDefault()
})

function press(selector) {
  const found = document.querySelector(selector)
  found?.click()
  return found !== null
}

/** To the fact after or before the one that has the focus. */
function step(selector, by) {
  const all = [...document.querySelectorAll('.fact')]
  const at = all.indexOf(document.activeElement.closest('.fact'))
  const order =
    by > 0
      ? [...all.slice(at + 1), ...all.slice(0, at + 1)]
      : [...all.slice(0, Math.max(at, 0)).reverse(), ...all.slice(Math.max(at, 0)).reverse()]
  const next = order.find((fact) => fact.matches(selector))
  if (!next) return
  if (selector !== '.fact') next.querySelector('details').open = true
  next.querySelector('summary').focus()
  next.scrollIntoView({ block: 'start' })
}

function fold(fact) {
  const details = fact?.querySelector('details')
  if (details) details.open = !details.open
}
