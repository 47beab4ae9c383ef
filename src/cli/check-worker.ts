import { parentPort, workerData } from 'node:worker_threads';
import { createChecker } from '#check/checker.ts';
import { checkFile } from './check-file.ts';
import type { WorkerAnswer, WorkerStart } from './check-pool.ts';

/** One thread of `check`: gets paths, answers with reports. */
const { vocabulary, options } = workerData as WorkerStart;
const checker = createChecker(vocabulary);
const answer = (message: WorkerAnswer): void => parentPort?.postMessage(message);

parentPort?.on('message', async (path: string) => {
  let before = 0;
  const checked = await checkFile(checker, path, options, (bytes) => {
    answer({ bytes: bytes - before });
    before = bytes;
  });
  answer({ checked });
});
