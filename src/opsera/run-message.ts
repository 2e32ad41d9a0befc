/**
 * What the message of a status reply says, as in `Pipeline: Nightly's Run 3 was successful.` Opsera's messages begin with
 * the pipeline's name, which may itself read `Run 2` or `Retry failed orders`, so only what follows the run counts.
 */

export interface RunMessage {
  /** The run that the message names; absent when it names none. */
  readonly runCount?: number
  /** The text after the name of the run, or the whole message. */
  readonly said: string
}

/** Reads a message; `pipelineName` is empty when it is not known. */
export function readRunMessage(message: string, pipelineName: string): RunMessage {
  const text = withoutName(message, pipelineName)
  const run = [...text.matchAll(/\brun\s+#?(\d{1,15})\b/gi)].at(-1)
  return run === undefined
    ? { said: text }
    : { runCount: Number(run[1]), said: text.slice(run.index + run[0].length) }
}

/** A message without the name of its pipeline, which proves nothing; the name is empty when it is not known. */
export function withoutName(message: string, pipelineName: string): string {
  const name = pipelineName.trim()
  // For a pipeline named "locked", a message that says "locked" is more likely a refusal.
  if (name === '' || /^[a-z]+$/.test(name)) return message
  // A name can be longer than a regular expression may be, so none is made of it.
  const parts = message.split(name)
  const isInWord = (before: string, after = '') =>
    /[\p{L}\p{N}]$/u.test(before.slice(-2)) || /^[\p{L}\p{N}]/u.test(after)
  return parts
    .flatMap((part, index) =>
      index === 0 ? part : [isInWord(parts[index - 1] ?? '', part) ? name : ' ', part],
    )
    .join('')
}

const SUCCEEDED = /\bsuccess(?:ful|fully)?\b|\bsucceeded\b|\bpassed\b/i
/** A denial takes back a success in the same clause, as in `did not complete successfully`. */
const NO_SUCCESS =
  /(?:\b(?:not|never|without|cannot)\b|n['’]t\b)(?:\s+(?!(?:and|but|or)\b)[\w-]+){0,3}\s+(?:success(?:ful|fully)?|succeed(?:ed)?|pass(?:ed)?|completed?|finish(?:ed)?)\b|\bunsuccessful(?:ly)?\b/i
const ENDED_OR_RUNS =
  /(?<!\b(?:0|no|not|never|without)\s+)\b(?:failed|failure|stopped|cancell?ed|rejected|denied|aborted|halted|terminated|timed out|paused|pending|queued|running|in[- ]progress)\b/i

/** The words with which a message contradicts the status `success`; undefined when it does not. */
export function deniesSuccess({ said }: RunMessage): string | undefined {
  const denied = NO_SUCCESS.exec(said)?.[0]
  if (SUCCEEDED.test(denied === undefined ? said : said.replace(denied, ' '))) return undefined
  return (denied ?? ENDED_OR_RUNS.exec(said)?.[0])?.toLowerCase()
}

/** Whether a message says that Opsera does not know the run, rather than that the run missed something. */
export function saysNotFound({ said }: RunMessage): boolean {
  return /^\W*(?:(?:was|is|has|does|could|can)\s+)?not\s+(?:be(?:en)?\s+)?(?:found|exist)/i.test(said)
}

/** Whether a failure is about the status request, not about the run. */
export function isAboutRequest({ said }: RunMessage): boolean {
  return /\bjwt\b|\btoken\b|\bunauthori[sz]ed\b|\bcould not (?:be )?fetch|\bnot found\b/i.test(said)
}
