import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './processes.ts'
import { goEnvironment } from './temp.ts'

/** A zip on disk, and the module that it is said to be. */
export interface ZipQuestion {
  readonly zip: string
  readonly path: string
  readonly version: string
}

export interface ZipAnswer {
  /** The `h1:` hash, or why there is none. */
  readonly sum?: string
  readonly why?: string
}

export interface GoZipRules {
  /** What cmd/go makes of zips: dirhash.HashZip, then zip.CheckZip. */
  judge(questions: readonly ZipQuestion[]): Promise<readonly ZipAnswer[]>
  /** For each character that a file name may have, what it is folded to: `unicode.IsLetter` and ASCII, golang.org/x/mod/zip strToFold. */
  letters(): Promise<ReadonlyMap<string, string>>
}

/** A program of go's own code, out of GOROOT. Compiling it takes seconds: once for a test file. */
export async function buildGoZipRules(directory: string): Promise<GoZipRules> {
  const env = await goEnvironment(directory)
  const source = join(directory, 'zip-rules')
  const [goRoot = '', goVersion = ''] = (await run('go', ['env', 'GOROOT', 'GOVERSION'], { env })).stdout.split('\n')
  await mkdir(source, { recursive: true })
  for (const folder of ['internal', 'modfile', 'module', 'semver', 'sumdb/dirhash', 'zip'])
    await cp(join(goRoot, 'src/cmd/vendor/golang.org/x/mod', folder), join(source, folder), { recursive: true })
  await writeFile(join(source, 'zip/fold.go'), 'package zip\n\nvar Fold = strToFold\n')
  await writeFile(join(source, 'go.mod'), `module golang.org/x/mod\n\ngo ${goVersion.slice(2)}\n`)
  await writeFile(join(source, 'main.go'), PROGRAM)
  const built = await run('go', ['build', '-gcflags=all=-N -l', '-o', 'rules', '.'], { cwd: source, env })
  if (built.code !== 0) throw new Error(built.stderr)
  const ask = async (args: readonly string[], input = ''): Promise<string[]> => {
    const { code, stdout, stderr } = await run(join(source, 'rules'), args, { env, input })
    if (code !== 0) throw new Error(stderr)
    return stdout.split('\n').slice(0, -1)
  }
  return {
    async judge(questions) {
      const input = questions.map(question => `${JSON.stringify(question)}\n`).join('')
      return (await ask(['judge'], input)).map(line => JSON.parse(line) as ZipAnswer)
    },
    async letters() {
      return new Map((await ask(['letters'])).map(line => JSON.parse(line) as [string, string]))
    },
  }
}

const PROGRAM = `package main

import (
	"bufio"
	"encoding/json"
	"io"
	"os"

	"golang.org/x/mod/module"
	"golang.org/x/mod/sumdb/dirhash"
	"golang.org/x/mod/zip"
)

type question struct{ Zip, Path, Version string }

type answer struct {
	Sum string \`json:"sum,omitempty"\`
	Why string \`json:"why,omitempty"\`
}

func main() {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	lines := json.NewEncoder(out)
	if os.Args[1] == "letters" {
		for r := rune(0); r <= 0x10ffff; r++ {
			if module.CheckFilePath(string(r)+"x") == nil {
				lines.Encode([]string{string(r), zip.Fold(string(r))})
			}
		}
		return
	}
	for in := json.NewDecoder(os.Stdin); ; {
		var q question
		if err := in.Decode(&q); err == io.EOF {
			return
		} else if err != nil {
			panic(err)
		}
		lines.Encode(judge(q))
	}
}

func judge(q question) answer {
	sum, err := dirhash.HashZip(q.Zip, dirhash.Hash1)
	if err == nil {
		_, err = zip.CheckZip(module.Version{Path: q.Path, Version: q.Version}, q.Zip)
	}
	if err != nil {
		return answer{Why: err.Error()}
	}
	return answer{Sum: sum}
}
`
