import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 770:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(218);


/***/ }),

/***/ 218:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var net = __nccwpck_require__(278);
var tls = __nccwpck_require__(756);
var http = __nccwpck_require__(611);
var https = __nccwpck_require__(692);
var events = __nccwpck_require__(434);
var assert = __nccwpck_require__(613);
var util = __nccwpck_require__(23);


exports.httpOverHttp = httpOverHttp;
exports.httpsOverHttp = httpsOverHttp;
exports.httpOverHttps = httpOverHttps;
exports.httpsOverHttps = httpsOverHttps;


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
exports.debug = debug; // for test


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

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 10 modules
var core = __nccwpck_require__(88);
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

/***/ 311:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Rr: () => (/* binding */ cleanWords),
  TN: () => (/* binding */ oneLine),
  Eb: () => (/* binding */ present),
  aj: () => (/* binding */ sanitize),
  Sj: () => (/* binding */ truncateMessage),
  cV: () => (/* binding */ truncateName)
});

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

/***/ 730:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _steps_main_step_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(888);
/* harmony import */ var _runner_step_process_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(502);


await (0,_runner_step_process_js__WEBPACK_IMPORTED_MODULE_1__/* .runStep */ .eg)(_steps_main_step_js__WEBPACK_IMPORTED_MODULE_0__/* .mainStep */ .U);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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
  CO: () => (/* binding */ CommandFile),
  Q6: () => (/* binding */ DiskError),
  Tg: () => (/* binding */ StepFolder),
  Nd: () => (/* binding */ diskProblem),
  Mi: () => (/* binding */ isDiskError),
  VX: () => (/* binding */ restoreFile)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 10 modules
var core = __nccwpck_require__(88);
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
    if (path === '' || (0,external_node_fs_.existsSync)(path))
        return false;
    (0,external_node_fs_.mkdirSync)((0,external_node_path_namespaceObject.dirname)(path), { recursive: true });
    (0,external_node_fs_.writeFileSync)(path, '', { flag: 'a' });
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
                (0,core/* warning */.$e)(problem);
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
/* harmony export */   I$: () => (/* binding */ errorFor),
/* harmony export */   eg: () => (/* binding */ runStep)
/* harmony export */ });
/* unused harmony exports runPostStep, listenForSignals */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(88);
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

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 10 modules
var core = __nccwpck_require__(88);
;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: external "node:fs/promises"
const external_node_fs_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
// EXTERNAL MODULE: ./src/log/sanitize.ts + 1 modules
var sanitize = __nccwpck_require__(311);
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

/***/ 888:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  U: () => (/* binding */ mainStep)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 10 modules
var core = __nccwpck_require__(88);
// EXTERNAL MODULE: ./src/log/sanitize.ts + 1 modules
var sanitize = __nccwpck_require__(311);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: ./src/opsera/json.ts
var json = __nccwpck_require__(478);
;// CONCATENATED MODULE: ./src/github/event-commit.ts


const EVENTS_AT_SHA = [
    'push',
    'merge_group',
    'workflow_dispatch',
    'schedule',
    'workflow_call',
];
const SHA = /^(?:[\da-f]{40}|[\da-f]{64})$/i;
function commitOfEvent(env) {
    const { GITHUB_EVENT_NAME: name = '', GITHUB_EVENT_PATH: path = '', GITHUB_SHA: sha } = env;
    if (EVENTS_AT_SHA.includes(name))
        return checked(sha, name);
    if (/^pull_request(?:_|$)/.test(name))
        return inPayload(path, name, 'pull_request', 'head', 'sha');
    if (name === 'workflow_run')
        return inPayload(path, name, 'workflow_run', 'head_sha');
    return none(`the event ${name} is about no commit`);
}
function inPayload(path, name, ...keys) {
    try {
        return checked((0,json/* textAt */.$6)(JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8')), ...keys), name);
    }
    catch {
        return none(`the payload of the event ${name} cannot be read`);
    }
}
function checked(sha, name) {
    return sha !== undefined && SHA.test(sha) ? { ok: true, sha } : none(`the event ${name} names no commit`);
}
function none(why) {
    return { ok: false, why: `${why}; give status-sha` };
}

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

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_namespaceObject);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_namespaceObject);
;// CONCATENATED MODULE: external "node:stream/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var proxy = __nccwpck_require__(783);
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

