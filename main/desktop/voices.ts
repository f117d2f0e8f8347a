/** The system's voices, for reading aloud. */
import { app } from 'electron';

/** Chromium has them everywhere, but on Linux uses those of speech-dispatcher only where it is told to. Before the app is ready. */
export function offerSystemVoices(): void {
  app.commandLine.appendSwitch('enable-speech-dispatcher');
}
