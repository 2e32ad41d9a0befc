/** Ids of Opsera as inputs. */
import type { InputReader } from './input-reader.ts'

const ID = /^[\da-f]{24}$/i

/** An id of 24 hex digits. Where another text was given that holds one, such as the address of a page, it is offered. */
export function readId(inputs: InputReader, name: string): string {
  const found = /(?<![\da-f])[\da-f]{24}(?![\da-f])/i.exec(inputs.text(name))?.[0]
  const isWhole = found === inputs.text(name)
  return inputs.pattern(
    name,
    ID,
    `24 hex digits${found === undefined || isWhole ? '' : `, such as ${found}`}`,
  )
}
