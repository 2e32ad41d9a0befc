/**
 * What the Actions runner makes of a step's output: it cuts it into lines, looks for commands in both forms, masks, and
 * folds groups. Strict where the runner is lenient: what might act as a command counts as one.
 */

export interface Annotation {
  readonly kind: 'error' | 'warning' | 'notice'
  readonly message: string
}

/** A line as the log shows it. */
export interface LogLine {
  readonly kind: 'text' | 'command' | 'group' | Annotation['kind']
  readonly text: string
  /** Inside a folded group. */
  readonly isFolded: boolean
}

/** A command that the runner would execute. */
interface Command {
  /** In lower case. */
  readonly name: string
  readonly data: string
}

const REGISTERED = new Set([
  'add-mask',
  'add-matcher',
  'remove-matcher',
  'debug',
  'notice',
  'warning',
  'error',
  'group',
  'endgroup',
  'echo',
  'stop-commands',
  'set-output',
  'save-state',
  'set-env',
  'add-path',
  'command',
  'section',
  'warn',
])

/** .NET also trims NEL, which JavaScript does not, and its comparisons skip invisible characters. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu

/** The command in a line, in the form `::name …::data` or `##[name …]data`. */
function commandIn(line: string, resume: string): Command | undefined {
  const seen = line.replace(UNSEEN, '').trimStart()
  const [, name = '', data = ''] =
    /^::([^\s:]+)(?: (?:[^:]*(?::(?!:)[^:]*)*))?::(.*)$/s.exec(seen) ??
    /##\[([^\s\];]+)(?: [^\]]*)?\](.*)$/s.exec(seen) ??
    []
  const lower = name.toLowerCase()
  const isKnown = REGISTERED.has(lower) || (resume !== '' && name === resume)
  return isKnown ? { name: lower, data: decode(data) } : undefined
}

function decode(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
}

/** Reads a step's output as it comes. */
export class LogReader {
  readonly lines: LogLine[] = []
  readonly annotations: Annotation[] = []
  readonly masks: string[] = []
  /** Lines with a command that sets outputs or state: a step that uses files gives none. */
  readonly smuggled: string[] = []
  #rest = ''
  #resume = ''
  #isFolded = false
  readonly #onLine: (line: LogLine) => void

  constructor(onLine: (line: LogLine) => void = () => undefined) {
    this.#onLine = onLine
  }

  write(chunk: string): void {
    const lines = (this.#rest + chunk).split(/\r\n|\n|\r(?!$)/)
    this.#rest = lines.pop() ?? ''
    for (const line of lines) this.#read(line)
  }

  end(): void {
    if (this.#rest !== '') this.#read(this.#rest)
    this.#rest = ''
  }

  #read(line: string): void {
    const command = commandIn(line, this.#resume)
    if (this.#resume !== '') {
      const isEnd = command?.name === this.#resume.toLowerCase()
      if (isEnd) this.#resume = ''
      this.#add(isEnd ? 'command' : 'text', line)
    } else if (command === undefined) this.#add('text', line)
    else this.#carryOut(command, line)
  }

  #carryOut(command: Command, line: string): void {
    const { name, data } = command
    switch (name) {
      case 'error':
      case 'warning':
      case 'notice':
        this.annotations.push({ kind: name, message: this.#masked(data) })
        this.#add(name, data)
        return
      case 'group':
        this.#isFolded = false
        this.#add('group', data)
        this.#isFolded = true
        return
      case 'endgroup':
        this.#isFolded = false
        return
      case 'add-mask':
        this.masks.push(...data.split(/\r?\n/).filter((part) => part !== ''))
        return
      case 'stop-commands':
        this.#resume = data
        this.#add('command', line)
        return
      case 'debug':
        return
      default:
        this.smuggled.push(line)
        this.#add('command', line)
    }
  }

  #add(kind: LogLine['kind'], text: string): void {
    const line: LogLine = { kind, text: this.#masked(text), isFolded: this.#isFolded }
    this.lines.push(line)
    this.#onLine(line)
  }

  #masked(text: string): string {
    return this.masks.reduce((masked, mask) => masked.replaceAll(mask, '***'), text)
  }
}
