import type { html } from 'hono/html'

/** A piece of a page; what is put into it was escaped by its template. */
export type Html = ReturnType<typeof html>
