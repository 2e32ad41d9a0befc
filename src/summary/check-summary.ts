/** The check's job summary: the verdict, then a table of the assumptions; those that nothing showed are folded. */
import type { Finding } from '../check/findings.ts'
import { NO_SECRETS, type Secrets } from '../log/secrets.ts'
import { literal } from './markdown.ts'

/** More than any text of the table has. */
const TEXT_MAX = 2_000
const ICONS = { differs: '⚠️', holds: '✅', 'not seen': '➖' } as const
/** Why the gate cannot be used, if it cannot; and the portal's page of the run that was looked at, or empty. */
type Result = Readonly<{ problem: string | undefined; runUrl: string }>

/** GitHub flavoured Markdown; remote text in it is literal. */
export function renderCheckSummary(
  findings: readonly Finding[],
  { problem, runUrl }: Result,
  secrets: Secrets,
): string {
  const of = (verdict: Finding['verdict']) => findings.filter((finding) => finding.verdict === verdict)
  const notSeen = of('not seen')
  const headline =
    problem === undefined
      ? '### ✅ The gate can be used with this Opsera'
      : `### ❌ The gate cannot be used with this Opsera\n\n${literal(problem, TEXT_MAX, secrets)}`
  const link = `<a href="${runUrl}">Open the run in Opsera</a>: it should show the run that was looked at.`
  return [
    headline,
    ...(runUrl === '' ? [] : [link]),
    markdownOf([...of('differs'), ...of('holds')]),
    `<details><summary>${notSeen.length} assumptions were not seen</summary>\n\n${markdownOf(notSeen)}\n\n</details>`,
  ]
    .map((part) => `${part}\n`)
    .join('\n')
}

function markdownOf(rows: readonly Finding[]): string {
  const cells = rows.map(({ verdict, sentence, seen, meaning }) =>
    [ICONS[verdict], ...[sentence, seen, meaning].map((cell) => literal(cell, TEXT_MAX, NO_SECRETS))].join(
      ' | ',
    ),
  )
  return [' | Assumption | Seen | Meaning', ':-: | :-- | :-- | :--', ...cells]
    .map((row) => `| ${row} |`)
    .join('\n')
}
