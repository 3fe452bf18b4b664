const THIS_MACHINE = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u

/** Where a model runs, for whoever is told where their words go; `local` on this machine. */
export function hostOf(url: string): string {
  const { hostname } = new URL(url)
  return THIS_MACHINE.test(hostname) ? 'local' : hostname
}
