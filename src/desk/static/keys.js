// Keys that work outside of fields. A sequence such as "g d" is typed one key after the other.
const FIELDS = 'input, textarea, select, [contenteditable], dialog[open] *'
let before = ''

document.addEventListener('keydown', (event) => {
  const { target, key, ctrlKey, metaKey, altKey } = event
  if (target.closest(FIELDS) || altKey) return
  if (ctrlKey || metaKey) return
  const typed = before ? `${before} ${key}` : key
  before = ''
  if (key === 'g' && typed === 'g') {
    before = 'g'
    return
  }
  if (key === '?') return document.getElementById('shortcuts')?.showModal()
  const found = document.querySelector(`[data-key="${CSS.escape(typed)}"]`)
  if (!found) return
  event.preventDefault()
  found.click()
})
