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
	795: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			s: () => gateStep,
		})

		// external \"node:path\"
		const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('node:path')
		var log_secrets = __nccwpck_require__(367)
		var sanitize = __nccwpck_require__(395)

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

		// ./src/log/fingerprint.ts
		const NOTHING = { length: 0, high: 0xdeadbeef, low: 0x41c6ce57 }
		function compare(before, text) {
			let { high, low } = NOTHING
			let hasPrefix = before.length === 0
			for (let index = 0; index < text.length; index++) {
				const code = text.charCodeAt(index)
				high = Math.imul(high ^ code, 2654435761)
				low = Math.imul(low ^ code, 1597334677)
				if (index + 1 === before.length) hasPrefix = high === before.high && low === before.low
			}
			if (hasPrefix && text.length === before.length) return { kind: 'same' }
			return { kind: hasPrefix ? 'grown' : 'other', fingerprint: { length: text.length, high, low } }
		}
		var opsera_status = __nccwpck_require__(26)

		// ./src/log/titles.ts
		function titleOf(record, plan) {
			const tool = record.tool === '' ? '' : ` (${record.tool})`
			const name = record.stepName === '' ? 'Console output' : record.stepName
			const isBad = ['failure', 'stopped'].includes((0, opsera_status.hU)(record.status))
			const result = isBad ? record.status.toLowerCase() : ''
			return [placeIn(record, plan), `${name}${tool}`, result].filter((part) => part !== '').join(' · ')
		}
		function lineOf(record, plan) {
			const parts = [placeIn(record, plan), record.stepName, record.status, record.message]
			return parts.filter((part) => part !== '').join(' · ')
		}
		function placeIn(record, plan) {
			const steps = plan.filter((step) => step.active)
			const index = steps.findIndex((step) => (record.stepId === '' ? step.name === record.stepName : step.id === record.stepId))
			if (index >= 0) return `Step ${index + 1}/${steps.length}`
			return record.stepIndex === undefined ? '' : `Step ${record.stepIndex + 1}`
		}

		// ./src/log/stream.ts
		const FORGOTTEN_AFTER = 10
		class LogStream {
			#runCount
			#mode
			#known = new Map()
			#reads = 0
			constructor(runCount, mode) {
				this.#runCount = runCount
				this.#mode = mode
			}
			take(records, plan) {
				const ours = records.filter((record) => record.runCount === undefined || record.runCount === this.#runCount)
				const isFull = records.length >= MAX_ROWS
				this.#reads += 1
				const chunks = identify(ours)
					.sort(byTime)
					.flatMap((each) => (each.record.isConsole ? this.#console(each, plan, isFull) : this.#activity(each, plan)))
				return { chunks: isFull ? [...chunks, ...this.#forget()] : chunks, isFull }
			}
			flush() {
				return [...this.#known.values()].flatMap(letGo)
			}
			#forget() {
				return [...this.#known].flatMap(([identity, known]) => {
					if (this.#reads - known.inRead < FORGOTTEN_AFTER) return []
					this.#known.delete(identity)
					return letGo(known)
				})
			}
			#recall(identity) {
				const known = this.#known.get(identity) ?? { consoles: [], shown: new Set(), inRead: 0 }
				known.inRead = this.#reads
				this.#known.set(identity, known)
				return known
			}
			#console({ identity, place, record }, plan, isFull) {
				if (record.text === '') return []
				const { consoles } = this.#recall(identity)
				const { at, change } = continued(consoles, place, record.text, isFull)
				if (change.kind === 'same') return []
				const seen = consoles[at]
				const before = change.kind === 'grown' ? seen : undefined
				const fresh = (before?.held ?? '') + record.text.slice(before?.print.length ?? 0)
				const end = fresh.lastIndexOf('\n') + 1
				const next = {
					print: change.fingerprint,
					held: detached(fresh.slice(end)),
					title: titleOf(record, plan),
					step: record.stepName,
					isShown: seen?.isShown ?? false,
				}
				consoles[at] = next
				if (seen === undefined || seen === before) return part(next, fresh.slice(0, end))
				return [...part(seen, seen.held), ...part(next, fresh.slice(0, end), ' (rewritten)')]
			}
			#activity({ identity, place, record }, plan) {
				if (this.#mode !== 'activity') return []
				const { shown } = this.#recall(identity)
				if (shown.has(place)) return []
				shown.add(place)
				const line = lineOf(record, plan)
				return line === '' ? [] : [{ kind: 'activity', line }]
			}
		}
		function continued(alike, place, text, isFull) {
			const here = { at: place, change: compare(alike[place]?.print ?? NOTHING, text) }
			if (here.change.kind === 'same' || !isFull) return here
			const elsewhere = alike.flatMap((seen, at) => (seen === undefined || at === place ? [] : [{ at, change: compare(seen.print, text) }]))
			const same = elsewhere.find(({ change }) => change.kind === 'same')
			if (same !== undefined || here.change.kind === 'grown') return same ?? here
			const grown = elsewhere.find(({ change }) => change.kind === 'grown')
			return grown ?? { at: alike.length, change: compare(NOTHING, text) }
		}
		function letGo({ consoles }) {
			return consoles.flatMap((seen) => {
				if (seen === undefined) return []
				const { held } = seen
				seen.held = ''
				return part(seen, held)
			})
		}
		function part(seen, text, suffix = seen.isShown ? ' (continued)' : '') {
			if (text === '') return []
			seen.isShown = true
			return [{ kind: 'console', title: `${seen.title}${suffix}`, step: seen.step, text }]
		}
		function identify(records) {
			const counts = new Map()
			return records.toReversed().map((record) => {
				const { id, stepId, stepName, createdAt, buildNumber } = record
				const identity = id === '' ? JSON.stringify([stepId, stepName, createdAt, buildNumber]) : id
				const place = counts.get(identity) ?? 0
				counts.set(identity, place + 1)
				return { identity, place, record }
			})
		}
		function byTime({ record: a }, { record: b }) {
			const apart = (a.createdAt ?? Infinity) - (b.createdAt ?? Infinity)
			if (apart !== 0 && !Number.isNaN(apart)) return apart
			return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
		}
		function detached(text) {
			return text === '' ? '' : `${text} `.slice(0, -1)
		}

		// ./src/log/tails.ts
		const LINE_MAX = 2_000
		const HALF_A_LETTER = /[\ud800-\udbff]$/
		const STEPS_MAX = 200
		class Tails {
			#lines
			#steps = new Map()
			constructor(lines) {
				this.#lines = lines
			}
			add(step, text) {
				if (text === '') return
				const before = this.#steps.get(step)
				if (before === undefined && this.#steps.size >= STEPS_MAX) return
				this.#steps.set(step, [...(before ?? []), ...lastLines(text, this.#lines)].slice(-this.#lines))
			}
			has(step) {
				return this.#steps.has(step)
			}
			of(step) {
				return this.#steps.get(step) ?? []
			}
		}
		function lastLines(text, count) {
			const end = text.endsWith('\n') ? text.length - 1 : text.length
			let start = end
			for (let found = 0; found < count && start >= 0; found++) {
				start = start === 0 ? -1 : text.lastIndexOf('\n', start - 1)
			}
			return text
				.slice(start + 1, end)
				.split('\n')
				.map((line) => (line.length > LINE_MAX ? `${line.slice(0, LINE_MAX).replace(HALF_A_LETTER, '')}…` : `${line} `.slice(0, -1)))
		}

		// ./src/log/printer.ts
		const LINES_BEYOND_LIMIT = 200
		class LogPrinter {
			#sink
			#settings
			#stream
			#tails = new Tails(LINES_BEYOND_LIMIT)
			#printed = 0
			#isOverLimit = false
			#cutSteps = new Set()
			#hasWarned = false
			constructor(sink, settings) {
				this.#sink = sink
				this.#settings = settings
				this.#stream = new LogStream(settings.runCount, settings.mode)
			}
			async take(records, plan) {
				const { chunks, isFull } = this.#stream.take(records, plan)
				if (isFull && !this.#hasWarned) {
					this.#hasWarned = true
					this.#sink.warning('Opsera returns at most 1000 log rows, and this run has as many: older rows may be missing here.')
				}
				await this.#showAll(chunks)
				return chunks.length > 0
			}
			async flush() {
				await this.#showAll(this.#stream.flush())
			}
			async showTail(step) {
				if (!this.#cutSteps.has(step)) return
				const lines = this.tailOf(step, LINES_BEYOND_LIMIT)
				if (lines.length > 0) await this.#sink.group(`Last lines of ${step}`, lines.join('\n'))
			}
			tailOf(step, lines) {
				return this.#tails.of(step).slice(-lines)
			}
			hasConsoleOf(step) {
				return this.#tails.has(step)
			}
			async #showAll(chunks) {
				for (const chunk of chunks) {
					if (chunk.kind === 'console') await this.#show(chunk)
					else if (this.#withinLimit(`${chunk.line}\n`) === '') this.#sayLimit()
					else this.#sink.info(chunk.line)
				}
			}
			async #show({ title, step, text }) {
				const kept = this.#sink.keep(text.endsWith('\n') ? text : `${text}\n`)
				const lines = (0, sanitize.Is)(text, this.#settings.secrets)
				this.#tails.add(step, lines)
				const shown = this.#withinLimit(lines)
				if (shown !== '') await this.#sink.group(title, shown)
				await kept
				if (shown.length === lines.length) return
				this.#cutSteps.add(step)
				this.#sayLimit()
			}
			#withinLimit(lines) {
				const { limitBytes } = this.#settings
				if (limitBytes === 0) return lines
				if (this.#isOverLimit) return ''
				const { length, bytes } = fitting(lines, limitBytes - this.#printed)
				this.#printed += bytes
				return lines.slice(0, length)
			}
			#sayLimit() {
				if (this.#isOverLimit) return
				this.#isOverLimit = true
				const megabytes = this.#settings.limitBytes / 1_000_000
				this.#sink.notice(`log-limit (${megabytes} MB) is reached: the rest of the console text goes to log-file alone.`)
			}
		}
		function fitting(text, room) {
			let whole = { length: 0, bytes: 0 }
			let bytes = 0
			for (let index = 0; index < text.length && bytes <= room; index++) {
				const code = text.charCodeAt(index)
				bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3
				const isEnd = code === 0x0a || index === text.length - 1
				if (isEnd && bytes <= room) whole = { length: index + 1, bytes }
			}
			return whole
		}
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

		// ./src/run/job.ts
		function timeLeft(job) {
			return Math.max(0, job.endsAt - job.clock.now())
		}

		// ./src/run/pace.ts
		const GROWTH_AT_START = 1.3
		const GROWTH_AFTER_NEWS = 1.08
		function statusBounds(pollIntervalMs) {
			const shortestMs = Math.min(2_000, pollIntervalMs)
			return { shortestMs, longestMs: pollIntervalMs, spread: { before: 0.4, after: 0.03 } }
		}
		const LOG_BOUNDS = {
			shortestMs: 5_000,
			longestMs: 30_000,
			spread: { before: 0.15, after: 0.15 },
		}
		function startPace(bounds) {
			return { pauseMs: bounds.shortestMs, growth: GROWTH_AT_START, isSettled: false }
		}
		function quicken(bounds) {
			return { pauseMs: bounds.shortestMs, growth: GROWTH_AFTER_NEWS, isSettled: false }
		}
		function slacken({ pauseMs, growth }, { longestMs }) {
			return { pauseMs: Math.min(pauseMs * growth, longestMs), growth, isSettled: pauseMs === longestMs }
		}
		function nextPause({ pauseMs, isSettled }, { spread }, random) {
			const share = isSettled ? spread.after : spread.before
			return pauseMs * (1 - share + share * random())
		}
		const BACK_OFF_MAX_MS = 30_000
		function backOff(failures, retryAfterMs, random) {
			const step = Math.min(1_000 * 2 ** Math.min(failures, 16), BACK_OFF_MAX_MS)
			return Math.max(step * (0.5 + 0.5 * random()), retryAfterMs ?? 0)
		}

		// ./src/run/find.ts
		const PATIENCE_MS = 120_000
		async function find(job) {
			const { pipelineName } = job.settings
			if (pipelineName === undefined) return { kind: 'found', job }
			const list = await readList(job)
			if (job.cancel.aborted) return { kind: 'cancelled' }
			if ('reason' in list) return timeLeft(job) > 0 ? notStarted(troubled(pipelineName, list)) : timedOut(pipelineName)
			const ids = [...new Set(list.filter(({ name }) => name.trim() === pipelineName).map(({ id }) => id))]
			const [id] = ids
			if (list.length >= MAX_ROWS) return notStarted(cut(pipelineName, list.length, ids.length))
			if (id === undefined || ids.length > 1) return notStarted(unclear(pipelineName, ids, list.length))
			if (!/^[\da-f]{24}$/i.test(id)) return notStarted(withoutId(pipelineName))
			return { kind: 'found', job: pin(job, id, pipelineName) }
		}
		function pin(job, pipelineId, pipelineName) {
			job.sink.info(
				`Pipeline "${pipelineName}" has the id ${pipelineId}. Give it as pipeline-id in place of the name: a name can come to mean another pipeline.`,
			)
			job.progress.tell({ pipelineId, pipelineName })
			return { ...job, settings: { ...job.settings, pipelineId } }
		}
		async function readList(job) {
			const { client, clock, random, sink, cancel: signal } = job
			const until = clock.now() + Math.min(PATIENCE_MS, timeLeft(job))
			for (let failures = 1; ; failures++) {
				const read = await client.pipelineList({ signal, deadlineMs: Math.max(1_000, timeLeft(job)) })
				if (read.ok) return read.value
				const { trouble } = read
				const pauseMs = backOff(failures, trouble.retryAfterMs, random)
				if (!isPassing(trouble) || signal.aborted || clock.now() + pauseMs > until) return trouble
				sink.info(`The pipelines could not be listed (${trouble.reason}); trying again`)
				await clock.sleep(pauseMs, signal)
			}
		}
		function notStarted(message) {
			return { kind: 'ended', conclusion: 'not-started', message }
		}
		function timedOut(name) {
			const message = `timeout ended before the pipeline "${name}" could be looked up: give pipeline-id in place of the name.`
			return { kind: 'ended', conclusion: 'timed-out', message }
		}
		function troubled(name, { kind, reason }) {
			const first = `The pipeline "${name}" could not be looked up: ${reason}.`
			if (kind === 'denied') return `${first} Give pipeline-id in place of the name, which needs no list.`
			if (kind === 'missing') return `${first} Opsera does not document the path of its list: give pipeline-id.`
			return `${first} Check base-url and the network of the runner, or give pipeline-id.`
		}
		function cut(name, rows, matches) {
			return `Opsera listed ${rows} pipelines, ${matches} of them named "${name}", and its list ends at ${MAX_ROWS}, so there may be more: give pipeline-id.`
		}
		function unclear(name, ids, rows) {
			return ids.length === 0
				? `None of the ${rows} pipelines that the token's owner sees is named "${name}": check the name, or give pipeline-id.`
				: `${ids.length} pipelines are named "${name}" (${ids.slice(0, 5).join(', ')}): give the pipeline-id of the one that is meant.`
		}
		function withoutId(name) {
			return `Opsera's list gives no id for the pipeline "${name}": give pipeline-id.`
		}

		// ./src/run/place.ts
		function placeOf(pipeline, secrets) {
			const steps = pipeline?.plan.filter((step) => step.active) ?? []
			const index = steps.findIndex((step) => step.id !== '' && step.id === pipeline?.currentStepId)
			const step = steps[index]
			return step === undefined ? undefined : { position: index + 1, of: steps.length, name: (0, sanitize.m_)(step.name, secrets) }
		}
		function place(pipeline, secrets) {
			const step = placeOf(pipeline, secrets)
			return step === undefined ? '' : `step ${step.position}/${step.of} ${step.name}`.trimEnd()
		}

		// ./src/run/settings.ts
		function pageOf(settings, runCount) {
			const { portalUrl, pipelineId } = settings
			if (portalUrl === '' || pipelineId === '') return ''
			return runCount === undefined
				? `${portalUrl}/workflow/details/${pipelineId}/summary`
				: `${portalUrl}/blueprint/${pipelineId}/${runCount}`
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
		function sentences_notStarted(trouble, pipelineId, tried = '') {
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

		// ./src/run/verdict.ts
		function begin(runCount, since, counterBefore) {
			return {
				runCount,
				since,
				...(counterBefore !== undefined && { counterBefore }),
				seenInProgress: false,
				word: '',
				message: '',
				phase: 'unknown',
			}
		}
		function withStatus(evidence, reply, at) {
			const { claim: before, denial, ...rest } = evidence
			const named = (0, opsera_status.gP)(reply.message)
			if (named !== undefined && named !== evidence.runCount) return rest
			const phase = (0, opsera_status.hU)(reply.word)
			const next = { ...rest, word: reply.word, message: reply.message, phase, wordAt: at }
			if (phase === 'running' || phase === 'waiting') {
				return { ...next, seenInProgress: rest.seenInProgress || named !== undefined || !mayBeQueued(rest) }
			}
			if (phase === 'unknown' || phase === 'queued' || isQueued(rest)) return next
			const isEndNamed = (0, opsera_status.A7)(reply.message) !== undefined
			return { ...next, claim: extend(before, phase, reply.message, isEndNamed, at, rest.since) }
		}
		function withDenial(evidence, code, reason, at) {
			const { claim: before, denial, ...rest } = evidence
			const repeated = denial?.code === code ? denial : undefined
			return {
				...rest,
				denial: { code, reason, firstAt: repeated?.firstAt ?? at, lastAt: at, reads: (repeated?.reads ?? 0) + 1 },
				...(code === 404 && { claim: extend(before, 'missing', reason, false, at, rest.since) }),
			}
		}
		function withPipeline(evidence, pipeline, at) {
			const asked = { ...evidence, pipelineAskedAt: at }
			if (pipeline === undefined) return asked
			const { claim, ...rest } = { ...asked, pipeline, pipelineAt: at }
			if (isQueued(evidence) && pipeline.counter >= evidence.runCount) return { ...rest, since: at }
			const isPaused = pipeline.state === 'paused' && pipeline.counter === evidence.runCount
			if (claim?.phase === 'stopped' && isPaused) return { ...rest, phase: 'waiting' }
			return claim === undefined ? rest : { ...rest, claim }
		}
		function extend(before, phase, message, named, at, since) {
			const repeated = before?.phase === phase ? before : undefined
			const settledAt = repeated?.settledAt ?? (at - since >= SETTLED_MS ? at : undefined)
			return {
				phase,
				message,
				named: named || repeated?.named === true,
				firstAt: repeated?.firstAt ?? at,
				lastAt: at,
				...(settledAt !== undefined && { settledAt }),
				reads: (repeated?.reads ?? 0) + 1,
			}
		}
		function judge(evidence, now) {
			const { claim, denial } = evidence
			if (denial !== undefined && isFinal(evidence, denial)) {
				return { kind: 'denied', reason: denial.reason, code: denial.code }
			}
			if (claim === undefined || claim.phase === 'missing') return judgeGoing(evidence)
			if (isQueued(evidence)) {
				return isFresh(evidence, claim.lastAt) ? { kind: 'going', as: 'queued' } : { kind: 'ask-pipeline' }
			}
			if (!isOurs(evidence, claim)) {
				return isFresh(evidence, claim.lastAt) ? confirmAt(settlesAt(evidence, claim), now) : { kind: 'ask-pipeline' }
			}
			switch (claim.phase) {
				case 'success':
					return over(claim)
				case 'failure':
					return isConfirmed(claim, FAILURE_APART_MS) ? over(claim) : confirmAt(claim.firstAt + FAILURE_APART_MS, now)
				case 'stopped':
					return judgeStopped(evidence, claim, now)
			}
		}
		const FAILURE_APART_MS = 2_000
		const STOPPED_APART_MS = 5_000
		const SETTLED_MS = 30_000
		const AGREE_APART_MS = 5_000
		const DENIALS = 3
		const DENIALS_APART_MS = 10_000
		function judgeGoing(evidence) {
			if (isQueued(evidence)) return judgeQueued(evidence)
			switch (evidence.phase) {
				case 'running':
				case 'waiting':
				case 'queued':
					return { kind: 'going', as: evidence.phase }
				default:
					return judgeUnknownWord(evidence)
			}
		}
		function judgeQueued(evidence) {
			const isEnd = evidence.phase === 'success' || evidence.phase === 'failure' || evidence.phase === 'stopped'
			const isNews = isEnd && evidence.wordAt !== undefined && !isFresh(evidence, evidence.wordAt)
			return isNews ? { kind: 'ask-pipeline' } : { kind: 'going', as: 'queued' }
		}
		function judgeUnknownWord(evidence) {
			const { wordAt, runCount, word } = evidence
			if (wordAt === undefined) return { kind: 'going', as: 'unknown' }
			if (!isFresh(evidence, wordAt)) return { kind: 'ask-pipeline' }
			const lastRun = evidence.pipeline?.lastRun
			if (isOld(evidence) || lastRun?.runCount !== runCount || pipelineSince(evidence, wordAt) === undefined) {
				return { kind: 'going', as: 'unknown' }
			}
			const as = (0, opsera_status.hU)(lastRun.status) === 'success' ? 'success' : 'failure'
			const says = `Opsera gives run ${runCount} the status "${word}" and lists it as over with "${lastRun.status}"`
			return { kind: 'over', as, message: evidence.message === '' ? says : evidence.message }
		}
		function judgeStopped(evidence, claim, now) {
			if (!isFresh(evidence, claim.lastAt)) return { kind: 'ask-pipeline' }
			if (pipelineSince(evidence, claim.firstAt) !== undefined) {
				return isConfirmed(claim, STOPPED_APART_MS) ? over(claim) : confirmAt(claim.firstAt + STOPPED_APART_MS, now)
			}
			if (!isConfirmed(claim, SETTLED_MS)) return confirmAt(claim.firstAt + SETTLED_MS, now)
			return {
				...over(claim),
				notice: 'Opsera says stopped; whether the run waits for a person could not be read',
			}
		}
		function isOurs(evidence, claim) {
			if (evidence.seenInProgress) return true
			if (!isOld(evidence) && (claim.named || isRecorded(evidence, claim))) return true
			if (isContradicted(evidence, claim)) return false
			return claim.settledAt !== undefined && claim.lastAt - claim.settledAt >= AGREE_APART_MS
		}
		function isRecorded({ pipeline, runCount }, claim) {
			const lastRun = pipeline?.lastRun
			return lastRun?.runCount === runCount && (0, opsera_status.hU)(lastRun.status) === claim.phase
		}
		function isContradicted(evidence, claim) {
			const { pipeline, runCount } = evidence
			if (isOld(evidence)) return claim.phase === 'success'
			if (claim.phase !== 'success' || pipeline?.lastRun === undefined) return false
			const { lastRun, counter } = pipeline
			const isOther = lastRun.runCount !== runCount
			return isOther ? counter === runCount : ['failure', 'stopped'].includes((0, opsera_status.hU)(lastRun.status))
		}
		function isOld({ runCount, counterBefore }) {
			return counterBefore !== undefined && runCount <= counterBefore
		}
		function isFinal(evidence, denial) {
			if (denial.reads < DENIALS || denial.lastAt - denial.firstAt < DENIALS_APART_MS) return false
			if (denial.code !== 404) return true
			return !isQueued(evidence) && evidence.claim !== undefined && isOurs(evidence, evidence.claim)
		}
		function isQueued({ pipeline, runCount }) {
			return pipeline !== undefined && pipeline.counter < runCount
		}
		function mayBeQueued(evidence) {
			return evidence.pipelineAskedAt === undefined || isQueued(evidence)
		}
		function isFresh({ pipelineAskedAt }, at) {
			return pipelineAskedAt !== undefined && pipelineAskedAt >= at
		}
		function pipelineSince({ pipeline, pipelineAt }, at) {
			return pipelineAt !== undefined && pipelineAt >= at ? pipeline : undefined
		}
		function isConfirmed(claim, apartMs) {
			return claim.reads >= 2 && claim.lastAt - claim.firstAt >= apartMs
		}
		function settlesAt({ since }, { settledAt }) {
			return settledAt === undefined ? since + SETTLED_MS : settledAt + AGREE_APART_MS
		}
		function confirmAt(dueAt, now) {
			return { kind: 'confirm', afterMs: Math.min(Math.max(dueAt - now, 1_000), STOPPED_APART_MS) }
		}
		function over(claim) {
			return { kind: 'over', as: claim.phase, message: claim.message }
		}

		// ./src/run/follow.ts
		const PIPELINE_EVERY_PAUSES = 2
		const PIPELINE_EVERY_MAX_MS = 20_000
		const ROUTINE_READ_MS = 20_000
		const VERDICT_READ_MS = 60_000
		const PROGRESS_EVERY_MS = 60_000
		const WORDS_WARNED = 3
		class Follower {
			#job
			#run
			#bounds
			#pace
			#evidence
			#mayReadPipeline = true
			#trouble
			#failures = 0
			#lastGoodAt
			#said = { key: '', at: 0 }
			#isPausedNow = false
			#wordsWarned = new Set()
			constructor(job, run) {
				this.#job = job
				this.#run = run
				this.#bounds = statusBounds(job.settings.pollIntervalMs)
				this.#pace = startPace(this.#bounds)
				this.#evidence = begin(run.runCount, run.startedAt, run.counterBefore)
				this.#lastGoodAt = job.clock.now()
			}
			get evidence() {
				return this.#evidence
			}
			async toTheEnd() {
				const { clock, cancel } = this.#job
				if (this.#run.origin === 'started') await clock.sleep(this.#pause(), cancel)
				for (;;) {
					const judgement = this.#isCut() ? undefined : await this.#look()
					const end = this.#endOf(judgement)
					if (end !== undefined) return { end, evidence: this.#evidence }
					await clock.sleep(Math.min(this.#pause(judgement), timeLeft(this.#job)), cancel)
				}
			}
			#isCut() {
				return this.#job.cancel.aborted || timeLeft(this.#job) <= 0
			}
			async #look() {
				const { clock } = this.#job
				const at = clock.now()
				const before = this.#evidence
				const [status, pipeline] = await Promise.all([this.#readStatus(), this.#wantsPipeline(at) ? this.#readPipeline() : undefined])
				this.#takeStatus(status, at)
				if (pipeline !== undefined) this.#takePipeline(pipeline, at)
				else if (this.#mayReadPipeline && hasNewWord(before, this.#evidence)) {
					this.#takePipeline(await this.#readPipeline(), at)
				}
				let judgement = judge(this.#evidence, clock.now())
				if (judgement.kind === 'ask-pipeline') {
					const askedAt = clock.now()
					const answer = this.#mayReadPipeline ? await this.#readPipeline(VERDICT_READ_MS) : 'no answer'
					this.#takePipeline(answer, askedAt)
					judgement = judge(this.#evidence, clock.now())
				}
				this.#adaptPace(before)
				this.#say(judgement)
				return judgement
			}
			#readStatus() {
				const { client, settings, cancel: signal } = this.#job
				return client.pipelineStatus(settings.pipelineId, this.#run.runCount, {
					signal,
					deadlineMs: this.#deadline(ROUTINE_READ_MS),
				})
			}
			async #readPipeline(longestMs = ROUTINE_READ_MS) {
				const { client, settings, cancel: signal } = this.#job
				const deadlineMs = this.#deadline(longestMs)
				const read = await client.pipelineSummary(settings.pipelineId, { signal, deadlineMs })
				if (!read.ok && read.trouble.kind === 'denied') this.#mayReadPipeline = false
				return read.ok ? read.value : 'no answer'
			}
			#deadline(longestMs) {
				return Math.max(1_000, Math.min(longestMs, timeLeft(this.#job)))
			}
			#wantsPipeline(now) {
				const { pipelineAskedAt } = this.#evidence
				const everyMs = Math.min(PIPELINE_EVERY_PAUSES * this.#pace.pauseMs, PIPELINE_EVERY_MAX_MS)
				const isDue = pipelineAskedAt === undefined || now - pipelineAskedAt >= everyMs
				return isDue && this.#mayReadPipeline
			}
			#takeStatus(read, at) {
				if (read.ok) {
					this.#evidence = withStatus(this.#evidence, read.value, at)
					this.#isWellAgain()
					return
				}
				const { trouble } = read
				if (trouble.kind === 'missing' && isQueued(this.#evidence)) {
					this.#isWellAgain()
					return
				}
				this.#trouble = trouble
				this.#failures += 1
				if ((trouble.kind === 'denied' || trouble.kind === 'missing') && trouble.code !== undefined) {
					this.#evidence = withDenial(this.#evidence, trouble.code, trouble.reason, at)
				}
			}
			#takePipeline(pipeline, at) {
				if (pipeline === 'no answer') {
					this.#evidence = withPipeline(this.#evidence, undefined, at)
					return
				}
				this.#evidence = withPipeline(this.#evidence, pipeline, at)
				this.#job.progress.tell({ pipelineName: pipeline.name })
			}
			#isWellAgain() {
				this.#trouble = undefined
				this.#failures = 0
				this.#lastGoodAt = this.#job.clock.now()
			}
			#adaptPace(before) {
				const isNews = hasNewWord(before, this.#evidence) || hasLastStepBegun(before, this.#evidence)
				this.#pace = isNews ? quicken(this.#bounds) : slacken(this.#pace, this.#bounds)
			}
			#pause(judgement) {
				const { random, clock, settings } = this.#job
				if (this.#trouble !== undefined) {
					const patienceLeft = this.#lastGoodAt + settings.patienceMs - clock.now()
					return Math.max(0, Math.min(backOff(this.#failures, this.#trouble.retryAfterMs, random), patienceLeft))
				}
				return judgement?.kind === 'confirm' ? judgement.afterMs : nextPause(this.#pace, this.#bounds, random)
			}
			#endOf(judgement) {
				const { settings } = this.#job
				if (this.#job.cancel.aborted) return { kind: 'cancelled' }
				if (judgement?.kind === 'over') return this.#over(judgement)
				if (judgement?.kind === 'denied') return { kind: 'lost-contact', message: this.#denied(judgement) }
				if (judgement?.kind === 'going' && judgement.as === 'waiting' && settings.onPause === 'fail') {
					const message = `${this.#paused()} Then follow it in a step with run-count: ${this.#run.runCount}.`
					return { kind: 'paused', message }
				}
				if (this.#trouble !== undefined && this.#job.clock.now() - this.#lastGoodAt >= settings.patienceMs) {
					return { kind: 'lost-contact', message: this.#silent(this.#trouble) }
				}
				return timeLeft(this.#job) > 0 ? undefined : { kind: 'timed-out', message: this.#timedOut() }
			}
			#over(judgement) {
				if (judgement.notice !== undefined) this.#job.sink.notice(judgement.notice)
				return { kind: 'over', as: judgement.as, message: judgement.message }
			}
			#say(judgement) {
				const { sink, clock, progress, cancel } = this.#job
				const { word } = this.#evidence
				if (word !== '') progress.tell({ status: word })
				this.#warnOfWord()
				this.#noticePause(judgement)
				const at = clock.now()
				const key = `${this.#state(judgement)} ${this.#place()}`
				if (judgement.kind === 'over' || cancel.aborted) return
				if (key === this.#said.key && at - this.#said.at < PROGRESS_EVERY_MS) return
				this.#said = { key, at }
				sink.info(this.#progressLine(judgement))
			}
			#progressLine(judgement) {
				const { runCount, startedAt } = this.#run
				const parts = [`Run ${runCount}`, this.#state(judgement), this.#place(), span(this.#job.clock.now() - startedAt)]
				return parts.filter((part) => part !== '').join(' · ')
			}
			#place() {
				return place(this.#evidence.pipeline, this.#job.secrets)
			}
			#state(judgement) {
				if (this.#trouble !== undefined) return `no answer: ${this.#trouble.reason}`
				if (judgement.kind === 'going' && judgement.as === 'queued') return 'queued'
				if (judgement.kind === 'going' && judgement.as === 'waiting') return 'waiting for a person'
				return this.#evidence.word === '' ? 'no status yet' : (0, sanitize.m_)(this.#evidence.word, this.#job.secrets)
			}
			#warnOfWord() {
				const { word, phase } = this.#evidence
				if (phase !== 'unknown' || word === '' || this.#wordsWarned.has(word) || this.#wordsWarned.size >= WORDS_WARNED) return
				this.#wordsWarned.add(word)
				this.#job.sink.warning(
					`Opsera gives the run a status that is not known here: "${(0, sanitize.m_)(word, this.#job.secrets)}". It ends nothing by itself.`,
				)
			}
			#noticePause(judgement) {
				const isPaused = judgement.kind === 'going' && judgement.as === 'waiting'
				if (isPaused && !this.#isPausedNow) {
					this.#job.sink.notice(`${this.#paused()}${see(this.#job.settings, this.#run.runCount)}`)
				}
				if (judgement.kind === 'going') this.#isPausedNow = isPaused
			}
			#paused() {
				const { runCount } = this.#run
				const step = placeOf(this.#evidence.pipeline, this.#job.secrets)
				const where = step === undefined ? '' : ` at step ${step.position} "${step.name}"`
				return `Run ${runCount} waits for a person${where}: approve or reject it in the portal.`
			}
			#denied({ code, reason }) {
				const advice = code === 404 ? ' Opsera does not know the run any more: it may have been reset or deleted.' : ''
				return `The state of run ${this.#run.runCount} cannot be read any more: ${reason}.${advice} The run may still be going.`
			}
			#silent({ reason }) {
				const patience = span(this.#job.settings.patienceMs)
				return `No good answer from Opsera for ${patience}, in ${this.#failures} tries (the last: ${reason}): run ${this.#run.runCount} may still be going, so look there before starting another.`
			}
			#timedOut() {
				const { settings } = this.#job
				return `Run ${this.#run.runCount} was not over when timeout (${span(settings.timeoutMs)}) ended: raise timeout, or look at what the run waits for.`
			}
		}
		function hasNewWord(before, { word }) {
			return before.word !== '' && before.word !== word
		}
		function hasLastStepBegun(before, now) {
			const [from, to] = [stepOf(before), stepOf(now)]
			return from !== undefined && from.position < from.of && to?.position === to?.of
		}
		function stepOf({ pipeline, runCount }) {
			return pipeline?.counter === runCount ? placeOf(pipeline, []) : undefined
		}

		// ./src/run/logs.ts
		const REST_FACTOR = 10
		const CHARACTERS_PER_MS = 4_000_000 / 60_000
		const REST_MAX_MS = 300_000
		const QUIET_APART_MS = 5_000
		const READ_MS = 60_000
		class LogReader {
			#job
			#run
			#printer
			#plan
			#pace = startPace(LOG_BOUNDS)
			#restMs = 0
			#hasWarned = false
			#isDead = false
			constructor(job, run, printer, plan) {
				this.#job = job
				this.#run = run
				this.#printer = printer
				this.#plan = plan
			}
			async readUntil(until) {
				const { clock, random } = this.#job
				while (!until.aborted && !this.#isDead) {
					await clock.sleep(Math.max(nextPause(this.#pace, LOG_BOUNDS, random), this.#restMs), until)
					await this.#lookUnless(until)
				}
			}
			async #lookUnless(until) {
				if (until.aborted) return
				const isNews = (await this.#read(READ_MS, until)) === 'news'
				this.#pace = isNews ? startPace(LOG_BOUNDS) : slacken(this.#pace, LOG_BOUNDS)
			}
			async drain({ forMs, awaitedStep }) {
				const { clock, cancel } = this.#job
				const until = clock.now() + forMs
				let quietReads = 0
				while (!cancel.aborted && !this.#isDead) {
					const read = await this.#read(this.#drainReadMs(until - clock.now()), cancel)
					quietReads = read === 'nothing new' ? quietReads + 1 : 0
					const isComplete = awaitedStep === '' || this.#printer.hasConsoleOf(awaitedStep)
					const left = until - clock.now()
					if (left <= 0 || (quietReads >= 2 && isComplete)) break
					await clock.sleep(Math.min(QUIET_APART_MS, left), cancel)
				}
				await this.#printer.flush()
			}
			#drainReadMs(leftMs) {
				return Math.max(10_000, Math.min(READ_MS, leftMs / 2))
			}
			async readOnce(deadlineMs) {
				return (await this.#read(deadlineMs, this.#job.cancel)) !== 'trouble'
			}
			async lastRead(deadlineMs) {
				await this.readOnce(deadlineMs)
				await this.#printer.flush()
			}
			async allRows(deadlineMs) {
				const { client, settings, cancel: signal } = this.#job
				const read = await client.pipelineLogs(settings.pipelineId, this.#run.runCount, undefined, {
					signal,
					deadlineMs,
				})
				return read.ok ? read.value : undefined
			}
			async #read(deadlineMs, signal) {
				const { client, settings, clock } = this.#job
				const type = settings.logs === 'console' ? 'console output' : undefined
				const startedAt = clock.now()
				const read = await client.pipelineLogs(settings.pipelineId, this.#run.runCount, type, {
					signal,
					deadlineMs,
				})
				this.#restMs = restAfter(clock.now() - startedAt, read.ok ? read.value : [])
				if (read.ok) return (await this.#printer.take(read.value, this.#plan())) ? 'news' : 'nothing new'
				if (read.trouble.kind === 'too-large') this.#isDead = true
				if (!signal.aborted) this.#warn(read.trouble.reason)
				return 'trouble'
			}
			#warn(reason) {
				if (this.#hasWarned && !this.#isDead) return
				this.#hasWarned = true
				const next = this.#isDead ? 'No more logs are read.' : 'Logs may be missing here; reading them is tried again.'
				this.#job.sink.warning(`The logs of run ${this.#run.runCount} could not be read: ${reason}. ${next}`)
			}
		}
		function restAfter(tookMs, records) {
			const characters = records.reduce((sum, { text }) => sum + text.length, 0)
			return Math.max(tookMs * REST_FACTOR, Math.min(characters / CHARACTERS_PER_MS, REST_MAX_MS))
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

		// ./src/opsera/pipeline.ts
		function isBusy(pipeline) {
			return pipeline.state === 'running' || pipeline.state === 'paused'
		}
		function readPipeline(value) {
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

		// ./src/run/grace.ts
		function graceAfter(cancel, ms, clock) {
			const controller = new AbortController()
			const done = new AbortController()
			const onCancel = () => {
				void clock.sleep(ms, done.signal).then(() => {
					controller.abort()
				})
			}
			if (cancel.aborted) onCancel()
			else cancel.addEventListener('abort', onCancel, { once: true })
			return {
				signal: controller.signal,
				clear() {
					cancel.removeEventListener('abort', onCancel)
					done.abort()
				},
			}
		}

		// ./src/run/start.ts
		const UNREACHABLE_MS = 120_000
		const LOOK_UP_MS = 30_000
		const CANCEL_GRACE_MS = 4_000
		const BUSY_PAUSE_MS = 10_000
		const LOOK_UP_PAUSE_MS = 2_000
		async function start(job) {
			const { settings, clock, cancel } = job
			if (settings.runCount !== undefined) {
				return following(job, { runCount: settings.runCount, origin: 'followed', startedAt: clock.now() })
			}
			const tries = {
				pipelineName: '',
				hasReset: false,
				unreachableSince: undefined,
				failures: 0,
				obstacle: '',
				saidBusyAt: -Infinity,
			}
			for (;;) {
				const read = await readBefore(job)
				const next = cutShort(job, read.ok ? tries : { obstacle: read.trouble.reason }) ?? (await attempt(job, tries, read))
				if (next.kind !== 'again') return { ...next, pipelineName: tries.pipelineName }
				await clock.sleep(Math.min(next.afterMs, timeLeft(job)), cancel)
				const cut = cutShort(job, tries)
				if (cut !== undefined) return { ...cut, pipelineName: tries.pipelineName }
			}
		}
		function isCut(job) {
			return job.cancel.aborted || timeLeft(job) <= 0
		}
		function cutShort(job, { obstacle }) {
			if (!isCut(job)) return undefined
			if (job.cancel.aborted) return { kind: 'cancelled' }
			const why = obstacle === '' ? '' : ` (${obstacle})`
			return ended('timed-out', `timeout ended before a run could be started${why}: raise timeout, or look at what stood in the way.`)
		}
		async function readBefore(job) {
			for (let failures = 1; ; failures++) {
				const read = await readCounter(job)
				const isPassing = !read.ok && (read.trouble.kind === 'unclear' || read.trouble.kind === 'throttled')
				if (!isPassing || failures === 3) return read
				await job.clock.sleep(Math.min(backOff(failures, undefined, job.random), timeLeft(job)), job.cancel)
				if (isCut(job)) return read
			}
		}
		function readCounter(job) {
			const { client, settings, cancel: signal } = job
			return client.pipelineSummary(settings.pipelineId, { signal, deadlineMs: Math.max(1_000, timeLeft(job)) })
		}
		async function attempt(job, tries, read) {
			if (!read.ok) {
				const isCutOff = read.trouble.kind === 'unreachable' || read.trouble.kind === 'untrusted'
				if (isCutOff) return unanswered(job, tries, read.trouble, undefined)
				return job.settings.resetBeforeRun && !tries.hasReset ? cannotReset() : request(job, tries, undefined)
			}
			const pipeline = read.value
			tries.pipelineName = (0, log_secrets.E)(pipeline.name, job.secrets)
			job.progress.tell({ pipelineName: pipeline.name })
			if (isBusy(pipeline)) {
				return whenBusy(job, tries, pipeline, busy(pipeline.counter, pipeline.state === 'paused'))
			}
			if (job.settings.resetBeforeRun && !tries.hasReset) return start_reset(job, tries)
			return request(job, tries, pipeline.counter)
		}
		async function whenBusy(job, tries, pipeline, why) {
			const { settings, client, clock, sink, random, cancel: signal } = job
			tries.unreachableSince = undefined
			tries.failures = 0
			if (settings.onBusy === 'fail') return ended('not-started', why)
			if (settings.onBusy === 'wait') {
				tries.obstacle = 'the pipeline was busy'
				if (clock.now() - tries.saidBusyAt >= 60_000) {
					sink.info(`Waiting for the pipeline${pipeline === undefined ? '' : `: ${whatRuns(pipeline)}`}`)
					tries.saidBusyAt = clock.now()
				}
				return {
					kind: 'again',
					afterMs: Math.max(settings.pollIntervalMs, BUSY_PAUSE_MS) * (1 + 0.15 * random()),
				}
			}
			if (pipeline === undefined || pipeline.counter < 1) {
				return ended('not-started', `${why} There is no run to attach to: the run counter cannot be read.`)
			}
			const runCount = pipeline.counter
			const status = await client.pipelineStatus(settings.pipelineId, runCount, { signal })
			const isOver = status.ok && ['success', 'failure'].includes((0, opsera_status.hU)(status.value.word))
			if (isOver) return { kind: 'again', afterMs: LOOK_UP_PAUSE_MS }
			sink.warning(`Attached to run ${runCount}, which was in progress: it may have been started for other code.`)
			return following(job, { runCount, origin: 'attached', startedAt: clock.now() })
		}
		function whatRuns({ counter, state }) {
			return `run ${counter} ${state === 'paused' ? 'waits for a person' : 'is still going'}`
		}
		function cannotReset() {
			return ended(
				'not-started',
				'reset-before-run needs the pipeline object, and it could not be read: give the token access to it, or leave the input out.',
			)
		}
		async function start_reset(job, tries) {
			const { settings, client, cancel: signal } = job
			tries.hasReset = true
			const outcome = await client.resetPipeline(settings.pipelineId, { signal })
			if (!outcome.ok) {
				return ended(
					'not-started',
					`The reset before the run was not confirmed (${outcome.trouble.reason}): check the pipeline before starting it.`,
				)
			}
			return outcome.value.accepted
				? { kind: 'again', afterMs: 0 }
				: ended(
						'not-started',
						`Opsera refused the reset before the run ("${(0, sanitize.ag)(outcome.value.message, job.secrets)}"): check the pipeline in the portal.`,
					)
		}
		async function request(job, tries, counterBefore) {
			const { settings, state, client, clock } = job
			state.save({
				phase: 'triggering',
				pipelineId: settings.pipelineId,
				pipelineName: tries.pipelineName,
				released: false,
				...(counterBefore !== undefined && { counterBefore }),
			})
			const grace = graceAfter(job.cancel, CANCEL_GRACE_MS, clock)
			const outcome = await client.runPipeline(settings.pipelineId, settings.runSettings, {
				signal: grace.signal,
				deadlineMs: Math.max(10_000, Math.min(60_000, timeLeft(job))),
			})
			grace.clear()
			if (outcome.ok) return answered(job, tries, outcome.value, counterBefore, clock.now())
			return unanswered(job, tries, outcome.trouble, counterBefore)
		}
		async function answered(job, tries, reply, counterBefore, now) {
			if (!reply.accepted) return whenRefused(job, tries, reply.message)
			if (reply.runCount !== undefined) {
				const run = { runCount: reply.runCount, origin: 'started', startedAt: now }
				return following(job, counterBefore === undefined ? run : { ...run, counterBefore })
			}
			if (!job.settings.wait) return ended('started', reply.message)
			return awaitQueued(job, counterBefore)
		}
		async function whenRefused(job, tries, message) {
			job.state.save({ released: true })
			const read = await readCounter(job)
			if (job.cancel.aborted) return { kind: 'cancelled' }
			const pipeline = read.ok ? read.value : undefined
			const isBusyNow = pipeline === undefined ? saysBusy(message) : isBusy(pipeline)
			const why = refused((0, sanitize.ag)(message, job.secrets), isBusyNow)
			return isBusyNow ? whenBusy(job, tries, pipeline, why) : ended('not-started', why)
		}
		async function awaitQueued(job, counterBefore) {
			const accepted = 'Opsera took the start request without naming a run'
			if (counterBefore === undefined) {
				return ended('unconfirmed', `${accepted}, and the run counter could not be read: look for the run in the portal.`)
			}
			job.sink.info('Opsera has queued the run; waiting for the run counter to move')
			const moved = await awaitMove(job, counterBefore, job.endsAt, Math.max(job.settings.pollIntervalMs, LOOK_UP_PAUSE_MS))
			if (moved === 'cancelled') return { kind: 'cancelled' }
			if (moved === undefined) {
				return ended('timed-out', 'timeout ended while the run was queued: it may still begin, so look for it in the portal.')
			}
			return adopt(job, counterBefore, moved, accepted)
		}
		async function unanswered(job, tries, trouble, counterBefore) {
			switch (trouble.kind) {
				case 'unclear':
				case 'too-large':
					return lookUp(job, trouble, counterBefore)
				case 'throttled':
				case 'unreachable':
					job.state.save({ released: true })
					return sendAgain(job, tries, trouble)
				default:
					return ended('not-started', sentences_notStarted(trouble, job.settings.pipelineId))
			}
		}
		function sendAgain(job, tries, trouble) {
			const now = job.clock.now()
			tries.failures += 1
			tries.obstacle = trouble.reason
			tries.unreachableSince = trouble.kind === 'unreachable' ? (tries.unreachableSince ?? now) : undefined
			const triedMs = now - (tries.unreachableSince ?? now)
			if (triedMs >= UNREACHABLE_MS) {
				const tried = `, in ${tries.failures} tries over ${span(triedMs)}`
				return ended('not-started', sentences_notStarted(trouble, job.settings.pipelineId, tried))
			}
			job.sink.info(`Opsera did not take the request: ${trouble.reason}. Trying again`)
			return { kind: 'again', afterMs: backOff(tries.failures, trouble.retryAfterMs, job.random) }
		}
		async function lookUp(job, trouble, counterBefore) {
			if (job.cancel.aborted) return { kind: 'cancelled' }
			if (counterBefore === undefined) {
				return ended('unconfirmed', unconfirmed(trouble.reason, 'the run counter could not be read before it'))
			}
			job.sink.info('The answer to the start request was lost; looking for the run through the run counter')
			const moved = await awaitMove(job, counterBefore, job.clock.now() + LOOK_UP_MS, LOOK_UP_PAUSE_MS)
			if (moved === 'cancelled') return { kind: 'cancelled' }
			if (moved === undefined) {
				return ended('unconfirmed', unconfirmed(trouble.reason, `the run counter stayed at ${counterBefore}`))
			}
			if (job.settings.runSettings !== undefined) {
				const why = `run ${moved}, which began since, may not have your run-settings`
				return ended('unconfirmed', unconfirmed(trouble.reason, why))
			}
			return adopt(job, counterBefore, moved, `The answer to the start request was lost: ${trouble.reason}`)
		}
		async function awaitMove(job, before, until, pauseMs) {
			const { clock, client, settings, cancel } = job
			for (;;) {
				const left = until - clock.now()
				const deadlineMs = Math.max(1_000, Math.min(10_000, left))
				const read = await client.pipelineSummary(settings.pipelineId, { signal: cancel, deadlineMs })
				if (cancel.aborted) return 'cancelled'
				if (read.ok && read.value.counter > before) return read.value.counter
				if (until - clock.now() <= 0) return undefined
				await clock.sleep(Math.min(pauseMs, until - clock.now()), cancel)
			}
		}
		function adopt(job, counterBefore, counter, why) {
			if (counter !== counterBefore + 1) {
				const others = `${why}, and ${counter - counterBefore} runs began since`
				return ended('unconfirmed', `${others}: look for yours in the portal before starting it again.`)
			}
			job.sink.warning(`${why}. Run ${counter} began since, so it is followed; it could be somebody else's.`)
			return following(job, { runCount: counter, origin: 'adopted', startedAt: job.clock.now(), counterBefore })
		}
		function following(job, run) {
			const { runCount, origin, startedAt } = run
			const { settings, state, progress } = job
			state.save({
				phase: 'following',
				pipelineId: settings.pipelineId,
				runCount,
				origin,
				startedAt,
				released: false,
			})
			progress.tell({ runCount, origin, runUrl: pageOf(settings, runCount) })
			return { kind: 'following', run }
		}
		function ended(conclusion, message) {
			return { kind: 'ended', conclusion, message }
		}

		// ./src/run/steps.ts
		function reportSteps(plan, rows, runCount) {
			const ours = rows.filter((row) => row.runCount === undefined || row.runCount === runCount)
			return plan.filter((step) => step.active).map((step) => reportStep(step, ours.filter((row) => isOf(row, step)).sort(steps_byTime)))
		}
		function isOf(row, step) {
			return row.stepId === '' ? row.stepName !== '' && row.stepName === step.name : row.stepId === step.id
		}
		function reportStep(step, rows) {
			const events = rows.filter((row) => !row.isConsole && row.status !== '')
			const last = events.at(-1)
			const isOver = last !== undefined && ['success', 'failure', 'stopped'].includes((0, opsera_status.hU)(last.status))
			const waits = waitsOf(events)
			return {
				name: step.name,
				tool: step.tool === '' ? null : step.tool,
				state: last === undefined ? null : last.status.toLowerCase(),
				startedAt: instant(events[0]),
				endedAt: isOver ? instant(last) : null,
				...(waits.length > 0 && { waits }),
			}
		}
		function waitsOf(events) {
			const waits = []
			let since = null
			for (const event of events) {
				const isWaiting = (0, opsera_status.hU)(event.status) === 'waiting'
				if (isWaiting) since ??= instant(event)
				else if (since !== null) {
					waits.push({ startedAt: since, endedAt: instant(event) })
					since = null
				}
			}
			return since === null ? waits : [...waits, { startedAt: since, endedAt: null }]
		}
		function steps_byTime(a, b) {
			return (a.createdAt ?? 0) - (b.createdAt ?? 0)
		}
		function instant(row) {
			return row?.createdAt === undefined ? null : new Date(row.createdAt).toISOString()
		}

		// ./src/run/stop.ts
		const FRESH_MS = 5_000
		const STOP_REST_MS = 30_000
		const stop_SETTLED_MS = 30_000
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
			if (stand !== 'over' || stop_isRecorded(last, runCount) || isGood(last)) return stand
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
			if (stop_isRecorded(reads, runCount)) return true
			if (pipeline?.counter === runCount && pipeline.state === 'running') return false
			if (at - startedAt >= stop_SETTLED_MS) return true
			return status !== undefined && (0, opsera_status.A7)(status.message) === runCount
		}
		function stop_isRecorded({ pipeline }, runCount) {
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

		// ./src/run/gate.ts
		const AT_ONCE = { readMs: 1_200, stopMs: 1_200 }
		const STOP_WAIT_MS = 15_000
		const RESET_WAIT_MS = 55_000
		const DRAIN_GREEN_MS = 15_000
		const DRAIN_RED_MS = 90_000
		const TAIL_LINES = 50
		const OVERTIME_MS = 75_000
		const TOLD_TO_STOP = 'This step was told to stop.'
		const REPEATS_VERDICT = /\brun \d+ (?:has |was )?(?:been )?\w+\.?$/i
		async function runGate(given) {
			const watch = watchCancel(given)
			const found = await find(given)
			const job = found.kind === 'found' ? found.job : given
			const started = found.kind === 'found' ? await start(job) : found
			switch (started.kind) {
				case 'cancelled':
					return bare(job, 'cancelled', 'This step was told to stop before a run was known.')
				case 'ended':
					if (job.cancel.aborted) return gate_cutShort(job, started)
					watch.disarm()
					return settle(job, {
						...bare(job, started.conclusion, `${started.message}${see(job.settings)}`),
						pipelineName: started.pipelineName ?? '',
					})
				case 'following':
					return new Gate(job, started, watch).toTheEnd()
			}
		}
		function gate_cutShort(job, { conclusion, message: last }) {
			if (conclusion === 'not-started') job.state.save({ released: true })
			const message = `${TOLD_TO_STOP} ${last}`
			job.progress.tell({ message })
			return bare(job, 'cancelled', message)
		}
		function watchCancel(job) {
			const onCancel = () => {
				job.state.save({ cancelled: true })
				job.progress.tell({ conclusion: 'cancelled', message: TOLD_TO_STOP })
			}
			if (job.cancel.aborted) onCancel()
			job.cancel.addEventListener('abort', onCancel, { once: true })
			return {
				disarm() {
					job.cancel.removeEventListener('abort', onCancel)
				},
			}
		}
		class Gate {
			#job
			#run
			#watch
			#printer
			#follower
			#logs
			#name
			#reading
			constructor(job, { run, pipelineName = '' }, watch) {
				this.#job = job
				this.#run = run
				this.#name = pipelineName
				this.#watch = watch
				this.#printer = new LogPrinter(job.sink, {
					runCount: run.runCount,
					mode: job.settings.logs === 'activity' ? 'activity' : 'console',
					limitBytes: job.settings.logLimitBytes,
					secrets: job.secrets,
				})
				this.#follower = new Follower(job, run)
				this.#logs = new LogReader(job, run, this.#printer, () => this.#plan)
			}
			get #plan() {
				return this.#follower.evidence.pipeline?.plan ?? []
			}
			async toTheEnd() {
				this.#announce()
				if (!this.#job.settings.wait && !this.#job.cancel.aborted) {
					this.#watch.disarm()
					return settle(this.#job, this.#report('started', `Run ${this.#run.runCount} has started.`))
				}
				const { end, evidence } = await this.#followWithLogs()
				this.#name = evidence.pipeline?.name ?? this.#name
				if (end.kind === 'cancelled') return this.#cancelled({ end, evidence })
				this.#watch.disarm()
				return end.kind === 'over' ? this.#over(end) : this.#letGo(end)
			}
			#announce() {
				const { sink, settings, secrets } = this.#job
				const { runCount, origin } = this.#run
				const verb = origin === 'started' ? 'Started' : origin === 'adopted' ? 'Adopted' : 'Following'
				const name = (0, sanitize.m_)(this.#name, secrets) || `pipeline ${settings.pipelineId}`
				const page = pageOf(settings, runCount)
				sink.info(`${verb} run ${runCount} of ${name}${page === '' ? '' : ` · ${page}`}`)
			}
			async #followWithLogs() {
				const done = new AbortController()
				if (this.#job.settings.logs !== 'none') this.#reading = this.#logs.readUntil(done.signal)
				try {
					return await this.#follower.toTheEnd()
				} finally {
					done.abort()
				}
			}
			async #over(end) {
				const { settings, state, clock } = this.#job
				const durationMs = clock.now() - this.#run.startedAt
				state.save({ over: true })
				const tell = (failedStep) =>
					settle(this.#job, {
						...this.#report(end.as, this.#sentence(end, failedStep)),
						durationMs,
						failedStep,
					})
				const first = tell('')
				const failedStep = end.as === 'success' ? '' : await this.#failedStep()
				const verdict = failedStep === '' ? first : tell(failedStep)
				if (settings.logs !== 'none') {
					await this.#reading
					const forMs = settings.logDrainMs ?? (end.as === 'success' ? DRAIN_GREEN_MS : DRAIN_RED_MS)
					await this.#logs.drain({ forMs, awaitedStep: failedStep })
					if (failedStep !== '') await this.#printer.showTail(failedStep)
				}
				return this.#withSteps(verdict, 15_000)
			}
			async #letGo(end) {
				const { progress, settings } = this.#job
				const link = see(settings, this.#run.runCount)
				progress.tell({ conclusion: end.kind, message: `${end.message}${link}` })
				const wantsRemedy = end.kind === 'timed-out' && settings.onTimeout !== 'none'
				const remedy = wantsRemedy ? ` ${await this.#remedy(settings.onTimeout)}` : ''
				const message = `${end.message}${remedy}${link}`
				const report = settle(this.#job, this.#report(end.kind, message))
				await this.#reading
				if (end.kind === 'lost-contact' || settings.logs === 'none') {
					await this.#printer.flush()
					return report
				}
				await this.#logs.lastRead(this.#overtime(10_000))
				return this.#withSteps(report, this.#overtime(10_000))
			}
			#overtime(longestMs) {
				const left = this.#job.endsAt + OVERTIME_MS - this.#job.clock.now()
				return Math.max(1_000, Math.min(longestMs, left))
			}
			async #remedy(remedy) {
				if (this.#run.origin !== 'started') return 'It goes on: only a run that this step started is stopped.'
				const waitMs = remedy === 'reset' ? RESET_WAIT_MS : STOP_WAIT_MS
				const stopped = await stopAndWait(this.#stopping(), waitMs)
				const departure =
					remedy === 'reset' && stopped.kind === 'over'
						? await resetAfter(this.#stopping(), stopped.looks, () => this.#readLastLogs())
						: stopped
				if (departure.kind === 'over' || departure.kind === 'reset') this.#job.state.save({ over: true })
				return departed(this.#run.runCount, departure)
			}
			async #readLastLogs() {
				await this.#reading
				return this.#job.settings.logs === 'none' || (await this.#logs.readOnce(5_000))
			}
			#stopping() {
				const { client, clock, settings, state, cancel } = this.#job
				return {
					client,
					clock,
					cancel,
					target: { ...this.#run, pipelineId: settings.pipelineId },
					onAccepted: (at) => {
						state.save({ stopAcceptedAt: at })
					},
				}
			}
			async #cancelled(followed) {
				const { settings } = this.#job
				const { runCount, origin } = this.#run
				const say = (what) => `${TOLD_TO_STOP} Run ${runCount} ${what}${see(settings, runCount)}`
				let message = say('goes on, as on-cancel is none.')
				if (origin !== 'started') message = say('goes on: only a run that this step started is stopped.')
				else if (settings.onCancel !== 'none') {
					const departure = await stopAtOnce(this.#stopping(), knownReads(followed), AT_ONCE)
					message = `${TOLD_TO_STOP} ${departed(runCount, departure)}${see(settings, runCount)}`
				}
				this.#job.progress.tell({ message })
				await this.#reading
				await this.#printer.flush()
				return this.#report('cancelled', message)
			}
			#sentence(end, failedStep) {
				const { secrets, settings } = this.#job
				const { runCount } = this.#run
				if (end.as === 'success') return end.message
				const at = failedStep === '' ? '' : ` at step "${(0, sanitize.m_)(failedStep, secrets)}"`
				const isNews = end.message !== '' && !REPEATS_VERDICT.test(end.message)
				const words = isNews ? ` Opsera says: "${(0, sanitize.ag)(end.message, secrets)}"` : ''
				const what =
					end.as === 'stopped'
						? `Run ${runCount} was stopped before it was over: start it again, or ask who stopped it.`
						: `Run ${runCount} failed${at}: read its console output, and mend what it reports.`
				return `${what}${words}${see(settings, runCount)}`
			}
			async #failedStep() {
				const { client, settings, cancel: signal } = this.#job
				const read = await client.pipelineSummary(settings.pipelineId, { signal, deadlineMs: 10_000 })
				const pipeline = read.ok ? read.value : this.#follower.evidence.pipeline
				if (pipeline?.counter !== this.#run.runCount || pipeline.failedStepId === undefined) return ''
				return pipeline.plan.find((step) => step.id === pipeline.failedStepId)?.name ?? ''
			}
			#report(conclusion, message) {
				const { runCount, origin } = this.#run
				const report = bare(this.#job, conclusion, message)
				return {
					...report,
					pipelineName: this.#name,
					runCount,
					origin,
					runUrl: pageOf(this.#job.settings, runCount),
					status: this.#follower.evidence.word,
				}
			}
			async #withSteps(report, deadlineMs) {
				const rows = this.#plan.length === 0 ? undefined : await this.#logs.allRows(deadlineMs)
				const steps = rows === undefined ? [] : reportSteps(this.#plan, rows, this.#run.runCount)
				const tail = report.failedStep === '' ? [] : this.#printer.tailOf(report.failedStep, TAIL_LINES)
				return { ...report, steps, tail, silentSteps: this.#silent(steps) }
			}
			#silent(steps) {
				if (this.#job.settings.logs === 'none') return []
				return steps.filter((step) => step.state !== null && !this.#printer.hasConsoleOf(step.name)).map(({ name }) => name)
			}
		}
		function settle(job, report) {
			const { conclusion, message, durationMs, failedStep, status } = report
			job.progress.tell({
				conclusion,
				message,
				failedStep,
				...(status !== '' && { status }),
				...(durationMs !== undefined && { durationSeconds: Math.floor(durationMs / 1000) }),
			})
			const isOver = ['success', 'failure', 'stopped'].includes(conclusion)
			if (!isOver) job.state.save({ released: true })
			return report
		}
		function knownReads({ evidence }) {
			const { wordAt, word, message, pipeline, pipelineAt, pipelineAskedAt } = evidence
			if (wordAt === undefined || pipeline === undefined || pipelineAt === undefined) return undefined
			if (pipelineAskedAt !== pipelineAt) return undefined
			return { at: Math.min(wordAt, pipelineAt), status: { word, message }, pipeline }
		}
		var clock = __nccwpck_require__(443)
		var core = __nccwpck_require__(532)
		var print = __nccwpck_require__(976)

		// ./src/edge/closing.ts
		function closingOf(report, tookMs) {
			const { conclusion, message, runCount, durationMs = tookMs, tail } = report
			const run = runCount === undefined ? [] : [`Run ${runCount}`]
			const line = [...run, conclusion, span(durationMs)].join(' · ')
			return isGreen(conclusion) ? { line } : { line, error: `${message}${lastWords(tail)}` }
		}
		function conclude(report, { secrets, tookMs, fail }) {
			const { error, line } = closingOf(report, tookMs)
			if (error !== undefined) fail((0, print.pj)(error, secrets))
			;(0, core.pq)(line)
			return error === undefined
		}
		const closing_LINE_MAX = 300
		function lastWords(tail) {
			const line = tail.findLast((each) => /[\p{L}\p{N}]/u.test(each) && !/^\W*finished\b/i.test(each))
			return line === undefined ? '' : `\nIts console ends with: ${(0, sanitize.TN)(line, [], closing_LINE_MAX)}`
		}

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
				...config_readPipeline(inputs),
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
		function config_readPipeline(inputs) {
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
			const path = (0, external_node_path_namespaceObject.join)(folder, name)
			const file = (0, external_node_fs_.openSync)(path, 'wx', 0o600)
			try {
				;(0, external_node_fs_.writeFileSync)(file, text)
			} finally {
				;(0, external_node_fs_.closeSync)(file)
			}
			return path
		}
		var edge_life = __nccwpck_require__(811)

		// ./src/edge/outputs.ts
		const NAMES = {
			pipelineId: 'pipeline-id',
			pipelineName: 'pipeline-name',
			runCount: 'run-count',
			origin: 'origin',
			runUrl: 'run-url',
			status: 'status',
			conclusion: 'conclusion',
			message: 'message',
			durationSeconds: 'duration-seconds',
			failedStep: 'failed-step',
			stepsFile: 'steps-file',
			logFile: 'log-file',
		}
		const TEXT_MAX = 1_000
		const STATUS_MAX = 64
		class StepOutputs {
			#secrets
			#told = new Map()
			constructor(secrets) {
				this.#secrets = secrets
			}
			tell(facts) {
				for (const [key, value] of Object.entries(facts)) {
					const max = key === 'status' ? STATUS_MAX : TEXT_MAX
					this.#set(NAMES[key], (0, sanitize.TN)(String(value), this.#secrets, max))
				}
			}
			#set(name, value) {
				if (this.#told.get(name) === value) return
				this.#told.set(name, value)
				;(0, core.uH)(name, value)
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
				return this.#call('pipeline-summary', { body: { pipelineId } }, options, readPipeline)
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
		var http = __nccwpck_require__(450)

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
			const value = getState(`${PREFIX}${key}`)
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
		const summary_STEPS_MAX = 200
		const summary_LINE_MAX = 1_000
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
			const shown = steps.slice(0, summary_STEPS_MAX)
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
			const names = silentSteps.slice(0, summary_STEPS_MAX).map((name) => cut(name, summary_NAME_MAX))
			return names.length === 0 ? '' : `No console output came of: ${names.join(', ')}.`
		}
		function tail({ failedStep, tail }, cut, secrets) {
			if (tail.length === 0) return ''
			const lines = tail.slice(-LINES_MAX).map((line) => line.slice(0, summary_LINE_MAX).toWellFormed())
			const text = preformatted((0, log_secrets.E)(lines.join('\n'), secrets))
			const title = `Last lines of ${cut(failedStep, summary_NAME_MAX)}`
			return `<details open><summary>${title}</summary>\n\n<pre>${text}</pre>\n\n</details>`
		}

		// ./src/edge/gate-step.ts
		const STEP_KEYS = ['name', 'tool', 'state', 'startedAt', 'endedAt']
		async function gateStep(life) {
			try {
				return await runStep(readConfig(life.startedAt), life)
			} catch (error) {
				const message = error instanceof InputError ? error.message : (0, edge_life.Nw)(error)
				new StepOutputs([]).tell({ conclusion: 'error', message })
				life.fail((0, print.pj)(message, []))
				return false
			}
		}
		async function runStep(config, life) {
			const { settings, connection } = config
			const outputs = new StepOutputs(connection.secrets)
			const folder = makeFolder()
			const progress = {
				tell(facts) {
					outputs.tell(facts)
					status.tell(facts)
				},
			}
			const parts = buildParts(connection, progress, () => (0, external_node_path_namespaceObject.join)(folder, 'console.log'))
			const status = openStatus({ ...config, ...parts, cancel: life.cancel })
			for (const notice of config.notices) parts.sink.notice(notice)
			for (const warning of config.warnings) parts.sink.warning(warning)
			progress.tell({
				pipelineId: settings.pipelineId,
				logFile: settings.logs === 'none' || !settings.wait ? '' : makeFile(folder, 'console.log'),
			})
			try {
				const report = await runGate({
					...parts,
					settings,
					endsAt: life.startedAt + settings.timeoutMs,
					cancel: life.cancel,
				})
				await leave(report, config, outputs, folder)
				const tookMs = clock.d.now() - life.startedAt
				const fail = (message) => {
					life.fail(message)
				}
				return conclude(report, { secrets: connection.secrets, tookMs, fail })
			} catch (error) {
				return await failed(error, config, parts, life)
			} finally {
				await status.settled()
				await parts.dispose()
			}
		}
		async function leave(report, config, outputs, folder) {
			const { settings, summary, connection } = config
			if (report.conclusion === 'cancelled') return
			if (settings.wait && report.runCount !== undefined) {
				const steps = `${JSON.stringify(report.steps, STEP_KEYS, 2)}\n`
				outputs.tell({ stepsFile: makeFile(folder, 'steps.json', (0, log_secrets.E)(steps, connection.secrets)) })
			}
			if (summary) await writeSummary(report, connection.secrets)
		}
		async function failed(error, config, parts, life) {
			const message = (0, edge_life.Nw)(error)
			const isCancelled = life.cancel.aborted
			if (!isCancelled) {
				parts.state.save({ released: true })
				parts.progress.tell({ conclusion: 'error', message })
			}
			life.fail((0, print.pj)(message, parts.secrets))
			if (config.summary && !isCancelled) await writeSummary(bare(config, 'error', message), parts.secrets)
			return false
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
	811: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			VD: () => live,
			Nw: () => ownFault,
		})
		var core = __nccwpck_require__(532)
		var clock = __nccwpck_require__(443)
		var print = __nccwpck_require__(976)

		// ./src/edge/signals.ts
		const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK']
		function listenForSignals(say) {
			const controller = new AbortController()
			const onSignal = (signal) => {
				if (controller.signal.aborted) {
					say(`${signal} again: the run is being left already`)
					return
				}
				say(`${signal}: this step was told to stop`)
				controller.abort()
			}
			for (const signal of SIGNALS) process.on(signal, onSignal)
			return {
				cancel: controller.signal,
				dispose() {
					for (const signal of SIGNALS) process.off(signal, onSignal)
				},
			}
		}

		// ./src/edge/life.ts
		const AFTER_SIGNAL_MS = 6_500
		const AFTER_RESULT_MS = 5_000
		async function live(work) {
			process.exitCode = 1
			;(0, print.h2)()
			const fail = once(core.z3)
			const startedAt = clock.d.now()
			const signals = listenForSignals(core.pq)
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
			survivePipe()
			process.once('uncaughtException', (thrown) => {
				warning(ownFault(thrown))
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
				void (0, print.bX)().then(() => process.exit())
			}
			setTimeout(letGo, ms).unref()
		}
		function nameWhatIsOpen() {
			;(0, core.pq)(`Still open after the result: ${process.getActiveResourcesInfo().join(', ')}`)
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
			ag: () => said,
			m_: () => briefly,
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
	730: (module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.a(
			module,
			async (__webpack_handle_async_dependencies__, __webpack_async_result__) => {
				try {
					var _edge_gate_step_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(795)
					var _edge_life_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(811)
					await (0, _edge_life_js__WEBPACK_IMPORTED_MODULE_1__.VD)(_edge_gate_step_js__WEBPACK_IMPORTED_MODULE_0__.s)
					__webpack_async_result__()
				} catch (e) {
					__webpack_async_result__(e)
				}
			},
			1,
		)
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
			z3: () => error,
			V4: () => getInput,
			pq: () => info,
			lm: () => notice,
			LZ: () => saveState,
			uH: () => setOutput,
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
		function toCommandProperties(annotationProperties) {
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
				return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value))
			}
			process.stdout.write(external_os_.EOL)
			command_issueCommand('set-output', { name }, utils_toCommandValue(value))
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
			command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message)
		}
		function warning(message, properties = {}) {
			command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message)
		}
		function notice(message, properties = {}) {
			command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message)
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
var __webpack_exports__ = __nccwpck_require__(730)
__webpack_exports__ = await __webpack_exports__
