import { expect, test } from '@jest/globals'
import type { Finding } from '../../src/check/findings.ts'
import { Secrets } from '../../src/log/secrets.ts'
import { renderCheckSummary } from '../../src/summary/check-summary.ts'

function finding(id: string, verdict: Finding['verdict'], seen: string, meaning = ''): Finding {
  const rest = { setting: undefined, assumed: undefined, shownBy: '', otherwise: '' }
  return { ...rest, id, sentence: `The sentence on ${id}.`, verdict, seen, meaning }
}

const FINDINGS = [
  finding('one', 'holds', 'bare'),
  finding('three', 'not seen', '', 'Shown by: three.'),
  finding('two', 'differs', 'no', 'Without two <b>this</b> follows.'),
]
const summaryOf = (problem?: string, runUrl = '') =>
  renderCheckSummary(FINDINGS, { problem, runUrl }, new Secrets(['a-token-0123456789']))

test('the summary of the check says that the gate can be used, then what was seen, and folds what was not', () => {
  expect(summaryOf()).toBe(`### ✅ The gate can be used with this Opsera

|  | Assumption | Seen | Meaning |
| :-: | :-- | :-- | :-- |
| ⚠️ | The sentence on two. | no | Without two &lt;b&gt;this&lt;/b&gt; follows. |
| ✅ | The sentence on one. | bare |  |

<details><summary>1 assumptions were not seen</summary>

|  | Assumption | Seen | Meaning |
| :-: | :-- | :-- | :-- |
| ➖ | The sentence on three. |  | Shown by: three. |

</details>
`)
})

test('the summary of the check gives the problem as literal text, without the token, and the link to the run', () => {
  const text = summaryOf('No <i>use</i> of a-token-0123456789', 'https://portal.example.com/blueprint/1/2')
  expect(text).toContain('### ❌ The gate cannot be used with this Opsera')
  expect(text).toContain('No &lt;i&gt;use&lt;/i&gt; of &#42;&#42;&#42;')
  expect(text).toContain('<a href="https://portal.example.com/blueprint/1/2">Open the run in Opsera</a>')
})
