export const id = 221
export const ids = [221]
export const modules = {
	221: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__)
		__webpack_require__.d(__webpack_exports__, {
			CommitStatus: () => CommitStatus,
		})
		var sanitize = __webpack_require__(395)
		var opsera_status = __webpack_require__(26)
		var external_node_fs_ = __webpack_require__(24)
		var read = __webpack_require__(464)

		// ./src/edge/event.ts
		const AT_SHA = ['push', 'merge_group', 'workflow_dispatch', 'schedule', 'workflow_call']
		const SHA = /^(?:[\da-f]{40}|[\da-f]{64})$/i
		function commitOfEvent(env) {
			const { GITHUB_EVENT_NAME: name = '', GITHUB_EVENT_PATH: path = '', GITHUB_SHA: sha } = env
			if (AT_SHA.includes(name)) return checked(sha, name)
			if (/^pull_request(?:_|$)/.test(name)) return inPayload(path, name, 'pull_request', 'head', 'sha')
			if (name === 'workflow_run') return inPayload(path, name, 'workflow_run', 'head_sha')
			return none(`the event ${name} is about no commit`)
		}
		function inPayload(path, name, ...keys) {
			try {
				return checked((0, read.$6)(JSON.parse((0, external_node_fs_.readFileSync)(path, 'utf8')), ...keys), name)
			} catch {
				return none(`the payload of the event ${name} cannot be read`)
			}
		}
		function checked(sha, name) {
			return sha !== undefined && SHA.test(sha) ? { ok: true, sha } : none(`the event ${name} names no commit`)
		}
		function none(why) {
			return { ok: false, why: `${why}; give status-sha` }
		}

		// ./src/edge/fetch.ts
		function fetchOver(transport, baseUrl) {
			return async (url, { method, body, signal }) => {
				const answer = await transport.send({
					method: method === 'GET' ? 'GET' : 'POST',
					path: url.slice(baseUrl.length),
					signal: signal ?? new AbortController().signal,
					...(body !== undefined && { body: JSON.parse(body) }),
				})
				if (answer.kind === 'untrusted') throw new Error("GitHub's certificate is not trusted; set NODE_EXTRA_CA_CERTS on the runner")
				if (answer.kind !== 'reply') throw new Error(answer.reason)
				return {
					status: answer.code,
					url,
					headers: new Map([['content-type', answer.contentType]]),
					text: () => Promise.resolve(answer.body),
				}
			}
		}
		var http = __webpack_require__(450)

		// ./src/edge/github.ts
		const REPLY_MAX_BYTES = 1_000_000
		const ADVICE = {
			401: 'github-token is not accepted',
			403: 'the job needs the permission "statuses: write", which workflows from forks cannot have',
			404: 'github-token may not see this repository',
			422: 'check status-sha and status-context',
		}
		const QUIET = { debug: ignore, info: ignore, warn: ignore, error: ignore }
		class GitHub {
			#token
			#baseUrl = (process.env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, '')
			#transport
			#octokit
			constructor(token) {
				this.#token = token
				this.#transport = new http.G({ baseUrl: this.#baseUrl, token, maxBytes: REPLY_MAX_BYTES })
			}
			async setStatus(sha, status, signal) {
				const [owner = '', repo = ''] = process.env.GITHUB_REPOSITORY?.split('/') ?? []
				try {
					this.#octokit ??= await this.#open()
					const reply = await this.#octokit.rest.repos.createCommitStatus({
						owner,
						repo,
						sha,
						...status,
						request: { signal },
					})
					const code = reply.status
					return code === 201 ? undefined : { reason: `GitHub answered HTTP ${code}`, isPassing: false }
				} catch (error) {
					return problemOf(error)
				}
			}
			dispose() {
				this.#transport.dispose()
			}
			async #open() {
				const { getOctokit } = await __webpack_require__.e(413).then(__webpack_require__.bind(__webpack_require__, 413))
				const fetch = fetchOver(this.#transport, this.#baseUrl)
				return getOctokit(this.#token, { baseUrl: this.#baseUrl, log: QUIET, request: { fetch, log: QUIET } })
			}
		}
		function problemOf(error) {
			const message = error instanceof Error ? error.message : String(error)
			const code = error instanceof Error && 'response' in error ? statusOf(error.response) : undefined
			if (code === undefined) return { reason: message, isPassing: true }
			const advice = ADVICE[code] === undefined ? '' : `; ${ADVICE[code]}`
			return {
				reason: `GitHub answered HTTP ${code}, "${message}"${advice}`,
				isPassing: code >= 500 || code === 429,
			}
		}
		function statusOf(response) {
			const status = (0, read.Gv)(response) ? (0, read.at)(response, 'status') : undefined
			return typeof status === 'number' ? status : undefined
		}
		function ignore() {}

		// ./src/edge/commit-status.ts
		const STATES = {
			success: 'success',
			started: 'pending',
			failure: 'failure',
			stopped: 'failure',
			paused: 'failure',
			'not-started': 'error',
			unconfirmed: 'error',
			'lost-contact': 'error',
			'timed-out': 'error',
			cancelled: 'error',
			error: 'error',
		}
		const REQUEST_MS = 5_000
		const END_MS = 10_000
		const END_AFTER_CANCEL_MS = 2_000
		const TRIES = 3
		const TRY_PAUSE_MS = 1_000
		const PENDING_MAX = 20
		const DESCRIPTION_MAX = 140
		class CommitStatus {
			#options
			#commit
			#github
			#stop = new AbortController()
			#done = new AbortController()
			#facts = {}
			#wanted
			#sent
			#pendings = 0
			#publishing
			#hasWarned = false
			constructor(options) {
				const { cancel, statusSha: sha, githubToken } = options
				this.#options = options
				this.#github = new GitHub(githubToken)
				this.#commit = sha === '' ? commitOfEvent(process.env) : { ok: true, sha }
				if (!this.#commit.ok) this.#warn(this.#commit.why)
				if (cancel?.aborted === true) this.#stop.abort()
				const onCancel = () => {
					this.#stopIn(this.#isDecided ? END_AFTER_CANCEL_MS : 0)
				}
				cancel?.addEventListener('abort', onCancel, { once: true, signal: this.#done.signal })
			}
			tell(facts) {
				this.#facts = { ...this.#facts, ...facts }
				const wanted = this.#now()
				if (wanted === undefined || isSame(wanted, this.#wanted)) return
				if (wanted.state === 'pending' && this.#pendings++ >= PENDING_MAX) return
				this.#wanted = wanted
				this.#publishing ??= this.#publishAll().finally(() => {
					this.#publishing = undefined
				})
			}
			async settled() {
				this.#stopIn(END_MS)
				await this.#publishing
				this.#done.abort()
				this.#github.dispose()
			}
			get #isDecided() {
				return this.#wanted !== undefined && this.#wanted.state !== 'pending'
			}
			#stopIn(ms) {
				if (ms === 0) this.#stop.abort()
				const { clock } = this.#options
				void clock.sleep(ms, this.#done.signal).then(() => {
					this.#stop.abort()
				})
			}
			#now() {
				const { pipelineId = '', runUrl = '', conclusion = '', message = '' } = this.#facts
				const { statusContext, secrets, cancel } = this.#options
				const isPosts = cancel !== undefined && conclusion === 'cancelled'
				if (!this.#commit.ok || isPosts || (statusContext === '' && pipelineId === '')) return undefined
				const said = runUrl === '' ? message : message.replace(` See ${runUrl}`, '')
				return {
					state: Object.hasOwn(STATES, conclusion) ? STATES[conclusion] : 'pending',
					context: statusContext === '' ? `opsera/${pipelineId}` : statusContext,
					description: (0, sanitize.TN)(conclusion === '' ? this.#progress() : said, secrets, DESCRIPTION_MAX),
					...(runUrl !== '' && { target_url: runUrl }),
				}
			}
			#progress() {
				const { runCount, status = '' } = this.#facts
				if (runCount === undefined) return 'The run is being started'
				return `Run ${runCount} ${(0, opsera_status.hU)(status) === 'waiting' ? 'waits for a person' : 'is going'}`
			}
			async #publishAll() {
				for (;;) {
					const wanted = this.#wanted
					if (wanted === undefined || wanted === this.#sent || this.#isStopped()) return
					const problem = await this.#publish(wanted)
					this.#sent = wanted
					const isLeftToPost = wanted.state === 'pending' && this.#isStopped()
					if (problem !== undefined && !isLeftToPost) this.#warn(problem.reason)
				}
			}
			#isStopped() {
				return this.#stop.signal.aborted
			}
			async #publish(wanted) {
				const { clock } = this.#options
				if (!this.#commit.ok) return undefined
				const tries = wanted.state === 'pending' ? 1 : TRIES
				for (let tried = 1; ; tried++) {
					const deadline = clock.deadline(REQUEST_MS, this.#stop.signal)
					const problem = await this.#github.setStatus(this.#commit.sha, wanted, deadline.signal)
					deadline.clear()
					if (problem?.isPassing !== true || tried === tries || this.#isStopped()) return problem
					await clock.sleep(TRY_PAUSE_MS, this.#stop.signal)
				}
			}
			#warn(reason) {
				if (this.#hasWarned) return
				this.#hasWarned = true
				this.#options.sink.warning(`The commit status could not be published: ${reason}.`)
			}
		}
		function isSame(a, b) {
			return JSON.stringify(a) === JSON.stringify(b)
		}
	},
}
