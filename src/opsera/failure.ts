/** Why a call has no usable answer, sorted by what a caller may conclude from it. */
import type { Reply, TransportError } from '../ports.ts'
import { parse, textAt, type Clean } from './json.ts'
import type { Operation } from './operations.ts'

/** A good answer, or why there was none. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

/** That there was no reply, or that it is no usable answer. */
export interface Failure {
  /** `ambiguous` is also a reply under 408, 425 or 5xx, and one that could not be read. */
  readonly kind:
    | TransportError['kind']
    /** 401 or 403: token, scope or access. */
    | 'unauthorized'
    /** 404. */
    | 'not-found'
    /** Any other 4xx: the same request fails again. */
    | 'rejected'
    /** 3xx; redirects are never followed. */
    | 'redirected'
    /** 429. */
    | 'throttled'
    /** A web page under any other code except 5xx, 408 and 425: something in front of Opsera answered. */
    | 'web-page'
  /** What happened, for people: `HTTP 502`, `connection reset`. One line; the server's own message in it is cut short. */
  readonly reason: string
  /** HTTP status code, when there was a reply. */
  readonly code?: number
  /** `Retry-After` as a pause in milliseconds, when there was a readable one. */
  readonly retryAfterMs?: number | undefined
}

export interface Reading {
  /** The wall clock, for a `Retry-After` that is a date. */
  readonly now: number
  readonly clean: Clean
}

/** The failure that an HTTP status or a web page means, or undefined for a 2xx that may be read. */
export function failureFromCode(reply: Reply, call: Operation, { now, clean }: Reading): Failure | undefined {
  const kind = kindOf(reply)
  if (kind === undefined) return undefined
  const { code, location } = reply
  const words = serverMessage(reply, clean)
  const host = URL.parse(location)?.host ?? ''
  const more =
    kind === 'redirected'
      ? `Opsera redirects to ${host || 'another address'}; check base-url, redirects are never followed`
      : kind === 'unauthorized'
        ? refusalOf(call, words)
        : words
  const http = more === '' ? `HTTP ${code}` : `HTTP ${code}: ${more}`
  const reason = kind === 'web-page' ? `a web page instead of JSON (${http})` : http
  return { kind, code, reason, retryAfterMs: retryAfter(reply.retryAfter, now) }
}

function kindOf(reply: Reply): Failure['kind'] | undefined {
  const { code } = reply
  if (code === 429) return 'throttled'
  if (code >= 300 && code <= 399) return 'redirected'
  if (code < 200 || code > 499 || code === 408 || code === 425) return 'ambiguous'
  if (isWebPage(reply)) return 'web-page'
  if (code <= 299) return undefined
  if (code === 401 || code === 403) return 'unauthorized'
  return code === 404 ? 'not-found' : 'rejected'
}

function refusalOf({ name, scopes, scopesAre, access }: Operation, words: string): string {
  const quoted = words === '' ? '' : ` ("${words}")`
  const probably = scopesAre === 'documented' ? '' : 'probably '
  const quotedScopes = scopes.map((scope) => `"${scope}"`).join(' or ')
  const orRole = access === 'Item RBAC' ? 'access to this object (Item RBAC), or the ' : 'the '
  return (
    `Opsera refused the token for ${name}${quoted}. It may be wrong or expired; ` +
    `it ${probably}needs the scope ${quotedScopes}; its owner needs ${orRole}Power User role`
  )
}

/** A complete reply that is not what this call returns. */
export function unreadableReply({ body, code }: Reply): Failure {
  const what = body.trim() === '' ? 'an empty reply' : 'a reply that could not be read'
  return { kind: 'ambiguous', code, reason: `${what} (HTTP ${code})` }
}

/** A web page has its first tag within this many characters. */
const PAGE_START = 1_000

/**
 * Whether a reply is a page of a proxy, a firewall or a sign-in instead of JSON. The content type does not
 * suffice: Express sends a plain text such as `Forbidden` as `text/html`.
 */
export function isWebPage({ contentType, body }: Reply): boolean {
  const start = body.slice(0, PAGE_START).trimStart()
  return start.startsWith('<') || (contentType.includes('html') && /^[^"{[].*<[a-z!]/is.test(start))
}

/** Whether the same request may succeed later. */
export function isTransient({ kind }: Failure): boolean {
  return kind === 'throttled' || kind === 'unreachable' || kind === 'ambiguous' || kind === 'web-page'
}

const WORDS_MAX = 300
/** A longer body is no error message, and parsing it would only cost time. */
const ERROR_MAX = 1_000_000

/** A text for a sentence: one line, cut between words, because half a token would not be recognised as a secret. */
export function truncateWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= WORDS_MAX) return line
  const end = line.lastIndexOf(' ', WORDS_MAX)
  return end === -1 ? '' : `${line.slice(0, end)} …`
}

/** Errors come as a plain string or as `{message}`, sometimes with `status`; a proxy's page gives no reason. */
function serverMessage(reply: Reply, clean: Clean): string {
  if (isWebPage(reply) || reply.body.length > ERROR_MAX) return ''
  const value = parse(reply.body)
  const text =
    value === undefined || typeof value === 'string'
      ? (value ?? reply.body)
      : (textAt(value, 'message') ?? textAt(value, 'error') ?? textAt(value, 'error', 'message'))
  return truncateWords(clean(text ?? ''))
}

/** `Date.parse` takes nearly any text with a number in it for a date. */
const HTTP_DATE = /^\s*[A-Z][a-z]+,? .*\bGMT\s*$/

/** `Retry-After` in milliseconds: seconds or an HTTP date, never negative. */
export function retryAfter(header: string, now: number): number | undefined {
  if (/^\s*\d{1,10}\s*$/.test(header)) return Number(header) * 1000
  const date = HTTP_DATE.test(header) ? Date.parse(header) : NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
