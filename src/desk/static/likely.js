// Questions that are offered for a fact; each that is pressed becomes a line of its field, which saves itself.
class Likely extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', ({ target }) => {
      const one = target.closest('[data-question]')
      if (one) this.add([one])
      if (target.closest('[data-adds-all]')) this.add([...this.querySelectorAll('[data-question]')])
    })
  }

  add(buttons) {
    const field = document.getElementById(this.dataset.field)
    const lines = field.value.split('\n').filter((line) => line.trim() !== '')
    const questions = buttons.map((button) => button.dataset.question)
    field.value = [...lines, ...questions.filter((question) => !lines.includes(question))].join('\n')
    field.dispatchEvent(new Event('change', { bubbles: true }))
    for (const button of buttons) button.parentElement.remove()
    const next = this.querySelector('[data-question]')
    // What was pressed is gone: the keyboard goes on with the next, or with the field.
    if (!next) this.querySelector('[data-adds-all]')?.remove()
    ;(next ?? field).focus()
  }
}

customElements.define('desk-likely', Likely)
