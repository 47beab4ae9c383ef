import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Vocabulary } from '#check/vocabulary.ts';
import type { CheckedFile, FileOptions } from './check-file.ts';
import { packageFolder } from './toolkit-folders.ts';

/** What a worker is started with. */
export interface WorkerStart {
  readonly vocabulary: Vocabulary;
  readonly options: FileOptions;
}

/** What a worker answers: a file is done, or so many bytes of it are. */
export type WorkerAnswer = { readonly checked: CheckedFile } | { readonly bytes: number };

/** The worker's own file: beside this one as source, in `dist/cli` of the installed package. */
const workerFile = (): string | URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('./check-worker.ts', import.meta.url)
    : join(packageFolder(), 'dist', 'cli', 'check-worker.js');

/**
 * Checks files on several threads. The reports come back in the order of the files.
 * @param done told how many more bytes are done
 */
export async function checkInThreads(
  files: readonly string[],
  start: WorkerStart,
  done: (bytes: number) => void,
): Promise<CheckedFile[]> {
  const results = new Map<string, CheckedFile>();
  let next = 0;
  const threads = Math.min(files.length, Math.max(1, availableParallelism()));
  const run = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerFile(), { workerData: start });
      const give = () => {
        const file = files[next];
        next += 1;
        if (file === undefined) void worker.terminate().then(() => resolve());
        else worker.postMessage(file);
      };
      worker.on('message', (answer: WorkerAnswer) => {
        if ('bytes' in answer) return done(answer.bytes);
        results.set(answer.checked.path, answer.checked);
        give();
      });
      worker.on('error', reject);
      give();
    });
  await Promise.all(Array.from({ length: threads }, run));
  return files.flatMap((file) => results.get(file) ?? []);
}
