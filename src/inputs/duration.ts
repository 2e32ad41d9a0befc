/** Durations as people write them: `90s`, `1h30m`, `2d`. */

/** Milliseconds; NaN if the text is no duration. Units come in descending order, each at most once. */
export function parseDuration(text: string): number {
  const match = /^(?:(\d{1,6})d)?(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/.exec(text)
  if (match === null || text === '') return NaN
  const [d = 0, h = 0, m = 0, s = 0] = match.slice(1).map((digits: string | undefined) => Number(digits ?? 0))
  return (((d * 24 + h) * 60 + m) * 60 + s) * 1_000
}
