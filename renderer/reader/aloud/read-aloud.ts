import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { placeIn } from '../conversion/conversion.ts';
import { rangeIn, type SaidPart } from '../said.ts';
import { sentencesOf } from './sentences.ts';
import { findVoice } from './voices.ts';

/** `no-voice` and `failed` are told to the reader until they are closed. */
export type AloudState = 'silent' | 'seeking-voice' | 'speaking' | 'paused' | 'no-voice' | 'failed';

/** What is read aloud, and where. */
export interface AloudText {
  /** All of the article's parts, shown now. */
  readonly parts: () => readonly SaidPart[];
  /** What scrolls. */
  readonly scroll: () => HTMLElement | null;
}

interface Sentence {
  readonly part: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const HIGHLIGHT = 'aloud';
/** A sentence between these shares of the view's height is not scrolled to. */
const COMFORT = { from: 0.08, to: 0.72 } as const;
/** Where a sentence comes to stand that is. */
const READING_LINE = 0.3;

/** Reads an article aloud, sentence by sentence, with the system's voice; marks each and keeps it in view. */
export class ReadAloud implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #text: AloudText;
  #state: AloudState = 'silent';
  #sentences: readonly Sentence[] = [];
  #at = 0;
  #voice: SpeechSynthesisVoice | null = null;
  /** Held, for an utterance that is collected never tells its end. */
  #utterance: SpeechSynthesisUtterance | null = null;
  /** Counts what was begun, so that the end of what was broken off is not taken for a sentence's. */
  #turn = 0;

  constructor(host: ReactiveControllerHost, text: AloudText) {
    this.#host = host;
    this.#text = text;
    host.addController(this);
  }

  get state(): AloudState {
    return this.#state;
  }

  /** Which sentence it is at, from 1, and of how many. */
  get progress(): readonly [at: number, all: number] {
    return [this.#at + 1, this.#sentences.length];
  }

  hostUpdated(): void {
    if (this.#state !== 'speaking' && this.#state !== 'paused') return;
    const sentence = this.#sentences[this.#at];
    const part = sentence && this.#text.parts()[sentence.part];
    // What is read is no longer there, such as after a repair.
    if (!sentence || part?.text.slice(sentence.start, sentence.end) !== sentence.text) this.stop();
    else this.#mark(sentence, part);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Begins, pauses, or goes on from the sentence that it paused at. */
  async toggle(): Promise<void> {
    if (this.#state === 'speaking') this.#pause();
    else if (this.#state === 'paused') this.#speak();
    else if (this.#state !== 'seeking-voice') await this.#begin();
  }

  /** Ends the reading and takes its mark, and any message, away. */
  stop(): void {
    if (this.#state === 'silent') return;
    this.#end('silent');
  }

  async #begin(): Promise<void> {
    this.#become('seeking-voice');
    const turn = ++this.#turn;
    // Chromium offers this everywhere; whether the system has a voice is another matter.
    this.#voice = await findVoice(window.speechSynthesis);
    if (turn !== this.#turn) return;
    if (this.#voice === null) {
      this.#end('no-voice');
      return;
    }
    this.#sentences = this.#text.parts().flatMap(({ text }, part) => sentencesOf(text).map(([start, end]) => ({ part, start, end, text: text.slice(start, end) })));
    this.#at = 0;
    this.#speak();
  }

  #speak(): void {
    const sentence = this.#sentences[this.#at];
    if (sentence === undefined) {
      this.stop();
      return;
    }
    const turn = ++this.#turn;
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.voice = this.#voice;
    utterance.lang = this.#voice?.lang ?? 'zh-CN';
    utterance.onend = () => {
      if (turn !== this.#turn) return;
      this.#at += 1;
      this.#speak();
    };
    utterance.onerror = () => {
      if (turn === this.#turn) this.#end('failed');
    };
    this.#utterance = utterance;
    this.#become('speaking');
    window.speechSynthesis.speak(utterance);
    const part = this.#text.parts()[sentence.part];
    if (part) this.#bringIntoView(this.#mark(sentence, part));
  }

  /** Breaks off and begins the sentence again afterwards: not every system's voice can be paused within one. */
  #pause(): void {
    this.#hush();
    this.#become('paused');
  }

  #end(state: AloudState): void {
    this.#hush();
    this.#sentences = [];
    CSS.highlights.delete(HIGHLIGHT);
    this.#become(state);
  }

  #hush(): void {
    this.#turn += 1;
    if (this.#utterance) window.speechSynthesis.cancel();
    this.#utterance = null;
  }

  #become(state: AloudState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }

  #mark({ start, end }: Sentence, { element, text }: SaidPart): Range {
    const shown = element.textContent;
    const range = rangeIn(element, placeIn(text, shown, start), placeIn(text, shown, end));
    CSS.highlights.set(HIGHLIGHT, new Highlight(range));
    return range;
  }

  #bringIntoView(range: Range): void {
    const scroll = this.#text.scroll();
    if (!scroll) return;
    const view = scroll.getBoundingClientRect();
    const { top, bottom } = range.getBoundingClientRect();
    if (top >= view.top + view.height * COMFORT.from && bottom <= view.top + view.height * COMFORT.to) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    scroll.scrollBy({ top: top - view.top - view.height * READING_LINE, behavior: calm ? 'instant' : 'smooth' });
  }
}
