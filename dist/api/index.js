import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 770:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

/* unused reexport */ __nccwpck_require__(218);


/***/ }),

/***/ 218:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var net = __nccwpck_require__(278);
var tls = __nccwpck_require__(756);
var http = __nccwpck_require__(611);
var https = __nccwpck_require__(311);
var events = __nccwpck_require__(434);
var assert = __nccwpck_require__(613);
var util = __nccwpck_require__(23);


__webpack_unused_export__ = httpOverHttp;
__webpack_unused_export__ = httpsOverHttp;
__webpack_unused_export__ = httpOverHttps;
__webpack_unused_export__ = httpsOverHttps;


function httpOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  return agent;
}

function httpsOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}

function httpOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  return agent;
}

function httpsOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}


function TunnelingAgent(options) {
  var self = this;
  self.options = options || {};
  self.proxyOptions = self.options.proxy || {};
  self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
  self.requests = [];
  self.sockets = [];

  self.on('free', function onFree(socket, host, port, localAddress) {
    var options = toOptions(host, port, localAddress);
    for (var i = 0, len = self.requests.length; i < len; ++i) {
      var pending = self.requests[i];
      if (pending.host === options.host && pending.port === options.port) {
        // Detect the request to connect same origin server,
        // reuse the connection.
        self.requests.splice(i, 1);
        pending.request.onSocket(socket);
        return;
      }
    }
    socket.destroy();
    self.removeSocket(socket);
  });
}
util.inherits(TunnelingAgent, events.EventEmitter);

TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
  var self = this;
  var options = mergeOptions({request: req}, self.options, toOptions(host, port, localAddress));

  if (self.sockets.length >= this.maxSockets) {
    // We are over limit so we'll add it to the queue.
    self.requests.push(options);
    return;
  }

  // If we are under maxSockets create a new one.
  self.createSocket(options, function(socket) {
    socket.on('free', onFree);
    socket.on('close', onCloseOrRemove);
    socket.on('agentRemove', onCloseOrRemove);
    req.onSocket(socket);

    function onFree() {
      self.emit('free', socket, options);
    }

    function onCloseOrRemove(err) {
      self.removeSocket(socket);
      socket.removeListener('free', onFree);
      socket.removeListener('close', onCloseOrRemove);
      socket.removeListener('agentRemove', onCloseOrRemove);
    }
  });
};

TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
  var self = this;
  var placeholder = {};
  self.sockets.push(placeholder);

  var connectOptions = mergeOptions({}, self.proxyOptions, {
    method: 'CONNECT',
    path: options.host + ':' + options.port,
    agent: false,
    headers: {
      host: options.host + ':' + options.port
    }
  });
  if (options.localAddress) {
    connectOptions.localAddress = options.localAddress;
  }
  if (connectOptions.proxyAuth) {
    connectOptions.headers = connectOptions.headers || {};
    connectOptions.headers['Proxy-Authorization'] = 'Basic ' +
        new Buffer(connectOptions.proxyAuth).toString('base64');
  }

  debug('making CONNECT request');
  var connectReq = self.request(connectOptions);
  connectReq.useChunkedEncodingByDefault = false; // for v0.6
  connectReq.once('response', onResponse); // for v0.6
  connectReq.once('upgrade', onUpgrade);   // for v0.6
  connectReq.once('connect', onConnect);   // for v0.7 or later
  connectReq.once('error', onError);
  connectReq.end();

  function onResponse(res) {
    // Very hacky. This is necessary to avoid http-parser leaks.
    res.upgrade = true;
  }

  function onUpgrade(res, socket, head) {
    // Hacky.
    process.nextTick(function() {
      onConnect(res, socket, head);
    });
  }

  function onConnect(res, socket, head) {
    connectReq.removeAllListeners();
    socket.removeAllListeners();

    if (res.statusCode !== 200) {
      debug('tunneling socket could not be established, statusCode=%d',
        res.statusCode);
      socket.destroy();
      var error = new Error('tunneling socket could not be established, ' +
        'statusCode=' + res.statusCode);
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    if (head.length > 0) {
      debug('got illegal response body from proxy');
      socket.destroy();
      var error = new Error('got illegal response body from proxy');
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    debug('tunneling connection has established');
    self.sockets[self.sockets.indexOf(placeholder)] = socket;
    return cb(socket);
  }

  function onError(cause) {
    connectReq.removeAllListeners();

    debug('tunneling socket could not be established, cause=%s\n',
          cause.message, cause.stack);
    var error = new Error('tunneling socket could not be established, ' +
                          'cause=' + cause.message);
    error.code = 'ECONNRESET';
    options.request.emit('error', error);
    self.removeSocket(placeholder);
  }
};

TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
  var pos = this.sockets.indexOf(socket)
  if (pos === -1) {
    return;
  }
  this.sockets.splice(pos, 1);

  var pending = this.requests.shift();
  if (pending) {
    // If we have pending requests and a socket gets closed a new one
    // needs to be created to take over in the pool for the one that closed.
    this.createSocket(pending, function(socket) {
      pending.request.onSocket(socket);
    });
  }
};

function createSecureSocket(options, cb) {
  var self = this;
  TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
    var hostHeader = options.request.getHeader('host');
    var tlsOptions = mergeOptions({}, self.options, {
      socket: socket,
      servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
    });

    // 0 is dummy port for v0.6
    var secureSocket = tls.connect(0, tlsOptions);
    self.sockets[self.sockets.indexOf(socket)] = secureSocket;
    cb(secureSocket);
  });
}


function toOptions(host, port, localAddress) {
  if (typeof host === 'string') { // since v0.10
    return {
      host: host,
      port: port,
      localAddress: localAddress
    };
  }
  return host; // for v0.11 or later
}

function mergeOptions(target) {
  for (var i = 1, len = arguments.length; i < len; ++i) {
    var overrides = arguments[i];
    if (typeof overrides === 'object') {
      var keys = Object.keys(overrides);
      for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
        var k = keys[j];
        if (overrides[k] !== undefined) {
          target[k] = overrides[k];
        }
      }
    }
  }
  return target;
}


var debug;
if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
  debug = function() {
    var args = Array.prototype.slice.call(arguments);
    if (typeof args[0] === 'string') {
      args[0] = 'TUNNEL: ' + args[0];
    } else {
      args.unshift('TUNNEL:');
    }
    console.error.apply(console, args);
  }
} else {
  debug = function() {};
}
__webpack_unused_export__ = debug; // for test


/***/ }),

/***/ 879:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _steps_api_step_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(155);
/* harmony import */ var _runner_step_process_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(502);


await (0,_runner_step_process_js__WEBPACK_IMPORTED_MODULE_1__/* .runStep */ .eg)(_steps_api_step_js__WEBPACK_IMPORTED_MODULE_0__/* .apiStep */ .x);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 872:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ withoutPassword),
/* harmony export */   Q2: () => (/* binding */ parseBaseUrl),
/* harmony export */   hd: () => (/* binding */ apiBesidePortal)
/* harmony export */ });
function parseBaseUrl(text, example) {
    if (!URL.canParse(text))
        return { problem: `it must be an https URL, such as ${example}` };
    const { protocol, hostname, origin, pathname, username, password, search, hash } = new URL(text);
    const isLoopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
    if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback))
        return { problem: 'only https is allowed, and http for loopback hosts' };
    if (username !== '' || password !== '')
        return { problem: 'user names and passwords are not allowed' };
    if (search !== '' || hash !== '')
        return { problem: 'a query or fragment is not allowed' };
    const path = pathname.replace(/\/+$/, '');
    const withoutApi = path.replace(/\/api(?:\/v\d+)?$/, '');
    return withoutApi === path
        ? { url: `${origin}${path}` }
        : { problem: `the action adds the API path itself: use ${origin}${withoutApi}` };
}
function apiBesidePortal(url) {
    const tenant = /^https:\/\/portal\.(?:([a-z\d-]+)\.)?opsera\.io(?:[:/]|$)/.exec(url);
    if (tenant === null)
        return undefined;
    return tenant[1] === undefined ? 'https://app.opsera.io' : `https://api.${tenant[1]}.opsera.io`;
}
function withoutPassword(text) {
    return text.replace(/\/\/.*@/s, '//***@').replace(/[?#].*$/s, '');
}


/***/ }),

/***/ 11:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ DEFAULTS)
/* harmony export */ });
const DEFAULTS = {
    'base-url': 'https://app.opsera.io',
    'on-busy': 'fail',
    'reset-before-run': 'false',
    wait: 'true',
    timeout: '50m',
    'on-timeout': 'none',
    'on-cancel': 'stop',
    'on-pause': 'wait',
    'poll-interval': '10s',
    patience: '15m',
    logs: 'console',
    'log-limit': '20',
    summary: 'true',
};


/***/ }),

/***/ 999:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d: () => (/* binding */ InputError),
  i: () => (/* binding */ InputReader)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 12 modules
var core = __nccwpck_require__(968);
// EXTERNAL MODULE: ./src/log/secrets.ts + 3 modules
var secrets = __nccwpck_require__(537);
// EXTERNAL MODULE: ./src/opsera/json.ts
var json = __nccwpck_require__(478);
// EXTERNAL MODULE: ./src/inputs/base-url.ts
var base_url = __nccwpck_require__(872);
// EXTERNAL MODULE: ./src/inputs/defaults.ts
var defaults = __nccwpck_require__(11);
;// CONCATENATED MODULE: ./src/inputs/duration.ts
function parseDuration(text) {
    const match = /^(?:(\d{1,6})d)?(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/.exec(text);
    if (match === null || text === '')
        return NaN;
    const [d = 0, h = 0, m = 0, s = 0] = match.slice(1).map((digits) => Number(digits ?? 0));
    return (((d * 24 + h) * 60 + m) * 60 + s) * 1_000;
}

;// CONCATENATED MODULE: ./src/inputs/input-reader.ts






class InputError extends Error {
    name = 'InputError';
    problems;
    constructor(problems) {
        super(problems.length === 1 ? problems[0] : ['Invalid inputs:', ...problems].join('\n'));
        this.problems = problems;
    }
}
const QUOTED_MAX = 100;
class InputReader {
    #problems = [];
    #secrets = secrets/* NO_SECRETS */.g1;
    redactInProblems(secrets) {
        this.#secrets = secrets;
    }
    text(name) {
        return (0,core/* getInput */.V4)(name) || (defaults/* DEFAULTS */.z[name] ?? '');
    }
    isSet(name) {
        return this.text(name) !== '';
    }
    addProblem(problem) {
        this.#problems.push((0,secrets/* redact */.E$)(problem, this.#secrets));
    }
    reject(name, allowed) {
        this.#complain(name, `allowed values: ${allowed}`);
    }
    quoted(name, shown = (text) => text) {
        const given = (0,secrets/* redact */.E$)(shown(this.text(name)), this.#secrets);
        return given === '' ? 'empty' : JSON.stringify(given.slice(0, QUOTED_MAX));
    }
    check() {
        if (this.#problems.length > 0)
            throw new InputError(this.#problems);
    }
    choice(name, words) {
        const found = words.find((word) => word === this.text(name));
        if (found === undefined)
            this.reject(name, words.join(', '));
        return found ?? words[0];
    }
    boolean(name) {
        return /^t/i.test(this.pattern(name, /^(?:true|True|TRUE|false|False|FALSE)$/, 'true, false'));
    }
    duration(name, shortest, longest) {
        const given = this.text(name);
        const isAllowed = (text) => {
            const ms = parseDuration(text);
            return ms >= parseDuration(shortest) && ms <= parseDuration(longest);
        };
        if (isAllowed(given))
            return parseDuration(given);
        const proposals = [`${given}s`, `${given}m`].filter(isAllowed);
        if (proposals.length > 0)
            this.#complain(name, `write ${proposals.join(' or ')}`);
        else
            this.reject(name, `${shortest} to ${longest}, such as ${defaults/* DEFAULTS */.z[name] ?? '30s'}`);
        return NaN;
    }
    integer(name, min) {
        const given = this.text(name);
        if (!/^\d{1,9}$/.test(given) || Number(given) < min)
            this.reject(name, `a whole number from ${min} to 999999999`);
        return Number(given);
    }
    pattern(name, pattern, allowed) {
        const given = this.text(name);
        if (!pattern.test(given))
            this.reject(name, allowed);
        return given;
    }
    id(name) {
        const found = /(?<![\da-f])[\da-f]{24}(?![\da-f])/i.exec(this.text(name))?.[0];
        const offer = found === undefined ? '' : `, such as ${found}`;
        return this.pattern(name, /^[\da-f]{24}$/i, `24 hex digits${offer}`);
    }
    url(name, example) {
        const parsed = (0,base_url/* parseBaseUrl */.Q2)(this.text(name), example);
        if ('url' in parsed)
            return parsed.url;
        this.#complain(name, parsed.problem, base_url/* withoutPassword */.G5);
        return '';
    }
    object(name, example) {
        const value = (0,json/* parseExactly */.Ab)(this.text(name));
        if (value === undefined)
            this.reject(name, `a JSON object, such as ${example}`);
        return value ?? {};
    }
    #complain(name, advice, shown) {
        this.addProblem(`Input ${name} is ${this.quoted(name, shown)}; ${advice}`);
    }
}


/***/ }),

/***/ 692:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Rr: () => (/* binding */ cleanWords),
  TN: () => (/* binding */ oneLine),
  aj: () => (/* binding */ sanitize)
});

// UNUSED EXPORTS: present, truncateMessage, truncateName

