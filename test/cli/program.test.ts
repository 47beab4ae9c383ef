import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { folderOf, smallToolkit, temporaryFolder } from '../bundle/small-toolkit.ts';
import { builtProgram, compileProgram, existeAyuda } from './terminal.ts';

const small = folderOf(smallToolkit);
/** What the program keeps stays out of the home of whoever runs the tests. */
const env = { ...process.env, EXISTE_AYUDA_CACHE: temporaryFolder() };

beforeAll(compileProgram, 120_000);

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

function start(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [builtProgram, ...args], { stdio: ['pipe', 'pipe', 'pipe'], env });
  started.push(child);
  return child;
}

/** Runs the built program to its end. */
async function ended(child: ChildProcess, input = ''): Promise<{ code: number | null; out: Buffer; err: string }> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin?.end(input);
  const [code] = await once(child, 'close');
  return { code, out: Buffer.concat(out), err: Buffer.concat(err).toString('utf8') };
}

describe('the built program', () => {
  test('tells a Node that is too old what is needed, instead of failing somewhere in it', async () => {
    const asOld = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '20.19.0' } })`;
    const child = spawn(process.execPath, ['--import', asOld, builtProgram, 'check', '-'], { env });
    started.push(child);
    const { code, err } = await ended(child);
    expect([code, err]).toEqual([
      2,
      'existe-ayuda needs Node.js 22 or newer, and this is 20.19.0. A newer one is at https://nodejs.org/\n',
    ]);
  });

  test('says what it can do, and ends with 2 where it was not told what to do', async () => {
    const bare = await ended(start());
    expect(bare.code).toBe(2);
    expect(bare.out.toString()).toMatch(/^Usage: existe-ayuda <command>/);
    expect((await ended(start('--help'))).code).toBe(0);
  });

  test('writes UTF-8 and no colour into a pipe', async () => {
    const { code, out, err } = await ended(start('find', 'violación', '--toolkit', small));
    expect([code, err]).toEqual([0, '']);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(out);
    expect(text).toContain('es: violación\n');
    expect(text).not.toContain('\u001B');
  });

  test('reads UTF-8 from a pipe, a query a line', async () => {
    const { code, out } = await ended(start('find', '-', '--json', '--toolkit', small), 'violación\nsmuggling\n');
    expect(code).toBe(0);
    const lines = out.toString('utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).query)).toEqual(['violación', 'smuggling']);
  });

  test('ends with 1 for errors in the content and 2 for a folder that is not there', async () => {
    const broken = folderOf({ ...smallToolkit, 'pages/privacy/es.md': 'Un rapto.\n' });
    expect((await ended(start('validate', broken))).code).toBe(1);
    expect((await ended(start('validate', join(small, 'nowhere')))).code).toBe(2);
  });
});

describe('help', () => {
  test('of every command shows its usage and an example', async () => {
    const { out: overview } = await existeAyuda(['--help']);
    const names = [...overview.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].map(([, name = '']) => name);
    expect(names).toEqual(expect.arrayContaining(['serve', 'build', 'validate', 'find', 'export', 'init']));
    for (const name of names) {
      for (const option of ['--help', '-h']) {
        const { code, out, err } = await existeAyuda([name, option]);
        expect([code, err]).toEqual([0, '']);
        expect(out).toMatch(new RegExp(`^Usage: existe-ayuda ${name}`));
        expect(out).toMatch(new RegExp(`\\nExamples?:\\n(?:.*\\n)*?  .*existe-ayuda ${name}`));
      }
    }
  });

  test('an unknown command ends with 2 and names those that there are', async () => {
    const { code, out, err } = await existeAyuda(['frobnicate']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('there is no command "frobnicate"');
    expect(err).toContain('validate');
  });
});

describe('serve', () => {
  /** Waits for the address that the program prints. */
  async function address(child: ChildProcess): Promise<string> {
    let said = '';
    for await (const chunk of child.stdout ?? []) {
      said += String(chunk);
      const found = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (found !== undefined) return found.replace('localhost', '127.0.0.1');
    }
    throw new Error(`no address in: ${said}`);
  }

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'answers, and stops with 0 at %s though a connection is open',
    async (signal) => {
      const child = start('serve', small, '--port', '0');
      const at = await address(child);
      // Fetch keeps its connection open after the answer.
      const response = await fetch(`${at}/es/`);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('<html lang="es"');
      child.kill(signal);
      const [code, killedBy] = await once(child, 'exit');
      expect([code, killedBy]).toEqual([0, null]);
      await expect(fetch(`${at}/es/`)).rejects.toThrow();
    },
  );

  test('names its own address on every page, also where the system chose the port', async () => {
    const at = await address(start('serve', small, '--port', '0'));
    const { port } = new URL(at);
    const html = await (await fetch(`${at}/es/`)).text();
    expect(html).toContain(`<link rel="canonical" href="http://localhost:${port}/es/"/>`);
  });

  test('writes nothing of a request anywhere', async () => {
    const child = start('serve', small, '--port', '0');
    const said: string[] = [];
    child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString('utf8')));
    const at = await address(child);
    child.stdout?.on('data', (chunk: Buffer) => said.push(chunk.toString('utf8')));
    await fetch(`${at}/es/buscar/?q=me+persigue`, { headers: { 'User-Agent': 'Tell-Tale/1.0' } });
    await fetch(`${at}/no-such-page`);
    // A request that HTTP does not allow at all, past what fetch would send.
    await new Promise((resolve) => {
      const odd = request(`${at}/%E0%A4%A?q=%00`, { method: 'PROPFIND' }, (answer) =>
        answer.resume().on('end', resolve),
      );
      odd.end();
    });
    child.kill('SIGTERM');
    await once(child, 'close');
    expect(said.join('')).toBe('');
  });

  test('says so where the port is taken, and ends with 2', async () => {
    const first = start('serve', small, '--port', '0');
    const port = new URL(await address(first)).port;
    const { code, err } = await ended(start('serve', small, '--port', port));
    expect(code).toBe(2);
    expect(err).toContain(`port ${port} is in use`);
  });

  test('refuses what is no port', async () => {
    expect((await existeAyuda(['serve', small, '--port', '70000'])).code).toBe(2);
    expect((await existeAyuda(['serve', small, '--port', 'http'])).code).toBe(2);
  });
});
