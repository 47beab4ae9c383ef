import { expect, test } from 'vitest';
import { loadToolkit } from '#bundle/load.ts';
import { longestText } from '#checking/request.ts';
import { packageFolder } from '#cli/toolkit-folders.ts';
import { compileSnapshot } from '#model/snapshot.ts';
import { expectPrivate, serving } from './serving.ts';

const snapshot = compileSnapshot(loadToolkit([`${packageFolder()}/content`]).toolkit);
const ask = serving(snapshot);

const post = (body: unknown, init: RequestInit = {}) =>
  ask('/check', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
  });

test('a text is answered with the contract of check --format json, and kept by nobody', async () => {
  const text = 'Primera línea.\nUna víctima de tráfico humano.';
  const response = await post({ text, ui: 'en', path: 'hoja.txt' });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expectPrivate(response);
  const { version, files, summary } = await response.json();
  expect({ version, summary }).toEqual({ version: 1, summary: { error: 1, warning: 0, note: 0 } });
  expect(files).toHaveLength(1);
  expect(files[0]).toMatchObject({ path: 'hoja.txt', language: 'es' });
  const [finding] = files[0].findings;
  expect(finding).toMatchObject({ rule: 'do-not-use', severity: 'error', concept: 'human-trafficking', segment: null });
  expect(text.slice(finding.start.offset, finding.end.offset)).toBe(finding.text);
  expect([finding.start.line, finding.start.column]).toEqual([2, 16]);
  expect(finding.message).toMatch(/^Do not say/);
  expect(finding.suggestions[0]).toEqual({ text: 'trata de personas', safe: true });
});

test('a translation has its findings at their places in it, and a missing term at its place in the original', async () => {
  const source = 'Human trafficking is a crime.\nAsk for a promotora.\n\nAsk for a protective order.';
  const text = 'El tráfico de personas es un delito.\nPregunte.\n\nSolicite.';
  const { files } = await (await post({ text, source, ui: 'es', language: 'es' })).json();
  const [target, original] = files;
  expect(target).toMatchObject({ path: 'text', language: 'en>es' });
  const [finding] = target.findings;
  expect(finding).toMatchObject({ rule: 'wrong-concept', severity: 'error', text: 'tráfico de personas' });
  expect(text.slice(finding.start.offset, finding.end.offset)).toBe('tráfico de personas');
  expect([finding.start.line, finding.start.column]).toEqual([1, 4]);
  expect(original).toMatchObject({ path: 'source', language: 'en' });
  expect(original.findings.map(({ text: missing }: { text: string }) => missing)).toEqual([
    'promotora',
    'protective order',
  ]);
  for (const missing of original.findings) {
    expect(missing.rule).toBe('missing-term');
    expect(source.slice(missing.start.offset, missing.end.offset)).toBe(missing.text);
  }
});

test('rules, audience and language are as asked', async () => {
  const text = 'Una víctima de tráfico humano.';
  const severityOf = async (more: object) =>
    (await (await post({ text, ...more })).json()).files[0].findings.map(
      ({ severity }: { severity: string }) => severity,
    );
  expect(await severityOf({})).toEqual(['error']);
  expect(await severityOf({ rules: { 'do-not-use': 'note' } })).toEqual(['note']);
  expect(await severityOf({ rules: { 'do-not-use': 'off' } })).toEqual([]);
  expect(await severityOf({ language: 'en' })).toEqual([]);
});

test('what cannot be answered is refused with what was expected', async () => {
  const refusal = async (response: Response) => ({ status: response.status, ...(await response.json()).error });
  expect(await refusal(await post('{'))).toMatchObject({ status: 400, code: 'not-json' });
  expect(await refusal(await post('text', { headers: { 'Content-Type': 'text/plain' } }))).toMatchObject({
    status: 415,
    code: 'not-json',
  });
  const unknown = await refusal(await post({ text: 'x', rulez: {} }));
  expect(unknown).toMatchObject({ status: 422, code: 'not-a-request' });
  expect(unknown.message).toContain('rulez');
  expect(await refusal(await post({ text: 'x'.repeat(longestText + 1) }))).toMatchObject({ status: 422 });
  const large = await refusal(await post(JSON.stringify({ text: 'x'.repeat(7 * longestText) })));
  expect(large).toMatchObject({ status: 413, code: 'too-large' });
  expect(large.mend).toContain('existe-ayuda check');
  expect((await ask('/check')).status).toBe(405);
  expect((await ask('/check')).headers.get('allow')).toBe('POST');
  expect(ask.errors).toEqual([]);
});

test('a form that is too long is answered with the page that says so', async () => {
  const form = new FormData();
  form.set('text', 'tráfico humano '.repeat(70_000));
  const response = await ask('/es/revisar/', { method: 'POST', body: form });
  expect(response.status).toBe(413);
  expect(await response.text()).toContain(new Intl.NumberFormat('es').format(longestText));
});

test('a static copy takes no text, and its page says what it needs', async () => {
  const copy = serving(snapshot, { live: false });
  expect((await copy('/check', { method: 'POST', body: '{}' })).status).toBe(405);
  expect((await copy('/es/revisar/', { method: 'POST', body: new FormData() })).status).toBe(405);
  const html = await (await copy('/es/revisar/')).text();
  const words = snapshot.toolkit.strings['es']?.checkPage;
  expect(html).toContain(words?.noScriptStatic);
  expect(html).not.toContain('type="submit"');
});
