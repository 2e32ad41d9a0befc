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
/* harmony import */ var _steps_api_step_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(790);
/* harmony import */ var _runner_step_process_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(502);


await (0,_runner_step_process_js__WEBPACK_IMPORTED_MODULE_1__/* .runStep */ .eg)(_steps_api_step_js__WEBPACK_IMPORTED_MODULE_0__/* .apiStep */ .x);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 757:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   i_: () => (/* binding */ InputReader),
/* harmony export */   zY: () => (/* binding */ DEFAULTS)
/* harmony export */ });
/* unused harmony export parseDuration */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(968);
/* harmony import */ var _log_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(96);
/* harmony import */ var _opsera_json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(478);



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
class InputError extends Error {
    name = 'InputError';
    problems;
    constructor(problems) {
        super(problems.length === 1 ? problems[0] : ['Invalid inputs:', ...problems].join('\n'));
        this.problems = problems;
    }
}
function parseDuration(text) {
    const match = /^(?:(\d{1,6})d)?(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/.exec(text);
    if (match === null || text === '')
        return NaN;
    const [d = 0, h = 0, m = 0, s = 0] = match.slice(1).map((digits) => Number(digits ?? 0));
    return (((d * 24 + h) * 60 + m) * 60 + s) * 1_000;
}
const QUOTED_MAX = 100;
class InputReader {
    secrets = _log_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_SECRETS */ .g;
    #problems = [];
    text(name) {
        return (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)(name) || (DEFAULTS[name] ?? '');
    }
    isSet(name) {
        return this.text(name) !== '';
    }
    check() {
        if (this.#problems.length > 0)
            this.fail();
    }
    fail() {
        throw new InputError(this.#problems);
    }
    addProblem(problem) {
        this.#problems.push(this.secrets.redact(problem));
    }
    reject(name, advice, given = this.text(name)) {
        const shown = given === '' ? 'empty' : JSON.stringify(this.secrets.redact(given).slice(0, QUOTED_MAX));
        this.addProblem(`Input ${name} is ${shown}; ${advice}`);
    }
    choice(name, words) {
        return this.pattern(name, new RegExp(`^(?:${words.join('|')})$`), words.join(', '));
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
        const proposals = [`${given}s`, `${given}m`].filter(isAllowed).join(' or ');
        const allowed = `allowed values: ${shortest} to ${longest}, such as ${DEFAULTS[name] ?? '30s'}`;
        this.reject(name, proposals === '' ? allowed : `write ${proposals}`);
        return NaN;
    }
    integer(name, min) {
        const pattern = min === 0 ? /^\d{1,9}$/ : /^(?!0+$)\d{1,9}$/;
        return Number(this.pattern(name, pattern, `a whole number from ${min} to 999999999`));
    }
    pattern(name, pattern, allowed) {
        const given = this.text(name);
        if (pattern.test(given))
            return given;
        this.reject(name, `allowed values: ${allowed}`);
        return DEFAULTS[name] ?? '';
    }
    id(name) {
        const found = /(?<![\da-f])[\da-f]{24}(?![\da-f])/i.exec(this.text(name))?.[0];
        const offer = found === undefined ? '' : `, such as ${found}`;
        return this.pattern(name, /^[\da-f]{24}$/i, `24 hex digits${offer}`);
    }
    object(name, example) {
        const value = (0,_opsera_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseExactly */ .Ab)(this.text(name));
        if (value === undefined)
            this.reject(name, `allowed values: a JSON object, such as ${example}`);
        return value ?? {};
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

// UNUSED EXPORTS: present, truncate

;// CONCATENATED MODULE: ./src/log/terminal.ts
const SEQUENCE = '(?:\\[[0-?]*[ -/]*[@-~]?|[\\]PX^_][^\\x07\\x1b\\x9c\\r\\n]*(?:\\x07|\\x1b\\\\|\\x9c)?|[ -/]*[0-~]?)';
const COLOUR = /\x1b\[[\d;:]*m/g;
const OTHER_SEQUENCES = new RegExp(`(?!${COLOUR.source})\\x1b${SEQUENCE}`, 'g');
const LINE_ENDS = /(?<!\r)\r+\n|[\v\f\u2028\u2029]/g;
const MAY_HIDE = /\x1b\[[\d;:]*8[\d;:]*m/;
const LINE = /[^\n]+/g;
const REDRAWN = /[\b\r]/;
const KEPT = [
    '(?<=[\\p{L}\\p{M}\\p{Emoji}\\ufe0f])(?<!\\x1b\\[[\\d;:]*m)[\\u200c\\u200d](?=[\\p{L}\\p{M}]|(?![\\0-\\x7f])\\p{Emoji})',
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
        .replace(LINE_ENDS, '\n')
        .replace(INVISIBLE, '');
    const seen = MAY_HIDE.test(lines) ? lines.replace(LINE, withoutHidden) : lines;
    return (REDRAWN.test(seen) ? seen.replace(LINE, lastDrawn) : seen).replace(INVISIBLE, '');
}
function withoutColours(text) {
    return text.includes('\x1b') ? text.replace(COLOUR, '') : text;
}
function hasOpenColour(line) {
    const last = line.slice(line.lastIndexOf('\x1b')).match(COLOUR);
    return last !== null && codesOf(last[0]).at(-1) !== 0;
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
    let [seen, from, isHidden, hasColour] = ['', 0, false, false];
    for (const { 0: sequence, index } of line.matchAll(COLOUR)) {
        if (!isHidden)
            seen += line.slice(from, index);
        from = index + sequence.length;
        const hides = stateAfter(sequence, isHidden);
        const isKept = !hides && (!isHidden || hasColour);
        if (isKept)
            seen += sequence;
        hasColour ||= isKept;
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
    return colours.slice(Math.max(ended, 0)).join('');
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
const sanitize_LINE = /[^\n]+/g;
const SKIPPED = /[\p{C}\p{M}\p{Default_Ignorable_Code_Point}]+/gu;
const MARK = /(?![\t\n])[\p{C}\p{M}\p{Default_Ignorable_Code_Point}]/u;
const COMMAND_AT_START = /^([^\S\n]*)::/gm;
const LINE_MAX = 16_000;
function present(text, secrets) {
    if (!NEEDS_TERMINAL.test(text)) {
        const plain = withoutCommands(secrets.redact(text));
        return { plain, coloured: withoutLongLines(plain) };
    }
    const lines = secrets.redact(onTerminal(text));
    const seen = withoutColours(lines);
    const plain = withoutCommands(MARK.test(seen) ? seen.replace(sanitize_LINE, plainLine) : seen);
    const coloured = lines === seen ? plain : withoutCommands(lines.replace(sanitize_LINE, colouredLine));
    return { plain, coloured: withoutLongLines(coloured) };
}
function sanitize(text, secrets) {
    return present(text, secrets).plain;
}
function oneLine(text, secrets, max = 1_000) {
    const line = sanitize(text, secrets).replace(/\s+/g, ' ').trim();
    return truncate(line, max);
}
const HALF_A_LETTER = /[\ud800-\udbff]$/;
function truncate(text, max) {
    return text.length > max ? `${text.slice(0, max - 1).replace(HALF_A_LETTER, '')}…` : text;
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
function isCommand(line) {
    const seen = line.replace(SKIPPED, '');
    return seen.includes('##[') || /^\s*::/.test(seen);
}
function plainLine(line) {
    return isCommand(line) ? line.replace(SKIPPED, '') : line;
}
function colouredLine(line) {
    const plain = withoutColours(line);
    const reset = hasOpenColour(line) ? `${line}\x1b[0m` : line;
    if (isCommand(plain) || isCommand(reset))
        return plain.replace(SKIPPED, '');
    return reset.length > LINE_MAX ? plain : reset;
}
function withoutCommands(text) {
    const unmarked = text.includes('##[') ? text.replaceAll('##[', '##\\[') : text;
    return unmarked.includes('::') ? unmarked.replace(COMMAND_AT_START, '$1\\::') : unmarked;
}
function withoutLongLines(text) {
    return hasLongLine(text) ? text.replace(sanitize_LINE, shortLine) : text;
}
function hasLongLine(text) {
    let start = 0;
    while (start + LINE_MAX < text.length) {
        const end = text.lastIndexOf('\n', start + LINE_MAX);
        if (end < start)
            return true;
        start = end + 1;
    }
    return false;
}
function shortLine(line) {
    if (line.length <= LINE_MAX)
        return line;
    const kept = line.slice(0, LINE_MAX).replace(HALF_A_LETTER, '');
    return `${kept}… (${line.length - kept.length} more characters: see log-file)`;
}


/***/ }),

/***/ 96:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  g: () => (/* binding */ NO_SECRETS),
  S: () => (/* binding */ Secrets)
});

;// CONCATENATED MODULE: ./src/log/spellings.ts
const LAYERS_MAX = 4;
const anyOf = (...patterns) => new RegExp(`(?:${patterns.join('|')})+`, 'g');
const UNSEEN = /[^!-~]+/g;
const CODES = ['(?:\\x1b\\[|\\x9b)[0-?]*[ -/]*(?:[@-~]|$)', '\\x1b[ -/]*[0-~]?|[^!-~]'];
const ON_TERMINAL = anyOf('\\x1b\\[8m[^\\x1b\\n]*(?:\\x1b\\[(?:0|28)?m|(?:\\x1b(?:\\[(?:0|28?)?)?)?$)', '\\x1b[\\]PX^_][^\\x07\\x1b\\x9c\\r\\n]*(?:\\x07|\\x1b\\\\|\\x9c|\\x1b?$)', ...CODES);
const READINGS = [
    { concerns: /^/, unseen: UNSEEN, unseenBelow: UNSEEN },
    ...[
        { concerns: /[\x1b\x9b]|\\(?:e|033|x1b|u001b)|%1b|&#(?:27|x0*1b);/i, unseen: ON_TERMINAL },
        { concerns: /\x1b(?:\[8m|[\]PX^_])/, unseen: anyOf(...CODES) },
        { concerns: /\x08/, unseen: anyOf('[!-~]\\x08', ON_TERMINAL.source) },
        { concerns: /=\r?\n/, unseen: anyOf('=\\r?\\n', ON_TERMINAL.source) },
    ].map((reading) => ({ ...reading, unseenBelow: ON_TERMINAL })),
];
const MAY_BE_SPELLED = /[%&\\\b\x1b\x9b]|=(?:[\r\n]|[^!-~]*(?:$|3[^!-~]*(?:$|D)))/i;
const ESCAPE = /%(?:u[\da-f]{2})?[\da-f]{2}|\\(?:u+[\da-f]{4}|u\{[\da-f]{1,6}\}|x[\da-f]{2}|[0-3][0-7]{2}|[!-~])|&(?:#x[\da-f]{1,8}|#\d{1,8}|[a-z]{2,7}(?=;));?|=3D/gi;
const ESCAPE_MAX = 12;
const CUT_ESCAPE = /(?:%(?:u[\da-f]{0,3})?[\da-f]?|\\(?:u+[\da-f{]{0,6}|x[\da-f]?|[0-3][0-7]?)?|&(?:#x?[\da-f]*|[a-z]{0,7})|=3?)$/i;
const NAMED = {
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", excl: '!', num: '#', dollar: '$', percnt: '%' },
    ...{ lpar: '(', rpar: ')', ast: '*', midast: '*', plus: '+', comma: ',', period: '.', sol: '/' },
    ...{ colon: ':', semi: ';', equals: '=', quest: '?', commat: '@', lsqb: '[', lbrack: '[', bsol: '\\' },
    ...{ rsqb: ']', rbrack: ']', hat: '^', lowbar: '_', grave: '`', lcub: '{', lbrace: '{', verbar: '|' },
    ...{ vert: '|', rcub: '}', rbrace: '}', tab: ' ', newline: ' ', nbsp: ' ', shy: ' ', zwj: ' ', zwnj: ' ' },
};
const CONTROLS = {
    ...{ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', a: '\x07', e: '\x1b', 0: '\0' },
};
const FOREIGN = '\u00ff';
function letterOf(escape) {
    if (escape.length === 2)
        return CONTROLS[escape.charAt(1)] ?? escape.charAt(1);
    const code = codeOf(escape);
    if (code !== undefined)
        return code > 0xff ? FOREIGN : String.fromCharCode(code);
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
function lettersOf(text, unseen = UNSEEN) {
    return strip({ text, startOf: (place) => place, endOf: (place) => place + 1 }, unseen);
}
function* layersOf(text, size) {
    for (const { concerns, unseen, unseenBelow } of READINGS)
        if (concerns.test(text))
            yield* layersFrom(lettersOf(text, unseen), { size, unseenBelow, left: LAYERS_MAX });
}
function* layersFrom(layer, to) {
    const before = beforeCutEscape(layer, to.size);
    for (const upper of before === undefined ? [layer] : [layer, before]) {
        yield upper;
        const undone = to.left > 0 ? undo(upper) : upper;
        if (undone !== upper)
            yield* layersFrom(strip(undone, to.unseenBelow), { ...to, left: to.left - 1 });
    }
}
function strip(layer, unseen = UNSEEN) {
    return below(layer, layer.text.replace(unseen, ''), () => originsOf(layer.text, unseen));
}
function undo(layer) {
    const text = layer.text.replace(ESCAPE, (escape) => letterOf(escape));
    return text.length === layer.text.length
        ? layer
        : below(layer, text, () => originsOf(layer.text, ESCAPE, letterOf));
}
function beforeCutEscape({ text, startOf, endOf }, size) {
    const cut = CUT_ESCAPE.exec(text.slice(-ESCAPE_MAX));
    if (cut === null)
        return undefined;
    const to = text.length - cut[0].length;
    const from = Math.max(0, to - size);
    return {
        text: text.slice(from, to),
        startOf: (place) => startOf(from + place),
        endOf: (place) => endOf(from + place),
        isOpen: true,
    };
}
function below(layer, text, find) {
    let found;
    const origins = () => (found ??= find());
    return {
        text,
        startOf: (place) => layer.startOf(origins().firsts[place] ?? 0),
        endOf: (place) => layer.endOf(origins().lasts[place] ?? 0),
    };
}
function originsOf(text, pattern, meaning = () => '') {
    const [firsts, lasts] = [[], []];
    let from = 0;
    const keep = (to) => {
        for (; from < to; from++)
            lasts[firsts.push(from) - 1] = from;
    };
    for (const { 0: match, index } of text.matchAll(pattern)) {
        const letter = meaning(match);
        if (letter === match)
            continue;
        keep(index);
        from = index + match.length;
        if (letter !== '')
            lasts[firsts.push(index) - 1] = from - 1;
    }
    keep(text.length);
    return { firsts, lasts };
}
function formsOf(value) {
    const forms = [];
    let layer = lettersOf(value);
    for (let depth = 0; depth <= LAYERS_MAX && !forms.includes(layer.text); depth++) {
        forms.push(layer.text);
        layer = strip(undo(layer));
    }
    const base64 = base64Forms(value);
    return [...forms, ...base64, ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))];
}
function base64Forms(value) {
    const bytes = String.fromCharCode(...new TextEncoder().encode(value));
    return [0, 1, 2].map((shift) => {
        const letters = btoa('\0'.repeat(shift) + bytes);
        return letters.slice(shift === 0 ? 0 : shift + 1, Math.floor(((shift + bytes.length) * 8) / 6));
    });
}

;// CONCATENATED MODULE: ./src/log/secrets.ts

const SHORTEST = 8;
const LETTER_MAX = 64;
const REACH_MAX = 1 << 16;
const SWALLOWED_MAX = 9;
const BEFORE_MAX = 256;
const PART_MAX = 1 << 20;
const LETTERS_MIN = 2;
const HELD_MAX = 16_000;
const REMEMBERED_MAX = 1 << 22;
class Secrets {
    #values;
    #forms;
    #plain;
    #begins;
    #last = { text: '', found: { spans: [], openAt: 0 } };
    #reach;
    charactersRead = 0;
    constructor(values) {
        this.#values = values.filter((value) => value !== '').sort((a, b) => b.length - a.length);
        this.#forms = [...new Set(this.#values.flatMap(formsOf))].filter((form) => form.length >= SHORTEST);
        this.#plain = this.#values.filter((value) => value.length < SHORTEST || /[^!-~]/.test(value));
        this.#begins = beginningOf(this.#forms);
        this.#reach = Math.min(LETTER_MAX * Math.max(0, ...this.#forms.map((form) => form.length)), REACH_MAX);
    }
    with(values) {
        return new Secrets([...this.#values, ...values]);
    }
    redact(text) {
        const plain = this.#plain.reduce((rest, value) => rest.replaceAll(value, '***'), text);
        const { spans } = this.#find(plain);
        if (spans.length === 0)
            return plain;
        const kept = spans.map(({ start }, index) => plain.slice(spans[index - 1]?.end ?? 0, start));
        return [...kept, plain.slice(spans.at(-1)?.end)].join('***');
    }
    openAt(text) {
        return this.#find(text).openAt;
    }
    settledEnd(text) {
        const end = text.lastIndexOf('\n') + 1;
        if (text.length - end > HELD_MAX) {
            const from = Math.max(end, text.length - this.#reach);
            return from + this.openAt(text.slice(from));
        }
        const from = Math.max(0, end - this.#reach);
        const { spans, openAt } = this.#find(text.slice(from, end));
        if (text.slice(from + openAt, end).trim().length < LETTERS_MIN)
            return end;
        const lineAt = (place) => (place === 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1);
        return spans.reduceRight((cut, span) => (from + span.start < cut && cut < from + span.end ? lineAt(from + span.start) : cut), lineAt(from + openAt));
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
        let openAt = 0;
        for (let from = 0, to = 0; to < text.length; from = Math.max(openAt, from + PART_MAX / 2)) {
            to = Math.min(from + PART_MAX, text.length);
            openAt = from + this.#read(text.slice(from, to), from, spans);
        }
        const apart = merged(spans);
        const around = apart.find(({ start, end }) => start < openAt && openAt < end);
        return { spans: apart, openAt: around?.start ?? openAt };
    }
    #read(part, offset, spans) {
        let openAt = part.length;
        if (this.#forms.length === 0 || !(MAY_BE_SPELLED.test(part) || this.#begins.test(part)))
            return openAt;
        for (const layer of layersOf(part, this.#reach)) {
            this.charactersRead += layer.text.length;
            for (const { start, end } of this.#formsIn(layer, part))
                spans.push({ start: offset + start, end: offset + end });
            openAt = Math.min(openAt, this.#cutFormAt(layer));
        }
        return openAt;
    }
    *#formsIn({ text, startOf, endOf }, part) {
        for (const form of this.#forms) {
            const head = Math.min(SWALLOWED_MAX, form.length - SHORTEST);
            const rest = form.slice(head);
            for (let at = text.indexOf(rest); at >= 0; at = text.indexOf(rest, at + 1)) {
                let missing = head;
                while (missing > 0 && text[at - head + missing - 1] === form[missing - 1])
                    missing -= 1;
                const start = startBefore(part, startOf(at - head + missing), form.slice(0, missing));
                if (start !== undefined)
                    yield { start, end: endOf(at + rest.length - 1) };
            }
        }
    }
    #cutFormAt({ text, startOf, isOpen = false }) {
        const at = Math.min(...this.#forms.map((form) => beginningIn(text, form)));
        return at === text.length && !isOpen ? Infinity : startOf(at);
    }
}
const NO_SECRETS = new Secrets([]);
function beginningOf(forms) {
    const ways = forms.map((form) => Array.from(form.slice(0, SHORTEST), (letter) => `\\x${letter.charCodeAt(0).toString(16)}`).reduceRight((rest, letter) => `${letter}[^!-~]*(?:$|${rest})`));
    return new RegExp(ways.join('|'));
}
function merged(spans) {
    const apart = [];
    for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
        const last = apart.at(-1);
        if (last === undefined || start >= last.end)
            apart.push({ start, end });
        else
            apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    }
    return apart;
}
function startBefore(part, place, letters) {
    if (letters === '')
        return place;
    const from = Math.max(0, place - BEFORE_MAX);
    const before = part.slice(from, place);
    if (!MAY_BE_SPELLED.test(before))
        return undefined;
    for (const { index } of [...before.matchAll(/[\x1b\x9b]|=\r?\n|$/g)].reverse()) {
        for (const { text, startOf } of layersOf(before.slice(0, index), 0))
            if (text.endsWith(letters))
                return from + startOf(text.length - letters.length);
    }
    return undefined;
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
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   l$: () => (/* binding */ instantAt),
/* harmony export */   oA: () => (/* binding */ unwrap),
/* harmony export */   qg: () => (/* binding */ parse),
/* harmony export */   s$: () => (/* binding */ jsonText)
/* harmony export */ });
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
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
function wordsOf(value, clean) {
    const text = (key) => clean(textAt(value, key) ?? '');
    return { word: text('status').trim(), message: text('message') };
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
    const value = parse(text);
    if (!isObject(value))
        return undefined;
    TEXTS.set(value, text);
    return value;
}
function jsonText(body) {
    const members = Object.entries(body).filter(([, value]) => value !== undefined);
    const textOf = (value) => (isObject(value) ? TEXTS.get(value) : undefined) ?? JSON.stringify(value);
    return `{${members.map(([key, value]) => `${JSON.stringify(key)}:${textOf(value)}`).join(',')}}`;
}
function rowsOf(value) {
    const rows = Array.isArray(value) ? value : at(value, 'data');
    return Array.isArray(rows) ? rows : undefined;
}


/***/ }),

/***/ 984:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ realClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

const realClock = {
    now: () => Number(process.hrtime.bigint() / 1000000n),
    date: () => Date.now(),
    sleep: (ms, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal && { signal }).catch(() => undefined),
    deadline(ms, parent) {
        const controller = new AbortController();
        const abort = () => {
            clear();
            controller.abort();
        };
        const timer = setTimeout(abort, ms);
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
  Nd: () => (/* binding */ diskProblem),
  kV: () => (/* binding */ fileWriter),
  VE: () => (/* binding */ makeFile),
  b6: () => (/* binding */ textOf)
});

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
function textOf(thrown) {
    return String(thrown).replace(/^(?:\w*Error): /, '');
}
function diskProblem(file, error) {
    return `${file} could not be written: ${textOf(error)}`;
}
function fileWriter(file) {
    let hasFailed = false;
    return (write, isRequired = false) => {
        try {
            write();
        }
        catch (error) {
            const problem = diskProblem(file, error);
            if (!isRequired && !hasFailed)
                (0,core/* warning */.$e)(problem);
            hasFailed = true;
            if (isRequired)
                throw new DiskError(`Nothing was started: ${problem}`);
        }
    };
}
function makeFile(name, text = '') {
    const { RUNNER_TEMP = '' } = process.env;
    const parent = RUNNER_TEMP || (0,external_node_os_namespaceObject.tmpdir)();
    (0,external_node_fs_.mkdirSync)(parent, { recursive: true });
    const path = (0,external_node_path_namespaceObject.join)((0,external_node_fs_.mkdtempSync)((0,external_node_path_namespaceObject.join)(parent, 'opsera-')), name);
    (0,external_node_fs_.writeFileSync)(path, text, { flag: 'wx', mode: 0o600 });
    return path;
}


/***/ }),

/***/ 502:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   eg: () => (/* binding */ runStep)
/* harmony export */ });
/* unused harmony exports runPostStep, errorFor, cancelSignal */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(968);
/* harmony import */ var _inputs_input_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(757);
/* harmony import */ var _log_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(96);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(984);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(363);
/* harmony import */ var _workflow_log_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(184);






const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK'];
const AFTER_SIGNAL_MS = 6_500;
const AFTER_RESULT_MS = 5_000;
const TOO_LATE = 'The job was cancelled, and Opsera did not answer the last requests in time.';
async function runStep(work) {
    process.exitCode = 1;
    (0,_workflow_log_js__WEBPACK_IMPORTED_MODULE_5__/* .ignorePipeErrors */ .qc)();
    const startedAt = _clock_js__WEBPACK_IMPORTED_MODULE_3__/* .realClock */ .d.now();
    const cancel = cancelSignal();
    let hasFailed = false;
    const fail = (message, title) => {
        if (!hasFailed)
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)(message, { title });
        hasFailed = true;
    };
    cancel.addEventListener('abort', () => {
        exitAfter(AFTER_SIGNAL_MS, () => {
            fail(TOO_LATE, 'Opsera: job cancelled');
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
        if (await work({ startedAt, cancel, fail }))
            process.exitCode = 0;
    }
    catch (thrown) {
        fail(...errorFor(thrown));
    }
    exitAfter(AFTER_RESULT_MS, logOpenHandles);
}
async function runPostStep(work) {
    ignorePipeErrors();
    process.once('uncaughtException', (thrown) => {
        warning(errorFor(thrown)[0]);
        process.exitCode = 0;
        exitAfter(0);
    });
    await work();
    exitAfter(AFTER_RESULT_MS, logOpenHandles);
}
function errorFor(thrown, secrets = _log_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_SECRETS */ .g) {
    const what = (0,_workflow_log_js__WEBPACK_IMPORTED_MODULE_5__/* .sanitizeBlock */ .jQ)((0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(thrown), secrets);
    if (thrown instanceof _inputs_input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz)
        return [what, 'Opsera: invalid inputs'];
    if (thrown instanceof _disk_js__WEBPACK_IMPORTED_MODULE_4__/* .DiskError */ .Q6)
        return [`${what}. Free or repair the runner's disk, then run the job again.`, "Opsera: the runner's disk"];
    const sentence = `Internal error in this action: ${what}. Please report it. A run may still be in progress.`;
    return [sentence, 'Opsera: internal error'];
}
function cancelSignal() {
    const controller = new AbortController();
    const onSignal = (signal) => {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)(controller.signal.aborted ? `${signal}: already cancelled` : `Cancelled (${signal})`);
        controller.abort();
    };
    for (const signal of SIGNALS)
        process.on(signal, onSignal);
    return controller.signal;
}
function exitAfter(ms, log = () => undefined) {
    const exit = () => {
        log();
        void (0,_workflow_log_js__WEBPACK_IMPORTED_MODULE_5__/* .flush */ .bX)().then(() => process.exit());
    };
    setTimeout(exit, ms).unref();
}
function logOpenHandles() {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)(`Still open after the result: ${process.getActiveResourcesInfo().join(', ')}`);
}


/***/ }),

/***/ 184:
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
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(500);
;// CONCATENATED MODULE: external "node:fs/promises"
const external_node_fs_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
// EXTERNAL MODULE: ./src/log/sanitize.ts + 1 modules
var sanitize = __nccwpck_require__(692);
// EXTERNAL MODULE: ./src/runner/disk.ts + 2 modules
var disk = __nccwpck_require__(363);
;// CONCATENATED MODULE: ./src/runner/workflow-log.ts






const ANNOTATION_MAX = 4_096;
const TITLE_MAX = 200;
const EXISTING = external_node_fs_promises_namespaceObject.constants.O_WRONLY | external_node_fs_promises_namespaceObject.constants.O_APPEND;
class WorkflowLog {
    #secrets;
    #makeLogFile;
    #path;
    #isFileDead = false;
    constructor(secrets, makeLogFile = () => (0,disk/* makeFile */.VE)('console.log')) {
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
        await (0,promises_.setImmediate)();
    }
    async appendToLogFile(text) {
        if (this.#isFileDead)
            return (0,promises_.setImmediate)();
        try {
            this.#path ??= this.#makeLogFile();
            await (0,external_node_fs_promises_namespaceObject.appendFile)(this.#path, this.#secrets.redact(text), { flag: EXISTING });
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

/***/ 790:
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
    const { code, location } = reply;
    const words = serverMessage(reply, clean);
    const host = URL.parse(location)?.host ?? '';
    const more = kind === 'redirected'
        ? `Opsera redirects to ${host || 'another address'}; check base-url, redirects are never followed`
        : kind === 'unauthorized'
            ? refusalOf(call, words)
            : words;
    const http = more === '' ? `HTTP ${code}` : `HTTP ${code}: ${more}`;
    const reason = kind === 'web-page' ? `a web page instead of JSON (${http})` : http;
    return { kind, code, reason, retryAfterMs: retryAfter(reply.retryAfter, now) };
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
function refusalOf({ name, scopes, scopesAre, access }, words) {
    const quoted = words === '' ? '' : ` ("${words}")`;
    const probably = scopesAre === 'documented' ? '' : 'probably ';
    const quotedScopes = scopes.map((scope) => `"${scope}"`).join(' or ');
    const orRole = access === 'Item RBAC' ? 'access to this object (Item RBAC), or the ' : 'the ';
    return (`Opsera refused the token for ${name}${quoted}. It may be wrong or expired; ` +
        `it ${probably}needs the scope ${quotedScopes}; its owner needs ${orRole}Power User role`);
}
function unreadableReply({ body, code }) {
    const what = body.trim() === '' ? 'an empty reply' : 'a reply that could not be read';
    return { kind: 'ambiguous', code, reason: `${what} (HTTP ${code})` };
}
const PAGE_START = 1_000;
function isWebPage({ contentType, body }) {
    const start = body.slice(0, PAGE_START).trimStart();
    return start.startsWith('<') || (contentType.includes('html') && /^[^"{[].*<[a-z!]/is.test(start));
}
function isTransient({ kind }) {
    return kind === 'throttled' || kind === 'unreachable' || kind === 'ambiguous' || kind === 'web-page';
}
const WORDS_MAX = 300;
const ERROR_MAX = 1_000_000;
function failure_truncateWords(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    if (line.length <= WORDS_MAX)
        return line;
    const end = line.lastIndexOf(' ', WORDS_MAX);
    return end === -1 ? '' : `${line.slice(0, end)} …`;
}
function serverMessage(reply, clean) {
    if (isWebPage(reply) || reply.body.length > ERROR_MAX)
        return '';
    const value = (0,json/* parse */.qg)(reply.body);
    const text = value === undefined || typeof value === 'string'
        ? (value ?? reply.body)
        : ((0,json/* textAt */.$6)(value, 'message') ?? (0,json/* textAt */.$6)(value, 'error') ?? (0,json/* textAt */.$6)(value, 'error', 'message'));
    return failure_truncateWords(clean(text ?? ''));
}
const HTTP_DATE = /^\s*[A-Z][a-z]+,? .*\bGMT\s*$/;
function retryAfter(header, now) {
    if (/^\s*\d{1,10}\s*$/.test(header))
        return Number(header) * 1000;
    const date = HTTP_DATE.test(header) ? Date.parse(header) : NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

;// CONCATENATED MODULE: ./src/run/context.ts
function context_portalPage({ portalUrl, pipelineId }, runCount) {
    if (portalUrl === '' || pipelineId === '')
        return '';
    return runCount === undefined
        ? `${portalUrl}/workflow/details/${pipelineId}/summary`
        : `${portalUrl}/blueprint/${pipelineId}/${runCount}`;
}
function timeLeft({ endsAt, clock }) {
    return Math.max(0, endsAt - clock.now());
}
function isInterrupted(context) {
    return context.cancel.aborted || timeLeft(context) <= 0;
}
function abortAfterGrace(cancel, ms, clock) {
    const late = new AbortController();
    const done = new AbortController();
    const abortLate = async () => {
        await clock.sleep(ms, done.signal);
        late.abort();
    };
    if (cancel.aborted)
        void abortLate();
    else
        cancel.addEventListener('abort', () => void abortLate(), { once: true, signal: done.signal });
    return {
        signal: late.signal,
        clear() {
            done.abort();
        },
    };
}

// EXTERNAL MODULE: ./src/log/sanitize.ts + 1 modules
var sanitize = __nccwpck_require__(692);
;// CONCATENATED MODULE: ./src/run/messages.ts


function linkSuffix(settings, runCount) {
    const page = portalPage(settings, runCount);
    return page === '' ? '' : ` See ${page}`;
}
function opseraSays(words) {
    return words === '' ? '' : ` Opsera says: "${truncate(words, 300)}"`;
}
function truncateName(name) {
    return truncate(name, 100);
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
function formatDuration(ms) {
    const seconds = Math.max(0, Math.floor(ms / 1000));
    const minutes = Math.floor(seconds / 60);
    const hours = Math.floor(minutes / 60);
    const two = (number) => String(number).padStart(2, '0');
    if (hours > 0)
        return `${hours}h ${two(minutes % 60)}m`;
    return minutes > 0 ? `${minutes}m ${two(seconds % 60)}s` : `${seconds}s`;
}
const COMPARED_MAX = 100;
function closestName(given, names) {
    const meant = pairsOf(given);
    const likeness = (name) => {
        const pairs = [...pairsOf(name)];
        return pairs.filter((pair) => meant.has(pair)).length / (meant.size + pairs.length);
    };
    return names.reduce((best, name) => (likeness(name) > likeness(best) ? name : best));
}
function pairsOf(name) {
    const letters = name.slice(0, COMPARED_MAX).toLowerCase();
    return new Set(Array.from({ length: letters.length }, (_, index) => letters.slice(index, index + 2)));
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


function identityOf({ runCount, status = '', completed = '' }) {
    return `${runCount} ${completed} ${status}`.replace(/[^ -~]/g, '?').slice(0, 100);
}
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
    const completed = (0,json/* textAt */.$6)(value, 'completed');
    return { runCount, status: status && clean(status), completed: completed && clean(completed) };
}
function readStep(step, clean) {
    return {
        id: (0,json/* textAt */.$6)(step, '_id') ?? '',
        name: clean((0,json/* textAt */.$6)(step, 'name') ?? ''),
        tool: clean((0,json/* textAt */.$6)(step, 'tool', 'tool_identifier') ?? ''),
        active: (0,json.at)(step, 'active') !== false,
    };
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

;// CONCATENATED MODULE: ./src/run/run-view.ts



function initialView({ seenInProgress = false, ...run }) {
    const reads = { failures: 0, pipelineDenials: 0, isCounterVoid: false };
    return { ...run, seenInProgress, word: '', message: '', ...reads };
}
function claimOf({ wordStreak }) {
    return wordStreak !== undefined && isEnd(wordStreak.as) ? { ...wordStreak, as: wordStreak.as } : undefined;
}
function isQueued({ pipeline, runCount, isCounterVoid }) {
    return pipeline !== undefined && pipeline.counter < runCount && !isCounterVoid;
}
function lastRunOf(view) {
    const lastRun = view.pipeline?.lastRun;
    if (lastRun?.runCount !== view.runCount)
        return undefined;
    return identityOf(lastRun) === view.lastRunBefore ? undefined : lastRun;
}
function run_view_mayReadPipeline({ pipelineDenials }) {
    return pipelineDenials < 2;
}
function isObjectDue(view, at) {
    return run_view_mayReadPipeline(view) && (view.pipelineAskedAt ?? -Infinity) < at;
}
function isReadSince({ pipelineAt = -Infinity, pipelineFailure }, at) {
    return pipelineAt >= at && pipelineFailure === undefined;
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
function lastMessage({ message, pipeline }) {
    return readRunMessage(message, pipeline?.name ?? '');
}
function contradictionOf(view) {
    const claim = claimOf(view);
    if (claim === undefined || isQueued(view))
        return undefined;
    const isSuccess = claim.as === 'success';
    const state = stateSince(view, claim.firstAt);
    const isEarlier = state === 'running' || state === 'paused';
    const isOtherEnd = isSuccess && (state === 'failure' || state === 'stopped');
    const isOutdated = !isSuccess && !claim.isNamed && state === 'success';
    if (isEarlier || isOtherEnd || isOutdated)
        return { by: 'object', says: state };
    if (isSuccess && phaseOf(lastRunOf(view)?.status ?? '') === 'failure')
        return { by: 'object', says: 'failure' };
    return isSuccess ? messageAgainstSuccess(view) : undefined;
}
function messageAgainstSuccess(view) {
    const says = deniesSuccess(lastMessage(view));
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

;// CONCATENATED MODULE: ./src/run/observe.ts




function observe(before, { at, status, pipeline }) {
    const known = pipeline === undefined ? before : withPipeline(before, pipeline, at);
    const view = status === undefined ? known : withStatus(known, status, at);
    return withAbsence({ ...view, ...clearance(before, view) }, at);
}
function extend(streak, at) {
    return { firstAt: streak?.firstAt ?? at, lastAt: at, reads: (streak?.reads ?? 0) + 1 };
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
        ? { ...begun, wordStreak: undefined, startedAt: before.startedAt === undefined ? undefined : at }
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
    return { ...next, denial, wordStreak: kind === 'not-found' ? undefined : view.wordStreak };
}
const NAMED_APART_MS = 5_000;
function withWord(view, reply, at) {
    const { word, message, isNamed } = reply;
    const as = phaseOf(word);
    const streak = view.wordStreak?.as === as ? view.wordStreak : undefined;
    const wordStreak = { as, isNamed: isNamed || streak?.isNamed === true, ...extend(streak, at) };
    const next = { ...view, word, message, wordStreak };
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
    if (origin !== 'followed' || seenInProgress || pipeline === undefined || view.wordStreak?.as === 'queued')
        return { ...view, absent: undefined };
    if (failure !== undefined && failure.kind !== 'not-found')
        return view;
    const isUnknown = denial?.failure.kind === 'not-found' || isQueued(view);
    const isFar = runCount > pipeline.counter + FAR_ABOVE;
    return { ...view, absent: isUnknown && (isFar || !isBusy(pipeline)) ? extend(absent, at) : undefined };
}

;// CONCATENATED MODULE: ./src/run/verdict.ts



const ABSENT_MS = 60_000;
const SETTLED_MS = 30_000;
const OURS_APART_MS = 5_000;
const OBJECT_LAG_MS = 60_000;
const BLIND_NOTICE = 'Opsera says stopped; whether the run is waiting for approval could not be read';
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
        return pending('queued');
    if (isUnknownRun)
        return isBelievedUnknown(view, denial) ? { kind: 'denied', ...denial } : pending('unknown');
    return claim === undefined ? verdictOnWord(view) : verdictOnEnd(view, claim, now);
}
function pending(as) {
    return { kind: 'pending', as };
}
function lasts(streak, ms) {
    return streak !== undefined && streak.lastAt - streak.firstAt >= ms;
}
function isFinal(streak) {
    return streak.reads >= 3 && lasts(streak, 10_000);
}
function isBelievedUnknown(view, denial) {
    const state = stateSince(view, denial.firstAt);
    const isInProgress = state === 'running' || state === 'paused';
    const isOurs = view.absent === undefined && denial.lastAt >= oursFrom(view, denial);
    return isFinal(denial) && isOurs && !isInProgress && isReadSince(view, denial.lastAt);
}
function verdictOnWord(view) {
    const { wordStreak } = view;
    if (wordStreak === undefined)
        return pending('unknown');
    if (wordStreak.as === 'running' || wordStreak.as === 'queued')
        return pending(wordStreak.as);
    if (isObjectDue(view, wordStreak.firstAt))
        return { kind: 'needs-pipeline' };
    const state = stateSince(view, wordStreak.firstAt);
    if (wordStreak.as === 'unknown')
        return verdictOnUnknownWord(view, state);
    if (state === 'running')
        return pending('running');
    return pending(state === 'paused' || lasts(wordStreak, OURS_APART_MS) ? 'waiting' : 'unknown');
}
function verdictOnUnknownWord(view, state) {
    const { endedWithoutStatus, word, runCount, message } = view;
    if (state === 'paused')
        return pending('waiting');
    const lastRun = state === undefined || state === 'running' ? undefined : lastRunOf(view);
    const isContradicted = state === 'success' && messageAgainstSuccess(view) !== undefined;
    const end = phaseOf(lastRun?.status ?? '');
    if (lastRun === undefined || isContradicted || end === 'running' || end === 'waiting' || end === 'queued')
        return pending('unknown');
    if (lastRun.status === undefined && !lasts(endedWithoutStatus, OURS_APART_MS))
        return { kind: 'confirm', afterMs: OURS_APART_MS };
    const listed = lastRun.status === undefined ? 'without a status' : `with "${lastRun.status}"`;
    const notice = `Opsera gives run ${runCount} the status "${word}" and lists it as ended ${listed}.`;
    return { kind: 'ended', as: end === 'success' ? end : 'failure', message, notice };
}
function verdictOnEnd(view, claim, now) {
    const { as, firstAt, lastAt } = claim;
    const { message, pipelineAt = -Infinity } = view;
    const against = contradictionOf(view);
    if (against?.says === 'paused' && as === 'stopped')
        return pending('waiting');
    if (against !== undefined && as === 'success')
        return { kind: 'confirm', afterMs: Math.min(Math.max((now - firstAt) / 4, 1_000), 10_000) };
    const lagEndsAt = against === undefined ? -Infinity : firstAt + OBJECT_LAG_MS;
    const from = Math.max(lagEndsAt, oursFrom(view, claim), trueFrom(view, claim));
    if (lastAt < from)
        return { kind: 'confirm', afterMs: Math.min(Math.max(from - now, 1_000), 5_000) };
    const notice = as === 'stopped' && pipelineAt < firstAt ? BLIND_NOTICE : undefined;
    return { kind: 'ended', as, message, notice };
}
function trueFrom(view, claim) {
    const { as, firstAt, lastAt } = claim;
    const { seenInProgress, clearSince = lastAt, pipelineAt = -Infinity } = view;
    const lastRun = lastRunOf(view);
    if (as === 'failure')
        return firstAt + (seenInProgress ? 2_000 : 10_000);
    if (as === 'stopped') {
        const agreeAt = firstAt + (pipelineAt < firstAt ? 30_000 : 5_000);
        return seenInProgress || lastRun !== undefined ? agreeAt : Math.max(agreeAt, settledAt(view, claim));
    }
    if (stateSince(view, firstAt) === 'success')
        return -Infinity;
    const agreeAt = clearSince + 10_000;
    const hasBareEnd = !claim.isNamed && lastRun?.status === undefined;
    const isShown = seenInProgress || (isReadSince(view, lastAt) && !hasBareEnd);
    return isShown ? agreeAt : Math.max(agreeAt, settledAt(view, claim));
}
function oursFrom(view, streak) {
    const isKnown = view.seenInProgress || streak.isNamed === true || lastRunOf(view) !== undefined;
    if (isKnown)
        return -Infinity;
    if (view.startedAt === undefined)
        return Infinity;
    return Math.max(settledAt(view, streak), streak.firstAt + OURS_APART_MS);
}
function settledAt({ startedAt }, { firstAt }) {
    return (startedAt ?? firstAt) + SETTLED_MS;
}
const FRESH_MS = 5_000;
function verdict_stopDecision(view, now) {
    const { runCount, wordStreak, statusAskedAt = -Infinity } = view;
    if (verdictOf(view, now).kind === 'ended')
        return 'over';
    if ((view.pipeline?.counter ?? 0) > runCount)
        return 'superseded';
    if (isQueued(view))
        return 'queued';
    const pipeline = pipelineNow(view, now);
    if (pipeline?.counter === runCount)
        return isBusy(pipeline) ? 'stop' : 'unknown';
    const isWordFresh = wordStreak?.lastAt === statusAskedAt && statusAskedAt >= now - FRESH_MS;
    if (!isWordFresh)
        return 'unknown';
    if (pipeline === undefined && wordStreak.as === 'queued')
        return 'queued';
    const isOurs = pipeline === undefined || lastMessage(view).runCount !== undefined;
    return isOurs && isStoppable(view.word) ? 'stop' : 'unknown';
}
function verdict_resetBlocker(view, now) {
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
function verdict_isFresh(view, now) {
    const { statusAskedAt = -Infinity, failure } = view;
    const isStatusFresh = statusAskedAt >= now - FRESH_MS && failure === undefined;
    return isStatusFresh && (pipelineNow(view, now) !== undefined || !mayReadPipeline(view));
}
function pipelineNow(view, now) {
    return isReadSince(view, now - FRESH_MS) ? view.pipeline : undefined;
}

;// CONCATENATED MODULE: ./src/run/poll.ts



async function poll_pollUntil({ clock, until, pauseMs, signal }, attempt) {
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
const BACK_OFF_MAX_MS = 30_000;
function backOff(failures, retryAfterMs, random) {
    const step = Math.min(1_000 * 2 ** Math.min(failures, 16), BACK_OFF_MAX_MS);
    return Math.max(step * (0.5 + 0.5 * random()), retryAfterMs ?? 0);
}
const LOG_BOUNDS = {
    shortestMs: 5_000,
    longestMs: 30_000,
    growth: 1.3,
    jitter: { growing: 0.15, full: 0.15 },
};
function statusBounds(pollIntervalMs) {
    const shortestMs = Math.min(2_000, pollIntervalMs);
    return { shortestMs, longestMs: pollIntervalMs, growth: 1.08, jitter: { growing: 0.4, full: 0.03 } };
}
class Pace {
    #bounds;
    #growth = 1.3;
    pauseMs;
    constructor(bounds) {
        this.#bounds = bounds;
        this.pauseMs = bounds.shortestMs;
    }
    change(isNews) {
        const { shortestMs, longestMs, growth } = this.#bounds;
        this.pauseMs = isNews ? shortestMs : Math.min(this.pauseMs * this.#growth, longestMs);
        if (isNews)
            this.#growth = growth;
    }
    next(random) {
        const { longestMs, jitter } = this.#bounds;
        const share = this.pauseMs < longestMs ? jitter.growing : jitter.full;
        return this.pauseMs * (1 - share + share * random());
    }
}
const SHORTEST_READ_MS = 1_000;
const COUNTER_READ_MS = 10_000;
function waitForCounter({ client, clock, settings }, { above, until, everyMs, signal }) {
    return poll_pollUntil({ clock, until, pauseMs: everyMs, signal }, async () => {
        const deadlineMs = Math.max(SHORTEST_READ_MS, Math.min(COUNTER_READ_MS, until - clock.now()));
        const read = await client.pipelineSummary(settings.pipelineId, { signal, deadlineMs });
        return read.ok && read.value.counter > above ? read.value.counter : undefined;
    });
}
const DECISIVE_READ_MS = 60_000;
async function poll_poll(source, view, options) {
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
        withPipeline && run_view_mayReadPipeline(view) ? readPipeline(readMs) : undefined,
    ]);
    const next = observe(view, { at, status: uncut(status), pipeline: uncut(pipeline) });
    if (signal?.aborted === true || verdictOf(next, clock.now()).kind !== 'needs-pipeline')
        return next;
    const readAt = clock.now();
    return observe(next, { at: readAt, pipeline: uncut(await readPipeline(DECISIVE_READ_MS)) });
}

;// CONCATENATED MODULE: ./src/run/stop.ts




const STOP_WAIT_MS = 15_000;
const STOP_REST_MS = 30_000;
const BETWEEN_POLLS_MS = 2_000;
const READ_MS = 5_000;
const STOP_MS = 15_000;
const AT_ONCE_MS = 1_200;
async function leave(stopping, view, leaving) {
    const left = outcomeIfLeft(view, leaving.remedy);
    if (left !== undefined)
        return left;
    if (leaving.remedy === 'reset')
        return stopAndReset(stopping, view, leaving);
    return (await stopAndWait(stopping, view, STOP_WAIT_MS)).outcome;
}
async function leaveAtOnce(stopping, view, remedy) {
    const { clock } = stopping;
    const left = outcomeIfLeft(view, remedy);
    if (left !== undefined)
        return left;
    const current = isFresh(view, clock.now()) ? view : await pollFor(stopping, view, AT_ONCE_MS);
    const decision = stopDecision(current, clock.now());
    return decision === 'stop'
        ? sendStop(stopping, current, AT_ONCE_MS)
        : outcomeWithoutStop(decision, current, clock.now());
}
function outcomeIfLeft({ runCount, origin }, remedy) {
    if (origin === 'started' && remedy !== 'none')
        return undefined;
    const sentence = origin === 'started'
        ? `Run ${runCount} continues, because on-cancel is none.`
        : 'The run continues, because only a run that this step started is stopped.';
    return { kind: 'left', sentence };
}
async function stopAndWait(stopping, given, forMs) {
    const { clock, cancel: signal } = stopping;
    const until = clock.now() + forMs;
    let { stopAcceptedAt } = stopping;
    let view = given;
    let outcome = notStopped(view, 'its state could not be read');
    await pollUntil({ clock, until, pauseMs: BETWEEN_POLLS_MS, signal }, async () => {
        view = await pollFor(stopping, view, Math.max(1_500, Math.min(READ_MS, until - clock.now())));
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
            outcome = stopSent(view);
        return hasEnded || undefined;
    });
    return { outcome, view };
}
async function stopAndReset(stopping, given, leaving) {
    const { client, clock, settings } = stopping;
    const { outcome, view } = await stopAndWait(stopping, given, leaving.resetWaitMs);
    if (outcome.kind !== 'over')
        return { ...outcome, sentence: `${outcome.sentence} The pipeline was not reset.` };
    const ended = `Run ${view.runCount} has ended`;
    const { word: status } = view;
    const notReset = (why) => ({
        kind: 'not-done',
        sentence: `${ended}, but the pipeline was not reset: ${why}.`,
        status,
    });
    if (!(await leaving.readLastLogs()))
        return notReset('its last logs could not be read');
    const current = await pollFor(stopping, view, READ_MS);
    const options = { pipelineName: current.pipeline?.name ?? '' };
    const why = resetBlocker(current, clock.now()) ??
        whyNot('reset', await client.resetPipeline(settings.pipelineId, options));
    if (why !== undefined)
        return notReset(why);
    return { kind: 'over', sentence: `${ended}, and the pipeline was reset.`, status };
}
function pollFor(stopping, view, readMs) {
    return poll(stopping, view, { readMs, until: stopping.clock.now() + readMs, withPipeline: true });
}
async function sendStop(stopping, view, deadlineMs) {
    const { client, clock, settings, state } = stopping;
    const options = { deadlineMs, pipelineName: view.pipeline?.name ?? '' };
    const why = whyNot('stop', await client.stopPipeline(settings.pipelineId, options));
    if (why !== undefined)
        return notStopped(view, why);
    state.save({ stopAcceptedAt: clock.now() });
    return stopSent(view);
}
function whyNot(request, answer) {
    if (!answer.ok)
        return `the ${request} was not confirmed (${answer.failure.reason})`;
    const { accepted, message } = answer.value;
    return accepted ? undefined : `Opsera refused the ${request}: "${truncateWords(message)}"`;
}
function stopSent({ runCount }) {
    const sentence = `Opsera accepted the stop of run ${runCount}; it ends after its current operation.`;
    return { kind: 'stop-sent', sentence };
}
function notStopped({ runCount }, why) {
    return { kind: 'not-done', sentence: `Run ${runCount} could not be stopped: ${why}.` };
}
function outcomeWithoutStop(decision, view, now) {
    const { runCount, word: status } = view;
    const isSuperseded = decision === 'superseded';
    if (decision === 'over' || (isSuperseded && claimOf(view) !== undefined)) {
        const more = isSuperseded ? ', and another run has begun' : '';
        return { kind: 'over', sentence: `Run ${runCount} has ended with status "${status}"${more}.`, status };
    }
    if (isSuperseded)
        return notStopped(view, 'another run is the current one, and a stop would hit that');
    const isQueued = decision === 'queued';
    return notStopped(view, isQueued ? 'it is still queued, and the Opsera API cannot cancel a queued run' : whyUnclear(view, now));
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
const guard_BETWEEN_POLLS_MS = 2_000;
const guard_READ_MS = FRESH_MS - 500;
async function permit({ operation: { name }, values }, context) {
    const { 'pipeline-id': pipelineId = '', 'run-count': runCount } = values;
    if (typeof runCount !== 'number' || (name !== 'pipeline-stop' && name !== 'pipeline-reset'))
        return '';
    const view = await pollUntilClear(context, pipelineId, runCount);
    const objection = name === 'pipeline-stop' ? objectionToStop : objectionToReset;
    return objection(view, context.clock.now(), pipelineId) ?? view.pipeline?.name ?? '';
}
function objectionToStop(view, now) {
    const decision = verdict_stopDecision(view, now);
    if (decision === 'stop')
        return undefined;
    const { sentence } = outcomeWithoutStop(decision, view, now);
    return decision === 'over' || decision === 'superseded'
        ? { isGreen: true, why: sentence.replace(/\.$/, ', so no stop was sent.') }
        : { isGreen: false, why: `${sentence} Check it in the portal.` };
}
function objectionToReset(view, now, pipelineId) {
    const { runCount, pipeline: { counter } = { counter: 0 } } = view;
    const current = `Run ${counter} of pipeline ${pipelineId} is the current one`;
    if (counter > runCount)
        return { isGreen: true, why: `${current}, so no reset was sent.` };
    const blocker = verdict_resetBlocker(view, now);
    if (blocker === undefined)
        return undefined;
    const why = `Pipeline ${pipelineId} was not reset: ${blocker}. A reset needs run ${runCount} to have ended, and no other to have begun.`;
    return { isGreen: false, why };
}
async function pollUntilClear({ client, clock, random, cancel: signal }, pipelineId, runCount) {
    let view = initialView({ runCount });
    let polls = 0;
    const pauseMs = () => {
        const verdict = verdictOf(view, clock.now());
        const isConfirming = verdict.kind === 'confirm' && view.failure === undefined;
        return isConfirming ? verdict.afterMs : Math.max(guard_BETWEEN_POLLS_MS, backOff(polls, undefined, random));
    };
    await poll_pollUntil({ clock, until: clock.now() + CONFIRM_MS, pauseMs, signal }, async () => {
        const options = { readMs: guard_READ_MS, until: clock.now() + guard_READ_MS, signal, withPipeline: true };
        view = await poll_poll({ client, clock, settings: { pipelineId } }, view, options);
        polls += 1;
        return isClear(view, clock.now(), polls) || undefined;
    });
    return view;
}
function isClear(view, now, polls) {
    const { failure, pipelineFailure } = view;
    const isTransientFailure = [failure, pipelineFailure].some((one) => one !== undefined && isTransient(one));
    if (isTransientFailure)
        return polls >= TRIES;
    if (verdict_stopDecision(view, now) !== 'unknown' || failure !== undefined)
        return true;
    return verdictOf(view, now).kind !== 'confirm' && polls >= TRIES;
}

;// CONCATENATED MODULE: ./src/opsera/acknowledgement.ts




const ACCEPTED = /^(?:executed|success|successful|accepted|queued|created|submitted)$/i;
const TIMED_OUT = /^time(?:out|d out)$/i;
const DENIES = /\b(?:not|cannot|unable|locked|refused|rejected|denied|failed)\b|n['’]t\b/i;
const ALREADY = /\balready\b/i;
const BUSY = /\b(?:paused|pending|running|in progress|queued|already)\b/i;
function readChange(name, { reply, value, failure }, reading) {
    const read = name === 'tool-update' ? readToolUpdate : readAcknowledgement;
    const found = reply === undefined ? undefined : read(value, reading);
    if (found === undefined)
        return { ok: false, failure: failure ?? unclear(reply, value, reading.clean) };
    const canRefuse = failure?.kind === 'not-found' || failure?.kind === 'rejected';
    return failure === undefined || (!found.accepted && canRefuse)
        ? { ok: true, value: found }
        : { ok: false, failure };
}
function unclear(reply, value, clean) {
    const failure = unreadableReply(reply);
    if (!(0,json/* isObject */.Gv)(value))
        return failure;
    const { word, message } = (0,json/* wordsOf */.Z9)(value, clean);
    const status = word === '' ? 'no status word' : `the status "${word}"`;
    const said = message === '' ? '' : ` and the message "${message}"`;
    return { ...failure, reason: failure_truncateWords(`an answer with ${status}${said}`) };
}
function readAcknowledgement(value, { clean, pipelineName }) {
    const { word, message } = (0,json/* wordsOf */.Z9)(value, clean);
    if (isFailureWord(word))
        return { accepted: false, message };
    const { said } = readRunMessage(wholeMessage(value, clean), pipelineName);
    const runCount = (0,json/* countAt */.$v)(value, 'runCount');
    const isMalformed = ((0,json.at)(value, 'runCount') ?? null) !== null && (runCount ?? 0) < 1;
    if (!ACCEPTED.test(word) || DENIES.test(said) || ALREADY.test(said) || isMalformed)
        return undefined;
    return { accepted: true, message, runCount };
}
function readToolUpdate(value, { clean }) {
    const { word, message } = (0,json/* wordsOf */.Z9)(value, clean);
    const isTool = hasId(value);
    if (DENIES.test(wholeMessage(value, clean)) || (!isTool && isFailureWord(word)))
        return { accepted: false, message };
    return isTool || ACCEPTED.test(word) ? { accepted: true, message } : undefined;
}
function hasId(value) {
    return (0,json/* textAt */.$6)(value, '_id') !== undefined || (0,json/* textAt */.$6)(value, 'data', '_id') !== undefined;
}
function saysBusy(message, pipelineName = '') {
    return BUSY.test(withoutName(message, pipelineName));
}
function wholeMessage(value, clean) {
    const message = (0,json.at)(value, 'message') ?? '';
    return clean(typeof message === 'string' ? message : JSON.stringify(message));
}
function isFailureWord(word) {
    return isBadEnd(phaseOf(word)) && !TIMED_OUT.test(word);
}

;// CONCATENATED MODULE: ./src/api/reply.ts




function outcomeOf(call, answer, reading) {
    if (call.mutating)
        return readChange(call.name, answer, reading);
    const { reply, value, failure } = answer;
    if (failure !== undefined)
        return { ok: false, failure };
    const { word, message } = (0,json/* wordsOf */.Z9)(value, reading.clean);
    const isStatus = call.name === 'pipeline-status' || call.name === 'task-status';
    if (!isStatus && isBadEnd(phaseOf(word)) && (call.list || !hasId(value)))
        return { ok: true, value: { accepted: false, message } };
    const { status, rows } = factsOf(call, answer) ?? { status: '' };
    const isAnswer = isStatus ? status !== '' : call.list ? rows !== undefined : (0,json/* isObject */.Gv)(value);
    return isAnswer
        ? { ok: true, value: { accepted: true, message } }
        : { ok: false, failure: unreadableReply(reply) };
}
const BARE_WORD = /^\p{L}[\p{L}\p{N} _.-]{0,63}$/u;
function factsOf({ name, list }, { reply, value }) {
    if (reply === undefined)
        return undefined;
    const bare = name === 'task-status' && value === undefined ? (BARE_WORD.exec(reply.body.trim())?.[0] ?? '') : '';
    if (value === undefined && bare === '')
        return undefined;
    const isWord = name === 'task-status' && typeof value === 'string';
    return {
        text: bare === '' ? reply.body : JSON.stringify(bare),
        status: (isWord ? value : ((0,json/* textAt */.$6)(value, 'status') ?? bare)).trim(),
        message: (0,json/* textAt */.$6)(value, 'message') ?? '',
        rows: list ? (0,json/* rowsOf */.RO)(value)?.length : undefined,
    };
}
function redMessage(call, outcome) {
    if (!outcome.ok)
        return failureMessage(call, outcome.failure);
    const words = failure_truncateWords(outcome.value.message);
    const reason = words === '' ? 'without a reason' : `"${words}"`;
    return `Opsera refused ${call.operation.name}: ${reason}. Check the request in the portal.`;
}
function failureMessage(call, { kind, reason }) {
    const { name, mutating } = call.operation;
    if (mutating && ['web-page', 'too-large', 'ambiguous'].includes(kind))
        return `Opsera gave no usable answer to ${name}: ${reason}. Opsera may have acted on it: check before sending it again.`;
    const sentences = {
        unauthorized: `${reason}.`,
        'not-found': `Opsera did not find what ${name} requested (${reason}). ${check(call, 'its fields', 'base-url')}`,
        rejected: `Opsera rejected ${name} (${reason}). ${check(call, 'its fields')}`,
        redirected: `Opsera did not answer ${name}: ${reason}.`,
        'untrusted-certificate': `Opsera did not answer ${name}: ${reason}.`,
        unreachable: `Opsera could not be reached, so ${name} was not sent: ${reason}. Check base-url and the network of the runner.`,
        throttled: `Opsera did not accept ${name} (${reason}). Try again later.`,
        'web-page': `base-url answered ${name} with ${reason}. It must be the API host, not the portal. ${check(call, 'base-url')}`,
        'too-large': `The reply to ${name} could not be read: ${reason}. Request fewer rows, if the call can.`,
        ambiguous: `Opsera did not answer ${name}: ${reason}. ${check(call, 'base-url', 'the state of Opsera')}`,
    };
    return sentences[kind];
}
function check({ operation, path }, ...things) {
    const listed = new Intl.ListFormat('en-GB').format(path === undefined ? things : [...things, 'path']);
    const isDoubtful = path === undefined && operation.pathIs === 'assumed';
    const doubt = `; ${operation.path} is only assumed, so ask Opsera for the right path and set it as path`;
    return `Check ${listed}${isDoubtful ? doubt : ''}.`;
}

;// CONCATENATED MODULE: ./src/api/request.ts

function requestOf({ operation, path, values }) {
    const given = operation.fields.flatMap(({ name, key }) => {
        const value = values[name];
        return key === undefined || value === undefined ? [] : [[key, value]];
    });
    if (operation.method === 'POST')
        return { operation, path, body: Object.fromEntries(given) };
    const texts = given.map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]);
    return { operation, path, query: Object.fromEntries(texts) };
}
function isRepeatable({ operation, path }) {
    return !operation.mutating && (path === undefined || operation.method === 'GET');
}
const LOOKS_SECRET = /pass|pwd|secret|token|key|cred|auth|cert|private|sign|cookie|session|salt|webhook|dsn|conn(?:ection)?_?str/i;
function fieldsOf(data) {
    return Object.entries(data).flatMap(([name, value]) => (0,json/* isObject */.Gv)(value) && Object.keys(value).length > 0
        ? fieldsOf(value).map((inner) => `${name}.${inner}`)
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

;// CONCATENATED MODULE: ./src/api/call.ts







async function makeCall(call, context) {
    const { operation, values } = call;
    const { cancel, sink } = context;
    const red = (why, reply) => ({ isGreen: false, why, reply });
    const pipelineName = await permit(call, context);
    if (context.cancel.aborted)
        return red(`The step was cancelled before ${operation.name} was sent.`);
    if (typeof pipelineName !== 'string')
        return pipelineName;
    if (values.data !== undefined)
        sink.info(`Changing tool ${values['tool-id'] ?? ''}: ${fieldsOf(values.data).join(', ')}`);
    const { outcome, reply } = await ask(call, { ...context, pipelineName });
    if (outcome.ok && outcome.value.accepted)
        return { isGreen: true, why: '', reply };
    if (!outcome.ok && cancel.aborted && !operation.mutating)
        return red(`The step was cancelled before Opsera answered ${operation.name}.`, reply);
    return red(redMessage(call, outcome), reply);
}
const RETRY_BUDGET_MS = 180_000;
const UNREADABLE_TRIES = 3;
async function ask(call, context) {
    const { clock, random, sink, cancel } = context;
    const until = clock.now() + RETRY_BUDGET_MS;
    for (let tries = 1;; tries++) {
        const asked = await askOnce(call, context);
        if (asked.outcome.ok || !isRepeatable(call) || context.cancel.aborted)
            return asked;
        const { failure } = asked.outcome;
        const pauseMs = backOff(tries, failure.retryAfterMs, random);
        if (!mayPass(failure, tries) || clock.now() + pauseMs > until)
            return asked;
        const pause = formatDuration(pauseMs);
        sink.info(`No answer to ${call.operation.name}: ${failure.reason}. Retry ${tries} in ${pause}`);
        await clock.sleep(pauseMs, cancel);
        if (cancel.aborted)
            return asked;
    }
}
function mayPass(failure, tries) {
    const isUnreadable = failure.kind === 'web-page' || (failure.code !== undefined && failure.code <= 299);
    return isTransient(failure) && !(isUnreadable && tries >= UNREADABLE_TRIES);
}
const REPLY_MAX_BYTES = 32_000_000;
const ANSWER_AFTER_SIGNAL_MS = 5_000;
async function askOnce(call, context) {
    const { client, clock, cancel } = context;
    const { operation } = call;
    const grace = abortAfterGrace(cancel, operation.mutating ? ANSWER_AFTER_SIGNAL_MS : 0, clock);
    const request = { ...requestOf(call), maxBytes: REPLY_MAX_BYTES };
    const answer = await client.send(request, { signal: grace.signal });
    grace.clear();
    const outcome = outcomeOf(operation, answer, context);
    const isQuotable = outcome.ok || answer.failure === undefined;
    return { outcome, reply: isQuotable ? factsOf(operation, answer) : undefined };
}

;// CONCATENATED MODULE: ./src/opsera/operations.ts
const MAX_ROWS = 1000;
const required = (name, key = name) => ({ name, key, required: true });
const optional = (name, key = name) => ({ name, key, required: false });
const pipelineId = required('pipeline-id', 'pipelineId');
const toolId = required('tool-id', 'toolId');
const taskId = required('task-id', 'taskId');
const runCount = required('run-count', 'runCount');
const optionalRun = optional('run-count', 'runCount');
const runToCheck = { name: 'run-count', required: true };
const logType = optional('log-type', 'type');
const [date, count, scope, data] = [optional('date'), optional('count'), optional('scope'), required('data')];
const route = (method, path, fields) => ({ method, path: `/api/v1${path}`, pathIs: 'documented', fields });
const post = (path, ...fields) => route('POST', path, fields);
const get = (path, ...fields) => route('GET', path, fields);
const guessed = { pathIs: 'assumed' };
const operations_permit = (scopesAre, ...scopes) => ({ scopesAre, scopes: ['API Access', ...scopes], access: 'Item RBAC' });
const readers = (area) => operations_permit('assumed', area, `${area} (Read Only)`, 'API Access (Read Only)');
const runners = operations_permit('documented', 'Pipeline Access');
const watchers = operations_permit('documented', 'Pipeline Access', 'Pipeline Access (Read Only)');
const pipelineReaders = readers('Pipeline Access');
const toolReaders = readers('Tool Registry Access');
const toolWriters = operations_permit('assumed', 'Tool Registry Access');
const taskReaders = readers('Tasks Access');
const powerUser = { access: 'Power User role' };
const auditors = { ...operations_permit('documented', 'Security Logs (Read Only)'), ...powerUser };
const MB = 1_000_000;
const change = { mutating: true, list: false, deadlineMs: 60_000, maxBytes: MB };
const changeObject = { ...change, maxBytes: 16 * MB };
const quickChange = { ...change, deadlineMs: 15_000 };
const readStatus = { mutating: false, list: false, deadlineMs: 20_000, maxBytes: MB };
const readObject = { ...readStatus, deadlineMs: 60_000, maxBytes: 16 * MB };
const readList = { ...readObject, list: true, maxBytes: 32 * MB };
const readLogs = { ...readList, maxBytes: 64 * MB };
const TABLE = {
    'pipeline-run': { ...post('/pipeline/run', pipelineId), ...runners, ...change },
    'pipeline-status': { ...post('/pipeline/status', pipelineId, runCount), ...watchers, ...readStatus },
    'pipeline-stop': { ...post('/pipeline/stop', pipelineId, runToCheck), ...runners, ...quickChange },
    'pipeline-reset': { ...post('/pipeline/reset', pipelineId, runToCheck), ...runners, ...quickChange },
    'pipeline-summary': { ...post('/pipeline/summary', pipelineId), ...runners, ...readObject },
    'pipeline-logs': {
        ...post('/pipeline/logs', pipelineId, optionalRun, logType),
        ...pipelineReaders,
        ...readLogs,
    },
    'pipeline-list': { ...get('/pipelines'), ...guessed, ...pipelineReaders, ...powerUser, ...readList },
    'tool-list': { ...get('/tools'), ...guessed, ...toolReaders, ...powerUser, ...readList },
    'tool-get': { ...post('/tool', toolId), ...guessed, ...toolReaders, ...readObject },
    'tool-update': { ...post('/tool/update', toolId, data), ...guessed, ...toolWriters, ...changeObject },
    'task-list': { ...get('/tasks'), ...guessed, ...taskReaders, ...readList },
    'task-get': { ...post('/task', taskId), ...guessed, ...taskReaders, ...readObject },
    'task-status': { ...post('/task/status', taskId), ...guessed, ...taskReaders, ...readStatus },
    'task-log': { ...get('/task/log', taskId, optionalRun), ...guessed, ...taskReaders, ...readLogs },
    'user-audit-log': { ...get('/logs/user/actions', date, logType, count), ...auditors, ...readList },
    'token-audit-log': { ...get('/logs/user/tokens', date, scope), ...auditors, ...readList },
};
function operation(name) {
    return { name, ...TABLE[name] };
}
const OPERATIONS = Object.keys(TABLE).map(operation);

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 12 modules
var core = __nccwpck_require__(968);
// EXTERNAL MODULE: ./src/log/secrets.ts + 1 modules
var log_secrets = __nccwpck_require__(96);
// EXTERNAL MODULE: ./src/inputs/input-reader.ts
var input_reader = __nccwpck_require__(757);
;// CONCATENATED MODULE: ./src/inputs/connection.ts




function readConnection(inputs) {
    const given = inputs.text('opsera-token');
    const token = (/^(["'])(.*)\1$/s.exec(given)?.[2] ?? given).trim();
    const githubToken = inputs.text('github-token');
    const forbidden = [...new Set([token, withoutBearer(token), githubToken])];
    maskInLog(forbidden);
    const secrets = new log_secrets/* Secrets */.S(forbidden);
    inputs.secrets = secrets;
    const problem = problemOfToken(token, githubToken);
    if (problem !== undefined)
        inputs.addProblem(problem);
    const baseUrl = readUrl(inputs, 'base-url', input_reader/* DEFAULTS */.zY['base-url'] ?? '');
    return { baseUrl, token, secrets, ...claimsOf(token) };
}
const MASK_MIN = 8;
function maskInLog(secrets) {
    for (const secret of secrets)
        if (secret.length >= MASK_MIN)
            (0,core/* setSecret */.Pq)(secret);
}
function readUrl(inputs, name, example) {
    const given = inputs.text(name);
    const url = new URL(URL.canParse(given) ? given : 'none:');
    const problem = problemOfUrl(url, example);
    const shown = given.replace(/\/\/.*@/s, '//***@').replace(/[?#].*$/s, '');
    if (problem !== undefined)
        inputs.reject(name, problem, shown);
    return `${url.origin}${pathOf(url)}`;
}
function pathOf({ pathname }) {
    return pathname.replace(/\/+$/, '');
}
function problemOfUrl(url, example) {
    const { protocol, hostname, origin, username, password, search, hash } = url;
    const isLoopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
    if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback))
        return `it must be an https URL, such as ${example}; http is allowed for loopback hosts only`;
    if (`${username}${password}${search}${hash}` !== '')
        return 'user names, passwords, queries and fragments are not allowed';
    const withoutApi = pathOf(url).replace(/\/api(?:\/v\d+)?$/, '');
    return withoutApi === pathOf(url)
        ? undefined
        : `the action adds the API path itself: use ${origin}${withoutApi}`;
}
function withoutBearer(token) {
    return token.replace(/^(?:authorization\s*:\s*)?bearer(?::|\s)\s*/i, '');
}
function problemOfToken(token, githubToken) {
    if (token === '')
        return 'Input opsera-token is empty. Pass an Opsera personal access token from a secret. Pull requests from forks have no secrets, and Dependabot uses its own';
    const bare = withoutBearer(token);
    if (/^(?:gh[pousr]_|github_pat_)/.test(bare) || bare === githubToken)
        return 'Input opsera-token is a GitHub token, so it was not sent. Pass an Opsera personal access token';
    if (bare !== token)
        return 'Input opsera-token begins with "Bearer". Leave the word out and pass only the token';
    return /^[\x21-\x7e]{16,}$/.test(token)
        ? undefined
        : 'Input opsera-token does not look like a token; allowed values: 16 or more printable ASCII characters without spaces';
}
function claimsOf(token) {
    const claims = (0,json/* parse */.qg)(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const [exp, scope] = [(0,json.at)(claims, 'exp'), (0,json/* textAt */.$6)(claims, 'scope')];
    const isInstant = typeof exp === 'number' && Number.isFinite(exp) && exp > 0;
    return { ...(isInstant && { expiresAt: exp * 1000 }), ...(scope !== undefined && { scope }) };
}
const WEEK_MS = 7 * 24 * 3_600_000;
function expiryMessages({ expiresAt = Infinity }, now, timeoutMs = 0) {
    if (expiresAt >= now + Math.max(WEEK_MS, timeoutMs))
        return [];
    const on = `on ${new Date(expiresAt).toISOString().slice(0, 10)}`;
    const what = expiresAt <= now
        ? `opsera-token seems to have expired ${on}, unless this machine's clock is wrong`
        : expiresAt <= now + timeoutMs
            ? `opsera-token expires ${on}, before timeout: the run may not be followed to its end`
            : `opsera-token expires ${on}`;
    const kind = expiresAt <= now + timeoutMs ? 'warning' : 'notice';
    return [[kind, `${what}. Create a new token in the portal and update the secret.`]];
}
function scopeWarning({ scope = '' }) {
    return /readonly$|^(?:registry|tasks|security-logs)/i.test(scope)
        ? 'By its scope, opsera-token may not start a run, so Opsera will probably refuse to. Use a token with the scope Pipeline Access.'
        : undefined;
}

;// CONCATENATED MODULE: ./src/inputs/api-inputs.ts





const FIELDS = new Set(OPERATIONS.flatMap(({ fields }) => fields.map(({ name }) => name)));
const NAMES = OPERATIONS.map(({ name }) => name);
const PATH = /^(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)+$/;
const MAY_BE_ANY = /^pipeline-(?:stop|reset)$/;
const HIDDEN_MIN = 3;
function readApiConfig(now) {
    const inputs = new input_reader/* InputReader */.i_();
    const connection = readConnection(inputs);
    const operation = readOperation(inputs);
    const path = inputs.isSet('path') ? { path: readPath(inputs, operation) } : {};
    const values = readFields(inputs, operation);
    inputs.check();
    const hidden = secretsIn(values.data ?? {}).filter((secret) => secret.length >= HIDDEN_MIN);
    maskInLog(hidden);
    return {
        call: { operation, values, ...path },
        connection,
        secrets: connection.secrets.with(hidden),
        messages: expiryMessages(connection, now),
    };
}
function readOperation(inputs) {
    const given = inputs.text('operation');
    const found = OPERATIONS.find(({ name }) => name === given);
    if (found !== undefined)
        return found;
    const advice = given === ''
        ? `allowed values: ${NAMES.join(', ')}`
        : `did you mean ${closestName(inOurWords(given), NAMES)}?`;
    inputs.reject('operation', advice);
    return inputs.fail();
}
function inOurWords(given) {
    const words = given.slice(0, 100).toLowerCase();
    return words
        .replace(/start|trigger|execute|launch/g, 'run')
        .replace(/cancel|abort|kill/g, 'stop')
        .replace(/state/g, 'status')
        .replace(/details|info|get(?!.*(?:status|log))/g, /tool|task/.test(words) ? 'get' : 'summary')
        .replace(/^pipelines$/, 'pipeline-list')
        .replace(/^(?!.*(?:pipeline|tool|task|user|token|audit))/, 'pipeline-');
}
function readPath(inputs, { name, path, pathIs }) {
    if (pathIs === 'documented')
        inputs.addProblem(`${name} does not use the input path, as Opsera documents ${path}`);
    return inputs.pattern('path', PATH, `a path of letters, digits, dots, _ and -, such as ${path}`);
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
            return MAY_BE_ANY.test(operation) && inputs.text(field) === 'any' ? 'any' : inputs.integer(field, 1);
        case 'count':
            return inputs.integer(field, 1);
        case 'date':
            return inputs.pattern(field, /^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD, such as 2026-01-31');
        case 'log-type':
        case 'scope':
            return inputs.pattern(field, /^\P{Cc}{1,200}$/u, 'one line of at most 200 characters');
        case 'data':
            return inputs.object(field, '{"name": "new name"}');
    }
}

// EXTERNAL MODULE: ./src/runner/clock.ts
var runner_clock = __nccwpck_require__(984);
// EXTERNAL MODULE: ./src/runner/disk.ts + 2 modules
var disk = __nccwpck_require__(363);
;// CONCATENATED MODULE: ./src/run/result.ts

const CONCLUSIONS = (/* unused pure expression or super */ null && ([
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
    return { conclusion, message };
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
        tail: [],
        causes: [],
    };
}

;// CONCATENATED MODULE: ./src/runner/outputs.ts






const openOutputs = () => (0,disk/* fileWriter */.kV)('The outputs (GITHUB_OUTPUT)');
const write = openOutputs();
const TEXT_MAX = 1_000;
const STATUS_MAX = 64;
function setOutputs(values) {
    write(() => {
        for (const [name, value] of Object.entries(values))
            (0,core/* setOutput */.uH)(name, value);
    });
}
class StepOutputs {
    #secrets;
    #portalUrl;
    #write = openOutputs();
    #written = new Map();
    #facts = {};
    constructor(secrets = NO_SECRETS, portalUrl = '') {
        this.#secrets = secrets;
        this.#portalUrl = portalUrl;
    }
    report(facts, isRequired = false) {
        this.#facts = { ...this.#facts, ...facts };
        const { message } = this.#facts;
        const values = { ...facts, ...(message !== undefined && { message: this.#withLink(message) }) };
        for (const [key, value] of Object.entries(values)) {
            const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
            const text = this.#oneLine(value, key === 'status' ? STATUS_MAX : TEXT_MAX);
            if (this.#written.get(name) === text)
                continue;
            this.#written.set(name, text);
            this.#write(() => {
                setOutput(name, text);
            }, isRequired);
        }
    }
    #withLink(message) {
        const { conclusion, runUrl = '', pipelineId = '' } = this.#facts;
        const page = runUrl === '' ? portalPage({ portalUrl: this.#portalUrl, pipelineId }) : runUrl;
        const isRed = conclusion !== undefined && !isGreen(conclusion);
        const link = isRed && page !== '' ? ` See ${page}` : '';
        return `${this.#oneLine(message, TEXT_MAX - link.length)}${link}`;
    }
    #oneLine(value, max) {
        return oneLine(String(value), this.#secrets, max);
    }
}

// EXTERNAL MODULE: ./src/runner/workflow-log.ts + 2 modules
var workflow_log = __nccwpck_require__(184);
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
    const address = `${url.hostname}:${url.port || (isSecure ? 443 : 80)}`;
    agent.createConnection = (given, connected) => {
        const { signal: _, tunnelSignal, ...target } = given;
        openTunnel(proxy, address, tunnelSignal).then((socket) => {
            connected(null, isSecure ? external_node_tls_default().connect({ ...target, socket }) : socket);
        }, connected);
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
function openTunnel(proxy, address, signal) {
    const user = credentials(proxy);
    const request = (proxy.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default())).request({
        host: proxy.hostname.replace(/^\[|\]$/g, ''),
        port: proxy.port,
        method: 'CONNECT',
        path: address,
        headers: { host: address, ...(user !== '' && { 'proxy-authorization': user }) },
        agent: false,
        rejectUnauthorized: true,
        signal,
    });
    return new Promise((resolve, reject) => {
        request.once('connect', ({ statusCode = 0 }, socket, head) => {
            socket.unshift(head);
            if (statusCode >= 200 && statusCode <= 299)
                resolve(socket);
            else {
                socket.destroy();
                reject(new ProxyError(`HTTP ${statusCode}`));
            }
        });
        request.on('error', (error) => {
            reject(new ProxyError(error.code ?? 'no reason given'));
        });
        request.end();
    });
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
const DEPTH_MAX = 1_000;
const COST_MAX = 16_000_000;
const CONTAINER = 8;
const COMMA = 2;
const COLON = 3;
const LARGE_OBJECT = 500;
const COLON_IN_LARGE_OBJECT = 20;
const NEW_NAME = 96;
const SHORT_TEXT_MAX = 10;
const HASHED_MAX = 64;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const { imul } = Math;
class JsonCost {
    units = 0;
    #depth = 0;
    #fields = new Uint32Array(DEPTH_MAX + 1);
    #isInText = false;
    #isEscaped = false;
    #hash = 0;
    #length = -1;
    #known = new Set();
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
                    this.#depth += 1;
                    if (this.#depth > DEPTH_MAX)
                        throw new TooLarge(`the reply is nested deeper than ${DEPTH_MAX} levels`);
                    this.#fields[this.#depth] = 0;
                    this.#pay(CONTAINER);
                    break;
                case 0x7d:
                case 0x5d:
                    this.#depth = Math.max(0, this.#depth - 1);
                    this.#endText(SHORT_TEXT_MAX);
                    break;
                case 0x2c:
                    this.#endText(SHORT_TEXT_MAX);
                    this.#pay(COMMA);
                    break;
                case 0x3a:
                    this.#endText(Infinity);
                    this.#addField();
                    break;
            }
        }
        return piece.length;
    }
    #addField() {
        const fields = (this.#fields[this.#depth] ?? 0) + 1;
        this.#fields[this.#depth] = fields;
        this.#pay(fields > LARGE_OBJECT ? COLON_IN_LARGE_OBJECT : COLON);
    }
    #readText(piece, from) {
        let end = piece.indexOf(QUOTE, from);
        while (end >= 0 && this.#isEscapedAt(piece, end, from))
            end = piece.indexOf(QUOTE, end + 1);
        const to = end < 0 ? piece.length : end;
        const hashed = Math.min(to, from + HASHED_MAX - this.#length);
        for (let at = from; at < hashed; at++)
            this.#hash = imul(this.#hash ^ (piece[at] ?? 0), FNV_PRIME);
        this.#isEscaped = end < 0 && this.#isEscapedAt(piece, to, from);
        this.#length += to - from;
        this.#isInText = end < 0;
        return to + 1;
    }
    #isEscapedAt(piece, place, from) {
        let first = place;
        while (first > from && piece[first - 1] === BACKSLASH)
            first -= 1;
        const isEscaped = (place - first) % 2 === 1;
        return first === from && this.#isEscaped ? !isEscaped : isEscaped;
    }
    #endText(longest) {
        if (this.#length >= 0 && this.#length <= longest) {
            const { size } = this.#known;
            if (this.#length <= HASHED_MAX)
                this.#known.add(this.#hash);
            if (this.#length > HASHED_MAX || this.#known.size > size)
                this.#pay(NEW_NAME);
        }
        this.#length = -1;
    }
    #pay(units) {
        this.units += units;
        if (this.units > COST_MAX)
            throw new TooLarge('the reply has more values than its size explains');
    }
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
        let wasConnected = false;
        const connected = () => {
            wasConnected = true;
        };
        try {
            const url = this.#urlOf(request);
            return await receive(await this.#open(url, request, connected), url, request);
        }
        catch (error) {
            if (error instanceof TooLarge)
                return { kind: 'too-large', reason: error.message };
            return transportErrorFrom(error, wasConnected, request.signal.aborted);
        }
    }
    dispose() {
        this.#kept?.destroy();
        this.#kept = undefined;
    }
    #urlOf({ path, query }) {
        const url = new URL(`${this.#options.baseUrl}${path}`);
        if (url.origin !== new URL(this.#options.baseUrl).origin)
            throw new Error('the path leads away from base-url');
        for (const [key, value] of Object.entries(query ?? {}))
            url.searchParams.set(key, value);
        return url;
    }
    #open(url, request, connected) {
        const { method, signal, freshConnection } = request;
        const body = request.body === undefined ? undefined : (0,json/* jsonText */.s$)(request.body);
        const agent = freshConnection === true ? agentFor(url, false) : (this.#kept ??= agentFor(url, true));
        return new Promise((resolve, reject) => {
            signal.throwIfAborted();
            const options = { method, headers: this.#headers(body), agent, signal, tunnelSignal: signal };
            const outgoing = (url.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default())).request(url, options);
            outgoing.once('socket', (socket) => {
                whenConnected(socket, connected);
            });
            outgoing.once('response', resolve);
            outgoing.once('upgrade', (_, socket) => {
                socket.destroy();
                reject(new Error('the server changed the protocol'));
            });
            outgoing.on('error', reject);
            signal.addEventListener('abort', () => {
                reject(new Error('aborted'));
            });
            outgoing.end(body);
        });
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
}
async function receive(message, url, request) {
    const { headers, statusCode } = message;
    const { location = '' } = headers;
    return {
        kind: 'reply',
        code: statusCode ?? 0,
        contentType: (headers['content-type'] ?? '').toLowerCase(),
        retryAfter: headers['retry-after'] ?? '',
        location: location === '' ? '' : (URL.parse(location, url.href)?.href ?? location),
        ...(await bodyOf(message, request)),
    };
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
        const endedEarly = error.code === 'Z_BUF_ERROR';
        if (endedEarly && message.complete && gunzip.bytesWritten === 0)
            return { body: '', bytes: 0 };
        throw error;
    }
}
async function textOf(pieces, maxBytes) {
    const cost = new JsonCost();
    const held = [];
    let bytes = 0;
    for await (const piece of pieces) {
        bytes += piece.byteLength;
        if (bytes > maxBytes)
            throw new TooLarge(`the reply is larger than ${Math.round(maxBytes / 1_000_000)} MB`);
        cost.add(piece);
        held.push(piece);
    }
    return { body: new TextDecoder().decode(Buffer.concat(held)), bytes };
}
function whenConnected(socket, connected) {
    if (socket.secureConnecting === true)
        socket.once('secureConnect', connected);
    else if (socket.connecting)
        socket.once('connect', connected);
    else
        connected();
}
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
    const { code = '' } = error;
    const message = MESSAGES[code] ?? 'the connection failed';
    const reason = error instanceof ProxyError ? error.message : code === '' ? message : `${message} (${code})`;
    if (wasConnected)
        return { kind: 'ambiguous', reason: wasCut ? 'no whole answer in time' : reason };
    if (wasCut)
        return { kind: 'unreachable', reason: 'no connection in time' };
    if (!CERTIFICATE.test(code))
        return { kind: 'unreachable', reason };
    const owner = error instanceof ProxyError ? 'the proxy' : 'Opsera';
    const advice = 'if a proxy or a private CA signs it, set NODE_EXTRA_CA_CERTS on the runner';
    const untrusted = `the certificate of ${owner} is not trusted (${code}); ${advice}`;
    return { kind: 'untrusted-certificate', reason: untrusted };
}

;// CONCATENATED MODULE: ./src/opsera/records.ts

function readRecord(row, clean) {
    const raw = (key) => (0,json/* textAt */.$6)(row, key) ?? '';
    const action = raw('action').trim();
    const text = consoleText(row);
    return {
        id: raw('_id'),
        runCount: (0,json/* countAt */.$v)(row, 'run_count'),
        stepId: raw('step_id'),
        stepIndex: (0,json/* countAt */.$v)(row, 'step_index'),
        stepName: clean(raw('step_name')),
        tool: clean(raw('tool_identifier')),
        buildNumber: String((0,json/* countAt */.$v)(row, 'build_number') ?? raw('build_number')),
        status: clean(raw('status')),
        message: clean(raw('message')),
        createdAt: (0,json/* instantAt */.l$)(row, 'createdAt'),
        isConsole: action === '' ? text !== '' : /^console output$/i.test(action),
        text,
    };
}
const OCTOPUS_TOPIC = 'opsera.pipeline.octopus.console.log';
function consoleText(row) {
    const response = (0,json.at)(row, 'api_response');
    if (typeof response === 'string')
        return response;
    const isOctopus = (0,json/* textAt */.$6)(row, 'step_configuration', 'topic') === OCTOPUS_TOPIC;
    return ((0,json/* textAt */.$6)(response, 'jenkinsConsoleLog') ??
        (0,json/* textAt */.$6)(response, 'jenkins_console_log') ??
        joined((0,json.at)(response, 'consoleLog')) ??
        (isOctopus ? (0,json/* textAt */.$6)(response, 'message') : undefined) ??
        (0,json/* textAt */.$6)(response, 'buildLog') ??
        joined((0,json.at)(response, 'apiResponse')) ??
        joined((0,json.at)(response, 'current', 'data', 'apiResponse')) ??
        joined(response) ??
        '');
}
const records_DEPTH_MAX = 8;
function joined(value) {
    const [first, ...others] = textsIn(value, records_DEPTH_MAX);
    if (first === undefined || others.length === 0)
        return first;
    return [first, ...others].map((text) => (text.endsWith('\n') ? text : `${text}\n`)).join('');
}
function textsIn(wrapped, depth) {
    const value = (0,json/* unwrap */.oA)(wrapped);
    if (typeof value === 'string')
        return value === '' ? [] : [value];
    if (depth === 0 || typeof value !== 'object' || value === null)
        return [];
    const log = (0,json.at)(value, 'log');
    return (log === undefined ? Object.values(value) : [log]).flatMap((item) => textsIn(item, depth - 1));
}
function isOfRun(record, runCount) {
    return (record.runCount ?? runCount) === runCount;
}
function inOrder(records, runCount) {
    const ours = records.filter((record) => isOfRun(record, runCount));
    return ours.sort((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0));
}
function groupBy(all, keyOf) {
    const groups = new Map();
    for (const one of all) {
        const key = keyOf(one);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [one]);
        else
            group.push(one);
    }
    return groups;
}

;// CONCATENATED MODULE: ./src/opsera/client.ts






function opseraClient(connection) {
    const { send, ask, accept, change } = requester(connection);
    return {
        send,
        runPipeline: (pipelineId, settings, options) => change('pipeline-run', { pipelineId, settings }, options),
        stopPipeline: (pipelineId, options) => change('pipeline-stop', { pipelineId }, options),
        resetPipeline: (pipelineId, options) => change('pipeline-reset', { pipelineId }, options),
        pipelineStatus: async (pipelineId, runCount, limits) => accept(await ask('pipeline-status', { pipelineId, runCount }, limits), client_readStatus),
        pipelineSummary: async (pipelineId, limits) => accept(await ask('pipeline-summary', { pipelineId }, limits), readPipeline),
        pipelineLogs: async (pipelineId, runCount, { type, ...limits } = {}) => accept(await ask('pipeline-logs', { pipelineId, runCount, type }, limits), readRecords),
        pipelineList: async (limits) => accept(await ask('pipeline-list', undefined, limits), readListed),
    };
}
function requester({ transport, clock, clean, debug }) {
    const failures = new Map();
    const send = async (call, limits = {}) => {
        const { operation, path = operation.path, maxBytes = operation.maxBytes, body, query } = call;
        const { name, method, mutating: freshConnection } = operation;
        const deadlineMs = Math.min(operation.deadlineMs, limits.deadlineMs ?? Infinity);
        const deadline = clock.deadline(deadlineMs, limits.signal);
        const { signal } = deadline;
        const beganAt = clock.now();
        const result = await transport.send({ method, path, body, query, maxBytes, freshConnection, signal });
        deadline.clear();
        const answer = answerOf(result, operation, { now: clock.date(), clean });
        const attempt = (failures.get(name) ?? 0) + 1;
        failures.set(name, answer.failure === undefined ? 0 : attempt);
        const ms = Math.round(clock.now() - beganAt);
        debug?.(`${method} ${path}: ${describe(result)}, ${ms} ms, attempt ${attempt}`);
        return answer;
    };
    const ask = (name, body, limits) => send({ operation: operation(name), body }, limits);
    const change = async (name, body, options = {}) => readChange(name, await ask(name, body, options), { clean, pipelineName: options.pipelineName ?? '' });
    const accept = (answer, read) => {
        if (answer.failure !== undefined)
            return { ok: false, failure: answer.failure };
        const value = read(answer.value, clean);
        return value === undefined ? { ok: false, failure: unreadableReply(answer.reply) } : { ok: true, value };
    };
    return { send, ask, accept, change };
}
function answerOf(result, operation, reading) {
    if (result.kind !== 'reply')
        return { failure: result };
    const answer = { reply: result, value: (0,json/* parse */.qg)(result.body) };
    const failure = failureFromCode(result, operation, reading);
    return failure === undefined ? answer : { ...answer, failure };
}
const TYPE_MAX = 40;
function describe(result) {
    if (result.kind !== 'reply')
        return `no reply (${result.reason})`;
    const { code, contentType, bytes } = result;
    return `HTTP ${code}, ${contentType.slice(0, TYPE_MAX) || 'no content type'}, ${bytes} bytes`;
}
function client_readStatus(value, clean) {
    const words = (0,json/* wordsOf */.Z9)(value, clean);
    return words.word === '' ? undefined : words;
}
function readRecords(value, clean) {
    const rows = (0,json/* rowsOf */.RO)(value)?.filter(json/* isObject */.Gv);
    return rows?.map((row) => readRecord(row, clean));
}
function readListed(value, clean) {
    const text = (row, key) => clean((0,json/* textAt */.$6)(row, key) ?? '');
    return (0,json/* rowsOf */.RO)(value)?.map((row) => ({ id: text(row, '_id'), name: text(row, 'name') }));
}

;// CONCATENATED MODULE: ./src/steps/dependencies.ts








function openDependencies(opening) {
    const { connection, step, messages = [], secrets = connection.secrets, makeLogFile } = opening;
    const sink = new workflow_log/* WorkflowLog */.ml(secrets, makeLogFile);
    const clean = (text) => (0,sanitize/* cleanWords */.Rr)(text, secrets);
    sink.info(firstLine(step, connection.baseUrl));
    const insecure = enforceTls();
    if (insecure !== undefined)
        sink.warning(insecure);
    for (const [kind, text] of messages)
        sink[kind](text);
    const transport = new HttpTransport(connection);
    const clock = runner_clock/* realClock */.d;
    const client = opseraClient({ transport, clock, clean, debug: sink.debug.bind(sink) });
    return { transport, client, clock, random: Math.random, sink, clean, secrets };
}
function firstLine(step, baseUrl) {
    const { action, operation = '', pipelineId = '', pipelineName = '', timeoutMs } = step;
    const name = pipelineName === '' ? '' : `pipeline "${pipelineName}"`;
    const pipeline = pipelineId === '' ? name : `pipeline ${pipelineId}`;
    const timeout = formatDuration(timeoutMs).replace(/ 0+[ms]$/, '');
    const parts = [`${action} ${VERSION}`, operation, pipeline, new URL(baseUrl).host, `timeout ${timeout}`];
    return parts.filter((part) => part !== '').join(' · ');
}

;// CONCATENATED MODULE: ./src/steps/api-step.ts










const RESULT_MAX_KIB = 256;
async function apiStep({ cancel, fail }) {
    const config = readApiConfig(runner_clock/* realClock */.d.date());
    const { name, deadlineMs } = config.call.operation;
    const write = (0,disk/* fileWriter */.kV)('result-file');
    let path = '';
    write(() => (path = (0,disk/* makeFile */.VE)('result.json')), true);
    setOutputs({ 'result-file': path });
    const pipelineId = config.call.values['pipeline-id'] ?? '';
    const step = { action: 'Opsera API', operation: name, pipelineId, timeoutMs: deadlineMs };
    const dependencies = openDependencies({ ...config, step });
    const { transport, sink, secrets } = dependencies;
    try {
        const { isGreen, why, reply } = await makeCall(config.call, { ...dependencies, cancel });
        if (reply !== undefined) {
            const safe = config.connection.secrets.redact(reply.text);
            write(() => {
                (0,external_node_fs_.writeFileSync)(path, safe);
            });
            reportReply(reply, safe, { ...config, ...dependencies });
        }
        if (!isGreen)
            fail((0,workflow_log/* sanitizeBlock */.jQ)(why, secrets), `Opsera: ${name} failed`);
        else if (reply === undefined)
            sink.notice(why);
        else
            sink.info(summaryOf(name, reply));
        return isGreen;
    }
    finally {
        transport.dispose();
    }
}
function reportReply(reply, text, { call, sink, secrets }) {
    const { status, message, rows } = reply;
    const isPrivate = call.operation.name.startsWith('tool-');
    const isLarge = Buffer.byteLength(text) > RESULT_MAX_KIB * 1_024;
    if (isLarge && !isPrivate)
        sink.notice(`The reply is above ${RESULT_MAX_KIB} KiB: the output result is empty, and result-file has all of it.`);
    const truncated = rows !== undefined && rows >= MAX_ROWS;
    if (truncated)
        sink.notice(`The list has ${rows} rows, the most that Opsera returns: there may be more.`);
    setOutputs({
        status: (0,sanitize/* oneLine */.TN)(status, secrets, STATUS_MAX),
        message: (0,sanitize/* oneLine */.TN)(message, secrets),
        ...(rows !== undefined && { rows, truncated }),
        result: isPrivate || isLarge ? '' : text,
    });
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

/***/ 500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

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