;// CONCATENATED MODULE: ./src/log/terminal.ts
const COLOUR = /\x1b\[[\d;:]*m/g;
const OTHER_SEQUENCES = /\x1b(?!\[[\d;:]*m)(?:\[[0-?]*[ -/]*[@-~]?|[\]PX^_][^\x07\x1b\x9c\r\n]*(?:\x07|\x1b\\|\x9c)?|[ -/]*[0-~]?)/g;
const LINE_ENDS = /(?<!\r)\r+\n|[\v\f\u2028\u2029]/g;
const MAY_HIDE = /\x1b\[[\d;:]*8[\d;:]*m/;
const LINE = /[^\n]+/g;
const REDRAWN = /[\b\r]/;
const KEPT = [
    '(?<=[\\p{L}\\p{M}\\p{Emoji}\\ufe0f])[\\u200c\\u200d](?=[\\p{L}\\p{M}]|(?![\\0-\\x7f])\\p{Emoji})',
    '(?<=(?![\\0-\\x7f])[\\p{L}\\p{M}\\p{N}\\p{S}\\p{P}])[\\ufe00-\\ufe0f\\u180b-\\u180d\\u180f\\u{e0100}-\\u{e01ef}]',
    '(?<=[\\d#*])\\ufe0f(?=\\u20e3)',
    '(?<=\\u{1f3f4}[\\u{e0020}-\\u{e007e}]{0,8})[\\u{e0020}-\\u{e007f}]',
].join('|');
const INVISIBLE = new RegExp(`[\\0-\\x07\\x0e-\\x1a\\x1c-\\x1f\\x7f-\\x9f\\ufff9-\\ufffb]|(?!${KEPT})\\p{Default_Ignorable_Code_Point}`, 'gu');
const LONE_SURROGATE = /\p{Surrogate}/gu;
function onTerminal(text) {
    const lines = text
        .replace(LONE_SURROGATE, '\ufffd')
        .replace(OTHER_SEQUENCES, '')
        .replace(/\x1b(?!\[[\d;:]*m)/g, '')
        .replace(LINE_ENDS, '\n')
        .replace(INVISIBLE, '');
    const seen = MAY_HIDE.test(lines) ? lines.replace(LINE, withoutHidden) : lines;
    return (REDRAWN.test(seen) ? seen.replace(LINE, lastDrawn) : seen).replace(INVISIBLE, '');
}
function withoutColours(text) {
    return text.includes('\x1b') ? text.replace(COLOUR, '') : text;
}
function hasOpenColour(line) {
    const open = new Set();
    for (const [sequence] of line.matchAll(COLOUR)) {
        for (const code of codesOf(sequence)) {
            if (code === 0)
                open.clear();
            else if (code in ENDS)
                open.delete(ENDS[code] ?? '');
            else
                open.add(attributeOf(code));
        }
    }
    return open.size > 0;
}
const ENDS = {
    ...{ 22: '1', 23: '3', 24: '4', 25: '5', 27: '7', 28: '8', 29: '9', 39: 'text', 49: 'ground' },
    ...{ 54: '51', 55: '53', 59: 'line' },
};
function attributeOf(code) {
    if ((code >= 30 && code <= 38) || (code >= 90 && code <= 97))
        return 'text';
    if ((code >= 40 && code <= 48) || code >= 100)
        return 'ground';
    const same = { 2: '1', 6: '5', 21: '4', 52: '51', 58: 'line' };
    return same[code] ?? `${code}`;
}
function codesOf(sequence) {
    const codes = sequence.slice(2, -1).split(';');
    const found = [];
    for (let index = 0; index < codes.length; index++) {
        const code = Number.parseInt(codes[index] ?? '', 10) || 0;
        found.push(code);
        const isLong = [38, 48, 58].includes(code) && codes[index]?.includes(':') === false;
        if (isLong)
            index += codes[index + 1] === '5' ? 2 : codes[index + 1] === '2' ? 4 : 0;
    }
    return found;
}
function withoutHidden(line) {
    if (!line.includes('\x1b'))
        return line;
    let seen = '';
    let from = 0;
    let isHidden = false;
    for (const { 0: sequence, index } of line.matchAll(COLOUR)) {
        if (!isHidden)
            seen += line.slice(from, index);
        from = index + sequence.length;
        const hides = stateAfter(sequence, isHidden);
        if (!isHidden && !hides)
            seen += sequence;
        else if (isHidden && !hides && codesOf(sequence).includes(0) && seen.includes('\x1b'))
            seen += '\x1b[0m';
        isHidden = hides;
    }
    return isHidden ? seen : seen + line.slice(from);
}
function stateAfter(sequence, isHidden) {
    const last = codesOf(sequence).findLast((code) => [0, 8, 28].includes(code));
    return last === undefined ? isHidden : last === 8;
}
function lastDrawn(line) {
    if (!REDRAWN.test(line))
        return line;
    const drawn = line.split('\r');
    const last = drawn.findLastIndex((part) => withoutColours(part).replaceAll('\b', '') !== '');
    if (last < 0)
        return withoutText(line);
    const before = withoutText(drawn.slice(0, last).join(''));
    return before + withoutErased(drawn[last] ?? '') + withoutText(drawn.slice(last + 1).join(''));
}
function withoutText(text) {
    const colours = [...text.matchAll(COLOUR)].map(([sequence]) => sequence);
    const ended = colours.findLastIndex((sequence) => codesOf(sequence).at(-1) === 0);
    return colours.slice(ended < 0 ? 0 : colours.length > ended + 1 ? ended + 1 : ended).join('');
}
function withoutErased(text) {
    if (!text.includes('\b'))
        return text;
    const seen = [];
    const places = [];
    for (const [piece] of text.matchAll(/\x1b\[[\d;:]*m|[^]/gu)) {
        if (piece === '\b') {
            const erased = places.pop();
            if (erased !== undefined)
                seen[erased] = '';
            continue;
        }
        if (!piece.startsWith('\x1b'))
            places.push(seen.length);
        seen.push(piece);
    }
    return seen.join('');
}

;// CONCATENATED MODULE: ./src/log/sanitize.ts

const NEEDS_TERMINAL = /[^\t\n\x20-\x7e]/;
const MARK = /[\x1b\p{Default_Ignorable_Code_Point}]/u;
const sanitize_LINE = /[^\n]+/g;
const SKIPPED = /[\p{C}\p{M}\p{Default_Ignorable_Code_Point}]/gu;
const COMMAND_AT_START = /^([^\S\n]*)::/gm;
const LINE_MAX = 16_000;
function present(text, secrets) {
    if (!NEEDS_TERMINAL.test(text)) {
        const plain = withoutCommands(secrets.redact(text));
        return { plain, coloured: withoutLongLines(plain) };
    }
    const lines = secrets.redact(onTerminal(text));
    const plain = withoutCommands(withoutColours(lines).replace(sanitize_LINE, plainLine));
    const coloured = withoutCommands(lines.replace(sanitize_LINE, colouredLine));
    return { plain, coloured: withoutLongLines(coloured) };
}
function sanitize(text, secrets) {
    return present(text, secrets).plain;
}
function oneLine(text, secrets, max = 1_000) {
    const line = sanitize(text, secrets).replace(/\s+/g, ' ').trim();
    return line.length > max ? `${line.slice(0, max - 1).replace(HALF_A_LETTER, '')}…` : line;
}
const WORDS_MAX = 1 << 16;
function cleanWords(text, secrets) {
    const head = text.length > WORDS_MAX ? text.slice(0, secrets.openAt(text.slice(0, WORDS_MAX))) : text;
    const seen = NEEDS_TERMINAL.test(head) ? withoutColours(onTerminal(head)) : head;
    return secrets
        .redact(seen)
        .replace(/[\t\n]+/g, ' ')
        .trim();
}
function truncateMessage(words, secrets) {
    return oneLine(words, secrets, 300);
}
function truncateName(name, secrets) {
    return oneLine(name, secrets, 100);
}
const HALF_A_LETTER = /[\ud800-\udbff]$/;
function isCommand(line) {
    const seen = line.replace(SKIPPED, '');
    return seen.includes('##[') || /^\s*::/.test(seen);
}
function plainLine(line) {
    return MARK.test(line) && isCommand(line) ? line.replace(SKIPPED, '') : line;
}
function colouredLine(line) {
    if (!MARK.test(line))
        return line;
    const plain = withoutColours(line);
    if (isCommand(plain) || isCommand(line))
        return plain.replace(SKIPPED, '');
    if (line.length > LINE_MAX)
        return plain;
    return hasOpenColour(line) ? `${line}\x1b[0m` : line;
}
function withoutCommands(text) {
    const unmarked = text.includes('##[') ? text.replaceAll('##[', '##\\[') : text;
    return unmarked.includes('::') ? unmarked.replace(COMMAND_AT_START, '$1\\::') : unmarked;
}
function withoutLongLines(text) {
    let from = 0;
    let clean = '';
    for (let start = 0; start + LINE_MAX < text.length;) {
        const end = text.lastIndexOf('\n', start + LINE_MAX);
        if (end >= start) {
            start = end + 1;
            continue;
        }
        const next = text.indexOf('\n', start);
        const lineEnd = next < 0 ? text.length : next;
        const kept = text.slice(start, start + LINE_MAX).replace(HALF_A_LETTER, '');
        clean += `${text.slice(from, start)}${kept}… (${lineEnd - start - kept.length} more characters: see log-file)`;
        from = lineEnd;
        start = lineEnd + 1;
    }
    return from === 0 ? text : clean + text.slice(from);
}


/***/ }),

/***/ 537:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  g1: () => (/* binding */ NO_SECRETS),
  E$: () => (/* binding */ redact),
  Fj: () => (/* binding */ secretsOf)
});

// UNUSED EXPORTS: Secrets

;// CONCATENATED MODULE: ./src/log/base64.ts
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
function stableBase64(text) {
    const bytes = new TextEncoder().encode(text);
    return [0, 1, 2].map((shift) => {
        const letters = toBase64([...new Uint8Array(shift), ...bytes]);
        return letters.slice(shift === 0 ? 0 : shift + 1, Math.floor(((shift + bytes.length) * 8) / 6));
    });
}
function toBase64(bytes) {
    let letters = '';
    for (let index = 0; index < bytes.length; index += 3) {
        const group = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
        for (const bits of [18, 12, 6, 0])
            letters += ALPHABET.charAt((group >> bits) & 63);
    }
    return letters;
}

;// CONCATENATED MODULE: ./src/log/spellings.ts
const SEQUENCE = /\x1b(?:\[8m[^\x1b\n]*(?:\x1b\[(?:0|28)?m)?|\[[0-?]*[ -/]*[@-~]?|[\]PX^_][^\x07\x1b\x9c\r\n]*(?:\x07|\x1b\\|\x9c)?|[ -/]*[0-~]?)|\x9b[0-?]*[ -/]*[@-~]/;
const anyOf = (...patterns) => new RegExp(`(?:${patterns.join('|')})+`, 'g');
const UNSEEN = /[^!-~]+/g;
const ON_TERMINAL = anyOf(SEQUENCE.source, '[^!-~]');
const READINGS = [
    { unseen: UNSEEN, unseenBelow: UNSEEN },
    ...[ON_TERMINAL, anyOf('[!-~]\\x08', ON_TERMINAL.source), anyOf('=\\r?\\n', ON_TERMINAL.source)].map((unseen) => ({
        unseen,
        unseenBelow: ON_TERMINAL,
    })),
];
const AMBIGUOUS = /[\b\x1b\x9b]|=\r?\n|\\(?:e|033|x1b|u001b)|%1b|&#(?:27|x0*1b);/i;
const SEQUENCE_HERE = new RegExp(SEQUENCE, 'y');
const ESCAPE = /%(?:u[\da-f]{2})?[\da-f]{2}|\\(?:u+[\da-f]{4}|u\{[\da-f]{1,6}\}|x[\da-f]{2}|[0-3][0-7]{2}|[!-~])|&(?:#x[\da-f]{1,8}|#\d{1,8}|[a-z]{2,7}(?=;));?|=3D/gi;
const ESCAPE_HERE = new RegExp(ESCAPE, 'iy');
const ESCAPE_MAX = 12;
const CUT_ESCAPE = /(?:%(?:u[\da-f]{0,3})?[\da-f]?|\\(?:u+[\da-f{]{0,6}|x[\da-f]?|[0-3][0-7]?)?|&(?:#x?[\da-f]*|[a-z]{0,7})|=3?)$/i;
const NAMED = {
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", excl: '!', num: '#', dollar: '$', percnt: '%' },
    ...{ lpar: '(', rpar: ')', ast: '*', midast: '*', plus: '+', comma: ',', period: '.', sol: '/' },
    ...{ colon: ':', semi: ';', equals: '=', quest: '?', commat: '@', lsqb: '[', lbrack: '[', bsol: '\\' },
    ...{ rsqb: ']', rbrack: ']', hat: '^', lowbar: '_', grave: '`', lcub: '{', lbrace: '{', verbar: '|' },
    ...{
        vert: '|',
        rcub: '}',
        rbrace: '}',
        tab: '\t',
        newline: '\n',
        nbsp: ' ',
        shy: ' ',
        zwj: ' ',
        zwnj: ' ',
    },
};
const CONTROLS = {
    ...{ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', a: '\x07', e: '\x1b', 0: '\0' },
};
const FOREIGN = '\u00ff';
function letterOf(escape) {
    const code = codeOf(escape);
    if (code !== undefined)
        return code > 0xff ? FOREIGN : String.fromCharCode(code);
    if (escape.startsWith('\\'))
        return CONTROLS[escape.charAt(1)] ?? escape.slice(1);
    return NAMED[escape.slice(1).replace(';', '').toLowerCase()] ?? escape;
}
function codeOf(escape) {
    const hex = /^(?:=|%u?|\\u+\{?|\\x|&#x)([\da-f]+)[;}]?$/i.exec(escape)?.[1];
    if (hex !== undefined)
        return parseInt(hex, 16);
    if (escape.startsWith('&#'))
        return parseInt(escape.slice(2), 10);
    return /^\\\d{3}$/.test(escape) ? parseInt(escape.slice(1), 8) : undefined;
}
function layerOf(text) {
    const ends = new Int32Array(text.length + 1);
    for (let index = 0; index < ends.length; index++)
        ends[index] = index;
    return { text, starts: ends.subarray(0, text.length), ends: ends.subarray(1) };
}
function strip(layer, unseen = UNSEEN) {
    return rewrite(layer, unseen, () => '');
}
function undo(layer) {
    return rewrite(layer, ESCAPE, letterOf);
}
function rewrite(layer, pattern, meaning) {
    const { text } = layer;
    const parts = [];
    const [starts, ends] = [new Int32Array(text.length), new Int32Array(text.length)];
    let [from, size] = [0, 0];
    const keep = (to) => {
        parts.push(text.slice(from, to));
        starts.set(layer.starts.subarray(from, to), size);
        ends.set(layer.ends.subarray(from, to), size);
        size += to - from;
    };
    for (const { 0: match, index } of text.matchAll(pattern)) {
        const letter = meaning(match);
        if (letter === match)
            continue;
        keep(index);
        from = index + match.length;
        if (letter === '')
            continue;
        parts.push(letter);
        starts[size] = layer.starts[index] ?? 0;
        ends[size] = layer.ends[from - 1] ?? 0;
        size += 1;
    }
    if (from === 0)
        return layer;
    keep(text.length);
    return { text: parts.join(''), starts: starts.subarray(0, size), ends: ends.subarray(0, size) };
}

;// CONCATENATED MODULE: ./src/log/form-starts.ts

const LETTERS = 12;
const ASCII = 128;
const [BACKSPACE, form_starts_ESCAPE, CSI, PERCENT, AND, EQUALS, BACKSLASH] = [8, 0x1b, 0x9b, 0x25, 0x26, 0x3d, 0x5c];
function fold(letters) {
    return letters.replaceAll('-', '+').replaceAll('_', '/');
}
function foldCode(code) {
    return code === 0x2d ? 0x2b : code === 0x5f ? 0x2f : code;
}
function beginsEscape(code) {
    return code === PERCENT || code === AND || code === BACKSLASH;
}
function isUnseen(code) {
    return code <= 0x20 || code >= 0x7f;
}
class FormStarts {
    #forms;
    #kinds = new Uint8Array(ASCII);
    #pairs = new Uint8Array(ASCII * ASCII);
    constructor(forms) {
        this.#forms = forms.map((form) => new TextEncoder().encode(form.slice(0, LETTERS)));
        for (let first = 0; first < ASCII; first++) {
            const matching = this.#forms.filter((form) => form[0] === foldCode(first));
            if (matching.length > 0)
                this.#kinds[first] = 1;
            for (let second = 0; second < ASCII; second++) {
                const canFollow = beginsEscape(second) || second === EQUALS || isUnseen(second);
                const isPair = canFollow || matching.some((form) => form[1] === foldCode(second));
                this.#pairs[first * ASCII + second] = isPair ? 1 : 0;
            }
        }
        if (forms.length > 0)
            for (const code of [PERCENT, AND, BACKSLASH])
                this.#kinds[code] = 2;
    }
    next(text, from) {
        if (this.#forms.length === 0)
            return text.length;
        const [kinds, pairs] = [this.#kinds, this.#pairs];
        for (let at = from; at < text.length; at++) {
            const code = text.charCodeAt(at);
            if (code >= ASCII || kinds[code] === 0)
                continue;
            const second = text.charCodeAt(at + 1);
            if (kinds[code] === 1 && second < ASCII && pairs[code * ASCII + second] === 0)
                continue;
            if (this.#mayBegin(text, at, code))
                return at;
        }
        return text.length;
    }
    #mayBegin(text, at, code) {
        if (this.#mayContinue(text, at + 1, code))
            return true;
        if (!beginsEscape(code))
            return false;
        const { meaning, end } = escapeAt(text, at);
        return end >= text.length || beginsEscape(meaning) || this.#mayContinue(text, end, meaning);
    }
    #mayContinue(text, from, first) {
        const folded = foldCode(first);
        return this.#forms.some((form) => form[0] === folded && mayContinue(text, from, form));
    }
}
function mayContinue(text, from, form) {
    let at = from;
    for (let index = 1; index < form.length;) {
        at = afterUnseen(text, at, form[index]);
        if (at >= text.length)
            return true;
        const code = text.charCodeAt(at);
        const isMatch = foldCode(code) === form[index];
        if (beginsEscape(code) || code === EQUALS) {
            const { meaning, end } = escapeAt(text, at);
            if (end >= text.length || beginsEscape(meaning) || meaning === form_starts_ESCAPE || meaning === BACKSPACE)
                return true;
            if (isMatch && !Number.isNaN(meaning))
                return true;
            if (!isMatch) {
                if (foldCode(meaning) === form[index])
                    index += 1;
                else if (!isUnseen(meaning))
                    return false;
                at = end;
                continue;
            }
        }
        if (!isMatch)
            return text.charCodeAt(at + 1) === BACKSPACE || text.charCodeAt(at - 1) === BACKSPACE;
        at += 1;
        index += 1;
    }
    return true;
}
function afterUnseen(text, from, wanted) {
    let at = from;
    for (let code = text.charCodeAt(at); isUnseen(code); code = text.charCodeAt(at)) {
        at += 1;
        if (code !== form_starts_ESCAPE && code !== CSI)
            continue;
        if (foldCode(text.charCodeAt(at)) === wanted)
            return text.length;
        at = afterSequence(text, at - 1);
    }
    return at;
}
function afterSequence(text, at) {
    SEQUENCE_HERE.lastIndex = at;
    return SEQUENCE_HERE.test(text) ? SEQUENCE_HERE.lastIndex : at + 1;
}
function escapeAt(text, at) {
    const next = text.charCodeAt(at + 1);
    const isSoftLineEnd = text.charCodeAt(at) === EQUALS && (next === 10 || next === 13);
    if (isSoftLineEnd)
        return { meaning: next, end: at + 1 };
    const { letters, ends } = lettersFrom(text, at, ESCAPE_MAX);
    if (letters.length < ESCAPE_MAX && CUT_ESCAPE.test(letters))
        return { meaning: NaN, end: text.length };
    ESCAPE_HERE.lastIndex = 0;
    const match = ESCAPE_HERE.exec(letters)?.[0];
    if (match === undefined || letterOf(match) === match)
        return { meaning: NaN, end: at + 1 };
    return { meaning: letterOf(match).charCodeAt(0), end: ends?.[match.length - 1] ?? at + match.length };
}
function lettersFrom(text, at, count) {
    const row = text.slice(at, at + count);
    if (row.length === count && !/[^!-~]/.test(row))
        return { letters: row };
    let letters = '';
    const ends = [];
    for (let index = at; index < text.length && ends.length < count;) {
        const code = text.charCodeAt(index);
        if (!isUnseen(code)) {
            letters += text.charAt(index);
            ends.push(index + 1);
        }
        index = code === form_starts_ESCAPE || code === CSI ? afterSequence(text, index) : index + 1;
    }
    return { letters, ends };
}

;// CONCATENATED MODULE: ./src/log/secrets.ts



const SHORTEST = 8;
const LAYERS_MAX = 4;
const BLOCK = 4_096;
const BLOCK_MAX = 1 << 20;
const LETTER_MAX = 64;
const REACH_MAX = 1 << 16;
const REMEMBERED_MAX = 1 << 22;
class Secrets {
    #values;
    #forms;
    #plain;
    #starts;
    #last = { text: '', found: { spans: [], openAt: 0 } };
    reach;
    charactersRead = 0;
    constructor(values) {
        const given = values.filter((value) => value !== '').sort((a, b) => b.length - a.length);
        this.#values = given;
        const forms = given.flatMap(formsOf).filter((form) => form.length >= SHORTEST);
        this.#forms = [...new Set(forms)];
        this.#plain = given.filter((value) => value.length < SHORTEST || /[^!-~]/.test(value));
        this.#starts = new FormStarts(this.#forms);
        this.reach = Math.min(LETTER_MAX * Math.max(0, ...this.#forms.map((form) => form.length)), REACH_MAX);
    }
    with(values) {
        return new Secrets([...this.#values, ...values]);
    }
    redact(text) {
        const plain = this.#plain.reduce((rest, value) => rest.replaceAll(value, '***'), text);
        const { spans } = this.#find(plain);
        if (spans.length === 0)
            return plain;
        let [clean, from] = ['', 0];
        for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
            if (start >= from)
                clean += `${plain.slice(from, start)}***`;
            from = Math.max(from, end);
        }
        return clean + plain.slice(from);
    }
    openAt(text) {
        return this.#find(text).openAt;
    }
    #find(text) {
        if (this.#last.text === text)
            return this.#last.found;
        const found = this.#search(text);
        if (text.length <= REMEMBERED_MAX)
            this.#last = { text, found };
        return found;
    }
    #search(text) {
        const spans = [];
        let size = BLOCK;
        let at = this.#starts.next(text, 0);
        while (at < text.length) {
            const to = Math.min(at + size, text.length);
            const openAt = this.#read(text.slice(at, to), at, spans);
            if (to === text.length)
                return { spans, openAt: outside(spans, openAt) };
            const isSlow = openAt - at < size / 2;
            at = openAt < to && size < BLOCK_MAX ? openAt : this.#starts.next(text, to);
            size = isSlow && size < BLOCK_MAX ? size * 2 : BLOCK;
        }
        return { spans, openAt: text.length };
    }
    #read(block, offset, spans) {
        const whole = layerOf(block);
        let openAt = block.length;
        for (const reading of AMBIGUOUS.test(block) ? READINGS : READINGS.slice(0, 1)) {
            const pass = { reading, offset, spans, seen: new Set() };
            openAt = Math.min(openAt, this.#readLayers(strip(whole, reading.unseen), LAYERS_MAX, pass));
        }
        return offset + openAt;
    }
    #readLayers(layer, left, pass) {
        const { text, starts, ends } = layer;
        if (pass.seen.has(text))
            return Infinity;
        pass.seen.add(text);
        this.charactersRead += text.length;
        const letters = fold(text);
        this.#match(letters, layer, pass);
        const below = (upper) => {
            const undone = left > 0 ? undo(upper) : upper;
            return undone === upper
                ? Infinity
                : this.#readLayers(strip(undone, pass.reading.unseenBelow), left - 1, pass);
        };
        const openAt = Math.min(below(layer), this.#cutFormAt(letters, layer));
        const cut = text.length - (CUT_ESCAPE.exec(text.slice(-ESCAPE_MAX))?.[0].length ?? 0);
        if (cut === text.length)
            return openAt;
        const before = { text: text.slice(0, cut), starts, ends };
        return Math.min(openAt, starts[cut] ?? 0, this.#cutFormAt(letters.slice(0, cut), layer), below(before));
    }
    #match(letters, { starts, ends }, { offset, spans }) {
        for (const form of this.#forms) {
            for (let at = letters.indexOf(form); at >= 0; at = letters.indexOf(form, at + form.length)) {
                spans.push({ start: offset + (starts[at] ?? 0), end: offset + (ends[at + form.length - 1] ?? 0) });
            }
        }
    }
    #cutFormAt(letters, { starts }) {
        const at = Math.min(...this.#forms.map((form) => beginningIn(letters, form)));
        return at === letters.length ? Infinity : (starts[at] ?? 0);
    }
}
const NO_SECRETS = new Secrets([]);
function secretsOf(values) {
    return new Secrets(values);
}
function redact(text, secrets) {
    return secrets.redact(text);
}
function formsOf(value) {
    let layer = strip(layerOf(value));
    const forms = [];
    for (let depth = 0; depth <= LAYERS_MAX && !forms.includes(layer.text); depth++) {
        forms.push(layer.text);
        layer = strip(undo(layer));
    }
    return [...forms, ...stableBase64(value)].map(fold);
}
function outside(spans, place) {
    const around = spans.filter(({ start, end }) => start < place && place < end);
    return around.length === 0 ? place : outside(spans, Math.min(...around.map(({ start }) => start)));
}
function beginningIn(letters, form) {
    const first = form.charAt(0);
    let at = letters.indexOf(first, Math.max(0, letters.length - form.length + 1));
    while (at >= 0 && !form.startsWith(letters.slice(at)))
        at = letters.indexOf(first, at + 1);
    return at < 0 ? letters.length : at;
}


/***/ }),

/***/ 478:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   $v: () => (/* binding */ countAt),
/* harmony export */   Ab: () => (/* binding */ parseExactly),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   l$: () => (/* binding */ instantAt),
/* harmony export */   oA: () => (/* binding */ unwrap),
/* harmony export */   s$: () => (/* binding */ jsonText)
/* harmony export */ });
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function at(value, ...keys) {
    let current = unwrap(value);
    for (const key of keys) {
        if (!isObject(current) || !Object.hasOwn(current, key))
            return undefined;
        current = unwrap(current[key]);
    }
    return current;
}
const NUMBERS = ['$numberInt', '$numberLong', '$numberDouble', '$numberDecimal'];
function unwrap(value) {
    if (!isObject(value))
        return value;
    if (value.type === 'Buffer' && isBytes(value.data))
        return new TextDecoder().decode(Uint8Array.from(value.data));
    const [key = '', second] = Object.keys(value);
    if (second !== undefined || !key.startsWith('$'))
        return value;
    if (key === '$oid')
        return value[key];
    if (key === '$date')
        return unwrap(value[key]);
    return NUMBERS.includes(key) ? Number(value[key]) : value;
}
function isBytes(value) {
    return Array.isArray(value) && value.every((byte) => typeof byte === 'number');
}
function textAt(value, ...keys) {
    const found = at(value, ...keys);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
function countAt(value, ...keys) {
    const found = at(value, ...keys);
    const number = typeof found === 'string' && /^\d{1,15}$/.test(found) ? Number(found) : found;
    return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}
const ISO_8601 = /^\d{4}-\d{2}-\d{2}(?:T|$)/;
const INSTANT_MAX = 8.64e15;
function instantAt(value, ...keys) {
    const found = at(value, ...keys);
    const instant = typeof found === 'string' && ISO_8601.test(found) ? Date.parse(found) : found;
    return typeof instant === 'number' && Math.abs(instant) <= INSTANT_MAX ? instant : undefined;
}
const TEXTS = new WeakMap();
function parseExactly(text) {
    try {
        const value = JSON.parse(text);
        if (!isObject(value))
            return undefined;
        TEXTS.set(value, text);
        return value;
    }
    catch {
        return undefined;
    }
}
function jsonText(body) {
    const members = Object.entries(body).filter(([, value]) => value !== undefined);
    const textOf = (value) => (isObject(value) ? TEXTS.get(value) : undefined) ?? JSON.stringify(value);
    return `{${members.map(([key, value]) => `${JSON.stringify(key)}:${textOf(value)}`).join(',')}}`;
}
function rowsOf(value) {
    if (Array.isArray(value))
        return value;
    const data = at(value, 'data');
    return Array.isArray(data) ? data : undefined;
}


/***/ }),

/***/ 984:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ realClock)
/* harmony export */ });
const TIMER_MAX_MS = 2 ** 31 - 1;
const realClock = {
    now: () => Number(process.hrtime.bigint() / 1000000n),
    date: () => Date.now(),
    sleep: (ms, parent) => new Promise((resolve) => {
        const { signal } = realClock.deadline(ms, parent);
        const done = () => {
            resolve();
        };
        if (signal.aborted)
            done();
        else
            signal.addEventListener('abort', done);
    }),
    deadline(ms, parent) {
        const controller = new AbortController();
        const abort = () => {
            clear();
            controller.abort();
        };
        const timer = setTimeout(abort, Math.min(ms, TIMER_MAX_MS));
        const clear = () => {
            clearTimeout(timer);
            parent?.removeEventListener('abort', abort);
        };
        if (parent?.aborted === true)
            abort();
        else
            parent?.addEventListener('abort', abort, { once: true });
        return { signal: controller.signal, clear };
    },
};


/***/ }),

/***/ 363:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Q6: () => (/* binding */ DiskError),
  Tg: () => (/* binding */ StepFolder),
  Nd: () => (/* binding */ diskProblem),
  Mi: () => (/* binding */ isDiskError)
});

// UNUSED EXPORTS: CommandFile, restoreFile

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 12 modules
var core = __nccwpck_require__(968);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./src/runner/disk.ts




class DiskError extends Error {
    name = 'DiskError';
}
function diskProblem(file, error) {
    return `${file} could not be written: ${error instanceof Error ? error.message : String(error)}`;
}
const DISK_CODES = /^E(?:ACCES|DQUOT|EXIST|FBIG|IO|ISDIR|LOOP|MFILE|NAMETOOLONG|NFILE|NODEV|NOENT|NOSPC|NOTDIR|NXIO|PERM|ROFS|STALE)$/;
function isDiskError(thrown) {
    if (thrown instanceof DiskError)
        return true;
    return thrown instanceof Error && 'code' in thrown && DISK_CODES.test(String(thrown.code));
}
function restoreFile(name) {
    const path = process.env[name] ?? '';
    if (path === '' || existsSync(path))
        return false;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '', { flag: 'a' });
    return true;
}
class CommandFile {
    #name;
    #content;
    #problem;
    constructor(name, content) {
        this.#name = name;
        this.#content = content;
    }
    append(write, mayWarn) {
        try {
            write(restoreFile(this.#name));
        }
        catch (error) {
            const problem = diskProblem(`${this.#content} (${this.#name})`, error);
            if (this.#problem === undefined && mayWarn)
                warning(problem);
            this.#problem = problem;
        }
    }
    requireWritable() {
        if (this.#problem !== undefined)
            throw new DiskError(`Nothing was started: ${this.#problem}`);
    }
}
class StepFolder {
    #path;
    makeFile(name, text = '') {
        if (this.#path === undefined || !(0,external_node_fs_.existsSync)(this.#path)) {
            const { RUNNER_TEMP = '' } = process.env;
            const parent = RUNNER_TEMP || (0,external_node_os_namespaceObject.tmpdir)();
            (0,external_node_fs_.mkdirSync)(parent, { recursive: true });
            this.#path = (0,external_node_fs_.mkdtempSync)((0,external_node_path_namespaceObject.join)(parent, 'opsera-'));
        }
        const path = (0,external_node_path_namespaceObject.join)(this.#path, name);
        (0,external_node_fs_.writeFileSync)(path, text, { flag: 'wx', mode: 0o600 });
        return path;
    }
}


/***/ }),

/***/ 502:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   eg: () => (/* binding */ runStep)
/* harmony export */ });
/* unused harmony exports runPostStep, errorFor, listenForSignals */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(968);
/* harmony import */ var _inputs_input_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(999);
/* harmony import */ var _log_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(537);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(984);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(363);
/* harmony import */ var _workflow_log_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(76);






const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK'];
const AFTER_SIGNAL_MS = 6_500;
const AFTER_RESULT_MS = 5_000;
async function runStep(work) {
    process.exitCode = 1;
    (0,_workflow_log_js__WEBPACK_IMPORTED_MODULE_5__/* .ignorePipeErrors */ .qc)();
    const startedAt = _clock_js__WEBPACK_IMPORTED_MODULE_3__/* .realClock */ .d.now();
    const signals = listenForSignals();
    let hasFailed = false;
    const fail = (message, title) => {
        if (!hasFailed)
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)(message, { title });
        hasFailed = true;
    };
    signals.cancel.addEventListener('abort', () => {
        exitAfter(AFTER_SIGNAL_MS, () => {
            fail('The job was cancelled, and Opsera did not answer the last requests in time.', 'Opsera: job cancelled');
        });
    });
    process.once('uncaughtException', (thrown) => {
        fail(...errorFor(thrown));
        exitAfter(0);
    });
    process.once('beforeExit', () => {
        if (process.exitCode !== 0)
            fail(...errorFor('it ended before its work was done'));
    });
    try {
        if (await work({ startedAt, cancel: signals.cancel, fail }))
            process.exitCode = 0;
    }
    catch (thrown) {
        fail(...errorFor(thrown));
    }
    signals.dispose();
    exitAfter(AFTER_RESULT_MS, nameWhatIsOpen);
}
async function runPostStep(work) {
    ignorePipeErrors();
    process.once('uncaughtException', (thrown) => {
        warning(errorFor(thrown)[0]);
        process.exitCode = 0;
        exitAfter(0);
    });
    await work();
    exitAfter(AFTER_RESULT_MS, nameWhatIsOpen);
}
function errorFor(thrown, secrets = _log_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_SECRETS */ .g1) {
    const what = thrown instanceof Error ? thrown.message : String(thrown);
    const safe = (message) => (0,_workflow_log_js__WEBPACK_IMPORTED_MODULE_5__/* .sanitizeBlock */ .jQ)(message, secrets);
    if (thrown instanceof _inputs_input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d)
        return [safe(what), 'Opsera: invalid inputs'];
    if ((0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .isDiskError */ .Mi)(thrown)) {
        const sentence = thrown instanceof _disk_js__WEBPACK_IMPORTED_MODULE_4__/* .DiskError */ .Q6
            ? `${what}. Free or repair the runner's disk, then run the job again.`
            : `A file on the runner could not be used: ${what}. A run may still be in progress.`;
        return [safe(sentence), "Opsera: the runner's disk"];
    }
    const sentence = `Internal error in this action: ${what}. Please report it. A run may still be in progress.`;
    return [safe(sentence), 'Opsera: internal error'];
}
function listenForSignals() {
    const controller = new AbortController();
    const onSignal = (signal) => {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)(controller.signal.aborted ? `${signal}: already cancelled` : `Cancelled (${signal})`);
        controller.abort();
    };
    for (const signal of SIGNALS)
        process.on(signal, onSignal);
    return {
        cancel: controller.signal,
        dispose() {
            for (const signal of SIGNALS)
                process.off(signal, onSignal);
        },
    };
}
function exitAfter(ms, log = () => undefined) {
    const exit = () => {
        log();
        void (0,_workflow_log_js__WEBPACK_IMPORTED_MODULE_5__/* .flush */ .bX)().then(() => process.exit());
    };
    setTimeout(exit, ms).unref();
}
function nameWhatIsOpen() {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)(`Still open after the result: ${process.getActiveResourcesInfo().join(', ')}`);
}


