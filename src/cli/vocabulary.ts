import type { Vocabulary } from '#check/vocabulary.ts';
import type { Snapshot } from '#model/snapshot.ts';
import type { Terminal } from './command.ts';
import { compiledToolkit, compiledVocabulary } from './compiled-toolkit.ts';

/**
 * The vocabulary of a toolkit: at once for the one that comes with the program; a folder of somebody's own is read and
 * checked first, which takes some seconds.
 * @param folder as `--toolkit` names it; undefined: the program's own toolkit
 * @throws {UnreadableFolder} where the folder cannot be read
 */
export async function loadVocabulary(folder: string | undefined, terminal: Pick<Terminal, 'err'>): Promise<Vocabulary> {
  const ready = folder === undefined ? compiledVocabulary() : undefined;
  if (ready !== undefined) return ready;
  const [{ vocabularyOf }, { loadSnapshot }] = await Promise.all([import('#check/vocabulary.ts'), import('./load.ts')]);
  return vocabularyOf(loadSnapshot(folder, terminal));
}

/** The vocabulary, and the toolkit that it was made of, for those who show concepts too. */
export async function loadWithVocabulary(
  folder: string | undefined,
  terminal: Pick<Terminal, 'err'>,
): Promise<{ readonly snapshot: Snapshot; readonly vocabulary: Vocabulary }> {
  const [{ vocabularyOf }, { compileSnapshot }] = await Promise.all([
    import('#check/vocabulary.ts'),
    import('#model/snapshot.ts'),
  ]);
  const toolkit = folder === undefined ? compiledToolkit() : undefined;
  const snapshot =
    toolkit === undefined ? (await import('./load.ts')).loadSnapshot(folder, terminal) : compileSnapshot(toolkit);
  return { snapshot, vocabulary: vocabularyOf(snapshot) };
}
