import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtProgram, compileProgram } from '../cli/terminal.ts';

/** The official client beside the program as it is published. */
const client = new Client({ name: 'test', version: '1' });
beforeAll(async () => {
  compileProgram();
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [builtProgram, 'mcp'], stderr: 'inherit' }),
  );
}, 120_000);
afterAll(() => client.close());

interface Answer {
  readonly isError?: boolean;
  readonly content: readonly { readonly type: string; readonly text: string }[];
  // The shape of each tool's answer is what is tested.
  readonly structuredContent?: Record<string, never>;
}
const call = async (name: string, asked: object): Promise<Answer> =>
  (await client.callTool({ name, arguments: { ...asked } })) as unknown as Answer;
const told = async (name: string, asked: object) => JSON.parse((await call(name, asked)).content[0]?.text ?? '');

test('an assistant is told what there is, and how to use it', async () => {
  expect(client.getServerVersion()?.name).toBe('existe-ayuda');
  expect(client.getInstructions()).toContain('find_term');
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    'find_term',
    'explain_distinction',
    'check_text',
    'check_translation',
  ]);
  for (const tool of tools) {
    expect(tool.annotations?.readOnlyHint).toBe(true);
    expect(tool.inputSchema.required?.length).toBeGreaterThan(0);
  }
});

describe('find_term', () => {
  test('leads from a harmful word to the right one, with the reason', async () => {
    const { concepts } = await told('find_term', { query: 'trafico humano', limit: 3 });
    expect(concepts[0]).toMatchObject({ id: 'human-trafficking', match: { status: 'do-not-use' } });
    const term = concepts[0].languages.es.terms.find(({ text }: { text: string }) => text === 'tráfico humano');
    expect(term.useInstead).toContain('trata de personas');
    expect(term.reason).toMatch(/\w/);
    expect(concepts[0].doNotConfuseWith.map(({ id }: { id: string }) => id)).toContain('human-smuggling');
    expect(concepts.length).toBeLessThanOrEqual(3);
  });
  test('finds nothing where there is nothing', async () => {
    expect(await told('find_term', { query: 'xqzvwk' })).toEqual({ query: 'xqzvwk', concepts: [] });
  });
});

describe('explain_distinction', () => {
  test('sets two concepts side by side, by any of their terms', async () => {
    const distinction = await told('explain_distinction', { first: 'trata de personas', second: 'smuggling' });
    expect(distinction.concepts.map(({ id }: { id: string }) => id)).toEqual(['human-trafficking', 'human-smuggling']);
    expect(distinction.explanation.en).toMatch(/\w/);
    expect(distinction.distinctions[0].criteria.length).toBeGreaterThan(1);
  });
  test('says what it did not find', async () => {
    const answer = await call('explain_distinction', { first: 'trata de personas', second: 'xqzvwk' });
    expect(answer.isError).toBe(true);
    expect(answer.content[0]?.text).toContain('xqzvwk');
  });
});

test('check_text answers as the command line does', async () => {
  const answer = await call('check_text', { text: 'Una víctima de tráfico humano.', ui: 'es' });
  expect(answer.structuredContent).toMatchObject({
    version: 1,
    files: [{ path: 'text', language: 'es', findings: [{ rule: 'do-not-use', text: 'tráfico humano' }] }],
    summary: { error: 1, warning: 0, note: 0 },
  });
});

test('check_translation sees what one language alone does not', async () => {
  const source = 'Human trafficking is a crime.';
  const { files } = await told('check_translation', { source, text: 'El tráfico de personas es un delito.' });
  expect(files[0].findings[0]).toMatchObject({ rule: 'wrong-concept', severity: 'error' });
  const right = await told('check_translation', { source, text: 'La trata de personas es un delito.' });
  expect(right.summary).toEqual({ error: 0, warning: 0, note: 0 });
});

test('what is too long or of the wrong kind is refused, and the server goes on', async () => {
  const long = await call('check_text', { text: 'x'.repeat(1_000_001) });
  expect(long.isError).toBe(true);
  const query = await call('find_term', { query: 'x'.repeat(201) });
  expect(query.isError).toBe(true);
  expect((await call('find_term', { query: 'promotora' })).isError).toBeFalsy();
});
