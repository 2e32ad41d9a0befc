/** The findings as a person reads them in the log: what differs first. */
import type { Finding } from './assumptions.ts'

const VERDICTS = ['differs', 'holds', 'not seen'] as const

export interface Counts {
  readonly holds: number
  readonly differs: number
  readonly notSeen: number
}

export function countFindings(findings: readonly Finding[]): Counts {
  const count = (verdict: Finding['verdict']) =>
    findings.filter((finding) => finding.verdict === verdict).length
  return { holds: count('holds'), differs: count('differs'), notSeen: count('not seen') }
}

/** In the order of the table in the log. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return VERDICTS.flatMap((verdict) => findings.filter((finding) => finding.verdict === verdict))
}

/** A value as a word for people; a lag is shown as such, since its length is not known. */
export function shownValue({ value, verdict, assumption: { setting = '' } }: Finding): string {
  if (value === undefined) return ''
  // A switch can be the opposite of its sentence: the answer is to the sentence.
  if (typeof value === 'boolean') return verdict === 'holds' ? 'yes' : 'no'
  return setting.endsWith('Ms') ? (value === 0 ? 'yes' : 'not yet') : String(value)
}

/** What a person does with a finding. */
export function meaningOf({ verdict, assumption }: Finding): string {
  switch (verdict) {
    case 'holds':
      return ''
    case 'differs':
      return assumption.otherwise
    case 'not seen':
      return `Shown by: ${assumption.shownBy}.`
  }
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
      const meaning = meaningOf(finding)
      const line = row(finding.verdict, shownValue(finding), finding.assumption.sentence)
      return meaning === '' ? [line] : [line, row('', '', `  ${meaning}`)]
    }),
  ]
}
