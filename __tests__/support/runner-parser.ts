/**
 * Which lines the GitHub Actions runner takes as workflow commands, on the strict side: any name counts, not
 * only the registered ones, and whatever the runner's culture comparisons may skip is skipped everywhere.
 */

/** The runner reads lines as .NET's StreamReader does. */
const LINE_END = /\r\n|[\n\r]/
/** What `String.TrimStart` of .NET trims: Unicode's White_Space. U+FEFF, which `trimStart()` trims too, is not of it. */
const LEADING_SPACE = /^\p{White_Space}+/u
/** Controls that are no white space, and the letters that a culture comparison does not see. */
const UNSEEN = /(?!\p{White_Space})\p{Cc}|\p{Default_Ignorable_Code_Point}|[\u200b-\u200f\ufff9-\ufffb]/gu

export function runnerLines(output: string): readonly string[] {
  return output.split(LINE_END)
}

export function isCommand(line: string): boolean {
  const seen = line.replace(UNSEEN, '')
  return isForm2(seen) || isForm1(seen)
}

/** `::name key=value::data`, at the start of a line. */
function isForm2(line: string): boolean {
  return /^::.*::/su.test(line.replace(LEADING_SPACE, ''))
}

/** `##[name key=value]data`, anywhere in a line. */
function isForm1(line: string): boolean {
  return /##\[.*\]/su.test(line)
}

/** The lines of an output that the runner would obey. */
export function commandsIn(output: string): readonly string[] {
  return runnerLines(output).filter(isCommand)
}
