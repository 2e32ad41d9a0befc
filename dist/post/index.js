import { createRequire as __WEBPACK_EXTERNAL_createRequire } from 'module'
var __webpack_modules__ = {
	770: (module, __unused_webpack_exports, __nccwpck_require__) => {
		module.exports = __nccwpck_require__(218)
	},
	218: (__unused_webpack_module, exports, __nccwpck_require__) => {
		var net = __nccwpck_require__(278)
		var tls = __nccwpck_require__(756)
		var http = __nccwpck_require__(611)
		var https = __nccwpck_require__(692)
		var events = __nccwpck_require__(434)
		var assert = __nccwpck_require__(613)
		var util = __nccwpck_require__(23)
		exports.httpOverHttp = httpOverHttp
		exports.httpsOverHttp = httpsOverHttp
		exports.httpOverHttps = httpOverHttps
		exports.httpsOverHttps = httpsOverHttps
		function httpOverHttp(options) {
			var agent = new TunnelingAgent(options)
			agent.request = http.request
			return agent
		}
		function httpsOverHttp(options) {
			var agent = new TunnelingAgent(options)
			agent.request = http.request
			agent.createSocket = createSecureSocket
			agent.defaultPort = 443
			return agent
		}
		function httpOverHttps(options) {
			var agent = new TunnelingAgent(options)
			agent.request = https.request
			return agent
		}
		function httpsOverHttps(options) {
			var agent = new TunnelingAgent(options)
			agent.request = https.request
			agent.createSocket = createSecureSocket
			agent.defaultPort = 443
			return agent
		}
		function TunnelingAgent(options) {
			var self = this
			self.options = options || {}
			self.proxyOptions = self.options.proxy || {}
			self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets
			self.requests = []
			self.sockets = []
			self.on('free', function onFree(socket, host, port, localAddress) {
				var options = toOptions(host, port, localAddress)
				for (var i = 0, len = self.requests.length; i < len; ++i) {
					var pending = self.requests[i]
					if (pending.host === options.host && pending.port === options.port) {
						self.requests.splice(i, 1)
						pending.request.onSocket(socket)
						return
					}
				}
				socket.destroy()
				self.removeSocket(socket)
			})
		}
		util.inherits(TunnelingAgent, events.EventEmitter)
		TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
			var self = this
			var options = mergeOptions({ request: req }, self.options, toOptions(host, port, localAddress))
			if (self.sockets.length >= this.maxSockets) {
				self.requests.push(options)
				return
			}
			self.createSocket(options, function (socket) {
				socket.on('free', onFree)
				socket.on('close', onCloseOrRemove)
				socket.on('agentRemove', onCloseOrRemove)
				req.onSocket(socket)
				function onFree() {
					self.emit('free', socket, options)
				}
				function onCloseOrRemove(err) {
					self.removeSocket(socket)
					socket.removeListener('free', onFree)
					socket.removeListener('close', onCloseOrRemove)
					socket.removeListener('agentRemove', onCloseOrRemove)
				}
			})
		}
		TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
			var self = this
			var placeholder = {}
			self.sockets.push(placeholder)
			var connectOptions = mergeOptions({}, self.proxyOptions, {
				method: 'CONNECT',
				path: options.host + ':' + options.port,
				agent: false,
				headers: {
					host: options.host + ':' + options.port,
				},
			})
			if (options.localAddress) {
				connectOptions.localAddress = options.localAddress
			}
			if (connectOptions.proxyAuth) {
				connectOptions.headers = connectOptions.headers || {}
				connectOptions.headers['Proxy-Authorization'] = 'Basic ' + new Buffer(connectOptions.proxyAuth).toString('base64')
			}
			debug('making CONNECT request')
			var connectReq = self.request(connectOptions)
			connectReq.useChunkedEncodingByDefault = false
			connectReq.once('response', onResponse)
			connectReq.once('upgrade', onUpgrade)
			connectReq.once('connect', onConnect)
			connectReq.once('error', onError)
			connectReq.end()
			function onResponse(res) {
				res.upgrade = true
			}
			function onUpgrade(res, socket, head) {
				process.nextTick(function () {
					onConnect(res, socket, head)
				})
			}
			function onConnect(res, socket, head) {
				connectReq.removeAllListeners()
				socket.removeAllListeners()
				if (res.statusCode !== 200) {
					debug('tunneling socket could not be established, statusCode=%d', res.statusCode)
					socket.destroy()
					var error = new Error('tunneling socket could not be established, ' + 'statusCode=' + res.statusCode)
					error.code = 'ECONNRESET'
					options.request.emit('error', error)
					self.removeSocket(placeholder)
					return
				}
				if (head.length > 0) {
					debug('got illegal response body from proxy')
					socket.destroy()
					var error = new Error('got illegal response body from proxy')
					error.code = 'ECONNRESET'
					options.request.emit('error', error)
					self.removeSocket(placeholder)
					return
				}
				debug('tunneling connection has established')
				self.sockets[self.sockets.indexOf(placeholder)] = socket
				return cb(socket)
			}
			function onError(cause) {
				connectReq.removeAllListeners()
				debug('tunneling socket could not be established, cause=%s\n', cause.message, cause.stack)
				var error = new Error('tunneling socket could not be established, ' + 'cause=' + cause.message)
				error.code = 'ECONNRESET'
				options.request.emit('error', error)
				self.removeSocket(placeholder)
			}
		}
		TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
			var pos = this.sockets.indexOf(socket)
			if (pos === -1) {
				return
			}
			this.sockets.splice(pos, 1)
			var pending = this.requests.shift()
			if (pending) {
				this.createSocket(pending, function (socket) {
					pending.request.onSocket(socket)
				})
			}
		}
		function createSecureSocket(options, cb) {
			var self = this
			TunnelingAgent.prototype.createSocket.call(self, options, function (socket) {
				var hostHeader = options.request.getHeader('host')
				var tlsOptions = mergeOptions({}, self.options, {
					socket: socket,
					servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host,
				})
				var secureSocket = tls.connect(0, tlsOptions)
				self.sockets[self.sockets.indexOf(socket)] = secureSocket
				cb(secureSocket)
			})
		}
		function toOptions(host, port, localAddress) {
			if (typeof host === 'string') {
				return {
					host: host,
					port: port,
					localAddress: localAddress,
				}
			}
			return host
		}
		function mergeOptions(target) {
			for (var i = 1, len = arguments.length; i < len; ++i) {
				var overrides = arguments[i]
				if (typeof overrides === 'object') {
					var keys = Object.keys(overrides)
					for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
						var k = keys[j]
						if (overrides[k] !== undefined) {
							target[k] = overrides[k]
						}
					}
				}
			}
			return target
		}
		var debug
		if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
			debug = function () {
				var args = Array.prototype.slice.call(arguments)
				if (typeof args[0] === 'string') {
					args[0] = 'TUNNEL: ' + args[0]
				} else {
					args.unshift('TUNNEL:')
				}
				console.error.apply(console, args)
			}
		} else {
			debug = function () {}
		}
		exports.debug = debug
	},
	849: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			J: () => cleanUpStep,
		})
		var core = __nccwpck_require__(532)

		// external \"node:path\"
		const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('node:path')

		// ./src/run/settings.ts
		function pageOf(settings, runCount) {
			const { portalUrl, pipelineId } = settings
			if (portalUrl === '' || pipelineId === '') return ''
			return runCount === undefined
				? `${portalUrl}/workflow/details/${pipelineId}/summary`
				: `${portalUrl}/blueprint/${pipelineId}/${runCount}`
		}

		// ./src/run/result.ts
		function isGreen(conclusion) {
			return conclusion === 'success' || conclusion === 'started'
		}
		function bare({ settings }, conclusion, message) {
			const result = {
				conclusion,
				message,
				pipelineId: settings.pipelineId,
				pipelineName: '',
				runUrl: pageOf(settings),
				status: '',
				failedStep: '',
			}
			return { ...result, steps: [], silentSteps: [], tail: [] }
		}

		// ./src/run/sentences.ts
		function see(settings, runCount) {
			const page = pageOf(settings, runCount)
			return page === '' ? '' : ` See ${page}`
		}
		function refused(message, isBusy) {
			const said = message === '' ? 'without a reason' : `("${message}")`
			return `Opsera refused to start the run ${said}: ${adviceOnRefusal(message, isBusy)}.`
		}
		function adviceOnRefusal(message, isBusy) {
			if (isBusy) return 'wait until that run is over, or set on-busy to wait'
			if (/\block/i.test(message)) return "ask the pipeline's owner or an administrator to unlock it"
			return 'check the pipeline in the portal'
		}
		function busy(runCount, isPaused) {
			return isPaused
				? `Run ${runCount} of the pipeline waits for a person: approve or reject it, or set on-busy to wait.`
				: `Run ${runCount} of the pipeline is still going: wait until it is over, or set on-busy to wait or attach.`
		}
		function notStarted(trouble, pipelineId, tried = '') {
			switch (trouble.kind) {
				case 'denied':
					return `The run was not started: ${trouble.reason}.`
				case 'missing':
					return `Opsera does not know the pipeline ${pipelineId} (HTTP 404): check pipeline-id and base-url.`
				case 'rejected':
					return `Opsera rejected the start request (${trouble.reason}): check pipeline-id and run-settings.`
				case 'redirected':
				case 'untrusted':
					return `The run was not started: ${trouble.reason}.`
				default:
					return `Opsera could not be reached to start the run${tried}: ${trouble.reason}; check base-url and the network of the runner.`
			}
		}
		function unconfirmed(reason, why) {
			return (
				`The answer to the start request was lost: ${reason}, and ${why}; ` +
				'a run may have been started, so check the pipeline before starting it again.'
			)
		}
		function saysBusy(message) {
			return /\b(paused|pending|running|in progress|queued|already)\b/i.test(message)
		}
		function departed(runCount, { kind, reason }) {
			switch (kind) {
				case 'over':
					return `Run ${runCount} is over: ${reason}.`
				case 'stop-sent':
					return `Run ${runCount} was told to stop: ${reason}.`
				case 'reset':
					return `Run ${runCount} was stopped, and ${reason}.`
				case 'not-reset':
					return `Run ${runCount} was stopped, but could not be reset: ${reason}.`
				case 'undone':
					return `Run ${runCount} could not be stopped: ${reason}.`
			}
		}
		function span(ms) {
			const seconds = Math.max(0, Math.floor(ms / 1000))
			const minutes = Math.floor(seconds / 60)
			const hours = Math.floor(minutes / 60)
			const two = (number) => String(number).padStart(2, '0')
			if (hours > 0) return `${hours}h ${two(minutes % 60)}m`
			return minutes > 0 ? `${minutes}m ${two(seconds % 60)}s` : `${seconds}s`
		}
		var opsera_status = __nccwpck_require__(26)
		var read = __nccwpck_require__(464)

		// ./src/opsera/trouble.ts
		const UNCLEAR_CODES = new Set([408, 425])
		function troubleOfCode(reply, call, now) {
			const { code } = reply
			if (code >= 200 && code <= 299) return undefined
			const said = whatItSaid(reply)
			const retryAfterMs = retryAfter(reply.retryAfter, now)
			const base = {
				code,
				said,
				reason: reasonOf(code, said),
				...(retryAfterMs !== undefined && { retryAfterMs }),
			}
			if (code === 401 || code === 403) return { ...base, kind: 'denied', reason: deniedBecause(code, said, call) }
			if (code === 404) return { ...base, kind: 'missing' }
			if (code === 429) return { ...base, kind: 'throttled' }
			if (code >= 300 && code <= 399) return { ...base, kind: 'redirected', reason: redirectedTo(reply) }
			if (code >= 400 && code <= 499 && !UNCLEAR_CODES.has(code)) return { ...base, kind: 'rejected' }
			return { ...base, kind: 'unclear' }
		}
		function troubleOfSilence(answer) {
			const kind = answer.kind === 'lost' ? 'unclear' : answer.kind
			return { kind, reason: answer.reason, said: '' }
		}
		function unreadable(reply) {
			const what = looksLikeHtml(reply)
				? 'an HTML page in place of JSON'
				: reply.body.trim() === ''
					? 'an empty reply'
					: 'a reply that could not be read'
			return { kind: 'unclear', code: reply.code, reason: `${what} (HTTP ${reply.code})`, said: '' }
		}
		function looksLikeHtml(reply) {
			return reply.contentType.includes('html') || /^\s*</.test(reply.body.slice(0, 200))
		}
		function isPassing({ kind }) {
			return kind === 'throttled' || kind === 'unreachable' || kind === 'unclear'
		}
		function deniedBecause(code, said, call) {
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
		function redirectedTo(reply) {
			const host = (URL.canParse(reply.location) && new URL(reply.location).host) || 'another address'
			return `HTTP ${reply.code}: Opsera redirects to ${host}; check base-url, redirects are never followed`
		}
		function reasonOf(code, said) {
			return said === '' ? `HTTP ${code}` : `HTTP ${code}: ${said}`
		}
		const SAID_MAX = 300
		function inShort(text) {
			const line = text.replace(/\s+/g, ' ').trim()
			if (line.length <= SAID_MAX) return line
			const end = line.lastIndexOf(' ', SAID_MAX)
			return end === -1 ? '' : `${line.slice(0, end)} …`
		}
		function whatItSaid(reply) {
			if (looksLikeHtml(reply)) return ''
			const value = parse(reply.body)
			const text =
				typeof value === 'string'
					? value
					: (0, read.Gv)(value)
						? ((0, read.$6)(value, 'message') ?? (0, read.$6)(value, 'error') ?? (0, read.$6)(value, 'error', 'message') ?? '')
						: value === undefined
							? reply.body
							: ''
			return inShort(text)
		}
		function parse(body) {
			try {
				return JSON.parse(body)
			} catch {
				return undefined
			}
		}
		function isRefusal(value) {
			const status = (0, read.at)(value, 'status')
			return typeof status === 'string' && status.trim().toLowerCase() === 'failed'
		}
		const HTTP_DATE = /^\s*[A-Z][a-z]+,? .*\bGMT\s*$/
		function retryAfter(header, now) {
			if (/^\s*\d{1,10}\s*$/.test(header)) return Number(header) * 1000
			const date = HTTP_DATE.test(header) ? Date.parse(header) : NaN
			return Number.isNaN(date) ? undefined : Math.max(0, date - now)
		}

		// ./src/run/stop.ts
		const FRESH_MS = 5_000
		const STOP_REST_MS = 30_000
		const SETTLED_MS = 30_000
		const BETWEEN_READS_MS = 2_000
		async function readStand(client, clock, target, deadlineMs) {
			const at = clock.now()
			const [status, pipeline] = await Promise.all([
				client.pipelineStatus(target.pipelineId, target.runCount, { deadlineMs }),
				client.pipelineSummary(target.pipelineId, { deadlineMs }),
			])
			return readsOf(at, status, pipeline)
		}
		function readsOf(at, status, pipeline) {
			return {
				at,
				...(status.ok ? { status: status.value } : { trouble: status.trouble.reason }),
				...(pipeline.ok && { pipeline: pipeline.value }),
			}
		}
		function standOf(looks, { runCount, startedAt }) {
			const last = looks.at(-1)
			if (last === undefined) return 'unknown'
			const stand = standIn(last, runCount, startedAt)
			if (stand !== 'over' || isRecorded(last, runCount) || isGood(last)) return stand
			const before = looks.slice(0, -1).map((look) => standIn(look, runCount, startedAt))
			const isCounted = looks.some(({ pipeline }) => pipeline !== undefined && pipeline.counter >= runCount)
			const hasBegun = isCounted || before.includes('going')
			return hasBegun && before.at(-1) === 'over' ? 'over' : 'unknown'
		}
		function standIn(reads, runCount, startedAt = -Infinity) {
			const { status, pipeline } = reads
			if (pipeline !== undefined && pipeline.counter < runCount) return 'queued'
			const says = status === undefined ? 'unknown' : standSaid(status, pipeline, runCount)
			if (says === 'over') return isAboutOurs(reads, runCount, startedAt) ? says : 'unknown'
			const isCurrent = pipeline === undefined || pipeline.counter === runCount
			return isCurrent ? says : 'not-current'
		}
		function isAboutOurs(reads, runCount, startedAt) {
			const { at, status, pipeline } = reads
			if (isRecorded(reads, runCount)) return true
			if (pipeline?.counter === runCount && pipeline.state === 'running') return false
			if (at - startedAt >= SETTLED_MS) return true
			return status !== undefined && (0, opsera_status.A7)(status.message) === runCount
		}
		function isRecorded({ pipeline }, runCount) {
			return pipeline !== undefined && (pipeline.lastRun?.runCount === runCount || pipeline.counter > runCount)
		}
		function isGood({ status }) {
			return status !== undefined && (0, opsera_status.hU)(status.word) === 'success'
		}
		function standSaid({ word, message }, pipeline, runCount) {
			const named = (0, opsera_status.gP)(message)
			if (named !== undefined && named !== runCount) return 'unknown'
			if ((0, opsera_status.fk)(word)) return 'going'
			switch ((0, opsera_status.hU)(word)) {
				case 'stopped':
					if (pipeline === undefined) return 'unknown'
					return pipeline.state === 'paused' && pipeline.counter === runCount ? 'going' : 'over'
				case 'success':
				case 'failure':
					return 'over'
				case 'queued':
					return 'queued'
				default:
					return 'unknown'
			}
		}
		async function stopAtOnce(stopping, known, budget) {
			const { client, clock, target } = stopping
			const isFresh = known !== undefined && clock.now() - known.at <= FRESH_MS
			const reads = isFresh ? known : await readStand(client, clock, target, budget.readMs)
			const stand = standOf([reads], target)
			if (stand !== 'going') return notStopped(stand, reads)
			return sendStop(stopping, reads, budget.stopMs)
		}
		async function stopAndWait(stopping, forMs) {
			const { client, clock, target } = stopping
			const until = clock.now() + forMs
			let acceptedAt = stopping.stopAcceptedAt
			const looks = []
			let last = { kind: 'undone', reason: 'its state could not be read' }
			for (;;) {
				const deadlineMs = Math.max(1_500, Math.min(5_000, until - clock.now()))
				const reads = await readStand(client, clock, target, deadlineMs)
				looks.push(reads)
				const stand = standOf(looks, target)
				if (stand === 'over' || stand === 'not-current') return { ...notStopped(stand, reads), looks }
				if (stand === 'unknown' || stand === 'queued') last = acceptedAt === undefined ? notStopped(stand, reads) : last
				else if (acceptedAt !== undefined && clock.now() - acceptedAt < STOP_REST_MS) last = stopSent()
				else {
					last = await sendStop(stopping, reads, 15_000)
					if (last.kind === 'stop-sent') acceptedAt = clock.now()
				}
				if (clock.now() >= until || stopping.cancel?.aborted === true) return { ...last, looks }
				await clock.sleep(Math.min(BETWEEN_READS_MS, until - clock.now()), stopping.cancel)
			}
		}
		async function sendStop(stopping, reads, deadlineMs) {
			const { client, clock, target, onAccepted } = stopping
			if (clock.now() - reads.at > FRESH_MS) return { kind: 'undone', reason: 'Opsera answered too slowly to stop it safely' }
			const outcome = await client.stopPipeline(target.pipelineId, { deadlineMs })
			if (!outcome.ok) return { kind: 'undone', reason: `the stop was not confirmed (${outcome.trouble.reason})` }
			if (!outcome.value.accepted) return { kind: 'undone', reason: `Opsera refused the stop: "${inShort(outcome.value.message)}"` }
			onAccepted(clock.now())
			return stopSent()
		}
		function stopSent() {
			return { kind: 'stop-sent', reason: 'Opsera took the stop; the run ends after its present operation' }
		}
		function notStopped(stand, reads) {
			switch (stand) {
				case 'over':
					return { kind: 'over', reason: `Opsera gives it the status "${reads.status?.word ?? ''}"` }
				case 'queued':
					return { kind: 'undone', reason: 'it is still queued, and Opsera has no call to take it back' }
				case 'not-current':
					return { kind: 'undone', reason: 'another run is the current one, and a stop would hit that' }
				case 'unknown':
					return {
						kind: 'undone',
						reason: `its state could not be read (${reads.trouble ?? 'the answer was not clear'})`,
					}
			}
		}
		async function resetAfter(stopping, looks, readLastLogs) {
			const { client, clock, target } = stopping
			if (!(await readLastLogs())) return { kind: 'not-reset', reason: 'its last logs could not be read' }
			const reads = await readStand(client, clock, target, 5_000)
			const why = speaksAgainstReset([...looks, reads], target)
			if (why !== undefined) return { kind: 'not-reset', reason: why }
			const outcome = await client.resetPipeline(target.pipelineId)
			if (!outcome.ok) return { kind: 'not-reset', reason: `the reset was not confirmed (${outcome.trouble.reason})` }
			return outcome.value.accepted
				? { kind: 'reset', reason: 'the pipeline was reset' }
				: { kind: 'not-reset', reason: `Opsera refused the reset: "${inShort(outcome.value.message)}"` }
		}
		function speaksAgainstReset(looks, target) {
			const { pipeline, trouble } = looks.at(-1) ?? {}
			if (pipeline === undefined) return 'the pipeline object could not be read'
			if (pipeline.counter !== target.runCount) return `run ${pipeline.counter} is the current one`
			if (pipeline.state === 'running' || pipeline.state === 'paused') return `the pipeline is ${pipeline.state}`
			if (standOf(looks, target) === 'over') return undefined
			return trouble === undefined ? 'it was not read as over' : `its state could not be read (${trouble})`
		}

		// ./src/run/cleanup.ts
		const STOP_WAIT_MS = 15_000
		const RESET_WAIT_MS = 60_000
		const LOOK_UP_MS = 20_000
		const LOOK_UP_PAUSE_MS = 2_000
		function isLeftBehind({ phase, over, released }) {
			return phase !== undefined && over !== true && released !== true
		}
		async function cleanUp(job) {
			const { phase, runCount } = job.memory
			if (!isLeftBehind(job.memory)) return bare(job, 'cancelled', 'This step was told to stop before a run was known.')
			return phase === 'following' && runCount !== undefined ? stopRun(job, runCount) : lookForRun(job)
		}
		async function stopRun(job, runCount) {
			const { settings, memory, sink } = job
			if (memory.origin !== 'started')
				return report(job, runCount, `Run ${runCount} goes on: only a run that this step started is stopped.`)
			if (settings.onCancel === 'none') return report(job, runCount, `Run ${runCount} goes on, as on-cancel is none.`)
			const departure = await letGo(job, runCount)
			const isSeenOver = departure.kind === 'stop-sent' ? ' Its end was not seen yet.' : ''
			const sentence = `${departed(runCount, departure)}${isSeenOver}${see(settings, runCount)}`
			if (departure.kind === 'over' || departure.kind === 'reset') sink.info(sentence)
			else sink.warning(sentence)
			return report(job, runCount, sentence)
		}
		async function letGo(job, runCount) {
			const isReset = job.settings.onCancel === 'reset'
			const stopping = stoppingOf(job, runCount)
			const stopped = await stopAndWait(stopping, isReset ? RESET_WAIT_MS : STOP_WAIT_MS)
			if (!isReset || stopped.kind !== 'over') return stopped
			return resetAfter(stopping, stopped.looks, () => keepLastLogs(job, runCount))
		}
		function stoppingOf({ client, clock, settings, memory, state }, runCount) {
			return {
				client,
				clock,
				target: {
					pipelineId: settings.pipelineId,
					runCount,
					...(memory.startedAt !== undefined && { startedAt: memory.startedAt }),
				},
				...(memory.stopAcceptedAt !== undefined && { stopAcceptedAt: memory.stopAcceptedAt }),
				onAccepted: (at) => {
					state.save({ stopAcceptedAt: at })
				},
			}
		}
		async function keepLastLogs({ client, settings, sink }, runCount) {
			if (settings.logs === 'none') return true
			const read = await client.pipelineLogs(settings.pipelineId, runCount, 'console output', {
				deadlineMs: 15_000,
			})
			if (!read.ok) return false
			const ours = read.value.filter((record) => record.runCount === undefined || record.runCount === runCount)
			for (const record of ours.toSorted((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0))) await sink.keep(record.text)
			return true
		}
		async function lookForRun(job) {
			const { settings, memory, sink } = job
			const { counterBefore } = memory
			const moved = counterBefore === undefined ? undefined : await awaitMove(job, counterBefore)
			const what =
				moved !== undefined
					? `Run ${moved} began after the start request of this step, and nothing proves that it is ours: it was not stopped.`
					: 'The start request of this step was not answered before it ended: a run may still begin, and is not stopped.'
			sink.warning(`${what} Check the pipeline.${see(settings, moved)}`)
			return bare(job, 'cancelled', what)
		}
		async function awaitMove(job, before) {
			const { clock, client, settings } = job
			const until = clock.now() + LOOK_UP_MS
			for (;;) {
				const deadlineMs = Math.max(1_000, Math.min(5_000, until - clock.now()))
				const read = await client.pipelineSummary(settings.pipelineId, { deadlineMs })
				if (read.ok && read.value.counter > before) return read.value.counter
				if (clock.now() >= until) return undefined
				await clock.sleep(Math.min(LOOK_UP_PAUSE_MS, until - clock.now()))
			}
		}
		function report(job, runCount, what) {
			const { settings, memory } = job
			return {
				...bare(job, 'cancelled', `This step was told to stop. ${what}`),
				pipelineName: memory.pipelineName ?? '',
				runCount,
				...(memory.origin !== undefined && { origin: memory.origin }),
				...(memory.startedAt !== undefined && { durationMs: job.clock.now() - memory.startedAt }),
				runUrl: pageOf(settings, runCount),
			}
		}
		var log_secrets = __nccwpck_require__(367)

		// ./src/edge/token.ts
		function problemOfToken(token, githubToken) {
			if (token === '') {
				return (
					'is empty. Give a personal access token of Opsera as a secret; ' +
					'workflows from forks get no secrets, and Dependabot has secrets of its own'
				)
			}
			if (/^(?:gh[pousr]_|github_pat_)/.test(token) || token === githubToken) {
				return 'is a GitHub token. It was not sent; give a personal access token of Opsera'
			}
			if (!/^[\x21-\x7e]{16,}$/.test(token)) {
				return 'does not look like a token: 16 or more printable ASCII characters without spaces are accepted'
			}
			return undefined
		}
		function expiryOf(token) {
			const payload = token.split('.')[1]
			if (payload === undefined) return undefined
			try {
				const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
				const exp = (0, read.Gv)(claims) ? claims.exp : undefined
				return typeof exp === 'number' && Number.isFinite(exp) && exp > 0 ? exp * 1000 : undefined
			} catch {
				return undefined
			}
		}

		// ./src/edge/connection.ts
		const MASK_MIN = 8
		function readConnection(inputs, now) {
			const token = inputs.text('opsera-token')
			const githubToken = inputs.text('github-token')
			for (const secret of [token, githubToken]) if (secret.length >= MASK_MIN) (0, core.Pq)(secret)
			const secrets = [...(0, log_secrets.e)(token), ...(0, log_secrets.e)(githubToken)]
			inputs.hide(secrets)
			const problem = problemOfToken(token, githubToken)
			if (problem !== undefined) inputs.add('opsera-token', problem)
			const expiresAt = expiryOf(token)
			if (expiresAt !== undefined && expiresAt <= now) {
				inputs.add('opsera-token', `has expired on ${day(expiresAt)}. Make a new one in the portal and update the secret`)
			}
			return {
				baseUrl: inputs.url('base-url'),
				token,
				secrets,
				...(expiresAt !== undefined && { expiresAt }),
			}
		}
		function day(instant) {
			return new Date(Math.min(instant, 8.64e15)).toISOString().slice(0, 10)
		}

		// ./src/edge/base-url.ts
		function parseBaseUrl(text) {
			if (!URL.canParse(text)) return problem('an https URL such as https://app.opsera.io is accepted')
			const url = new URL(text)
			const isLoopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname)
			if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) {
				return problem('only https is accepted, and http for loopback hosts')
			}
			if (url.username !== '' || url.password !== '') return problem('user names and passwords are not accepted')
			if (url.search !== '' || url.hash !== '') return problem('a query or fragment is not accepted')
			const path = url.pathname.replace(/\/+$/, '')
			const withoutApi = path.replace(/\/api(?:\/v\d+)?$/, '')
			if (withoutApi !== path) return problem(`the API path is added here; give ${url.origin}${withoutApi}`)
			return { ok: true, url: `${url.origin}${path}` }
		}
		function problem(text) {
			return { ok: false, problem: text }
		}

		// ./src/edge/duration.ts
		const UNIT_MS = [86_400_000, 3_600_000, 60_000, 1_000]
		function parseDuration(text) {
			const match = /^(?:(\d{1,6})d)?(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/.exec(text)
			if (match === null || text === '') return undefined
			const counts = match.slice(1).map((digits) => Number(digits ?? 0))
			return counts.reduce((sum, count, index) => sum + count * (UNIT_MS[index] ?? 0), 0)
		}

		// ./src/edge/inputs.ts
		class InputError extends Error {
			name = 'InputError'
			problems
			constructor(problems) {
				super(problems.length === 1 ? `Input ${problems[0] ?? ''}` : ['Inputs are not accepted:', ...problems].join('\n'))
				this.problems = problems
			}
		}
		class Inputs {
			#problems = []
			#secrets = []
			hide(secrets) {
				this.#secrets = secrets
			}
			text(name) {
				return (0, core.V4)(name)
			}
			isSet(name) {
				return this.text(name) !== ''
			}
			add(name, problem) {
				this.#problems.push(`${name}: ${(0, log_secrets.E)(problem, this.#secrets)}`)
			}
			quoted(name) {
				const given = (0, log_secrets.E)(this.text(name), this.#secrets)
				return given === '' ? 'nothing' : JSON.stringify(given.slice(0, 100))
			}
			isRefused(name) {
				return this.#problems.some((problem) => problem.startsWith(`${name}: `))
			}
			check() {
				if (this.#problems.length > 0) throw new InputError(this.#problems)
			}
			choice(name, words) {
				const given = this.text(name)
				const found = words.find((word) => word === given)
				if (found === undefined) this.#refuse(name, words.join(', '))
				return found ?? words[0]
			}
			boolean(name) {
				const given = this.text(name)
				if (!/^(?:true|True|TRUE|false|False|FALSE)$/.test(given)) this.#refuse(name, 'true or false')
				return /^true$/i.test(given)
			}
			duration(name, shortest, longest) {
				const given = this.text(name)
				const ms = parseDuration(given)
				const [min, max] = [parseDuration(shortest) ?? 0, parseDuration(longest) ?? Infinity]
				if (ms !== undefined && ms >= min && ms <= max) return ms
				const isBare = /^\d+$/.test(given)
				this.#refuse(name, isBare ? `a unit, as in ${given}s or ${given}m` : `${shortest} to ${longest}, as in 90s or 1h30m`)
				return min
			}
			integer(name, min) {
				const given = this.text(name)
				const number = Number(given)
				if (/^\d{1,9}$/.test(given) && number >= min) return number
				this.#refuse(name, `a whole number from ${min}`)
				return min
			}
			pattern(name, pattern, accepted) {
				const given = this.text(name)
				if (!pattern.test(given)) this.#refuse(name, accepted)
				return given
			}
			url(name) {
				const given = this.text(name)
				const parsed = parseBaseUrl(given)
				if (parsed.ok) return parsed.url
				this.add(name, parsed.problem)
				return ''
			}
			object(name) {
				const given = this.text(name)
				try {
					const value = JSON.parse(given)
					if ((0, read.Gv)(value)) return value
				} catch {}
				this.add(name, 'a JSON object is accepted, as in {"branch": "main"}')
				return {}
			}
			#refuse(name, accepted) {
				this.add(name, `got ${this.quoted(name)}; accepted: ${accepted}`)
			}
		}

		// ./src/edge/config.ts
		const DEFAULT_BASE_URL = 'https://app.opsera.io'
		const DEFAULT_PORTAL_URL = 'https://portal.opsera.io'
		const DEFAULT_PATIENCE = '15m'
		const HOUR_MS = 3_600_000
		const WEEK_MS = 7 * 24 * HOUR_MS
		function readConfig(now) {
			const inputs = new Inputs()
			const connection = readConnection(inputs, now)
			const settings = readSettings(inputs, connection)
			const rest = {
				summary: inputs.boolean('summary'),
				githubToken: inputs.text('github-token'),
				statusContext: inputs.text('status-context'),
				statusSha: inputs.isSet('status-sha') ? inputs.pattern('status-sha', /^[\da-f]{40}$/i, '40 hex digits') : '',
			}
			refuseCombinations(inputs, settings)
			inputs.check()
			return { settings, connection, ...rest, ...hints(settings, connection, now) }
		}
		function readSettings(inputs, { baseUrl }) {
			const timeoutMs = inputs.duration('timeout', '10s', '5d')
			return {
				...readPipeline(inputs),
				...(inputs.isSet('run-count') && { runCount: inputs.integer('run-count', 1) }),
				...(inputs.isSet('run-settings') && { runSettings: inputs.object('run-settings') }),
				onBusy: inputs.choice('on-busy', ['fail', 'wait', 'attach']),
				resetBeforeRun: inputs.boolean('reset-before-run'),
				wait: inputs.boolean('wait'),
				timeoutMs,
				onTimeout: inputs.choice('on-timeout', ['none', 'stop', 'reset']),
				onCancel: inputs.choice('on-cancel', ['stop', 'none', 'reset']),
				onPause: inputs.choice('on-pause', ['wait', 'fail']),
				pollIntervalMs: inputs.duration('poll-interval', '1s', '5m'),
				patienceMs: readPatience(inputs, timeoutMs),
				logs: inputs.choice('logs', ['console', 'activity', 'none']),
				...(inputs.isSet('log-drain') && { logDrainMs: inputs.duration('log-drain', '0s', '10m') }),
				logLimitBytes: inputs.integer('log-limit', 0) * 1_000_000,
				portalUrl: readPortalUrl(inputs, baseUrl),
			}
		}
		function readPipeline(inputs) {
			const hasId = inputs.isSet('pipeline-id')
			const hasName = inputs.isSet('pipeline-name')
			if (hasId === hasName) {
				inputs.add('pipeline-id', `${hasId ? 'not together with pipeline-name' : 'is missing'}; give either it or pipeline-name`)
			}
			const pipelineId = hasId ? inputs.pattern('pipeline-id', /^[\da-f]{24}$/i, '24 hex digits') : ''
			return hasName ? { pipelineId, pipelineName: inputs.text('pipeline-name') } : { pipelineId }
		}
		function readPatience(inputs, timeoutMs) {
			const patienceMs = inputs.duration('patience', '10s', '5d')
			if (patienceMs <= timeoutMs || inputs.isRefused('timeout')) return patienceMs
			if (inputs.text('patience') !== DEFAULT_PATIENCE) inputs.add('patience', 'is longer than timeout; accepted: 10s to timeout')
			return timeoutMs
		}
		function readPortalUrl(inputs, baseUrl) {
			if (inputs.isSet('portal-url')) return inputs.url('portal-url')
			return baseUrl === DEFAULT_BASE_URL ? DEFAULT_PORTAL_URL : ''
		}
		function refuseCombinations(inputs, settings) {
			const { onBusy, resetBeforeRun, wait } = settings
			const hasSettings = inputs.isSet('run-settings')
			const isFollowing = inputs.isSet('run-count')
			const refuse = (isGiven, name, other) => {
				if (isGiven) inputs.add(name, `not together with ${other}; leave one of them out`)
			}
			refuse(isFollowing && hasSettings, 'run-count', 'run-settings')
			refuse(isFollowing && resetBeforeRun, 'run-count', 'reset-before-run')
			refuse(isFollowing && !wait, 'run-count', 'wait: false')
			refuse(isFollowing && onBusy !== 'fail', 'run-count', `on-busy: ${onBusy}`)
			refuse(onBusy === 'attach' && hasSettings, 'on-busy', 'run-settings when it is attach')
			refuse(onBusy === 'attach' && resetBeforeRun, 'on-busy', 'reset-before-run when it is attach')
			refuse(!wait && inputs.isSet('github-token'), 'github-token', 'wait: false')
		}
		function hints(settings, { expiresAt }, now) {
			const notices = []
			const warnings = []
			if (settings.timeoutMs > 6 * HOUR_MS) {
				notices.push('timeout is above 6h: jobs on hosted runners end at 6 hours.')
			}
			if (expiresAt !== undefined && expiresAt < now + settings.timeoutMs) {
				warnings.push(`opsera-token expires on ${day(expiresAt)}, before timeout ends: the run may be lost from sight.`)
			} else if (expiresAt !== undefined && expiresAt < now + WEEK_MS) {
				notices.push(`opsera-token expires on ${day(expiresAt)}. Make a new one in the portal and update the secret.`)
			}
			if (settings.runSettings !== undefined) {
				warnings.push('run-settings is not documented by Opsera: check in the portal that the run used the branch and settings you meant.')
			}
			return { notices, warnings }
		}
		var external_node_fs_ = __nccwpck_require__(24)

		// external \"node:os\"
		const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('node:os')

		// ./src/edge/folder.ts
		function makeFolder() {
			const { RUNNER_TEMP } = process.env
			return (0, external_node_fs_.mkdtempSync)(
				(0, external_node_path_namespaceObject.join)(
					RUNNER_TEMP === undefined || RUNNER_TEMP === '' ? (0, external_node_os_namespaceObject.tmpdir)() : RUNNER_TEMP,
					'opsera-',
				),
			)
		}
		function makeFile(folder, name, text = '') {
			const path = join(folder, name)
			const file = openSync(path, 'wx', 0o600)
			try {
				writeFileSync(file, text)
			} finally {
				closeSync(file)
			}
			return path
		}

		// ./src/opsera/operations.ts
		const MAX_ROWS = 1000
		const pipelineId = { name: 'pipeline-id', key: 'pipelineId', required: true }
		const runCount = { name: 'run-count', key: 'runCount', required: true }
		const toolId = { name: 'tool-id', key: 'toolId', required: true }
		const taskId = { name: 'task-id', key: 'taskId', required: true }
		const optional = (field) => ({ ...field, required: false })
		const changing = { changes: true, list: false }
		const reading = { changes: false, list: false }
		const listing = { changes: false, list: true }
		const runners = ['API Access', 'Pipeline Access']
		const watchers = [...runners, 'Pipeline Access (Read Only)']
		const pipelineReaders = [...watchers, 'API Access (Read Only)']
		const toolReaders = ['API Access', 'Tool Registry Access', 'Tool Registry Access (Read Only)', 'API Access (Read Only)']
		const taskReaders = ['API Access', 'Tasks Access', 'Tasks Access (Read Only)', 'API Access (Read Only)']
		const auditors = ['API Access', 'Security Logs (Read Only)']
		const QUICK = 15_000
		const STATUS = 20_000
		const SLOW = 60_000
		const OPERATIONS = [
			{
				name: 'pipeline-run',
				method: 'POST',
				path: '/api/v1/pipeline/run',
				pathIs: 'documented',
				fields: [pipelineId],
				scopes: runners,
				scopesAre: 'documented',
				access: 'Item RBAC',
				...changing,
				deadlineMs: SLOW,
			},
			{
				name: 'pipeline-status',
				method: 'POST',
				path: '/api/v1/pipeline/status',
				pathIs: 'documented',
				fields: [pipelineId, runCount],
				scopes: watchers,
				scopesAre: 'documented',
				access: 'Item RBAC',
				...reading,
				deadlineMs: STATUS,
			},
			{
				name: 'pipeline-stop',
				method: 'POST',
				path: '/api/v1/pipeline/stop',
				pathIs: 'documented',
				fields: [pipelineId, { name: 'run-count', required: true }],
				scopes: runners,
				scopesAre: 'documented',
				access: 'Item RBAC',
				...changing,
				deadlineMs: QUICK,
			},
			{
				name: 'pipeline-reset',
				method: 'POST',
				path: '/api/v1/pipeline/reset',
				pathIs: 'documented',
				fields: [pipelineId, { name: 'run-count', required: true }],
				scopes: runners,
				scopesAre: 'documented',
				access: 'Item RBAC',
				...changing,
				deadlineMs: QUICK,
			},
			{
				name: 'pipeline-summary',
				method: 'POST',
				path: '/api/v1/pipeline/summary',
				pathIs: 'documented',
				fields: [pipelineId],
				scopes: runners,
				scopesAre: 'documented',
				access: 'Item RBAC',
				...reading,
				deadlineMs: SLOW,
			},
			{
				name: 'pipeline-logs',
				method: 'POST',
				path: '/api/v1/pipeline/logs',
				pathIs: 'documented',
				fields: [pipelineId, optional(runCount), { name: 'log-type', key: 'type', required: false }],
				scopes: pipelineReaders,
				scopesAre: 'assumed',
				access: 'Item RBAC',
				...listing,
				deadlineMs: SLOW,
			},
			{
				name: 'pipeline-list',
				method: 'GET',
				path: '/api/v1/pipelines',
				pathIs: 'assumed',
				fields: [],
				scopes: pipelineReaders,
				scopesAre: 'assumed',
				access: 'Power User role',
				...listing,
				deadlineMs: SLOW,
			},
			{
				name: 'tool-list',
				method: 'GET',
				path: '/api/v1/tools',
				pathIs: 'assumed',
				fields: [],
				scopes: toolReaders,
				scopesAre: 'assumed',
				access: 'Power User role',
				...listing,
				deadlineMs: SLOW,
			},
			{
				name: 'tool-get',
				method: 'POST',
				path: '/api/v1/tool',
				pathIs: 'assumed',
				fields: [toolId],
				scopes: toolReaders,
				scopesAre: 'assumed',
				access: 'Item RBAC',
				...reading,
				deadlineMs: SLOW,
			},
			{
				name: 'tool-update',
				method: 'POST',
				path: '/api/v1/tool/update',
				pathIs: 'assumed',
				fields: [toolId, { name: 'data', key: 'data', required: true }],
				scopes: ['API Access', 'Tool Registry Access'],
				scopesAre: 'assumed',
				access: 'Item RBAC',
				...changing,
				deadlineMs: SLOW,
			},
			{
				name: 'task-list',
				method: 'GET',
				path: '/api/v1/tasks',
				pathIs: 'assumed',
				fields: [],
				scopes: taskReaders,
				scopesAre: 'assumed',
				access: 'Item RBAC',
				...listing,
				deadlineMs: SLOW,
			},
			{
				name: 'task-get',
				method: 'POST',
				path: '/api/v1/task',
				pathIs: 'assumed',
				fields: [taskId],
				scopes: taskReaders,
				scopesAre: 'assumed',
				access: 'Item RBAC',
				...reading,
				deadlineMs: SLOW,
			},
			{
				name: 'task-status',
				method: 'POST',
				path: '/api/v1/task/status',
				pathIs: 'assumed',
				fields: [taskId],
				scopes: taskReaders,
				scopesAre: 'assumed',
				access: 'Item RBAC',
				...reading,
				deadlineMs: STATUS,
			},
			{
				name: 'task-log',
				method: 'GET',
				path: '/api/v1/task/log',
				pathIs: 'assumed',
				fields: [taskId, optional(runCount)],
				scopes: taskReaders,
				scopesAre: 'assumed',
				access: 'Item RBAC',
				...listing,
				deadlineMs: SLOW,
			},
			{
				name: 'user-audit-log',
				method: 'GET',
				path: '/api/v1/logs/user/actions',
				pathIs: 'documented',
				fields: [
					{ name: 'date', key: 'date', required: false },
					{ name: 'log-type', key: 'type', required: false },
					{ name: 'count', key: 'count', required: false },
				],
				scopes: auditors,
				scopesAre: 'documented',
				access: 'Power User role',
				...listing,
				deadlineMs: SLOW,
			},
			{
				name: 'token-audit-log',
				method: 'GET',
				path: '/api/v1/logs/user/tokens',
				pathIs: 'documented',
				fields: [
					{ name: 'date', key: 'date', required: false },
					{ name: 'scope', key: 'scope', required: false },
				],
				scopes: auditors,
				scopesAre: 'documented',
				access: 'Power User role',
				...listing,
				deadlineMs: SLOW,
			},
		]
		function operation(name) {
			const row = OPERATIONS.find((each) => each.name === name)
			if (row === undefined) throw new Error(`no operation is named ${name}`)
			return row
		}

		// ./src/opsera/pipeline.ts
		function isBusy(pipeline) {
			return pipeline.state === 'running' || pipeline.state === 'paused'
		}
		function pipeline_readPipeline(value) {
			const object =
				(0, read.Gv)((0, read.at)(value, 'data')) && (0, read.at)(value, 'workflow') === undefined ? (0, read.at)(value, 'data') : value
			const workflow = (0, read.at)(object, 'workflow')
			if (!(0, read.Gv)(workflow)) return undefined
			const neverRan = (0, read.at)(workflow, 'run_count') === undefined && (0, read.at)(workflow, 'last_run') === undefined
			const counter = neverRan ? 0 : (0, read.$v)(workflow, 'run_count')
			if (counter === undefined) return undefined
			const lastStep = (0, read.at)(workflow, 'last_step')
			const id = (0, read.$6)(object, '_id')
			const lastRun = readLastRun(workflow)
			const currentStepId = (0, read.$6)(lastStep, 'running', 'step_id')
			const failedStepId = (0, read.$6)(lastStep, 'failed', 'step_id')
			const changedAt = (0, read.l$)(object, 'updatedAt')
			return {
				...(id !== undefined && { id }),
				name: (0, read.$6)(object, 'name') ?? '',
				counter,
				...(lastRun !== undefined && { lastRun }),
				state: stateOf(lastStep),
				...(currentStepId !== undefined && { currentStepId }),
				...(failedStepId !== undefined && { failedStepId }),
				...(changedAt !== undefined && { changedAt }),
				plan: ((0, read.RO)((0, read.at)(workflow, 'plan')) ?? []).filter(read.Gv).map(readStep),
			}
		}
		function readLastRun(workflow) {
			const runCount = (0, read.$v)(workflow, 'last_run', 'run_count')
			const status = (0, read.$6)(workflow, 'last_run', 'status')
			return runCount === undefined || status === undefined ? undefined : { runCount, status }
		}
		function stateOf(lastStep) {
			if ((0, read.$6)(lastStep, 'success', 'step_id') !== undefined) return 'success'
			if ((0, read.$6)(lastStep, 'failed', 'step_id') !== undefined) return 'failed'
			const paused =
				(0, read.at)(lastStep, 'running', 'paused') === true ||
				/^(pending|paused)$/i.test((0, read.$6)(lastStep, 'running', 'status') ?? '')
			switch ((0, read.$6)(lastStep, 'status')?.toLowerCase()) {
				case 'running':
					return 'running'
				case 'paused':
				case 'pending':
					return 'paused'
				case 'stopped':
					return paused ? 'paused' : 'stopped'
				default:
					return 'idle'
			}
		}
		function readStep(step) {
			return {
				id: (0, read.$6)(step, '_id') ?? '',
				name: (0, read.$6)(step, 'name') ?? '',
				tool: (0, read.$6)(step, 'tool', 'tool_identifier') ?? '',
				active: (0, read.at)(step, 'active') !== false,
			}
		}

		// ./src/opsera/records.ts
		function readRecord(row) {
			const runCount = (0, read.$v)(row, 'run_count')
			const stepIndex = (0, read.$v)(row, 'step_index')
			const createdAt = (0, read.l$)(row, 'createdAt')
			const action = (0, read.$6)(row, 'action') ?? ''
			const text = consoleText(row)
			return {
				id: (0, read.$6)(row, '_id') ?? '',
				...(runCount !== undefined && { runCount }),
				stepId: (0, read.$6)(row, 'step_id') ?? '',
				...(stepIndex !== undefined && { stepIndex }),
				stepName: (0, read.$6)(row, 'step_name') ?? '',
				tool: (0, read.$6)(row, 'tool_identifier') ?? '',
				buildNumber: String((0, read.$v)(row, 'build_number') ?? (0, read.$6)(row, 'build_number') ?? ''),
				action,
				status: (0, read.$6)(row, 'status') ?? '',
				message: (0, read.$6)(row, 'message') ?? '',
				...(createdAt !== undefined && { createdAt }),
				isConsole: action === '' ? text !== '' : /^console output$/i.test(action.trim()),
				text,
			}
		}
		const OCTOPUS_TOPIC = 'opsera.pipeline.octopus.console.log'
		function consoleText(row) {
			const response = (0, read.at)(row, 'api_response')
			if (typeof response === 'string') return response
			return (
				(0, read.$6)(response, 'jenkinsConsoleLog') ??
				(0, read.$6)(response, 'jenkins_console_log') ??
				joined((0, read.at)(response, 'consoleLog')) ??
				octopusText(row, response) ??
				(0, read.$6)(response, 'buildLog') ??
				joined((0, read.at)(response, 'apiResponse')) ??
				joined((0, read.at)(response, 'current', 'data', 'apiResponse')) ??
				joined(response) ??
				''
			)
		}
		function octopusText(row, response) {
			const topic = (0, read.$6)(row, 'step_configuration', 'topic')
			return topic === OCTOPUS_TOPIC ? (0, read.$6)(response, 'message') : undefined
		}
		const DEPTH_MAX = 8
		const TEXTS_MAX = 10_000
		function joined(value) {
			const texts = []
			gather(value, DEPTH_MAX, texts)
			if (texts.length === 0) return undefined
			return texts.length === 1 ? texts[0] : texts.map((text) => (text.endsWith('\n') ? text : `${text}\n`)).join('')
		}
		function gather(value, depth, texts) {
			if (texts.length >= TEXTS_MAX) return
			if (typeof value === 'string') {
				if (value !== '') texts.push(value)
				return
			}
			if (depth === 0) return
			if (Array.isArray(value)) {
				for (const item of value) gather(item, depth - 1, texts)
			} else if ((0, read.Gv)(value)) {
				const log = (0, read.at)(value, 'log')
				for (const item of log === undefined ? Object.values(value) : [log]) gather(item, depth - 1, texts)
			}
		}

		// ./src/opsera/client.ts
		class HttpOpseraClient {
			#transport
			#clock
			constructor(transport, clock) {
				this.#transport = transport
				this.#clock = clock
			}
			runPipeline(pipelineId, settings, options = {}) {
				const body = settings === undefined ? { pipelineId } : { pipelineId, settings }
				return this.#call('pipeline-run', { body }, options, readStart)
			}
			pipelineStatus(pipelineId, runCount, options = {}) {
				return this.#call('pipeline-status', { body: { pipelineId, runCount } }, options, readStatus)
			}
			stopPipeline(pipelineId, options = {}) {
				return this.#call('pipeline-stop', { body: { pipelineId } }, options, readAcknowledgement)
			}
			resetPipeline(pipelineId, options = {}) {
				return this.#call('pipeline-reset', { body: { pipelineId } }, options, readAcknowledgement)
			}
			pipelineSummary(pipelineId, options = {}) {
				return this.#call('pipeline-summary', { body: { pipelineId } }, options, pipeline_readPipeline)
			}
			pipelineLogs(pipelineId, runCount, type, options = {}) {
				const body = { pipelineId, runCount, ...(type !== undefined && { type }) }
				return this.#call('pipeline-logs', { body }, options, readRecords)
			}
			pipelineList(options = {}) {
				return this.#call('pipeline-list', {}, options, readListed)
			}
			toolList(options = {}) {
				return this.#call('tool-list', {}, options, readRows)
			}
			toolGet(toolId, options = {}) {
				return this.#call('tool-get', { body: { toolId } }, options, readObject)
			}
			toolUpdate(toolId, data, options = {}) {
				return this.#call('tool-update', { body: { toolId, data } }, options, readTool)
			}
			taskList(options = {}) {
				return this.#call('task-list', {}, options, readRows)
			}
			taskGet(taskId, options = {}) {
				return this.#call('task-get', { body: { taskId } }, options, readObject)
			}
			taskStatus(taskId, options = {}) {
				return this.#call('task-status', { body: { taskId } }, options, readTaskStatus)
			}
			taskLog(taskId, runCount, options = {}) {
				const query = { taskId, ...(runCount !== undefined && { runCount: String(runCount) }) }
				return this.#call('task-log', { query }, options, readRows)
			}
			userAuditLog({ date, type, count } = {}, options = {}) {
				const query = {
					...(date !== undefined && { date }),
					...(type !== undefined && { type }),
					...(count !== undefined && { count: String(count) }),
				}
				return this.#call('user-audit-log', { query }, options, readRows)
			}
			tokenAuditLog({ date, scope } = {}, options = {}) {
				const query = { ...(date !== undefined && { date }), ...(scope !== undefined && { scope }) }
				return this.#call('token-audit-log', { query }, options, readRows)
			}
			async #call(name, content, options, read) {
				const call = operation(name)
				const limit = Math.min(call.deadlineMs, options.deadlineMs ?? Infinity)
				const deadline = this.#clock.deadline(limit, options.signal)
				try {
					const { signal } = deadline
					const answer = await this.#transport.send({ method: call.method, path: call.path, ...content, signal })
					return answer.kind === 'reply'
						? readReply(answer, call, read, this.#clock.now())
						: { ok: false, trouble: troubleOfSilence(answer) }
				} finally {
					deadline.clear()
				}
			}
		}
		function readReply(reply, call, read, now) {
			const value = parse(reply.body)
			const trouble = troubleOfCode(reply, call, now)
			if (trouble !== undefined && !(call.changes && isRefusal(value))) return { ok: false, trouble }
			const found = read(value, reply.body)
			return found === undefined ? { ok: false, trouble: unreadable(reply) } : { ok: true, value: found }
		}
		const ACCEPTED = /^(executed|success|successful|accepted|queued|created|running|pending|submitted)$/i
		function isAccepted(status) {
			return ACCEPTED.test(status.trim())
		}
		function readAcknowledgement(value) {
			const message = (0, read.$6)(value, 'message') ?? ''
			if (isRefusal(value)) return { accepted: false, message }
			return isAccepted((0, read.$6)(value, 'status') ?? '') ? { accepted: true, message } : undefined
		}
		function readStart(value) {
			const runCount = (0, read.$v)(value, 'runCount')
			const reply = readAcknowledgement(value)
			if (reply?.accepted === false) return reply
			if (runCount !== undefined && runCount >= 1)
				return { accepted: true, message: reply?.message ?? (0, read.$6)(value, 'message') ?? '', runCount }
			return reply
		}
		function readStatus(value) {
			const word = (0, read.$6)(value, 'status')?.trim()
			return word === undefined || word === '' ? undefined : { word, message: (0, read.$6)(value, 'message') ?? '' }
		}
		function readRecords(value) {
			return (0, read.RO)(value)?.filter(read.Gv).map(readRecord)
		}
		function readListed(value) {
			return (0, read.RO)(value)?.map((row) => ({ id: (0, read.$6)(row, '_id') ?? '', name: (0, read.$6)(row, 'name') ?? '' }))
		}
		function readRows(value) {
			return (0, read.RO)(value)?.filter(read.Gv)
		}
		function readObject(value) {
			if (isRefusal(value) && (0, read.$6)(value, '_id') === undefined) return undefined
			const data = (0, read.$6)(value, '_id') === undefined ? (0, read.at)(value, 'data') : undefined
			if ((0, read.Gv)(data)) return data
			return (0, read.Gv)(value) ? value : undefined
		}
		function readTool(value) {
			const message = (0, read.$6)(value, 'message') ?? ''
			if (isRefusal(value)) return { accepted: false, message }
			const tool = readObject(value)
			return tool === undefined ? undefined : { accepted: true, message, tool }
		}
		function readTaskStatus(value, body) {
			const word = typeof value === 'string' ? value.trim() : value === undefined ? bareWord(body) : ''
			return word === '' ? readStatus(value) : { word, message: '' }
		}
		function bareWord(body) {
			return /^\p{L}[\p{L}\p{N} _.-]{0,63}$/u.exec(body.trim())?.[0] ?? ''
		}
		var clock = __nccwpck_require__(443)
		var http = __nccwpck_require__(450)
		var print = __nccwpck_require__(976)

		// ./src/edge/state.ts
		const PREFIX = 'opsera-'
		const runnerState = {
			save(facts) {
				for (const [key, value] of Object.entries(facts)) (0, core.LZ)(`${PREFIX}${key}`, String(value))
			},
		}
		function readMemory() {
			const phase = oneOf('phase', ['triggering', 'following'])
			const origin = oneOf('origin', ['started', 'adopted', 'attached', 'followed'])
			const found = {
				phase,
				origin,
				pipelineId: state_text('pipelineId'),
				pipelineName: state_text('pipelineName'),
				counterBefore: number('counterBefore'),
				runCount: number('runCount'),
				startedAt: number('startedAt'),
				stopAcceptedAt: number('stopAcceptedAt'),
				over: flag('over'),
				released: flag('released'),
				cancelled: flag('cancelled'),
			}
			return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
		}
		function state_text(key) {
			const value = (0, core.Gu)(`${PREFIX}${key}`)
			return value === '' ? undefined : value
		}
		function number(key) {
			const value = state_text(key)
			return value !== undefined && /^\d{1,16}$/.test(value) ? Number(value) : undefined
		}
		function flag(key) {
			const value = state_text(key)
			return value === undefined ? undefined : value === 'true'
		}
		function oneOf(key, words) {
			const value = state_text(key)
			return words.find((word) => word === value)
		}

		// ./src/edge/parts.ts
		function buildParts(connection, progress, logFile) {
			const { secrets } = connection
			const transport = new http.G(connection)
			const sink = new print.ml({ secrets, logFile })
			return {
				client: new HttpOpseraClient(transport, clock.d),
				clock: clock.d,
				random: Math.random,
				sink,
				state: runnerState,
				progress,
				secrets,
				async dispose() {
					transport.dispose()
					await sink.close()
				},
			}
		}

		// ./src/edge/status.ts
		function openStatus(options) {
			if (options.githubToken === '') return { tell: () => undefined, settled: () => Promise.resolve() }
			const loaded = __nccwpck_require__
				.e(221)
				.then(__nccwpck_require__.bind(__nccwpck_require__, 221))
				.then(({ CommitStatus }) => new CommitStatus(options))
			loaded.catch((error) => {
				options.sink.warning(`The commit status could not be published: ${String(error)}`)
			})
			const ignore = () => undefined
			return {
				tell(facts) {
					loaded.then((status) => {
						status.tell(facts)
					}, ignore)
				},
				settled: () => loaded.then((status) => status.settled(), ignore),
			}
		}
		var sanitize = __nccwpck_require__(395)

		// ./src/edge/gantt.ts
		const BARS_MAX = 100
		const NAME_MAX = 60
		const SPAN_MAX_MS = 30 * 86_400_000
		const ZERO = Date.UTC(2000, 0, 1)
		const UNSAFE = /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{RI}\p{EMod} _.…,()/+!?'-]/gu
		function gantt(steps, secrets) {
			const starts = steps.flatMap(({ startedAt }) => (startedAt === null ? [] : [Date.parse(startedAt)]))
			const all = steps.flatMap((step, index) => linesOf(step, index + 1, Math.min(...starts), secrets))
			const end = Math.max(...all.map(({ to }) => to))
			if (all.length === 0 || end > SPAN_MAX_MS) return ''
			return [
				'```mermaid',
				'gantt',
				'  title Time since the first step began',
				'  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
				`  axisFormat ${axisOf(end)}`,
				'  todayMarker off',
				...all.slice(0, BARS_MAX).map(({ line }) => `  ${line}`),
				'```',
			].join('\n')
		}
		function linesOf(step, place, zero, secrets) {
			const bars = barsOf(step)
			return bars.map((bar, index) => {
				const { from, to } = bar
				const { words, tags } = said(bar, index === bars.length - 1 ? step.state : 'success')
				const label = [`${place}. ${nameOf(step.name, secrets)}`, ...words].join(', ')
				const start = new Date(ZERO + from - zero).toISOString().replace('T', ' ').replace('Z', '')
				return {
					line: `${label} :${[...tags, start, spanOf((to ?? from) - from)].join(', ')}`,
					to: (to ?? from) - zero,
				}
			})
		}
		function barsOf({ startedAt, endedAt, waits = [] }) {
			if (startedAt === null) return []
			const bars = []
			let at = Date.parse(startedAt)
			for (const wait of waits) {
				const from = Date.parse(wait.startedAt)
				if (from > at) bars.push({ from: at, to: from, isWait: false })
				const to = wait.endedAt === null ? undefined : Date.parse(wait.endedAt)
				bars.push({ from, to, isWait: true })
				if (to === undefined) return bars
				at = to
			}
			const to = endedAt === null ? undefined : Date.parse(endedAt)
			if (to === undefined || to > at || bars.length === 0) bars.push({ from: at, to, isWait: false })
			return bars
		}
		function said({ from, to, isWait }, state) {
			const phase = (0, opsera_status.hU)(state ?? '')
			const isBad = phase === 'failure' || phase === 'stopped'
			return {
				words: [
					...(isWait ? ['waits for a person'] : []),
					...(isBad ? [phase === 'failure' ? 'failed' : 'stopped'] : []),
					...(to === undefined && !isWait ? ['end not known'] : []),
				],
				tags: [
					...(isBad ? ['crit'] : isWait ? ['active'] : to === undefined ? [] : ['done']),
					...(to === undefined || to <= from ? ['milestone'] : []),
				],
			}
		}
		function nameOf(name, secrets) {
			const safe = (0, sanitize.TN)(name, secrets, NAME_MAX).replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim()
			return safe === '' ? 'Step' : safe
		}
		function spanOf(ms) {
			return ms % 1_000 === 0 ? `${ms / 1_000}s` : `${ms}ms`
		}
		function axisOf(end) {
			if (end < 3_600_000) return '%M:%S'
			return end < 86_400_000 ? '%H:%M' : 'day %-d, %H:%M'
		}

		// ./src/edge/markdown.ts
		const APART = [/@(?=\S)/, /#(?=\d)/, /\bGH(?=-\d)/, /:(?=[\w+-]*[a-z][\w+-]*:)/]
		const ESCAPED = [
			/[\\`*[\]<>|~$&#]/,
			/(?<![a-z\d])_|_(?![a-z\d])/,
			/:(?=\/\/)|(?<=\b(?:mailto|xmpp)):|(?<=www)\./,
			/^[-+=]|(?<=^\d{1,9})[.)]/,
		]
		const sources = (patterns) => patterns.map(({ source }) => source).join('|')
		const MEANINGFUL = new RegExp(`(${sources(APART)})|${sources(ESCAPED)}`, 'gi')
		const BYTES_MAX = 8
		function literal(text, max, secrets) {
			return (0, sanitize.TN)(text, secrets, max).replace(MEANINGFUL, (letter, apart) =>
				apart === undefined ? entity(letter) : `${apart}&#8203;`,
			)
		}
		function preformatted(text) {
			return text.replace(/[&<>]/g, entity)
		}
		function attribute(text) {
			return text.replace(/[&<>"\s]/g, entity)
		}
		const NAMED = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
		function entity(letter) {
			return NAMED[letter] ?? `&#${letter.charCodeAt(0)};`
		}

		// ./src/edge/summary.ts
		const summary_NAME_MAX = 100
		const WORD_MAX = 64
		const MESSAGE_MAX = 2_000
		const STEPS_MAX = 200
		const LINE_MAX = 1_000
		const LINES_MAX = 50
		const HEADLINES = {
			success: 'succeeded',
			started: 'was started',
			failure: 'failed',
			stopped: 'was stopped',
			paused: 'waits for a person',
			'not-started': 'was not started',
			unconfirmed: 'may have been started',
			'lost-contact': 'could not be followed to its end',
			'timed-out': 'was not over in time',
			cancelled: 'was left by a cancelled step',
			error: 'could not be run',
		}
		const MARKS = {
			success: '✅',
			failure: '❌',
			stopped: '⚪',
			waiting: '⏸️',
			running: '▶️',
		}
		async function writeSummary(report, secrets) {
			try {
				await core.z.addRaw(renderSummary(report, secrets)).write()
			} catch (error) {
				;(0, core.$e)(`The job summary could not be written: ${error instanceof Error ? error.message : 'unknown error'}`)
			}
		}
		function renderSummary(report, secrets) {
			const cut = (text, max) => literal(text, max, secrets)
			return [
				headline(report, cut),
				table(report, cut),
				tail(report, cut, secrets),
				steps(report, cut),
				silent(report, cut),
				gantt(report.steps, secrets),
			]
				.filter((part) => part !== '')
				.map((part) => `${part}\n`)
				.join('\n')
		}
		function headline(report, cut) {
			const { conclusion, pipelineName, pipelineId, runCount, message, runUrl } = report
			const icon = isGreen(conclusion) ? '✅' : conclusion === 'cancelled' ? '⚪' : '❌'
			const name = cut(pipelineName, summary_NAME_MAX) || cut(pipelineId, summary_NAME_MAX) || 'The pipeline'
			const run = runCount === undefined ? '' : ` · run ${runCount}`
			const said = runUrl === '' ? message : message.replace(` See ${runUrl}`, '')
			return `### ${icon} ${name}${run} ${HEADLINES[conclusion]}\n\n${cut(said, MESSAGE_MAX)}`
		}
		function table(report, cut) {
			const { pipelineId, runCount, origin, durationMs, runUrl } = report
			const id = cut(pipelineId, summary_NAME_MAX)
			const columns = [
				['Conclusion', report.conclusion],
				['Pipeline', `${cut(report.pipelineName, summary_NAME_MAX)} ${id === '' ? '' : `<code>${id}</code>`}`.trim()],
				['Run', runCount === undefined ? '' : String(runCount)],
				['Origin', origin ?? ''],
				['Status', cut(report.status, WORD_MAX)],
				['Duration', durationMs === undefined ? '' : span(durationMs)],
				['Link', runUrl === '' ? '' : `<a href="${attribute(runUrl)}">Portal</a>`],
			]
			const known = columns.filter(([, value]) => value !== '')
			return [row(known.map(([name]) => name)), row(known.map(() => ':--')), row(known.map(([, value]) => value))].join('\n')
		}
		function row(cells) {
			return `| ${cells.join(' | ')} |`
		}
		function steps({ steps }, cut) {
			if (steps.length === 0) return ''
			const shown = steps.slice(0, STEPS_MAX)
			const more = steps.length - shown.length
			return [
				'| | Step | Tool | State | Duration |',
				'|--:|:--|:--|:--|--:|',
				...shown.map((step, index) => row([String(index + 1), ...cellsOf(step, cut)])),
				...(more > 0 ? ['', `${more} more steps are not shown.`] : []),
			].join('\n')
		}
		function cellsOf({ name, tool, state, startedAt, endedAt }, cut) {
			const lasted = startedAt === null || endedAt === null ? '' : span(Date.parse(endedAt) - Date.parse(startedAt))
			const mark = MARKS[(0, opsera_status.hU)(state ?? '')]
			const said = `${mark === undefined ? '' : `${mark}&nbsp;`}${cut(state ?? '', WORD_MAX)}`
			return [cut(name, summary_NAME_MAX) || '(no name)', cut(tool ?? '', WORD_MAX), said, lasted]
		}
		function silent({ silentSteps }, cut) {
			const names = silentSteps.slice(0, STEPS_MAX).map((name) => cut(name, summary_NAME_MAX))
			return names.length === 0 ? '' : `No console output came of: ${names.join(', ')}.`
		}
		function tail({ failedStep, tail }, cut, secrets) {
			if (tail.length === 0) return ''
			const lines = tail.slice(-LINES_MAX).map((line) => line.slice(0, LINE_MAX).toWellFormed())
			const text = preformatted((0, log_secrets.E)(lines.join('\n'), secrets))
			const title = `Last lines of ${cut(failedStep, summary_NAME_MAX)}`
			return `<details open><summary>${title}</summary>\n\n<pre>${text}</pre>\n\n</details>`
		}

		// ./src/edge/clean-up-step.ts
		const NOBODY = { tell: () => undefined }
		async function cleanUpStep() {
			const memory = readMemory()
			const isLeft = isLeftBehind(memory)
			if (!isLeft && memory.cancelled !== true) return
			const config = readConfigOr((problem) => {
				if (isLeft) (0, core.$e)((0, print.pj)(`The run that this step started could not be looked after: ${problem}`, []))
			})
			if (config === undefined) return
			const settings = { ...config.settings, pipelineId: memory.pipelineId ?? config.settings.pipelineId }
			const parts = buildParts(config.connection, NOBODY, () => (0, external_node_path_namespaceObject.join)(makeFolder(), 'console.log'))
			const status = openStatus({ ...config, ...parts })
			try {
				const report = await cleanUp({ ...parts, settings, memory })
				const { conclusion, message, pipelineId, runUrl } = report
				status.tell({ conclusion, message, pipelineId, runUrl })
				if (config.summary) await writeSummary(report, parts.secrets)
			} catch (error) {
				const what = error instanceof Error ? error.message : String(error)
				const message = `The run that this step started could not be looked after: ${what}`
				parts.sink.warning(message)
				status.tell({ conclusion: 'error', message, pipelineId: settings.pipelineId })
			} finally {
				await status.settled()
				await parts.dispose()
			}
		}
		const BEFORE_ANY_EXPIRY = 0
		function readConfigOr(otherwise) {
			try {
				return readConfig(BEFORE_ANY_EXPIRY)
			} catch (error) {
				otherwise(error instanceof Error ? error.message : String(error))
				return undefined
			}
		}
	},
	443: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			d: () => realClock,
		})
		const TIMER_MAX_MS = 2 ** 31 - 1
		const realClock = {
			now: () => Date.now(),
			sleep: (ms, signal) =>
				new Promise((resolve) => {
					if (signal?.aborted === true) {
						resolve()
						return
					}
					const done = () => {
						clearTimeout(timer)
						signal?.removeEventListener('abort', done)
						resolve()
					}
					const timer = setTimeout(done, Math.min(ms, TIMER_MAX_MS))
					signal?.addEventListener('abort', done, { once: true })
				}),
			deadline(ms, parent) {
				const controller = new AbortController()
				const abort = () => {
					clear()
					controller.abort()
				}
				const timer = setTimeout(abort, Math.min(ms, TIMER_MAX_MS))
				const clear = () => {
					clearTimeout(timer)
					parent?.removeEventListener('abort', abort)
				}
				if (parent?.aborted === true) abort()
				else parent?.addEventListener('abort', abort, { once: true })
				return { signal: controller.signal, clear }
			},
		}
	},
	450: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			G: () => HttpTransport,
		})
		var lib = __nccwpck_require__(942)

		// external \"node:http\"
		const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('node:http')
		var external_node_http_default = __nccwpck_require__.n(external_node_http_namespaceObject)

		// external \"node:https\"
		const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('node:https')
		var external_node_https_default = __nccwpck_require__.n(external_node_https_namespaceObject)

		// external \"node:stream/promises\"
		const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('node:stream/promises')

		// external \"node:zlib\"
		const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('node:zlib')

		// ./src/edge/network.ts
		const CERTIFICATE =
			/^(?:ERR_TLS_CERT_\w+|CERT_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_(?:GET|VERIFY)_\w+|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH_EXCEEDED|INVALID_PURPOSE)$/
		const SAID = {
			ENOTFOUND: 'the host name could not be resolved',
			EAI_AGAIN: 'the host name could not be resolved for now',
			ECONNREFUSED: 'the connection was refused',
			ECONNRESET: 'the connection was reset',
			EPIPE: 'the connection was closed',
			ETIMEDOUT: 'the connection timed out',
			EHOSTUNREACH: 'the host cannot be reached',
			ENETUNREACH: 'the network cannot be reached',
			Z_BUF_ERROR: 'the compressed answer was cut',
			Z_DATA_ERROR: 'the compressed answer could not be read',
		}
		function failureOf(error, wasConnected, wasCut) {
			const code = codeOf(error)
			if (wasConnected) return { kind: 'lost', reason: wasCut ? 'no whole answer in time' : said(code) }
			if (wasCut) return { kind: 'unreachable', reason: 'no connection in time' }
			if (CERTIFICATE.test(code)) return { kind: 'untrusted', reason: untrusted(code) }
			return { kind: 'unreachable', reason: proxyRefusal(error) ?? said(code) }
		}
		function codeOf(error) {
			const code = error instanceof Error && 'code' in error ? error.code : undefined
			return typeof code === 'string' ? code : ''
		}
		function said(code) {
			const known = SAID[code]
			if (known !== undefined) return `${known} (${code})`
			return code === '' ? 'the connection failed' : `the connection failed (${code})`
		}
		function untrusted(code) {
			return `the certificate of Opsera is not trusted (${code}); if a proxy or a private CA signs it, set NODE_EXTRA_CA_CERTS on the runner`
		}
		function proxyRefusal(error) {
			const match = /^tunneling socket could not be established(?:, (?:statusCode=(\d+)|cause=(.*)))?/.exec(
				error instanceof Error ? error.message : '',
			)
			if (match === null) return undefined
			const [, status, cause] = match
			return `the proxy did not connect (${status === undefined ? (/\bE[A-Z_]+\b/.exec(cause ?? '')?.[0] ?? 'no reason given') : `HTTP ${status}`})`
		}

		// ./src/edge/version.ts
		const VERSION = '1.0.0'

		// ./src/edge/http.ts
		const BODY_MAX_BYTES = 256_000_000
		class HttpTransport {
			#options
			#client = new lib.Qq(`opsera-pipeline-action/${VERSION}`, [], {
				allowRedirects: false,
				allowRetries: false,
				keepAlive: true,
			})
			constructor(options) {
				this.#options = options
			}
			async send(request) {
				const connection = { stands: false }
				try {
					const message = await this.#open(request, connection)
					return await this.#receive(message)
				} catch (error) {
					if (error instanceof TooLarge) return { kind: 'too-large', reason: error.message }
					return failureOf(error, connection.stands, request.signal.aborted)
				}
			}
			async stream(request, onHead) {
				const connection = { stands: false }
				let fault
				const own = (work) => {
					try {
						return work()
					} catch (error) {
						fault = { error }
						throw error
					}
				}
				try {
					const message = await this.#open(request, connection)
					const head = headOf(message)
					const take = own(() => onHead(head))
					await this.#read(message, (chunks, maxBytes) =>
						pour(chunks, maxBytes, (piece) => {
							own(() => {
								take(piece)
							})
						}),
					)
					return head
				} catch (error) {
					if (fault !== undefined) throw fault.error
					if (error instanceof TooLarge) return { kind: 'too-large', reason: error.message }
					return failureOf(error, connection.stands, request.signal.aborted)
				}
			}
			dispose() {
				this.#client.dispose()
			}
			#open(request, connection) {
				const url = this.#urlOf(request)
				const body = request.body === undefined ? undefined : JSON.stringify(request.body)
				const open = url.protocol === 'https:' ? external_node_https_default().request : external_node_http_default().request
				return new Promise((resolve, reject) => {
					if (request.signal.aborted) {
						reject(new Error('aborted'))
						return
					}
					const outgoing = open(url, {
						method: request.method,
						agent: this.#client.getAgent(url.href),
						headers: this.#headers(body),
						signal: request.signal,
					})
					outgoing.once('socket', (socket) => {
						whenConnected(socket, () => {
							connection.stands = true
						})
					})
					outgoing.once('response', resolve)
					outgoing.once('upgrade', (_, socket) => {
						socket.destroy()
						reject(new Error('the server changed the protocol'))
					})
					outgoing.on('error', reject)
					request.signal.addEventListener('abort', () => {
						reject(new Error('aborted'))
					})
					outgoing.end(body)
				})
			}
			#urlOf({ path, query }) {
				const base = new URL(this.#options.baseUrl)
				const url = new URL(`${this.#options.baseUrl}${path}`)
				if (url.origin !== base.origin) throw new Error('the path leads away from base-url')
				for (const [key, value] of Object.entries(query ?? {})) url.searchParams.set(key, value)
				return url
			}
			#headers(body) {
				return {
					authorization: `Bearer ${this.#options.token}`,
					accept: 'application/json',
					'accept-encoding': 'gzip',
					'user-agent': `opsera-pipeline-action/${VERSION}`,
					...(body !== undefined && {
						'content-type': 'application/json',
						'content-length': Buffer.byteLength(body),
					}),
				}
			}
			async #receive(message) {
				return { ...headOf(message), body: (await this.#read(message, gather)) ?? '' }
			}
			#read(message, read) {
				const isGzip = message.headers['content-encoding']?.trim().toLowerCase() === 'gzip'
				const maxBytes = this.#options.maxBytes ?? BODY_MAX_BYTES
				return isGzip ? inflate(message, maxBytes, read) : read(message, maxBytes)
			}
		}
		function headOf({ headers, statusCode }) {
			return {
				kind: 'reply',
				code: statusCode ?? 0,
				contentType: (headers['content-type'] ?? '').toLowerCase(),
				retryAfter: headers['retry-after'] ?? '',
				location: headers.location ?? '',
			}
		}
		async function inflate(message, maxBytes, read) {
			const gunzip = (0, external_node_zlib_namespaceObject.createGunzip)()
			try {
				return await (0, promises_namespaceObject.pipeline)(message, gunzip, (chunks) => read(chunks, maxBytes))
			} catch (error) {
				const endedEarly = error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR'
				if (endedEarly && message.complete && gunzip.bytesWritten === 0) return undefined
				throw error
			}
		}
		function whenConnected(socket, stands) {
			if (socket.secureConnecting === true) socket.once('secureConnect', stands)
			else if (socket.connecting) socket.once('connect', stands)
			else stands()
		}
		class TooLarge extends Error {}
		async function gather(chunks, maxBytes) {
			const decoder = new TextDecoder()
			let text = ''
			await pour(chunks, maxBytes, (piece) => {
				text += decoder.decode(piece, { stream: true })
			})
			return text + decoder.decode()
		}
		async function pour(chunks, maxBytes, take) {
			let bytes = 0
			for await (const chunk of chunks) {
				bytes += chunk.byteLength
				if (bytes > maxBytes) throw new TooLarge(`the reply is larger than ${Math.round(maxBytes / 1_000_000)} MB`)
				take(chunk)
			}
		}
	},
	655: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			uz: () => liveQuietly,
		})
		var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(532)
		var _clock_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(443)
		var _print_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(976)
		const AFTER_SIGNAL_MS = 6_500
		const AFTER_RESULT_MS = 5_000
		async function live(work) {
			process.exitCode = 1
			survivePipe()
			const fail = once(error)
			const startedAt = realClock.now()
			const signals = listenForSignals(info)
			signals.cancel.addEventListener('abort', () => {
				letGoAfter(AFTER_SIGNAL_MS, () => {
					fail('This step was told to stop, and its last requests were not answered in time.')
				})
			})
			process.once('uncaughtException', (thrown) => {
				fail(ownFault(thrown))
				letGoAfter(0, () => undefined)
			})
			process.once('beforeExit', () => {
				if (process.exitCode !== 0) fail('This action ended before its work was done: that is a fault of its own.')
			})
			try {
				if (await work({ startedAt, cancel: signals.cancel, fail })) process.exitCode = 0
			} catch (thrown) {
				fail(ownFault(thrown))
			}
			signals.dispose()
			letGoAfter(AFTER_RESULT_MS, nameWhatIsOpen)
		}
		async function liveQuietly(work) {
			;(0, _print_js__WEBPACK_IMPORTED_MODULE_2__.h2)()
			process.once('uncaughtException', (thrown) => {
				;(0, _actions_core__WEBPACK_IMPORTED_MODULE_0__.$e)(ownFault(thrown))
				process.exitCode = 0
				letGoAfter(0, () => undefined)
			})
			await work()
			letGoAfter(AFTER_RESULT_MS, nameWhatIsOpen)
		}
		function ownFault(thrown) {
			const what = thrown instanceof Error ? thrown.message : String(thrown)
			return `This action failed by a fault of its own: ${what}. Please report it; a run may still be going.`
		}
		function letGoAfter(ms, say) {
			const letGo = () => {
				say()
				void (0, _print_js__WEBPACK_IMPORTED_MODULE_2__.bX)().then(() => process.exit())
			}
			setTimeout(letGo, ms).unref()
		}
		function nameWhatIsOpen() {
			;(0, _actions_core__WEBPACK_IMPORTED_MODULE_0__.pq)(`Still open after the result: ${process.getActiveResourcesInfo().join(', ')}`)
		}
		function once(say) {
			let isSaid = false
			return (message) => {
				if (!isSaid) say(message)
				isSaid = true
			}
		}
	},
	976: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			ml: () => WorkflowLog,
			bX: () => flush,
			pj: () => plain,
			h2: () => survivePipe,
		})
		var core = __nccwpck_require__(532)

		// external \"node:crypto\"
		const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('node:crypto')

		// external \"node:fs/promises\"
		const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('node:fs/promises')
		var sanitize = __nccwpck_require__(395)
		var secrets = __nccwpck_require__(367)

		// ./src/edge/print.ts
		const ANNOTATION_MAX = 4_096
		const TITLE_MAX = 200
		class WorkflowLog {
			#options
			#file
			#isFileDead = false
			constructor(options) {
				this.#options = options
			}
			info(line) {
				;(0, core.pq)(this.#oneLine(line))
			}
			notice(message) {
				;(0, core.lm)(this.#oneLine(message))
			}
			warning(message) {
				;(0, core.$e)(this.#oneLine(message))
			}
			async group(title, lines) {
				const fence = (0, external_node_crypto_namespaceObject.randomUUID)()
				const body = lines.endsWith('\n') ? lines : `${lines}\n`
				const name = (0, sanitize.TN)(title, this.#options.secrets, TITLE_MAX).replaceAll('%', '%25')
				await write(`::group::${name}\n::stop-commands::${fence}\n${body}::${fence}::\n::endgroup::\n`)
			}
			async keep(text) {
				if (this.#isFileDead) return
				try {
					this.#file ??= await (0, promises_namespaceObject.open)(this.#options.logFile(), 'a', 0o600)
					await this.#file.appendFile((0, secrets.E)(text, this.#options.secrets))
				} catch (error) {
					this.#isFileDead = true
					this.warning(`log-file could not be written: ${error instanceof Error ? error.message : 'unknown error'}`)
				}
			}
			async close() {
				await this.#file?.close()
				this.#file = undefined
			}
			#oneLine(text) {
				return (0, sanitize.TN)(text, this.#options.secrets, ANNOTATION_MAX)
			}
		}
		function plain(text, secrets) {
			return (0, sanitize.Is)(text, secrets).slice(0, ANNOTATION_MAX)
		}
		function survivePipe() {
			process.stdout.on('error', () => undefined)
			process.stderr.on('error', () => undefined)
		}
		function write(text) {
			const { stdout } = process
			if (stdout.destroyed || !stdout.writable || stdout.write(text)) return Promise.resolve()
			return new Promise((resolve) => {
				const done = () => {
					stdout.off('drain', done)
					stdout.off('close', done)
					stdout.off('error', done)
					resolve()
				}
				stdout.once('drain', done)
				stdout.once('close', done)
				stdout.once('error', done)
			})
		}
		function flush() {
			const { stdout } = process
			if (stdout.destroyed || !stdout.writable) return Promise.resolve()
			return new Promise((resolve) => {
				stdout.write('', () => {
					resolve()
				})
			})
		}
	},
	410: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.r(__webpack_exports__)
		__nccwpck_require__.d(__webpack_exports__, {
			ProxyAgent: () => ProxyAgent,
			fetch: () => fetch,
		})
		function ProxyAgent() {}
		function fetch() {
			throw new Error('undici is not part of this bundle')
		}
	},
	395: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			Is: () => harmless,
			TN: () => oneLine,
		})
		var _secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(367)
		const NEEDS_CLEANING = /[^\t\n\x20-\x7e]/
		const SEQUENCES =
			/(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\r\n]*(?:\x07|\x1b\\|\x9c)?|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|\x1b[ -/]*[0-~]?/g
		const LINE_ENDS = /\r\n|[\r\v\f\x85\u2028\u2029]/g
		const INVISIBLE = /[\x00-\x08\x0e-\x1f\x7f-\x9f\ufff9-\ufffb]|\p{Default_Ignorable_Code_Point}/gu
		const LONE_SURROGATE = /\p{Surrogate}/gu
		const COMMAND_AT_START = /^[^\S\n]*::/gm
		function harmless(text, secrets) {
			const clean = NEEDS_CLEANING.test(text) ? withoutControls(text) : text
			return withoutCommands((0, _secrets_js__WEBPACK_IMPORTED_MODULE_0__.E)(clean, secrets))
		}
		function oneLine(text, secrets, max = 1_000) {
			const line = harmless(text, secrets).replace(/\s+/g, ' ').trim()
			return line.length > max ? `${whole(line.slice(0, max - 1))}…` : line
		}
		function said(words, secrets) {
			return oneLine(words, secrets, 300)
		}
		function briefly(name, secrets) {
			return oneLine(name, secrets, 100)
		}
		function withoutControls(text) {
			return text.replace(LONE_SURROGATE, '\ufffd').replace(SEQUENCES, '').replace(LINE_ENDS, '\n').replace(INVISIBLE, '')
		}
		function withoutCommands(text) {
			const unmarked = text.includes('##[') ? text.replaceAll('##[', '##\\[') : text
			return unmarked.includes('::') ? unmarked.replace(COMMAND_AT_START, (start) => start.replace('::', '\\::')) : unmarked
		}
		function whole(text) {
			return text.replace(/[\ud800-\udbff]$/, '')
		}
	},
	367: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			E: () => redact,
			e: () => secretForms,
		})
		const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
		const SHORTEST = 8
		function secretForms(token) {
			if (token === '') return []
			const encoded = [0, 1, 2].map((shift) => stableBase64(token, shift))
			const urlSafe = encoded.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))
			const inJson = JSON.stringify(token).slice(1, -1)
			const forms = [token, encodeURIComponent(token), inJson, inJson.replaceAll('/', '\\/'), ...encoded, ...urlSafe]
			return [...new Set(forms)].filter((form) => form.length >= SHORTEST).sort((a, b) => b.length - a.length)
		}
		function stableBase64(token, shift) {
			const bytes = [...Array(shift).fill(0), ...Array.from(token, (letter) => letter.charCodeAt(0) & 0xff)]
			const letters = toBase64(bytes)
			const first = shift === 0 ? 0 : shift + 1
			const last = Math.floor((bytes.length * 8) / 6)
			return letters.slice(first, last)
		}
		function toBase64(bytes) {
			let letters = ''
			for (let index = 0; index < bytes.length; index += 3) {
				const group = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0)
				for (const bits of [18, 12, 6, 0]) letters += ALPHABET.charAt((group >> bits) & 63)
			}
			return letters
		}
		function redact(text, secrets) {
			let clean = text
			for (const secret of secrets) if (clean.includes(secret)) clean = clean.replaceAll(secret, '***')
			return clean
		}
	},
	464: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			$6: () => textAt,
			$v: () => countAt,
			Gv: () => isObject,
			RO: () => rowsOf,
			at: () => at,
			l$: () => instantAt,
		})
		function isObject(value) {
			return typeof value === 'object' && value !== null && !Array.isArray(value)
		}
		function at(value, ...keys) {
			let current = value
			for (const key of keys) {
				if (!isObject(current) || !Object.hasOwn(current, key)) return undefined
				current = current[key]
			}
			return current
		}
		function textAt(value, ...keys) {
			const found = at(value, ...keys)
			return typeof found === 'string' && found !== '' ? found : undefined
		}
		function countAt(value, ...keys) {
			const found = at(value, ...keys)
			const number = typeof found === 'string' && /^\d{1,15}$/.test(found) ? Number(found) : found
			return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined
		}
		const ISO_8601 = /^\d{4}-\d{2}-\d{2}(?:T|$)/
		const INSTANT_MAX = 8.64e15
		function instantAt(value, ...keys) {
			const found = at(value, ...keys)
			const instant = typeof found === 'string' && ISO_8601.test(found) ? Date.parse(found) : found
			return typeof instant === 'number' && Math.abs(instant) <= INSTANT_MAX ? instant : undefined
		}
		function rowsOf(value) {
			if (Array.isArray(value)) return value
			const data = at(value, 'data')
			return Array.isArray(data) ? data : undefined
		}
	},
	26: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			A7: () => endNamedIn,
			fk: () => isStoppable,
			gP: () => runNamedIn,
			hU: () => phaseOf,
		})
		const PHASES = {
			success: 'success',
			successful: 'success',
			passed: 'success',
			failed: 'failure',
			failure: 'failure',
			error: 'failure',
			rejected: 'failure',
			denied: 'failure',
			aborted: 'failure',
			halted: 'failure',
			timeout: 'failure',
			'timed out': 'failure',
			stopped: 'stopped',
			cancelled: 'stopped',
			canceled: 'stopped',
			running: 'running',
			'processing event': 'running',
			created: 'running',
			executed: 'running',
			'in progress': 'running',
			paused: 'waiting',
			pending: 'waiting',
			queued: 'queued',
		}
		function phaseOf(word) {
			const key = word.trim().toLowerCase()
			return Object.hasOwn(PHASES, key) ? (PHASES[key] ?? 'unknown') : 'unknown'
		}
		function isStoppable(word) {
			return ['running', 'processing event', 'paused', 'pending'].includes(word.trim().toLowerCase())
		}
		function runNamedIn(message) {
			const possessive = [...message.matchAll(/['’]s run\s+#?(\d{1,9})\b/gi)].at(-1)
			if (possessive !== undefined) return Number(possessive[1])
			const numbers = new Set([...message.matchAll(/\brun\s+#?(\d{1,9})\b/gi)].map((match) => Number(match[1])))
			return numbers.size === 1 ? [...numbers][0] : undefined
		}
		function endNamedIn(message) {
			return /\bnot found\b|\bdoes not exist\b/i.test(message) ? undefined : runNamedIn(message)
		}
	},
	661: (module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.a(
			module,
			async (__webpack_handle_async_dependencies__, __webpack_async_result__) => {
				try {
					var _edge_clean_up_step_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(849)
					var _edge_life_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(655)
					await (0, _edge_life_js__WEBPACK_IMPORTED_MODULE_1__.uz)(_edge_clean_up_step_js__WEBPACK_IMPORTED_MODULE_0__.J)
					__webpack_async_result__()
				} catch (e) {
					__webpack_async_result__(e)
				}
			},
			1,
		)
	},
	613: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('assert')
	},
	434: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('events')
	},
	896: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('fs')
	},
	611: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('http')
	},
	692: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('https')
	},
	278: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('net')
	},
	24: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('node:fs')
	},
	857: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('os')
	},
	756: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('tls')
	},
	23: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('util')
	},
	532: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			V4: () => getInput,
			Gu: () => getState,
			pq: () => info,
			lm: () => notice,
			LZ: () => saveState,
			Pq: () => core_setSecret,
			z: () => summary,
			$e: () => warning,
		})
		var external_os_ = __nccwpck_require__(857)

		// ./node_modules/@actions/core/lib/utils.js
		function utils_toCommandValue(input) {
			if (input === null || input === undefined) {
				return ''
			} else if (typeof input === 'string' || input instanceof String) {
				return input
			}
			return JSON.stringify(input)
		}
		function utils_toCommandProperties(annotationProperties) {
			if (!Object.keys(annotationProperties).length) {
				return {}
			}
			return {
				title: annotationProperties.title,
				file: annotationProperties.file,
				line: annotationProperties.startLine,
				endLine: annotationProperties.endLine,
				col: annotationProperties.startColumn,
				endColumn: annotationProperties.endColumn,
			}
		}

		// ./node_modules/@actions/core/lib/command.js
		function command_issueCommand(command, properties, message) {
			const cmd = new Command(command, properties, message)
			process.stdout.write(cmd.toString() + external_os_.EOL)
		}
		function command_issue(name, message = '') {
			command_issueCommand(name, {}, message)
		}
		const CMD_STRING = '::'
		class Command {
			constructor(command, properties, message) {
				if (!command) {
					command = 'missing.command'
				}
				this.command = command
				this.properties = properties
				this.message = message
			}
			toString() {
				let cmdStr = CMD_STRING + this.command
				if (this.properties && Object.keys(this.properties).length > 0) {
					cmdStr += ' '
					let first = true
					for (const key in this.properties) {
						if (this.properties.hasOwnProperty(key)) {
							const val = this.properties[key]
							if (val) {
								if (first) {
									first = false
								} else {
									cmdStr += ','
								}
								cmdStr += `${key}=${escapeProperty(val)}`
							}
						}
					}
				}
				cmdStr += `${CMD_STRING}${escapeData(this.message)}`
				return cmdStr
			}
		}
		function escapeData(s) {
			return utils_toCommandValue(s).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
		}
		function escapeProperty(s) {
			return utils_toCommandValue(s)
				.replace(/%/g, '%25')
				.replace(/\r/g, '%0D')
				.replace(/\n/g, '%0A')
				.replace(/:/g, '%3A')
				.replace(/,/g, '%2C')
		}

		// external \"crypto\"
		const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('crypto')
		var external_fs_ = __nccwpck_require__(896)

		// ./node_modules/@actions/core/lib/file-command.js
		function file_command_issueFileCommand(command, message) {
			const filePath = process.env[`GITHUB_${command}`]
			if (!filePath) {
				throw new Error(`Unable to find environment variable for file command ${command}`)
			}
			if (!external_fs_.existsSync(filePath)) {
				throw new Error(`Missing file at path: ${filePath}`)
			}
			external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
				encoding: 'utf8',
			})
		}
		function file_command_prepareKeyValueMessage(key, value) {
			const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`
			const convertedValue = utils_toCommandValue(value)
			if (key.includes(delimiter)) {
				throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`)
			}
			if (convertedValue.includes(delimiter)) {
				throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`)
			}
			return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`
		}

		// external \"path\"
		const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('path')
		var lib = __nccwpck_require__(942)

		// ./node_modules/@actions/core/lib/oidc-utils.js
		var __awaiter =
			(undefined && undefined.__awaiter) ||
			function (thisArg, _arguments, P, generator) {
				function adopt(value) {
					return value instanceof P
						? value
						: new P(function (resolve) {
								resolve(value)
							})
				}
				return new (P || (P = Promise))(function (resolve, reject) {
					function fulfilled(value) {
						try {
							step(generator.next(value))
						} catch (e) {
							reject(e)
						}
					}
					function rejected(value) {
						try {
							step(generator['throw'](value))
						} catch (e) {
							reject(e)
						}
					}
					function step(result) {
						result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected)
					}
					step((generator = generator.apply(thisArg, _arguments || [])).next())
				})
			}
		class oidc_utils_OidcClient {
			static createHttpClient(allowRetry = true, maxRetry = 10) {
				const requestOptions = {
					allowRetries: allowRetry,
					maxRetries: maxRetry,
				}
				return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions)
			}
			static getRequestToken() {
				const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']
				if (!token) {
					throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable')
				}
				return token
			}
			static getIDTokenUrl() {
				const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL']
				if (!runtimeUrl) {
					throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable')
				}
				return runtimeUrl
			}
			static getCall(id_token_url) {
				return __awaiter(this, void 0, void 0, function* () {
					var _a
					const httpclient = oidc_utils_OidcClient.createHttpClient()
					const res = yield httpclient.getJson(id_token_url).catch((error) => {
						throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`)
					})
					const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value
					if (!id_token) {
						throw new Error('Response json body do not have ID Token field')
					}
					return id_token
				})
			}
			static getIDToken(audience) {
				return __awaiter(this, void 0, void 0, function* () {
					try {
						let id_token_url = oidc_utils_OidcClient.getIDTokenUrl()
						if (audience) {
							const encodedAudience = encodeURIComponent(audience)
							id_token_url = `${id_token_url}&audience=${encodedAudience}`
						}
						debug(`ID token url is ${id_token_url}`)
						const id_token = yield oidc_utils_OidcClient.getCall(id_token_url)
						setSecret(id_token)
						return id_token
					} catch (error) {
						throw new Error(`Error message: ${error.message}`)
					}
				})
			}
		}

		// ./node_modules/@actions/core/lib/summary.js
		var summary_awaiter =
			(undefined && undefined.__awaiter) ||
			function (thisArg, _arguments, P, generator) {
				function adopt(value) {
					return value instanceof P
						? value
						: new P(function (resolve) {
								resolve(value)
							})
				}
				return new (P || (P = Promise))(function (resolve, reject) {
					function fulfilled(value) {
						try {
							step(generator.next(value))
						} catch (e) {
							reject(e)
						}
					}
					function rejected(value) {
						try {
							step(generator['throw'](value))
						} catch (e) {
							reject(e)
						}
					}
					function step(result) {
						result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected)
					}
					step((generator = generator.apply(thisArg, _arguments || [])).next())
				})
			}
		const { access, appendFile, writeFile } = external_fs_.promises
		const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY'
		const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary'
		class Summary {
			constructor() {
				this._buffer = ''
			}
			filePath() {
				return summary_awaiter(this, void 0, void 0, function* () {
					if (this._filePath) {
						return this._filePath
					}
					const pathFromEnv = process.env[SUMMARY_ENV_VAR]
					if (!pathFromEnv) {
						throw new Error(
							`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`,
						)
					}
					try {
						yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK)
					} catch (_a) {
						throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`)
					}
					this._filePath = pathFromEnv
					return this._filePath
				})
			}
			wrap(tag, content, attrs = {}) {
				const htmlAttrs = Object.entries(attrs)
					.map(([key, value]) => ` ${key}="${value}"`)
					.join('')
				if (!content) {
					return `<${tag}${htmlAttrs}>`
				}
				return `<${tag}${htmlAttrs}>${content}</${tag}>`
			}
			write(options) {
				return summary_awaiter(this, void 0, void 0, function* () {
					const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite)
					const filePath = yield this.filePath()
					const writeFunc = overwrite ? writeFile : appendFile
					yield writeFunc(filePath, this._buffer, { encoding: 'utf8' })
					return this.emptyBuffer()
				})
			}
			clear() {
				return summary_awaiter(this, void 0, void 0, function* () {
					return this.emptyBuffer().write({ overwrite: true })
				})
			}
			stringify() {
				return this._buffer
			}
			isEmptyBuffer() {
				return this._buffer.length === 0
			}
			emptyBuffer() {
				this._buffer = ''
				return this
			}
			addRaw(text, addEOL = false) {
				this._buffer += text
				return addEOL ? this.addEOL() : this
			}
			addEOL() {
				return this.addRaw(external_os_.EOL)
			}
			addCodeBlock(code, lang) {
				const attrs = Object.assign({}, lang && { lang })
				const element = this.wrap('pre', this.wrap('code', code), attrs)
				return this.addRaw(element).addEOL()
			}
			addList(items, ordered = false) {
				const tag = ordered ? 'ol' : 'ul'
				const listItems = items.map((item) => this.wrap('li', item)).join('')
				const element = this.wrap(tag, listItems)
				return this.addRaw(element).addEOL()
			}
			addTable(rows) {
				const tableBody = rows
					.map((row) => {
						const cells = row
							.map((cell) => {
								if (typeof cell === 'string') {
									return this.wrap('td', cell)
								}
								const { header, data, colspan, rowspan } = cell
								const tag = header ? 'th' : 'td'
								const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan })
								return this.wrap(tag, data, attrs)
							})
							.join('')
						return this.wrap('tr', cells)
					})
					.join('')
				const element = this.wrap('table', tableBody)
				return this.addRaw(element).addEOL()
			}
			addDetails(label, content) {
				const element = this.wrap('details', this.wrap('summary', label) + content)
				return this.addRaw(element).addEOL()
			}
			addImage(src, alt, options) {
				const { width, height } = options || {}
				const attrs = Object.assign(Object.assign({}, width && { width }), height && { height })
				const element = this.wrap('img', null, Object.assign({ src, alt }, attrs))
				return this.addRaw(element).addEOL()
			}
			addHeading(text, level) {
				const tag = `h${level}`
				const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag) ? tag : 'h1'
				const element = this.wrap(allowedTag, text)
				return this.addRaw(element).addEOL()
			}
			addSeparator() {
				const element = this.wrap('hr', null)
				return this.addRaw(element).addEOL()
			}
			addBreak() {
				const element = this.wrap('br', null)
				return this.addRaw(element).addEOL()
			}
			addQuote(text, cite) {
				const attrs = Object.assign({}, cite && { cite })
				const element = this.wrap('blockquote', text, attrs)
				return this.addRaw(element).addEOL()
			}
			addLink(text, href) {
				const element = this.wrap('a', text, { href })
				return this.addRaw(element).addEOL()
			}
		}
		const _summary = new Summary()
		const markdownSummary = null && _summary
		const summary = _summary

		// ./node_modules/@actions/core/lib/path-utils.js
		function toPosixPath(pth) {
			return pth.replace(/[\\]/g, '/')
		}
		function toWin32Path(pth) {
			return pth.replace(/[/]/g, '\\')
		}
		function toPlatformPath(pth) {
			return pth.replace(/[/\\]/g, path.sep)
		}

		// ./node_modules/@actions/core/lib/platform.js
		var platform_awaiter =
			(undefined && undefined.__awaiter) ||
			function (thisArg, _arguments, P, generator) {
				function adopt(value) {
					return value instanceof P
						? value
						: new P(function (resolve) {
								resolve(value)
							})
				}
				return new (P || (P = Promise))(function (resolve, reject) {
					function fulfilled(value) {
						try {
							step(generator.next(value))
						} catch (e) {
							reject(e)
						}
					}
					function rejected(value) {
						try {
							step(generator['throw'](value))
						} catch (e) {
							reject(e)
						}
					}
					function step(result) {
						result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected)
					}
					step((generator = generator.apply(thisArg, _arguments || [])).next())
				})
			}
		const getWindowsInfo = () =>
			platform_awaiter(void 0, void 0, void 0, function* () {
				const { stdout: version } = yield exec.getExecOutput(
					'powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"',
					undefined,
					{
						silent: true,
					},
				)
				const { stdout: name } = yield exec.getExecOutput(
					'powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"',
					undefined,
					{
						silent: true,
					},
				)
				return {
					name: name.trim(),
					version: version.trim(),
				}
			})
		const getMacOsInfo = () =>
			platform_awaiter(void 0, void 0, void 0, function* () {
				var _a, _b, _c, _d
				const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
					silent: true,
				})
				const version =
					(_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0
						? _b
						: ''
				const name =
					(_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : ''
				return {
					name,
					version,
				}
			})
		const getLinuxInfo = () =>
			platform_awaiter(void 0, void 0, void 0, function* () {
				const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
					silent: true,
				})
				const [name, version] = stdout.trim().split('\n')
				return {
					name,
					version,
				}
			})
		const platform = external_os_.platform()
		const arch = external_os_.arch()
		const isWindows = platform === 'win32'
		const isMacOS = platform === 'darwin'
		const isLinux = platform === 'linux'
		function getDetails() {
			return platform_awaiter(this, void 0, void 0, function* () {
				return Object.assign(Object.assign({}, yield isWindows ? getWindowsInfo() : isMacOS ? getMacOsInfo() : getLinuxInfo()), {
					platform,
					arch,
					isWindows,
					isMacOS,
					isLinux,
				})
			})
		}

		// ./node_modules/@actions/core/lib/core.js
		var core_awaiter =
			(undefined && undefined.__awaiter) ||
			function (thisArg, _arguments, P, generator) {
				function adopt(value) {
					return value instanceof P
						? value
						: new P(function (resolve) {
								resolve(value)
							})
				}
				return new (P || (P = Promise))(function (resolve, reject) {
					function fulfilled(value) {
						try {
							step(generator.next(value))
						} catch (e) {
							reject(e)
						}
					}
					function rejected(value) {
						try {
							step(generator['throw'](value))
						} catch (e) {
							reject(e)
						}
					}
					function step(result) {
						result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected)
					}
					step((generator = generator.apply(thisArg, _arguments || [])).next())
				})
			}
		var ExitCode
		;(function (ExitCode) {
			ExitCode[(ExitCode['Success'] = 0)] = 'Success'
			ExitCode[(ExitCode['Failure'] = 1)] = 'Failure'
		})(ExitCode || (ExitCode = {}))
		function exportVariable(name, val) {
			const convertedVal = toCommandValue(val)
			process.env[name] = convertedVal
			const filePath = process.env['GITHUB_ENV'] || ''
			if (filePath) {
				return issueFileCommand('ENV', prepareKeyValueMessage(name, val))
			}
			issueCommand('set-env', { name }, convertedVal)
		}
		function core_setSecret(secret) {
			command_issueCommand('add-mask', {}, secret)
		}
		function addPath(inputPath) {
			const filePath = process.env['GITHUB_PATH'] || ''
			if (filePath) {
				issueFileCommand('PATH', inputPath)
			} else {
				issueCommand('add-path', {}, inputPath)
			}
			process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`
		}
		function getInput(name, options) {
			const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || ''
			if (options && options.required && !val) {
				throw new Error(`Input required and not supplied: ${name}`)
			}
			if (options && options.trimWhitespace === false) {
				return val
			}
			return val.trim()
		}
		function getMultilineInput(name, options) {
			const inputs = getInput(name, options)
				.split('\n')
				.filter((x) => x !== '')
			if (options && options.trimWhitespace === false) {
				return inputs
			}
			return inputs.map((input) => input.trim())
		}
		function getBooleanInput(name, options) {
			const trueValue = ['true', 'True', 'TRUE']
			const falseValue = ['false', 'False', 'FALSE']
			const val = getInput(name, options)
			if (trueValue.includes(val)) return true
			if (falseValue.includes(val)) return false
			throw new TypeError(
				`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
					`Support boolean input list: \`true | True | TRUE | false | False | FALSE\``,
			)
		}
		function setOutput(name, value) {
			const filePath = process.env['GITHUB_OUTPUT'] || ''
			if (filePath) {
				return issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value))
			}
			process.stdout.write(os.EOL)
			issueCommand('set-output', { name }, toCommandValue(value))
		}
		function setCommandEcho(enabled) {
			issue('echo', enabled ? 'on' : 'off')
		}
		function setFailed(message) {
			process.exitCode = ExitCode.Failure
			error(message)
		}
		function isDebug() {
			return process.env['RUNNER_DEBUG'] === '1'
		}
		function core_debug(message) {
			issueCommand('debug', {}, message)
		}
		function error(message, properties = {}) {
			issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message)
		}
		function warning(message, properties = {}) {
			command_issueCommand('warning', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message)
		}
		function notice(message, properties = {}) {
			command_issueCommand('notice', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message)
		}
		function info(message) {
			process.stdout.write(message + external_os_.EOL)
		}
		function startGroup(name) {
			issue('group', name)
		}
		function endGroup() {
			issue('endgroup')
		}
		function group(name, fn) {
			return core_awaiter(this, void 0, void 0, function* () {
				startGroup(name)
				let result
				try {
					result = yield fn()
				} finally {
					endGroup()
				}
				return result
			})
		}
		function saveState(name, value) {
			const filePath = process.env['GITHUB_STATE'] || ''
			if (filePath) {
				return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value))
			}
			command_issueCommand('save-state', { name }, utils_toCommandValue(value))
		}
		function getState(name) {
			return process.env[`STATE_${name}`] || ''
		}
		function getIDToken(aud) {
			return core_awaiter(this, void 0, void 0, function* () {
				return yield OidcClient.getIDToken(aud)
			})
		}
	},
	942: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			Qq: () => HttpClient,
		})
		var external_http_ = __nccwpck_require__(611)
		var external_http_namespaceObject = __nccwpck_require__.t(external_http_, 2)
		var external_https_ = __nccwpck_require__(692)
		var external_https_namespaceObject = __nccwpck_require__.t(external_https_, 2)

		// ./node_modules/@actions/http-client/lib/proxy.js
		function getProxyUrl(reqUrl) {
			const usingSsl = reqUrl.protocol === 'https:'
			if (checkBypass(reqUrl)) {
				return undefined
			}
			const proxyVar = (() => {
				if (usingSsl) {
					return process.env['https_proxy'] || process.env['HTTPS_PROXY']
				} else {
					return process.env['http_proxy'] || process.env['HTTP_PROXY']
				}
			})()
			if (proxyVar) {
				try {
					return new DecodedURL(proxyVar)
				} catch (_a) {
					if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://')) return new DecodedURL(`http://${proxyVar}`)
				}
			} else {
				return undefined
			}
		}
		function checkBypass(reqUrl) {
			if (!reqUrl.hostname) {
				return false
			}
			const reqHost = reqUrl.hostname
			if (isLoopbackAddress(reqHost)) {
				return true
			}
			const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || ''
			if (!noProxy) {
				return false
			}
			let reqPort
			if (reqUrl.port) {
				reqPort = Number(reqUrl.port)
			} else if (reqUrl.protocol === 'http:') {
				reqPort = 80
			} else if (reqUrl.protocol === 'https:') {
				reqPort = 443
			}
			const upperReqHosts = [reqUrl.hostname.toUpperCase()]
			if (typeof reqPort === 'number') {
				upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`)
			}
			for (const upperNoProxyItem of noProxy
				.split(',')
				.map((x) => x.trim().toUpperCase())
				.filter((x) => x)) {
				if (
					upperNoProxyItem === '*' ||
					upperReqHosts.some(
						(x) =>
							x === upperNoProxyItem ||
							x.endsWith(`.${upperNoProxyItem}`) ||
							(upperNoProxyItem.startsWith('.') && x.endsWith(`${upperNoProxyItem}`)),
					)
				) {
					return true
				}
			}
			return false
		}
		function isLoopbackAddress(host) {
			const hostLower = host.toLowerCase()
			return (
				hostLower === 'localhost' ||
				hostLower.startsWith('127.') ||
				hostLower.startsWith('[::1]') ||
				hostLower.startsWith('[0:0:0:0:0:0:0:1]')
			)
		}
		class DecodedURL extends URL {
			constructor(url, base) {
				super(url, base)
				this._decodedUsername = decodeURIComponent(super.username)
				this._decodedPassword = decodeURIComponent(super.password)
			}
			get username() {
				return this._decodedUsername
			}
			get password() {
				return this._decodedPassword
			}
		}
		var tunnel = __nccwpck_require__(770)
		var undici = __nccwpck_require__(410)

		// ./node_modules/@actions/http-client/lib/index.js
		var __awaiter =
			(undefined && undefined.__awaiter) ||
			function (thisArg, _arguments, P, generator) {
				function adopt(value) {
					return value instanceof P
						? value
						: new P(function (resolve) {
								resolve(value)
							})
				}
				return new (P || (P = Promise))(function (resolve, reject) {
					function fulfilled(value) {
						try {
							step(generator.next(value))
						} catch (e) {
							reject(e)
						}
					}
					function rejected(value) {
						try {
							step(generator['throw'](value))
						} catch (e) {
							reject(e)
						}
					}
					function step(result) {
						result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected)
					}
					step((generator = generator.apply(thisArg, _arguments || [])).next())
				})
			}
		var HttpCodes
		;(function (HttpCodes) {
			HttpCodes[(HttpCodes['OK'] = 200)] = 'OK'
			HttpCodes[(HttpCodes['MultipleChoices'] = 300)] = 'MultipleChoices'
			HttpCodes[(HttpCodes['MovedPermanently'] = 301)] = 'MovedPermanently'
			HttpCodes[(HttpCodes['ResourceMoved'] = 302)] = 'ResourceMoved'
			HttpCodes[(HttpCodes['SeeOther'] = 303)] = 'SeeOther'
			HttpCodes[(HttpCodes['NotModified'] = 304)] = 'NotModified'
			HttpCodes[(HttpCodes['UseProxy'] = 305)] = 'UseProxy'
			HttpCodes[(HttpCodes['SwitchProxy'] = 306)] = 'SwitchProxy'
			HttpCodes[(HttpCodes['TemporaryRedirect'] = 307)] = 'TemporaryRedirect'
			HttpCodes[(HttpCodes['PermanentRedirect'] = 308)] = 'PermanentRedirect'
			HttpCodes[(HttpCodes['BadRequest'] = 400)] = 'BadRequest'
			HttpCodes[(HttpCodes['Unauthorized'] = 401)] = 'Unauthorized'
			HttpCodes[(HttpCodes['PaymentRequired'] = 402)] = 'PaymentRequired'
			HttpCodes[(HttpCodes['Forbidden'] = 403)] = 'Forbidden'
			HttpCodes[(HttpCodes['NotFound'] = 404)] = 'NotFound'
			HttpCodes[(HttpCodes['MethodNotAllowed'] = 405)] = 'MethodNotAllowed'
			HttpCodes[(HttpCodes['NotAcceptable'] = 406)] = 'NotAcceptable'
			HttpCodes[(HttpCodes['ProxyAuthenticationRequired'] = 407)] = 'ProxyAuthenticationRequired'
			HttpCodes[(HttpCodes['RequestTimeout'] = 408)] = 'RequestTimeout'
			HttpCodes[(HttpCodes['Conflict'] = 409)] = 'Conflict'
			HttpCodes[(HttpCodes['Gone'] = 410)] = 'Gone'
			HttpCodes[(HttpCodes['TooManyRequests'] = 429)] = 'TooManyRequests'
			HttpCodes[(HttpCodes['InternalServerError'] = 500)] = 'InternalServerError'
			HttpCodes[(HttpCodes['NotImplemented'] = 501)] = 'NotImplemented'
			HttpCodes[(HttpCodes['BadGateway'] = 502)] = 'BadGateway'
			HttpCodes[(HttpCodes['ServiceUnavailable'] = 503)] = 'ServiceUnavailable'
			HttpCodes[(HttpCodes['GatewayTimeout'] = 504)] = 'GatewayTimeout'
		})(HttpCodes || (HttpCodes = {}))
		var Headers
		;(function (Headers) {
			Headers['Accept'] = 'accept'
			Headers['ContentType'] = 'content-type'
		})(Headers || (Headers = {}))
		var MediaTypes
		;(function (MediaTypes) {
			MediaTypes['ApplicationJson'] = 'application/json'
		})(MediaTypes || (MediaTypes = {}))
		function lib_getProxyUrl(serverUrl) {
			const proxyUrl = pm.getProxyUrl(new URL(serverUrl))
			return proxyUrl ? proxyUrl.href : ''
		}
		const HttpRedirectCodes = [
			HttpCodes.MovedPermanently,
			HttpCodes.ResourceMoved,
			HttpCodes.SeeOther,
			HttpCodes.TemporaryRedirect,
			HttpCodes.PermanentRedirect,
		]
		const HttpResponseRetryCodes = [HttpCodes.BadGateway, HttpCodes.ServiceUnavailable, HttpCodes.GatewayTimeout]
		const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD']
		const ExponentialBackoffCeiling = 10
		const ExponentialBackoffTimeSlice = 5
		class HttpClientError extends Error {
			constructor(message, statusCode) {
				super(message)
				this.name = 'HttpClientError'
				this.statusCode = statusCode
				Object.setPrototypeOf(this, HttpClientError.prototype)
			}
		}
		class HttpClientResponse {
			constructor(message) {
				this.message = message
			}
			readBody() {
				return __awaiter(this, void 0, void 0, function* () {
					return new Promise((resolve) =>
						__awaiter(this, void 0, void 0, function* () {
							let output = Buffer.alloc(0)
							this.message.on('data', (chunk) => {
								output = Buffer.concat([output, chunk])
							})
							this.message.on('end', () => {
								resolve(output.toString())
							})
						}),
					)
				})
			}
			readBodyBuffer() {
				return __awaiter(this, void 0, void 0, function* () {
					return new Promise((resolve) =>
						__awaiter(this, void 0, void 0, function* () {
							const chunks = []
							this.message.on('data', (chunk) => {
								chunks.push(chunk)
							})
							this.message.on('end', () => {
								resolve(Buffer.concat(chunks))
							})
						}),
					)
				})
			}
		}
		function isHttps(requestUrl) {
			const parsedUrl = new URL(requestUrl)
			return parsedUrl.protocol === 'https:'
		}
		class HttpClient {
			constructor(userAgent, handlers, requestOptions) {
				this._ignoreSslError = false
				this._allowRedirects = true
				this._allowRedirectDowngrade = false
				this._maxRedirects = 50
				this._allowRetries = false
				this._maxRetries = 1
				this._keepAlive = false
				this._disposed = false
				this.userAgent = this._getUserAgentWithOrchestrationId(userAgent)
				this.handlers = handlers || []
				this.requestOptions = requestOptions
				if (requestOptions) {
					if (requestOptions.ignoreSslError != null) {
						this._ignoreSslError = requestOptions.ignoreSslError
					}
					this._socketTimeout = requestOptions.socketTimeout
					if (requestOptions.allowRedirects != null) {
						this._allowRedirects = requestOptions.allowRedirects
					}
					if (requestOptions.allowRedirectDowngrade != null) {
						this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade
					}
					if (requestOptions.maxRedirects != null) {
						this._maxRedirects = Math.max(requestOptions.maxRedirects, 0)
					}
					if (requestOptions.keepAlive != null) {
						this._keepAlive = requestOptions.keepAlive
					}
					if (requestOptions.allowRetries != null) {
						this._allowRetries = requestOptions.allowRetries
					}
					if (requestOptions.maxRetries != null) {
						this._maxRetries = requestOptions.maxRetries
					}
				}
			}
			options(requestUrl, additionalHeaders) {
				return __awaiter(this, void 0, void 0, function* () {
					return this.request('OPTIONS', requestUrl, null, additionalHeaders || {})
				})
			}
			get(requestUrl, additionalHeaders) {
				return __awaiter(this, void 0, void 0, function* () {
					return this.request('GET', requestUrl, null, additionalHeaders || {})
				})
			}
			del(requestUrl, additionalHeaders) {
				return __awaiter(this, void 0, void 0, function* () {
					return this.request('DELETE', requestUrl, null, additionalHeaders || {})
				})
			}
			post(requestUrl, data, additionalHeaders) {
				return __awaiter(this, void 0, void 0, function* () {
					return this.request('POST', requestUrl, data, additionalHeaders || {})
				})
			}
			patch(requestUrl, data, additionalHeaders) {
				return __awaiter(this, void 0, void 0, function* () {
					return this.request('PATCH', requestUrl, data, additionalHeaders || {})
				})
			}
			put(requestUrl, data, additionalHeaders) {
				return __awaiter(this, void 0, void 0, function* () {
					return this.request('PUT', requestUrl, data, additionalHeaders || {})
				})
			}
			head(requestUrl, additionalHeaders) {
				return __awaiter(this, void 0, void 0, function* () {
					return this.request('HEAD', requestUrl, null, additionalHeaders || {})
				})
			}
			sendStream(verb, requestUrl, stream, additionalHeaders) {
				return __awaiter(this, void 0, void 0, function* () {
					return this.request(verb, requestUrl, stream, additionalHeaders)
				})
			}
			getJson(requestUrl_1) {
				return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
					additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(
						additionalHeaders,
						Headers.Accept,
						MediaTypes.ApplicationJson,
					)
					const res = yield this.get(requestUrl, additionalHeaders)
					return this._processResponse(res, this.requestOptions)
				})
			}
			postJson(requestUrl_1, obj_1) {
				return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
					const data = JSON.stringify(obj, null, 2)
					additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(
						additionalHeaders,
						Headers.Accept,
						MediaTypes.ApplicationJson,
					)
					additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(
						additionalHeaders,
						MediaTypes.ApplicationJson,
					)
					const res = yield this.post(requestUrl, data, additionalHeaders)
					return this._processResponse(res, this.requestOptions)
				})
			}
			putJson(requestUrl_1, obj_1) {
				return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
					const data = JSON.stringify(obj, null, 2)
					additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(
						additionalHeaders,
						Headers.Accept,
						MediaTypes.ApplicationJson,
					)
					additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(
						additionalHeaders,
						MediaTypes.ApplicationJson,
					)
					const res = yield this.put(requestUrl, data, additionalHeaders)
					return this._processResponse(res, this.requestOptions)
				})
			}
			patchJson(requestUrl_1, obj_1) {
				return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
					const data = JSON.stringify(obj, null, 2)
					additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(
						additionalHeaders,
						Headers.Accept,
						MediaTypes.ApplicationJson,
					)
					additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(
						additionalHeaders,
						MediaTypes.ApplicationJson,
					)
					const res = yield this.patch(requestUrl, data, additionalHeaders)
					return this._processResponse(res, this.requestOptions)
				})
			}
			request(verb, requestUrl, data, headers) {
				return __awaiter(this, void 0, void 0, function* () {
					if (this._disposed) {
						throw new Error('Client has already been disposed.')
					}
					const parsedUrl = new URL(requestUrl)
					let info = this._prepareRequest(verb, parsedUrl, headers)
					const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb) ? this._maxRetries + 1 : 1
					let numTries = 0
					let response
					do {
						response = yield this.requestRaw(info, data)
						if (response && response.message && response.message.statusCode === HttpCodes.Unauthorized) {
							let authenticationHandler
							for (const handler of this.handlers) {
								if (handler.canHandleAuthentication(response)) {
									authenticationHandler = handler
									break
								}
							}
							if (authenticationHandler) {
								return authenticationHandler.handleAuthentication(this, info, data)
							} else {
								return response
							}
						}
						let redirectsRemaining = this._maxRedirects
						while (
							response.message.statusCode &&
							HttpRedirectCodes.includes(response.message.statusCode) &&
							this._allowRedirects &&
							redirectsRemaining > 0
						) {
							const redirectUrl = response.message.headers['location']
							if (!redirectUrl) {
								break
							}
							const parsedRedirectUrl = new URL(redirectUrl)
							if (parsedUrl.protocol === 'https:' && parsedUrl.protocol !== parsedRedirectUrl.protocol && !this._allowRedirectDowngrade) {
								throw new Error(
									'Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.',
								)
							}
							yield response.readBody()
							if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
								for (const header in headers) {
									if (header.toLowerCase() === 'authorization') {
										delete headers[header]
									}
								}
							}
							info = this._prepareRequest(verb, parsedRedirectUrl, headers)
							response = yield this.requestRaw(info, data)
							redirectsRemaining--
						}
						if (!response.message.statusCode || !HttpResponseRetryCodes.includes(response.message.statusCode)) {
							return response
						}
						numTries += 1
						if (numTries < maxTries) {
							yield response.readBody()
							yield this._performExponentialBackoff(numTries)
						}
					} while (numTries < maxTries)
					return response
				})
			}
			dispose() {
				if (this._agent) {
					this._agent.destroy()
				}
				this._disposed = true
			}
			requestRaw(info, data) {
				return __awaiter(this, void 0, void 0, function* () {
					return new Promise((resolve, reject) => {
						function callbackForResult(err, res) {
							if (err) {
								reject(err)
							} else if (!res) {
								reject(new Error('Unknown error'))
							} else {
								resolve(res)
							}
						}
						this.requestRawWithCallback(info, data, callbackForResult)
					})
				})
			}
			requestRawWithCallback(info, data, onResult) {
				if (typeof data === 'string') {
					if (!info.options.headers) {
						info.options.headers = {}
					}
					info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8')
				}
				let callbackCalled = false
				function handleResult(err, res) {
					if (!callbackCalled) {
						callbackCalled = true
						onResult(err, res)
					}
				}
				const req = info.httpModule.request(info.options, (msg) => {
					const res = new HttpClientResponse(msg)
					handleResult(undefined, res)
				})
				let socket
				req.on('socket', (sock) => {
					socket = sock
				})
				req.setTimeout(this._socketTimeout || 3 * 60000, () => {
					if (socket) {
						socket.end()
					}
					handleResult(new Error(`Request timeout: ${info.options.path}`))
				})
				req.on('error', function (err) {
					handleResult(err)
				})
				if (data && typeof data === 'string') {
					req.write(data, 'utf8')
				}
				if (data && typeof data !== 'string') {
					data.on('close', function () {
						req.end()
					})
					data.pipe(req)
				} else {
					req.end()
				}
			}
			getAgent(serverUrl) {
				const parsedUrl = new URL(serverUrl)
				return this._getAgent(parsedUrl)
			}
			getAgentDispatcher(serverUrl) {
				const parsedUrl = new URL(serverUrl)
				const proxyUrl = getProxyUrl(parsedUrl)
				const useProxy = proxyUrl && proxyUrl.hostname
				if (!useProxy) {
					return
				}
				return this._getProxyAgentDispatcher(parsedUrl, proxyUrl)
			}
			_prepareRequest(method, requestUrl, headers) {
				const info = {}
				info.parsedUrl = requestUrl
				const usingSsl = info.parsedUrl.protocol === 'https:'
				info.httpModule = usingSsl ? external_https_namespaceObject : external_http_namespaceObject
				const defaultPort = usingSsl ? 443 : 80
				info.options = {}
				info.options.host = info.parsedUrl.hostname
				info.options.port = info.parsedUrl.port ? parseInt(info.parsedUrl.port) : defaultPort
				info.options.path = (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '')
				info.options.method = method
				info.options.headers = this._mergeHeaders(headers)
				if (this.userAgent != null) {
					info.options.headers['user-agent'] = this.userAgent
				}
				info.options.agent = this._getAgent(info.parsedUrl)
				if (this.handlers) {
					for (const handler of this.handlers) {
						handler.prepareRequest(info.options)
					}
				}
				return info
			}
			_mergeHeaders(headers) {
				if (this.requestOptions && this.requestOptions.headers) {
					return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}))
				}
				return lowercaseKeys(headers || {})
			}
			_getExistingOrDefaultHeader(additionalHeaders, header, _default) {
				let clientHeader
				if (this.requestOptions && this.requestOptions.headers) {
					const headerValue = lowercaseKeys(this.requestOptions.headers)[header]
					if (headerValue) {
						clientHeader = typeof headerValue === 'number' ? headerValue.toString() : headerValue
					}
				}
				const additionalValue = additionalHeaders[header]
				if (additionalValue !== undefined) {
					return typeof additionalValue === 'number' ? additionalValue.toString() : additionalValue
				}
				if (clientHeader !== undefined) {
					return clientHeader
				}
				return _default
			}
			_getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
				let clientHeader
				if (this.requestOptions && this.requestOptions.headers) {
					const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType]
					if (headerValue) {
						if (typeof headerValue === 'number') {
							clientHeader = String(headerValue)
						} else if (Array.isArray(headerValue)) {
							clientHeader = headerValue.join(', ')
						} else {
							clientHeader = headerValue
						}
					}
				}
				const additionalValue = additionalHeaders[Headers.ContentType]
				if (additionalValue !== undefined) {
					if (typeof additionalValue === 'number') {
						return String(additionalValue)
					} else if (Array.isArray(additionalValue)) {
						return additionalValue.join(', ')
					} else {
						return additionalValue
					}
				}
				if (clientHeader !== undefined) {
					return clientHeader
				}
				return _default
			}
			_getAgent(parsedUrl) {
				let agent
				const proxyUrl = getProxyUrl(parsedUrl)
				const useProxy = proxyUrl && proxyUrl.hostname
				if (this._keepAlive && useProxy) {
					agent = this._proxyAgent
				}
				if (!useProxy) {
					agent = this._agent
				}
				if (agent) {
					return agent
				}
				const usingSsl = parsedUrl.protocol === 'https:'
				let maxSockets = 100
				if (this.requestOptions) {
					maxSockets = this.requestOptions.maxSockets || external_http_.globalAgent.maxSockets
				}
				if (proxyUrl && proxyUrl.hostname) {
					const agentOptions = {
						maxSockets,
						keepAlive: this._keepAlive,
						proxy: Object.assign(
							Object.assign(
								{},
								(proxyUrl.username || proxyUrl.password) && {
									proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`,
								},
							),
							{ host: proxyUrl.hostname, port: proxyUrl.port },
						),
					}
					let tunnelAgent
					const overHttps = proxyUrl.protocol === 'https:'
					if (usingSsl) {
						tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp
					} else {
						tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp
					}
					agent = tunnelAgent(agentOptions)
					this._proxyAgent = agent
				}
				if (!agent) {
					const options = { keepAlive: this._keepAlive, maxSockets }
					agent = usingSsl ? new external_https_.Agent(options) : new external_http_.Agent(options)
					this._agent = agent
				}
				if (usingSsl && this._ignoreSslError) {
					agent.options = Object.assign(agent.options || {}, {
						rejectUnauthorized: false,
					})
				}
				return agent
			}
			_getProxyAgentDispatcher(parsedUrl, proxyUrl) {
				let proxyAgent
				if (this._keepAlive) {
					proxyAgent = this._proxyAgentDispatcher
				}
				if (proxyAgent) {
					return proxyAgent
				}
				const usingSsl = parsedUrl.protocol === 'https:'
				proxyAgent = new undici.ProxyAgent(
					Object.assign(
						{ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 },
						(proxyUrl.username || proxyUrl.password) && {
							token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`,
						},
					),
				)
				this._proxyAgentDispatcher = proxyAgent
				if (usingSsl && this._ignoreSslError) {
					proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
						rejectUnauthorized: false,
					})
				}
				return proxyAgent
			}
			_getUserAgentWithOrchestrationId(userAgent) {
				const baseUserAgent = userAgent || 'actions/http-client'
				const orchId = process.env['ACTIONS_ORCHESTRATION_ID']
				if (orchId) {
					const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_')
					return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`
				}
				return baseUserAgent
			}
			_performExponentialBackoff(retryNumber) {
				return __awaiter(this, void 0, void 0, function* () {
					retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber)
					const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber)
					return new Promise((resolve) => setTimeout(() => resolve(), ms))
				})
			}
			_processResponse(res, options) {
				return __awaiter(this, void 0, void 0, function* () {
					return new Promise((resolve, reject) =>
						__awaiter(this, void 0, void 0, function* () {
							const statusCode = res.message.statusCode || 0
							const response = {
								statusCode,
								result: null,
								headers: {},
							}
							if (statusCode === HttpCodes.NotFound) {
								resolve(response)
							}
							function dateTimeDeserializer(key, value) {
								if (typeof value === 'string') {
									const a = new Date(value)
									if (!isNaN(a.valueOf())) {
										return a
									}
								}
								return value
							}
							let obj
							let contents
							try {
								contents = yield res.readBody()
								if (contents && contents.length > 0) {
									if (options && options.deserializeDates) {
										obj = JSON.parse(contents, dateTimeDeserializer)
									} else {
										obj = JSON.parse(contents)
									}
									response.result = obj
								}
								response.headers = res.message.headers
							} catch (err) {}
							if (statusCode > 299) {
								let msg
								if (obj && obj.message) {
									msg = obj.message
								} else if (contents && contents.length > 0) {
									msg = contents
								} else {
									msg = `Failed request: (${statusCode})`
								}
								const err = new HttpClientError(msg, statusCode)
								err.result = response.result
								reject(err)
							} else {
								resolve(response)
							}
						}),
					)
				})
			}
		}
		const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {})
	},
}
var __webpack_module_cache__ = {}
function __nccwpck_require__(moduleId) {
	var cachedModule = __webpack_module_cache__[moduleId]
	if (cachedModule !== undefined) {
		return cachedModule.exports
	}
	var module = (__webpack_module_cache__[moduleId] = {
		exports: {},
	})
	var threw = true
	try {
		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__)
		threw = false
	} finally {
		if (threw) delete __webpack_module_cache__[moduleId]
	}
	return module.exports
}
__nccwpck_require__.m = __webpack_modules__
if (typeof __nccwpck_require__ !== 'undefined')
	__nccwpck_require__.ab =
		decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + '/'
