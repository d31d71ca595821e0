import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './processes.ts'
import { goEnvironment } from './temp.ts'

/** What can be asked: go's own code answers. */
export type GoQuestion =
  | readonly ['MatchPrefixPatterns', globs: string, path: string]
  | readonly ['EscapePath' | 'EscapeVersion' | 'UnescapePath', text: string]
  | readonly ['CompareVersions', a: string, b: string]

/** Answers in the order of the questions; null where go refuses. */
export type AskGo = (questions: readonly GoQuestion[]) => Promise<readonly (string | null)[]>

/**
 * A program of go's own code: the std library, and the module package that cmd/go is built from, copied out of GOROOT.
 * Compiling it takes seconds: once for a test file.
 */
export async function buildGoRules(directory: string): Promise<AskGo> {
  const env = await goEnvironment(directory)
  const source = join(directory, 'rules')
  const goRoot = (await run('go', ['env', 'GOROOT'], { env })).stdout.trim()
  for (const file of ['module/module.go', 'semver/semver.go']) {
    await mkdir(join(source, file, '..'), { recursive: true })
    await copyFile(join(goRoot, 'src/cmd/vendor/golang.org/x/mod', file), join(source, file))
  }
  await writeFile(join(source, 'go.mod'), 'module golang.org/x/mod\n\ngo 1.21\n')
  await writeFile(join(source, 'main.go'), PROGRAM)
  // Unoptimised: it compiles in two thirds of the time.
  const built = await run('go', ['build', '-gcflags=all=-N -l', '-o', 'rules', '.'], {
    cwd: source,
    env,
    timeoutMs: 120_000,
  })
  if (built.code !== 0) throw new Error(built.stderr)
  return async questions => {
    const input = questions.map(question => `${question.map(quoteForGo).join('\t')}\n`).join('')
    const { code, stdout, stderr } = await run('./rules', [], { cwd: source, env, input })
    if (code !== 0) throw new Error(stderr)
    return stdout
      .split('\n')
      .slice(0, -1)
      .map(line => JSON.parse(line) as string | null)
  }
}

// A string of JSON is one of Go too.
function quoteForGo(text: string): string {
  return JSON.stringify(text)
}

const PROGRAM = `package main

import (
	"bufio"
	"go/version"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/module"
)

func main() {
	in := bufio.NewReader(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for {
		line, err := in.ReadString('\\n')
		if err != nil {
			return
		}
		question := strings.Split(strings.TrimSuffix(line, "\\n"), "\\t")
		for i, text := range question {
			if question[i], err = strconv.Unquote(text); err != nil {
				panic(text)
			}
		}
		answer, err := ask(question[0], question[1:])
		if err != nil {
			out.WriteString("null\\n")
			continue
		}
		out.WriteString("\\"" + answer + "\\"\\n")
	}
}

func ask(name string, texts []string) (string, error) {
	switch name {
	case "MatchPrefixPatterns":
		return strconv.FormatBool(module.MatchPrefixPatterns(texts[0], texts[1])), nil
	case "EscapePath":
		return module.EscapePath(texts[0])
	case "EscapeVersion":
		return module.EscapeVersion(texts[0])
	case "UnescapePath":
		return module.UnescapePath(texts[0])
	case "CompareVersions":
		return strconv.Itoa(version.Compare(texts[0], texts[1])), nil
	}
	panic(name)
}
`
