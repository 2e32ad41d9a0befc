/**
 * Which lines the GitHub Actions runner takes as workflow commands, on the strict side: any name counts, not
 * only the registered ones, and whatever the runner's culture comparisons may skip is skipped everywhere.
 */

/** The runner reads lines as .NET's StreamReader does. */
const LINE_END = /\r\n|[\n\r]/
/** What `String.TrimStart` of .NET trims: Unicode's White_Space. U+FEFF, which `trimStart()` trims too, is not of it. */
const LEADING_SPACE = /^\p{White_Space}+/u
/**
 * What `StartsWith` and `IndexOf` skip under ICU: characters that sort as nothing. Controls (ESC, so that `##ESC[31m` begins
 * like a command), formats, joiners, selectors, fillers, characters without a meaning, and half letters.
 */
const IGNORABLE =
  /(?!\p{White_Space})\p{Cc}|[\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu
/** Marks sort by themselves only after what they are on. */
const MARKS = /\p{M}/gu

export function runnerLines(output: string): readonly string[] {
  return output.split(LINE_END)
}

/** In any reading: as it is, without what the comparisons skip, and without the marks. */
export function isCommand(line: string): boolean {
  const seen = line.replace(IGNORABLE, '')
  return [line, seen, seen.replace(MARKS, '')].some((reading) => isForm2(reading) || isForm1(reading))
}

/** `::name key=value::data`, at the start of a line, before or after which the comparison skips something. */
function isForm2(line: string): boolean {
  return line.replace(LEADING_SPACE, '').startsWith('::')
}

/** `##[name key=value]data`, anywhere in a line. */
function isForm1(line: string): boolean {
  return line.includes('##[')
}

/** The lines of an output that the runner would obey. */
export function commandsIn(output: string): readonly string[] {
  return runnerLines(output).filter(isCommand)
}
