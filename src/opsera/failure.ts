/** Why a call brought no good answer, sorted by what a caller may conclude from it. */
import type { TransportResult, Reply } from '../ports.ts'
import type { Operation } from './operations.ts'
import { isObject, textAt } from './json.ts'

export interface Failure {
  readonly kind:
    /** 401 or 403: token, scope or access. */
    | 'unauthorized'
    /** 404. */
    | 'not-found'
    /** Any other 4xx that asking again does not mend. */
    | 'rejected'
    /** 3xx; redirects are never followed. */
    | 'redirected'
    /** 429. */
    | 'throttled'
    /** The request never reached Opsera. */
    | 'unreachable'
    /** The certificate is not trusted; the request never reached Opsera. */
    | 'untrusted-certificate'
    /** A web page under any code except 408, 425, 429, 3xx and 5xx: something in front of Opsera answered. */
    | 'web-page'
    /** 408, 425, 5xx, an unreadable or unknown reply, a cut or a missed deadline: Opsera may have acted. */
    | 'ambiguous'
    /** The reply was over the limit of its call. */
    | 'too-large'
  /** What happened, for people: `HTTP 502`, `connection reset`. One line, remote text in it cut short. */
  readonly reason: string
  /** HTTP status code, when there was a reply. */
  readonly code?: number
  /** What the server said for itself, cut short; empty when it said nothing readable. */
  readonly said: string
  /** `Retry-After` as a pause in milliseconds, when there was a readable one. */
  readonly retryAfterMs?: number
}

/** Statuses that say "later" or "something broke": they prove nothing about the request. */
const UNCLEAR_CODES = new Set([408, 425])

/**
 * The failure that an HTTP status or a web page means, or undefined for a 2xx that may be read. `now` is for a
 * `Retry-After` that is a date.
 */
export function failureFromCode(reply: Reply, call: Operation, now: number): Failure | undefined {
  const { code } = reply
  const isGood = code >= 200 && code <= 299
  if (isGood)
    return isWebPage(reply) ? { kind: 'web-page', code, said: '', reason: pageReason(code) } : undefined
  const said = whatItSaid(reply)
  const retryAfterMs = retryAfter(reply.retryAfter, now)
  const base = {
    code,
    said,
    reason: reasonOf(code, said),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  }
  if (code === 429) return { ...base, kind: 'throttled' }
  if (code >= 300 && code <= 399) return { ...base, kind: 'redirected', reason: redirectedTo(reply) }
  if (code < 400 || code > 499 || UNCLEAR_CODES.has(code)) return { ...base, kind: 'ambiguous' }
  if (isWebPage(reply)) return { ...base, kind: 'web-page', reason: pageReason(code) }
  if (code === 401 || code === 403)
    return { ...base, kind: 'unauthorized', reason: deniedBecause(code, said, call) }
  return { ...base, kind: code === 404 ? 'not-found' : 'rejected' }
}

function pageReason(code: number): string {
  return `a web page instead of JSON (HTTP ${code})`
}

/** The trouble that a missing reply means. */
export function failureFromTransport(answer: Exclude<TransportResult, Reply>): Failure {
  const kind = answer.kind === 'response-lost' ? 'ambiguous' : answer.kind
  return { kind, reason: answer.reason, said: '' }
}

/** A reply that came whole but is not what this call returns. */
export function unreadableReply(reply: Reply): Failure {
  const what = reply.body.trim() === '' ? 'an empty reply' : 'a reply that could not be read'
  return { kind: 'ambiguous', code: reply.code, reason: `${what} (HTTP ${reply.code})`, said: '' }
}

/**
 * Whether a reply is a page, as a proxy, a firewall or a sign-in gives in place of JSON. The content type does not
 * suffice: Express sends a plain text such as `Forbidden` as `text/html`.
 */
export function isWebPage({ contentType, body }: Reply): boolean {
  const start = body.slice(0, PAGE_START).trimStart()
  return start.startsWith('<') || (contentType.includes('html') && /^[^"{[].*<[a-z!]/is.test(start))
}

/** Where a page has its first tag at the latest. */
const PAGE_START = 1_000

/** Whether asking again may bring what this did not. */
export function isTransient({ kind }: Failure): boolean {
  return kind === 'throttled' || kind === 'unreachable' || kind === 'ambiguous' || kind === 'web-page'
}

function deniedBecause(code: number, said: string, call: Operation): string {
  const words = said === '' ? '' : ` ("${said}")`
  const scopes = call.scopes.map((scope) => `"${scope}"`).join(' or ')
  const needs = call.scopesAre === 'documented' ? 'it needs' : 'it probably needs'
  const owner =
    call.access === 'Item RBAC'
      ? 'its owner needs access to this object (Item RBAC), or the Power User role'
      : 'its owner needs the Power User role'
  return (
    `HTTP ${code}: Opsera refused the token for ${call.name}${words}. ` +
    `It may be wrong or expired; ${needs} the scope ${scopes}; ${owner}`
  )
}

function redirectedTo(reply: Reply): string {
  const host = (URL.canParse(reply.location) && new URL(reply.location).host) || 'another address'
  return `HTTP ${reply.code}: Opsera redirects to ${host}; check base-url, redirects are never followed`
}

function reasonOf(code: number, said: string): string {
  return said === '' ? `HTTP ${code}` : `HTTP ${code}: ${said}`
}

const SAID_MAX = 300
/** A longer body is no error message, and parsing it would only cost time. */
const SPEECH_MAX = 1_000_000

/** A text for a sentence: one line, cut between words. Of half a token nobody could tell later that it is one. */
export function truncateWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= SAID_MAX) return line
  const end = line.lastIndexOf(' ', SAID_MAX)
  return end === -1 ? '' : `${line.slice(0, end)} …`
}

/** Errors come as a plain string or as `{message}`, sometimes with `status`; pages of a proxy say nothing. */
function whatItSaid(reply: Reply): string {
  if (isWebPage(reply) || reply.body.length > SPEECH_MAX) return ''
  const value = parse(reply.body)
  const text =
    typeof value === 'string'
      ? value
      : isObject(value)
        ? (textAt(value, 'message') ?? textAt(value, 'error') ?? textAt(value, 'error', 'message') ?? '')
        : value === undefined
          ? reply.body
          : ''
  return truncateWords(text)
}

/** The JSON value of a text; undefined when it is none. */
export function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown
  } catch {
    return undefined
  }
}

/** `Date.parse` takes nearly any text with a number in it for a date. */
const HTTP_DATE = /^\s*[A-Z][a-z]+,? .*\bGMT\s*$/

/** `Retry-After` in milliseconds: seconds or an HTTP date, never negative. */
export function retryAfter(header: string, now: number): number | undefined {
  if (/^\s*\d{1,10}\s*$/.test(header)) return Number(header) * 1000
  const date = HTTP_DATE.test(header) ? Date.parse(header) : NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
