/**
 * Harper on a text, in a process of its own; `peer-jobs.ts` names it.
 *
 *     node bench/check/speed-harper.ts MODULES TEXT
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [modules = '', file = ''] = process.argv.slice(2);
const part = (name: string) => import(pathToFileURL(join(modules, 'harper.js/dist', name)).href);
const { LocalLinter } = await part('index.js');
const { binary } = await part('binary.js');
const linter = new LocalLinter({ binary });
const found = await linter.lint(readFileSync(file, 'utf8'), { language: 'plaintext' });
console.log(found.length);
