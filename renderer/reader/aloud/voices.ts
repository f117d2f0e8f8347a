/** The system's voices that can read Chinese. */

/** Voices may be told only a while after they were first asked for; a system without any never tells. */
const PATIENCE_MS = 1500;

const chinese = /^(?:zh|cmn|yue)\b/iu;
const ofTheMainland = /^(?:zh|cmn)(?:[-_](?:cn|hans)\b.*)?$/iu;

type Known = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/**
 * The voice to read with: Mandarin before others, the system's own choice first. Only voices of this machine: others would
 * send the text away to be spoken.
 */
export function bestVoice<Voice extends Known>(voices: readonly Voice[]): Voice | null {
  const fitting = voices.filter(({ lang, localService }) => localService && chinese.test(lang.replace('_', '-')));
  const rank = ({ lang, default: isDefault }: Voice): number => (ofTheMainland.test(lang) ? 2 : 0) + (isDefault ? 1 : 0);
  return fitting.toSorted((a, b) => rank(b) - rank(a))[0] ?? null;
}

/** A voice for Chinese; null where the system has none. */
export async function findVoice(synthesis: SpeechSynthesis): Promise<SpeechSynthesisVoice | null> {
  if (synthesis.getVoices().length === 0) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, PATIENCE_MS);
      synthesis.addEventListener('voiceschanged', () => {
        clearTimeout(timer);
        resolve();
      }, { once: true });
    });
  }
  return bestVoice(synthesis.getVoices());
}
