/** What comes of the largest whole number between two for which something fits; undefined where it fits for none. */
export function largestThat<Fitting>(
  at: (size: number) => Fitting | undefined,
  least: number,
  most: number,
): Fitting | undefined {
  const whole = at(most)
  if (whole !== undefined) return whole
  let [low, high, best] = [least, most - 1, undefined as Fitting | undefined] // nothing fits yet
  while (low <= high) {
    const middle = Math.ceil((low + high) / 2)
    const fitting = at(middle)
    if (fitting === undefined) high = middle - 1
    else [low, best] = [middle + 1, fitting]
  }
  return best
}
