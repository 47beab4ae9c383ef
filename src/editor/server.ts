import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  MarkupKind,
  TextDocumentSyncKind,
  TextDocuments,
  TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CheckOptions, createChecker } from '#check/checker.ts';
import type { Finding } from '#check/finding.ts';
import { fill } from '#check/rules/rule.ts';
import type { Vocabulary } from '#check/vocabulary.ts';
import { editsOf, safeEdits } from '#checking/edits.ts';
import type { Edit } from '#formats/passage/options.ts';
import { nameOf, type Snapshot } from '#model/snapshot.ts';
import { type CheckedDocument, checkOpenDocument } from './checked-document.ts';
import { offeredTerms } from './completion.ts';
import { conceptCard } from './concept-card.ts';
import { optionsFrom } from './settings.ts';

const SOURCE = 'existe-ayuda';
/** How long the typing rests before a text is checked, in milliseconds. */
const rest = 150;
/** A longer text is for the command line, in UTF-16 code units. */
const longest = 4_000_000;

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information,
} as const;

/** The smallest edit that makes one text of the other. */
function editBetween(document: TextDocument, changed: string): TextEdit {
  const text = document.getText();
  let start = 0;
  while (start < text.length && text[start] === changed[start]) start += 1;
  let end = 0;
  while (end < Math.min(text.length, changed.length) - start && text.at(-1 - end) === changed.at(-1 - end)) end += 1;
  const range = { start: document.positionAt(start), end: document.positionAt(text.length - end) };
  return TextEdit.replace(range, changed.slice(start, changed.length - end));
}

/**
 * A server of the Language Server Protocol 3.17 over one toolkit: diagnostics, hover, quick fixes and completion.
 * Positions are in UTF-16 code units, as the protocol has them unless told otherwise.
 */
