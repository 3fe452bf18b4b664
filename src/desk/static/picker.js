// A box in which one types a few letters of a name and picks it (WAI-ARIA combobox with a list).
// What is picked stands in a hidden input, whose change saves the field.
const WAIT = 120
let asking // The picker for which an entry is being added.

class Picker extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector('[role=combobox]')
    this.list = this.querySelector('[role=listbox]')
    this.value = this.querySelector('input[type=hidden]')
    this.isMany = 'many' in this.dataset
    this.input.addEventListener('input', () => this.lookSoon())
    this.input.addEventListener('focus', () => this.input.select())
    this.input.addEventListener('keydown', (event) => this.onKey(event))
    // What was only typed is no value.
    this.input.addEventListener('change', (event) => event.stopPropagation())
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.contains(relatedTarget)) this.close()
    })
    this.list.addEventListener('pointerdown', (event) => event.preventDefault())
    this.list.addEventListener('click', ({ target }) => this.pick(target.closest('[role=option]')))
    this.addEventListener('click', ({ target }) => this.onClick(target))
  }

  onClick(target) {
    const chip = target.closest('.chip')
    if (chip) {
      chip.remove()
      this.save()
      this.input.focus()
    }
    const none = target.closest('.none')
    if (none) {
      const isNone = none.getAttribute('aria-pressed') !== 'true'
      none.setAttribute('aria-pressed', String(isNone))
      for (const one of this.querySelectorAll('.chip')) one.remove()
      this.save()
    }
  }

  onKey(event) {
    const { key } = event
    const options = [...this.list.querySelectorAll('[role=option]')]
    const at = options.findIndex((one) => one.getAttribute('aria-selected') === 'true')
    if (key === 'ArrowDown' && this.list.hidden) this.look()
    else if (key === 'ArrowDown') this.select(options[(at + 1) % options.length])
    else if (key === 'ArrowUp') this.select(options.at(at - 1))
    else if (key === 'Enter' && !this.list.hidden) this.pick(options[at] ?? options[0])
    else if (key === 'Enter') this.free()
    else if (key === 'Escape' && !this.list.hidden) this.close()
    else if (key === 'Backspace' && this.input.value === '') this.querySelector('.chip:last-of-type')?.click()
    else return
    event.preventDefault()
  }

  lookSoon() {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.look(), WAIT)
  }

  async look() {
    const typed = this.input.value
    const response = await fetch(`${this.dataset.source}&q=${encodeURIComponent(typed)}`, {
      headers: { 'hx-request': 'true' },
    })
    if (!response.ok || typed !== this.input.value || !this.contains(document.activeElement)) return
    // Our own server escapes what is in it.
    this.list.innerHTML = await response.text()
    // A second form would take the place of the one that this picker is in.
    if (this.closest('#entry')) this.list.querySelector('.add')?.remove()
    for (const [at, option] of this.list.querySelectorAll('[role=option]').entries())
      option.id = `${this.list.id}-${at}`
    this.list.hidden = false
    this.input.setAttribute('aria-expanded', 'true')
    if (typed !== '') this.select(this.list.querySelector('[role=option]'))
  }

  select(option) {
    for (const one of this.list.querySelectorAll('[aria-selected=true]')) one.removeAttribute('aria-selected')
    if (!option) return
    option.setAttribute('aria-selected', 'true')
    option.scrollIntoView({ block: 'nearest' })
    this.input.setAttribute('aria-activedescendant', option.id)
  }

  pick(option) {
    if (!option) return
    if (option.dataset.add) {
      asking = this
      this.close()
      window.htmx
        .ajax('GET', option.dataset.add, { target: '#entry', swap: 'innerHTML' })
        .then(() => document.getElementById('entry').showModal())
      return
    }
    this.add(option.dataset.id, option.dataset.name)
  }

  /** A name without an entry, where that is a value too. */
  free() {
    const typed = this.input.value.trim()
    if ('free' in this.dataset && typed !== '') this.add(typed, typed)
  }

  add(id, name) {
    this.close()
    this.input.value = ''
    const chips = [...this.querySelectorAll('.chip')]
    if (!this.isMany) for (const chip of chips) chip.remove()
    else if (chips.some((chip) => chip.dataset.id === id)) return
    const chip = Object.assign(document.createElement('button'), { type: 'button', className: 'chip', title: id })
    chip.dataset.id = id
    chip.setAttribute('aria-label', this.dataset.remove.replace('%', name))
    const text = document.createElement('bdi')
    text.textContent = name
    chip.append(text)
    this.querySelector('.chips').append(chip)
    this.querySelector('.none')?.setAttribute('aria-pressed', 'false')
    this.save()
  }

  save() {
    const ids = [...this.querySelectorAll('.chip')].map((chip) => chip.dataset.id)
    const isNone = this.querySelector('.none')?.getAttribute('aria-pressed') === 'true'
    this.value.value = ids.length === 0 && isNone ? '-' : ids.join(this.dataset.separator)
    this.value.dispatchEvent(new Event('change', { bubbles: true }))
  }

  close() {
    clearTimeout(this.timer)
    this.list.hidden = true
    this.input.setAttribute('aria-expanded', 'false')
    this.input.removeAttribute('aria-activedescendant')
  }
}

customElements.define('desk-picker', Picker)

document.addEventListener('entry-added', ({ detail }) => {
  document.getElementById('entry').close()
  asking?.add(detail.id, detail.name)
  asking?.input.focus()
  asking = undefined
})
