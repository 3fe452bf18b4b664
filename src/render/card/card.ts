/** `tall` for phones, as Telegram shows it best; `wide` for Discord. In pixels. */
export const SIZES = { tall: { width: 1080, height: 1350 }, wide: { width: 1200, height: 675 } } as const
export type Size = keyof typeof SIZES
