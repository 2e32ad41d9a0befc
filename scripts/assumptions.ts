/** Writes docs/assumptions.md from the table in src/check/assumptions.ts: `npm exec -- node scripts/assumptions.ts`. */
import { writeFileSync } from 'node:fs'
import { ASSUMPTIONS, type Assumption } from '../src/check/assumptions.ts'
import { isVisible } from '../src/check/findings.ts'

export const PAGE = 'docs/assumptions.md'

/** The page as Markdown in the format of this repository. */
export function assumptionsPage(): string {
  const unseen = ASSUMPTIONS.filter((assumption) => !isVisible(assumption))
  return [
    '# Assumptions',
    `Opsera documents the calls that this action makes, but not everything that they answer. The rest is inferred from published client code, and none of it has been tested against a live Opsera instance. These are the ${ASSUMPTIONS.length} assumptions. The [check](../check/README.md) compares those that a read can show with what your Opsera answers; each has a switch in the [simulator](../simulator/README.md), so a difference can be reproduced and tested.`,
    'This page is made from `src/check/assumptions.ts`; run `npm exec -- node scripts/assumptions.ts` after a change.',
    '## What the check can show',
    ...ASSUMPTIONS.filter(isVisible).flatMap(entry),
    '## What only use can show',
    ...unseen.flatMap(entry),
  ]
    .map((part) => `${part}\n`)
    .join('\n')
}

function entry({ id, sentence, shownBy, otherwise, setting }: Assumption): readonly string[] {
  const details = [
    `- Shown by ${shownBy}.`,
    `- If it differs: ${otherwise}`,
    ...(setting === undefined
      ? []
      : [
          `- Simulator: ${setting
            .split(', ')
            .map((name) => `\`${name}\``)
            .join(', ')}`,
        ]),
  ]
  return [`### \`${id}\``, escaped(sentence), details.map(escaped).join('\n')]
}

/** Angle brackets and lone asterisks would be markup. */
function escaped(text: string): string {
  return text.replace(/[<>*]/g, '\\$&')
}

if (import.meta.filename === process.argv[1]) writeFileSync(PAGE, assumptionsPage())
