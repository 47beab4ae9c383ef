import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderOf, smallToolkit, temporaryFolder } from '../bundle/small-toolkit.ts';
import { builtProgram, compileProgram } from './terminal.ts';

beforeAll(compileProgram, 120_000);

function find(toolkit: string, cache: string, query = 'violación') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [builtProgram, 'find', query, '--json', '--toolkit', toolkit],
    { encoding: 'utf8', env: { ...process.env, EXISTE_AYUDA_CACHE: cache } },
  );
  return {
    status,
    stderr,
    found: status === 2 ? [] : JSON.parse(stdout).map(({ concept }: { concept: string }) => concept),
  };
}
const kept = (cache: string): string[] => readdirSync(cache).sort();
const rape = 'glossaries/assault/concepts/rape.yaml';

describe('a toolkit that was loaded before', () => {
  test('is taken as it was kept, with the same answers', () => {
    const [toolkit, cache] = [folderOf(smallToolkit), join(temporaryFolder(), 'kept')];
    const first = find(toolkit, cache);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.found).toContain('rape');
    const [file = ''] = kept(cache);
    expect(kept(cache)).toHaveLength(1);
    expect(statSync(cache).mode & 0o077).toBe(0);
    // What is kept is what is used: a word that stands only there is found.
    writeFileSync(join(cache, file), readFileSync(join(cache, file), 'utf8').replaceAll('violación', 'ultraje'));
    expect(find(toolkit, cache, 'ultraje').found).toContain('rape');
    expect(kept(cache)).toEqual([file]);
  });

  test('is loaded anew as soon as one of its files has changed', () => {
    const [toolkit, cache] = [folderOf(smallToolkit), temporaryFolder()];
    expect(find(toolkit, cache, 'ultraje').found).toEqual([]);
    writeFileSync(join(toolkit, rape), String(smallToolkit[rape]).replaceAll('violación', 'ultraje'));
    expect(find(toolkit, cache, 'ultraje').found).toEqual(['rape']);
    writeFileSync(join(toolkit, 'pages/privacy/es.md'), 'Un rapto.\n');
    expect(find(toolkit, cache, 'ultraje').stderr).toContain('1 problem in the content');
    expect(kept(cache)).toHaveLength(3);
    expect(find(toolkit, cache, 'ultraje').stderr).toContain('1 problem in the content');
    expect(kept(cache)).toHaveLength(3);
  });

  test('is loaded anew where what was kept is damaged', () => {
    const [toolkit, cache] = [folderOf(smallToolkit), temporaryFolder()];
    find(toolkit, cache);
    const file = join(cache, kept(cache)[0] ?? '');
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 1000));
    expect(find(toolkit, cache)).toMatchObject({ status: 0, stderr: '' });
    expect(() => JSON.parse(readFileSync(file, 'utf8'))).not.toThrow();
  });

  test('is not kept for ever: a few are, the latest', () => {
    const cache = temporaryFolder();
    writeFileSync(join(cache, 'of-somebody-else.json'), '{}');
    for (let number = 0; number < 6; number += 1) {
      find(folderOf({ ...smallToolkit, [rape]: `${smallToolkit[rape]}# ${number}\n` }), cache);
    }
    expect(kept(cache)).toHaveLength(5);
    expect(kept(cache)[0]).toBe('of-somebody-else.json');
  });

  test('is not kept where that is switched off or cannot be', () => {
    const toolkit = folderOf(smallToolkit);
    const folder = temporaryFolder();
    const blocked = join(folder, 'a-file');
    writeFileSync(blocked, '');
    expect(find(toolkit, join(blocked, 'below')).found).toContain('rape');
    expect(find(toolkit, 'off').found).toContain('rape');
    expect(find(join(folder, 'nowhere'), folder).status).toBe(2);
    expect(readdirSync(folder)).toEqual(['a-file']);
  });
});