/***/ }),

/***/ 76:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ml: () => (/* binding */ WorkflowLog),
  bX: () => (/* binding */ flush),
  qc: () => (/* binding */ ignorePipeErrors),
  jQ: () => (/* binding */ sanitizeBlock)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 12 modules
var core = __nccwpck_require__(968);
;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: external "node:fs/promises"
const external_node_fs_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
// EXTERNAL MODULE: ./src/log/sanitize.ts + 1 modules
var sanitize = __nccwpck_require__(692);
// EXTERNAL MODULE: ./src/log/secrets.ts + 3 modules
var secrets = __nccwpck_require__(537);
// EXTERNAL MODULE: ./src/runner/disk.ts + 2 modules
var disk = __nccwpck_require__(363);
;// CONCATENATED MODULE: ./src/runner/workflow-log.ts








const ANNOTATION_MAX = 4_096;
const TITLE_MAX = 200;
class WorkflowLog {
    #secrets;
    #makeLogFile;
    #path;
    #isFileDead = false;
    constructor(secrets, makeLogFile = () => '') {
        this.#secrets = secrets;
        this.#makeLogFile = makeLogFile;
    }
    info(line) {
        (0,core/* info */.pq)(this.#oneLine(line));
    }
    notice(message) {
        (0,core/* notice */.lm)(this.#oneLine(message));
    }
    warning(message) {
        (0,core/* warning */.$e)(this.#oneLine(message));
    }
    debug(line) {
        if ((0,core/* isDebug */._o)())
            (0,core/* debug */.Yz)(this.#oneLine(line));
    }
    async group(title, lines) {
        const fence = (0,external_node_crypto_namespaceObject.randomUUID)();
        const body = lines.endsWith('\n') ? lines : `${lines}\n`;
        const name = (0,sanitize/* oneLine */.TN)(title, this.#secrets, TITLE_MAX).replaceAll('%', '%25');
        await flush(`::group::${name}\n::stop-commands::${fence}\n${body}::${fence}::\n::endgroup::\n`);
        await (0,promises_namespaceObject.setImmediate)();
    }
    async appendToLogFile(text) {
        if (this.#isFileDead)
            return (0,promises_namespaceObject.setImmediate)();
        try {
            if (this.#path !== undefined && !(0,external_node_fs_.existsSync)(this.#path)) {
                this.warning(`log-file ${this.#path} was removed during the step, as when RUNNER_TEMP is cleaned (ENOENT). ` +
                    'A new one has the text that follows.');
                this.#path = undefined;
            }
            this.#path ??= this.#makeLogFile();
            await (0,external_node_fs_promises_namespaceObject.appendFile)(this.#path, (0,secrets/* redact */.E$)(text, this.#secrets), { mode: 0o600 });
        }
        catch (error) {
            this.warning((0,disk/* diskProblem */.Nd)(`log-file ${this.#path ?? ''}`.trim(), error));
            this.#isFileDead = true;
        }
    }
    #oneLine(text) {
        return (0,sanitize/* oneLine */.TN)(text, this.#secrets, ANNOTATION_MAX);
    }
}
function sanitizeBlock(text, secrets) {
    return (0,sanitize/* sanitize */.aj)(text, secrets).slice(0, ANNOTATION_MAX);
}
function ignorePipeErrors() {
    process.stdout.on('error', () => undefined);
    process.stderr.on('error', () => undefined);
}
async function flush(text = '') {
    const { stdout } = process;
    if (stdout.destroyed || !stdout.writable)
        return;
    await new Promise((resolve) => {
        stdout.once('close', resolve);
        stdout.write(text, () => {
            stdout.off('close', resolve);
            resolve();
        });
    });
}


/***/ }),

/***/ 155:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  x: () => (/* binding */ apiStep)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: ./src/opsera/json.ts
var json = __nccwpck_require__(478);
;// CONCATENATED MODULE: ./src/opsera/failure.ts

function failureFromCode(reply, call, { now, clean }) {
    const kind = kindOf(reply);
    if (kind === undefined)
        return undefined;
    const retryAfterMs = retryAfter(reply.retryAfter, now);
    const reason = reasonOf(kind, reply, { call, words: serverMessage(reply, clean) });
    return { kind, code: reply.code, reason, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}
function kindOf(reply) {
    const { code } = reply;
    if (code === 429)
        return 'throttled';
    if (code >= 300 && code <= 399)
        return 'redirected';
    if (code < 200 || code > 499 || code === 408 || code === 425)
        return 'ambiguous';
    if (isWebPage(reply))
        return 'web-page';
    if (code <= 299)
        return undefined;
    if (code === 401 || code === 403)
        return 'unauthorized';
    return code === 404 ? 'not-found' : 'rejected';
}
function reasonOf(kind, { code, location }, { call, words }) {
    const http = `HTTP ${code}`;
    if (kind === 'web-page')
        return `a web page instead of JSON (${http})`;
    if (kind === 'redirected') {
        const host = (URL.canParse(location) && new URL(location).host) || 'another address';
        return `${http}: Opsera redirects to ${host}; check base-url, redirects are never followed`;
    }
    if (kind !== 'unauthorized')
        return words === '' ? http : `${http}: ${words}`;
    const quoted = words === '' ? '' : ` ("${words}")`;
    const probably = call.scopesAre === 'documented' ? '' : 'probably ';
    const scopes = call.scopes.map((scope) => `"${scope}"`).join(' or ');
    const access = call.access === 'Item RBAC'
        ? 'access to this object (Item RBAC), or the Power User role'
        : `the ${call.access}`;
    return (`${http}: Opsera refused the token for ${call.name}${quoted}. ` +
        `It may be wrong or expired; it ${probably}needs the scope ${scopes}; its owner needs ${access}`);
}
function failureFromTransport(answer) {
    const kind = answer.kind === 'response-lost' ? 'ambiguous' : answer.kind;
    return { kind, reason: answer.reason };
}
function unreadableReply(reply) {
    const what = reply.body.trim() === '' ? 'an empty reply' : 'a reply that could not be read';
    return { kind: 'ambiguous', code: reply.code, reason: `${what} (HTTP ${reply.code})` };
}
function isWebPage({ contentType, body }) {
    const start = body.slice(0, PAGE_START).trimStart();
    return start.startsWith('<') || (contentType.includes('html') && /^[^"{[].*<[a-z!]/is.test(start));
}
const PAGE_START = 1_000;
function isTransient({ kind }) {
    return kind === 'throttled' || kind === 'unreachable' || kind === 'ambiguous' || kind === 'web-page';
}
const WORDS_MAX = 300;
const ERROR_MAX = 1_000_000;
function truncateWords(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    if (line.length <= WORDS_MAX)
        return line;
    const end = line.lastIndexOf(' ', WORDS_MAX);
    return end === -1 ? '' : `${line.slice(0, end)} …`;
}
function serverMessage(reply, clean) {
    if (isWebPage(reply) || reply.body.length > ERROR_MAX)
        return '';
    const value = parse(reply.body);
    if (value === undefined || typeof value === 'string')
        return truncateWords(clean(value ?? reply.body));
    return truncateWords(clean((0,json/* textAt */.$6)(value, 'message') ?? (0,json/* textAt */.$6)(value, 'error') ?? (0,json/* textAt */.$6)(value, 'error', 'message') ?? ''));
}
function parse(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}
const HTTP_DATE = /^\s*[A-Z][a-z]+,? .*\bGMT\s*$/;
function retryAfter(header, now) {
    if (/^\s*\d{1,10}\s*$/.test(header))
        return Number(header) * 1000;
    const date = HTTP_DATE.test(header) ? Date.parse(header) : NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

;// CONCATENATED MODULE: ./src/run/context.ts
function timeLeft({ endsAt, clock }) {
    return Math.max(0, endsAt - clock.now());
}
function isInterrupted(context) {
    return context.cancel.aborted || timeLeft(context) <= 0;
}
function abortAfterGrace(cancel, ms, clock) {
    const late = new AbortController();
    const done = new AbortController();
    const onCancel = () => {
        void clock.sleep(ms, done.signal).then(() => {
            late.abort();
        });
    };
    if (cancel.aborted)
        onCancel();
    else
        cancel.addEventListener('abort', onCancel, { once: true });
    return {
        signal: late.signal,
        clear() {
            cancel.removeEventListener('abort', onCancel);
            done.abort();
        },
    };
}

;// CONCATENATED MODULE: ./src/run/backoff.ts
const GROWTH_AT_START = 1.3;
const GROWTH_AFTER_NEWS = 1.08;
function statusBounds(pollIntervalMs) {
    const shortestMs = Math.min(2_000, pollIntervalMs);
    return { shortestMs, longestMs: pollIntervalMs, jitter: { growing: 0.4, full: 0.03 } };
}
const LOG_BOUNDS = {
    shortestMs: 5_000,
    longestMs: 30_000,
    jitter: { growing: 0.15, full: 0.15 },
};
function initialInterval({ shortestMs }) {
    return { pauseMs: shortestMs, growth: GROWTH_AT_START };
}
function resetInterval({ shortestMs }) {
    return { pauseMs: shortestMs, growth: GROWTH_AFTER_NEWS };
}
function lengthenInterval({ pauseMs, growth }, { longestMs }) {
    return { pauseMs: Math.min(pauseMs * growth, longestMs), growth };
}
function nextPause({ pauseMs }, { longestMs, jitter }, random) {
    const share = pauseMs < longestMs ? jitter.growing : jitter.full;
    return pauseMs * (1 - share + share * random());
}
const BACK_OFF_MAX_MS = 30_000;
function backOff(failures, retryAfterMs, random) {
    const step = Math.min(1_000 * 2 ** Math.min(failures, 16), BACK_OFF_MAX_MS);
    return Math.max(step * (0.5 + 0.5 * random()), retryAfterMs ?? 0);
}

// EXTERNAL MODULE: ./src/log/sanitize.ts + 1 modules
var sanitize = __nccwpck_require__(692);
;// CONCATENATED MODULE: ./src/opsera/status-words.ts
function isEnd(phase) {
    return phase === 'success' || isBadEnd(phase);
}
function isBadEnd(phase) {
    return phase === 'failure' || phase === 'stopped';
}
const WORDS = {
    success: ['success', 'successful', 'passed'],
    failure: ['failed', 'failure', 'error', 'rejected', 'denied', 'aborted', 'halted', 'timeout', 'timed out'],
    stopped: ['stopped', 'cancelled', 'canceled'],
    running: ['running', 'processing event', 'created', 'executed', 'in progress'],
    waiting: ['paused', 'pending'],
    queued: ['queued'],
};
const PHASES = new Map(Object.entries(WORDS).flatMap(([phase, words]) => words.map((word) => [word, phase])));
function phaseOf(word) {
    return PHASES.get(word.trim().toLowerCase()) ?? 'unknown';
}
function isStoppable(word) {
    return ['running', 'processing event', 'paused', 'pending'].includes(word.trim().toLowerCase());
}

;// CONCATENATED MODULE: ./src/opsera/pipeline.ts


function pipeline_stateOf({ counter, lastRun, isRunning, isPaused }, runCount) {
    const isNewest = counter === runCount;
    if (isNewest && isRunning)
        return 'running';
    const end = lastRun?.runCount === runCount ? phaseOf(lastRun.status ?? '') : undefined;
    if (end === 'success' || end === 'failure')
        return end;
    if (isNewest && isPaused)
        return 'paused';
    return end === 'stopped' ? 'stopped' : 'idle';
}
function pipeline_isBusy(pipeline) {
    return ['running', 'paused'].includes(pipeline_stateOf(pipeline, pipeline.counter));
}
function readPipeline(value, clean) {
    const object = (0,json.at)(value, 'workflow') === undefined ? (0,json.at)(value, 'data') : value;
    const workflow = (0,json.at)(object, 'workflow');
    if (!(0,json/* isObject */.Gv)(workflow))
        return undefined;
    const neverRan = (0,json.at)(workflow, 'run_count') === undefined && (0,json.at)(workflow, 'last_run') === undefined;
    const counter = neverRan ? 0 : (0,json/* countAt */.$v)(workflow, 'run_count');
    if (counter === undefined)
        return undefined;
    const lastStep = (0,json.at)(workflow, 'last_step');
    const phase = phaseOf((0,json/* textAt */.$6)(lastStep, 'status') ?? '');
    const running = phaseOf((0,json/* textAt */.$6)(lastStep, 'running', 'status') ?? '');
    return {
        name: clean((0,json/* textAt */.$6)(object, 'name') ?? ''),
        counter,
        lastRun: readLastRun((0,json.at)(workflow, 'last_run'), clean),
        isRunning: phase === 'running',
        isPaused: (0,json.at)(lastStep, 'running', 'paused') === true || phase === 'waiting' || running === 'waiting',
        currentStepId: (0,json/* textAt */.$6)(lastStep, 'running', 'step_id'),
        failedStepId: (0,json/* textAt */.$6)(lastStep, 'failed', 'step_id'),
        plan: ((0,json/* rowsOf */.RO)((0,json.at)(workflow, 'plan')) ?? []).filter(json/* isObject */.Gv).map((step) => readStep(step, clean)),
    };
}
function readLastRun(value, clean) {
    const runCount = (0,json/* countAt */.$v)(value, 'run_count');
    if (runCount === undefined)
        return undefined;
    const status = (0,json/* textAt */.$6)(value, 'status');
    return {
        runCount,
        status: status === undefined ? undefined : clean(status),
        completed: (0,json/* textAt */.$6)(value, 'completed'),
    };
}
function readStep(step, clean) {
    return {
        id: (0,json/* textAt */.$6)(step, '_id') ?? '',
        name: clean((0,json/* textAt */.$6)(step, 'name') ?? ''),
        tool: clean((0,json/* textAt */.$6)(step, 'tool', 'tool_identifier') ?? ''),
        active: (0,json.at)(step, 'active') !== false,
    };
}

;// CONCATENATED MODULE: ./src/run/messages.ts



function linkSuffix(settings, runCount) {
    const page = portalPage(settings, runCount);
    return page === '' ? '' : ` See ${page}`;
}
function opseraSays(words) {
    return words === '' ? '' : ` Opsera says: "${words}"`;
}
function refusedMessage(words, isBusy) {
    const advice = /\block/i.test(words)
        ? "Ask the pipeline's owner or an administrator to unlock the pipeline."
        : 'Check the pipeline in the portal.';
    const what = isBusy ? ' because the pipeline is busy. Set `on-busy: wait` to wait for it.' : `. ${advice}`;
    return `Opsera refused to start a run${what}${opseraSays(words)}`;
}
function busyMessage(pipeline) {
    const what = whatRuns(pipeline);
    const set = what.endsWith('approval') ? 'Approve or reject it, or set' : 'Set';
    return `The pipeline is busy: ${what}. ${set} \`on-busy: wait\` to wait for it.`;
}
function waitingLine(settings, pipeline, { waitedMs, atMostMs }) {
    const what = pipeline === undefined ? '' : `: ${whatRuns(pipeline)}`;
    const waited = `waited ${formatDuration(waitedMs)} of at most ${formatDuration(atMostMs)}`;
    const page = portalPage(settings, pipeline?.counter);
    return `Waiting for the pipeline${what} · ${waited}${page === '' ? '' : ` · ${page}`}`;
}
function whatRuns(pipeline) {
    const { counter } = pipeline;
    if (stateOf(pipeline, counter) === 'paused')
        return `run ${counter} is waiting for approval`;
    return isBusy(pipeline) ? `run ${counter} is in progress` : `Opsera refuses a start after run ${counter}`;
}
function retryLine(failure, tries, pauseMs) {
    return `${unreached(failure)}. Retry ${tries} in ${formatDuration(Math.max(1_000, pauseMs))}`;
}
function unreached({ kind, reason }) {
    return kind === 'unreachable'
        ? `Could not reach Opsera: ${reason}`
        : `Opsera gave no usable answer: ${reason}`;
}
function unreachableMessage(failure, { tries, triedMs }) {
    return (`${unreached(failure)} (${tries} tries over ${formatDuration(triedMs)}). ` +
        "No run was started: check base-url and the runner's network, then start again.");
}
function notInTimeMessage(timeoutMs, obstacle) {
    const why = obstacle === '' ? '' : `: ${obstacle}`;
    return `No run was started within \`timeout\` (${formatDuration(timeoutMs)})${why}. Raise \`timeout\`, or remove the cause.`;
}
function notStartedMessage({ kind, reason }, pipelineId) {
    switch (kind) {
        case 'not-found':
            return `Opsera does not know the pipeline ${pipelineId} (HTTP 404). Check pipeline-id and base-url.`;
        case 'rejected':
            return `Opsera rejected the start request (${reason}). Check pipeline-id and run-settings.`;
        case 'web-page':
            return `No run was started: something in front of Opsera answered with ${reason}. Check base-url and the runner's network.`;
        default:
            return `No run was started: ${reason}.`;
    }
}
function expiryHint({ tokenExpiresAt = Infinity }, date) {
    if (tokenExpiresAt > date)
        return '';
    return ` The token states that it expired on ${new Date(tokenExpiresAt).toISOString().slice(0, 10)}.`;
}
const CANCELLED = 'The job was cancelled.';
const NOT_OURS = 'The run continues, because only a run that this step started is stopped.';
function continuesMessage(runCount) {
    return `Run ${runCount} continues, because on-cancel is none.`;
}
const REPEATS_VERDICT = /\brun \d+ (?:has |was )?(?:been )?\w+\.?$/i;
function verdictMessage(runCount, end, secrets) {
    const { as, message, failedStep } = end;
    if (as === 'success')
        return message;
    const isNews = message !== '' && !REPEATS_VERDICT.test(message);
    const words = isNews ? opseraSays(truncateMessage(message, secrets)) : '';
    if (as === 'stopped')
        return `Run ${runCount} was stopped in Opsera before it finished. Start it again, or ask who stopped it.${words}`;
    return failedStep === ''
        ? `Run ${runCount} failed. Check its console output.${words}`
        : `Run ${runCount} failed at step "${truncateName(failedStep, secrets)}". Check that step's console output.${words}`;
}
function describeStop(runCount, { kind, reason, isResetMissing }) {
    const missing = isResetMissing === true ? ' The pipeline was not reset.' : '';
    switch (kind) {
        case 'over':
            return `Run ${runCount} has ended ${reason}.${missing}`;
        case 'stop-sent':
            return `Opsera accepted the stop of run ${runCount}; ${reason}.${missing}`;
        case 'reset':
            return `Run ${runCount} has ended, and ${reason}.`;
        case 'not-reset':
            return `Run ${runCount} has ended, but the pipeline was not reset: ${reason}.`;
        case 'not-stopped':
            return `Run ${runCount} could not be stopped: ${reason}.${missing}`;
    }
}
function formatDuration(ms) {
    const seconds = Math.max(0, Math.floor(ms / 1000));
    const minutes = Math.floor(seconds / 60);
    const hours = Math.floor(minutes / 60);
    const two = (number) => String(number).padStart(2, '0');
    if (hours > 0)
        return `${hours}h ${two(minutes % 60)}m`;
    return minutes > 0 ? `${minutes}m ${two(seconds % 60)}s` : `${seconds}s`;
}

;// CONCATENATED MODULE: ./src/opsera/run-message.ts
function readRunMessage(message, pipelineName) {
    const text = run_message_withoutName(message, pipelineName);
    const run = [...text.matchAll(/\brun\s+#?(\d{1,15})\b/gi)].at(-1);
    return run === undefined
        ? { said: text }
        : { runCount: Number(run[1]), said: text.slice(run.index + run[0].length) };
}
function run_message_withoutName(message, pipelineName) {
    const name = pipelineName.trim();
    if (name === '' || /^[a-z]+$/.test(name))
        return message;
    const parts = message.split(name);
    const isInWord = (before, after = '') => /[\p{L}\p{N}]$/u.test(before.slice(-2)) || /^[\p{L}\p{N}]/u.test(after);
    return parts
        .flatMap((part, index) => index === 0 ? part : [isInWord(parts[index - 1] ?? '', part) ? name : ' ', part])
        .join('');
}
const SUCCEEDED = /\bsuccess(?:ful|fully)?\b|\bsucceeded\b|\bpassed\b/i;
const NO_SUCCESS = /(?:\b(?:not|never|without|cannot)\b|n['’]t\b)(?:\s+(?!(?:and|but|or)\b)[\w-]+){0,3}\s+(?:success(?:ful|fully)?|succeed(?:ed)?|pass(?:ed)?|completed?|finish(?:ed)?)\b|\bunsuccessful(?:ly)?\b/i;
const ENDED_OR_RUNS = /(?<!\b(?:0|no|not|never|without)\s+)\b(?:failed|failure|stopped|cancell?ed|rejected|denied|aborted|halted|terminated|timed out|paused|pending|queued|running|in[- ]progress)\b/i;
function deniesSuccess({ said }) {
    const denied = NO_SUCCESS.exec(said)?.[0];
    if (SUCCEEDED.test(denied === undefined ? said : said.replace(denied, ' ')))
        return undefined;
    return (denied ?? ENDED_OR_RUNS.exec(said)?.[0])?.toLowerCase();
}
function saysNotFound({ said }) {
    return /^\W*(?:(?:was|is|has|does|could|can)\s+)?not\s+(?:be(?:en)?\s+)?(?:found|exist)/i.test(said);
}
function isAboutRequest({ said }) {
    return /\bjwt\b|\btoken\b|\bunauthori[sz]ed\b|\bcould not (?:be )?fetch|\bnot found\b/i.test(said);
}

;// CONCATENATED MODULE: ./src/run/evidence.ts



function claimOf({ words }) {
    return words !== undefined && isEnd(words.as) ? { ...words, as: words.as } : undefined;
}
function isQueued({ pipeline, runCount, isCounterVoid }) {
    return pipeline !== undefined && pipeline.counter < runCount && !isCounterVoid;
}
function isOldNumber({ runCount, counterBefore = -1 }) {
    return runCount <= counterBefore;
}
function lastRunOf(view) {
    const lastRun = view.pipeline?.lastRun;
    if (lastRun?.runCount !== view.runCount || isOldNumber(view))
        return undefined;
    const before = view.lastRunBefore;
    const isBefore = before?.runCount === lastRun.runCount &&
        before.status === lastRun.status &&
        before.completed === lastRun.completed;
    return isBefore ? undefined : lastRun;
}
function evidence_mayReadPipeline({ pipelineDenials }) {
    return pipelineDenials < 2;
}
function isObjectDue(view, at) {
    return evidence_mayReadPipeline(view) && (view.pipelineAskedAt ?? -Infinity) < at;
}
function stateSince(view, since) {
    const { pipeline, pipelineAt = -Infinity, runCount } = view;
    const lastRun = lastRunOf(view);
    if (pipeline === undefined || pipelineAt < since)
        return undefined;
    if (pipeline.counter !== runCount && lastRun === undefined)
        return undefined;
    return pipeline_stateOf({ ...pipeline, lastRun }, runCount);
}
function isNamed({ message, pipeline }) {
    return readRunMessage(message, pipeline?.name ?? '').runCount !== undefined;
}
function contradictionOf(view) {
    const claim = claimOf(view);
    if (claim === undefined || isQueued(view))
        return undefined;
    const state = stateSince(view, claim.firstAt);
    const isEarlier = state === 'running' || state === 'paused';
    const isOtherEnd = claim.as === 'success' && (state === 'failure' || state === 'stopped');
    if (isEarlier || isOtherEnd)
        return { by: 'object', says: state };
    return claim.as === 'success' ? messageAgainstSuccess(view) : undefined;
}
function messageAgainstSuccess({ message, pipeline }) {
    const says = deniesSuccess(readRunMessage(message, pipeline?.name ?? ''));
    return says === undefined ? undefined : { by: 'message', says };
}
function planPosition({ pipeline, runCount }) {
    if (pipeline?.counter !== runCount)
        return undefined;
    const steps = pipeline.plan.filter(({ active }) => active);
    const index = steps.findIndex(({ id }) => id !== '' && id === pipeline.currentStepId);
    const step = steps[index];
    return step === undefined ? undefined : { position: index + 1, of: steps.length, name: step.name };
}

;// CONCATENATED MODULE: ./src/run/run-view.ts




function initialView(run) {
    const { runCount, startedAt, counterBefore, lastRunBefore, seenInProgress = false, origin } = run;
    return {
        ...{ runCount, startedAt, counterBefore, lastRunBefore, seenInProgress, origin },
        word: '',
        message: '',
        failures: 0,
        pipelineDenials: 0,
        isCounterVoid: isOldNumber(run),
    };
}
function observe(before, { at, status, pipeline }) {
    const known = pipeline === undefined ? before : withPipeline(before, pipeline, at);
    const view = status === undefined ? known : withStatus(known, status, at);
    return withAbsence({ ...view, ...clearance(before, view) }, at);
}
function extend(row, at) {
    return { firstAt: row?.firstAt ?? at, lastAt: at, reads: (row?.reads ?? 0) + 1 };
}
function withPipeline(before, read, at) {
    const asked = { ...before, pipelineAskedAt: at };
    if (!read.ok) {
        const pipelineDenials = before.pipelineDenials + (read.failure.kind === 'unauthorized' ? 1 : 0);
        return { ...asked, pipelineFailure: read.failure, pipelineDenials };
    }
    const pipeline = read.value;
    const fresh = { ...asked, pipeline, pipelineAt: at, pipelineFailure: undefined, pipelineDenials: 0 };
    const lastRun = lastRunOf(fresh);
    const isBare = lastRun !== undefined && lastRun.status === undefined;
    const view = { ...fresh, endedWithoutStatus: isBare ? extend(before.endedWithoutStatus, at) : undefined };
    if (pipeline.counter < view.runCount && lastRun === undefined)
        return view;
    const begun = { ...view, isCounterVoid: true };
    return isQueued(before)
        ? { ...begun, words: undefined, startedAt: before.startedAt === undefined ? undefined : at }
        : begun;
}
function withStatus(view, read, at) {
    const asked = { ...view, statusAskedAt: at, otherRun: undefined };
    if (!read.ok)
        return withFailure(asked, read.failure, at);
    const said = readRunMessage(read.value.message, view.pipeline?.name ?? '');
    if (said.runCount !== undefined && said.runCount !== view.runCount)
        return { ...usable(asked, at), otherRun: said.runCount };
    const isNamed = said.runCount !== undefined;
    if (phaseOf(read.value.word) === 'failure' && !isEnd(phaseOf(lastRunOf(view)?.status ?? ''))) {
        if (isNamed && saysNotFound(said))
            return withFailure(asked, UNKNOWN_RUN, at);
        if (!isNamed && isAboutRequest(said))
            return withFailure(asked, REFUSED_READ, at);
    }
    return withWord(usable(asked, at), { ...read.value, isNamed }, at);
}
const UNKNOWN_RUN = { kind: 'not-found', reason: 'Opsera does not know the run' };
const REFUSED_READ = { kind: 'rejected', reason: 'the status request was refused' };
function usable(view, at) {
    return { ...view, failure: undefined, failures: 0, denial: undefined, usableAt: at };
}
function withFailure(view, failure, at) {
    const { kind, code } = failure;
    if (kind === 'not-found' && isQueued(view))
        return usable(view, at);
    const next = { ...view, failure, failures: view.failures + 1 };
    if (kind !== 'not-found' && kind !== 'unauthorized')
        return next;
    const before = view.denial?.failure.code === code ? view.denial : undefined;
    const denial = { ...extend(before, at), failure };
    return { ...next, denial, words: kind === 'not-found' ? undefined : view.words };
}
const NAMED_APART_MS = 5_000;
function withWord(view, reply, at) {
    const { word, message, isNamed } = reply;
    const as = phaseOf(word);
    const row = view.words?.as === as ? view.words : undefined;
    const words = { as, isNamed: isNamed || row?.isNamed === true, ...extend(row, at) };
    const next = { ...view, word, message, words };
    if (as !== 'running' && as !== 'waiting')
        return next;
    const namedAt = view.namedAt ?? (isNamed ? at : undefined);
    const isNamedTwice = isNamed && namedAt !== undefined && at - namedAt >= NAMED_APART_MS;
    const seenInProgress = view.seenInProgress || isNamed || view.pipeline?.counter === view.runCount;
    return { ...next, namedAt, seenInProgress, isCounterVoid: view.isCounterVoid || isNamedTwice };
}
function clearance(before, view) {
    const claim = claimOf(view);
    if (claim?.as !== 'success')
        return { clearSince: undefined, usableAt: view.usableAt };
    if (isObjectDue(view, claim.lastAt) || contradictionOf(view) !== undefined)
        return { clearSince: undefined, usableAt: before.usableAt };
    return {
        clearSince: view.clearSince ?? claim.lastAt,
        usableAt: Math.max(view.usableAt ?? 0, claim.lastAt),
    };
}
const FAR_ABOVE = 10;
function withAbsence(view, at) {
    const { pipeline, runCount, origin, seenInProgress, failure, denial, absent } = view;
    if (origin !== 'followed' || seenInProgress || pipeline === undefined || view.words?.as === 'queued')
        return { ...view, absent: undefined };
    if (failure !== undefined && failure.kind !== 'not-found')
        return view;
    const isUnknown = denial?.failure.kind === 'not-found' || isQueued(view);
    const isFar = runCount > pipeline.counter + FAR_ABOVE;
    return { ...view, absent: isUnknown && (isFar || !pipeline_isBusy(pipeline)) ? extend(absent, at) : undefined };
}

;// CONCATENATED MODULE: ./src/run/verdict.ts


function verdictOf(view, now) {
    const { absent, denial, pipeline } = view;
    const claim = claimOf(view);
    if (lasts(absent, ABSENT_MS))
        return { kind: 'no-such-run', latest: pipeline?.counter ?? 0 };
    if (denial?.failure.kind === 'unauthorized' && isFinal(denial))
        return { kind: 'denied', ...denial };
    const isUnknownRun = denial?.failure.kind === 'not-found';
    const awaits = isUnknownRun ? denial : claim;
    if (awaits !== undefined && isObjectDue(view, awaits.lastAt))
        return { kind: 'needs-pipeline' };
    if (isQueued(view))
        return QUEUED;
    if (isUnknownRun)
        return isBelievedUnknown(view, denial) ? { kind: 'denied', ...denial } : UNKNOWN;
    return claim === undefined ? verdictOnWord(view) : verdictOnEnd(view, claim, now);
}
const QUEUED = { kind: 'pending', as: 'queued' };
const UNKNOWN = { kind: 'pending', as: 'unknown' };
const WAITING = { kind: 'pending', as: 'waiting' };
const DENIALS = 3;
const DENIALS_APART_MS = 10_000;
const ABSENT_MS = 60_000;
const SETTLED_MS = 30_000;
const OURS_APART_MS = 5_000;
const OBJECT_LAG_MS = 60_000;
function lasts(row, ms) {
    return row !== undefined && row.lastAt - row.firstAt >= ms;
}
function isFinal(row) {
    return row.reads >= DENIALS && lasts(row, DENIALS_APART_MS);
}
function isReadSince({ pipelineAt = -Infinity, pipelineFailure }, at) {
    return pipelineAt >= at && pipelineFailure === undefined;
}
function isBelievedUnknown(view, denial) {
    const state = stateSince(view, denial.firstAt);
    const isInProgress = state === 'running' || state === 'paused';
    const isOurs = denial.lastAt >= oursFrom(view, denial);
    return (view.absent === undefined &&
        isReadSince(view, denial.lastAt) &&
        !isInProgress &&
        isOurs &&
        isFinal(denial));
}
function verdictOnWord(view) {
    const { words } = view;
    if (words === undefined)
        return UNKNOWN;
    if (words.as === 'running' || words.as === 'queued')
        return { kind: 'pending', as: words.as };
    if (isObjectDue(view, words.firstAt))
        return { kind: 'needs-pipeline' };
    if (words.as === 'unknown')
        return verdictOnUnknownWord(view, words);
    const state = stateSince(view, words.firstAt);
    if (state === 'running')
        return { kind: 'pending', as: 'running' };
    return state === 'paused' || lasts(words, OURS_APART_MS) ? WAITING : UNKNOWN;
}
function verdictOnUnknownWord(view, { firstAt }) {
    const { endedWithoutStatus, word, runCount } = view;
    const state = stateSince(view, firstAt);
    if (state === 'paused')
        return WAITING;
    const lastRun = state === undefined || state === 'running' ? undefined : lastRunOf(view);
    if (lastRun === undefined || (state === 'success' && messageAgainstSuccess(view) !== undefined))
        return UNKNOWN;
    const end = phaseOf(lastRun.status ?? '');
    if (end === 'running' || end === 'waiting' || end === 'queued')
        return UNKNOWN;
    if (lastRun.status === undefined && !lasts(endedWithoutStatus, OURS_APART_MS))
        return { kind: 'confirm', afterMs: OURS_APART_MS, needs: 'a second read of last_run 5 s later' };
    const listed = lastRun.status === undefined ? 'without a status' : `with "${lastRun.status}"`;
    const notice = `Opsera gives run ${runCount} the status "${word}" and lists it as ended ${listed}.`;
    return { kind: 'ended', as: end === 'success' ? end : 'failure', message: view.message, notice };
}
function verdictOnEnd(view, claim, now) {
    const against = contradictionOf(view);
    if (against !== undefined && claim.as === 'stopped' && against.says === 'paused')
        return WAITING;
    if (against !== undefined && claim.as === 'success')
        return {
            kind: 'confirm',
            afterMs: Math.min(Math.max((now - claim.firstAt) / 4, 1_000), 10_000),
            needs: 'a pipeline object and a message that do not contradict it',
        };
    const isOutdated = claim.as !== 'success' && !claim.isNamed && stateSince(view, claim.firstAt) === 'success';
    const isAgainst = against !== undefined || isOutdated;
    const lagEndsAt = isAgainst ? claim.firstAt + OBJECT_LAG_MS : -Infinity;
    const latest = [
        { from: lagEndsAt, needs: 'an object that does not contradict it, or 60 s' },
        { from: oursFrom(view, claim), needs: 'a sign that it is about our run, or 30 s and two reads' },
        CONDITION[claim.as](view, claim),
    ].reduce((a, b) => (b.from > a.from ? b : a));
    if (claim.lastAt < latest.from)
        return {
            kind: 'confirm',
            afterMs: Math.min(Math.max(latest.from - now, 1_000), 5_000),
            needs: latest.needs,
        };
    const notice = claim.as === 'stopped' && isBlindTo(view, claim) ? BLIND_NOTICE : undefined;
    return { kind: 'ended', as: claim.as, message: view.message, notice };
}
const BLIND_NOTICE = 'Opsera says stopped; whether the run is waiting for approval could not be read';
const CONDITION = {
    success(view, claim) {
        const needs = 'reads that agree for 10 s, or last_run';
        if (stateSince(view, claim.firstAt) === 'success')
            return { from: -Infinity, needs };
        const hasBareEnd = !claim.isNamed && lastRunOf(view)?.status === undefined;
        const isShown = view.seenInProgress || (isReadSince(view, claim.lastAt) && !hasBareEnd);
        const agreeAt = (view.clearSince ?? claim.lastAt) + 10_000;
        return { from: Math.max(agreeAt, isShown ? -Infinity : settledAt(view, claim)), needs };
    },
    failure({ seenInProgress }, { firstAt }) {
        const apart = seenInProgress ? 2 : 10;
        return { from: firstAt + apart * 1_000, needs: `a read ${apart} s after the first` };
    },
    stopped(view, claim) {
        const apart = isBlindTo(view, claim) ? 30 : 5;
        const isKnown = view.seenInProgress || lastRunOf(view) !== undefined;
        const from = Math.max(claim.firstAt + apart * 1_000, isKnown ? -Infinity : settledAt(view, claim));
        return { from, needs: `a read ${apart} s after the first` };
    },
};
function isBlindTo({ pipelineAt = -Infinity }, { firstAt }) {
    return pipelineAt < firstAt;
}
function oursFrom(view, row) {
    if (view.seenInProgress)
        return -Infinity;
    const byTime = view.startedAt === undefined ? Infinity : Math.max(settledAt(view, row), row.firstAt + OURS_APART_MS);
    if (isOldNumber(view))
        return row.as === 'success' ? Infinity : byTime;
    return row.isNamed === true || lastRunOf(view) !== undefined ? -Infinity : byTime;
}
function settledAt({ startedAt }, { firstAt }) {
    return (startedAt ?? firstAt) + SETTLED_MS;
}

;// CONCATENATED MODULE: ./src/run/poll.ts



async function pollUntil({ clock, until, pauseMs, signal }, attempt) {
    const isAborted = () => signal?.aborted === true;
    for (;;) {
        const found = await attempt();
        const left = until - clock.now();
        if (found !== undefined || left <= 0 || isAborted())
            return found;
        await clock.sleep(Math.min(typeof pauseMs === 'number' ? pauseMs : pauseMs(), left), signal);
        if (isAborted())
            return undefined;
    }
}
const SHORTEST_READ_MS = 1_000;
const COUNTER_READ_MS = 10_000;
function waitForCounter({ client, clock, settings }, { above, until, everyMs, signal }) {
    return pollUntil({ clock, until, pauseMs: everyMs, signal }, async () => {
        const deadlineMs = Math.max(SHORTEST_READ_MS, Math.min(COUNTER_READ_MS, until - clock.now()));
        const read = await client.pipelineSummary(settings.pipelineId, { signal, deadlineMs });
        return read.ok && read.value.counter > above ? read.value.counter : undefined;
    });
}
const DECISIVE_READ_MS = 60_000;
async function poll(source, view, options) {
    const { client, clock, settings } = source;
    const { readMs, until, signal, withPipeline } = options;
    const limits = (longestMs) => ({
        signal,
        deadlineMs: Math.max(SHORTEST_READ_MS, Math.min(longestMs, until - clock.now())),
    });
    const readPipeline = (longestMs) => client.pipelineSummary(settings.pipelineId, limits(longestMs));
    const uncut = (read) => read?.ok === true || signal?.aborted !== true ? read : undefined;
    const at = clock.now();
    const [status, pipeline] = await Promise.all([
        client.pipelineStatus(settings.pipelineId, view.runCount, limits(readMs)),
        withPipeline && evidence_mayReadPipeline(view) ? readPipeline(readMs) : undefined,
    ]);
    const next = observe(view, { at, status: uncut(status), pipeline: uncut(pipeline) });
    if (signal?.aborted === true || verdictOf(next, clock.now()).kind !== 'needs-pipeline')
        return next;
    const readAt = clock.now();
    return observe(next, { at: readAt, pipeline: uncut(await readPipeline(DECISIVE_READ_MS)) });
}

;// CONCATENATED MODULE: ./src/api/secret-fields.ts

const LOOKS_SECRET = /pass|pwd|secret|token|key|cred|auth|cert|private|sign|cookie|session|salt|webhook|dsn|conn(?:ection)?_?str/i;
const DEPTH_MAX = 8;
function fieldsOf(data, depth = DEPTH_MAX) {
    return Object.entries(data).flatMap(([name, value]) => depth > 1 && (0,json/* isObject */.Gv)(value) && Object.keys(value).length > 0
        ? fieldsOf(value, depth - 1).map((inner) => `${name}.${inner}`)
        : [name]);
}
function secretsIn(value, isSecret = false) {
    if (typeof value === 'object' && value !== null)
        return Object.entries(value).flatMap(([name, inner]) => secretsIn(inner, isSecret || LOOKS_SECRET.test(name)));
    if (!isSecret || (typeof value !== 'string' && typeof value !== 'number'))
        return [];
    const lines = String(value).split(/[\r\n]+/);
    return lines.map((line) => line.trim()).filter((line) => line !== '');
}

;// CONCATENATED MODULE: ./src/opsera/acknowledgement.ts




const ACCEPTED = /^(?:executed|success|successful|accepted|queued|created|submitted)$/i;
const TIMED_OUT = /^time(?:out|d out)$/i;
const DENIES = /\b(?:not|cannot|unable|locked|refused|rejected|denied|failed)\b|n['’]t\b/i;
const ALREADY = /\balready\b/i;
const BUSY = /\b(?:paused|pending|running|in progress|queued|already)\b/i;
function readChange({ reply, value, failure }, read) {
    if (reply === undefined)
        return { kind: 'failure', failure };
    const reading = read(value);
    if (reading.kind === 'refused' && canRefuse(reply.code))
        return reading;
    if (failure !== undefined)
        return { kind: 'failure', failure };
    return (0,json/* isObject */.Gv)(value) ? reading : { kind: 'failure', failure: unreadableReply(reply) };
}
function canRefuse(code) {
    return ((code >= 200 && code <= 299) || (code >= 400 && code <= 499 && ![401, 403, 408, 425, 429].includes(code)));
}
function readAcknowledgement(value, pipelineName = '') {
    const { word, message } = wordsOf(value);
    if (isFailureWord(word))
        return { kind: 'refused', message };
    const { said } = readRunMessage(wholeMessage(value), pipelineName);
    const runCount = (0,json/* countAt */.$v)(value, 'runCount');
    const isMalformed = ((0,json.at)(value, 'runCount') ?? null) !== null && (runCount ?? 0) < 1;
    if (!ACCEPTED.test(word) || DENIES.test(said) || ALREADY.test(said) || isMalformed)
        return unclear(word, message);
    return { kind: 'accepted', message, ...(runCount !== undefined && { runCount }) };
}
function readToolUpdate(value) {
    const { word, message } = wordsOf(value);
    const isTool = (0,json/* textAt */.$6)(value, '_id') !== undefined || (0,json/* textAt */.$6)(value, 'data', '_id') !== undefined;
    if (DENIES.test(wholeMessage(value)) || (!isTool && isFailureWord(word)))
        return { kind: 'refused', message };
    return isTool || ACCEPTED.test(word) ? { kind: 'accepted', message } : unclear(word, message);
}
function saysBusy(message, pipelineName = '') {
    return BUSY.test(withoutName(message, pipelineName));
}
function wordsOf(value) {
    return { word: ((0,json/* textAt */.$6)(value, 'status') ?? '').trim(), message: (0,json/* textAt */.$6)(value, 'message') ?? '' };
}
function wholeMessage(value) {
    const message = (0,json.at)(value, 'message') ?? '';
    return typeof message === 'string' ? message : JSON.stringify(message);
}
function isFailureWord(word) {
    return isBadEnd(phaseOf(word)) && !TIMED_OUT.test(word);
}
function unclear(word, message) {
    const status = word === '' ? 'no status word' : `the status "${word}"`;
    const said = message === '' ? '' : ` and the message "${message}"`;
    return { kind: 'unclear', message, reason: truncateWords(`an answer with ${status}${said}`) };
}

;// CONCATENATED MODULE: ./src/opsera/operations.ts
const MAX_ROWS = 1000;
const pipelineId = { name: 'pipeline-id', key: 'pipelineId', required: true };
const runCount = { name: 'run-count', key: 'runCount', required: true };
const runToCheck = { name: 'run-count', required: true };
const toolId = { name: 'tool-id', key: 'toolId', required: true };
const taskId = { name: 'task-id', key: 'taskId', required: true };
const data = { name: 'data', key: 'data', required: true };
const optionalRun = { ...runCount, required: false };
const logType = { name: 'log-type', key: 'type', required: false };
const date = { name: 'date', key: 'date', required: false };
const scope = { name: 'scope', key: 'scope', required: false };
const count = { name: 'count', key: 'count', required: false };
const permit = (...scopes) => ({
    scopes: ['API Access', ...scopes],
    scopesAre: 'documented',
    access: 'Item RBAC',
});
const assumedPermit = (...scopes) => ({
    ...permit(...scopes),
    scopesAre: 'assumed',
});
const runners = permit('Pipeline Access');
const watchers = permit('Pipeline Access', 'Pipeline Access (Read Only)');
const pipelineReaders = assumedPermit('Pipeline Access', 'Pipeline Access (Read Only)', 'API Access (Read Only)');
const toolWriters = assumedPermit('Tool Registry Access');
const toolReaders = assumedPermit('Tool Registry Access', 'Tool Registry Access (Read Only)', 'API Access (Read Only)');
const taskReaders = assumedPermit('Tasks Access', 'Tasks Access (Read Only)', 'API Access (Read Only)');
const powerUser = { access: 'Power User role' };
const auditors = { ...permit('Security Logs (Read Only)'), ...powerUser };
const MB = 1_000_000;
const change = { mutating: true, list: false, deadlineMs: 60_000, maxBytes: MB };
const quickChange = { ...change, deadlineMs: 15_000 };
const readStatus = { mutating: false, list: false, deadlineMs: 20_000, maxBytes: MB };
const readObject = { ...readStatus, deadlineMs: 60_000, maxBytes: 16 * MB };
const readList = { ...readObject, list: true, maxBytes: 32 * MB };
const readLogs = { ...readList, maxBytes: 64 * MB };
const method = (name) => (path, fields, rest) => ({
    method: name,
    path,
    pathIs: 'documented',
    fields,
    ...rest,
});
const get = method('GET');
const post = method('POST');
const assumed = { pathIs: 'assumed' };
const TABLE = {
    'pipeline-run': post('/api/v1/pipeline/run', [pipelineId], { ...runners, ...change }),
    'pipeline-status': post('/api/v1/pipeline/status', [pipelineId, runCount], { ...watchers, ...readStatus }),
    'pipeline-stop': post('/api/v1/pipeline/stop', [pipelineId, runToCheck], { ...runners, ...quickChange }),
    'pipeline-reset': post('/api/v1/pipeline/reset', [pipelineId, runToCheck], { ...runners, ...quickChange }),
    'pipeline-summary': post('/api/v1/pipeline/summary', [pipelineId], { ...runners, ...readObject }),
    'pipeline-logs': post('/api/v1/pipeline/logs', [pipelineId, optionalRun, logType], {
        ...pipelineReaders,
        ...readLogs,
    }),
    'pipeline-list': get('/api/v1/pipelines', [], {
        ...assumed,
        ...pipelineReaders,
        ...powerUser,
        ...readList,
    }),
    'tool-list': get('/api/v1/tools', [], { ...assumed, ...toolReaders, ...powerUser, ...readList }),
    'tool-get': post('/api/v1/tool', [toolId], { ...assumed, ...toolReaders, ...readObject }),
    'tool-update': post('/api/v1/tool/update', [toolId, data], {
        ...assumed,
        ...toolWriters,
        ...change,
        maxBytes: 16 * MB,
    }),
    'task-list': get('/api/v1/tasks', [], { ...assumed, ...taskReaders, ...readList }),
    'task-get': post('/api/v1/task', [taskId], { ...assumed, ...taskReaders, ...readObject }),
    'task-status': post('/api/v1/task/status', [taskId], { ...assumed, ...taskReaders, ...readStatus }),
    'task-log': get('/api/v1/task/log', [taskId, optionalRun], { ...assumed, ...taskReaders, ...readLogs }),
    'user-audit-log': get('/api/v1/logs/user/actions', [date, logType, count], { ...auditors, ...readList }),
    'token-audit-log': get('/api/v1/logs/user/tokens', [date, scope], { ...auditors, ...readList }),
};
function operation(name) {
    return { name, ...TABLE[name] };
}
const OPERATIONS = Object.keys(TABLE).map(operation);

;// CONCATENATED MODULE: ./src/api/reply.ts





function isTruncated(rows) {
    return rows >= MAX_ROWS;
}
function meaningOf(call, answer) {
    const { reply, value, failure } = answer;
    if (reply === undefined)
        return { kind: 'failure', failure };
    const facts = factsOf(call, value, reply.body);
    if (call.mutating) {
        const reading = readChange(answer, call.name === 'tool-update' ? readToolUpdate : readAcknowledgement);
        if (reading.kind === 'failure')
            return reading;
        if (reading.kind === 'unclear')
            return { kind: 'unclear', facts, reason: reading.reason };
        return { kind: reading.kind === 'accepted' ? 'good' : 'refused', facts };
    }
    if (failure !== undefined)
        return { kind: 'failure', failure };
    const isStatus = call.name === 'pipeline-status' || call.name === 'task-status';
    if (!isStatus && isRefusal(call, value, facts))
        return { kind: 'refused', facts };
    const isList = facts.rows !== undefined;
    const isAnswer = isStatus ? facts.status !== '' : call.list ? isList : (0,json/* isObject */.Gv)(value);
    return isAnswer ? { kind: 'good', facts } : { kind: 'failure', failure: unreadableReply(reply) };
}
function factsOf({ name, list }, value, body) {
    const word = name === 'task-status' ? (value === undefined ? bareWord(body) : value) : undefined;
    const rows = list ? (0,json/* rowsOf */.RO)(value) : undefined;
    return {
        status: (typeof word === 'string' ? word : ((0,json/* textAt */.$6)(value, 'status') ?? '')).trim(),
        message: (0,json/* textAt */.$6)(value, 'message') ?? '',
        ...(rows !== undefined && { rows: rows.length }),
    };
}
function isRefusal({ list }, value, { status }) {
    const hasId = (0,json/* textAt */.$6)(value, '_id') !== undefined || (0,json/* textAt */.$6)(value, 'data', '_id') !== undefined;
    return isBadEnd(phaseOf(status)) && (list || !hasId);
}
function bareWord(body) {
    return /^\p{L}[\p{L}\p{N} _.-]{0,63}$/u.exec(body.trim())?.[0] ?? '';
}

;// CONCATENATED MODULE: ./src/api/request.ts
const REPLY_MAX_BYTES = 32_000_000;
function requestOf({ operation, path, values }) {
    const given = operation.fields.flatMap(({ name, key }) => {
        const value = values[name];
        return key === undefined || value === undefined ? [] : [[key, value]];
    });
    const texts = given.map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]);
    return {
        operation,
        maxBytes: REPLY_MAX_BYTES,
        ...(path !== undefined && { path }),
        ...(operation.method === 'POST'
            ? { body: Object.fromEntries(given) }
            : { query: Object.fromEntries(texts) }),
    };
}
function isRepeatable({ operation, path }) {
    return !operation.mutating && (path === undefined || operation.method === 'GET');
}

;// CONCATENATED MODULE: ./src/run/stop-decision.ts




const FRESH_MS = 5_000;
function stopDecision(view, now) {
    const { runCount } = view;
    if (verdictOf(view, now).kind === 'ended')
        return 'over';
    if ((view.pipeline?.counter ?? 0) > runCount)
        return 'superseded';
    if (isQueued(view))
        return 'queued';
    const pipeline = pipelineNow(view, now);
    if (pipeline?.counter === runCount)
        return pipeline_isBusy(pipeline) ? 'stop' : 'unknown';
    const word = wordNow(view, now);
    if (pipeline === undefined && phaseOf(word) === 'queued')
        return 'queued';
    return isStoppable(word) && (pipeline === undefined || isNamed(view)) ? 'stop' : 'unknown';
}
function resetBlocker(view, now) {
    const pipeline = pipelineNow(view, now);
    if (pipeline === undefined) {
        const why = view.pipelineFailure === undefined ? '' : ` (${view.pipelineFailure.reason})`;
        return `the pipeline object could not be read${why}`;
    }
    if (pipeline.counter !== view.runCount)
        return `run ${pipeline.counter} is the current one`;
    if (pipeline_isBusy(pipeline))
        return `the pipeline is ${pipeline_stateOf(pipeline, pipeline.counter)}`;
    if (verdictOf(view, now).kind === 'ended')
        return undefined;
    return view.failure === undefined
        ? 'its run is not known to have ended'
        : `the state of its run could not be read (${view.failure.reason})`;
}
function isFresh(view, now) {
    const { statusAskedAt = -Infinity, failure } = view;
    const isStatusFresh = statusAskedAt >= now - FRESH_MS && failure === undefined;
    return isStatusFresh && (pipelineNow(view, now) !== undefined || !mayReadPipeline(view));
}
function pipelineNow({ pipeline, pipelineAt, pipelineFailure }, now) {
    const isFresh = (pipelineAt ?? -Infinity) >= now - FRESH_MS;
    return isFresh && pipelineFailure === undefined ? pipeline : undefined;
}
function wordNow({ word, words, statusAskedAt = -Infinity }, now) {
    return words?.lastAt === statusAskedAt && statusAskedAt >= now - FRESH_MS ? word : '';
}
function whyUnclear(view, now) {
    const { failure, otherRun, runCount, word, statusAskedAt = now } = view;
    if (failure !== undefined)
        return `its state could not be read (${failure.reason})`;
    if (now - statusAskedAt > FRESH_MS)
        return 'Opsera answered too slowly to stop it safely';
    if (otherRun !== undefined)
        return `Opsera spoke of run ${otherRun} when asked for run ${runCount}`;
    return `the status "${word}" does not show whether it is in progress`;
}

;// CONCATENATED MODULE: ./src/api/guard.ts






const TRIES = 4;
const CONFIRM_MS = 45_000;
const BETWEEN_POLLS_MS = 2_000;
const STOP_READ_MS = FRESH_MS - 500;
const RESET_READ_MS = 20_000;
async function mayStop(context, target) {
    const view = await pollUntilClear(context, target, STOP_READ_MS);
    const now = context.clock.now();
    const run = `Run ${target.runCount} of pipeline ${target.pipelineId}`;
    const none = 'so no stop was sent';
    switch (stopDecision(view, now)) {
        case 'stop':
            return { kind: 'granted' };
        case 'over':
            return { kind: 'needless', why: `${run} has ended (${view.word}), ${none}.` };
        case 'superseded': {
            const current = view.pipeline?.counter ?? 0;
            const why = `${run} is no longer the current run, ${none}: it would hit run ${current}.`;
            return { kind: 'needless', why };
        }
        case 'queued': {
            const why = `${run} has not begun, and the Opsera API cannot cancel a queued run. Stop it once it runs.`;
            return { kind: 'refused', why };
        }
        case 'unknown':
            return {
                kind: 'refused',
                why: `${run} was not stopped: ${whyUnclear(view, now)}. Check it in the portal.`,
            };
    }
}
async function mayReset(context, target) {
    const view = await pollUntilClear(context, target, RESET_READ_MS);
    const { pipelineId, runCount } = target;
    const counter = view.pipeline?.counter ?? 0;
    if (counter > runCount) {
        const why = `Run ${counter} of pipeline ${pipelineId} is the current one, so no reset was sent.`;
        return { kind: 'needless', why };
    }
    const blocker = resetBlocker(view, context.clock.now());
    if (blocker === undefined)
        return { kind: 'granted' };
    const why = `Pipeline ${pipelineId} was not reset: ${blocker}. A reset needs run ${runCount} to have ended, and no other to have begun.`;
    return { kind: 'refused', why };
}
async function pollUntilClear({ client, clock, random, cancel: signal }, { pipelineId, runCount }, readMs) {
    let view = initialView({ runCount });
    let polls = 0;
    const pauseMs = () => {
        const verdict = verdictOf(view, clock.now());
        const isConfirming = verdict.kind === 'confirm' && view.failure === undefined;
        return isConfirming ? verdict.afterMs : Math.max(BETWEEN_POLLS_MS, backOff(polls, undefined, random));
    };
    await pollUntil({ clock, until: clock.now() + CONFIRM_MS, pauseMs, signal }, async () => {
        const options = { readMs, until: clock.now() + readMs, signal, withPipeline: true };
        view = await poll({ client, clock, settings: { pipelineId } }, view, options);
        polls += 1;
        return isClear(view, clock.now(), polls) || undefined;
    });
    return view;
}
function isClear(view, now, polls) {
    const { failure, pipelineFailure } = view;
    const failures = [failure, pipelineFailure].filter((one) => one !== undefined);
    if (failures.some(isTransient))
        return polls >= TRIES;
    if (stopDecision(view, now) !== 'unknown' || failure !== undefined)
        return true;
    return verdictOf(view, now).kind !== 'confirm' && polls >= TRIES;
}

;// CONCATENATED MODULE: ./src/api/messages.ts

function replyMessage({ operation }, meaning) {
    const words = truncateWords(meaning.facts.message);
    switch (meaning.kind) {
        case 'good':
            return '';
        case 'refused':
            return `Opsera refused ${operation.name}: ${words === '' ? 'without a reason' : `"${words}"`}. Check the request in the portal.`;
        case 'unclear':
            return `Opsera neither accepted nor refused ${operation.name} (${meaning.reason}). It may have acted: check before sending it again.`;
    }
}
function failureMessage(call, { kind, reason }) {
    const { name, mutating } = call.operation;
    if (mutating && ['web-page', 'too-large', 'ambiguous'].includes(kind))
        return `The answer to ${name} was lost (${reason}). Opsera may have acted on it: check before sending it again.`;
    switch (kind) {
        case 'unauthorized':
            return `${reason}.`;
        case 'not-found':
            return `Opsera did not find what ${name} requested (${reason}). ${check(call, 'its fields', 'base-url')}`;
        case 'rejected':
            return `Opsera rejected ${name} (${reason}). ${check(call, 'its fields')}`;
        case 'redirected':
        case 'untrusted-certificate':
            return `Opsera did not answer ${name}: ${reason}.`;
        case 'unreachable':
            return `Opsera could not be reached, so ${name} was not sent: ${reason}. Check base-url and the network of the runner.`;
        case 'throttled':
            return `Opsera did not accept ${name} (${reason}). Try again later.`;
        case 'web-page':
            return `base-url answered ${name} with ${reason}. It must be the API host, not the portal. ${check(call, 'base-url')}`;
        case 'too-large':
            return `The reply to ${name} could not be read: ${reason}. Request fewer rows, if the call can.`;
        case 'ambiguous':
            return `Opsera did not answer ${name}: ${reason}. ${check(call, 'base-url', 'the state of Opsera')}`;
    }
}
function check({ operation, path }, ...things) {
    const listed = new Intl.ListFormat('en-GB').format(path === undefined ? things : [...things, 'path']);
    const isDoubtful = path === undefined && operation.pathIs === 'assumed';
    const doubt = `; ${operation.path} is only assumed, so ask Opsera for the right path and set it as path`;
    return `Check ${listed}${isDoubtful ? doubt : ''}.`;
}

;// CONCATENATED MODULE: ./src/api/call.ts










async function makeCall(call, context) {
    const { operation, values } = call;
    const { cancel, sink } = context;
    const permission = await permissionFor(call, context);
    if (cancel.aborted)
        return { isGreen: false, why: `The step was cancelled before ${operation.name} was sent.` };
    if (permission.kind !== 'granted')
        return { isGreen: permission.kind === 'needless', why: permission.why };
    if (values.data !== undefined)
        sink.info(`Changing tool ${values['tool-id'] ?? ''}: ${fieldsOf(values.data).join(', ')}`);
    const { meaning, text } = await ask(call, context);
    if (meaning.kind !== 'failure') {
        const reply = { facts: meaning.facts, text };
        return { isGreen: meaning.kind === 'good', why: replyMessage(call, meaning), reply };
    }
    return { isGreen: false, why: whyFailed(call, meaning.failure, cancel) };
}
function whyFailed(call, failure, cancel) {
    return cancel.aborted && !call.operation.mutating
        ? `The step was cancelled before Opsera answered ${call.operation.name}.`
        : failureMessage(call, failure);
}
async function permissionFor({ operation, values }, context) {
    const { 'pipeline-id': pipelineId = '', 'run-count': runCount } = values;
    if (typeof runCount !== 'number')
        return { kind: 'granted' };
    if (operation.name === 'pipeline-stop')
        return mayStop(context, { pipelineId, runCount });
    if (operation.name === 'pipeline-reset')
        return mayReset(context, { pipelineId, runCount });
    return { kind: 'granted' };
}
const RETRY_BUDGET_MS = 180_000;
const UNREADABLE_TRIES = 3;
async function ask(call, context) {
    const { clock, random, sink, cancel: signal } = context;
    const until = clock.now() + RETRY_BUDGET_MS;
    let pauseMs = 0;
    let tries = 0;
    const asked = await pollUntil({ clock, until, pauseMs: () => pauseMs, signal }, async () => {
        const attempt = await askOnce(call, context);
        if (attempt.meaning.kind !== 'failure' || !isRepeatable(call) || signal.aborted)
            return attempt;
        const { failure } = attempt.meaning;
        const isUnreadable = failure.kind === 'web-page' || (failure.code !== undefined && failure.code <= 299);
        tries += 1;
        pauseMs = backOff(tries, failure.retryAfterMs, random);
        if (!isTransient(failure) || (isUnreadable && tries >= UNREADABLE_TRIES))
            return attempt;
        if (clock.now() + pauseMs > until)
            return attempt;
        sink.info(`No answer to ${call.operation.name}: ${failure.reason}. Retry ${tries} in ${formatDuration(pauseMs)}`);
        return undefined;
    });
    return asked ?? { meaning: { kind: 'failure', failure: call_CANCELLED }, text: '' };
}
const call_CANCELLED = { kind: 'ambiguous', reason: 'the step was cancelled' };
const ANSWER_AFTER_SIGNAL_MS = 5_000;
async function askOnce(call, { caller, clock, cancel }) {
    const { operation } = call;
    const grace = abortAfterGrace(cancel, operation.mutating ? ANSWER_AFTER_SIGNAL_MS : 0, clock);
    try {
        const answer = await caller.send(requestOf(call), { signal: grace.signal });
        const meaning = meaningOf(operation, answer);
        const body = answer.reply?.body ?? '';
        const isBare = meaning.kind === 'good' && answer.reply !== undefined && answer.value === undefined;
        return { meaning, text: isBare ? JSON.stringify(meaning.facts.status) : body };
    }
    finally {
        grace.clear();
    }
}

;// CONCATENATED MODULE: ./src/run/closest-name.ts
const COMPARED_MAX = 100;
const WORD = 1_000;
function closestName(given, names) {
    const meant = comparable(given);
    const words = new Set(closest_name_wordsOf(meant));
    const badness = (name) => {
        const other = comparable(name);
        return distance(meant, other) - WORD * closest_name_wordsOf(other).filter((word) => words.has(word)).length;
    };
    return names.reduce((best, name) => (badness(name) < badness(best) ? name : best));
}
function comparable(name) {
    return name.slice(0, COMPARED_MAX).toLowerCase();
}
function closest_name_wordsOf(text) {
    return text.split(/[^a-z]+/).flatMap((word) => (word === '' ? [] : [word.replace(/(?<=[^su])s$/, '')]));
}
function distance(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (const letter of from.split('')) {
        let diagonal = 0;
        let left = 0;
        row = row.map((above, column) => {
            const changed = diagonal + (letter === to[column - 1] ? 0 : 1);
            left = column === 0 ? above + 1 : Math.min(changed, above + 1, left + 1);
            diagonal = above;
            return left;
        });
    }
    return row.at(-1) ?? 0;
}

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 12 modules
var core = __nccwpck_require__(968);
// EXTERNAL MODULE: ./src/log/secrets.ts + 3 modules
var log_secrets = __nccwpck_require__(537);
// EXTERNAL MODULE: ./src/inputs/base-url.ts
var base_url = __nccwpck_require__(872);
// EXTERNAL MODULE: ./src/inputs/defaults.ts
var defaults = __nccwpck_require__(11);
;// CONCATENATED MODULE: ./src/inputs/token.ts

function tokenIn(text) {
    const trimmed = text.trim();
    return (/^(["'])(.*)\1$/s.exec(trimmed)?.[2] ?? trimmed).trim();
}
function withoutBearer(token) {
    return token.replace(BEARER, '');
}
const BEARER = /^(?:authorization\s*:\s*)?bearer(?::|\s)\s*/i;
function problemOfToken(token, githubToken) {
    if (token === '') {
        return ('Input opsera-token is empty. Pass an Opsera personal access token from a secret. ' +
            'Pull requests from forks have no secrets, and Dependabot uses its own');
    }
    const bare = withoutBearer(token);
    if (/^(?:gh[pousr]_|github_pat_)/.test(bare) || bare === githubToken) {
        return 'Input opsera-token is a GitHub token, so it was not sent. Pass an Opsera personal access token';
    }
    if (bare !== token)
        return 'Input opsera-token begins with "Bearer". Leave the word out and pass only the token';
    if (!/^[\x21-\x7e]{16,}$/.test(token)) {
        return 'Input opsera-token does not look like a token; allowed values: 16 or more printable ASCII characters without spaces';
    }
    return undefined;
}
function claimsOf(token) {
    const claims = payloadOf(token);
    const exp = (0,json.at)(claims, 'exp');
    const scope = (0,json/* textAt */.$6)(claims, 'scope');
    const isInstant = typeof exp === 'number' && Number.isFinite(exp) && exp > 0;
    return { ...(isInstant && { expiresAt: exp * 1000 }), ...(scope !== undefined && { scope }) };
}
function payloadOf(token) {
    try {
        return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    }
    catch {
        return undefined;
    }
}
const WEEK_MS = 7 * 24 * 3_600_000;
function tokenExpiryMessages({ expiresAt }, now, timeoutMs = 0) {
    if (expiresAt === undefined || expiresAt >= now + Math.max(WEEK_MS, timeoutMs))
        return { notices: [], warnings: [] };
    const on = `on ${day(expiresAt)}`;
    const renew = 'Create a new token in the portal and update the secret.';
    if (expiresAt >= now + timeoutMs && expiresAt > now)
        return { notices: [`opsera-token expires ${on}. ${renew}`], warnings: [] };
    const warning = expiresAt <= now
        ? `opsera-token seems to have expired ${on}, unless this machine's clock is wrong.`
        : `opsera-token expires ${on}, before timeout: the run may not be followed to its end.`;
    return { notices: [], warnings: [`${warning} ${renew}`] };
}
function scopeWarning({ scope = '' }) {
    if (!/readonly$|^(?:registry|tasks|security-logs)/i.test(scope))
        return [];
    return [
        'By its scope, opsera-token may not start a run, so Opsera will probably refuse to. ' +
            'Use a token with the scope Pipeline Access.',
    ];
}
function day(instant) {
    return new Date(Math.min(instant, 8.64e15)).toISOString().slice(0, 10);
}

;// CONCATENATED MODULE: ./src/inputs/connection.ts





function readConnection(inputs) {
    const token = tokenIn(inputs.text('opsera-token'));
    const githubToken = inputs.text('github-token');
    const forbidden = [...new Set([token, withoutBearer(token), githubToken])];
    maskInLog(forbidden);
    const secrets = (0,log_secrets/* secretsOf */.Fj)(forbidden);
    inputs.redactInProblems(secrets);
    const problem = problemOfToken(token, githubToken);
    if (problem !== undefined)
        inputs.addProblem(problem);
    const baseUrl = inputs.url('base-url', defaults/* DEFAULTS */.z['base-url'] ?? '');
    const api = (0,base_url/* apiBesidePortal */.hd)(baseUrl);
    if (api !== undefined)
        inputs.addProblem(`Input base-url is "${baseUrl}", which is the portal; use the API host ${api}`);
    return { baseUrl, token, secrets, ...claimsOf(token) };
}
const MASK_MIN = 8;
function maskInLog(secrets) {
    for (const secret of secrets)
        if (secret.length >= MASK_MIN)
            (0,core/* setSecret */.Pq)(secret);
}

// EXTERNAL MODULE: ./src/inputs/input-reader.ts + 1 modules
var input_reader = __nccwpck_require__(999);
;// CONCATENATED MODULE: ./src/inputs/api-inputs.ts






const FIELDS = new Set(OPERATIONS.flatMap(({ fields }) => fields.map(({ name }) => name)));
const NAMES = OPERATIONS.map(({ name }) => name);
const PATH = /^(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)+$/;
const DATA_DEPTH_MAX = 100;
const HIDDEN_MIN = 3;
function readApiConfig(now) {
    const inputs = new input_reader/* InputReader */.i();
    const connection = readConnection(inputs);
    const { operation, isKnown } = readOperation(inputs);
    const path = isKnown && inputs.isSet('path') ? readPath(inputs, operation) : undefined;
    const values = isKnown ? readFields(inputs, operation) : {};
    inputs.check();
    const hidden = secretsIn(values.data ?? {}).filter((secret) => secret.length >= HIDDEN_MIN);
    maskInLog(hidden);
    return {
        call: { operation, values, ...(path !== undefined && { path }) },
        connection,
        secrets: connection.secrets.with(hidden),
        ...tokenExpiryMessages(connection, now),
    };
}
function readOperation(inputs) {
    const given = inputs.text('operation');
    const isKnown = NAMES.some((each) => each === given);
    const name = closestName(isKnown ? given : inOurWords(given.slice(0, 100)), NAMES);
    if (given === '')
        inputs.reject('operation', NAMES.join(', '));
    else if (!isKnown)
        inputs.addProblem(`Input operation is ${inputs.quoted('operation')}; did you mean ${name}?`);
    return { operation: operation(name), isKnown };
}
function inOurWords(given) {
    const words = given.toLowerCase();
    return words
        .replace(/start|trigger|execute|launch/g, 'run')
        .replace(/cancel|abort|kill/g, 'stop')
        .replace(/state/g, 'status')
        .replace(/details|get/g, /tool|task/.test(words) ? 'get' : 'summary');
}
function readPath(inputs, operation) {
    if (operation.pathIs === 'documented')
        inputs.addProblem(`${operation.name} does not use the input path, as Opsera documents ${operation.path}`);
    return inputs.pattern('path', PATH, `a path of letters, digits, dots, _ and -, such as ${operation.path}`);
}
function readFields(inputs, { name, fields }) {
    for (const field of FIELDS) {
        const taken = fields.find((each) => each.name === field);
        const isSet = inputs.isSet(field);
        if (isSet && taken === undefined)
            inputs.addProblem(`${name} does not use the input ${field}`);
        if (!isSet && taken?.required === true)
            inputs.addProblem(`${name} needs the input ${field}`);
    }
    const given = fields.filter((field) => inputs.isSet(field.name));
    return Object.fromEntries(given.map((field) => [field.name, readField(inputs, name, field.name)]));
}
function readField(inputs, operation, field) {
    switch (field) {
        case 'pipeline-id':
        case 'tool-id':
        case 'task-id':
            return inputs.id(field);
        case 'run-count':
            return readRunCount(inputs, operation === 'pipeline-stop' || operation === 'pipeline-reset');
        case 'count':
            return inputs.integer(field, 1);
        case 'date':
            return readDate(inputs);
        case 'log-type':
        case 'scope':
            return inputs.pattern(field, /^\P{Cc}{1,200}$/u, 'one line of at most 200 characters');
        case 'data':
            return readData(inputs);
    }
}
function readRunCount(inputs, mayBeAny) {
    const given = inputs.text('run-count');
    if (!mayBeAny || /^\d{1,9}$/.test(given))
        return inputs.integer('run-count', 1);
    inputs.pattern('run-count', /^any$/, 'a whole number from 1, or any for whichever run is current');
    return 'any';
}
function readDate(inputs) {
    const given = inputs.text('date');
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(given) && JSON.stringify(new Date(given)).includes(given);
    if (!isDay)
        inputs.reject('date', 'an existing day as YYYY-MM-DD, such as 2026-01-31');
    return given;
}
function readData(inputs) {
    const data = inputs.object('data', '{"name": "new name"}');
    if (inputs.text('data').replace(/\s/g, '') === '{}')
        inputs.addProblem('Input data has no field, so nothing would change');
    if (isDeeper(data, DATA_DEPTH_MAX))
        inputs.addProblem(`Input data is nested deeper than ${DATA_DEPTH_MAX} levels, as no tool is`);
    return data;
}
function isDeeper(value, levels) {
    if (typeof value !== 'object' || value === null)
        return false;
    return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

;// CONCATENATED MODULE: ./src/opsera/call.ts

class Caller {
    #transport;
    #clock;
    #clean;
    #debug;
    #failures = new Map();
    constructor(transport, clock, { clean, debug = () => undefined }) {
        this.#transport = transport;
        this.#clock = clock;
        this.#clean = clean;
        this.#debug = debug;
    }
    async send(call, limits = {}) {
        const { operation, path = operation.path, maxBytes = operation.maxBytes, body, query } = call;
        const { method, mutating, deadlineMs } = operation;
        const deadline = this.#clock.deadline(Math.min(deadlineMs, limits.deadlineMs ?? Infinity), limits.signal);
        const beganAt = this.#clock.now();
        try {
            const result = await this.#transport.send({
                method,
                path,
                ...(body !== undefined && { body }),
                ...(query !== undefined && { query }),
                maxBytes,
                freshConnection: mutating,
                signal: deadline.signal,
            });
            const answer = this.#read(operation, result);
            const attempt = this.#countAttempt(operation.name, answer.failure !== undefined);
            const ms = Math.round(this.#clock.now() - beganAt);
            this.#debug(`${method} ${path}: ${describe(result)}, ${ms} ms, attempt ${attempt}`);
            return answer;
        }
        finally {
            deadline.clear();
        }
    }
    #read(operation, result) {
        if (result.kind !== 'reply')
            return { failure: failureFromTransport(result) };
        const failure = failureFromCode(result, operation, {
            now: this.#clock.date(),
            clean: this.#clean,
        });
        if (failure === undefined)
            return { reply: result, value: parse(result.body) };
        return { reply: result, value: operation.mutating ? parse(result.body) : undefined, failure };
    }
    #countAttempt(name, hasFailed) {
        const attempt = (this.#failures.get(name) ?? 0) + 1;
        this.#failures.set(name, hasFailed ? attempt : 0);
        return attempt;
    }
}
function describe(result) {
    if (result.kind !== 'reply')
        return `no reply (${result.reason})`;
    const { code, contentType, body, bytes = body.length } = result;
    return `HTTP ${code}, ${contentType.slice(0, TYPE_MAX) || 'no content type'}, ${bytes} bytes`;
}
const TYPE_MAX = 40;

// EXTERNAL MODULE: ./src/runner/clock.ts
var runner_clock = __nccwpck_require__(984);
// EXTERNAL MODULE: ./src/runner/disk.ts + 2 modules
var disk = __nccwpck_require__(363);
;// CONCATENATED MODULE: ./src/run/result.ts

const result_CONCLUSIONS = (/* unused pure expression or super */ null && ([
    'success',
    'started',
    'failure',
    'stopped',
    'paused',
    'not-started',
    'unconfirmed',
    'lost-contact',
    'timed-out',
    'cancelled',
    'error',
]));
function result_isGreen(conclusion) {
    return conclusion === 'success' || conclusion === 'started';
}
function noRun(conclusion, message) {
    return { kind: 'no-run', conclusion, message };
}
const CANCELLED_BEFORE_RUN = noRun('cancelled', 'No run was known yet.');
function emptyResult({ settings }, conclusion, message) {
    return {
        conclusion,
        message,
        pipelineId: settings.pipelineId,
        pipelineName: '',
        runUrl: portalPage(settings),
        status: '',
        failedStep: '',
        steps: [],
        silentSteps: [],
        tail: [],
        causes: [],
    };
}

;// CONCATENATED MODULE: ./src/runner/outputs.ts






const GATE_OUTPUTS = {
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
};
const API_OUTPUTS = (/* unused pure expression or super */ null && (['result', 'result-file', 'rows', 'truncated', 'status', 'message']));
const CHECK_OUTPUTS = (/* unused pure expression or super */ null && (['usable', 'holds', 'differs', 'not-seen', 'report-file']));
function setOutputs(values) {
    for (const [name, value] of Object.entries(values))
        (0,core/* setOutput */.uH)(name, value);
}
const TEXT_MAX = 1_000;
const STATUS_MAX = 64;
class StepOutputs {
    #secrets;
    #portalUrl;
    #file = new CommandFile('GITHUB_OUTPUT', 'The outputs');
    #written = new Map();
    #facts = {};
    #isBeforeStart = true;
    constructor(secrets = NO_SECRETS, portalUrl = '') {
        this.#secrets = secrets;
        this.#portalUrl = portalUrl;
    }
    report(facts) {
        this.#facts = { ...this.#facts, ...facts };
        const { message } = this.#facts;
        const values = { ...facts, ...(message !== undefined && { message: this.#withLink(message) }) };
        for (const [key, value] of Object.entries(values))
            this.#write(GATE_OUTPUTS[key], this.#oneLine(value, key === 'status' ? STATUS_MAX : TEXT_MAX));
    }
    requireWritable() {
        this.#isBeforeStart = false;
        this.#file.requireWritable();
    }
    #withLink(message) {
        const { conclusion, runUrl = '', pipelineId = '' } = this.#facts;
        const page = runUrl === '' ? portalPage({ portalUrl: this.#portalUrl, pipelineId }) : runUrl;
        const isRed = CONCLUSIONS.some((each) => each === conclusion && !isGreen(each));
        const link = isRed && page !== '' ? ` See ${page}` : '';
        return `${this.#oneLine(message, TEXT_MAX - link.length)}${link}`;
    }
    #oneLine(value, max) {
        return oneLine(String(value), this.#secrets, max);
    }
    #write(name, value) {
        if (this.#written.get(name) === value)
            return;
        this.#written.set(name, value);
        this.#file.append((isLost) => {
            for (const [each, text] of isLost ? this.#written : [[name, value]])
                setOutput(each, text);
        }, !this.#isBeforeStart);
    }
}

// EXTERNAL MODULE: ./src/runner/workflow-log.ts + 3 modules
var workflow_log = __nccwpck_require__(76);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var proxy = __nccwpck_require__(783);
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_namespaceObject);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_namespaceObject);
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
var external_node_tls_default = /*#__PURE__*/__nccwpck_require__.n(external_node_tls_namespaceObject);
;// CONCATENATED MODULE: ./src/http/agents.ts




class ProxyError extends Error {
    code;
    constructor(code) {
        super(`the proxy did not connect (${code})`);
        this.code = code;
    }
}
function enforceTls() {
    if (process.env.NODE_TLS_REJECT_UNAUTHORIZED !== '0')
        return undefined;
    delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    return 'NODE_TLS_REJECT_UNAUTHORIZED=0 is ignored: certificates are always checked. If a proxy or a private CA signs them, set NODE_EXTRA_CA_CERTS on the runner.';
}
function agentFor(url, keepAlive) {
    const proxy = proxyFor(url);
    const isSecure = url.protocol === 'https:';
    const options = { keepAlive, rejectUnauthorized: true };
    const agent = new (isSecure ? (external_node_https_default()).Agent : (external_node_http_default()).Agent)(options);
    if (proxy === undefined)
        return agent;
    agent.createConnection = ({ signal: _, ...target }, connected) => {
        openTunnel(proxy, target, (error, socket) => {
            const isOpen = error === null && isSecure;
            connected(error, isOpen ? external_node_tls_default().connect({ ...target, socket }) : socket);
        });
    };
    return agent;
}
function proxyFor(url) {
    const names = url.protocol === 'https:' ? ['https_proxy', 'HTTPS_PROXY'] : ['http_proxy', 'HTTP_PROXY'];
    const text = names.map((name) => process.env[name]?.trim() ?? '').find((given) => given !== '');
    if (text === undefined || (0,proxy/* checkBypass */.H)(url))
        return undefined;
    const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`;
    if (!URL.canParse(address))
        throw new ProxyError('its environment variable holds no address');
    return new URL(address);
}
function openTunnel(proxy, { host, port, tunnelSignal }, connected) {
    const address = `${host?.includes(':') === true ? `[${host}]` : (host ?? '')}:${port ?? 443}`;
    const user = credentials(proxy);
    const request = (proxy.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default())).request({
        host: proxy.hostname.replace(/^\[|\]$/g, ''),
        port: proxy.port,
        method: 'CONNECT',
        path: address,
        headers: { host: address, ...(user !== '' && { 'proxy-authorization': user }) },
        agent: false,
        rejectUnauthorized: true,
        ...(tunnelSignal !== undefined && { signal: tunnelSignal }),
    });
    request.once('connect', ({ statusCode = 0 }, socket, head) => {
        if (statusCode >= 200 && statusCode <= 299) {
            if (head.length > 0)
                socket.unshift(head);
            connected(null, socket);
            return;
        }
        socket.destroy();
        connected(new ProxyError(`HTTP ${statusCode}`), socket);
    });
    request.on('error', (error) => {
        connected(new ProxyError(error.code ?? 'no reason given'), undefined);
    });
    request.end();
}
function credentials({ username, password }) {
    if (username === '' && password === '')
        return '';
    return `Basic ${Buffer.from(`${decode(username)}:${decode(password)}`).toString('base64')}`;
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: external "node:stream/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./src/http/limits.ts
class TooLarge extends Error {
}
const limits_DEPTH_MAX = 1_000;
const COST_MAX = 16_000_000;
const CONTAINER = 8;
const COMMA = 2;
const COLON = 3;
const LARGE_OBJECT = 500;
const COLON_IN_LARGE_OBJECT = 20;
const NEW_KEY = 96;
const NEW_TEXT = 16;
const SHORT_TEXT_MAX = 10;
const FREE_NAMES = 10_000;
const NAMES_BITS = 22;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const { imul, max } = Math;
const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
class JsonCost {
    #cost = 0;
    #depth = 0;
    #fields = new Uint32Array(limits_DEPTH_MAX + 1);
    #isInText = false;
    #isEscaped = false;
    #hasText = false;
    #hash = FNV_BASIS;
    #length = 0;
    #names = 0;
    #seen;
    get units() {
        return this.#cost;
    }
    add(piece) {
        let at = 0;
        while (at < piece.length)
            at = this.#isInText ? this.#readText(piece, at) : this.#weigh(piece, at);
    }
    #weigh(piece, from) {
        for (let at = from; at < piece.length; at++) {
            switch (piece[at] ?? 0) {
                case QUOTE:
                    this.#isInText = true;
                    this.#hash = FNV_BASIS;
                    this.#length = 0;
                    return at + 1;
                case 0x7b:
                case 0x5b:
                    this.#open();
                    break;
                case 0x7d:
                case 0x5d:
                    this.#depth = max(0, this.#depth - 1);
                    this.#endValue(NEW_TEXT);
                    break;
                case 0x2c:
                    this.#pay(COMMA);
                    this.#endValue(NEW_TEXT);
                    break;
                case 0x3a:
                    this.#addField();
                    break;
            }
        }
        return piece.length;
    }
    #open() {
        this.#depth += 1;
        if (this.#depth > limits_DEPTH_MAX)
            throw new TooLarge(`the reply is nested deeper than ${limits_DEPTH_MAX} levels`);
        this.#fields[this.#depth] = 0;
        this.#pay(CONTAINER);
    }
    #addField() {
        const fields = (this.#fields[this.#depth] ?? 0) + 1;
        this.#fields[this.#depth] = fields;
        this.#pay(fields > LARGE_OBJECT ? COLON_IN_LARGE_OBJECT : COLON);
        this.#endValue(NEW_KEY);
    }
    #readText(piece, from) {
        let hash = this.#hash;
        let isEscaped = this.#isEscaped;
        let at = from;
        for (; at < piece.length; at++) {
            const byte = piece[at] ?? 0;
            if (isEscaped)
                isEscaped = false;
            else if (byte === QUOTE)
                break;
            else if (byte === BACKSLASH)
                isEscaped = true;
            hash = imul(hash ^ byte, FNV_PRIME);
        }
        this.#hash = hash;
        this.#isEscaped = isEscaped;
        this.#length += at - from;
        this.#isInText = at === piece.length;
        this.#hasText = true;
        return at + 1;
    }
    #endValue(price) {
        if (!this.#hasText)
            return;
        this.#hasText = false;
        if (price === NEW_TEXT && this.#length > SHORT_TEXT_MAX)
            return;
        this.#names += 1;
        if (this.#names > FREE_NAMES && this.#isNew())
            this.#pay(price);
    }
    #isNew() {
        this.#seen ??= new Uint32Array(2 ** (NAMES_BITS - 5));
        const slot = imul(this.#hash ^ (this.#hash >>> 15), 0x2c1b3c6d) >>> (32 - NAMES_BITS);
        const bit = 1 << (slot & 31);
        const word = this.#seen[slot >>> 5] ?? 0;
        this.#seen[slot >>> 5] = word | bit;
        return (word & bit) === 0;
    }
    #pay(units) {
        this.#cost += units;
        if (this.#cost > COST_MAX)
            throw new TooLarge('the reply has more values than its size explains');
    }
}

;// CONCATENATED MODULE: ./src/http/network-errors.ts

const CERTIFICATE = /^(?:ERR_TLS_CERT_\w+|CERT_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_(?:GET|VERIFY)_\w+|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH_EXCEEDED|INVALID_PURPOSE)$/;
const MESSAGES = {
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
};
function transportErrorFrom(error, wasConnected, wasCut) {
    const code = codeOf(error);
    if (wasConnected)
        return { kind: 'response-lost', reason: wasCut ? 'no whole answer in time' : messageOf(code) };
    if (wasCut)
        return { kind: 'unreachable', reason: 'no connection in time' };
    const isProxys = error instanceof ProxyError;
    if (CERTIFICATE.test(code)) {
        const owner = isProxys ? 'the proxy' : 'Opsera';
        const reason = `the certificate of ${owner} is not trusted (${code}); if a proxy or a private CA signs it, set NODE_EXTRA_CA_CERTS on the runner`;
        return { kind: 'untrusted-certificate', reason };
    }
    return { kind: 'unreachable', reason: isProxys ? error.message : messageOf(code) };
}
function codeOf(error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : '';
}
function messageOf(code) {
    const message = MESSAGES[code] ?? 'the connection failed';
    return code === '' ? message : `${message} (${code})`;
}

;// CONCATENATED MODULE: ./src/http/version.ts
const VERSION = '1.1.0';

;// CONCATENATED MODULE: ./src/http/transport.ts









class HttpTransport {
    #options;
    #kept;
    constructor(options) {
        this.#options = options;
    }
    async send(request) {
        const connection = { isOpen: false };
        try {
            const message = await this.#open(request, connection);
            return await this.#receive(message, request);
        }
        catch (error) {
            if (error instanceof TooLarge)
                return { kind: 'too-large', reason: error.message };
            return transportErrorFrom(error, connection.isOpen, request.signal.aborted);
        }
    }
    dispose() {
        this.#kept?.destroy();
        this.#kept = undefined;
    }
    #open(request, connection) {
        const url = this.#urlOf(request);
        const body = request.body === undefined ? undefined : (0,json/* jsonText */.s$)(request.body);
        const open = url.protocol === 'https:' ? (external_node_https_default()).request : (external_node_http_default()).request;
        return new Promise((resolve, reject) => {
            if (request.signal.aborted) {
                reject(new Error('aborted'));
                return;
            }
            const { method, signal } = request;
            const connect = { agent: this.#agentFor(url, request), signal, tunnelSignal: signal };
            const outgoing = open(url, { method, headers: this.#headers(body), ...connect });
            outgoing.once('socket', (socket) => {
                whenConnected(socket, () => {
                    connection.isOpen = true;
                });
            });
            outgoing.once('response', resolve);
            outgoing.once('upgrade', (_, socket) => {
                socket.destroy();
                reject(new Error('the server changed the protocol'));
            });
            outgoing.on('error', reject);
            request.signal.addEventListener('abort', () => {
                reject(new Error('aborted'));
            });
            outgoing.end(body);
        });
    }
    #agentFor(url, { freshConnection }) {
        if (freshConnection === true)
            return agentFor(url, false);
        this.#kept ??= agentFor(url, true);
        return this.#kept;
    }
    #urlOf({ path, query }) {
        const base = new URL(this.#options.baseUrl);
        const url = new URL(`${this.#options.baseUrl}${path}`);
        if (url.origin !== base.origin)
            throw new Error('the path leads away from base-url');
        for (const [key, value] of Object.entries(query ?? {}))
            url.searchParams.set(key, value);
        return url;
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
        };
    }
    async #receive(message, request) {
        const { headers, statusCode } = message;
        const location = headers.location ?? '';
        const base = this.#urlOf(request).href;
        return {
            kind: 'reply',
            code: statusCode ?? 0,
            contentType: (headers['content-type'] ?? '').toLowerCase(),
            retryAfter: headers['retry-after'] ?? '',
            location: location !== '' && URL.canParse(location, base) ? new URL(location, base).href : location,
            ...(await bodyOf(message, request)),
        };
    }
}
async function bodyOf(message, { maxBytes, signal }) {
    const encoding = message.headers['content-encoding']?.trim().toLowerCase() ?? '';
    if (!/^(x-)?gzip$/.test(encoding))
        return textOf(message, maxBytes);
    const gunzip = (0,external_node_zlib_namespaceObject.createGunzip)();
    try {
        const read = (pieces) => textOf(pieces, maxBytes);
        return await (0,promises_namespaceObject.pipeline)(message, gunzip, read, { signal });
    }
    catch (error) {
        const endedEarly = error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR';
        if (endedEarly && message.complete && gunzip.bytesWritten === 0)
            return { body: '', bytes: 0 };
        throw error;
    }
}
async function textOf(pieces, maxBytes) {
    const cost = new JsonCost();
    const decoder = new TextDecoder();
    let body = '';
    let bytes = 0;
    for await (const piece of pieces) {
        bytes += piece.byteLength;
        if (bytes > maxBytes)
            throw new TooLarge(`the reply is larger than ${Math.round(maxBytes / 1_000_000)} MB`);
        cost.add(piece);
        body += decoder.decode(piece, { stream: true });
    }
    return { body: body + decoder.decode(), bytes };
}
function whenConnected(socket, connected) {
    if (socket.secureConnecting === true)
        socket.once('secureConnect', connected);
    else if (socket.connecting)
        socket.once('connect', connected);
    else
        connected();
}

;// CONCATENATED MODULE: ./src/opsera/records.ts

function readRecord(row, clean) {
    const runCount = (0,json/* countAt */.$v)(row, 'run_count');
    const stepIndex = (0,json/* countAt */.$v)(row, 'step_index');
    const createdAt = (0,json/* instantAt */.l$)(row, 'createdAt');
    const action = (0,json/* textAt */.$6)(row, 'action') ?? '';
    const text = consoleText(row);
    const words = (key) => clean((0,json/* textAt */.$6)(row, key) ?? '');
    return {
        id: (0,json/* textAt */.$6)(row, '_id') ?? '',
        ...(runCount !== undefined && { runCount }),
        stepId: (0,json/* textAt */.$6)(row, 'step_id') ?? '',
        ...(stepIndex !== undefined && { stepIndex }),
        stepName: words('step_name'),
        tool: words('tool_identifier'),
        buildNumber: String((0,json/* countAt */.$v)(row, 'build_number') ?? (0,json/* textAt */.$6)(row, 'build_number') ?? ''),
        status: words('status'),
        message: words('message'),
        ...(createdAt !== undefined && { createdAt }),
        isConsole: action === '' ? text !== '' : /^console output$/i.test(action.trim()),
        text,
    };
}
const OCTOPUS_TOPIC = 'opsera.pipeline.octopus.console.log';
function consoleText(row) {
    const response = (0,json.at)(row, 'api_response');
    if (typeof response === 'string')
        return response;
    return ((0,json/* textAt */.$6)(response, 'jenkinsConsoleLog') ??
        (0,json/* textAt */.$6)(response, 'jenkins_console_log') ??
        joined((0,json.at)(response, 'consoleLog')) ??
        octopusText(row, response) ??
        (0,json/* textAt */.$6)(response, 'buildLog') ??
        joined((0,json.at)(response, 'apiResponse')) ??
        joined((0,json.at)(response, 'current', 'data', 'apiResponse')) ??
        joined(response) ??
        '');
}
function octopusText(row, response) {
    const topic = (0,json/* textAt */.$6)(row, 'step_configuration', 'topic');
    return topic === OCTOPUS_TOPIC ? (0,json/* textAt */.$6)(response, 'message') : undefined;
}
const records_DEPTH_MAX = 8;
const TEXTS_MAX = 10_000;
function joined(value) {
    const texts = [];
    gather(value, records_DEPTH_MAX, texts);
    if (texts.length === 0)
        return undefined;
    return texts.length === 1
        ? texts[0]
        : texts.map((text) => (text.endsWith('\n') ? text : `${text}\n`)).join('');
}
function gather(wrapped, depth, texts) {
    if (texts.length >= TEXTS_MAX)
        return;
    const value = (0,json/* unwrap */.oA)(wrapped);
    if (typeof value === 'string') {
        if (value !== '')
            texts.push(value);
        return;
    }
    if (depth === 0)
        return;
    if (Array.isArray(value)) {
        for (const item of value)
            gather(item, depth - 1, texts);
    }
    else if ((0,json/* isObject */.Gv)(value)) {
        const log = (0,json.at)(value, 'log');
        for (const item of log === undefined ? Object.values(value) : [log])
            gather(item, depth - 1, texts);
    }
}
function groupBy(rows, keyOf) {
    const groups = new Map();
    for (const row of rows) {
        const group = groups.get(keyOf(row));
        if (group === undefined)
            groups.set(keyOf(row), [row]);
        else
            group.push(row);
    }
    return groups;
}

;// CONCATENATED MODULE: ./src/opsera/client.ts







class HttpOpseraClient {
    #caller;
    #clean;
    constructor(transport, clock, options) {
        this.#caller = new Caller(transport, clock, options);
        this.#clean = options.clean;
    }
    runPipeline(pipelineId, settings, options = {}) {
        const body = settings === undefined ? { pipelineId } : { pipelineId, settings };
        return this.#change('pipeline-run', { body, options });
    }
    pipelineStatus(pipelineId, runCount, options = {}) {
        return this.#read('pipeline-status', { body: { pipelineId, runCount }, options }, client_readStatus);
    }
    stopPipeline(pipelineId, options = {}) {
        return this.#change('pipeline-stop', { body: { pipelineId }, options });
    }
    resetPipeline(pipelineId, options = {}) {
        return this.#change('pipeline-reset', { body: { pipelineId }, options });
    }
    pipelineSummary(pipelineId, options = {}) {
        return this.#read('pipeline-summary', { body: { pipelineId }, options }, readPipeline);
    }
    pipelineLogs(pipelineId, runCount, { type, ...options } = {}) {
        const body = { pipelineId, runCount, ...(type !== undefined && { type }) };
        return this.#read('pipeline-logs', { body, options }, readRecords);
    }
    pipelineList(options = {}) {
        return this.#read('pipeline-list', { options }, readListed);
    }
    async #read(name, request, read) {
        const { reply, value, failure } = await this.#send(name, request);
        if (reply === undefined)
            return { ok: false, failure };
        if (failure !== undefined)
            return { ok: false, failure };
        const found = read(value, this.#clean);
        return found === undefined ? { ok: false, failure: unreadableReply(reply) } : { ok: true, value: found };
    }
    async #change(name, request) {
        const answer = await this.#send(name, request);
        const reading = readChange(answer, (value) => readAcknowledgement(cleaned(value, this.#clean), request.options.pipelineName));
        if (reading.kind === 'failure')
            return { ok: false, failure: reading.failure };
        if (reading.kind === 'unclear')
            return { ok: false, failure: { kind: 'ambiguous', reason: reading.reason } };
        const { kind, ...rest } = reading;
        return { ok: true, value: { accepted: kind === 'accepted', ...rest } };
    }
    #send(name, { body, options }) {
        return this.#caller.send({ operation: operation(name), ...(body !== undefined && { body }) }, options);
    }
}
function cleaned(value, clean) {
    if (!(0,json/* isObject */.Gv)(value))
        return value;
    const words = ['status', 'message'].flatMap((key) => {
        const text = (0,json/* textAt */.$6)(value, key);
        return text === undefined ? [] : [[key, clean(text)]];
    });
    return { ...value, ...Object.fromEntries(words) };
}
function client_readStatus(value, clean) {
    const word = clean((0,json/* textAt */.$6)(value, 'status') ?? '').trim();
    return word === '' ? undefined : { word, message: clean((0,json/* textAt */.$6)(value, 'message') ?? '') };
}
function readRecords(value, clean) {
    return (0,json/* rowsOf */.RO)(value)
        ?.filter(json/* isObject */.Gv)
        .map((row) => readRecord(row, clean));
}
function readListed(value, clean) {
    return (0,json/* rowsOf */.RO)(value)?.map((row) => ({
        id: (0,json/* textAt */.$6)(row, '_id') ?? '',
        name: clean((0,json/* textAt */.$6)(row, 'name') ?? ''),
    }));
}

;// CONCATENATED MODULE: ./src/runner/first-line.ts


function firstLine(step, baseUrl) {
    const { action, operation = '', pipelineId = '', pipelineName, timeoutMs } = step;
    const byName = pipelineName === undefined ? '' : `pipeline "${pipelineName}"`;
    return [
        `${action} ${VERSION}`,
        operation,
        pipelineId === '' ? byName : `pipeline ${pipelineId}`,
        new URL(baseUrl).host,
        `timeout ${formatDuration(timeoutMs).replace(/ 0+[ms]$/, '')}`,
    ]
        .filter((part) => part !== '')
        .join(' · ');
}

;// CONCATENATED MODULE: ./src/steps/dependencies.ts







function openDependencies(opening) {
    const { connection, step, makeLogFile, notices = [], warnings = [] } = opening;
    const { secrets = connection.secrets } = opening;
    const sink = new workflow_log/* WorkflowLog */.ml(secrets, makeLogFile);
    const clean = (text) => (0,sanitize/* cleanWords */.Rr)(text, secrets);
    const debug = (line) => {
        sink.debug(line);
    };
    sink.info(firstLine(step, connection.baseUrl));
    const insecure = enforceTls();
    for (const notice of notices)
        sink.notice(notice);
    for (const warning of insecure === undefined ? warnings : [insecure, ...warnings])
        sink.warning(warning);
    const transport = new HttpTransport(connection);
    const client = new HttpOpseraClient(transport, runner_clock/* realClock */.d, { clean, debug });
    return { transport, client, clock: runner_clock/* realClock */.d, random: Math.random, sink, clean, debug, secrets };
}

;// CONCATENATED MODULE: ./src/steps/api-step.ts












const RESULT_MAX_BYTES = 256 * 1024;
async function apiStep({ cancel, fail }) {
    const config = readApiConfig(runner_clock/* realClock */.d.date());
    const { name, deadlineMs } = config.call.operation;
    const path = new disk/* StepFolder */.Tg().makeFile('result.json');
    setOutputs({ 'result-file': path });
    const step = { action: 'Opsera API', operation: name, timeoutMs: deadlineMs };
    const pipelineId = config.call.values['pipeline-id'];
    const dependencies = openDependencies({ ...config, step: { ...step, pipelineId } });
    const { transport, clock, sink, secrets } = dependencies;
    try {
        const caller = new Caller(transport, clock, dependencies);
        const { isGreen, why, reply } = await makeCall(config.call, { ...dependencies, caller, cancel });
        if (reply !== undefined)
            writeReply(reply, path, { ...config, ...dependencies });
        else if (isGreen)
            sink.notice(why);
        if (isGreen && reply !== undefined)
            sink.info(summaryOf(name, reply.facts));
        if (!isGreen)
            fail((0,workflow_log/* sanitizeBlock */.jQ)(why, secrets), `Opsera: ${name} failed`);
        return isGreen;
    }
    finally {
        transport.dispose();
    }
}
function writeReply({ facts, text }, path, to) {
    const { call, connection, sink, secrets } = to;
    const { status, message, rows } = facts;
    const safe = (0,log_secrets/* redact */.E$)(text, connection.secrets);
    try {
        (0,external_node_fs_.writeFileSync)(path, safe);
    }
    catch (error) {
        sink.warning((0,disk/* diskProblem */.Nd)('result-file', error));
    }
    const isPrivate = call.operation.name.startsWith('tool-');
    const bytes = Buffer.byteLength(safe);
    const isLarge = bytes > RESULT_MAX_BYTES;
    if (isLarge && !isPrivate)
        sink.notice(`The reply has ${megabytes(bytes)}: the output result is empty, and result-file has all of it.`);
    const isCut = rows !== undefined && isTruncated(rows);
    if (isCut)
        sink.notice(`The list has ${rows} rows, the most that Opsera returns: there may be more.`);
    setOutputs({
        status: (0,sanitize/* oneLine */.TN)(status, secrets, STATUS_MAX),
        message: (0,sanitize/* oneLine */.TN)(message, secrets),
        ...(rows !== undefined && { rows, truncated: isCut }),
        result: isPrivate || isLarge ? '' : safe,
    });
}
function megabytes(bytes) {
    return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
function summaryOf(name, { status, message, rows }) {
    const count = rows === undefined ? '' : rows === 1 ? '1 row' : `${rows} rows`;
    return [name, count, status, message].filter((part) => part !== '').join(' · ');
}


/***/ }),

/***/ 613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 311:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 23:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ core_debug),
  z3: () => (/* binding */ error),
  V4: () => (/* binding */ getInput),
  pq: () => (/* binding */ info),
  _o: () => (/* binding */ isDebug),
  lm: () => (/* binding */ notice),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ core_setSecret),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, endGroup, exportVariable, getBooleanInput, getIDToken, getMultilineInput, getState, group, markdownSummary, platform, saveState, setCommandEcho, setFailed, startGroup, summary, toPlatformPath, toPosixPath, toWin32Path

;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
// EXTERNAL MODULE: external "http"
var external_http_ = __nccwpck_require__(611);
// EXTERNAL MODULE: external "https"
var external_https_ = __nccwpck_require__(311);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var proxy = __nccwpck_require__(783);
// EXTERNAL MODULE: ./node_modules/tunnel/index.js
var node_modules_tunnel = __nccwpck_require__(770);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/index.js
/* eslint-disable @typescript-eslint/no-explicit-any */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
/**
 * Returns the proxy URL, depending upon the supplied url and proxy environment variables.
 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
 */
function getProxyUrl(serverUrl) {
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = (/* unused pure expression or super */ null && (['OPTIONS', 'GET', 'DELETE', 'HEAD']));
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
class lib_HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    /**
     * Gets a typed object from an endpoint
     * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
     */
    getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    /**
     * Makes a raw http request.
     * All other methods such as get, post, patch, and request ultimately call this.
     * Prefer get, del, post and patch
     */
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            // Only perform retries on reads since writes may not be idempotent.
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                // Check if it's an authentication challenge
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        // We have received an unauthorized response but have no handlers to handle it.
                        // Let the response return to the caller.
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        // if there's no location to redirect to, we won't
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    // we need to finish reading the response before reassigning response
                    // which will leak the open socket.
                    yield response.readBody();
                    // strip authorization header if redirected to a different hostname
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            // header names are case insensitive
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    // let's make the request with the new redirectUrl
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    // If not a retry code, return immediately instead of retrying
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    /**
     * Needs to be called if keepAlive is set to true in request options.
     */
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    /**
     * Raw request.
     * @param info
     * @param data
     */
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        // If `err` is not passed, then `res` must be passed.
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    /**
     * Raw request with callback.
     * @param info
     * @param data
     * @param onResult
     */
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        // If we ever get disconnected, we want the socket to timeout eventually
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            // err has statusCode property
            // res should have headers
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    /**
     * Gets an http agent. This function is useful when you need an http agent that handles
     * routing through a proxy server - depending upon the url and proxy environment variables.
     * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
     */
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = pm.getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
            return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? https : http;
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        // gives handlers an opportunity to participate
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    /**
     * Gets an existing header value or returns a default.
     * Handles converting number header values to strings since HTTP headers must be strings.
     * Note: This returns string | string[] since some headers can have multiple values.
     * For headers that must always be a single string (like Content-Type), use the
     * specialized _getExistingOrDefaultContentTypeHeader method instead.
     */
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
            if (headerValue) {
                clientHeader =
                    typeof headerValue === 'number' ? headerValue.toString() : headerValue;
            }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== undefined) {
            return typeof additionalValue === 'number'
                ? additionalValue.toString()
                : additionalValue;
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    /**
     * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
     * Always returns a single string (not an array) since Content-Type should be a single value.
     * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
     * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
     * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
     */
    _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
            if (headerValue) {
                if (typeof headerValue === 'number') {
                    clientHeader = String(headerValue);
                }
                else if (Array.isArray(headerValue)) {
                    clientHeader = headerValue.join(', ');
                }
                else {
                    clientHeader = headerValue;
                }
            }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        // Return the first non-undefined value, converting numbers or arrays to strings if necessary
        if (additionalValue !== undefined) {
            if (typeof additionalValue === 'number') {
                return String(additionalValue);
            }
            else if (Array.isArray(additionalValue)) {
                return additionalValue.join(', ');
            }
            else {
                return additionalValue;
            }
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = pm.getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        // if agent is already assigned use that agent.
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || http.globalAgent.maxSockets;
        }
        // This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
            }
            else {
                tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if tunneling agent isn't assigned create a new agent
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new https.Agent(options) : new http.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
            proxyAgent = this._proxyAgentDispatcher;
        }
        // if agent is already assigned use that agent.
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new ProxyAgent(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
                rejectUnauthorized: false
            });
        }
        return proxyAgent;
    }
    _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || 'actions/http-client';
        const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
        if (orchId) {
            // Sanitize the orchestration ID to ensure it contains only valid characters
            // Valid characters: 0-9, a-z, _, -, .
            const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
            return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
    }
    _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                // not found leads to null obj returned
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                // get the result from the body
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                    // Invalid resource (contents not json);  leaving result obj null
                }
                // note that 3xx redirects are handled by the http layer.
                if (statusCode > 299) {
                    let msg;
                    // if exception/error in body, attempt to get better error
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        // it may be the case that the exception is in the body message as string
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var oidc_utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_namespaceObject.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = (/* unused pure expression or super */ null && (_summary));
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_namespaceObject.platform();
const arch = external_os_namespaceObject.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_namespaceObject.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ }),

/***/ 783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ checkBypass)
/* harmony export */ });
/* unused harmony export getProxyUrl */
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(879);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
