import type { Theme } from '../../answer/document.ts'

/** Colours as #RRGGBB; `…Alpha` ones are laid over others. */
export interface Palette {
  readonly page: string
  /** Behind the map and those who met. */
  readonly panel: string
  readonly tile: string
  readonly rule: string
  readonly text: string
  readonly quiet: string
  readonly accent: string
  readonly sea: readonly [string, string]
  readonly halo: string
  readonly rim: string
  readonly graticule: string
  readonly land: string
  readonly party: string
  readonly partner: string
  readonly glow: string
  readonly flagEdge: string
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    page: '#FCFBF7',
    panel: '#E3EBF3',
    tile: '#F0EEE8',
    rule: '#D5D8DC',
    text: '#15223B',
    quiet: '#4A5872',
    accent: '#A32A17',
    sea: ['#F6FAFD', '#CFDEEA'],
    halo: '#7A9FC5',
    rim: '#87A8C8',
    graticule: '#24467018',
    land: '#A9BDD0',
    party: '#B5301B',
    partner: '#8A6A2F',
    glow: '#B5301B30',
    flagEdge: '#15223B33',
  },
  dark: {
    page: '#0C1526',
    panel: '#13233D',
    tile: '#1B2B47',
    rule: '#2B3C59',
    text: '#F4F7FB',
    quiet: '#B4C1D6',
    accent: '#F5BE50',
    sea: ['#1F3A60', '#15294A'],
    halo: '#6B9BDA',
    rim: '#7CA6DC',
    graticule: '#A0BEEB1C',
    land: '#456491',
    party: '#F5BE50',
    partner: '#9CC7B5',
    glow: '#F5BE5044',
    flagEdge: '#F4F7FB40',
  },
}
