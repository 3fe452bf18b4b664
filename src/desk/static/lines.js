// Lines of inputs that belong together, of which there can be one more or one less.
class Lines extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', ({ target }) => {
      if (target.closest('[data-adds-line]')) this.addLine()
      const taken = target.closest('[data-takes-line]')
      if (taken) this.takeLine(taken.closest('.line'))
    })
    // The kind of an amount tells which of its inputs count.
    this.addEventListener('change', ({ target }) => {
      const amount = target.closest('.amount')
      if (amount && target.name.endsWith('.kind')) amount.dataset.kind = target.value
    })
  }

  addLine() {
    const template = this.querySelector('template')
    const numbers = [...this.querySelectorAll('[name]')].map(({ name }) => Number.parseInt(name, 10))
    const at = String(Math.max(-1, ...numbers) + 1)
    const line = template.content.cloneNode(true)
    for (const element of line.querySelectorAll('*'))
      for (const attribute of ['id', 'name', 'aria-controls'])
        if (element.hasAttribute(attribute))
          element.setAttribute(attribute, element.getAttribute(attribute).replace('%', at))
    template.before(line)
    template.previousElementSibling.querySelector('input:not([type=hidden]), select')?.focus()
  }

  takeLine(line) {
    const form = this.closest('form')
    const next = line.nextElementSibling
    line.remove()
    form.dispatchEvent(new Event('change', { bubbles: true }))
    ;(next?.matches('.line') ? next.querySelector('input, select') : this.querySelector('[data-adds-line]'))?.focus()
  }
}

customElements.define('desk-lines', Lines)
