import { decodeHTMLStrict } from 'entities/decode';
import type { LanguageTag } from '#model/localized.ts';
import { linesOf } from '../markdown/lines.ts';
import type { Stretch } from '../markdown/logical-text.ts';
import { PassageBuilder } from '../passage/builder.ts';
import { ignoreMarkIn } from '../passage/ignore.ts';
import { languageOfPath } from '../passage/language.ts';
import type { PlacedDocument, PlacedPassage } from '../passage/placed.ts';
import { refusalAt } from '../passage/refusal.ts';
import type { TextReader } from '../passage/text-format.ts';

const timing =
  /^\s*(?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3}[ \t]+-->[ \t]+(?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3}(?:[ \t]|$)/;
/** Tags of WebVTT (section 4.2.2) and those that players know in SubRip; settings of Substation Alpha in braces. */
const vttMark = /<[^<>\n]{0,500}>|&#?\w{1,32};/g;
const srtMark = /<\/?(?:[biu]|font)(?:\s[^<>\n]{0,500})?>|\{\\[^{}\n]{0,200}\}/gi;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
const escapeVtt = (text: string): string =>
  oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

class SubtitleReader {
  readonly placed: PlacedPassage[] = [];
  readonly pairs: readonly never[] = [];
  readonly #text: string;
  readonly #isVtt: boolean;
  readonly #language: LanguageTag | undefined;
  #between = false;
  #next = false;

  constructor(text: string, path: string) {
    this.#text = text;
    this.#isVtt = /^WEBVTT(?=[ \t\r\n]|$)/.test(text);
    const header = this.#isVtt ? /^Language:[ \t]*([\w-]+)/im.exec(text.slice(0, 2000))?.[1] : undefined;
    this.#language = languageOfPath(`${header ?? ''}.vtt`) ?? languageOfPath(path);
    let cues = 0;
    for (const block of this.#blocks()) if (this.#block(block)) cues += 1;
    if (cues === 0 && /\S/.test(text) && !this.#isVtt) {
      throw refusalAt(path, text, 0, {
        code: 'no-subtitles',
        message: 'there is no cue in the file',
        expected: 'cues of SubRip or WebVTT: a line such as 00:00:01,000 --> 00:00:03,500 and the text under it',
        mend: 'Export the file as SRT or VTT.',
      });
    }
  }

  /** What stands between empty lines. */
  *#blocks(): Generator<Stretch[]> {
    let block: Stretch[] = [];
    for (const line of linesOf(this.#text, 0)) {
      if (/\S/.test(this.#text.slice(line.from, line.to))) block.push(line);
      else if (block.length > 0) {
        yield block;
        block = [];
      }
    }
    if (block.length > 0) yield block;
  }

  /** @returns whether it is a cue */
  #block(lines: readonly Stretch[]): boolean {
    const first = this.#text.slice(lines[0]?.from, lines[0]?.to);
    const second = lines[1] === undefined ? '' : this.#text.slice(lines[1].from, lines[1].to);
    const isFirst = timing.test(first);
    if (!isFirst && !timing.test(second)) {
      if (this.#isVtt && first.startsWith('NOTE')) {
        const whole = this.#text.slice(lines[0]?.from, lines.at(-1)?.to);
        const mark = ignoreMarkIn(whole.slice('NOTE'.length));
        if (mark === 'next') this.#next = true;
        else if (mark !== undefined) this.#between = mark === 'start';
      }
      return false;
    }
    const isLeftOut = this.#next || this.#between;
    this.#next = false;
    const name = isFirst ? first.trim().split(/[ \t]/, 1)[0] : first.trim();
    if (!isLeftOut) this.#cue(lines.slice(isFirst ? 1 : 2), name ?? null);
    return true;
  }

  #cue(lines: readonly Stretch[], name: string | null): void {
    const builder = new PassageBuilder();
    const mark = this.#isVtt ? vttMark : srtMark;
    for (const [index, { from, to }] of lines.entries()) {
      const before = lines[index - 1];
      if (before !== undefined) builder.space(before.to, from);
      const raw = this.#text.slice(from, to);
      let done = 0;
      for (const { index: at, 0: written } of raw.matchAll(mark)) {
        builder.flow(raw.slice(done, at), from + done);
        done = at + written.length;
        if (!written.startsWith('&')) continue;
        const character = decodeHTMLStrict(written);
        if (character === written) builder.flow(written, from + at);
        else builder.atom(character, from + at, from + done);
      }
      builder.flow(raw.slice(done), from + done);
    }
    const passage = builder.finish(this.#language, name);
    if (passage !== undefined) this.placed.push({ passage, escape: this.#isVtt ? escapeVtt : oneLine });
  }
}

/** SubRip and WebVTT: a passage for each cue, named by its number or identifier, else by the time it begins. */
export const subtitles: TextReader = {
  parse: (text: string, path: string): PlacedDocument => new SubtitleReader(text, path),
};
