import { type CanvasGradient, createCanvas, type Image, Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import type { Drawing, Fill, Gradient, Step, TextStep } from '../drawing.ts'
import { registerFonts, useFont } from './fonts.ts'
import type { Images } from './images.ts'

/** Draws the steps of a picture in their order, as a PNG. */
export async function paint({ width, height, steps }: Drawing, images: Images): Promise<Uint8Array> {
  registerFonts()
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  for (const step of steps) {
    const image = await imageOf(step, images)
    context.save()
    drawStep(context, step, image)
    context.restore()
  }
  return await canvas.encode('png')
}

async function imageOf(step: Step, images: Images): Promise<Image | undefined> {
  if (step.draw === 'flag') return await images.flag(step.code)
  if (step.draw === 'icon') return await images.icon(step.name, step.colour)
  return undefined
}

function drawStep(context: SKRSContext2D, step: Step, image: Image | undefined): void {
  switch (step.draw) {
    case 'rect':
      context.fillStyle = styleOf(step.fill, context)
      context.beginPath()
      context.roundRect(step.x, step.y, step.width, step.height, step.radius ?? 0)
      context.fill()
      return
    case 'circle':
      context.beginPath()
      context.arc(step.x, step.y, step.radius, 0, 2 * Math.PI)
      filledAndStroked(context, step)
      return
    case 'path': {
      const { within } = step
      if (within) {
        context.beginPath()
        context.rect(within.x, within.y, within.width, within.height)
        context.clip()
      }
      filledAndStroked(context, step, new Path2D(step.d))
      return
    }
    case 'text':
      drawText(context, step)
      return
    case 'icon':
      if (image) context.drawImage(image, step.x, step.y, step.size, step.size)
      return
    case 'flag': {
      const { x, y, width, height, radius, outline } = step
      context.beginPath()
      context.roundRect(x, y, width, height, radius)
      context.save()
      context.clip()
      if (image) context.drawImage(image, x, y, width, height)
      context.restore()
      context.strokeStyle = outline
      context.lineWidth = 1.5
      context.stroke()
      return
    }
  }
}

interface Look {
  readonly fill?: Fill
  readonly stroke?: string
  readonly line?: number
  readonly dash?: readonly number[]
}

function filledAndStroked(context: SKRSContext2D, { fill, stroke, line = 1, dash = [] }: Look, path?: Path2D): void {
  if (fill !== undefined) {
    context.fillStyle = styleOf(fill, context)
    if (path) context.fill(path)
    else context.fill()
  }
  if (stroke === undefined) return
  context.strokeStyle = stroke
  context.lineWidth = line
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.setLineDash([...dash])
  if (path) context.stroke(path)
  else context.stroke()
}

function drawText(context: SKRSContext2D, { text, x, y, font, align, direction, colour, halo }: TextStep): void {
  useFont(context, font)
  context.direction = direction
  context.textAlign = align
  if (halo !== undefined) {
    context.strokeStyle = halo
    context.lineWidth = Math.round(font.size / 4)
    context.lineJoin = 'round'
    context.strokeText(text, x, y)
  }
  context.fillStyle = colour
  context.fillText(text, x, y)
}

function styleOf(fill: Fill, context: SKRSContext2D): string | CanvasGradient {
  return typeof fill === 'string' ? fill : gradientOf(fill, context)
}

function gradientOf({ along, stops }: Gradient, context: SKRSContext2D): CanvasGradient {
  const [a = 0, b = 0, c = 0, d = 0, e, f = 0] = along
  const gradient =
    e === undefined ? context.createLinearGradient(a, b, c, d) : context.createRadialGradient(a, b, c, d, e, f)
  for (const [at, colour] of stops) gradient.addColorStop(at, colour)
  return gradient
}
