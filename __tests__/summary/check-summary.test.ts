import { describe, expect, test } from '@jest/globals'
import type { Finding } from '../../src/check/findings.ts'
import { countFindings, tableLines } from '../../src/check/table.ts'
import { secretsOf } from '../../src/log/secrets.ts'
import { renderCheckSummary } from '../../src/summary/check-summary.ts'

const row = (id: string, setting: string) => ({
  id,
  sentence: `The sentence on ${id}.`,
  shownBy: `a look at ${id}`,
  otherwise: `Without ${id} <b>this</b> follows.`,
  setting,
})
const FINDINGS: readonly Finding[] = [
  { assumption: row('one', 'summary'), verdict: 'holds', value: 'bare' },
  { assumption: row('two', 'recordIds'), verdict: 'differs', value: false },
  { assumption: row('three', 'stop'), verdict: 'not seen' },
  { assumption: row('four', 'staleMs'), verdict: 'holds', value: 0 },
]
const summaryOf = (problem?: string, runUrl = '') =>
  renderCheckSummary({ findings: FINDINGS, problem, runUrl, secrets: secretsOf(['a-token-0123456789']) })

describe('the table of the check', () => {
  test('is aligned in the log, differences first, each with what follows', () => {
    expect(tableLines(FINDINGS)).toEqual([
      '          seen  assumption',
      'differs   no    The sentence on two.',
      '                  Without two <b>this</b> follows.',
      'holds     bare  The sentence on one.',
      'holds     yes   The sentence on four.',
      'not seen        The sentence on three.',
      '                  Shown by: a look at three.',
    ])
  })

  test('is counted by verdict', () => {
    expect(countFindings(FINDINGS)).toEqual({ holds: 2, differs: 1, notSeen: 1 })
  })
})

describe('the summary of the check', () => {
  test('says that the gate can be used, then what was seen, and folds what was not', () => {
    expect(summaryOf()).toBe(`### ✅ The gate can be used with this Opsera

|  | Assumption | Seen | If it differs |
| :-: | :-- | :-- | :-- |
| ⚠️ | The sentence on two. | no | Without two &lt;b&gt;this&lt;/b&gt; follows. |
| ✅ | The sentence on one. | bare |  |
| ✅ | The sentence on four. | yes |  |

<details><summary>1 assumptions were not seen</summary>

|  | Assumption | Seen | Shown by |
| :-: | :-- | :-- | :-- |
| ➖ | The sentence on three. |  | a look at three |

</details>
`)
  })

  test('gives the problem as literal text, without the token, and the link to the run', () => {
    const text = summaryOf('No <i>use</i> of a-token-0123456789', 'https://portal.example.com/blueprint/1/2')
    expect(text).toContain(
      '### ❌ The gate cannot be used with this Opsera\n\nNo &lt;i&gt;use&lt;/i&gt; of \\*\\*\\*'.replaceAll(
        '\\*',
        '&#42;',
      ),
    )
    expect(text).toContain('<a href="https://portal.example.com/blueprint/1/2">Open the run in Opsera</a>')
  })
})
