/** What the code can say: its string literals, without anything that a comment says. */
import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'

/** All texts in `src/`, each as written, with `…` for what is inserted at run time. */
export function sentencesOfSource(): readonly string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      sentencesIn(ts.createSourceFile(name, readFileSync(`src/${name}`, 'utf8'), ts.ScriptTarget.ESNext)),
    )
}

function sentencesIn(node: ts.Node): readonly string[] {
  const sentences = [textOf(node) ?? []].flat()
  // A text can hold others, in what is inserted.
  node.forEachChild((child) => {
    sentences.push(...sentencesIn(child))
  })
  return sentences
}

/** A text, also one that is put together with `+`. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…')
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined
  const [left, right] = [textOf(node.left), textOf(node.right)]
  return left === undefined && right === undefined ? undefined : `${left ?? '…'}${right ?? '…'}`
}
