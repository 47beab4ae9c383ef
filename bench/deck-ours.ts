/** Measures a deck as this project writes it: node bench/deck-ours.ts DECK.json WARM-UP ROUNDS */
import { readFileSync } from 'node:fs';
import { compileSnapshot } from '#model/snapshot.ts';
import { writePptx } from '#publish/pptx/write.ts';
import type { DeckFile } from './deck-file.ts';
import { measure, report } from './measuring.ts';

const [path = '', warmUp, rounds] = process.argv.slice(2);
const { toolkit, deck } = JSON.parse(readFileSync(path, 'utf8')) as DeckFile;
const snapshot = compileSnapshot(toolkit);
report(await measure(() => writePptx(snapshot, deck, 'es').length, { warmUp: Number(warmUp), rounds: Number(rounds) }));