;// CONCATENATED MODULE: ./src/http/limits.ts
class TooLarge extends Error {
}
const DEPTH_MAX = 1_000;
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
    #fields = new Uint32Array(DEPTH_MAX + 1);
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
        if (this.#depth > DEPTH_MAX)
            throw new TooLarge(`the reply is nested deeper than ${DEPTH_MAX} levels`);
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

;// CONCATENATED MODULE: ./src/github/status-api.ts



const REPLY_MAX_BYTES = 1_000_000;
const ADVICE = {
    401: 'github-token is not accepted',
    403: 'the job needs the permission "statuses: write", which workflows from forks cannot have',
    404: 'github-token may not see this repository',
    422: 'check status-sha and status-context',
};
const QUIET = { debug: ignore, info: ignore, warn: ignore, error: ignore };
class GitHub {
    #token;
    #baseUrl = (process.env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, '');
    #transport;
    #octokit;
    constructor(token) {
        this.#token = token;
        this.#transport = new HttpTransport({ baseUrl: this.#baseUrl, token });
    }
    async setStatus(sha, status, signal) {
        const [owner = '', repo = ''] = process.env.GITHUB_REPOSITORY?.split('/') ?? [];
        try {
            this.#octokit ??= await this.#open();
            const { createCommitStatus } = this.#octokit.rest.repos;
            const reply = await createCommitStatus({ owner, repo, sha, ...status, request: { signal } });
            const code = reply.status;
            return code === 201 ? undefined : { reason: `GitHub answered HTTP ${code}`, kind: 'permanent' };
        }
        catch (error) {
            return problemOf(error);
        }
    }
    dispose() {
        this.#transport.dispose();
    }
    async #open() {
        const { getOctokit } = await Promise.all(/* import() */[__nccwpck_require__.e(157), __nccwpck_require__.e(413)]).then(__nccwpck_require__.bind(__nccwpck_require__, 157));
        const fetch = fetchOver(this.#transport, this.#baseUrl);
        return getOctokit(this.#token, { baseUrl: this.#baseUrl, log: QUIET, request: { fetch, log: QUIET } });
    }
}
function fetchOver(transport, baseUrl) {
    return async (url, { method, body, signal }) => {
        const answer = await transport.send({
            method: method === 'GET' ? 'GET' : 'POST',
            path: url.slice(baseUrl.length),
            maxBytes: REPLY_MAX_BYTES,
            signal: signal ?? new AbortController().signal,
            ...(body !== undefined && { body: JSON.parse(body) }),
        });
        if (answer.kind === 'untrusted-certificate')
            throw new Error("GitHub's certificate is not trusted; set NODE_EXTRA_CA_CERTS on the runner");
        if (answer.kind !== 'reply')
            throw new Error(answer.reason);
        const { code: status, contentType, retryAfter, body: text } = answer;
        const headers = new Map(Object.entries({ 'content-type': contentType, 'retry-after': retryAfter }));
        return { status, url, headers, text: () => Promise.resolve(text) };
    };
}
function problemOf(error) {
    const message = error instanceof Error ? error.message : String(error);
    const response = error instanceof Error && 'response' in error ? error.response : undefined;
    const code = (0,json/* isObject */.Gv)(response) ? (0,json.at)(response, 'status') : undefined;
    if (typeof code !== 'number')
        return { reason: message, kind: 'transient' };
    const header = (0,json.at)(response, 'headers', 'retry-after');
    const retryAfterMs = retryAfter(typeof header === 'string' ? header : '', Date.now());
    const isLimited = code === 429 || (code === 403 && (retryAfterMs !== undefined || /rate limit/i.test(message)));
    const advice = isLimited || ADVICE[code] === undefined ? '' : `; ${ADVICE[code]}`;
    return {
        reason: `GitHub answered HTTP ${code}, "${message}"${advice}`,
        kind: isLimited ? 'rate-limited' : code === 422 ? 'invalid' : code >= 500 ? 'transient' : 'permanent',
        ...(retryAfterMs !== undefined && { retryAfterMs }),
    };
}
function ignore() {
}

;// CONCATENATED MODULE: ./src/github/commit-status.ts



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
};
const REQUEST_MS = 5_000;
const TRANSIENT_PAUSES_MS = [1_000, 2_000];
const RATE_LIMIT_PAUSES_MS = [15_000, 30_000, 45_000];
const RETRY_BUDGET_MS = 120_000;
const AFTER_CANCEL_MS = 2_000;
const DESCRIPTION_MAX = 140;
const ABOVE_BMP = /(?:[\u{10000}-\u{10ffff}][\u200d\ufe0e\ufe0f]*)+/gu;
class CommitStatus {
    #options;
    #api;
    #sha;
    #stop = new AbortController();
    #done = new AbortController();
    #facts = {};
    #wanted;
    #publishing = Promise.resolve();
    #problem;
    constructor(options, api = new GitHub(options.githubToken)) {
        const { githubToken, statusSha, clock, cancel } = options;
        this.#options = options;
        this.#api = api;
        const commit = statusSha === '' ? commitOfEvent(process.env) : { ok: true, sha: statusSha };
        this.#sha = githubToken !== '' && commit.ok ? commit.sha : '';
        if (githubToken !== '' && !commit.ok)
            this.#problem = commit.why;
        const onCancel = () => {
            const isVerdict = this.#wanted !== undefined && this.#wanted.state !== 'pending';
            void clock.sleep(isVerdict ? AFTER_CANCEL_MS : 0, this.#done.signal).then(() => {
                this.#stop.abort();
            });
        };
        cancel?.addEventListener('abort', onCancel, { once: true, signal: this.#done.signal });
    }
    report(facts) {
        this.#facts = { ...this.#facts, ...facts };
        const state = this.#state();
        if (state === undefined || JSON.stringify(state) === JSON.stringify(this.#wanted))
            return;
        this.#wanted = state;
        this.#publishing = this.#publishing.then(() => this.#publish(state));
    }
    async settled() {
        await this.#publishing;
        this.#done.abort();
        this.#api.dispose();
        if (this.#problem !== undefined)
            this.#options.sink.warning(`The commit status could not be published: ${this.#problem}.`);
    }
    #state() {
        const { pipelineId = '', runCount, runUrl = '', conclusion = '', message = '' } = this.#facts;
        const { statusContext, secrets, cancel } = this.#options;
        const isLeftToPost = cancel?.aborted === true && (conclusion === '' || conclusion === 'cancelled');
        if (this.#sha === '' || isLeftToPost || (statusContext === '' && pipelineId === ''))
            return undefined;
        const run = runCount === undefined ? 'The pipeline' : `Run ${runCount}`;
        const text = conclusion === '' ? `${run} is in progress` : message;
        return {
            state: Object.hasOwn(STATES, conclusion) ? STATES[conclusion] : 'pending',
            context: statusContext === '' ? `opsera/${pipelineId}` : statusContext,
            description: (0,sanitize/* oneLine */.TN)(text.replace(ABOVE_BMP, '?'), secrets, DESCRIPTION_MAX),
            ...(runUrl !== '' && { target_url: runUrl }),
        };
    }
    async #publish(state) {
        if (state !== this.#wanted)
            return;
        const isPending = state.state === 'pending';
        const problem = await this.#send(state, isPending ? 0 : RETRY_BUDGET_MS);
        if (!isPending)
            this.#problem = problem?.reason;
    }
    async #send(state, budgetMs) {
        const { clock } = this.#options;
        const until = clock.now() + budgetMs;
        const plain = { ...state, description: `Opsera: ${this.#facts.conclusion ?? 'pending'}` };
        const { target_url: _link, ...unlinked } = plain;
        const plainer = [plain, unlinked];
        let form = state;
        for (let tries = 0;; tries++) {
            const deadline = clock.deadline(REQUEST_MS, this.#stop.signal);
            const problem = await this.#api.setStatus(this.#sha, form, deadline.signal);
            deadline.clear();
            const next = problem?.kind === 'invalid' ? plainer.shift() : form;
            const pauseMs = pauseAfter(problem, tries);
            if (next === undefined || pauseMs === undefined || clock.now() + pauseMs > until)
                return problem;
            await clock.sleep(pauseMs, this.#stop.signal);
            if (state !== this.#wanted || this.#stop.signal.aborted)
                return problem;
            form = next;
        }
    }
}
function pauseAfter(problem, tries) {
    switch (problem?.kind) {
        case 'invalid':
            return 0;
        case 'transient':
            return TRANSIENT_PAUSES_MS[tries];
        case 'rate-limited':
            return RATE_LIMIT_PAUSES_MS[tries] === undefined
                ? undefined
                : (problem.retryAfterMs ?? RATE_LIMIT_PAUSES_MS[tries]);
        default:
            return undefined;
    }
}

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
;// CONCATENATED MODULE: ./src/inputs/gate-inputs.ts




const DEFAULT_PORTAL_URL = 'https://portal.opsera.io';
const HOSTED_MAX_MS = 6 * 3_600_000;
function readGateConfig(now) {
    const inputs = new input_reader/* InputReader */.i();
    const connection = readConnection(inputs);
    const settings = readSettings(inputs, connection);
    const rest = {
        summary: inputs.boolean('summary'),
        githubToken: inputs.text('github-token'),
        statusContext: inputs.pattern('status-context', STATUS_CONTEXT, 'text without emoji or control characters'),
        statusSha: inputs.isSet('status-sha')
            ? inputs.pattern('status-sha', /^[\da-f]{40}$/i, '40 hex digits')
            : '',
    };
    rejectCombinations(inputs, settings);
    inputs.check();
    return { settings, connection, ...rest, ...messagesFor(settings, connection, now) };
}
const STATUS_CONTEXT = /^[^\p{Cc}\p{Surrogate}\u{10000}-\u{10FFFF}]*$/u;
function readSettings(inputs, { baseUrl, expiresAt }) {
    const timeoutMs = inputs.duration('timeout', '10s', '5d');
    return {
        ...readPipeline(inputs),
        ...(inputs.isSet('run-count') && { runCount: inputs.integer('run-count', 1) }),
        ...(inputs.isSet('run-settings') && { runSettings: inputs.object('run-settings', '{"branch": "main"}') }),
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
        ...(expiresAt !== undefined && { tokenExpiresAt: expiresAt }),
    };
}
function readPipeline(inputs) {
    const hasId = inputs.isSet('pipeline-id');
    const hasName = inputs.isSet('pipeline-name');
    if (hasId === hasName)
        inputs.addProblem(`Set either pipeline-id or pipeline-name${hasId ? ', not both' : ''}`);
    const pipelineId = hasId ? inputs.id('pipeline-id') : '';
    return hasName ? { pipelineId, pipelineName: inputs.text('pipeline-name') } : { pipelineId };
}
function readPatience(inputs, timeoutMs) {
    const patienceMs = inputs.duration('patience', '10s', '5d');
    const isTooLong = patienceMs > timeoutMs;
    if (isTooLong && inputs.text('patience') !== defaults/* DEFAULTS */.z.patience)
        inputs.reject('patience', `10s to timeout, which is ${inputs.text('timeout')}`);
    return isTooLong ? timeoutMs : patienceMs;
}
function readPortalUrl(inputs, baseUrl) {
    if (inputs.isSet('portal-url'))
        return inputs.url('portal-url', DEFAULT_PORTAL_URL);
    return baseUrl === defaults/* DEFAULTS */.z['base-url'] ? DEFAULT_PORTAL_URL : '';
}
function rejectCombinations(inputs, { onBusy, resetBeforeRun, wait }) {
    const others = {
        'run-settings': inputs.isSet('run-settings'),
        'reset-before-run': resetBeforeRun,
        'wait: false': !wait,
        [`on-busy: ${onBusy}`]: onBusy !== 'fail',
    };
    const reject = (isGiven, name, excluded) => {
        for (const other of isGiven ? excluded : [])
            if (others[other] === true)
                inputs.addProblem(`${name} cannot be combined with ${other}`);
    };
    reject(inputs.isSet('run-count'), 'run-count', Object.keys(others));
    reject(onBusy === 'attach', 'on-busy: attach', ['run-settings', 'reset-before-run']);
    reject(inputs.isSet('github-token'), 'github-token', ['wait: false']);
}
const UNDOCUMENTED = 'run-settings is not documented by Opsera: check in the portal that the run used the branch and settings you meant.';
const TOO_LONG_FOR_HOSTED = 'timeout is above 6h: jobs on hosted runners end at 6 hours.';
function messagesFor(settings, connection, now) {
    const { timeoutMs, runCount, runSettings } = settings;
    const { notices, warnings } = tokenExpiryMessages(connection, now, timeoutMs);
    return {
        notices: [...(timeoutMs > HOSTED_MAX_MS ? [TOO_LONG_FOR_HOSTED] : []), ...notices],
        warnings: [
            ...warnings,
            ...(runCount === undefined ? scopeWarning(connection) : []),
            ...(runSettings === undefined ? [] : [UNDOCUMENTED]),
        ],
    };
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

;// CONCATENATED MODULE: ./src/run/closest-name.ts
const COMPARED_MAX = 100;
const WORD = 1_000;
function closestName(given, names) {
    const meant = comparable(given);
    const words = new Set(wordsOf(meant));
    const badness = (name) => {
        const other = comparable(name);
        return distance(meant, other) - WORD * wordsOf(other).filter((word) => words.has(word)).length;
    };
    return names.reduce((best, name) => (badness(name) < badness(best) ? name : best));
}
function comparable(name) {
    return name.slice(0, COMPARED_MAX).toLowerCase();
}
function wordsOf(text) {
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


function stateOf({ counter, lastRun, isRunning, isPaused }, runCount) {
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
function isBusy(pipeline) {
    return ['running', 'paused'].includes(stateOf(pipeline, pipeline.counter));
}
function pipeline_readPipeline(value, clean) {
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

;// CONCATENATED MODULE: ./src/run/settings.ts
function portalPage({ portalUrl, pipelineId }, runCount) {
    if (portalUrl === '' || pipelineId === '')
        return '';
    return runCount === undefined
        ? `${portalUrl}/workflow/details/${pipelineId}/summary`
        : `${portalUrl}/blueprint/${pipelineId}/${runCount}`;
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
    const words = isNews ? opseraSays((0,sanitize/* truncateMessage */.Sj)(message, secrets)) : '';
    if (as === 'stopped')
        return `Run ${runCount} was stopped in Opsera before it finished. Start it again, or ask who stopped it.${words}`;
    return failedStep === ''
        ? `Run ${runCount} failed. Check its console output.${words}`
        : `Run ${runCount} failed at step "${(0,sanitize/* truncateName */.cV)(failedStep, secrets)}". Check that step's console output.${words}`;
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

;// CONCATENATED MODULE: ./src/opsera/run-message.ts
function readRunMessage(message, pipelineName) {
    const text = withoutName(message, pipelineName);
    const run = [...text.matchAll(/\brun\s+#?(\d{1,15})\b/gi)].at(-1);
    return run === undefined
        ? { said: text }
        : { runCount: Number(run[1]), said: text.slice(run.index + run[0].length) };
}
function withoutName(message, pipelineName) {
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
function mayReadPipeline({ pipelineDenials }) {
    return pipelineDenials < 2;
}
function isObjectDue(view, at) {
    return mayReadPipeline(view) && (view.pipelineAskedAt ?? -Infinity) < at;
}
function stateSince(view, since) {
    const { pipeline, pipelineAt = -Infinity, runCount } = view;
    const lastRun = lastRunOf(view);
    if (pipeline === undefined || pipelineAt < since)
        return undefined;
    if (pipeline.counter !== runCount && lastRun === undefined)
        return undefined;
    return stateOf({ ...pipeline, lastRun }, runCount);
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
    return { ...view, absent: isUnknown && (isFar || !isBusy(pipeline)) ? extend(absent, at) : undefined };
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
        withPipeline && mayReadPipeline(view) ? readPipeline(readMs) : undefined,
    ]);
    const next = observe(view, { at, status: uncut(status), pipeline: uncut(pipeline) });
    if (signal?.aborted === true || verdictOf(next, clock.now()).kind !== 'needs-pipeline')
        return next;
    const readAt = clock.now();
    return observe(next, { at: readAt, pipeline: uncut(await readPipeline(DECISIVE_READ_MS)) });
}

;// CONCATENATED MODULE: ./src/run/result.ts

const CONCLUSIONS = [
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
];
function isGreen(conclusion) {
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

;// CONCATENATED MODULE: ./src/run/read-before-start.ts





const OUTAGE_MS = 120_000;
const SLOW_MS = 10_000;
const PROBE = { forMs: 10_000, pauseMs: 5_000 };
async function readBeforeStart(context) {
    const { outcome, tries, triedMs } = await readPatiently(context, canPass, (deadlineMs) => read_before_start_readPipeline(context, deadlineMs));
    if (outcome.ok)
        return { kind: 'read', pipeline: outcome.value };
    const { failure } = outcome;
    if (canPass(failure) && !isInterrupted(context))
        return noRun('not-started', unreachableMessage(failure, { tries, triedMs }));
    const read = isInterrupted(context) ? undefined : await whenUnreadable(context, failure);
    return read ?? { kind: 'unread', reason: failure.reason };
}
async function readPatiently(context, mayPass, read) {
    const { clock, random, sink, cancel } = context;
    const begin = clock.now();
    for (let tries = 1;; tries++) {
        const outcome = await read(Math.max(1_000, begin + OUTAGE_MS - clock.now()));
        const triedMs = clock.now() - begin;
        const isLast = outcome.ok || !mayPass(outcome.failure) || triedMs >= OUTAGE_MS;
        if (isLast || isInterrupted(context))
            return { outcome, tries, triedMs };
        const { failure } = outcome;
        const pauseMs = Math.min(backOff(tries, failure.retryAfterMs, random), OUTAGE_MS - triedMs, timeLeft(context));
        sink.info(retryLine(failure, tries, pauseMs));
        await clock.sleep(pauseMs, cancel);
        if (isInterrupted(context))
            return { outcome, tries, triedMs };
    }
}
async function read_before_start_readPipeline(context, longestMs) {
    const { client, settings, clock, sink, cancel: signal } = context;
    const answered = new AbortController();
    void clock.sleep(SLOW_MS, answered.signal).then(() => {
        if (!answered.signal.aborted)
            sink.info('Opsera has not answered for 10s; waiting for the pipeline object');
    });
    const deadlineMs = Math.max(1_000, Math.min(longestMs, timeLeft(context)));
    const read = await client.pipelineSummary(settings.pipelineId, { signal, deadlineMs });
    answered.abort();
    return read;
}
function canPass({ kind, code = 0 }) {
    const isLost = kind === 'ambiguous' && (code < 200 || code > 299);
    return isLost || kind === 'unreachable' || kind === 'throttled';
}
function isForeign({ kind }) {
    return kind === 'web-page' || kind === 'redirected' || kind === 'not-found';
}
async function whenUnreadable(context, failure) {
    const notStarted = noRun('not-started', notStartedMessage(failure, context.settings.pipelineId));
    if (failure.kind === 'untrusted-certificate')
        return notStarted;
    if (!isForeign(failure))
        return undefined;
    const answers = await probeStatus(context, failure);
    if (isInterrupted(context))
        return undefined;
    if (answers === 'not found')
        return notStarted;
    if (answers === 'foreign')
        return noRun('not-started', `No run was started: base-url answers with a web page, not as Opsera's API does (${failure.reason}). Set base-url to the API host, not the portal.`);
    const again = await read_before_start_readPipeline(context, OUTAGE_MS);
    return again.ok ? { kind: 'read', pipeline: again.value } : undefined;
}
async function probeStatus(context, object) {
    const { client, clock, settings, cancel: signal } = context;
    let last = 'opsera';
    const until = clock.now() + Math.min(PROBE.forMs, timeLeft(context));
    const answer = await pollUntil({ clock, until, pauseMs: PROBE.pauseMs, signal }, async () => {
        const status = await client.pipelineStatus(settings.pipelineId, 1, { signal });
        if (status.ok || !(isForeign(status.failure) || canPass(status.failure)))
            return 'opsera';
        if (status.failure.kind === 'not-found' && object.kind === 'not-found')
            return 'not found';
        if (isForeign(status.failure))
            last = 'foreign';
        return undefined;
    });
    return answer ?? last;
}

;// CONCATENATED MODULE: ./src/run/resolve-pipeline.ts








async function resolvePipeline(context) {
    const { client, settings, cancel: signal } = context;
    const { pipelineName: name } = settings;
    if (name === undefined)
        return { kind: 'resolved', context };
    const { outcome } = await readPatiently(context, isTransient, (longestMs) => client.pipelineList({ signal, deadlineMs: Math.max(1_000, Math.min(longestMs, timeLeft(context))) }));
    if (signal.aborted)
        return CANCELLED_BEFORE_RUN;
    if (outcome.ok)
        return findPipeline(context, name, outcome.value);
    const { failure } = outcome;
    if (timeLeft(context) > 0)
        return noRun('not-started', unlistedMessage(name, failure));
    const obstacle = `the pipeline "${name}" could not be looked up (${failure.reason})`;
    return noRun('timed-out', notInTimeMessage(settings.timeoutMs, obstacle));
}
function findPipeline(context, name, list) {
    const ids = [...new Set(list.filter((listed) => listed.name.trim() === name).map(({ id }) => id))];
    const [id] = ids;
    const [first, ...others] = list.map((listed) => listed.name.trim()).filter((other) => other !== '');
    const isUnknown = id === undefined && first !== undefined;
    const closest = isUnknown ? closestName(name, [first, ...others]) : undefined;
    const hint = closest === undefined ? '' : ` Did you mean "${(0,sanitize/* truncateName */.cV)(closest, context.secrets)}"?`;
    const notFound = (message) => noRun('not-started', message);
    if (list.length >= MAX_ROWS)
        return notFound(`Opsera listed ${list.length} pipelines, ${ids.length} of them named "${name}". Its list ends at ${MAX_ROWS}, so there may be more: set pipeline-id instead.${hint}`);
    if (id === undefined)
        return notFound(`No pipeline named "${name}" among the ${list.length} that the token can see. Check the name, or set pipeline-id instead.${hint}`);
    if (ids.length > 1)
        return notFound(`${ids.length} pipelines are named "${name}" (${ids.slice(0, 5).join(', ')}). Set pipeline-id to the one that is meant.`);
    return /^[\da-f]{24}$/i.test(id)
        ? withPipelineId(context, id, name)
        : notFound(`Opsera's list gives no id for the pipeline "${name}". Set pipeline-id instead.`);
}
function withPipelineId(context, pipelineId, pipelineName) {
    context.sink.info(`Pipeline "${pipelineName}" has the id ${pipelineId}. Set pipeline-id to it instead of the name: another pipeline can get that name.`);
    context.progress.report({ pipelineId, pipelineName });
    return { kind: 'resolved', context: { ...context, settings: { ...context.settings, pipelineId } } };
}
function unlistedMessage(name, { kind, reason }) {
    const what = `The pipeline "${name}" could not be looked up: ${reason}.`;
    if (kind === 'unauthorized')
        return `${what} Set pipeline-id instead of the name: it needs no list.`;
    if (kind === 'not-found')
        return `${what} Opsera does not document the path of its pipeline list: set pipeline-id instead.`;
    return `${what} Check base-url and the runner's network, or set pipeline-id instead.`;
}

;// CONCATENATED MODULE: ./src/run/follow-messages.ts



const MAY_RUN = 'The run may still be in progress; check the portal before starting another.';
function pausedMessage(view, onPause, secrets) {
    const { runCount } = view;
    const at = planPosition(view);
    const where = at === undefined ? '' : ` at step ${at.position} "${(0,sanitize/* truncateName */.cV)(at.name, secrets)}"`;
    const follow = onPause === 'fail' ? `, then follow it with \`run-count: ${runCount}\`` : '';
    return `Run ${runCount} is waiting for approval${where}. Approve or reject it in the portal${follow}.`;
}
function deniedMessage(runCount, { kind, reason }) {
    const advice = kind === 'not-found' ? ' Opsera does not know the run: it may have been reset or deleted.' : '';
    return `The state of run ${runCount} cannot be read any more: ${reason}.${advice} ${MAY_RUN}`;
}
function noSuchRunMessage(runCount, latest) {
    return `The pipeline has no run ${runCount}; its latest is ${latest}: check run-count.`;
}
function lostMessage(view, patienceMs) {
    const { runCount, word, failure, failures } = view;
    const patience = formatDuration(patienceMs);
    const contradiction = contradictionOf(view);
    if (contradiction !== undefined)
        return `Opsera gives run ${runCount} the status "${word}", but ${describeContradiction(contradiction)}, for ${patience}. ${MAY_RUN}`;
    const last = failure === undefined ? '' : `, last: ${failure.reason}`;
    const tries = `${failures} ${failures === 1 ? 'try' : 'tries'}`;
    return `Opsera has not answered for ${patience} (${tries}${last}). Run ${runCount} may still be running; check the portal before starting another run.`;
}
function describeContradiction({ by, says }) {
    if (by === 'message')
        return `the message of the same answer says "${says}"`;
    const verb = says === 'failure' ? 'failed' : says === 'stopped' ? 'was stopped' : `is ${says}`;
    return `the pipeline object says that it ${verb}`;
}
function timedOutMessage(runCount, timeoutMs) {
    return `Run ${runCount} did not finish within \`timeout\` (${formatDuration(timeoutMs)}). Raise \`timeout\`, or check what the run is waiting for.`;
}

;// CONCATENATED MODULE: ./src/run/progress-lines.ts





const PROGRESS_EVERY_MS = 60_000;
const WORDS_WARNED = 3;
class ProgressLines {
    #context;
    #run;
    #printed = { key: '', at: 0 };
    #judged = '';
    #isPaused = false;
    #wordsWarned = new Set();
    constructor(context, run) {
        this.#context = context;
        this.#run = run;
    }
    report(view, verdict, pauseMs) {
        const { progress, sink } = this.#context;
        if (view.pipeline !== undefined)
            progress.report({ pipelineName: view.pipeline.name });
        if (view.word !== '')
            progress.report({ status: view.word });
        this.#debug(view, verdict);
        this.#warnOfWord(view.word);
        this.#noticePause(view, verdict);
        if (verdict.kind !== 'ended')
            this.#progress(view, verdict, pauseMs);
        else if (verdict.notice !== undefined)
            sink.notice(verdict.notice);
    }
    #progress(view, verdict, pauseMs) {
        const { sink, clock, secrets } = this.#context;
        const at = planPosition(view);
        const place = at === undefined ? '' : `step ${at.position}/${at.of} ${(0,sanitize/* truncateName */.cV)(at.name, secrets)}`.trimEnd();
        const state = this.#state(view, verdict);
        const now = clock.now();
        const key = `${state} ${place}`;
        if (key === this.#printed.key && now - this.#printed.at < PROGRESS_EVERY_MS)
            return;
        this.#printed = { key, at: now };
        const retry = view.failure === undefined ? '' : `retry ${view.failures} in ${formatDuration(pauseMs)}`;
        const lasted = formatDuration(now - this.#run.startedAt);
        const parts = [`Run ${view.runCount}`, state, retry, place, lasted];
        sink.info(parts.filter((part) => part !== '').join(' · '));
    }
    #state(view, verdict) {
        if (view.failure !== undefined)
            return `no answer: ${view.failure.reason}`;
        if (isQueued(view))
            return view.origin === 'followed'
                ? `queued (the latest run is ${view.pipeline?.counter ?? 0})`
                : 'queued';
        if (isWaiting(verdict))
            return 'waiting for approval';
        if (view.word === '')
            return 'no status yet';
        const word = (0,sanitize/* truncateName */.cV)(view.word, this.#context.secrets);
        const contradiction = contradictionOf(view);
        return contradiction === undefined ? word : `${word}, but ${describeContradiction(contradiction)}`;
    }
    #warnOfWord(word) {
        const { sink, secrets } = this.#context;
        const warned = this.#wordsWarned;
        if (word === '' || phaseOf(word) !== 'unknown' || warned.has(word) || warned.size >= WORDS_WARNED)
            return;
        warned.add(word);
        sink.warning(`Unknown run status "${(0,sanitize/* truncateName */.cV)(word, secrets)}" from Opsera; waiting for a final status.`);
    }
    #noticePause(view, verdict) {
        const { sink, settings, secrets } = this.#context;
        if (isWaiting(verdict) && !this.#isPaused)
            sink.notice(`${pausedMessage(view, 'wait', secrets)}${linkSuffix(settings, view.runCount)}`);
        this.#isPaused = isWaiting(verdict);
    }
    #debug(view, verdict) {
        const { failure, seenInProgress } = view;
        const claim = claimOf(view);
        const says = contradictionOf(view);
        const needs = verdict.kind === 'confirm' ? `; to confirm the end: ${verdict.needs}` : '';
        const proves = `${verdict.kind}${'as' in verdict ? ` as ${verdict.as}` : ''}${needs}`;
        const key = [proves, claim?.as, says?.says, failure?.kind, seenInProgress].join('|');
        if (key === this.#judged)
            return;
        this.#judged = key;
        const facts = [
            `status ${failure?.kind ?? `"${(0,sanitize/* truncateName */.cV)(view.word, this.#context.secrets)}"`}`,
            claim && `${claim.reads} agreeing over ${((claim.lastAt - claim.firstAt) / 1_000).toFixed(1)} s`,
            describeObject(view),
            says && `contradicted by the ${says.by} (${says.says})`,
            seenInProgress ? 'seen in progress' : undefined,
        ];
        const observed = facts.filter((fact) => fact !== undefined).join(', ');
        this.#context.sink.debug(`Run ${view.runCount}: ${observed}; proves: ${proves}`);
    }
}
function isWaiting(verdict) {
    return verdict.kind === 'pending' && verdict.as === 'waiting';
}
function describeObject({ pipeline, pipelineFailure }) {
    if (pipelineFailure !== undefined)
        return `pipeline object not readable (${pipelineFailure.kind})`;
    if (pipeline === undefined)
        return undefined;
    const { counter, lastRun, isRunning, isPaused } = pipeline;
    const flags = `${isRunning ? ', running' : ''}${isPaused ? ', paused' : ''}`;
    return `pipeline object: counter ${counter}, last run ${lastRun?.runCount ?? 'none'}${flags}`;
}

;// CONCATENATED MODULE: ./src/run/follow.ts









const PIPELINE_EVERY_PAUSES = 2;
const PIPELINE_EVERY_MAX_MS = 20_000;
const READ_MS = 20_000;
async function follow(context, run, onView) {
    const { clock, cancel: signal, random, settings, endsAt: until } = context;
    const bounds = statusBounds(settings.pollIntervalMs);
    const lines = new ProgressLines(context, run);
    let interval = initialInterval(bounds);
    let view = initialView(run);
    let verdict = verdictOf(view, clock.now());
    if (run.origin === 'started')
        await clock.sleep(nextPause(interval, bounds, random), signal);
    const beganAt = clock.now();
    while (!signal.aborted) {
        if (timeLeft(context) > 0) {
            const before = view;
            const withPipeline = verdict.kind === 'confirm' || isPipelineDue(view, interval.pauseMs, clock.now());
            view = await poll(context, view, { readMs: READ_MS, until, signal, withPipeline });
            if (view.seenInProgress && !before.seenInProgress)
                context.state.save({ seenInProgress: true });
            interval = isNews(before, view) ? resetInterval(bounds) : lengthenInterval(interval, bounds);
            onView(view);
        }
        if (context.cancel.aborted)
            break;
        verdict = verdictOf(view, clock.now());
        const patienceLeft = (view.usableAt ?? beganAt) + settings.patienceMs - clock.now();
        const end = endingOf(context, view, { verdict, patienceLeft });
        const wishedMs = follow_pauseAfter(view, verdict, random) ?? nextPause(interval, bounds, random);
        const pauseMs = Math.max(0, Math.min(wishedMs, patienceLeft, timeLeft(context)));
        lines.report(view, verdict, pauseMs);
        if (end !== undefined)
            return end;
        await clock.sleep(pauseMs, signal);
    }
    return { kind: 'cancelled' };
}
function isPipelineDue({ pipelineAskedAt = -Infinity }, pauseMs, now) {
    return now - pipelineAskedAt >= Math.min(PIPELINE_EVERY_PAUSES * pauseMs, PIPELINE_EVERY_MAX_MS);
}
function isNews(before, view) {
    const isNewWord = before.word !== '' && before.word !== view.word;
    const [from, to] = [planPosition(before), planPosition(view)];
    return isNewWord || (from !== undefined && from.position < from.of && to?.position === to?.of);
}
function follow_pauseAfter({ failure, failures }, verdict, random) {
    if (failure !== undefined)
        return backOff(failures, failure.retryAfterMs, random);
    return verdict.kind === 'confirm' ? verdict.afterMs : undefined;
}
function endingOf(context, view, { verdict, patienceLeft }) {
    const { settings, clock, secrets } = context;
    const { runCount } = view;
    if (verdict.kind === 'ended')
        return verdict;
    if (verdict.kind === 'denied') {
        const hint = verdict.failure.kind === 'unauthorized' ? expiryHint(settings, clock.date()) : '';
        return { kind: 'lost-contact', message: deniedMessage(runCount, verdict.failure) + hint };
    }
    if (verdict.kind === 'no-such-run')
        return { kind: 'error', message: noSuchRunMessage(runCount, verdict.latest) };
    if (verdict.kind === 'pending' && verdict.as === 'waiting' && settings.onPause === 'fail')
        return { kind: 'paused', message: pausedMessage(view, 'fail', secrets) };
    if (patienceLeft <= 0)
        return { kind: 'lost-contact', message: lostMessage(view, settings.patienceMs) };
    if (timeLeft(context) > 0)
        return undefined;
    return { kind: 'timed-out', message: timedOutMessage(runCount, settings.timeoutMs) };
}

;// CONCATENATED MODULE: ./src/log/pieces.ts
const LETTERS_MIN = 2;
const HELD_MAX = 16_000;
function settledEnd(text, secrets) {
    const end = text.lastIndexOf('\n') + 1;
    if (text.length - end > HELD_MAX)
        return openFrom(text, Math.max(end, text.length - secrets.reach), secrets);
    const from = Math.max(0, end - secrets.reach);
    const openAt = openFrom(text.slice(0, end), from, secrets);
    if (text.slice(openAt, end).trim().length < LETTERS_MIN)
        return end;
    return openAt === 0 ? 0 : text.lastIndexOf('\n', openAt - 1) + 1;
}
function openFrom(text, from, secrets) {
    return from + secrets.openAt(text.slice(from));
}
const LINE_MAX = 2_000_000;
function* piecesOf(text, size, secrets) {
    let from = 0;
    while (text.length - from > size) {
        const newline = text.indexOf('\n', from + size);
        const lineEnd = newline < 0 ? text.length : newline + 1;
        const isCut = lineEnd - from > LINE_MAX;
        const piece = text.slice(from, isCut ? from + LINE_MAX : lineEnd);
        const end = isCut ? secrets.openAt(piece) : settledEnd(piece, secrets);
        const cut = from + (end > 0 && (isCut || newline >= 0) ? end : piece.length);
        yield text.slice(from, cut);
        from = cut;
    }
    if (from < text.length)
        yield text.slice(from);
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

;// CONCATENATED MODULE: ./src/log/digest.ts
const NOTHING = { length: 0, high: 0xdeadbeef, low: 0x41c6ce57 };
function compare(before, text) {
    let { high, low } = NOTHING;
    let hasPrefix = before.length === 0;
    for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        high = Math.imul(high ^ code, 2654435761);
        low = Math.imul(low ^ code, 1597334677);
        if (index + 1 === before.length)
            hasPrefix = high === before.high && low === before.low;
    }
    const digest = { length: text.length, high, low };
    return { kind: !hasPrefix ? 'other' : text.length === before.length ? 'same' : 'grown', digest };
}
function beginningsOf(text, lengths) {
    const found = [];
    let { high, low } = NOTHING;
    let index = 0;
    for (const length of lengths) {
        if (length > text.length)
            break;
        for (; index < length; index++) {
            const code = text.charCodeAt(index);
            high = Math.imul(high ^ code, 2654435761);
            low = Math.imul(low ^ code, 1597334677);
        }
        found.push({ length, high, low });
    }
    return found;
}

;// CONCATENATED MODULE: ./src/log/continuation.ts

const END_MAX = 4_096;
const TRIES_MAX = 100;
function matchTexts(known, texts, read) {
    const matches = texts.map((text, place) => {
        const here = known[place];
        return text === '' || here === undefined ? undefined : claim(here, text, read);
    });
    const elsewhere = new Elsewhere(known, read);
    return texts.map((text, place) => {
        if (text === '')
            return undefined;
        const match = matches[place] ?? elsewhere.find(text);
        return match ?? (read.isFull ? undefined : replaced(known[place], text, read)) ?? added(known, text, read);
    });
}
function claim(known, text, read) {
    if (known.inRead === read.number)
        return undefined;
    const { kind, digest } = compare(known.digest, text);
    if (kind === 'other')
        return undefined;
    const newFrom = known.digest.length;
    remember(known, text, { digest, read });
    if (kind === 'grown')
        known.hasGrown = true;
    return { known, kind, newFrom };
}
class Elsewhere {
    #known;
    #read;
    #byDigest;
    #lengths = [];
    constructor(known, read) {
        this.#known = known;
        this.#read = read;
    }
    find(text) {
        const byDigest = (this.#byDigest ??= this.#index());
        if (byDigest.size === 0)
            return undefined;
        for (const beginning of beginningsOf(text, this.#lengths).toReversed()) {
            const found = byDigest.get(keyOf(beginning))?.pop();
            if (found !== undefined)
                return claim(found, text, this.#read);
        }
        return undefined;
    }
    #index() {
        const free = this.#known.filter(({ inRead }) => inRead !== this.#read.number);
        this.#lengths = [...new Set(free.map(({ digest }) => digest.length))].sort((a, b) => a - b);
        const index = new Map();
        for (const each of free.toReversed()) {
            const key = keyOf(each.digest);
            const same = index.get(key);
            if (same === undefined)
                index.set(key, [each]);
            else
                same.push(each);
        }
        return index;
    }
}
function keyOf({ length, high, low }) {
    return `${length} ${high} ${low}`;
}
function replaced(known, text, read) {
    if (known === undefined || known.inRead === read.number)
        return undefined;
    const newFrom = overlapEnd(known.end, text);
    remember(known, text, { digest: compare(NOTHING, text).digest, read });
    return { known, kind: newFrom > 0 ? 'moved' : 'rewritten', newFrom };
}
function added(known, text, read) {
    const next = { digest: NOTHING, end: '', inRead: 0, hasGrown: false };
    remember(next, text, { digest: compare(NOTHING, text).digest, read });
    known.push(next);
    return { known: next, kind: 'new', newFrom: 0 };
}
function remember(known, text, { digest, read }) {
    known.digest = digest;
    known.inRead = read.number;
    known.end = ` ${text.slice(-END_MAX)}`.slice(1);
}
function overlapEnd(end, text) {
    const lastLine = end.slice(end.lastIndexOf('\n', end.trimEnd().length - 1) + 1);
    if (lastLine.trim() === '' || !end.includes('\n'))
        return 0;
    let at = text.lastIndexOf(lastLine);
    for (let tries = 0; at >= 0 && tries < TRIES_MAX; tries++) {
        const to = at + lastLine.length;
        const length = Math.min(to, end.length);
        const overlap = end.slice(-length);
        if (overlap.includes('\n') && text.slice(to - length, to) === overlap)
            return to;
        at = at === 0 ? -1 : text.lastIndexOf(lastLine, at - 1);
    }
    return 0;
}

;// CONCATENATED MODULE: ./src/log/titles.ts

function nameKey(name) {
    return name.trim().toLowerCase();
}
class PlanIndex {
    #byId = new Map();
    #byName = new Map();
    #size;
    constructor(plan) {
        const steps = plan.filter((step) => step.active);
        this.#size = steps.length;
        for (const [index, step] of steps.entries()) {
            const place = { step, position: index + 1 };
            if (step.id !== '')
                this.#byId.set(step.id, place);
            const name = nameKey(step.name);
            if (name !== '' && !this.#byName.has(name))
                this.#byName.set(name, place);
        }
    }
    keyOf(record) {
        const id = record.stepId === '' ? (this.#placeOf(record)?.step.id ?? '') : record.stepId;
        return id === '' ? nameKey(record.stepName) : id;
    }
    titleOf(record) {
        const name = this.#nameOf(record) || 'Console output';
        const tool = record.tool === '' ? '' : ` (${record.tool})`;
        const isBad = isBadEnd(phaseOf(record.status));
        const result = isBad ? record.status.toLowerCase() : '';
        return [this.#positionOf(record), `${name}${tool}`, result].filter((part) => part !== '').join(' · ');
    }
    lineOf(record) {
        const parts = [this.#positionOf(record), this.#nameOf(record), record.status, record.message];
        return parts.filter((part) => part !== '').join(' · ');
    }
    #placeOf(record) {
        return record.stepId === '' ? this.#byName.get(nameKey(record.stepName)) : this.#byId.get(record.stepId);
    }
    #nameOf(record) {
        const name = this.#placeOf(record)?.step.name ?? '';
        return name === '' ? record.stepName.trim() : name;
    }
    #positionOf(record) {
        const place = this.#placeOf(record);
        if (place !== undefined)
            return `Step ${place.position}/${this.#size}`;
        return record.stepIndex === undefined ? '' : `Step ${record.stepIndex + 1}`;
    }
}

;// CONCATENATED MODULE: ./src/log/stream.ts





const FORGOTTEN_AFTER = 10;
class LogStream {
    #settings;
    #known = new Map();
    #steps = new Map();
    #reads = 0;
    constructor(settings) {
        this.#settings = settings;
    }
    take(records, plan) {
        const { runCount } = this.#settings;
        const ours = records.filter((record) => record.runCount === undefined || record.runCount === runCount);
        const isFull = records.length >= MAX_ROWS;
        this.#reads += 1;
        const index = new PlanIndex(plan);
        const rows = identify(ours);
        this.#match(rows, isFull);
        return { chunks: this.#chunks(rows.sort(byTime), index, isFull), isFull };
    }
    *#chunks(rows, index, isFull) {
        const continuing = rows.filter(({ match }) => match?.kind === 'grown' && this.#holderOf(match.known));
        for (const row of new Set([...continuing, ...rows]))
            yield* row.record.isConsole ? this.#console(row, index) : this.#activity(row, index);
        if (isFull)
            yield* this.#forget();
    }
    flush() {
        return [...this.#steps.values()].flatMap((step) => this.#flushStep(step));
    }
    #match(rows, isFull) {
        const byIdentity = groupBy(rows.filter(({ record }) => record.isConsole), ({ identity }) => identity);
        for (const [identity, group] of byIdentity) {
            const texts = [];
            for (const { place, record } of group)
                texts[place] = record.text;
            const byPlace = Array.from(texts, (text) => text ?? '');
            if (byPlace.every((text) => text === ''))
                continue;
            const read = { number: this.#reads, isFull: isFull && group[0]?.record.id === '' };
            const matches = matchTexts(this.#recall(identity).texts, byPlace, read);
            for (const row of group)
                row.match = matches[row.place];
        }
    }
    #forget() {
        const forgotten = new Set();
        for (const [identity, { inRead, texts }] of this.#known) {
            if (this.#reads - inRead < FORGOTTEN_AFTER)
                continue;
            this.#known.delete(identity);
            for (const text of texts)
                forgotten.add(text);
        }
        return [...this.#steps.values()]
            .filter(({ pendingOf }) => pendingOf !== undefined && forgotten.has(pendingOf))
            .flatMap((step) => this.#flushStep(step));
    }
    #recall(identity) {
        const known = this.#known.get(identity) ?? { texts: [], shown: new Set(), inRead: 0 };
        known.inRead = this.#reads;
        this.#known.set(identity, known);
        return known;
    }
    #console({ record, match }, index) {
        if (match === undefined || match.kind === 'same')
            return [];
        const { known, kind, newFrom } = match;
        const step = this.#holderOf(known) ?? this.#stepOf(record, index);
        const isNextChunk = kind === 'new' && step.pendingOf?.hasGrown !== true;
        const isJoined = step.pendingOf === known ? kind !== 'rewritten' : isNextChunk;
        const isHeldAgain = kind === 'rewritten' && step.pendingOf === known && record.text.startsWith(step.pending);
        if (isHeldAgain)
            step.pending = '';
        const before = isJoined ? [] : this.#flushStep(step, '\n');
        step.title = index.titleOf(record);
        const fresh = step.pending + record.text.slice(newFrom);
        const end = settledEnd(fresh, this.#settings.secrets);
        step.pending = ` ${fresh.slice(end)}`.slice(1);
        step.pendingOf = known;
        return [...before, ...part(step, fresh.slice(0, end), kind === 'rewritten')];
    }
    #holderOf(known) {
        return [...this.#steps.values()].find(({ pending, pendingOf }) => pending !== '' && pendingOf === known);
    }
    #stepOf(record, index) {
        const key = index.keyOf(record);
        const step = this.#steps.get(key) ?? {
            ...{ key, title: '', pending: '', pendingOf: undefined, isShown: false },
        };
        this.#steps.set(key, step);
        return step;
    }
    #flushStep(step, lineEnd = '') {
        const { pending } = step;
        step.pending = '';
        return part(step, pending === '' ? '' : pending + lineEnd);
    }
    #activity({ identity, place, record }, index) {
        if (this.#settings.mode !== 'activity')
            return [];
        const { shown } = this.#recall(identity);
        if (shown.has(place))
            return [];
        shown.add(place);
        const line = index.lineOf(record);
        return line === '' ? [] : [{ kind: 'activity', line }];
    }
}
function part(step, text, isRewritten = false) {
    if (text === '')
        return [];
    const suffix = isRewritten ? ' (rewritten)' : step.isShown ? ' (continued)' : '';
    step.isShown = true;
    return [{ kind: 'console', title: `${step.title}${suffix}`, step: step.key, text, isApart: isRewritten }];
}
function identify(records) {
    const counts = new Map();
    return records.toReversed().map((record) => {
        const { id, stepId, stepName, createdAt, buildNumber } = record;
        const identity = id === '' ? JSON.stringify([stepId, stepName, createdAt, buildNumber]) : id;
        const place = counts.get(identity) ?? 0;
        counts.set(identity, place + 1);
        return { identity, place, record };
    });
}
function byTime({ record: a }, { record: b }) {
    const apart = (a.createdAt ?? Infinity) - (b.createdAt ?? Infinity);
    if (apart !== 0 && !Number.isNaN(apart))
        return apart;
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

;// CONCATENATED MODULE: ./src/log/tails.ts

const tails_LINE_MAX = 2_000;
const HALF_A_LETTER = /[\ud800-\udbff]$/;
const STEPS_MAX = 200;
const CAUSES_MAX = 5;
const SAME_CAUSE_WITHIN = 4_000;
const LOOKS_LIKE_CAUSE = /\bERROR\b|\bFAILED\b|\bFATAL\b|\bfatal\b|\bpanic:|Exception\b|\b[Ee]rror:|\bERR!/g;
const CLOSING = /script returned exit code|process completed with exit|\bjob failed\b|^\W*finished\b|exit status \d+\W*$|\[Help 1\]|Re-run Maven|full stack trace|For more information/i;
function looksLikeCause(line) {
    LOOKS_LIKE_CAUSE.lastIndex = 0;
    return LOOKS_LIKE_CAUSE.test(line) && !CLOSING.test(line);
}
function tellingLine({ lines, causes }) {
    const telling = [...causes, ...lines].findLast(looksLikeCause);
    return telling ?? lines.findLast((line) => /[\p{L}\p{N}]/u.test(line) && !CLOSING.test(line));
}
class Tails {
    #lines;
    #steps = new Map();
    constructor(lines) {
        this.#lines = lines;
    }
    add(key, text) {
        if (text === '')
            return;
        const step = this.#steps.get(key) ?? { lines: [], causes: [], causeAt: -Infinity, length: 0 };
        if (!this.#steps.has(key) && this.#steps.size >= STEPS_MAX)
            return;
        this.#steps.set(key, step);
        step.lines = [...step.lines, ...lastLines(text, this.#lines)].slice(-this.#lines);
        noteCauses(step, text);
    }
    has(step) {
        return this.#stepOf(step) !== undefined;
    }
    of(step, count) {
        const { lines = [], causes = [] } = this.#stepOf(step) ?? {};
        const last = lines.slice(-count);
        return { lines: last, causes: last.some(looksLikeCause) ? [] : causes };
    }
    #stepOf({ id, name }) {
        return (id === '' ? undefined : this.#steps.get(id)) ?? this.#steps.get(nameKey(name));
    }
}
function noteCauses(step, text) {
    LOOKS_LIKE_CAUSE.lastIndex = 0;
    for (let match = LOOKS_LIKE_CAUSE.exec(text); match !== null; match = LOOKS_LIKE_CAUSE.exec(text)) {
        const start = text.lastIndexOf('\n', match.index) + 1;
        const newline = text.indexOf('\n', match.index);
        const end = newline < 0 ? text.length : newline;
        const line = cut(text.slice(start, Math.min(end, start + tails_LINE_MAX + 1)));
        if (!CLOSING.test(line)) {
            if (step.length + start - step.causeAt > SAME_CAUSE_WITHIN)
                step.causes = [];
            if (step.causes.length < CAUSES_MAX)
                step.causes.push(line);
            step.causeAt = step.length + end;
        }
        LOOKS_LIKE_CAUSE.lastIndex = end;
    }
    step.length += text.length;
}
function lastLines(text, count) {
    const end = text.endsWith('\n') ? text.length - 1 : text.length;
    let start = end;
    for (let found = 0; found < count && start >= 0; found++) {
        start = start === 0 ? -1 : text.lastIndexOf('\n', start - 1);
    }
    return text
        .slice(start + 1, end)
        .split('\n')
        .map(cut);
}
function cut(line) {
    return line.length > tails_LINE_MAX
        ? `${line.slice(0, tails_LINE_MAX).replace(HALF_A_LETTER, '')}…`
        : ` ${line}`.slice(1);
}

;// CONCATENATED MODULE: ./src/log/printer.ts





const LINES_BEYOND_LIMIT = 200;
const GROUP_MAX = 1_000_000;
const TITLE_MAX = 200;
class LogPrinter {
    #sink;
    #settings;
    #stream;
    #tails = new Tails(LINES_BEYOND_LIMIT);
    #printed = 0;
    #isOverLimit = false;
    #cutSteps = new Set();
    #hasWarned = false;
    constructor(sink, settings) {
        this.#sink = sink;
        this.#settings = settings;
        this.#stream = new LogStream(settings);
    }
    async take(records, plan) {
        const { chunks, isFull } = this.#stream.take(records, plan);
        if (isFull && !this.#hasWarned) {
            this.#hasWarned = true;
            this.#sink.warning('Opsera returns at most 1000 log rows, and this run has as many: older rows may be missing here.');
        }
        return this.#showAll(chunks);
    }
    async flush() {
        await this.#showAll(this.#stream.flush());
    }
    async showTail(step) {
        if (!this.#cutSteps.has(step.id) && !this.#cutSteps.has(nameKey(step.name)))
            return;
        const { lines } = this.tailOf(step, LINES_BEYOND_LIMIT);
        if (lines.length > 0)
            await this.#sink.group(`Last lines of ${step.name}`, lines.join('\n'));
    }
    tailOf(step, lines) {
        return this.#tails.of(step, lines);
    }
    hasConsoleOf(step) {
        return this.#tails.has(step);
    }
    async #showAll(chunks) {
        let isNews = false;
        let group = [];
        let size = 0;
        for (const chunk of chunks) {
            isNews = true;
            const isNext = chunk.kind === 'console' && chunk.step === group[0]?.step && !chunk.isApart;
            if (!isNext || size > GROUP_MAX) {
                await this.#showGroup(group);
                group = [];
                size = 0;
            }
            if (chunk.kind === 'console') {
                group.push(chunk);
                size += chunk.text.length;
            }
            else if (this.#roomFor(`${chunk.line}\n`) > 0)
                this.#sink.info(chunk.line);
            else
                this.#logLimitNotice();
        }
        await this.#showGroup(group);
        return isNews;
    }
    async #showGroup(group) {
        const [first] = group;
        if (first === undefined)
            return;
        const text = group.map((chunk) => chunk.text).join('');
        let left = text.length;
        let { title } = first;
        for (const piece of piecesOf(text, GROUP_MAX, this.#settings.secrets)) {
            left -= piece.length;
            await this.#show({ ...first, title, text: piece }, left === 0 && !piece.endsWith('\n') ? '\n' : '');
            title = title.replace(/( \(continued\))?$/, ' (continued)');
        }
    }
    async #show({ title, step, text }, lineEnd) {
        const kept = this.#sink.appendToLogFile(`${text}${lineEnd}`);
        const { plain, coloured } = (0,sanitize/* present */.Eb)(text, this.#settings.secrets);
        this.#tails.add(step, plain);
        if (plain === '')
            return kept;
        const shown = coloured.slice(0, this.#roomFor(coloured, title));
        if (shown !== '')
            await this.#sink.group(title, shown);
        await kept;
        if (shown.length === coloured.length)
            return;
        this.#cutSteps.add(step);
        this.#logLimitNotice();
    }
    #roomFor(lines, title) {
        const { limitBytes } = this.#settings;
        if (limitBytes === 0)
            return lines.length;
        if (this.#isOverLimit || lines === '')
            return 0;
        const frame = title === undefined ? 0 : bytesOf(title.slice(0, TITLE_MAX));
        const { length, bytes } = fitting(lines, limitBytes - this.#printed - frame);
        if (length > 0)
            this.#printed += bytes + frame;
        return length;
    }
    #logLimitNotice() {
        if (this.#isOverLimit)
            return;
        this.#isOverLimit = true;
        const megabytes = this.#settings.limitBytes / 1_000_000;
        this.#sink.notice(`log-limit (${megabytes} MB) is reached: the rest of the console text goes to log-file only.`);
    }
}
function bytesOf(text) {
    return fitting(text, Infinity).bytes;
}
function fitting(text, room) {
    let whole = { length: 0, bytes: 0 };
    let bytes = 0;
    for (let index = 0; index < text.length && bytes <= room; index++) {
        const code = text.charCodeAt(index);
        bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
        const isEnd = code === 0x0a || index === text.length - 1;
        if (isEnd && bytes <= room)
            whole = { length: index + 1, bytes };
    }
    return whole;
}

;// CONCATENATED MODULE: ./src/run/log-poller.ts



const REST_FACTOR = 10;
const CHARACTERS_PER_MS = 4_000_000 / 60_000;
const REST_MAX_MS = 300_000;
const QUIET_APART_MS = 5_000;
const log_poller_READ_MS = 60_000;
const SMALL_LOG = 2_000_000;
const FEW_ROWS = 900;
class LogPoller {
    printer;
    #context;
    #run;
    #plan;
    #reading;
    #interval = initialInterval(LOG_BOUNDS);
    #restMs = 0;
    #hasWarned = false;
    #hasEnded;
    #rows = [];
    #characters = 0;
    constructor(context, run, plan) {
        const { settings, sink, secrets } = context;
        this.#context = context;
        this.#run = run;
        this.#plan = plan;
        this.#hasEnded = settings.logs === 'none';
        this.printer = new LogPrinter(sink, {
            runCount: run.runCount,
            mode: settings.logs === 'activity' ? 'activity' : 'console',
            limitBytes: settings.logLimitBytes,
            secrets,
        });
    }
    readUntil(until) {
        this.#reading = this.#readUntil(until);
    }
    async #readUntil(until) {
        const { clock, random } = this.#context;
        while (!this.#hasEnded) {
            await clock.sleep(Math.max(nextPause(this.#interval, LOG_BOUNDS, random), this.#restMs), until);
            if (until.aborted)
                return;
            const isNews = (await this.#read(log_poller_READ_MS, until)) === 'news';
            this.#interval = isNews ? initialInterval(LOG_BOUNDS) : lengthenInterval(this.#interval, LOG_BOUNDS);
        }
    }
    async drain({ forMs, awaitedStep }) {
        await this.#reading;
        const { clock, cancel } = this.#context;
        const until = clock.now() + forMs;
        let quietReads = 0;
        const readUntilQuiet = async () => {
            const isEvery = quietReads > 0 || (forMs === 0 && this.#characters > SMALL_LOG);
            const readMs = Math.max(10_000, Math.min(log_poller_READ_MS, (until - clock.now()) / 2));
            const read = await this.#read(readMs, cancel, isEvery);
            quietReads = read === 'nothing new' ? quietReads + 1 : 0;
            const isComplete = awaitedStep === undefined || this.printer.hasConsoleOf(awaitedStep);
            return this.#hasEnded || (quietReads >= 2 && isComplete) ? true : undefined;
        };
        if (!cancel.aborted)
            await pollUntil({ clock, until, pauseMs: QUIET_APART_MS, signal: cancel }, readUntilQuiet);
        await this.printer.flush();
        if (awaitedStep !== undefined)
            await this.printer.showTail(awaitedStep);
    }
    async readOnce(deadlineMs) {
        await this.#reading;
        const { settings, cancel } = this.#context;
        return settings.logs === 'none' || (await this.#read(deadlineMs, cancel)) !== 'failure';
    }
    async flush() {
        await this.#reading;
        await this.printer.flush();
    }
    async allRows(deadlineMs) {
        const { client, settings, cancel: signal } = this.#context;
        const hasEvery = settings.logs === 'activity' || this.#rows.some((row) => !row.isConsole);
        if (this.#rows.length > 0 && (hasEvery || this.#characters > SMALL_LOG))
            return this.#rows;
        const options = { signal, deadlineMs };
        const read = await client.pipelineLogs(settings.pipelineId, this.#run.runCount, options);
        return read.ok ? read.value : undefined;
    }
    async #read(deadlineMs, signal, isEvery = false) {
        if (this.#hasEnded)
            return 'failure';
        const { client, settings, clock } = this.#context;
        const isFiltered = settings.logs === 'console' && !(isEvery && this.#rows.length < FEW_ROWS);
        const startedAt = clock.now();
        try {
            const read = await client.pipelineLogs(settings.pipelineId, this.#run.runCount, {
                ...(isFiltered && { type: 'console output' }),
                signal,
                deadlineMs,
            });
            this.#restMs = (clock.now() - startedAt) * REST_FACTOR;
            if (read.ok)
                return await this.#take(read.value);
            this.#hasEnded = read.failure.kind === 'too-large';
            if (!signal.aborted)
                this.#warn(read.failure.reason);
        }
        catch (error) {
            this.#hasEnded = true;
            this.#warn(String(error));
        }
        return 'failure';
    }
    async #take(records) {
        this.#characters = records.reduce((sum, { text }) => sum + text.length, 0);
        this.#restMs = Math.max(this.#restMs, Math.min(this.#characters / CHARACTERS_PER_MS, REST_MAX_MS));
        this.#rows = records.map((record) => ({ ...record, text: '' }));
        return (await this.printer.take(records, this.#plan())) ? 'news' : 'nothing new';
    }
    #warn(reason) {
        if (this.#hasWarned && !this.#hasEnded)
            return;
        this.#hasWarned = true;
        const next = this.#hasEnded
            ? 'No more logs are read.'
            : 'Logs may be missing here; reading them is tried again.';
        this.#context.sink.warning(`The logs of run ${this.#run.runCount} could not be read: ${reason}. ${next}`);
    }
}

;// CONCATENATED MODULE: ./src/run/pipeline-steps.ts



const pipeline_steps_READ_MS = 10_000;
async function readSteps(client, pipelineId, runCount) {
    const [pipeline, rows] = await Promise.all([
        client.pipelineSummary(pipelineId, { deadlineMs: pipeline_steps_READ_MS }),
        client.pipelineLogs(pipelineId, runCount, { deadlineMs: pipeline_steps_READ_MS }),
    ]);
    if (!pipeline.ok || !rows.ok)
        return [];
    const steps = reportSteps(pipeline.value.plan, rows.value, runCount);
    return steps.some(({ state }) => state !== null) ? steps : [];
}
function pipeline_steps_keyOf({ id, name }) {
    return id === '' ? nameKey(name) : id;
}
function reportSteps(plan, rows, runCount) {
    const index = new PlanIndex(plan);
    const ours = rows.filter((row) => row.runCount === undefined || row.runCount === runCount);
    const byStep = groupBy(ours, (row) => index.keyOf(row));
    return plan
        .filter((step) => step.active)
        .map((step) => reportStep(step, (pipeline_steps_keyOf(step) === '' ? undefined : byStep.get(pipeline_steps_keyOf(step)))?.sort(pipeline_steps_byTime) ?? []));
}
function reportStep(step, rows) {
    const events = rows.filter((row) => !row.isConsole && row.status !== '');
    const last = events.at(-1);
    const isOver = last !== undefined && isEnd(phaseOf(last.status));
    return {
        name: step.name,
        tool: step.tool === '' ? null : step.tool,
        state: last === undefined ? null : last.status.toLowerCase(),
        startedAt: instant(events[0]),
        endedAt: isOver ? instant(last) : null,
        ...(events.some(({ status }) => phaseOf(status) === 'waiting') && { waited: true }),
    };
}
function pipeline_steps_byTime(a, b) {
    return (a.createdAt ?? 0) - (b.createdAt ?? 0);
}
function instant(row) {
    return row?.createdAt === undefined ? null : new Date(row.createdAt).toISOString();
}

;// CONCATENATED MODULE: ./src/run/followed-run.ts







const TAIL_LINES = 50;
const FAILED_STEP_READ_MS = 10_000;
const VERBS = { started: 'Started', adopted: 'Adopted', attached: 'Following', followed: 'Following' };
class FollowedRun {
    run;
    logs;
    #context;
    #pipelineName;
    #view;
    constructor(context, run, pipelineName) {
        this.run = run;
        this.#context = context;
        this.#pipelineName = pipelineName;
        this.#view = initialView(run);
        this.logs = new LogPoller(context, run, () => this.#plan);
    }
    get view() {
        return this.#view;
    }
    get #plan() {
        return this.#view.pipeline?.plan ?? [];
    }
    get #name() {
        return this.#view.pipeline?.name ?? this.#pipelineName;
    }
    logStart() {
        const { sink, settings, secrets } = this.#context;
        const { runCount, origin } = this.run;
        const name = (0,sanitize/* truncateName */.cV)(this.#name, secrets) || `pipeline ${settings.pipelineId}`;
        const page = portalPage(settings, runCount);
        sink.info(`${VERBS[origin]} run ${runCount} of ${name}${page === '' ? '' : ` · ${page}`}`);
    }
    async toEnd() {
        const done = new AbortController();
        this.logs.readUntil(done.signal);
        try {
            return await follow(this.#context, this.run, (view) => {
                this.#view = view;
            });
        }
        finally {
            done.abort();
        }
    }
    async failedStep() {
        const { client, settings, cancel: signal } = this.#context;
        const options = { signal, deadlineMs: FAILED_STEP_READ_MS };
        const read = await client.pipelineSummary(settings.pipelineId, options);
        const pipeline = read.ok ? read.value : this.#view.pipeline;
        if (pipeline?.counter !== this.run.runCount || pipeline.failedStepId === undefined)
            return undefined;
        return pipeline.plan.find(({ id }) => id === pipeline.failedStepId);
    }
    result(conclusion, message, status = this.#view.word) {
        const { runCount, origin } = this.run;
        const runUrl = portalPage(this.#context.settings, runCount);
        const result = emptyResult(this.#context, conclusion, message);
        return { ...result, pipelineName: this.#name, runCount, origin, runUrl, status };
    }
    async withSteps(result, deadlineMs, failed) {
        const { logs } = this.#context.settings;
        const { printer } = this.logs;
        const active = this.#plan.filter((step) => step.active);
        const rows = active.length === 0 ? undefined : await this.logs.allRows(deadlineMs);
        const reports = rows === undefined ? [] : reportSteps(active, rows, this.run.runCount);
        const steps = reports.map((step, index) => active[index]?.id === failed?.id ? { ...step, failed: true } : step);
        const silentSteps = active
            .filter((step, index) => {
            const { state = null, waited = false } = steps[index] ?? {};
            return logs !== 'none' && state !== null && !waited && !printer.hasConsoleOf(step);
        })
            .map(({ name }) => name);
        if (failed === undefined)
            return { ...result, steps, silentSteps };
        const { lines: tail, causes } = printer.tailOf(failed, TAIL_LINES);
        return { ...result, steps, silentSteps, tail, causes };
    }
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
    const { word, message } = acknowledgement_wordsOf(value);
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
    const { word, message } = acknowledgement_wordsOf(value);
    const isTool = textAt(value, '_id') !== undefined || textAt(value, 'data', '_id') !== undefined;
    if (DENIES.test(wholeMessage(value)) || (!isTool && isFailureWord(word)))
        return { kind: 'refused', message };
    return isTool || ACCEPTED.test(word) ? { kind: 'accepted', message } : unclear(word, message);
}
function saysBusy(message, pipelineName = '') {
    return BUSY.test(withoutName(message, pipelineName));
}
function acknowledgement_wordsOf(value) {
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

;// CONCATENATED MODULE: ./src/run/start-request.ts





const LOOK_UP_MS = 30_000;
const LOOK_UP_PAUSE_MS = 2_000;
const CANCEL_GRACE_MS = 4_000;
const SHORTEST_REQUEST_MS = 10_000;
const UNNAMED = 'Opsera accepted the start request without naming a run';
function followRun({ settings, state, progress }, run) {
    const { runCount, origin, startedAt } = run;
    state.save({ phase: 'following', pipelineId: settings.pipelineId, runCount, origin, startedAt });
    progress.report({ runCount, origin, runUrl: portalPage(settings, runCount) });
    return { kind: 'following', run };
}
async function requestRun(context, before) {
    const reply = await send(context, before);
    logAnswer(context, before, reply);
    if (!reply.ok)
        return whenFailed(context, before, reply.failure);
    const { accepted, message, runCount } = reply.value;
    if (!accepted) {
        context.state.save({ phase: 'settled' });
        return { kind: 'refused', message };
    }
    if (runCount === undefined)
        return whenQueued(context, before, message);
    if (before.counter !== undefined && runCount <= before.counter)
        return lookUp(context, before, `Opsera named run ${runCount}, which is not new`);
    return followNew(context, before, { runCount, origin: 'started' });
}
async function send(context, { name: pipelineName, counter }) {
    const { settings, state, client, clock, cancel } = context;
    state.save({
        phase: 'requesting',
        pipelineId: settings.pipelineId,
        pipelineName,
        ...(counter !== undefined && { counterBefore: counter }),
    });
    const grace = abortAfterGrace(cancel, CANCEL_GRACE_MS, clock);
    const reply = await client.runPipeline(settings.pipelineId, settings.runSettings, {
        signal: grace.signal,
        deadlineMs: Math.max(SHORTEST_REQUEST_MS, timeLeft(context)),
        pipelineName,
    });
    grace.clear();
    return reply;
}
function logAnswer({ sink }, { counter }, reply) {
    const run = reply.ok && reply.value.runCount !== undefined ? ` with run ${reply.value.runCount}` : '';
    const answer = reply.ok ? (reply.value.accepted ? `accepted${run}` : 'refused') : reply.failure.kind;
    sink.debug(`Start request: ${answer}; run counter before: ${counter ?? 'unknown'}`);
}
function followNew(context, { counter, lastRun }, run) {
    return followRun(context, {
        ...run,
        startedAt: context.clock.now(),
        ...(counter !== undefined && { counterBefore: counter }),
        ...(lastRun !== undefined && { lastRunBefore: lastRun }),
    });
}
async function whenFailed(context, before, failure) {
    const { kind, code = 0, reason } = failure;
    const isLost = kind === 'ambiguous' || kind === 'too-large' || (kind === 'web-page' && code < 300);
    if (isLost)
        return lookUp(context, before, reason);
    context.state.save({ phase: 'settled' });
    if (kind === 'throttled' || kind === 'unreachable')
        return { kind: 'not-taken', failure };
    const { settings, clock } = context;
    const hint = kind === 'unauthorized' ? expiryHint(settings, clock.date()) : '';
    return noRun('not-started', notStartedMessage(failure, settings.pipelineId) + hint);
}
async function whenQueued(context, before, message) {
    const { settings, sink, cancel: signal } = context;
    if (before.counter === undefined)
        return lookUp(context, before, UNNAMED);
    if (!settings.wait && !signal.aborted)
        return noRun('started', message === '' ? 'Opsera has queued the run.' : message);
    sink.info('Opsera has queued the run; waiting for the run counter to increase');
    const everyMs = Math.max(settings.pollIntervalMs, LOOK_UP_PAUSE_MS);
    const wait = { above: before.counter, until: context.endsAt, everyMs, signal };
    const counter = await waitForCounter(context, wait);
    if (signal.aborted)
        return CANCELLED_BEFORE_RUN;
    if (counter !== undefined)
        return adopt(context, before, { counter, why: UNNAMED });
    return noRun('timed-out', 'The run was still queued when `timeout` expired and may still begin. Look for it in the portal.');
}
async function lookUp(context, before, reason) {
    const { settings, sink, clock, cancel: signal } = context;
    if (signal.aborted)
        return CANCELLED_BEFORE_RUN;
    const unconfirmed = (why) => noRun('unconfirmed', `The start of a run could not be confirmed: ${reason}, and ${why}. A run may have started: check the pipeline before starting another.`);
    if (before.counter === undefined)
        return unconfirmed('the run counter could not be read before it');
    sink.info(`The start is not confirmed (${reason}). Looking for a new run through the run counter`);
    const until = clock.now() + LOOK_UP_MS;
    const wait = { above: before.counter, until, everyMs: LOOK_UP_PAUSE_MS, signal };
    const counter = await waitForCounter(context, wait);
    if (context.cancel.aborted)
        return CANCELLED_BEFORE_RUN;
    if (counter === undefined)
        return unconfirmed(`the run counter stayed at ${before.counter}`);
    if (settings.runSettings !== undefined)
        return unconfirmed(`run ${counter}, which began since then, may not have your run-settings`);
    return adopt(context, before, { counter, why: `The start was not confirmed: ${reason}` });
}
function adopt(context, before, { counter, why }) {
    const begun = counter - (before.counter ?? counter);
    if (begun !== 1)
        return noRun('unconfirmed', `${why}, and ${begun} runs began since then. Look for yours in the portal before starting another.`);
    context.sink.warning(`${why}. Following run ${counter}, which started since then; it could be someone else's run.`);
    return followNew(context, before, { runCount: counter, origin: 'adopted' });
}

;// CONCATENATED MODULE: ./src/run/busy.ts











const PAUSE_MS = 10_000;
const BUSY_IN_WORDS_MS = 120_000;
const LINE_EVERY_MS = 60_000;
const busy_READ_MS = 10_000;
class BusyPipeline {
    #context;
    #since;
    #inWordsSince;
    #lineAt = -Infinity;
    #refusedAt = -Infinity;
    constructor(context) {
        this.#context = context;
    }
    whenRead(pipeline) {
        this.#inWordsSince = undefined;
        return this.#next(pipeline, busyMessage(pipeline));
    }
    async whenRefused(message, pipelineName) {
        const { clock, cancel, secrets } = this.#context;
        this.#refusedAt = clock.now();
        const words = (0,sanitize/* truncateMessage */.Sj)(message, secrets);
        const read = await read_before_start_readPipeline(this.#context, busy_READ_MS);
        if (cancel.aborted)
            return CANCELLED_BEFORE_RUN;
        const pipeline = read.ok ? read.value : undefined;
        if (pipeline !== undefined && isBusy(pipeline))
            this.#inWordsSince = undefined;
        else if (!saysBusy(message, pipelineName))
            return noRun('not-started', refusedMessage(words, false));
        else if (pipeline !== undefined) {
            this.#inWordsSince ??= clock.now();
            const forMs = clock.now() - this.#inWordsSince;
            if (forMs >= BUSY_IN_WORDS_MS)
                return noRun('not-started', `Opsera has refused to start a run for ${formatDuration(forMs)}, although no run is in progress. Check the pipeline in the portal.${opseraSays(words)}`);
        }
        return this.#next(pipeline, refusedMessage(words, true));
    }
    async #next(pipeline, message) {
        const { settings, clock, random } = this.#context;
        if (settings.onBusy === 'fail')
            return noRun('not-started', message);
        if (settings.onBusy === 'attach')
            return this.#attach(pipeline, message);
        this.#since ??= clock.now();
        this.#logWaiting(pipeline, this.#since);
        const afterMs = Math.max(settings.pollIntervalMs, PAUSE_MS) * (1 + 0.15 * random());
        return { kind: 'again', afterMs, obstacle: obstacleOf(pipeline) };
    }
    #logWaiting(pipeline, since) {
        const { settings, clock, sink, endsAt } = this.#context;
        const now = clock.now();
        if (now - this.#lineAt < LINE_EVERY_MS)
            return;
        this.#lineAt = now;
        sink.info(waitingLine(settings, pipeline, { waitedMs: now - since, atMostMs: endsAt - since }));
    }
    async #attach(pipeline, message) {
        const { clock, sink } = this.#context;
        if (pipeline === undefined || pipeline.counter < 1) {
            const why = `${message} There is no run to attach to, because the run counter could not be read.`;
            return noRun('not-started', why);
        }
        const { runCount, pipeline: latest } = await this.#findRunInProgress(pipeline);
        if (isInterrupted(this.#context))
            return { kind: 'again', afterMs: 0 };
        if (runCount !== undefined) {
            sink.warning(`Attached to run ${runCount}, which was in progress: it may have been started for other code.`);
            return followRun(this.#context, { runCount, origin: 'attached', startedAt: clock.now() });
        }
        const afterMs = this.#refusedAt + PAUSE_MS - clock.now();
        return afterMs > 0
            ? { kind: 'again', afterMs, obstacle: obstacleOf(pipeline) }
            : { kind: 'start', pipeline: latest };
    }
    async #findRunInProgress(pipeline) {
        if (!isBusy(pipeline))
            return { pipeline };
        if (!(await this.#hasEnded(pipeline)))
            return { runCount: pipeline.counter, pipeline };
        const read = await read_before_start_readPipeline(this.#context, busy_READ_MS);
        const latest = read.ok ? read.value : pipeline;
        const isNewer = isBusy(latest) && latest.counter > pipeline.counter;
        return { pipeline: latest, ...(isNewer && { runCount: latest.counter }) };
    }
    async #hasEnded(pipeline) {
        const { client, clock, settings, cancel: signal } = this.#context;
        const { counter: runCount } = pipeline;
        const at = clock.now();
        const status = await client.pipelineStatus(settings.pipelineId, runCount, { signal });
        const view = observe(initialView({ runCount }), { at, status, pipeline: { ok: true, value: pipeline } });
        const verdict = verdictOf(view, at);
        const isWaiting = verdict.kind === 'pending' && verdict.as === 'waiting';
        return claimOf(view) !== undefined && !isWaiting;
    }
}
function obstacleOf(pipeline) {
    return `the pipeline was busy${pipeline === undefined ? '' : ` (run ${pipeline.counter})`}`;
}

;// CONCATENATED MODULE: ./src/run/start.ts









const RETRY_AFTER_MAX_MS = 120_000;
async function start(context) {
    const { runCount } = context.settings;
    if (runCount === undefined)
        return new Start(context).run();
    const startedAt = context.clock.now();
    return { ...followRun(context, { runCount, origin: 'followed', startedAt }), pipelineName: '' };
}
class Start {
    #context;
    #busy;
    #pipelineName = '';
    #hasReset = false;
    #obstacle = '';
    #tries = 0;
    #unreachableSince;
    constructor(context) {
        this.#context = context;
        this.#busy = new BusyPipeline(context);
    }
    async run() {
        const { clock, cancel } = this.#context;
        for (;;) {
            const next = this.#interruption() ?? (await this.#attempt());
            if (next.kind !== 'again')
                return { ...next, pipelineName: this.#pipelineName };
            this.#obstacle = next.obstacle ?? this.#obstacle;
            await clock.sleep(Math.min(next.afterMs, timeLeft(this.#context)), cancel);
        }
    }
    #interruption(obstacle = this.#obstacle) {
        const { settings, cancel } = this.#context;
        if (!isInterrupted(this.#context))
            return undefined;
        if (cancel.aborted)
            return CANCELLED_BEFORE_RUN;
        return noRun('timed-out', notInTimeMessage(settings.timeoutMs, obstacle));
    }
    async #attempt() {
        const read = await readBeforeStart(this.#context);
        if (read.kind === 'no-run')
            return read;
        const interrupted = this.#interruption(read.kind === 'read' ? this.#obstacle : read.reason);
        if (interrupted !== undefined)
            return interrupted;
        const wantsReset = this.#context.settings.resetBeforeRun && !this.#hasReset;
        if (read.kind === 'unread') {
            if (!wantsReset)
                return this.#request({ name: this.#pipelineName });
            return noRun('not-started', `reset-before-run needs the pipeline object, which could not be read (${read.reason}). Give the token access to it, or remove the input.`);
        }
        const { pipeline } = read;
        this.#pipelineName = pipeline.name;
        this.#context.progress.report({ pipelineName: pipeline.name });
        if (isBusy(pipeline))
            return this.#startOr(await this.#busy.whenRead(pipeline));
        return wantsReset ? this.#reset() : this.#request(pipeline);
    }
    async #startOr(next) {
        this.#tries = 0;
        this.#unreachableSince = undefined;
        return next.kind === 'start' ? this.#request(next.pipeline) : next;
    }
    async #request(before) {
        const answer = await requestRun(this.#context, before);
        if (answer.kind === 'refused')
            return this.#startOr(await this.#busy.whenRefused(answer.message, before.name));
        return answer.kind === 'not-taken' ? this.#sendAgain(answer.failure) : answer;
    }
    #sendAgain(failure) {
        const { clock, random, sink } = this.#context;
        this.#tries += 1;
        const now = clock.now();
        this.#unreachableSince = failure.kind === 'throttled' ? undefined : (this.#unreachableSince ?? now);
        const triedMs = now - (this.#unreachableSince ?? now);
        if (triedMs >= OUTAGE_MS)
            return noRun('not-started', unreachableMessage(failure, { tries: this.#tries, triedMs }));
        const retryAfterMs = Math.min(failure.retryAfterMs ?? 0, RETRY_AFTER_MAX_MS);
        const afterMs = backOff(this.#tries, retryAfterMs, random);
        sink.info(retryLine(failure, this.#tries, afterMs));
        return { kind: 'again', afterMs, obstacle: failure.reason };
    }
    async #reset() {
        const { settings, client, secrets, cancel: signal } = this.#context;
        this.#hasReset = true;
        const options = { signal, pipelineName: this.#pipelineName };
        const outcome = await client.resetPipeline(settings.pipelineId, options);
        if (outcome.ok && outcome.value.accepted)
            return { kind: 'again', afterMs: 0 };
        const what = outcome.ok
            ? `Opsera refused the reset before the run. Check the pipeline in the portal.${opseraSays((0,sanitize/* truncateMessage */.Sj)(outcome.value.message, secrets))}`
            : `The reset before the run was not confirmed (${outcome.failure.reason}). Check the pipeline before starting it.`;
        return noRun('not-started', what);
    }
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
        return isBusy(pipeline) ? 'stop' : 'unknown';
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
    if (isBusy(pipeline))
        return `the pipeline is ${stateOf(pipeline, pipeline.counter)}`;
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

;// CONCATENATED MODULE: ./src/run/stop.ts




const STOP_REST_MS = 30_000;
const BETWEEN_POLLS_MS = 2_000;
const stop_READ_MS = 5_000;
const STOP_MS = 15_000;
const AT_ONCE_MS = 1_200;
async function stopAtOnce(stopping, view) {
    const { clock } = stopping;
    const current = isFresh(view, clock.now()) ? view : await pollFor(stopping, view, AT_ONCE_MS);
    const decision = stopDecision(current, clock.now());
    return decision === 'stop'
        ? sendStop(stopping, current, AT_ONCE_MS)
        : outcomeWithoutStop(decision, current, clock.now());
}
async function stopAndWait(stopping, given, forMs) {
    const { clock, cancel: signal } = stopping;
    const until = clock.now() + forMs;
    let { stopAcceptedAt } = stopping;
    let view = given;
    let outcome = { kind: 'not-stopped', reason: 'its state could not be read' };
    await pollUntil({ clock, until, pauseMs: BETWEEN_POLLS_MS, signal }, async () => {
        view = await pollFor(stopping, view, Math.max(1_500, Math.min(stop_READ_MS, until - clock.now())));
        const now = clock.now();
        const decision = stopDecision(view, now);
        const hasEnded = decision === 'over' || decision === 'superseded';
        if (decision === 'stop' && now - (stopAcceptedAt ?? -Infinity) >= STOP_REST_MS) {
            outcome = await sendStop(stopping, view, STOP_MS);
            if (outcome.kind === 'stop-sent')
                stopAcceptedAt = clock.now();
        }
        else if (hasEnded || stopAcceptedAt === undefined)
            outcome = outcomeWithoutStop(decision, view, now);
        else
            outcome = STOP_SENT;
        return hasEnded || undefined;
    });
    return { outcome, view };
}
function pollFor(stopping, view, readMs) {
    return poll(stopping, view, { readMs, until: stopping.clock.now() + readMs, withPipeline: true });
}
const STOP_SENT = { kind: 'stop-sent', reason: 'it ends after its current operation' };
async function sendStop(stopping, view, deadlineMs) {
    const { client, clock, settings, state } = stopping;
    const pipelineName = view.pipeline?.name ?? '';
    const reason = whyNot('stop', await client.stopPipeline(settings.pipelineId, { deadlineMs, pipelineName }));
    if (reason !== undefined)
        return { kind: 'not-stopped', reason };
    state.save({ stopAcceptedAt: clock.now() });
    return STOP_SENT;
}
function whyNot(request, answer) {
    if (!answer.ok)
        return `the ${request} was not confirmed (${answer.failure.reason})`;
    const { accepted, message } = answer.value;
    return accepted ? undefined : `Opsera refused the ${request}: "${truncateWords(message)}"`;
}
function outcomeWithoutStop(decision, view, now) {
    const { word: status } = view;
    const isSuperseded = decision === 'superseded';
    if (decision === 'over' || (isSuperseded && claimOf(view) !== undefined)) {
        const more = isSuperseded ? ', and another run has begun' : '';
        return { kind: 'over', reason: `with status "${status}"${more}`, status };
    }
    if (isSuperseded)
        return { kind: 'not-stopped', reason: 'another run is the current one, and a stop would hit that' };
    const reason = decision === 'queued'
        ? 'it is still queued, and the Opsera API cannot cancel a queued run'
        : whyUnclear(view, now);
    return { kind: 'not-stopped', reason };
}
async function resetAfter(stopping, view, readLastLogs) {
    const { client, clock, settings } = stopping;
    if (!(await readLastLogs()))
        return { kind: 'not-reset', reason: 'its last logs could not be read' };
    const current = await pollFor(stopping, view, stop_READ_MS);
    const pipelineName = current.pipeline?.name ?? '';
    const reason = resetBlocker(current, clock.now()) ??
        whyNot('reset', await client.resetPipeline(settings.pipelineId, { pipelineName }));
    return reason === undefined
        ? { kind: 'reset', reason: 'the pipeline was reset' }
        : { kind: 'not-reset', reason };
}
async function stopAndReset(stopping, view, { forMs, readLastLogs }) {
    const stopped = await stopAndWait(stopping, view, forMs);
    if (stopped.outcome.kind !== 'over')
        return { ...stopped.outcome, isResetMissing: true };
    return { ...(await resetAfter(stopping, stopped.view, readLastLogs)), status: stopped.view.word };
}

;// CONCATENATED MODULE: ./src/run/gate.ts






const STOP_WAIT_MS = 15_000;
const RESET_WAIT_MS = 55_000;
const OVERTIME_MS = 75_000;
const DRAIN_GREEN_MS = 15_000;
const DRAIN_RED_MS = 90_000;
const STEPS_READ_MS = 15_000;
async function runGate(given) {
    const disarm = reportCancellation(given);
    const resolved = await resolvePipeline(given);
    const context = resolved.kind === 'resolved' ? resolved.context : given;
    const started = resolved.kind === 'resolved' ? await start(context) : resolved;
    if (started.kind === 'no-run') {
        if (context.cancel.aborted)
            return cancelledWithoutRun(context, started);
        disarm();
        const { conclusion, message, pipelineName = '' } = started;
        return record(context, { ...emptyResult(context, conclusion, message), pipelineName });
    }
    const followed = new FollowedRun(context, started.run, started.pipelineName);
    followed.logStart();
    if (!context.settings.wait && !context.cancel.aborted) {
        disarm();
        return record(context, followed.result('started', `Run ${started.run.runCount} has started.`));
    }
    const end = await followed.toEnd();
    if (end.kind === 'cancelled')
        return stopCancelled(context, followed);
    disarm();
    return end.kind === 'ended' ? giveVerdict(context, followed, end) : endWhileRunning(context, followed, end);
}
function reportCancellation({ state, progress, cancel }) {
    const onCancel = () => {
        state.save({ cancelled: true });
        progress.report({ conclusion: 'cancelled', message: CANCELLED });
    };
    if (cancel.aborted)
        onCancel();
    cancel.addEventListener('abort', onCancel, { once: true });
    return () => {
        cancel.removeEventListener('abort', onCancel);
    };
}
function cancelledWithoutRun(context, { conclusion, message: last }) {
    if (conclusion === 'not-started')
        context.state.save({ phase: 'settled' });
    const message = `${CANCELLED} ${last}`;
    context.progress.report({ message });
    return emptyResult(context, 'cancelled', message);
}
function record({ state, progress }, result) {
    const { conclusion, message, durationMs, failedStep, status } = result;
    progress.report({
        conclusion,
        message,
        failedStep,
        ...(status !== '' && { status }),
        ...(durationMs !== undefined && { durationSeconds: Math.floor(durationMs / 1000) }),
    });
    state.save({ phase: 'settled' });
    return result;
}
async function giveVerdict(context, followed, end) {
    const { settings, clock, sink, secrets } = context;
    const { runCount, startedAt } = followed.run;
    const durationMs = clock.now() - startedAt;
    const verdict = (failedStep) => {
        const message = verdictMessage(runCount, { ...end, failedStep }, secrets);
        return record(context, { ...followed.result(end.as, message), durationMs, failedStep });
    };
    const first = verdict('');
    const failed = end.as === 'success' ? undefined : await followed.failedStep();
    const result = failed === undefined ? first : verdict(failed.name);
    const forMs = settings.logDrainMs ?? (end.as === 'success' ? DRAIN_GREEN_MS : DRAIN_RED_MS);
    if (settings.logs !== 'none' && forMs > 0)
        sink.info(`Run ${runCount} has ended (${end.as}). Waiting up to ${formatDuration(forMs)} for late console output`);
    await followed.logs.drain({ forMs, awaitedStep: failed });
    return followed.withSteps(result, STEPS_READ_MS, failed);
}
async function endWhileRunning(context, followed, end) {
    const { progress, endsAt, clock } = context;
    progress.report({ conclusion: end.kind, message: end.message });
    const stopped = end.kind === 'timed-out' ? await stopAfterTimeout(context, followed) : undefined;
    const message = [end.message, ...(stopped === undefined ? [] : [stopped.sentence])].join(' ');
    const result = record(context, followed.result(end.kind, message, stopped?.status));
    const canRead = end.kind === 'timed-out' || end.kind === 'paused';
    const overtime = () => Math.max(1_000, Math.min(10_000, endsAt + OVERTIME_MS - clock.now()));
    if (canRead)
        await followed.logs.readOnce(overtime());
    await followed.logs.flush();
    return canRead ? followed.withSteps(result, overtime()) : result;
}
function withSentence(runCount, outcome) {
    return { ...outcome, sentence: describeStop(runCount, outcome) };
}
async function stopAfterTimeout(context, followed) {
    const { onTimeout } = context.settings;
    const { run, view, logs } = followed;
    if (onTimeout === 'none')
        return undefined;
    if (run.origin !== 'started')
        return { sentence: NOT_OURS };
    if (onTimeout === 'stop')
        return withSentence(run.runCount, (await stopAndWait(context, view, STOP_WAIT_MS)).outcome);
    const readLastLogs = () => logs.readOnce(5_000);
    return withSentence(run.runCount, await stopAndReset(context, view, { forMs: RESET_WAIT_MS, readLastLogs }));
}
async function stopCancelled(context, followed) {
    const { sentence, status: read } = await stopAtCancel(context, followed);
    const result = followed.result('cancelled', `${CANCELLED} ${sentence}`, read);
    const { message, status } = result;
    context.progress.report({ message, ...(status !== '' && { status }) });
    await followed.logs.flush();
    return result;
}
async function stopAtCancel(context, { run, view }) {
    const { runCount, origin } = run;
    if (origin !== 'started')
        return { sentence: NOT_OURS };
    if (context.settings.onCancel === 'none')
        return { sentence: continuesMessage(runCount) };
    return withSentence(runCount, await stopAtOnce(context, view));
}

// EXTERNAL MODULE: ./src/runner/clock.ts
var clock = __nccwpck_require__(984);
// EXTERNAL MODULE: ./src/runner/disk.ts + 2 modules
var disk = __nccwpck_require__(363);
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
        setOutput(name, value);
}
const TEXT_MAX = 1_000;
const STATUS_MAX = 64;
class StepOutputs {
    #secrets;
    #portalUrl;
    #file = new disk/* CommandFile */.CO('GITHUB_OUTPUT', 'The outputs');
    #written = new Map();
    #facts = {};
    #isBeforeStart = true;
    constructor(secrets = log_secrets/* NO_SECRETS */.g1, portalUrl = '') {
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
        return (0,sanitize/* oneLine */.TN)(String(value), this.#secrets, max);
    }
    #write(name, value) {
        if (this.#written.get(name) === value)
            return;
        this.#written.set(name, value);
        this.#file.append((isLost) => {
            for (const [each, text] of isLost ? this.#written : [[name, value]])
                (0,core/* setOutput */.uH)(each, text);
        }, !this.#isBeforeStart);
    }
}

;// CONCATENATED MODULE: ./src/runner/state.ts





const ENTRY = 'opsera-state';
const NAME_MAX = 100;
function openState(beforeStart = () => undefined) {
    const file = new disk/* CommandFile */.CO('GITHUB_STATE', 'The state for the post step');
    let saved = {};
    return {
        save(facts) {
            saved = { ...saved, ...facts };
            const { pipelineName: name } = saved;
            const shortName = name === undefined ? {} : { pipelineName: (0,sanitize/* oneLine */.TN)(name, log_secrets/* NO_SECRETS */.g1, NAME_MAX) };
            const isBeforeStart = facts.phase === 'requesting';
            if (isBeforeStart)
                beforeStart();
            file.append(() => {
                (0,core/* saveState */.LZ)(ENTRY, { ...saved, ...shortName });
            }, !isBeforeStart);
            if (isBeforeStart)
                file.requireWritable();
        },
    };
}
function readSavedState(now) {
    const text = getState(ENTRY);
    if (text === '')
        return {};
    const saved = parseExactly(text);
    if (saved === undefined || !isWhole(saved))
        return 'invalid';
    const isOfFuture = (key) => key.endsWith('At') && Number(saved[key]) > now;
    const known = Object.keys(VALID).filter((key) => saved[key] !== undefined && !isOfFuture(key));
    return Object.fromEntries(known.map((key) => [key, saved[key]]));
}
const COUNT = /^\d{1,15}$/;
const FLAG = /^(?:true|false)$/;
const VALID = {
    phase: /^"(?:requesting|following|settled)"$/,
    pipelineId: /^"[\da-f]{24}"$/i,
    pipelineName: /^"(?:[^\\"\p{Cc}\p{Zl}\p{Zp}]|\\["\\]){0,100}"$/u,
    counterBefore: COUNT,
    runCount: /^[1-9]\d{0,14}$/,
    origin: /^"(?:started|adopted|attached|followed)"$/,
    startedAt: COUNT,
    seenInProgress: FLAG,
    stopAcceptedAt: COUNT,
    cancelled: FLAG,
};
const NEEDED = {
    none: ['cancelled'],
    requesting: ['pipelineId'],
    following: ['pipelineId', 'runCount', 'origin', 'startedAt'],
    settled: [],
};
function isWhole(saved) {
    const isValid = Object.entries(VALID).every(([key, pattern]) => saved[key] === undefined || pattern.test(JSON.stringify(saved[key])));
    const phase = (saved.phase ?? 'none');
    return isValid && NEEDED[phase].every((key) => saved[key] !== undefined);
}

// EXTERNAL MODULE: ./src/runner/step-process.ts
var step_process = __nccwpck_require__(502);
// EXTERNAL MODULE: ./src/runner/workflow-log.ts + 3 modules
var workflow_log = __nccwpck_require__(76);
;// CONCATENATED MODULE: ./src/summary/headline.ts
const HEADLINES = {
    success: { icon: '✅', words: (run = 'the run') => `${run} succeeded` },
    started: { icon: '🚀', words: (run = 'a run') => `${run} was started` },
    failure: { icon: '❌', words: (run = 'the run') => `${run} failed` },
    stopped: { icon: '⏹️', words: (run = 'the run') => `${run} was stopped` },
    paused: { icon: '⏸️', words: (run = 'the run') => `${run} is waiting for approval` },
    'not-started': { icon: '🚫', words: () => 'no run was started' },
    unconfirmed: { icon: '❔', words: () => 'a run may have been started' },
    'lost-contact': { icon: '📡', words: (run = 'the run') => `lost contact with ${run}` },
    'timed-out': { icon: '⌛', words: (run) => (run === undefined ? 'timed out' : `${run} timed out`) },
    cancelled: { icon: '⚪', words: (run) => `job cancelled${run === undefined ? '' : ` during ${run}`}` },
    error: { icon: '⚠️', words: () => 'the action failed' },
};

;// CONCATENATED MODULE: ./src/summary/final-lines.ts







function logFinalLines(result, { secrets, tookMs, fail }) {
    const error = errorOf(result, secrets);
    if (error !== undefined)
        fail((0,workflow_log/* sanitizeBlock */.jQ)(error.message, secrets), error.title);
    (0,core/* info */.pq)(lastLineOf(result, tookMs));
    return error === undefined;
}
function errorOf(result, secrets) {
    const { conclusion, message, runCount, failedStep, runUrl } = result;
    if (isGreen(conclusion))
        return undefined;
    const run = runCount === undefined ? undefined : `run ${runCount}`;
    const words = HEADLINES[conclusion].words(run);
    const hasStep = conclusion === 'failure' && failedStep !== '';
    const lastWords = tellingLine({ lines: result.tail, causes: result.causes });
    return {
        title: `Opsera: ${hasStep ? `${(0,sanitize/* truncateName */.cV)(failedStep, secrets)} failed` : words}`,
        message: [
            message,
            ...(lastWords === undefined ? [] : [`Last console line: ${(0,sanitize/* oneLine */.TN)(lastWords, secrets, final_lines_LINE_MAX)}`]),
            ...(runUrl === '' ? [] : [`See ${runUrl}`]),
        ].join('\n'),
    };
}
function lastLineOf({ conclusion, runCount, durationMs }, tookMs) {
    const run = runCount === undefined ? [] : [`Run ${runCount}`];
    return [...run, conclusion, formatDuration(durationMs ?? tookMs)].join(' · ');
}
const final_lines_LINE_MAX = 300;

;// CONCATENATED MODULE: ./src/summary/gantt.ts


const TIMED_MIN = 3;
const BARS_MAX = 100;
const gantt_NAME_MAX = 60;
const SPAN_MAX_MS = 30 * 86_400_000;
const ZERO = Date.UTC(2000, 0, 1);
const UNSAFE = /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{RI}\p{EMod} _.…,()/+!?'-]/gu;
function gantt(steps, secrets) {
    const bars = steps.flatMap((step, index) => {
        const { startedAt, endedAt } = step;
        if (startedAt === null)
            return [];
        const label = `${index + 1}. ${nameOf(step.name, secrets)}`;
        return [
            { label, step, from: Date.parse(startedAt), to: endedAt === null ? undefined : Date.parse(endedAt) },
        ];
    });
    const zero = Math.min(...bars.map(({ from }) => from));
    const spanMs = Math.max(...bars.map(({ from, to }) => to ?? from)) - zero;
    if (bars.length < TIMED_MIN || spanMs > SPAN_MAX_MS)
        return '';
    return [
        '```mermaid',
        'gantt',
        '  title Time since the first step began',
        '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
        `  axisFormat ${axisOf(spanMs)}`,
        '  todayMarker off',
        ...bars.slice(0, BARS_MAX).map((bar) => `  ${lineOf(bar, zero)}`),
        '```',
    ].join('\n');
}
function lineOf({ label, step, from, to }, zero) {
    const phase = phaseOf(step.state ?? '');
    const isBad = isBadEnd(phase);
    const words = [
        ...(step.waited === true ? ['waited for approval'] : []),
        ...(isBad ? [phase === 'failure' ? 'failed' : 'stopped'] : []),
        ...(to === undefined && step.waited !== true ? ['end not known'] : []),
    ];
    const tags = [
        ...(isBad ? ['crit'] : step.waited === true ? ['active'] : to === undefined ? [] : ['done']),
        ...(to === undefined || to <= from ? ['milestone'] : []),
    ];
    const start = new Date(ZERO + from - zero).toISOString().replace('T', ' ').replace('Z', '');
    return `${[label, ...words].join(', ')} :${[...tags, start, lengthOf((to ?? from) - from)].join(', ')}`;
}
function nameOf(name, secrets) {
    const safe = (0,sanitize/* oneLine */.TN)(name, secrets, gantt_NAME_MAX).replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim();
    return safe === '' ? 'Step' : safe;
}
function lengthOf(ms) {
    return ms % 1_000 === 0 ? `${ms / 1_000}s` : `${ms}ms`;
}
function axisOf(spanMs) {
    if (spanMs < 3_600_000)
        return '%M:%S';
    return spanMs < 86_400_000 ? '%H:%M' : 'day %-d, %H:%M';
}

;// CONCATENATED MODULE: ./src/summary/markdown.ts

const APART = [
    /@(?=\S)/,
    /#(?=\d)/,
    /\bGH(?=-\d)/,
    /:(?=[\w+-]*[a-z][\w+-]*:)/,
];
const ESCAPED = [
    /[\\`*[\]<>|~$&#]/,
    /(?<![a-z\d])_|_(?![a-z\d])/,
    /:(?=\/\/)|(?<=\b(?:mailto|xmpp)):|(?<=www)\./,
    /^[-+=]|(?<=^\d{1,9})[.)]/,
];
const sources = (patterns) => patterns.map(({ source }) => source).join('|');
const MEANINGFUL = new RegExp(`(${sources(APART)})|${sources(ESCAPED)}`, 'gi');
const BYTES_MAX = 8;
function literal(text, max, secrets) {
    return (0,sanitize/* oneLine */.TN)(text, secrets, max).replace(MEANINGFUL, (letter, apart) => apart === undefined ? entity(letter) : `${apart}&#8203;`);
}
function preformatted(text) {
    return text.replace(/[&<>]/g, entity);
}
function attribute(text) {
    return text.replace(/[&<>"\s]/g, entity);
}
const NAMED = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
function entity(letter) {
    return NAMED[letter] ?? `&#${letter.charCodeAt(0)};`;
}

;// CONCATENATED MODULE: ./src/summary/step-states.ts

const step_states_STATES = {
    success: ['✅', 'success'],
    failure: ['❌', 'failed'],
    stopped: ['⏹️', 'stopped'],
    waiting: ['⏸️', 'waiting for approval'],
    running: ['▶️', 'running'],
    queued: ['', 'queued'],
};
function stepStateOf(result, step) {
    const run = runPhase(result);
    const hasEnded = isEnd(run);
    if (step.failed === true)
        return step_states_STATES.failure;
    if (step.state === null && step.startedAt === null)
        return ['', hasEnded ? 'not run' : 'not run yet'];
    const phase = phaseOf(step.state ?? '');
    if (phase === 'unknown')
        return ['', step.state ?? 'not known'];
    if (!hasEnded || isEnd(phase))
        return step_states_STATES[phase];
    return run === 'stopped' ? step_states_STATES.stopped : ['', 'end not reported'];
}
function positionOf(result) {
    const { steps, conclusion } = result;
    const failed = steps.find((step) => step.failed);
    const reached = steps.findLast(({ state, endedAt }) => state !== null && endedAt === null);
    const step = failed ?? (conclusion === 'success' ? undefined : reached);
    if (step === undefined)
        return undefined;
    const at = `at step ${steps.indexOf(step) + 1} of ${steps.length}`;
    return { at: failed === undefined ? at : `failed ${at}`, name: step.name };
}
function runPhase({ conclusion, status }) {
    return conclusion === 'success' || conclusion === 'failure' || conclusion === 'stopped'
        ? conclusion
        : phaseOf(status);
}

;// CONCATENATED MODULE: ./src/summary/job-summary.ts









const job_summary_NAME_MAX = 100;
const WORD_MAX = 64;
const MESSAGE_MAX = 2_000;
const job_summary_STEPS_MAX = 200;
const job_summary_LINE_MAX = 1_000;
const LINES_MAX = 50;
async function writeSummary(markdown) {
    try {
        (0,disk/* restoreFile */.VX)('GITHUB_STEP_SUMMARY');
        await core/* summary */.z.addRaw(markdown()).write();
    }
    catch (error) {
        (0,core/* warning */.$e)((0,disk/* diskProblem */.Nd)('The job summary (GITHUB_STEP_SUMMARY)', error));
    }
}
function renderSummary(result, secrets) {
    const cut = (text, max) => literal(text, max, secrets);
    return job_summary_joined([
        headline(result, cut),
        overview(result, cut),
        isGreen(result.conclusion) ? '' : withCode(cut(result.message, MESSAGE_MAX)),
        tail(result, cut, secrets),
        steps(result, cut),
        folded('Timeline', gantt(result.steps, secrets)),
        silent(result, cut),
        folded('Details', details(result, cut)),
    ]);
}
function renderProblems(problems, secrets) {
    return job_summary_joined([
        `### ${HEADLINES.error.icon} Opsera · invalid inputs`,
        'No request was sent. Correct the inputs of the step:',
        problems.map((problem) => `- ${literal(problem, job_summary_LINE_MAX, secrets)}`).join('\n'),
    ]);
}
function job_summary_joined(parts) {
    return parts
        .filter((part) => part !== '')
        .map((part) => `${part}\n`)
        .join('\n');
}
function folded(title, content) {
    return content === '' ? '' : `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
}
function headline({ conclusion, pipelineName, pipelineId, runCount }, cut) {
    const name = cut(pipelineName, job_summary_NAME_MAX) || cut(pipelineId, job_summary_NAME_MAX) || 'Opsera';
    const { icon, words } = HEADLINES[conclusion];
    return `### ${icon} ${name} · ${words(runCount === undefined ? undefined : `run ${runCount}`)}`;
}
function withCode(literal) {
    return literal.replace(/&#96;(\w[\w: -]{0,38}\w)&#96;/g, '<code>$1</code>');
}
function overview(result, cut) {
    const { runCount, runUrl, durationMs } = result;
    const what = runCount === undefined ? 'pipeline' : `run ${runCount}`;
    const position = positionOf(result);
    return [
        runUrl === '' ? '' : `<strong><a href="${attribute(runUrl)}">Open ${what} in Opsera</a></strong>`,
        durationMs === undefined ? '' : formatDuration(durationMs),
        position === undefined ? '' : `${position.at}, "${cut(position.name, job_summary_NAME_MAX)}"`,
    ]
        .filter((part) => part !== '')
        .join(' · ');
}
function tail({ failedStep, tail, causes }, cut, secrets) {
    if (tail.length === 0)
        return '';
    const shown = [...causes, ...(causes.length === 0 ? [] : ['[…]']), ...tail.slice(-LINES_MAX)];
    const lines = shown.map((line) => line.slice(0, job_summary_LINE_MAX).toWellFormed());
    const text = preformatted((0,log_secrets/* redact */.E$)(lines.join('\n'), secrets));
    const title = `Last lines of ${cut(failedStep, job_summary_NAME_MAX)}`;
    return `<details open><summary>${title}</summary>\n\n<pre>${text}</pre>\n\n</details>`;
}
function steps(result, cut) {
    const all = result.steps;
    if (all.length === 0)
        return '';
    const more = all.length - job_summary_STEPS_MAX;
    return [
        '| | Pipeline step | Tool | State | Duration |',
        '|--:|:--|:--|:--|--:|',
        ...all.slice(0, job_summary_STEPS_MAX).map((step, index) => {
            const [mark, words] = stepStateOf(result, step);
            const state = `${mark === '' ? '' : `${mark}&nbsp;`}${cut(words, WORD_MAX)}`;
            return row([
                String(index + 1),
                cut(step.name, job_summary_NAME_MAX) || '(no name)',
                cut(step.tool ?? '–', WORD_MAX),
                state,
                durationOf(step),
            ]);
        }),
        ...(more > 0 ? ['', `${more} more pipeline steps are not shown.`] : []),
    ].join('\n');
}
function durationOf({ startedAt, endedAt }) {
    if (startedAt === null || endedAt === null)
        return '–';
    return formatDuration(Date.parse(endedAt) - Date.parse(startedAt));
}
function silent({ silentSteps }, cut) {
    const names = silentSteps.slice(0, job_summary_STEPS_MAX).map((name) => cut(name, job_summary_NAME_MAX));
    return names.length === 0 ? '' : `No console output was received for: ${names.join(', ')}.`;
}
function details({ conclusion, message, pipelineId, runCount, origin, status }, cut) {
    const id = cut(pipelineId, job_summary_NAME_MAX);
    const facts = [
        ['Conclusion', conclusion],
        ['Message', isGreen(conclusion) ? cut(message, MESSAGE_MAX) : ''],
        ['Pipeline ID', id === '' ? '' : `<code>${id}</code>`],
        ['Run', runCount === undefined ? '' : String(runCount)],
        ['Origin', origin ?? ''],
        ['Opsera status', cut(status, WORD_MAX)],
    ];
    return facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => `- ${name}: ${value}`)
        .join('\n');
}
function row(cells) {
    return `| ${cells.join(' | ')} |`;
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
        return this.#read('pipeline-summary', { body: { pipelineId }, options }, pipeline_readPipeline);
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
    const client = new HttpOpseraClient(transport, clock/* realClock */.d, { clean, debug });
    return { transport, client, clock: clock/* realClock */.d, random: Math.random, sink, clean, debug, secrets };
}

;// CONCATENATED MODULE: ./src/steps/main-step.ts















async function mainStep(step) {
    try {
        return await runWith(readGateConfig(clock/* realClock */.d.date()), step);
    }
    catch (thrown) {
        const [message, title] = (0,step_process/* errorFor */.I$)(thrown);
        new StepOutputs().report({ conclusion: 'error', message });
        step.fail(message, title);
        if (thrown instanceof input_reader/* InputError */.d && !/^false$/i.test((0,core/* getInput */.V4)('summary')))
            await writeSummary(() => renderProblems(thrown.problems, log_secrets/* NO_SECRETS */.g1));
        return false;
    }
}
async function runWith(config, step) {
    const gate = openGate(config, step);
    const { settings, dependencies, outputs, progress } = gate;
    const { startedAt, cancel, fail } = step;
    try {
        outputs.report({ pipelineId: settings.pipelineId, logFile: '' });
        if (settings.logs !== 'none' && settings.wait)
            await dependencies.sink.appendToLogFile('');
        outputs.requireWritable();
        progress.report({ pipelineId: settings.pipelineId });
        const endsAt = startedAt + settings.timeoutMs;
        const result = await runGate({ ...dependencies, ...gate, endsAt, cancel });
        if (result.conclusion !== 'cancelled')
            await writeFiles(result, gate);
        return logFinalLines(result, {
            secrets: dependencies.secrets,
            tookMs: dependencies.clock.now() - startedAt,
            fail,
        });
    }
    catch (thrown) {
        const [message, title] = (0,step_process/* errorFor */.I$)(thrown, dependencies.secrets);
        fail(message, title);
        if (cancel.aborted)
            return false;
        gate.state.save({ phase: 'settled' });
        progress.report({ conclusion: 'error', message });
        const result = emptyResult(config, 'error', message);
        if (config.summary)
            await writeSummary(() => renderSummary(result, dependencies.secrets));
        return false;
    }
    finally {
        await gate.status.settled();
        dependencies.transport.dispose();
    }
}
function openGate(config, { cancel }) {
    const { settings, connection } = config;
    const outputs = new StepOutputs(connection.secrets, settings.portalUrl);
    const folder = new disk/* StepFolder */.Tg();
    const makeLogFile = () => {
        const logFile = folder.makeFile('console.log');
        outputs.report({ logFile });
        return logFile;
    };
    const dependencies = openDependencies({
        ...config,
        step: { action: 'Opsera Pipeline', ...settings },
        makeLogFile,
    });
    const status = new CommitStatus({ ...config, ...dependencies, cancel });
    const progress = {
        report(facts) {
            outputs.report(facts);
            status.report(facts);
        },
    };
    const state = openState(() => {
        outputs.requireWritable();
    });
    return { ...config, dependencies, outputs, folder, status, progress, state };
}
const STEP_KEYS = ['name', 'tool', 'state', 'startedAt', 'endedAt'];
async function writeFiles(result, { settings, summary, dependencies, outputs, folder }) {
    if (settings.wait && result.runCount !== undefined) {
        const steps = `${JSON.stringify(result.steps, STEP_KEYS, 2)}\n`;
        try {
            outputs.report({ stepsFile: folder.makeFile('steps.json', (0,log_secrets/* redact */.E$)(steps, dependencies.secrets)) });
        }
        catch (error) {
            dependencies.sink.warning((0,disk/* diskProblem */.Nd)('steps-file', error));
        }
    }
    if (summary)
        await writeSummary(() => renderSummary(result, dependencies.secrets));
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

/***/ 896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 692:
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

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 23:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 88:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ core_debug),
  z3: () => (/* binding */ error),
  V4: () => (/* binding */ getInput),
  pq: () => (/* binding */ info),
  _o: () => (/* binding */ isDebug),
  lm: () => (/* binding */ notice),
  LZ: () => (/* binding */ saveState),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ core_setSecret),
  z: () => (/* reexport */ summary),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, endGroup, exportVariable, getBooleanInput, getIDToken, getMultilineInput, getState, group, markdownSummary, platform, setCommandEcho, setFailed, startGroup, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
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
    process.stdout.write(cmd.toString() + external_os_.EOL);
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
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
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
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
// EXTERNAL MODULE: external "http"
var external_http_ = __nccwpck_require__(611);
// EXTERNAL MODULE: external "https"
var external_https_ = __nccwpck_require__(692);
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


const { access, appendFile, writeFile } = external_fs_.promises;
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
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
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
        return this.addRaw(external_os_.EOL);
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
const summary = _summary;
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
const platform = external_os_.platform();
const arch = external_os_.arch();
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
    process.stdout.write(external_os_.EOL);
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
    process.stdout.write(message + external_os_.EOL);
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
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
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
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
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
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(730);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
