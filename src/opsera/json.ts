/**
 * Reading JSON of unknown shape. Tolerant of how a value is written (a number as a string, a missing key),
 * strict in what it means: what does not fit is absent, never a default that looks like an answer.
 */
import type { JsonObject, JsonValue } from '../ports.ts'

/** The JSON value of a text; undefined when it is none. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Whether a value is a JSON object, and not a list or null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value of an own key, unwrapped at each level; inherited keys (`constructor`, `__proto__`) do not count. */
export function at(value: unknown, ...keys: readonly string[]): JsonValue | undefined {
  let current = unwrap(value)
  for (const key of keys) {
    if (!isObject(current) || !Object.hasOwn(current, key)) return undefined
    current = unwrap(current[key])
  }
  return current as JsonValue | undefined
}

const NUMBERS = ['$numberInt', '$numberLong', '$numberDouble', '$numberDecimal']

/** The value inside MongoDB's extended JSON (relaxed or canonical) and inside Node's JSON of a Buffer. */
export function unwrap(value: unknown): unknown {
  if (!isObject(value)) return value
  if (value.type === 'Buffer' && isBytes(value.data))
    return new TextDecoder().decode(Uint8Array.from(value.data))
  const [key = '', second] = Object.keys(value)
  if (second !== undefined || !key.startsWith('$')) return value
  if (key === '$oid') return value[key]
  if (key === '$date') return unwrap(value[key])
  return NUMBERS.includes(key) ? Number(value[key]) : value
}

function isBytes(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((byte) => typeof byte === 'number')
}

/** Makes words of Opsera safe to show anywhere: one line, without control characters, without secrets. */
export type Clean = (text: string) => string

/** A text, or undefined for anything else and for an empty one. */
export function textAt(value: unknown, ...keys: readonly string[]): string | undefined {
  const found = at(value, ...keys)
  return typeof found === 'string' && found !== '' ? found : undefined
}

/** `status` and `message` of a reply, cleaned; empty when it has none. */
export function wordsOf(value: unknown, clean: Clean) {
  const text = (key: string) => clean(textAt(value, key) ?? '')
  return { word: text('status').trim(), message: text('message') }
}

/** A whole number from 0 up; one written as a string (`"3"`) counts too. */
export function countAt(value: unknown, ...keys: readonly string[]): number | undefined {
  const found = at(value, ...keys)
  const number = typeof found === 'string' && /^\d{1,15}$/.test(found) ? Number(found) : found
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined
}

/** `Date.parse` takes nearly any text with a number in it for a date. */
const ISO_8601 = /^\d{4}-\d{2}-\d{2}(?:T|$)/
/** What a `Date` can hold. */
const INSTANT_MAX = 8.64e15

/** An instant in milliseconds since the epoch, from an ISO-8601 text or a number of milliseconds. */
export function instantAt(value: unknown, ...keys: readonly string[]): number | undefined {
  const found = at(value, ...keys)
  const instant = typeof found === 'string' && ISO_8601.test(found) ? Date.parse(found) : found
  return typeof instant === 'number' && Math.abs(instant) <= INSTANT_MAX ? instant : undefined
}

/** The texts that objects were parsed from, so that they are written with the same digits. */
const TEXTS = new WeakMap<JsonObject, string>()

/**
 * A JSON object from the user; undefined for anything else. `jsonText` writes it as it came, because a number such as
 * 12345678901234567890 or 1.10 does not survive parsing.
 */
export function parseExactly(text: string): JsonObject | undefined {
  const value = parse(text)
  if (!isObject(value)) return undefined
  TEXTS.set(value, text)
  return value
}

/** A request body as JSON text. */
export function jsonText(body: JsonObject): string {
  const members = Object.entries(body).filter(([, value]) => value !== undefined)
  const textOf = (value: unknown) => (isObject(value) ? TEXTS.get(value) : undefined) ?? JSON.stringify(value)
  return `{${members.map(([key, value]) => `${JSON.stringify(key)}:${textOf(value)}`).join(',')}}`
}

/** The rows of a list reply: a bare array, or one wrapped in `data`. */
export function rowsOf(value: unknown): readonly JsonValue[] | undefined {
  const rows = Array.isArray(value) ? (value as unknown) : at(value, 'data')
  return Array.isArray(rows) ? (rows as readonly JsonValue[]) : undefined
}
