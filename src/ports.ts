/**
 * What the rules need of the machine: `run/`, `api/`, `check/`, `log/` and `opsera/` know only these interfaces;
 * the outer folders (`runner/`, `http/`, …) implement them, the tests with a virtual clock and the simulator.
 */

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined
}

/** Time, in milliseconds. */
export interface Clock {
  /** The monotonic clock of this machine, of which two processes read the same value: for spans and saved instants. */
  now(): number
  /** The wall clock, since the epoch. It can step, so it is for dates only: a token's `exp`, `Retry-After`, Opsera's. */
  date(): number
  /** Resolves after `ms`, or as soon as `signal` aborts; never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
  /** A signal that aborts after `ms` or with `parent`, whichever is first. */
  deadline(ms: number, parent?: AbortSignal): Deadline
}

export interface Deadline {
  readonly signal: AbortSignal
  /** Clears the timer and detaches from the parent signal. */
  clear(): void
}

/** A number from 0 (included) to 1 (excluded). */
export type Random = () => number

export interface Request {
  readonly method: 'GET' | 'POST'
  /** Path below the base URL, beginning with a slash. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>> | undefined
  readonly body?: JsonObject | undefined
  /** A longer body of the reply is refused; counted after decompression. */
  readonly maxBytes: number
  /** Never on a connection that has been used: a server may drop that one while the request is under way. */
  readonly freshConnection?: boolean
  /** Aborting it ends the request, also while its reply is arriving. */
  readonly signal: AbortSignal
}

export interface Reply {
  readonly kind: 'reply'
  /** HTTP status code, redirects included: nothing is followed. */
  readonly code: number
  /** `Content-Type` in lower case, or empty. */
  readonly contentType: string
  /** `Retry-After` as it came, or empty. */
  readonly retryAfter: string
  /** `Location` as an absolute address, or empty. */
  readonly location: string
  readonly body: string
  /** Length of the body in bytes after decompression. */
  readonly bytes: number
}

/** Why there is no reply, sorted by what it proves of the request. */
export interface TransportError {
  readonly kind:
    /** Name look-up, refused connection, refused proxy CONNECT, TLS handshake cut: Opsera never saw the request. */
    | 'unreachable'
    /** The certificate is not trusted: Opsera never saw the request, and the same request fails again. */
    | 'untrusted-certificate'
    /** Anything after the connection was open, a missed deadline included: Opsera may have acted on the request. */
    | 'ambiguous'
    /** The reply was larger than the request allows. */
    | 'too-large'
  /** What happened, in a few words for people, without the token. */
  readonly reason: string
}

export type TransportResult = Reply | TransportError

/** Sends one request once and settles with its end; never rejects. */
export interface Transport {
  send(request: Request): Promise<TransportResult>
}

/** The workflow log, and the file that holds the whole console text. */
export interface Sink {
  /** A line of our own; the sink sanitizes remote text in it. */
  info(line: string): void
  notice(message: string): void
  warning(message: string): void
  /** A line that appears only with step debug logging (`RUNNER_DEBUG=1`), and costs nothing without it. */
  debug(line: string): void
  /** A folded group of lines that are sanitized already (`log/sanitize.ts`). Resolves when the log can take more. */
  group(title: string, lines: string): Promise<void>
  /** Appends remote text to the run's log file; only the token is taken out of it. */
  appendToLogFile(text: string): Promise<void>
}

/** How the run came to be followed. */
export type Origin = 'started' | 'adopted' | 'attached' | 'followed'

/** What the post step must know of main, kept in the runner's state file. */
export interface SavedState {
  /** `settled`: nothing is left to stop, as no run was started, it has ended, or main ended on purpose before it. */
  readonly phase: 'requesting' | 'following' | 'settled'
  readonly pipelineId: string
  readonly pipelineName: string
  /** The run counter read before the start request; absent when it could not be read. */
  readonly counterBefore: number
  /** The identity of `last_run` as it was before the start request: never our run. */
  readonly lastRunBefore: string
  readonly runCount: number
  readonly origin: Origin
  /** When the run was started or its following began, on the monotonic clock. */
  readonly startedAt: number
  /** A status reply showed the run in progress. */
  readonly seenInProgress: boolean
  /** When a stop was accepted, on the monotonic clock; it is not repeated for 30 s. */
  readonly stopAcceptedAt: number
  /** The step was cancelled: summary and commit status are left to the post step. */
  readonly cancelled: boolean
}

export interface StateStore {
  /** Adds facts, in one append that is complete in itself. Throws when `requesting` cannot be saved. */
  save(facts: Partial<SavedState>): void
}

/** The step's outputs, by the names of action.yml in camel case. */
export interface Outputs {
  readonly pipelineId: string
  readonly pipelineName: string
  readonly runCount: number
  readonly origin: Origin
  readonly runUrl: string
  readonly status: string
  readonly conclusion: string
  readonly message: string
  readonly durationSeconds: number
  readonly failedStep: string
  /** Paths of files under `RUNNER_TEMP`. */
  readonly stepsFile: string
  readonly logFile: string
}

export interface Progress {
  /** Reports what is known of the run as soon as it is known. A later value replaces an earlier one. */
  report(facts: Partial<Outputs>): void
}