export function serveEditor(connection: Connection, snapshot: Snapshot, vocabulary: Vocabulary): void {
  const checker = createChecker(vocabulary);
  const documents = new TextDocuments(TextDocument);
  const checked = new Map<string, { readonly version: number; readonly result: Promise<CheckedDocument> }>();
  const waiting = new Map<string, NodeJS.Timeout>();
  let options: CheckOptions = {};
  let locale: string | undefined;
  let asksSettings = false;
  let watchesSettings = false;

  const ui = (): string =>
    options.ui !== undefined && options.ui in vocabulary.strings ? options.ui : (vocabulary.languages[0] ?? 'en');

  /** Each version of a text is checked once, whoever asks. */
  const check = (document: TextDocument): Promise<CheckedDocument> => {
    const known = checked.get(document.uri);
    if (known?.version === document.version) return known.result;
    const text = document.getText().slice(0, longest);
    const path = decodeURIComponent(document.uri);
    const result = checkOpenDocument(checker, text, path, document.languageId, options);
    checked.set(document.uri, { version: document.version, result });
    return result;
  };

  const rangeOf = (document: TextDocument, start: number, end: number) => ({
    start: document.positionAt(start),
    end: document.positionAt(end),
  });

  const diagnosticOf = (document: TextDocument, finding: Finding): Diagnostic => ({
    range: rangeOf(document, finding.start.offset, finding.end.offset),
    severity: severities[finding.severity],
    source: SOURCE,
    code: finding.rule,
    ...(finding.url !== '' && { codeDescription: { href: finding.url } }),
    message: finding.message,
  });

  async function publish(document: TextDocument): Promise<void> {
    const { version } = document;
    const { findings, refusal } = await check(document);
    // What was typed meanwhile is checked by itself.
    if (documents.get(document.uri)?.version !== version) return;
    const refused: Diagnostic[] =
      refusal === undefined
        ? []
        : [
            {
              range: {
                start: { line: refusal.line - 1, character: refusal.column - 1 },
                end: { line: refusal.line - 1, character: refusal.column },
              },
              severity: DiagnosticSeverity.Information,
              source: SOURCE,
              code: refusal.code,
              message: `${refusal.message}. ${refusal.mend}`,
            },
          ];
    await connection.sendDiagnostics({
      uri: document.uri,
      version,
      diagnostics: [...findings.map((finding) => diagnosticOf(document, finding)), ...refused],
    });
  }

  const later = (document: TextDocument, after: number): void => {
    clearTimeout(waiting.get(document.uri));
    waiting.set(
      document.uri,
      setTimeout(() => {
        waiting.delete(document.uri);
        publish(document).catch((error: Error) => connection.console.error(error.stack ?? error.message));
      }, after),
    );
  };

  async function readSettings(): Promise<void> {
    if (asksSettings) options = optionsFrom(await connection.workspace.getConfiguration(SOURCE), locale);
    checked.clear();
    for (const document of documents.all()) later(document, 0);
  }

  connection.onInitialize(({ capabilities, initializationOptions, locale: told }) => {
    locale = told;
    options = optionsFrom(initializationOptions, locale);
    asksSettings = capabilities.workspace?.configuration === true;
    watchesSettings = capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
    return {
      serverInfo: { name: SOURCE },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        completionProvider: {},
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] },
      },
    };
  });
  connection.onInitialized(async () => {
    if (watchesSettings) await connection.client.register(DidChangeConfigurationNotification.type, { section: SOURCE });
    // An editor that can be asked and was told nothing answers null: what it began with still holds.
    if (asksSettings) {
      const told: unknown = await connection.workspace.getConfiguration(SOURCE);
      if (told !== null && told !== undefined) await readSettings();
    }
  });
  connection.onDidChangeConfiguration(async ({ settings }) => {
    if (!asksSettings) options = optionsFrom((settings as Record<string, unknown> | null)?.[SOURCE], locale);
    await readSettings();
  });

  documents.onDidOpen(({ document }) => later(document, 0));
  documents.onDidChangeContent(({ document }) => later(document, rest));
  documents.onDidClose(({ document }) => {
    clearTimeout(waiting.get(document.uri));
    waiting.delete(document.uri);
    checked.delete(document.uri);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  connection.onHover(async ({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    if (document === undefined) return null;
    const offset = document.offsetAt(position);
    const result = await check(document);
    const found = result.termAt(offset);
    if (found === undefined) return null;
    const { readings, possible } = found.occurrence;
    const cards = (readings.length > 0 ? readings : possible).flatMap(({ term }) => {
      const concept = snapshot.concept(term.concept.id);
      return concept === undefined ? [] : [conceptCard(snapshot, concept, term, ui())];
    });
    return {
      contents: { kind: MarkupKind.Markdown, value: [...new Set(cards)].join('\n\n---\n\n') },
      range: rangeOf(document, found.start, found.end),
    };
  });

  const fixOf = async (document: TextDocument, result: CheckedDocument, edits: readonly Edit[]) => {
    const changed = edits.length === 0 ? undefined : await result.edited(edits);
    return changed === undefined ? undefined : { changes: { [document.uri]: [editBetween(document, changed)] } };
  };

  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const document = documents.get(textDocument.uri);
    if (document === undefined) return [];
    const wants = (kind: string): boolean =>
      context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
    const result = await check(document);
    const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const actions: CodeAction[] = [];
    const { use, takeOut, useSafe } = snapshot.toolkit.strings[ui()]?.checkPage ?? {
      use: '{text}',
      takeOut: '',
      useSafe: '',
    };
    if (wants(CodeActionKind.QuickFix)) {
      for (const finding of result.findings) {
        if (finding.end.offset < from || finding.start.offset > to) continue;
        for (const [index, suggestion] of finding.suggestions.entries()) {
          const edit = await fixOf(document, result, editsOf(finding, suggestion));
          if (edit === undefined) continue;
          actions.push({
            title: suggestion.text === '' ? takeOut : fill(use, { text: suggestion.text }),
            kind: CodeActionKind.QuickFix,
            diagnostics: [diagnosticOf(document, finding)],
            isPreferred: index === 0 && suggestion.safe,
            edit,
          });
        }
      }
    }
    if (context.only?.some((only) => CodeActionKind.SourceFixAll.startsWith(only))) {
      const edit = await fixOf(document, result, safeEdits(result.findings).edits);
      if (edit !== undefined) actions.push({ title: useSafe, kind: CodeActionKind.SourceFixAll, edit });
    }
    return actions;
  });

  connection.onCompletion(async ({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    if (document === undefined) return null;
    const line = document.getText({ start: { line: position.line, character: 0 }, end: position });
    const { languageAt } = await check(document);
    const offered = offeredTerms(snapshot, line, languageAt(document.offsetAt(position)));
    const items = offered.map(
      ({ term, concept, typed }, index): CompletionItem => ({
        label: term.text,
        kind: CompletionItemKind.Text,
        detail: `${nameOf(concept, ui())} · ${snapshot.toolkit.strings[ui()]?.status[term.status] ?? term.status}`,
        documentation: { kind: MarkupKind.Markdown, value: conceptCard(snapshot, concept, term, ui()) },
        // Editors filter by what is typed, and know nothing of accents that were left out.
        filterText: line.slice(line.length - typed),
        sortText: String(index).padStart(3, '0'),
        textEdit: TextEdit.replace(
          { start: { line: position.line, character: position.character - typed }, end: position },
          term.text,
        ),
      }),
    );
    return { isIncomplete: true, items };
  });

  documents.listen(connection);
  connection.listen();
}
