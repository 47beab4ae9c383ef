import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  type CompletionList,
  CompletionRequest,
  ConfigurationRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type MarkupContent,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import { createProtocolConnection, type ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { builtProgram, compileProgram } from '../cli/terminal.ts';

/** A client of the protocol, in the library that VS Code itself is built on, beside the program as it is published. */
beforeAll(compileProgram, 120_000);

interface Client {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  open(uri: string, languageId: string, text: string): Promise<PublishDiagnosticsParams>;
  /** What is next told of a document. */
  next(uri: string): Promise<PublishDiagnosticsParams>;
}

const clients: Client[] = [];
afterEach(() => {
  for (const { connection, process } of clients.splice(0)) {
    connection.dispose();
    process.kill('SIGKILL');
  }
});

async function start(settings: object | null, asked = true): Promise<Client> {
  const process_ = spawn(process.execPath, [builtProgram, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(process_.stdout, process_.stdin, undefined as never);
  const waiting = new Map<string, (told: PublishDiagnosticsParams) => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, (told) => {
    waiting.get(told.uri)?.(told);
    waiting.delete(told.uri);
  });
  if (asked) connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => settings));
  connection.listen();
  const next = (uri: string): Promise<PublishDiagnosticsParams> => new Promise((resolve) => waiting.set(uri, resolve));
  const client: Client = {
    connection,
    process: process_,
    next,
    async open(uri, languageId, text) {
      const told = next(uri);
      await connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      });
      return told;
    },
  };
  clients.push(client);
  await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    locale: 'es-MX',
    capabilities: { workspace: { configuration: asked } },
    ...(!asked && { initializationOptions: settings }),
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return client;
}

const uri = 'file:///hoja.md';
const text = '# Guía 🕊\n\nLas **víctimas** de 🕊 _tráfico humano_ pueden pedir ayuda.\n';
const documentOf = (of: string) => TextDocument.create(uri, 'markdown', 1, of);

describe('an editor', () => {
  test('is shown findings where they are, in UTF-16 code units, and offered the right word', async () => {
    const client = await start(null);
    const { diagnostics } = await client.open(uri, 'markdown', text);
    expect(diagnostics).toHaveLength(1);
    const [diagnostic] = diagnostics;
    if (diagnostic === undefined) throw new Error('no diagnostic');
    expect(documentOf(text).getText(diagnostic.range)).toBe('tráfico humano');
    expect(diagnostic).toMatchObject({ severity: 1, source: 'existe-ayuda', code: 'do-not-use' });
    expect(diagnostic.codeDescription?.href).toMatch(/\/concept\/human-trafficking$/);
    // In the language of the editor, where no other is set.
    expect(diagnostic.message).toMatch(/^No diga/);

    const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    })) as CodeAction[];
    expect(actions[0]).toMatchObject({ kind: 'quickfix', isPreferred: true });
    const edits = actions[0]?.edit?.changes?.[uri] as TextEdit[];
    expect(TextDocument.applyEdits(documentOf(text), edits)).toBe(text.replace('tráfico humano', 'trata de personas'));
  });

  test('sees what changes with the text', async () => {
    const client = await start(null);
    await client.open(uri, 'markdown', text);
    const told = client.next(uri);
    await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } }, text: 'Hola.\n' },
      ],
    });
    expect(await told).toMatchObject({ version: 2, diagnostics: [] });
  });

  test('shows the concept of any term that is pointed at, and what it is not to be confused with', async () => {
    const client = await start({ ui: 'en' });
    const sentence = 'El tráfico de personas cruza una frontera.';
    await client.open(uri, 'markdown', sentence);
    const hover = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: 0, character: 8 },
    });
    if (hover === null) throw new Error('nothing is shown');
    expect(hover.range && documentOf(sentence).getText(hover.range)).toBe('tráfico de personas');
    const { kind, value } = hover.contents as MarkupContent;
    expect(kind).toBe('markdown');
    expect(value).toContain('human smuggling');
    expect(value).toMatch(/Do not confuse with/);
    expect(value).toContain('/concept/human-smuggling');
    const nothing = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: 0, character: 25 },
    });
    expect(nothing).toBeNull();
  });

  test('completes preferred terms in the language of the text, accents left out', async () => {
    const client = await start(null);
    const sentence = 'Esta guía es para las víctimas y para quien pide la agresion s';
    await client.open(uri, 'markdown', sentence);
    const { items } = (await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: { line: 0, character: sentence.length },
    })) as CompletionList;
    const item = items.find(({ label }) => label === 'agresión sexual');
    expect(item?.textEdit && TextDocument.applyEdits(documentOf(sentence), [item.textEdit as TextEdit])).toBe(
      sentence.replace('agresion s', 'agresión sexual'),
    );
    expect(items.map(({ label }) => label)).not.toContain('asalto sexual');
  });

  test('may set the rules, at the start and later', async () => {
    const client = await start({ rules: { 'do-not-use': 'note' }, ui: 'en', language: 5 }, false);
    const { diagnostics } = await client.open(uri, 'markdown', text);
    expect(diagnostics.map(({ severity }) => severity)).toEqual([3]);
    expect(diagnostics[0]?.message).toMatch(/^Do not say/);
    const told = client.next(uri);
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { 'existe-ayuda': { rules: { 'do-not-use': 'off' } } },
    });
    expect((await told).diagnostics).toEqual([]);
  });

  test('is given HTML back as HTML, and every safe fix at once', async () => {
    const client = await start(null);
    const page = 'file:///hoja.html';
    const html =
      '<html lang="es"><meta charset="iso-8859-1"><p title="a &amp; b">Una víctima de tr&aacute;fico humano.<p>Sufrió un asalto sexual.';
    const { diagnostics } = await client.open(page, 'html', html);
    const document = TextDocument.create(page, 'html', 1, html);
    expect(diagnostics.map(({ range }) => document.getText(range))).toContain('tr&aacute;fico humano');
    const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: page },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ['source.fixAll'] },
    })) as CodeAction[];
    const fixed = TextDocument.applyEdits(document, actions[0]?.edit?.changes?.[page] as TextEdit[]);
    expect(fixed).toContain('<p title="a &amp; b">Una víctima de trata de personas.<p>');
    expect(fixed).not.toContain('asalto sexual');
  });

  test('is told that a text cannot be read, and may end the server', async () => {
    const client = await start(null);
    const { diagnostics } = await client.open('file:///a.json', 'json', '{"a": "tráfico humano"');
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.severity).toBe(3);
    const ended = once(client.process, 'exit');
    await client.connection.sendRequest(ShutdownRequest.type);
    await client.connection.sendNotification(ExitNotification.type);
    expect((await ended)[0]).toBe(0);
  });
});