;(() => {
	var webpackQueues = typeof Symbol === 'function' ? Symbol('webpack queues') : '__webpack_queues__'
	var webpackExports = typeof Symbol === 'function' ? Symbol('webpack exports') : '__webpack_exports__'
	var webpackError = typeof Symbol === 'function' ? Symbol('webpack error') : '__webpack_error__'
	var resolveQueue = (queue) => {
		if (queue && queue.d < 1) {
			queue.d = 1
			queue.forEach((fn) => fn.r--)
			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()))
		}
	}
	var wrapDeps = (deps) =>
		deps.map((dep) => {
			if (dep !== null && typeof dep === 'object') {
				if (dep[webpackQueues]) return dep
				if (dep.then) {
					var queue = []
					queue.d = 0
					dep.then(
						(r) => {
							obj[webpackExports] = r
							resolveQueue(queue)
						},
						(e) => {
							obj[webpackError] = e
							resolveQueue(queue)
						},
					)
					var obj = {}
					obj[webpackQueues] = (fn) => fn(queue)
					return obj
				}
			}
			var ret = {}
			ret[webpackQueues] = (x) => {}
			ret[webpackExports] = dep
			return ret
		})
	__nccwpck_require__.a = (module, body, hasAwait) => {
		var queue
		hasAwait && ((queue = []).d = -1)
		var depQueues = new Set()
		var exports = module.exports
		var currentDeps
		var outerResolve
		var reject
		var promise = new Promise((resolve, rej) => {
			reject = rej
			outerResolve = resolve
		})
		promise[webpackExports] = exports
		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise['catch']((x) => {}))
		module.exports = promise
		body(
			(deps) => {
				currentDeps = wrapDeps(deps)
				var fn
				var getResult = () =>
					currentDeps.map((d) => {
						if (d[webpackError]) throw d[webpackError]
						return d[webpackExports]
					})
				var promise = new Promise((resolve) => {
					fn = () => resolve(getResult)
					fn.r = 0
					var fnQueue = (q) => q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn)))
					currentDeps.map((dep) => dep[webpackQueues](fnQueue))
				})
				return fn.r ? promise : getResult()
			},
			(err) => (err ? reject((promise[webpackError] = err)) : outerResolve(exports), resolveQueue(queue)),
		)
		queue && queue.d < 0 && (queue.d = 0)
	}
})()
;(() => {
	__nccwpck_require__.n = (module) => {
		var getter = module && module.__esModule ? () => module['default'] : () => module
		__nccwpck_require__.d(getter, { a: getter })
		return getter
	}
})()
;(() => {
	var getProto = Object.getPrototypeOf ? (obj) => Object.getPrototypeOf(obj) : (obj) => obj.__proto__
	var leafPrototypes
	__nccwpck_require__.t = function (value, mode) {
		if (mode & 1) value = this(value)
		if (mode & 8) return value
		if (typeof value === 'object' && value) {
			if (mode & 4 && value.__esModule) return value
			if (mode & 16 && typeof value.then === 'function') return value
		}
		var ns = Object.create(null)
		__nccwpck_require__.r(ns)
		var def = {}
		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)]
		for (var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => value[key]))
		}
		def['default'] = () => value
		__nccwpck_require__.d(ns, def)
		return ns
	}
})()
;(() => {
	__nccwpck_require__.d = (exports, definition) => {
		for (var key in definition) {
			if (__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] })
			}
		}
	}
})()
;(() => {
	__nccwpck_require__.f = {}
	__nccwpck_require__.e = (chunkId) => {
		return Promise.all(
			Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
				__nccwpck_require__.f[key](chunkId, promises)
				return promises
			}, []),
		)
	}
})()
;(() => {
	__nccwpck_require__.u = (chunkId) => {
		return '' + chunkId + '.index.js'
	}
})()
;(() => {
	__nccwpck_require__.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop)
})()
;(() => {
	__nccwpck_require__.r = (exports) => {
		if (typeof Symbol !== 'undefined' && Symbol.toStringTag) {
			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' })
		}
		Object.defineProperty(exports, '__esModule', { value: true })
	}
})()
;(() => {
	var installedChunks = {
		792: 0,
	}
	var installChunk = (data) => {
		var { ids, modules, runtime } = data
		var moduleId,
			chunkId,
			i = 0
		for (moduleId in modules) {
			if (__nccwpck_require__.o(modules, moduleId)) {
				__nccwpck_require__.m[moduleId] = modules[moduleId]
			}
		}
		if (runtime) runtime(__nccwpck_require__)
		for (; i < ids.length; i++) {
			chunkId = ids[i]
			if (__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
				installedChunks[chunkId][0]()
			}
			installedChunks[ids[i]] = 0
		}
	}
	__nccwpck_require__.f.j = (chunkId, promises) => {
		var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined
		if (installedChunkData !== 0) {
			if (installedChunkData) {
				promises.push(installedChunkData[1])
			} else {
				if (true) {
					var promise = import('./' + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
						if (installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined
						throw e
					})
					var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
					promises.push((installedChunkData[1] = promise))
				}
			}
		}
	}
})()
var __webpack_exports__ = __nccwpck_require__(661)
__webpack_exports__ = await __webpack_exports__
