/** A picture as a list of steps, in pixels from the top left corner: what is drawn, and nothing of how. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly steps: readonly Step[]
}

export type Step = RectStep | PathStep | CircleStep | TextStep | FlagStep | IconStep

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A colour as #RRGGBB or #RRGGBBAA, or one that changes along a line or outwards from a point. */
export type Fill = string | Gradient
export interface Gradient {
  /** x, y, x, y of a line; x, y, radius, x, y, radius of two circles. */
  readonly along: readonly number[]
  readonly stops: readonly (readonly [at: number, colour: string])[]
}

export interface RectStep extends Box {
  readonly draw: 'rect'
  readonly fill: Fill
  readonly radius?: number
}

export interface PathStep {
  readonly draw: 'path'
  /** As in SVG. */
  readonly d: string
  readonly fill?: Fill
  readonly stroke?: string
  readonly line?: number
  readonly dash?: readonly number[]
  /** Nothing is drawn outside of it. */
  readonly within?: Box
}

export interface CircleStep {
  readonly draw: 'circle'
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly fill?: Fill
  readonly stroke?: string
  readonly line?: number
}

export interface TextStep {
  readonly draw: 'text'
  readonly text: string
  /** Of the baseline, at the edge that `align` names. */
  readonly x: number
  readonly y: number
  readonly font: Font
  readonly align: Align
  readonly direction: 'ltr' | 'rtl'
  readonly colour: string
  /** What lies behind it. */
  readonly on: string
  /** Drawn around it where it stands on a map. */
  readonly halo?: string
  /** As measured. */
  readonly width: number
}

export type Align = 'left' | 'right' | 'center'

export interface FlagStep extends Box {
  readonly draw: 'flag'
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  readonly radius: number
  readonly outline: string
}

/** Square. */
export interface IconStep {
  readonly draw: 'icon'
  readonly name: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly colour: string
}

export interface Font {
  readonly size: number
  readonly weight: 400 | 600 | 700
  readonly family: Family
}

/** Which script's fonts come first; the others stand behind it. */
export type Family = 'latin' | 'arabic' | 'japanese'

/** The width of a line of text in pixels. */
export type Measure = (text: string, font: Font) => number
