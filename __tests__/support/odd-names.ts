import { adding, changing, type Oddity } from './zip-oddity.ts'

const text = 'package odd\n'

/** Zips whose entries have names that lead elsewhere, collide, or are not allowed in modules. */
export const ODD_NAMES: Readonly<Record<string, Oddity>> = {
  'absolute name': { go: 'refuses', entries: adding({ name: '/tmp/evil.go', content: text }) },
  'absolute name inside': { go: 'refuses', entries: adding({ name: './/tmp/evil.go', content: text }) },
  'parent of the prefix': { go: 'refuses', entries: adding({ name: './../evil.go', content: text }) },
  'parent in the middle': { go: 'refuses', entries: adding({ name: './a/../../../evil.go', content: text }) },
  'parent at the front': { go: 'refuses', entries: adding({ name: '../evil.go', content: text }) },
  'dot in the middle': { go: 'refuses', entries: adding({ name: './a/./b.go', content: text }) },
  'empty element': { go: 'refuses', entries: adding({ name: './a//b.go', content: text }) },
  'another module': { go: 'refuses', entries: adding({ name: 'example.com/other@v1.0.0/x.go', content: text }) },
  'another version': { go: 'refuses', entries: adding({ name: 'example.com/odd@v1.0.1/x.go', content: text }) },
  'no prefix': { go: 'refuses', entries: adding({ name: 'x.go', content: text }) },
  backslashes: { go: 'refuses', entries: adding({ name: './..\\..\\evil.go', content: text }) },
  'drive letter': { go: 'refuses', entries: adding({ name: './C:evil.go', content: text }) },
  'reserved by Windows': { go: 'refuses', entries: adding({ name: './aux.go', content: text }) },
  'NUL in a name': { go: 'refuses', entries: adding({ name: './a\0b.go', content: text }) },
  'newline in a name': { go: 'refuses', entries: adding({ name: './a\nb.go', content: text }) },
  'name is not UTF-8': { go: 'refuses', entries: adding({ name: Buffer.from('a\u00ff.go', 'latin1'), content: text }) },
  'letters beyond ASCII': { go: 'accepts', entries: adding({ name: './grün.go', content: text }) },
  'duplicate name': {
    go: 'refuses',
    entries: adding({ name: './twice.go', content: text }, { name: './twice.go', content: `${text}// 2\n` }),
  },
  'case collision': {
    go: 'refuses',
    entries: adding({ name: './same.go', content: text }, { name: './SAME.go', content: text }),
  },
  'case collision of directories': {
    go: 'refuses',
    entries: adding({ name: './sub/a.go', content: text }, { name: './SUB/b.go', content: text }),
  },
  'file and directory of one name': {
    go: 'refuses',
    entries: adding({ name: './both', content: text }, { name: './both/b.go', content: text }),
  },
  'directory entry': {
    go: 'accepts',
    entries: adding({ name: './sub/', content: '' }, { name: './sub/a.go', content: text }),
  },
  'go.mod in capitals': {
    go: 'refuses',
    entries: changing(entry => ({ ...entry, name: String(entry.name).replace(/go\.mod$/, 'GO.MOD') })),
  },
  'nested go.mod': {
    go: 'refuses',
    entries: adding({ name: './sub/go.mod', content: 'module example.com/odd/sub\n' }),
  },
  'vendored files': { go: 'accepts', entries: adding({ name: './vendor/example.com/x/x.go', content: text }) },
}
