/** Durations as people write them: `90s`, `1h30m`, `2d`. */

/** Days, hours, minutes, seconds. */
const UNIT_MS = [86_400_000, 3_600_000, 60_000, 1_000]

/** Milliseconds; undefined when the text is no duration. Units stand in falling order, each once. */
export function parseDuration(text: string): number | undefined {
  const match = /^(?:(\d{1,6})d)?(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/.exec(text)
  if (match === null || text === '') return undefined
  const counts = match.slice(1).map((digits: string | undefined) => Number(digits ?? 0))
  return counts.reduce((sum, count, index) => sum + count * (UNIT_MS[index] ?? 0), 0)
}
