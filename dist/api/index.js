import { createRequire as __WEBPACK_EXTERNAL_createRequire } from 'module'
var __webpack_modules__ = {
	770: (module, __unused_webpack_exports, __nccwpck_require__) => {
		module.exports = __nccwpck_require__(218)
	},
	218: (__unused_webpack_module, exports, __nccwpck_require__) => {
		var __webpack_unused_export__
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
		__webpack_unused_export__ = debug
	},
	879: (module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.a(
			module,
			async (__webpack_handle_async_dependencies__, __webpack_async_result__) => {
				try {
					var _edge_api_step_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(31)
					var _edge_life_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(811)
					await (0, _edge_life_js__WEBPACK_IMPORTED_MODULE_1__.VD)(_edge_api_step_js__WEBPACK_IMPORTED_MODULE_0__.x)
					__webpack_async_result__()
				} catch (e) {
					__webpack_async_result__(e)
				}
			},
			1,
		)
	},
	31: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			x: () => apiStep,
		})
		var core = __nccwpck_require__(413)

		// ./src/opsera/read.ts
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
		function trouble_inShort(text) {
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
					: isObject(value)
						? (textAt(value, 'message') ?? textAt(value, 'error') ?? textAt(value, 'error', 'message') ?? '')
						: value === undefined
							? reply.body
							: ''
			return trouble_inShort(text)
		}
		function parse(body) {
			try {
				return JSON.parse(body)
			} catch {
				return undefined
			}
		}
		function isRefusal(value) {
			const status = at(value, 'status')
			return typeof status === 'string' && status.trim().toLowerCase() === 'failed'
		}
		const HTTP_DATE = /^\s*[A-Z][a-z]+,? .*\bGMT\s*$/
		function retryAfter(header, now) {
			if (/^\s*\d{1,10}\s*$/.test(header)) return Number(header) * 1000
			const date = HTTP_DATE.test(header) ? Date.parse(header) : NaN
			return Number.isNaN(date) ? undefined : Math.max(0, date - now)
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

		// ./src/api/change.ts
		const LOOKS_SECRET = /pass|pwd|secret|token|key|cred|auth|cert|private|sign|cookie|session|salt|webhook|dsn|conn(?:ection)?_?str/i
		function fieldsOf(data) {
			return pathsIn(data, []).map((path) => path.join('.'))
		}
		function secretsIn(data) {
			return secretsBelow(data, false)
		}
		const DEPTH_MAX = 8
		function pathsIn(value, path) {
			const hasFields = isObject(value) && Object.keys(value).length > 0
			if (!hasFields || path.length === DEPTH_MAX) return [path]
			return Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, [...path, name]))
		}
		function secretsBelow(value, isSecret) {
			if (typeof value === 'object' && value !== null)
				return Object.entries(value).flatMap(([name, inner]) => secretsBelow(inner, isSecret || LOOKS_SECRET.test(name)))
			const isText = typeof value === 'string' || typeof value === 'number'
			return isSecret && isText ? linesOf(String(value)) : []
		}
		function linesOf(text) {
			return text
				.split(/[\r\n]+/)
				.map((line) => line.trim())
				.filter((line) => line !== '')
		}

		// ./src/api/json-tokens.ts
		const HELD_MAX = 16_384
		const QUOTE = 0x22
		const BACKSLASH = 0x5c
		const LETTER_U = 0x75
		const ESCAPED = bytesOf('"\\/bfnrtu')
		const HEX = bytesOf('0123456789abcdefABCDEF')
		const SPACE = bytesOf(' \t\n\r')
		const PUNCTUATION = bytesOf('{}[],:')
		const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/
		const LITERAL = /^(?:true|false|null)$/
		function bytesOf(letters) {
			return new Set(Array.from(letters, (letter) => letter.charCodeAt(0)))
		}
		function isPlain(byte) {
			return byte >= 0x20 && byte !== QUOTE && byte !== BACKSLASH
		}
		class JsonTokens {
			#reader
			#inside = 'nothing'
			#hexLeft = 0
			#isSound = true
			#held
			constructor(reader) {
				this.#reader = reader
			}
			write(piece) {
				for (let index = 0; index < piece.length && this.#isSound; index++) {
					if (this.#inside === 'text') index = this.#skipPlain(piece, index)
					const byte = piece[index]
					if (byte !== undefined) this.#isSound = this.#next(byte)
				}
			}
			end() {
				if (this.#inside === 'word') this.#isSound &&= this.#endWord()
				return this.#isSound && this.#inside === 'nothing'
			}
			#skipPlain(piece, index) {
				let end = index
				while (end < piece.length && isPlain(piece[end] ?? 0)) end += 1
				if (this.#held !== undefined) for (const byte of piece.subarray(index, end)) this.#hold(byte)
				return end
			}
			#next(byte) {
				switch (this.#inside) {
					case 'text':
						return this.#inText(byte)
					case 'escape':
						return this.#inEscape(byte)
					case 'hex':
						this.#hold(byte)
						this.#hexLeft -= 1
						if (this.#hexLeft === 0) this.#inside = 'text'
						return HEX.has(byte)
					case 'word':
						if (!PUNCTUATION.has(byte) && !SPACE.has(byte) && byte !== QUOTE) return this.#hold(byte)
						return this.#endWord() && this.#begin(byte)
					case 'nothing':
						return this.#begin(byte)
				}
			}
			#begin(byte) {
				if (SPACE.has(byte)) return true
				if (PUNCTUATION.has(byte)) return this.#reader.take(String.fromCharCode(byte))
				if (byte === QUOTE) {
					this.#inside = 'text'
					this.#held = this.#reader.wantsText() ? [] : undefined
					return true
				}
				this.#inside = 'word'
				this.#held = [byte]
				return true
			}
			#inText(byte) {
				if (byte === BACKSLASH) {
					this.#hold(byte)
					this.#inside = 'escape'
					return true
				}
				this.#inside = 'nothing'
				return byte === QUOTE && this.#reader.take('string', this.#textHeld())
			}
			#inEscape(byte) {
				this.#hold(byte)
				this.#inside = byte === LETTER_U ? 'hex' : 'text'
				this.#hexLeft = 4
				return ESCAPED.has(byte)
			}
			#endWord() {
				this.#inside = 'nothing'
				const word = decode(this.#held ?? [])
				if (LITERAL.test(word)) return this.#reader.take('literal')
				return NUMBER.test(word) && this.#reader.take('number', Number(word))
			}
			#hold(byte) {
				if (this.#held === undefined) return true
				if (this.#held.length < HELD_MAX) this.#held.push(byte)
				else this.#held = undefined
				return true
			}
			#textHeld() {
				return this.#held === undefined ? undefined : JSON.parse(`"${decode(this.#held)}"`)
			}
		}
		function decode(bytes) {
			return new TextDecoder().decode(Uint8Array.from(bytes))
		}

		// ./src/api/json-scan.ts
		const json_scan_DEPTH_MAX = 2_000
		class JsonScan {
			#wanted
			#tokens = new JsonTokens(this)
			#open = []
			#next = 'value'
			#root = 'other'
			#text
			#key
			#rows
			#rowsDepth = 0
			#values = new Map()
			constructor(wanted) {
				this.#wanted = new Set(wanted)
			}
			write(piece) {
				this.#tokens.write(piece)
			}
			end() {
				const isWhole = this.#tokens.end() && this.#next === 'nothing'
				if (!isWhole) return { root: 'no JSON', values: new Map() }
				return {
					root: this.#root,
					...(this.#rows !== undefined && { rows: this.#rows }),
					...(this.#text !== undefined && { text: this.#text }),
					values: this.#values,
				}
			}
			wantsText() {
				if (this.#open.length > 1) return false
				const isWanted = this.#key !== undefined && this.#wanted.has(this.#key)
				return this.#open.length === 0 || this.#next.startsWith('key') || isWanted
			}
			take(token, value) {
				switch (token) {
					case '{':
						return this.#begins('object') && this.#opens('object')
					case '[':
						return this.#begins('array') && this.#opens('array')
					case '}':
					case ']':
						return this.#closes(token === '}' ? 'object' : 'array')
					case ',':
						if (this.#next !== ', or end') return false
						this.#next = this.#open.at(-1) === 'object' ? 'key' : 'value'
						return true
					case ':':
						if (this.#next !== ':') return false
						this.#next = 'value'
						return true
					case 'string':
						if (this.#next.startsWith('key')) return this.#names(value)
						return this.#begins('text', value) && this.#ends()
					case 'number':
					case 'literal':
						return this.#begins('other', value) && this.#ends()
				}
			}
			#names(key) {
				if (this.#open.length === 1) this.#key = typeof key === 'string' ? key : undefined
				this.#next = ':'
				return true
			}
			#begins(kind, value) {
				if (!this.#next.startsWith('value')) return false
				const depth = this.#open.length
				if (depth === 0) {
					this.#root = kind
					if (typeof value === 'string') this.#text = value
					if (kind === 'array') this.#countRows(1)
				} else if (depth === this.#rowsDepth) {
					this.#rows = (this.#rows ?? 0) + 1
				} else if (depth === 1 && this.#root === 'object') {
					this.#atTop(kind, value)
				}
				return true
			}
			#atTop(kind, value) {
				if (this.#key === 'data') {
					if (kind === 'array') this.#countRows(2)
					else this.#rows = undefined
				}
				if (this.#key === undefined || !this.#wanted.has(this.#key)) return
				if (value === undefined) this.#values.delete(this.#key)
				else this.#values.set(this.#key, value)
			}
			#countRows(depth) {
				this.#rows = 0
				this.#rowsDepth = depth
			}
			#opens(kind) {
				this.#open.push(kind)
				this.#next = kind === 'array' ? 'value or end' : 'key or end'
				return this.#open.length <= json_scan_DEPTH_MAX
			}
			#closes(kind) {
				const mayEnd = this.#next === ', or end' || this.#next === (kind === 'array' ? 'value or end' : 'key or end')
				if (!mayEnd || this.#open.at(-1) !== kind) return false
				if (this.#open.length === this.#rowsDepth) this.#rowsDepth = 0
				this.#open.pop()
				return this.#ends()
			}
			#ends() {
				this.#next = this.#open.length === 0 ? 'nothing' : ', or end'
				return true
			}
		}

		// ./src/api/patience.ts
		const PATIENCE_MS = 180_000
		const UNREADABLE_TRIES = 3
		function isWorthATry(trouble, tries, spentMs, pauseMs) {
			const isUnreadable = trouble.code !== undefined && trouble.code >= 200 && trouble.code <= 299
			if (!isPassing(trouble) || (isUnreadable && tries >= UNREADABLE_TRIES)) return false
			return spentMs + pauseMs <= PATIENCE_MS
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
		function readPipeline(value) {
			const object = isObject(at(value, 'data')) && at(value, 'workflow') === undefined ? at(value, 'data') : value
			const workflow = at(object, 'workflow')
			if (!isObject(workflow)) return undefined
			const neverRan = at(workflow, 'run_count') === undefined && at(workflow, 'last_run') === undefined
			const counter = neverRan ? 0 : countAt(workflow, 'run_count')
			if (counter === undefined) return undefined
			const lastStep = at(workflow, 'last_step')
			const id = textAt(object, '_id')
			const lastRun = readLastRun(workflow)
			const currentStepId = textAt(lastStep, 'running', 'step_id')
			const failedStepId = textAt(lastStep, 'failed', 'step_id')
			const changedAt = instantAt(object, 'updatedAt')
			return {
				...(id !== undefined && { id }),
				name: textAt(object, 'name') ?? '',
				counter,
				...(lastRun !== undefined && { lastRun }),
				state: stateOf(lastStep),
				...(currentStepId !== undefined && { currentStepId }),
				...(failedStepId !== undefined && { failedStepId }),
				...(changedAt !== undefined && { changedAt }),
				plan: (rowsOf(at(workflow, 'plan')) ?? []).filter(isObject).map(readStep),
			}
		}
		function readLastRun(workflow) {
			const runCount = countAt(workflow, 'last_run', 'run_count')
			const status = textAt(workflow, 'last_run', 'status')
			return runCount === undefined || status === undefined ? undefined : { runCount, status }
		}
		function stateOf(lastStep) {
			if (textAt(lastStep, 'success', 'step_id') !== undefined) return 'success'
			if (textAt(lastStep, 'failed', 'step_id') !== undefined) return 'failed'
			const paused = at(lastStep, 'running', 'paused') === true || /^(pending|paused)$/i.test(textAt(lastStep, 'running', 'status') ?? '')
			switch (textAt(lastStep, 'status')?.toLowerCase()) {
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
				id: textAt(step, '_id') ?? '',
				name: textAt(step, 'name') ?? '',
				tool: textAt(step, 'tool', 'tool_identifier') ?? '',
				active: at(step, 'active') !== false,
			}
		}

		// ./src/opsera/records.ts
		function readRecord(row) {
			const runCount = countAt(row, 'run_count')
			const stepIndex = countAt(row, 'step_index')
			const createdAt = instantAt(row, 'createdAt')
			const action = textAt(row, 'action') ?? ''
			const text = consoleText(row)
			return {
				id: textAt(row, '_id') ?? '',
				...(runCount !== undefined && { runCount }),
				stepId: textAt(row, 'step_id') ?? '',
				...(stepIndex !== undefined && { stepIndex }),
				stepName: textAt(row, 'step_name') ?? '',
				tool: textAt(row, 'tool_identifier') ?? '',
				buildNumber: String(countAt(row, 'build_number') ?? textAt(row, 'build_number') ?? ''),
				action,
				status: textAt(row, 'status') ?? '',
				message: textAt(row, 'message') ?? '',
				...(createdAt !== undefined && { createdAt }),
				isConsole: action === '' ? text !== '' : /^console output$/i.test(action.trim()),
				text,
			}
		}
		const OCTOPUS_TOPIC = 'opsera.pipeline.octopus.console.log'
		function consoleText(row) {
			const response = at(row, 'api_response')
			if (typeof response === 'string') return response
			return (
				textAt(response, 'jenkinsConsoleLog') ??
				textAt(response, 'jenkins_console_log') ??
				joined(at(response, 'consoleLog')) ??
				octopusText(row, response) ??
				textAt(response, 'buildLog') ??
				joined(at(response, 'apiResponse')) ??
				joined(at(response, 'current', 'data', 'apiResponse')) ??
				joined(response) ??
				''
			)
		}
		function octopusText(row, response) {
			const topic = textAt(row, 'step_configuration', 'topic')
			return topic === OCTOPUS_TOPIC ? textAt(response, 'message') : undefined
		}
		const records_DEPTH_MAX = 8
		const TEXTS_MAX = 10_000
		function joined(value) {
			const texts = []
			gather(value, records_DEPTH_MAX, texts)
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
			} else if (isObject(value)) {
				const log = at(value, 'log')
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
			const message = textAt(value, 'message') ?? ''
			if (isRefusal(value)) return { accepted: false, message }
			return isAccepted(textAt(value, 'status') ?? '') ? { accepted: true, message } : undefined
		}
		function readStart(value) {
			const runCount = countAt(value, 'runCount')
			const reply = readAcknowledgement(value)
			if (reply?.accepted === false) return reply
			if (runCount !== undefined && runCount >= 1)
				return { accepted: true, message: reply?.message ?? textAt(value, 'message') ?? '', runCount }
			return reply
		}
		function readStatus(value) {
			const word = textAt(value, 'status')?.trim()
			return word === undefined || word === '' ? undefined : { word, message: textAt(value, 'message') ?? '' }
		}
		function readRecords(value) {
			return rowsOf(value)?.filter(isObject).map(readRecord)
		}
		function readListed(value) {
			return rowsOf(value)?.map((row) => ({ id: textAt(row, '_id') ?? '', name: textAt(row, 'name') ?? '' }))
		}
		function readRows(value) {
			return rowsOf(value)?.filter(isObject)
		}
		function readObject(value) {
			if (isRefusal(value) && textAt(value, '_id') === undefined) return undefined
			const data = textAt(value, '_id') === undefined ? at(value, 'data') : undefined
			if (isObject(data)) return data
			return isObject(value) ? value : undefined
		}
		function readTool(value) {
			const message = textAt(value, 'message') ?? ''
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

		// ./src/api/reply.ts
		const WANTED = ['status', 'message', 'runCount', '_id']
		function isTruncated(rows) {
			return rows >= MAX_ROWS
		}
		function meaningOf(call, reply, scanned, now) {
			const facts = factsOf(call, reply, scanned)
			const trouble = troubleOfCode(reply, call, now)
			if ((trouble === undefined || call.changes) && reply_isRefusal(call, facts, scanned))
				return { kind: 'refused', facts, ...(trouble?.kind === 'denied' && { denial: trouble }) }
			if (trouble !== undefined) return { kind: 'trouble', trouble }
			return isAnswer(call, facts, scanned) ? { kind: 'good', facts } : { kind: 'trouble', trouble: unreadable(reply) }
		}
		function factsOf({ name, list }, reply, { root, rows, text, values }) {
			const word = name !== 'task-status' ? '' : root === 'no JSON' ? bareWord(reply.body) : (text ?? '')
			return {
				status: (word === '' ? textOf(values.get('status')) : word).trim(),
				message: textOf(values.get('message')),
				...(list && rows !== undefined && { rows }),
			}
		}
		function textOf(value) {
			return typeof value === 'string' ? value : ''
		}
		function reply_isRefusal({ name, list, changes }, { status }, { root, values }) {
			if (name === 'pipeline-status' || name === 'task-status' || root !== 'object') return false
			return status.toLowerCase() === 'failed' && (changes || list || !values.has('_id'))
		}
		function isAnswer({ name, list }, { status, rows }, { root, values }) {
			switch (name) {
				case 'pipeline-run':
					return isAccepted(status) || isRunCount(values.get('runCount'))
				case 'pipeline-stop':
				case 'pipeline-reset':
					return isAccepted(status)
				case 'pipeline-status':
				case 'task-status':
					return status !== ''
				default:
					return list ? rows !== undefined : root === 'object'
			}
		}
		function isRunCount(value) {
			return /^[1-9]\d{0,14}$/.test(String(value))
		}

		// ./src/api/request.ts
		function requestOf({ operation, path = operation.path, values }) {
			const { method, fields } = operation
			const body = {}
			for (const { name, key } of fields) {
				const value = values[name]
				if (key !== undefined && value !== undefined) body[key] = value
			}
			return method === 'POST' ? { method, path, body } : { method, path, query: asTexts(body) }
		}
		function asTexts(fields) {
			const texts = Object.entries(fields).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)])
			return Object.fromEntries(texts)
		}
		function isRepeatable({ operation, path }) {
			return !operation.changes && (path === undefined || operation.method === 'GET')
		}

		// ./src/opsera/status.ts
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
			return status !== undefined && endNamedIn(status.message) === runCount
		}
		function isRecorded({ pipeline }, runCount) {
			return pipeline !== undefined && (pipeline.lastRun?.runCount === runCount || pipeline.counter > runCount)
		}
		function isGood({ status }) {
			return status !== undefined && phaseOf(status.word) === 'success'
		}
		function standSaid({ word, message }, pipeline, runCount) {
			const named = runNamedIn(message)
			if (named !== undefined && named !== runCount) return 'unknown'
			if (isStoppable(word)) return 'going'
			switch (phaseOf(word)) {
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

		// ./src/api/rule.ts
		const TRIES = 4
		const STOP_READ_MS = FRESH_MS - 500
		const RESET_READ_MS = 20_000
		async function mayStop(looking, target) {
			const { looks, last } = await look(looking, target, STOP_READ_MS)
			const { pipelineId, runCount } = target
			const run = `Run ${runCount} of pipeline ${pipelineId}`
			switch (standOf(looks, target)) {
				case 'over':
					return needless(`${run} is over (${last.status?.word ?? ''}), so no stop was sent.`)
				case 'not-current':
					return needless(`${run} is not the current run any more, so no stop was sent: it would hit another.`)
				case 'queued':
					return refused(`${run} has not begun, and Opsera has no call to take it back. Stop it once it runs.`)
				case 'unknown':
					return refused(`${run} was not stopped: ${unread(last, runCount)}. Check it in the portal.`)
				case 'going':
					return looking.clock.now() - last.at <= FRESH_MS
						? { kind: 'given' }
						: refused(`${run} was not stopped: Opsera answered too slowly to stop it safely. Try again.`)
			}
		}
		async function mayReset(looking, target) {
			const { looks, last } = await look(looking, target, RESET_READ_MS)
			const { pipelineId, runCount } = target
			const counter = last.pipeline?.counter ?? 0
			if (counter > runCount) return needless(`Run ${counter} of pipeline ${pipelineId} is the current one, so no reset was sent.`)
			const why = speaksAgainstReset(looks, target)
			if (why === undefined) return { kind: 'given' }
			const reason = last.pipeline === undefined && last.trouble !== undefined ? unread(last, runCount) : why
			return refused(
				`Pipeline ${pipelineId} was not reset: ${reason}. A reset needs run ${runCount} to be over, and no other to have begun.`,
			)
		}
		function needless(why) {
			return { kind: 'needless', why }
		}
		function refused(why) {
			return { kind: 'refused', why }
		}
		function unread({ status, trouble }, runCount) {
			if (status === undefined) return `its state could not be read (${trouble ?? 'no answer'})`
			const named = runNamedIn(status.message)
			if (named !== undefined && named !== runCount) return `Opsera spoke of run ${named} when asked for it`
			return `Opsera's word "${status.word}" does not tell whether it goes on`
		}
		const BETWEEN_LOOKS_MS = 2_000
		async function look(looking, target, deadlineMs) {
			const { client, clock, random, cancel } = looking
			const { pipelineId, runCount } = target
			const options = { deadlineMs, signal: cancel }
			const looks = []
			for (let tries = 1; ; tries++) {
				const at = clock.now()
				const [status, pipeline] = await Promise.all([
					client.pipelineStatus(pipelineId, runCount, options),
					client.pipelineSummary(pipelineId, options),
				])
				const last = readsOf(at, status, pipeline)
				looks.push(last)
				const isClear = !status.ok || standOf(looks, target) !== 'unknown'
				if ((isClear && !mayCome(status) && !mayCome(pipeline)) || tries === TRIES || cancel.aborted) return { looks, last }
				await clock.sleep(Math.max(BETWEEN_LOOKS_MS, backOff(tries, undefined, random)), cancel)
			}
		}
		function mayCome(outcome) {
			return !outcome.ok && isPassing(outcome.trouble)
		}

		// ./src/api/sentences.ts
		function sentences_refused({ operation }, message) {
			const words = trouble_inShort(message)
			const said = words === '' ? 'without a reason' : `"${words}"`
			return `Opsera refused ${operation.name}: ${said}. Check what it was asked for in the portal.`
		}
		function inTrouble(call, trouble) {
			const { name, changes } = call.operation
			switch (trouble.kind) {
				case 'denied':
					return `${trouble.reason}.`
				case 'missing':
					return `Opsera does not know what ${name} asks for (${trouble.reason}). ${check(call, 'its fields', 'base-url')}`
				case 'rejected':
					return `Opsera rejected ${name} (${trouble.reason}). ${check(call, 'its fields')}`
				case 'redirected':
				case 'untrusted':
					return `${name} was not answered: ${trouble.reason}.`
				case 'unreachable':
					return `Opsera could not be reached, so ${name} was not sent: ${trouble.reason}. Check base-url and the network of the runner.`
				case 'throttled':
					return `Opsera did not take ${name} (${trouble.reason}). Try again later.`
				case 'unclear':
				case 'too-large':
					return changes
						? `The answer to ${name} was lost (${trouble.reason}). Opsera may have acted on it: check before sending it again.`
						: `${name} brought no good answer: ${trouble.reason}. ${check(call, 'base-url', 'the state of Opsera')}`
			}
		}
		function check({ operation, path }, ...things) {
			const all = path === undefined ? things : [...things, 'path']
			const listed = all.length === 1 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`
			const isDoubtful = path === undefined && operation.pathIs === 'assumed'
			const doubt = `; ${operation.path} is only assumed, so ask Opsera for the right path and give it as path`
			return `Check ${listed}${isDoubtful ? doubt : ''}.`
		}

		// ./src/api/call.ts
		const OPENING_MAX = 65_536
		async function makeCall(call, parts) {
			const permission = await permissionFor(call, parts)
			if (parts.cancel.aborted) return { isGreen: false, why: `This step was told to stop before ${call.operation.name} was sent.` }
			if (permission.kind === 'needless') return { isGreen: true, why: permission.why }
			if (permission.kind === 'refused') return { isGreen: false, why: permission.why }
			announce(call, parts.sink)
			const meaning = await ask(call, parts)
			switch (meaning.kind) {
				case 'good':
					return { isGreen: true, why: '', facts: meaning.facts }
				case 'refused':
					return { isGreen: false, why: whyRefused(call, meaning), facts: meaning.facts }
				case 'trouble':
					parts.file.clear()
					return { isGreen: false, why: lost(call, meaning.trouble, parts.cancel) }
			}
		}
		async function permissionFor({ operation, values }, parts) {
			const { 'pipeline-id': pipelineId, 'run-count': runCount } = values
			if (pipelineId === undefined || typeof runCount !== 'number') return { kind: 'given' }
			if (operation.name === 'pipeline-stop') return mayStop(parts, { pipelineId, runCount })
			if (operation.name === 'pipeline-reset') return mayReset(parts, { pipelineId, runCount })
			return { kind: 'given' }
		}
		function announce({ operation, values }, sink) {
			if (operation.name !== 'tool-update') return
			const { 'tool-id': toolId = '', data = {} } = values
			sink.info(`Changing tool ${toolId}: ${fieldsOf(data).join(', ')}`)
		}
		function whyRefused(call, { facts, denial }) {
			return denial === undefined ? sentences_refused(call, facts.message) : inTrouble(call, denial)
		}
		function lost(call, trouble, cancel) {
			return cancel.aborted && !call.operation.changes ? 'This step was told to stop before it had an answer.' : inTrouble(call, trouble)
		}
		async function ask(call, parts) {
			const { clock, random, sink, cancel } = parts
			const beganAt = clock.now()
			for (let tries = 1; ; tries++) {
				const meaning = await askOnce(call, parts)
				if (meaning.kind !== 'trouble' || !isRepeatable(call) || cancel.aborted) return meaning
				const { trouble } = meaning
				const pauseMs = backOff(tries, trouble.retryAfterMs, random)
				if (!isWorthATry(trouble, tries, clock.now() - beganAt, pauseMs)) return meaning
				sink.info(`No good answer to ${call.operation.name} (${trouble.reason}); trying again`)
				await clock.sleep(pauseMs, cancel)
			}
		}
		const ANSWER_AFTER_SIGNAL_MS = 5_000
		async function askOnce(call, parts) {
			const { wire, file, clock, cancel } = parts
			const { operation } = call
			const opening = new Opening()
			const scan = new JsonScan(WANTED)
			const grace = graceAfter(cancel, operation.changes ? ANSWER_AFTER_SIGNAL_MS : 0, clock)
			const deadline = clock.deadline(operation.deadlineMs, grace.signal)
			try {
				const head = await wire.stream({ ...requestOf(call), signal: deadline.signal }, () => {
					file.clear()
					return (piece) => {
						opening.add(piece)
						scan.write(piece)
						file.write(piece)
					}
				})
				if (head.kind !== 'reply') return { kind: 'trouble', trouble: troubleOfSilence(head) }
				const scanned = scan.end()
				const meaning = meaningOf(operation, { ...head, body: opening.text() }, scanned, clock.now())
				if (meaning.kind === 'good' && scanned.root === 'no JSON') rewrite(file, meaning.facts.status)
				return meaning
			} finally {
				deadline.clear()
				grace.clear()
			}
		}
		function rewrite(file, status) {
			file.clear()
			file.write(new TextEncoder().encode(JSON.stringify(status)))
		}
		class Opening {
			#pieces = []
			#room = OPENING_MAX
			add(piece) {
				if (this.#room === 0) return
				const kept = piece.slice(0, this.#room)
				this.#room -= kept.length
				this.#pieces.push(kept)
			}
			text() {
				const decoder = new TextDecoder()
				return this.#pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode()
			}
		}
		var log_secrets = __nccwpck_require__(367)

		// ./src/api/nearest.ts
		function nearest(given, words) {
			const meant = given.toLowerCase()
			const badness = (word) => distance(meant, word) - PART * sharedParts(meant, word)
			return words.reduce((best, word) => (badness(word) < badness(best) ? word : best))
		}
		const PART = 1_000
		function sharedParts(given, word) {
			const parts = new Set(partsOf(given))
			return partsOf(word).filter((part) => parts.has(part)).length
		}
		function partsOf(text) {
			return text.split(/[^a-z]+/).flatMap((part) => (part === '' ? [] : [part.replace(/(?<=[^su])s$/, '')]))
		}
		function distance(from, to) {
			let row = Array.from({ length: to.length + 1 }, (_, index) => index)
			for (let line = 1; line <= from.length; line++) {
				const next = [line]
				for (let column = 1; column <= to.length; column++) {
					const changed = (row[column - 1] ?? 0) + (from[line - 1] === to[column - 1] ? 0 : 1)
					next.push(Math.min(changed, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
				}
				row = next
			}
			return row[to.length] ?? 0
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
				const exp = isObject(claims) ? claims.exp : undefined
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
					if (isObject(value)) return value
				} catch {}
				this.add(name, 'a JSON object is accepted, as in {"branch": "main"}')
				return {}
			}
			#refuse(name, accepted) {
				this.add(name, `got ${this.quoted(name)}; accepted: ${accepted}`)
			}
		}

		// ./src/edge/api-config.ts
		const FIELDS = new Set(OPERATIONS.flatMap(({ fields }) => fields.map(({ name }) => name)))
		const NAMES = OPERATIONS.map(({ name }) => name)
		const PATH = /^(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)+$/
		const DATE = /^\d{4}-\d{2}-\d{2}$/
		const DATA_DEPTH_MAX = 100
		const WEEK_MS = 7 * 24 * 3_600_000
		function readApiConfig(now) {
			const inputs = new Inputs()
			const connection = readConnection(inputs, now)
			const { operation, isKnown } = readOperation(inputs)
			const path = isKnown && inputs.isSet('path') ? readPath(inputs, operation) : undefined
			const values = isKnown ? readFields(inputs, operation) : {}
			inputs.check()
			return {
				call: { operation, values, ...(path !== undefined && { path }) },
				connection,
				dataSecrets: values.data === undefined ? [] : secretsIn(values.data),
				notices: hints(connection, now),
			}
		}
		function readOperation(inputs) {
			const given = inputs.text('operation')
			const name = nearest(given.slice(0, 100), NAMES)
			const isKnown = name === given
			if (given === '') inputs.add('operation', `is missing; accepted: ${NAMES.join(', ')}`)
			else if (!isKnown) inputs.add('operation', `there is no ${inputs.quoted('operation')}; did you mean ${name}?`)
			return { operation: operation(name), isKnown }
		}
		function readPath(inputs, operation) {
			if (operation.pathIs === 'documented')
				inputs.add('path', `is not taken by ${operation.name}: Opsera's document gives ${operation.path}`)
			return inputs.pattern('path', PATH, `a path such as ${operation.path}, of letters, digits, dots, _ and -`)
		}
		function readFields(inputs, { name, fields }) {
			const taken = fields.map((field) => field.name)
			for (const field of FIELDS) {
				if (inputs.isSet(field) && !taken.includes(field))
					inputs.add(field, `is not taken by ${name}, which takes ${taken.join(', ') || 'no field'}`)
			}
			const given = fields.filter((field) => {
				if (field.required && !inputs.isSet(field.name)) inputs.add(field.name, `is missing; ${name} needs it`)
				return inputs.isSet(field.name)
			})
			return Object.fromEntries(given.map((field) => [field.name, readField(inputs, name, field.name)]))
		}
		function readField(inputs, operation, field) {
			switch (field) {
				case 'pipeline-id':
				case 'tool-id':
				case 'task-id':
					return inputs.pattern(field, /^[\da-f]{24}$/i, '24 hex digits')
				case 'run-count':
					return readRunCount(inputs, operation === 'pipeline-stop' || operation === 'pipeline-reset')
				case 'count':
					return inputs.integer(field, 1)
				case 'date':
					return readDate(inputs)
				case 'log-type':
				case 'scope':
					return inputs.pattern(field, /^\P{Cc}{1,200}$/u, 'one line of at most 200 letters')
				case 'data':
					return readData(inputs)
			}
		}
		function readRunCount(inputs, mayBeAny) {
			const given = inputs.text('run-count')
			if (!mayBeAny || /^\d{1,9}$/.test(given)) return inputs.integer('run-count', 1)
			inputs.pattern('run-count', /^any$/, 'a whole number from 1, or any for whatever run is current')
			return 'any'
		}
		function readDate(inputs) {
			const given = inputs.pattern('date', DATE, 'a day as YYYY-MM-DD')
			const instant = Date.parse(`${given}T00:00:00Z`)
			const isReal = !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(given)
			if (DATE.test(given) && !isReal) inputs.add('date', `the calendar has no ${given}`)
			return given
		}
		function readData(inputs) {
			const data = inputs.object('data')
			if (inputs.text('data').replace(/\s/g, '') === '{}') inputs.add('data', 'has no field, so nothing would change')
			if (isDeeper(data, DATA_DEPTH_MAX)) inputs.add('data', `is nested deeper than ${DATA_DEPTH_MAX} levels, as no tool is`)
			return data
		}
		function isDeeper(value, levels) {
			if (typeof value !== 'object' || value === null) return false
			return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1))
		}
		function hints({ expiresAt }, now) {
			if (expiresAt === undefined || expiresAt >= now + WEEK_MS) return []
			return [`opsera-token expires on ${day(expiresAt)}. Make a new one in the portal and update the secret.`]
		}

		// external \"node:fs\"
		const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('node:fs')

		// ./src/edge/api-file.ts
		class ReplyFile {
			#path
			#file
			#secrets
			#reach
			#heldBack = ''
			#bytes = 0
			constructor(path, secrets) {
				this.#path = path
				this.#file = (0, external_node_fs_namespaceObject.openSync)(path, 'r+')
				this.#secrets = secrets
				this.#reach = Math.max(0, ...secrets.map((secret) => secret.length - 1))
			}
			clear() {
				this.#heldBack = ''
				this.#bytes = 0
				;(0, external_node_fs_namespaceObject.ftruncateSync)(this.#file)
			}
			write(piece) {
				const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
				const text = (0, log_secrets.E)(this.#heldBack + bytes.toString('latin1'), this.#secrets)
				const end = Math.max(0, text.length - this.#reach)
				this.#heldBack = text.slice(end)
				this.#append(text.slice(0, end))
			}
			finish() {
				this.#append(this.#heldBack)
				;(0, external_node_fs_namespaceObject.closeSync)(this.#file)
				return this.#bytes
			}
			text() {
				return (0, external_node_fs_namespaceObject.readFileSync)(this.#path, 'utf8')
			}
			#append(text) {
				const bytes = Buffer.from(text, 'latin1')
				for (let done = 0; done < bytes.byteLength;)
					done += (0, external_node_fs_namespaceObject.writeSync)(this.#file, bytes, done, bytes.byteLength - done, this.#bytes + done)
				this.#bytes += bytes.byteLength
			}
		}
		var sanitize = __nccwpck_require__(395)

		// ./src/edge/api-outputs.ts
		const STATUS_MAX = 64
		function tellReply({ status, message, rows }, result, secrets) {
			;(0, core.uH)('status', (0, sanitize.TN)(status, secrets, STATUS_MAX))
			;(0, core.uH)('message', (0, sanitize.TN)(message, secrets))
			if (rows !== undefined) {
				;(0, core.uH)('rows', rows)
				;(0, core.uH)('truncated', isTruncated(rows))
			}
			;(0, core.uH)('result', result)
		}
		var clock = __nccwpck_require__(443)

		// external \"node:os\"
		const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('node:os')

		// external \"node:path\"
		const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('node:path')

		// ./src/edge/folder.ts
		function makeFolder() {
			const { RUNNER_TEMP } = process.env
			return (0, external_node_fs_namespaceObject.mkdtempSync)(
				(0, external_node_path_namespaceObject.join)(
					RUNNER_TEMP === undefined || RUNNER_TEMP === '' ? (0, external_node_os_namespaceObject.tmpdir)() : RUNNER_TEMP,
					'opsera-',
				),
			)
		}
		function makeFile(folder, name, text = '') {
			const path = (0, external_node_path_namespaceObject.join)(folder, name)
			const file = (0, external_node_fs_namespaceObject.openSync)(path, 'wx', 0o600)
			try {
				;(0, external_node_fs_namespaceObject.writeFileSync)(file, text)
			} finally {
				;(0, external_node_fs_namespaceObject.closeSync)(file)
			}
			return path
		}
		var lib = __nccwpck_require__(152)

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
				return { ...headOf(message), body: (await this.#read(message, http_gather)) ?? '' }
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
		async function http_gather(chunks, maxBytes) {
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
		var edge_life = __nccwpck_require__(811)
		var print = __nccwpck_require__(976)

		// ./src/edge/api-step.ts
		const RESULT_MAX_BYTES = 256 * 1024
		const api_step_MASK_MIN = 8
		const HIDE_MIN = 3
		async function apiStep(life) {
			try {
				return await runStep(readApiConfig(life.startedAt), life)
			} catch (error) {
				life.fail((0, print.pj)(error instanceof InputError ? error.message : (0, edge_life.Nw)(error), []))
				return false
			}
		}
		async function runStep(config, life) {
			const { call, connection, notices } = config
			const secrets = secretsOf(config)
			const folder = makeFolder()
			const path = makeFile(folder, 'result.json')
			const file = new ReplyFile(path, connection.secrets)
			const wire = new HttpTransport(connection)
			const sink = new print.ml({ secrets, logFile: () => '' })
			;(0, core.uH)('result-file', path)
			for (const notice of notices) sink.notice(notice)
			try {
				const ended = await makeCall(call, {
					wire,
					file,
					sink,
					client: new HttpOpseraClient(wire, clock.d),
					clock: clock.d,
					random: Math.random,
					cancel: life.cancel,
				})
				leave(ended, config, file, sink, secrets)
				if (!ended.isGreen) life.fail((0, print.pj)(ended.why, secrets))
				return ended.isGreen
			} finally {
				wire.dispose()
			}
		}
		function secretsOf({ connection, dataSecrets }) {
			const hidden = dataSecrets.filter((secret) => secret.length >= HIDE_MIN)
			for (const secret of hidden) if (secret.length >= api_step_MASK_MIN) (0, core.Pq)(secret)
			const forms = hidden.flatMap((secret) => [secret, ...(0, log_secrets.e)(secret)])
			return [...connection.secrets, ...forms].sort((a, b) => b.length - a.length)
		}
		function leave({ isGreen, why, facts }, { call }, file, sink, secrets) {
			const bytes = file.finish()
			if (facts === undefined) {
				if (isGreen) sink.notice(why)
				return
			}
			const { name } = call.operation
			const isPrivate = name.startsWith('tool-')
			const isLarge = bytes > RESULT_MAX_BYTES
			if (isLarge && !isPrivate) sink.notice(`The reply has ${megabytes(bytes)}: the output result is empty, and result-file has it all.`)
			if (facts.rows !== undefined && isTruncated(facts.rows))
				sink.notice(`The list has ${facts.rows} rows, the most that Opsera gives: there may be more.`)
			tellReply(facts, isPrivate || isLarge ? '' : file.text(), secrets)
			if (isGreen) sink.info(line(name, facts))
		}
		function megabytes(bytes) {
			return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
		}
		function line(name, { status, message, rows }) {
			const count = rows === undefined ? '' : rows === 1 ? '1 row' : `${rows} rows`
			return [name, count, status, message].filter((part) => part !== '').join(' · ')
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
	811: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			VD: () => live,
			Nw: () => ownFault,
		})
		var core = __nccwpck_require__(413)
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
		var core = __nccwpck_require__(413)

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
	613: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('assert')
	},
	434: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('events')
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
	756: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('tls')
	},
	23: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('util')
	},
	413: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			z3: () => error,
			V4: () => getInput,
			pq: () => info,
			lm: () => notice,
			uH: () => setOutput,
			Pq: () => core_setSecret,
			$e: () => warning,
		})

		// external \"os\"
		const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('os')

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
			process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL)
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

		// external \"fs\"
		const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('fs')

		// ./node_modules/@actions/core/lib/file-command.js
		function file_command_issueFileCommand(command, message) {
			const filePath = process.env[`GITHUB_${command}`]
			if (!filePath) {
				throw new Error(`Unable to find environment variable for file command ${command}`)
			}
			if (!external_fs_namespaceObject.existsSync(filePath)) {
				throw new Error(`Missing file at path: ${filePath}`)
			}
			external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
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
			return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`
		}

		// external \"path\"
		const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)('path')
		var lib = __nccwpck_require__(152)

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
		const { access, appendFile, writeFile } = external_fs_namespaceObject.promises
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
						yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK)
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
				return this.addRaw(external_os_namespaceObject.EOL)
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
		const summary = null && _summary

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
		const platform = external_os_namespaceObject.platform()
		const arch = external_os_namespaceObject.arch()
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
			process.stdout.write(external_os_namespaceObject.EOL)
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
			process.stdout.write(message + external_os_namespaceObject.EOL)
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
				return issueFileCommand('STATE', prepareKeyValueMessage(name, value))
			}
			issueCommand('save-state', { name }, toCommandValue(value))
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
	152: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
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

		// ./src/edge/unused/undici.ts
		function ProxyAgent() {}
		function fetch() {
			throw new Error('undici is not part of this bundle')
		}

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
				proxyAgent = new ProxyAgent(
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
		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__)
		threw = false
	} finally {
		if (threw) delete __webpack_module_cache__[moduleId]
	}
	return module.exports
}
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
var __webpack_exports__ = __nccwpck_require__(879)
__webpack_exports__ = await __webpack_exports__
