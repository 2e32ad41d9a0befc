/** The findings as a person reads them in the log: what differs first. */
import type { Finding } from './findings.ts'

const VERDICTS = ['differs', 'holds', 'not seen'] as const

export function countFindings(findings: readonly Finding[]) {
  const count = (verdict: Finding['verdict']) => withVerdict(findings, verdict).length
  return { holds: count('holds'), differs: count('differs'), notSeen: count('not seen') }
}

/** In the order of the table in the log. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return VERDICTS.flatMap((verdict) => withVerdict(findings, verdict))
}

function withVerdict(findings: readonly Finding[], verdict: Finding['verdict']): readonly Finding[] {
  return findings.filter((finding) => finding.verdict === verdict)
}

/** A value as a word for people; a lag is shown as such, since its length is not known. */
export function shownValue({ value = '', verdict, assumption: { setting = '' } }: Finding): string {
  // A switch can be the opposite of its sentence: the answer is to the sentence.
  if (typeof value === 'boolean') return verdict === 'holds' ? 'yes' : 'no'
  return setting.endsWith('Ms') && value !== '' ? (value === 0 ? 'yes' : 'not yet') : String(value)
}

/** What a person does with a finding. */
export function explanationOf({ verdict, assumption: { shownBy, otherwise } }: Finding): string {
  return { holds: '', differs: otherwise, 'not seen': `Shown by: ${shownBy}.` }[verdict]
}

/** A line for each finding, in columns, and what it means below. */
export function tableLines(findings: readonly Finding[]): readonly string[] {
  const sorted = sortFindings(findings)
  const width = Math.max('seen'.length, ...sorted.map((finding) => shownValue(finding).length))
  const row = (verdict: string, seen: string, text: string) =>
    `${verdict.padEnd('not seen'.length)}  ${seen.padEnd(width)}  ${text}`.trimEnd()
  return [
    row('', 'seen', 'assumption'),
    ...sorted.flatMap((finding) => {
      const line = row(finding.verdict, shownValue(finding), finding.assumption.sentence)
      return finding.verdict === 'holds' ? [line] : [line, row('', '', `  ${explanationOf(finding)}`)]
    }),
  ]
}
