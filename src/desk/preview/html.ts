const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML, within an element or an attribute in quotation marks. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign)
}

/** A link, where the address is one of the web; else its words alone. */
export function linkTo(url: string, html: string): string {
  const isWeb = /^https?:$/u.test(URL.parse(url)?.protocol ?? '')
  return isWeb ? `<a href="${escapeHtml(url)}" target="_blank" rel="noopener noreferrer">${html}</a>` : html
}

/** A button that sends `press` with its data, as the form around the drawing does. The command stands in the data's second place. */
export function buttonOf(label: string, data: string, name = 'button'): string {
  const [, command = ''] = data.split(';')
  return `<button class="${name}" name="press" value="${escapeHtml(data)}" data-command="${escapeHtml(command)}" dir="auto">${escapeHtml(label)}</button>`
}
